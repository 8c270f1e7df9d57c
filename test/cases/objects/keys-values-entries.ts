const o = { b: 1, a: "two", 10: "ten", 2: "two", nested: { x: 1 } };
console.log(Object.keys(o), Object.values(o).length); // expect: [ '2', '10', 'b', 'a', 'nested' ] 5
console.log(Object.entries({ x: 1, y: [2] })); // expect: [ [ 'x', 1 ], [ 'y', [ 2 ] ] ]
console.log(Object.fromEntries([["k", 1], ["j", 2], ["k", 3]])); // expect: { k: 3, j: 2 }
console.log(Object.fromEntries(new Map([["m", true]])), Object.entries({}).length); // expect: { m: true } 0
const target = { a: 1, c: 0 };
const result = Object.assign(target, { b: 2 }, { a: 3 });
console.log(result === (target as object), result); // expect: true { a: 3, c: 0, b: 2 }
const doubled = Object.fromEntries(Object.entries({ p: 1, q: 2 }).map(([k, v]) => [k.toUpperCase(), v * 2]));
console.log(doubled, Object.hasOwn(doubled, "P"), Object.hasOwn(doubled, "p")); // expect: { P: 2, Q: 4 } true false
for (const key in { z: 1, y: 2 }) console.log(key);
