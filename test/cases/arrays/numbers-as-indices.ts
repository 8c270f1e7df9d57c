// Indices that are any number: only what is an integer and inside is an element.
const odd = [0, -0, 1, 2, 3, 0.5, 1.5, -1, -0.5, NaN, Infinity, -Infinity, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 53, 2 ** 63,
  -(2 ** 63), 2 ** 64, 1e300, 4294967295, 4294967294];
const three = ["a", "b", "c"];
console.log(odd.map((i) => three[i]));
console.log(odd.map((i) => three.at(i)));
const bytes = Uint8Array.of(7, 8, 9);
console.log(odd.map((i) => bytes[i]));

for (const i of odd.slice(0, 5)) {
  const copy = [10, 20, 30];
  copy[i] = 99;
  console.log(i, copy, copy.length);
}
for (const i of odd) {
  const copy = Uint8Array.of(1, 2, 3);
  copy[i] = 99;
  console.log(i, copy.join());
}

function sumTo(values: readonly number[], limit: number): string {
  let sum = 0;
  try {
    for (let i = 0; i < limit; i++) sum += values[i]!;
  } catch (error) {
    return `${sum} ${error instanceof TypeError}`;
  }
  return String(sum);
}
console.log(sumTo([1, 2, 3], 2.5), sumTo([1, 2, 3], 3));

function reversed(values: readonly string[], from: number, step: number): string {
  let text = "";
  for (let i = from; i >= 0; i -= step) text += values[i] ?? "-";
  return text;
}
console.log(reversed(three, 2, 1), reversed(three, 2, 0.5), reversed(three, 5, 2));

const rems = [[5, 3], [-5, 3], [5, -3], [-0, 3], [0, -3], [4294967295, 7], [4294967296, 7], [7, 4294967295], [7, 4294967296],
  [5.5, 2], [2 ** 53, 10], [5, 0], [5, Infinity], [Infinity, 5], [NaN, 1], [1, 0.1]] as const;
console.log(rems.map(([a, b]) => a % b));

for (const length of [0, 1, 3, 63, 64, 65, 100]) {
  const made = new Array<number>(length);
  made.fill(1, 1);
  console.log(made.length, made.reduce((sum, each) => sum + each, 0), 0 in made);
}
for (const bad of [-1, 1.5, NaN, 2 ** 32]) {
  try {
    console.log(new Array<number>(bad).length);
  } catch (error) {
    console.log(error instanceof RangeError, error instanceof Error ? error.message : "");
  }
}

const words = ["", "a", "b", "ab", "abc", "abd", "é", "ä", "\u{1F600}", "\uD83D", "z", "Z", "0"];
for (const a of words) console.log(shown(a), words.map((b) => (a < b ? "<" : a > b ? ">" : a === b ? "=" : "?")).join(""));
function shown(text: string): string { return text.length === 0 ? "empty" : text.isWellFormed() ? text : "lone"; }
const mixed: (string | number | boolean | bigint | undefined | null)[] = ["1", 1, true, 1n, undefined, null, "", 0, -0, NaN, 2n ** 64n];
for (const a of mixed) console.log(mixed.map((b) => a === b ? 1 : 0).join(""), a ? "true" : "false");
