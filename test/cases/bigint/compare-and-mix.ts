console.log(1n < 2, 2 > 1n, 1n <= 1, 10n > 9.5, 2n ** 64n > 1e19); // expect: true true true true true
console.log(9007199254740993n > 9007199254740992, 1n < NaN, 1n > -Infinity); // expect: true false true
const values: (bigint | number)[] = [3n, 1, 2n, 10, -4n, 2.5];
values.sort((x, y) => (x < y ? -1 : x > y ? 1 : 0));
console.log(values); // expect: [ -4n, 1, 2n, 2.5, 3n, 10 ]
console.log(5n === 5n, 2n ** 80n === 2n ** 80n, 0n === -0n); // expect: true true true
const truth = (n: bigint): string => (n ? "truthy" : "falsy");
console.log(truth(0n), truth(-1n), truth(2n ** 70n)); // expect: falsy truthy truthy
console.log(typeof 1n, typeof Number(1n)); // expect: bigint number
const set = new Set<bigint>([1n, 1n, 2n ** 70n, 2n ** 70n]);
console.log(set.size); // expect: 2
