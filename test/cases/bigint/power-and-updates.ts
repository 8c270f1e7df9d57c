let n = 3n;
n **= 5n;
console.log(n); // expect: 243n
n += 1n;
n -= 4n;
n *= -2n;
console.log(n, -n, n--, n, ++n); // expect: -480n 480n -480n -481n -480n
console.log((-2n) ** 3n, (-2n) ** 64n, 0n ** 0n, 10n ** 25n);
// expect: -8n 18446744073709551616n 1n 10000000000000000000000000n
try {
  console.log(2n ** -1n);
} catch (e) {
  console.log(e instanceof RangeError); // expect: true
}
let bits = 1n;
bits <<= 65n;
bits |= 5n;
bits >>= 1n;
bits &= ~2n;
bits ^= 1n;
console.log(bits); // expect: 18446744073709551617n
