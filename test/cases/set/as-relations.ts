// Sets of composite keys, closure under an operation, power sets, cartesian products, the set methods mixed with arrays.
const powers = <T>(xs: Iterable<T>): Set<T>[] => {
  let all: Set<T>[] = [new Set()];
  for (const x of xs) all = all.flatMap((s) => [s, new Set(s).add(x)]);
  return all;
};
console.log(
  powers("abc").map((s) => [...s].join("")),
  powers([]).length,
);
const closure = (start: number[], f: (n: number) => number[]) => {
  const out = new Set(start);
  for (const n of out) for (const m of f(n)) out.add(m);
  return out;
};
console.log(closure([1], (n) => (n < 20 ? [n * 2, n * 3] : [])));
const [a, b] = [new Set([1, 2, 3, 4]), new Set([3, 4, 5])];
const keys = new Map([
  [4, "four"],
  [9, "nine"],
]);
console.log(
  a.union(b),
  a.intersection(b),
  a.difference(b),
  a.symmetricDifference(b),
  new Set([3]).isSubsetOf(a),
  a.isSupersetOf(b),
  a.isDisjointFrom(new Set([7])),
  a.intersection(keys),
  b.union(keys),
);
const pairs = new Set<string>();
for (const x of a) for (const y of b) if (x !== y) pairs.add([x, y].sort().join("-"));
console.log(
  pairs.size,
  [...pairs].slice(0, 4),
  new Set([..."hello"]).size,
  [...new Set([3, 1, 3, 2, 1])],
  new Set([[1], [1]]).size,
  new Set([NaN, NaN, 0, -0]).size,
);
const s = new Set(["x"]);
for (const v of s) {
  s.delete(v);
  if (s.size < 1 && v.length < 4) s.add(v + "x");
}
console.log(
  s,
  s.has("xxxx"),
  s.entries().next().value,
  [...s.keys()],
  s.forEach((v, k, all) => console.log(v === k, all === s)),
);
