// gc-stress: 500
// Each way from a number to an integer, at every power of two, its neighbours and halves; and back from bigints.
let hash = 0;
const seen: string[] = [];
function mix(text: string): void {
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
}
function integers(x: number): void {
  const list = [
    x | 0, x >>> 0, ~x, x << 1, x >> 1, x >>> 1, x & 0xffff, x ^ -1, Math.imul(x, 3), Math.clz32(x), Math.fround(x),
    Math.trunc(x), Math.floor(x), Math.ceil(x), Math.round(x), x % 4294967296, x % 2 ** 31, (x | 0) / 2, -x | 0, x + 0.5 | 0,
  ];
  const flags = [Number.isInteger(x), Number.isSafeInteger(x), "abc".at(x) ?? "", "abcdef".slice(x, x + 2), "abc".charAt(x)];
  mix(`${list.join()};${flags.join()};${x.toString(2)};${x.toString(36)};${String(x)}`);
  mix([10, 20, 30].slice(x).join() + String([1, 2, 3].at(x)) + String([1, 2, 3].indexOf(2, x)));
  if (Number.isInteger(x)) {
    const big = BigInt(x);
    mix(`${big} ${BigInt.asIntN(32, big)} ${BigInt.asUintN(32, big)} ${BigInt.asIntN(64, big)} ${BigInt.asUintN(64, big)} ${Number(big)}`);
    mix(`${big === BigInt(String(big))} ${big > x} ${big >= x} ${BigInt(x) << 3n} ${big >> 2n} ${-big}`);
  }
}
for (let e = -20; e <= 1023; e++) {
  const p = 2 ** e;
  for (const x of [p, p + 1, p - 1, p + 0.5, p - 0.5, p * 1.5, p * (1 + 2 ** -52), p * (1 - 2 ** -53)]) {
    integers(x);
    integers(-x);
  }
  if (e % 64 === 0) seen.push(`${e}: ${hash}`);
}
for (const x of [0, -0, NaN, Infinity, -Infinity, 5e-324, Number.MAX_VALUE]) integers(x);
console.log(seen.join("\n"));
console.log(hash);

// at the edges of every width, with bigints of any size
for (let e = 0n; e < 200n; e++) {
  for (const d of [-1n, 0n, 1n]) {
    for (const s of [1n, -1n]) {
      const big = s * (2n ** e) + d;
      mix(`${big} ${Number(big)} ${BigInt.asIntN(63, big)} ${BigInt.asUintN(63, big)} ${BigInt.asIntN(65, big)} ${big.toString(16)}`);
      mix(`${big * big} ${big / 7n} ${big % 7n} ${big & -2n} ${big | 1n} ${big ^ 5n} ${~big} ${big << 1n} ${big >> 1n}`);
      mix(`${parseFloat(String(big))} ${big === BigInt(Number(big) | 0)}`);
    }
  }
}
console.log(hash);
