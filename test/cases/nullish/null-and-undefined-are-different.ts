const values: (null | undefined | number)[] = [null, undefined, 0];
for (const v of values) console.log(v === null, v === undefined, v == null, v != null, typeof v);
const a: { x?: number | undefined; y: null | number } = { x: undefined, y: null };
console.log("x" in a, a.x === undefined, a.y === null, Object.keys(a).length); // expect: true true true 2
console.log([null, undefined, 1], [null, undefined].join("-") === "-", `${null}${undefined}`);
// expect: [ null, undefined, 1 ] true nullundefined
function f(x: number | null = 5): number | null {
  return x;
}
console.log(f(), f(undefined), f(null)); // expect: 5 5 null
const { p = 1, q = 2 }: { p?: number | undefined; q?: number | null } = { p: undefined, q: null };
console.log(p, q); // expect: 1 null
const m = new Map<string | null | undefined, number>([[null, 1], [undefined, 2]]);
console.log(m.get(null), m.get(undefined), m.size); // expect: 1 2 2
console.log(Number(null) + 1, Number(undefined) + 1); // expect: 1 NaN
