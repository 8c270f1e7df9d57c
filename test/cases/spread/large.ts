// gc-stress: 97
const big = Array.from({ length: 20_000 }, (_, i) => i);
const copy = [...big, ...big];
console.log(copy.length, copy[39_999], Math.max(...big), Math.min(...big.map((n) => -n)));
// expect: 40000 19999 19999 -19999
const target: number[] = [];
target.push(...big);
console.log(target.length, target.at(-1)); // expect: 20000 19999
let objects = { n0: 0 } as Record<string, number>;
for (let i = 1; i < 100; i++) objects = { ...objects, [`n${i}`]: i };
console.log(Object.keys(objects).length, objects["n99"]); // expect: 100 99
function count(...rest: number[]): number {
  return rest.length;
}
console.log(count(...big), count(...copy.slice(0, 3))); // expect: 20000 3
