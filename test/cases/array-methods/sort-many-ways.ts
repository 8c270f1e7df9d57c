// Sorting by several keys, with locale order, by computed keys, stable over equal ones, and through permutations.
interface P {
  n: string;
  a: number;
  t?: string[];
}
const ps: P[] = [
  { n: "Bo", a: 3 },
  { n: "al", a: 3, t: ["x"] },
  { n: "Cy", a: 1 },
  { n: "al", a: 2 },
];
const by =
  <T>(...keys: ((x: T) => string | number)[]) =>
  (p: T, q: T): number => {
    for (const k of keys) {
      const [x, y] = [k(p), k(q)];
      if (x < y) return -1;
      if (x > y) return 1;
    }
    return 0;
  };
const show = (xs: readonly P[]) => xs.map((p) => p.n + p.a).join(" ");
console.log(
  show(ps.toSorted(by((p) => p.n))),
  show(
    ps.toSorted(
      by(
        (p) => p.a,
        (p) => p.n,
      ),
    ),
  ),
  show(ps.toSorted((p, q) => p.n.localeCompare(q.n) || q.a - p.a)),
  show(ps.toSorted(by((p) => -(p.t?.length ?? 0)))),
  show(ps),
);
const order = ps.map((_, i) => i).sort((i, j) => ps[i]!.a - ps[j]!.a);
console.log(
  order,
  order.map((i) => ps[i]!.n),
  ps.toReversed()[0],
  [...ps].reverse() === ps,
  ps.sort(() => 0) === ps,
);
console.log(
  [true, false, true].sort(),
  [10n, 9n, 1n].sort(),
  [3, undefined, 1, undefined, 2].sort(),
  ["é", "z", "a", "É", "Z"].sort(),
  ["é", "z", "a", "É", "Z"].sort((a, b) => a.localeCompare(b)),
  [[2, 1], [10], [1, 5]].sort(),
);
let calls = 0;
const big = Array.from({ length: 200 }, (_, i) => (i * 7919) % 200);
big.sort((a, b) => (calls++, a - b));
console.log(
  big.every((x, i) => x === i),
  calls < 3000,
  [2, 1].sort((a, b) => Number(a > b) - Number(a < b)),
);
