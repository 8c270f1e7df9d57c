// Texts are ordered the same where the code knows that they are texts and where it does not.
const words = "the quick brown fox jumps over lazy dog th then a aa ab b abcdefgh abcdefghi abcdefghj ü é z 0 Z ~".split(" ");
words.push("", "\u{1F600}", "\uFFFD", "\uD83D");

function order<T>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : a <= b && a >= b ? 0 : NaN;
}

let differ = 0;
let sum = 0;
for (const a of words) {
  for (const b of words) {
    const known = a < b ? -1 : a > b ? 1 : 0;
    if (known !== order(a, b) || known !== order<unknown>(a, b)) differ++;
    sum = (sum * 31 + known + 1) % 1_000_003;
  }
}
console.log(differ, sum, [...words].sort().join(" "), [...words].sort(order).join(" "));
