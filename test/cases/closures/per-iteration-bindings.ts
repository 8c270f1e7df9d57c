const fromLet: (() => number)[] = [];
for (let i = 0; i < 3; i++) fromLet.push(() => i);
console.log(fromLet.map((f) => f())); // expect: [ 0, 1, 2 ]
const changed: (() => number)[] = [];
for (let i = 0; i < 6; i++) {
  changed.push(() => i);
  i++;
}
console.log(changed.map((f) => f())); // expect: [ 1, 3, 5 ]
const incrementers: (() => number)[] = [];
for (let i = 0; i < 2; i++) incrementers.push(() => ++i);
console.log(incrementers.map((f) => f()), incrementers.map((f) => f())); // expect: [ 1, 2 ] [ 2, 3 ]
const fromOf: (() => string)[] = [];
for (const x of ["a", "b"]) fromOf.push(() => x);
console.log(fromOf.map((f) => f())); // expect: [ 'a', 'b' ]
let shared: number;
const late: (() => number)[] = [];
for (shared = 0; shared < 3; shared++) late.push(() => shared);
console.log(late.map((f) => f())); // expect: [ 3, 3, 3 ]
const fromWhile: (() => number)[] = [];
let n = 0;
while (n < 2) {
  const copy = n++;
  fromWhile.push(() => copy);
}
console.log(fromWhile.map((f) => f())); // expect: [ 0, 1 ]
