const pairs: [bigint, bigint][] = [[7n, 2n], [-7n, 2n], [7n, -2n], [-7n, -2n], [0n, -5n], [1n, 3n]];
for (const [x, y] of pairs) console.log(x / y, x % y);
const huge = -(10n ** 30n) - 1n;
console.log(huge / 10n ** 15n, huge % 10n ** 15n); // expect: -1000000000000000n -1n
try {
  console.log(1n / 0n);
} catch (e) {
  console.log(e instanceof RangeError, (e as Error).message); // expect: true Division by zero
}
try {
  console.log(5n % 0n);
} catch (e) {
  console.log(e instanceof RangeError, (e as Error).message); // expect: true Division by zero
}
console.log(-9223372036854775808n / -1n); // expect: 9223372036854775808n
