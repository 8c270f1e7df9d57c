console.log(BigInt("123456789012345678901234567890"), BigInt("-42"), BigInt("  7 "), BigInt(""));
// expect: 123456789012345678901234567890n -42n 7n 0n
console.log(BigInt("0xff"), BigInt("0b101"), BigInt("0o17"), BigInt(true)); // expect: 255n 5n 15n 1n
console.log((255n).toString(16), (2n ** 65n).toString(36), (-255n).toString(2)); // expect: ff 7sas224c9kxkw -11111111
console.log(BigInt(2 ** 60), BigInt(1e21), BigInt(-0)); // expect: 1152921504606846976n 1000000000000000000000n 0n
for (const text of ["1.5", "abc", "1n", "-0x1"]) {
  try {
    console.log(BigInt(text));
  } catch (e) {
    console.log(text, e instanceof SyntaxError);
  }
}
try {
  console.log(BigInt(1.5));
} catch (e) {
  console.log(e instanceof RangeError); // expect: true
}
console.log(Number(2n ** 53n + 1n), Number(10n ** 400n), parseInt("12n", 10)); // expect: 9007199254740992 Infinity 12
