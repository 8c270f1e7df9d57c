// Numbers are written straight into a template's text.
function show(before: string, n: number, after: string): string { return `${before}${n}${after}`; }
console.log(show("<", 0, ">"), show("<", -0, ">"), show("<", NaN, ">"), show("<", -Infinity, ">")); // expect: <0> <0> <NaN> <-Infinity>
console.log(show("", 1e21, ""), show("", 123456789012345680000, ""), show("", 1e-7, ""), show("", 0.1 + 0.2, "")); // expect: 1e+21 123456789012345680000 1e-7 0.30000000000000004
console.log(show("", 12345678, ""), show("", 123456789, ""), show("", 1234567890123456, ""), show("", 100000000, ""), show("", 4294967296, "")); // expect: 12345678 123456789 1234567890123456 100000000 4294967296
console.log(show("é", 5, "ü").length, show("\u{1F600}", -7, "\u{1F600}").length, show("日本", 1.5, "語")); // expect: 3 6 日本1.5語
const [high, low] = ["\uD83D", "\uDE00"];
console.log(`${high}${low}${1}`, `${1}${high}${low}`.length, `${high}${1}${low}`.length, `${2}${high}`.charCodeAt(1)); // expect: 😀1 3 3 55357
console.log(show("x".repeat(2000), 7, "y").length, show("x".repeat(40), 7, "y".repeat(17)).length); // expect: 2002 58
const [a, b, c, d] = [1, 22, 333, 4444];
console.log(`${a}-${b}-${c}-${d}`, `${a}${b}`, a + "" + b, "" + c, `${a}${b}${c}${d}${a}${b}${c}${d}${a}${b}${c}${d}${a}${b}${c}${d}${a}${b}`); // expect: 1-22-333-4444 122 122 333 1223334444122333444412233344441223334444122
