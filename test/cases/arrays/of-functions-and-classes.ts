// Arrays whose elements are functions, classes, generators, promises and arrays of them: called, made, awaited, searched.
const fs = [
  Math.abs,
  (x: number) => x + 1,
  function triple(x: number) {
    return x * 3;
  },
];
console.log(
  fs.map((f) => f(-2)),
  fs.map((f) => f.name),
  fs.reduce((x, f) => f(x), -5),
  fs.indexOf(Math.abs),
);
class A {
  v = 1;
}
class B extends A {
  override v = 2;
}
const cs = [
  A,
  B,
  class extends B {
    override v = 3;
  },
];
console.log(
  cs.map((C) => new C().v),
  cs.map((C) => new C() instanceof B),
  cs.map((C) => C.name),
);
const gs = [
  function* () {
    yield 1;
  },
  function* () {
    yield* [2, 3];
  },
];
console.log(
  gs.flatMap((g) => [...g()]),
  gs[1]!().next(),
);
const ps = [1, Promise.resolve(2), (async () => 3)()];
Promise.all(ps).then((v) => console.log(v));
const table: [string, (a: number, b: number) => number][] = [
  ["+", (a, b) => a + b],
  ["-", (a, b) => a - b],
];
for (const [op, f] of table) console.log(op, f(5, 3));
const nested = [[(x: number) => x], [(x: number) => -x, (x: number) => x * x]];
console.log(
  nested.flat().map((f) => f(4)),
  nested.at(-1)?.at(-1)?.(5),
  nested[5]?.[0]?.(1),
);
