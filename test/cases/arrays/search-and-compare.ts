// includes, indexOf, findLast and comparisons with NaN, -0, strings of numbers, objects and mixed unions.
const o = { id: 1 };
const xs: (number | string | { id: number } | null | undefined)[] = [
  NaN,
  0,
  -0,
  "0",
  "",
  null,
  undefined,
  o,
  { id: 1 },
];
for (const x of [NaN, 0, -0, "0", "", null, undefined, o])
  console.log(
    x,
    xs.indexOf(x),
    xs.lastIndexOf(x),
    xs.includes(x),
    xs.findIndex((y) => Object.is(x, y)),
  );
console.log(
  xs.findLast((x) => typeof x === "object" && x !== null),
  xs.findLastIndex((x) => !x),
  xs.find((x) => x === "none"),
  xs.some((x) => x === null),
  xs.every((x) => x !== 5),
);
const equal = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length &&
  a.every((x, i) => (Array.isArray(x) && Array.isArray(b[i]) ? equal(x, b[i]) : Object.is(x, b[i])));
console.log(
  equal([1, [2, [NaN]]], [1, [2, [NaN]]]),
  equal([0], [-0]),
  equal([1], [1, 2]),
  [1, 2, 3].indexOf(3, -1),
  [1, 2, 3].includes(1, 1),
  [1, 2, 3].lastIndexOf(1, -3),
  ["b", "a"].indexOf("a", 5),
);
const byId = new Map(xs.filter((x) => typeof x === "object" && x !== null).map((x) => [x.id, x]));
console.log(
  byId.size,
  byId.get(1) === o,
  [[1, 2]].includes([1, 2]),
  [1, 10, 2, -1, NaN, Infinity].sort(),
  [1, 10, 2, -1].sort((a, b) => b - a),
  ["b", undefined, "a"].sort(),
);
