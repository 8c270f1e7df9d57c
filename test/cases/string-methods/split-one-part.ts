// One part of a split text is read without the others being made: the same answers at every edge.
function part(text: string, separator: string, index: number): string | undefined { return text.split(separator)[index]; }
function last(text: string, separator: string, index: number): string | undefined { return text.split(separator).at(index); }
function limited(text: string, limit: number, index: number): string | undefined { return text.split(",", limit)[index]; }
function count(text: string, separator: string): number { return text.split(separator).length; }
console.log(part("a,b,c", ",", 0), part("a,b,c", ",", 1), part("a,b,c", ",", 2), part("a,b,c", ",", 3)); // expect: a b c undefined
console.log(part("a,b", ",", -1), part("a,b", ",", 0.5), part("a,b", ",", NaN), part("a,b", ",", Infinity)); // expect: undefined undefined undefined undefined
console.log([part("", ",", 0) ?? "-", part("", ",", 1) ?? "-", part(",", ",", 1) ?? "-", part("x", ",", -0) ?? "-"].join("|")); // expect: |-||x
console.log(part("a--b---c", "--", 1), part("a--b---c", "--", 2), part("a--b", "---", 0), part("a--b", "---", 1)); // expect: b -c a--b undefined
console.log(part("xéyéz", "é", 1), part("xéyéz", "é", 2), part("日本語", "本", 1), part("日本語", "", 1), part("abc", "", 3)); // expect: y z 語 本 undefined
console.log(part("a\u{1F600}b", "", 1)?.charCodeAt(0), part("a\u{1F600}b", "\uDE00", 1), part("a\u{1F600}b", "\uD83D", 0)); // expect: 55357 b a
console.log(last("a b c", " ", -1), last("a b c", " ", -3), last("a b c", " ", -4), last("a b c", " ", 1)); // expect: c a undefined b
console.log(last("abc", "", -1), last("a::b::", "::", -2), last("a::b::", "::", -1) === ""); // expect: c b true
console.log(limited("a,b,c", 2, 1), limited("a,b,c", 2, 2), limited("a,b,c", 0, 0), limited("a,b,c", -1, 2), limited("a,b", 4294967297, 1)); // expect: b undefined undefined c undefined
console.log(count("a,b,c", ","), count("", ","), count("", ""), count("abc", ""), count("\u{1F600}", ""), count("aaa", "aa")); // expect: 3 1 0 3 2 2
const [first = "-", second = "-"] = "k=v=w".split("=");
console.log(first, second); // expect: k v
const words = "one two three".split(" ");
let all = "";
for (let i = 0; i < 4; i++) all += `${words[i] ?? "none"};`;
console.log(all); // expect: one;two;three;none;
