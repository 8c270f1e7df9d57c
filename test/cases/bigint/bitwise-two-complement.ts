console.log(5n & 3n, 5n | 3n, 5n ^ 3n, ~5n); // expect: 1n 7n 6n -6n
console.log(-5n & 3n, -5n | 3n, -5n ^ 3n, ~-5n); // expect: 3n -5n -8n 4n
console.log(-1n & (2n ** 70n - 1n), -(2n ** 70n) | 1n); // expect: 1180591620717411303423n -1180591620717411303423n
console.log(1n << 70n, (1n << 70n) >> 69n, -1n >> 5n, -9n >> 1n); // expect: 1180591620717411303424n 2n -1n -5n
console.log(1n << -1n, 8n >> -2n, -(2n ** 64n) >> 64n); // expect: 0n 32n -1n
console.log(BigInt.asIntN(8, 200n), BigInt.asUintN(8, -1n), BigInt.asIntN(64, 2n ** 63n));
// expect: -56n 255n -9223372036854775808n
console.log(BigInt.asUintN(64, -1n), BigInt.asIntN(1, 1n), BigInt.asUintN(0, 9n));
// expect: 18446744073709551615n -1n 0n
