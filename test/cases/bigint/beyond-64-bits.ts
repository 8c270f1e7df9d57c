let factorial = 1n;
for (let i = 1n; i <= 30n; i++) factorial *= i;
console.log(factorial); // expect: 265252859812191058636308480000000n
console.log(String(factorial), `${2n ** 100n}`);
// expect: 265252859812191058636308480000000 1267650600228229401496703205376
const max64 = 9223372036854775807n;
console.log(max64 + 1n, -max64 - 2n, max64 * max64);
// expect: 9223372036854775808n -9223372036854775809n 85070591730234615847396907784232501249n
console.log(18446744073709551615n + 1n - 18446744073709551616n); // expect: 0n
console.log((2n ** 64n - 1n) * (2n ** 64n + 1n) === 2n ** 128n - 1n); // expect: true
console.log((10n ** 40n) / (10n ** 20n + 1n), (10n ** 40n) % 7n);
let a = 0n;
let b = 1n;
for (let i = 0; i < 200; i++) [a, b] = [b, a + b];
console.log(a); // expect: 280571172992510140037611932413038677189525n
