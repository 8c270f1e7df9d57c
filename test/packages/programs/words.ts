import { arrayIterate } from "array-iterate";
import { bail } from "bail";
import { ccount } from "ccount";
import { characterEntities } from "character-entities";
import { parse, stringify } from "comma-separated-tokens";
import { decodeNamedCharacterReference } from "decode-named-character-reference";
import { emoticon } from "emoticon";
import { htmlVoidElements } from "html-void-elements";
import { isAlphabetical } from "is-alphabetical";
import { isAlphanumerical } from "is-alphanumerical";
import { isDecimal } from "is-decimal";
import { isHexadecimal } from "is-hexadecimal";
import { longestStreak } from "longest-streak";
import { metaphone } from "metaphone";
import { soundex } from "soundex-code";
import { stringifyPosition } from "unist-util-stringify-position";

const seen: number[] = [];
arrayIterate([1, 2, 3, 4], (value, index) => {
  seen.push(Number(value));
  return index === 1 && seen.length < 4 ? 0 : undefined;
});
console.log(seen);

for (const name of ["Michael", "Thompson", "Wright", "Phoenix", "Schmidt", "Čapek"]) {
  console.log(name, metaphone(name), soundex(name), soundex(name, 8));
}
console.log(ccount("foo(bar(baz)", "("), longestStreak("a``b```c", "`"));
console.log(parse("a, b,,c"), stringify(["a", 1, "", ""]), stringify(["a", "b"], { padRight: true, padLeft: false }));
for (const test of [isAlphabetical, isAlphanumerical, isDecimal, isHexadecimal]) {
  console.log(["a", "g", "0", "-", 65, 95].map((character) => test(character)));
}

const start = { line: 1, column: 2 };
console.log(stringifyPosition({ start, end: { line: 3, column: 4 } }), stringifyPosition(start));
console.log(stringifyPosition(undefined), stringifyPosition({ type: "x", position: { start, end: start } }));
console.log(decodeNamedCharacterReference("amp"), decodeNamedCharacterReference("nope"), characterEntities["copy"]);
console.log(Object.keys(characterEntities).length, htmlVoidElements, emoticon.length, emoticon[0]);

bail(null);
try {
  bail(new RangeError("no way"));
} catch (error) {
  console.log(String(error));
}
