let n = 0;
const value = (n++, n++, n * 10);
console.log(value, n); // expect: 20 2
for (let i = 0, j = 0; i < 3; i++, j += 2) n = (i, j);
console.log(n, void 0, void n, typeof void 0); // expect: 4 undefined undefined undefined
console.log(typeof 1, typeof "s", typeof true, typeof undefined, typeof null, typeof {});
// expect: number string boolean undefined object object
console.log(typeof [], typeof (() => 1), typeof class {}, typeof 1n, typeof new Map(), typeof Symbol.iterator);
// expect: object function function bigint object symbol
const not = (x: unknown): boolean => !x;
console.log(not(0), not(""), !not("a"), not(null), !not(NaN), !not([]), !not({}));
// expect: true true true true false true true
console.log(+true, -"5", +"", +" 12 ", -(-3), +false); // expect: 1 -5 0 12 3 0
