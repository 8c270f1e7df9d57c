class Point {
  constructor(readonly x: number) {}
}
const p = new Point(1);
const points = new Set<Point>([p, p, new Point(1)]);
console.log(points.size, points.has(p), points.has(new Point(1)), points);
// expect: 2 true false Set(2) { Point { x: 1 }, Point { x: 1 } }
const built = new Set<string>();
for (let i = 0; i < 1000; i++) built.add("k" + (i % 10));
console.log(built.size, built.has("k" + 9), [...built].slice(0, 3)); // expect: 10 true [ 'k0', 'k1', 'k2' ]
const surrogate = new Set(["😀", "\ud83d\ude00", "\ud83d", "é", "e\u0301"]);
console.log(surrogate.size, surrogate.has("😀"[0] ?? "")); // expect: 4 true
const bools = new Set<boolean | null>([true, false, null, true]);
console.log(bools, bools.size); // expect: Set(3) { true, false, null } 3
const sets = new Set([new Set([1]), new Set([1])]);
console.log(sets); // expect: Set(2) { Set(1) { 1 }, Set(1) { 1 } }
