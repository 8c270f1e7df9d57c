// Arithmetic on fixed tuples, matrices of tuples, tuples as keys and results, mapped over, compared, sorted.
type V2 = readonly [x: number, y: number];
type M2 = readonly [V2, V2];
const add = ([a, b]: V2, [c, d]: V2): V2 => [a + c, b + d],
  dot = ([a, b]: V2, [c, d]: V2) => a * c + b * d,
  T = ([[a, b], [c, d]]: M2): M2 => [
    [a, c],
    [b, d],
  ],
  mul = (m: M2, n: M2): M2 => {
    const t = T(n);
    return [
      [dot(m[0], t[0]), dot(m[0], t[1])],
      [dot(m[1], t[0]), dot(m[1], t[1])],
    ];
  },
  pow = (m: M2, n: number): M2 =>
    n === 0
      ? [
          [1, 0],
          [0, 1],
        ]
      : n % 2
        ? mul(m, pow(m, n - 1))
        : pow(mul(m, m), n / 2),
  apply = (m: M2, v: V2): V2 => [dot(m[0], v), dot(m[1], v)];
console.log(
  pow(
    [
      [1, 1],
      [1, 0],
    ],
    30,
  ),
  add([1, 2], [3, 4]),
  apply(
    [
      [0, -1],
      [1, 0],
    ],
    [2, 5],
  ),
  T([
    [1, 2],
    [3, 4],
  ]),
);
const pts: V2[] = [
  [3, 1],
  [1, 2],
  [3, 0],
  [1, 1],
];
console.log(
  pts
    .toSorted(([a, b], [c, d]) => a - c || b - d)
    .map((p) => p.join())
    .join(" "),
  pts.reduce(add, [0, 0]),
  new Set(pts.map(String)).has("3,0"),
  pts.some(([x, y]) => x === y),
  Math.max(...pts.map(([, y]) => y)),
  Object.fromEntries(pts.map(([x, y], i) => [`${x}${y}`, i] as const)),
);
const minmax = (xs: number[]): [min: number, max: number] | [] => (xs.length ? [Math.min(...xs), Math.max(...xs)] : []);
const [lo = "none", hi = "none"] = minmax([]);
console.log(lo, hi, minmax([3, 1]), minmax([]).length);
const pair = <A, B>(a: A, b: B): [A, B] => [a, b];
const nested = pair(pair(1, "x"), pair(null, [2]));
const [[n, s], [z, [q]]] = nested;
console.log(nested, n, s, z, q, nested.flat().length);
