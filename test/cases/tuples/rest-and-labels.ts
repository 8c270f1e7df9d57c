// Variadic tuples through generic functions, labelled and optional elements, readonly tuples, destructured parameters.
const head = <T, R extends readonly unknown[]>([h, ...t]: readonly [T, ...R]): { h: T; t: R } => ({
  h,
  t: t as unknown as R,
});
const concat = <A extends readonly unknown[], B extends readonly unknown[]>(a: A, b: B): [...A, ...B] => [...a, ...b];
const last = <T extends readonly unknown[]>(...xs: [...T, number]) => xs.at(-1) as number;
console.log(head([1, "a", true]), concat([1, 2] as const, ["x"]), last("a", "b", 7), concat([], []));
type Range = [from: number, to?: number, ...marks: string[]];
const show = ([from, to = from + 1, ...marks]: Range) => `${from}..${to}${marks.map((m) => `<${m}>`).join("")}`;
console.log(
  ([[1], [1, 5], [0, 0, "a", "b"], [2, undefined, "c"]] as Range[]).map(show),
  ([1] as Range).length,
  [1, undefined].length,
);
const curry2 =
  <A extends unknown[], B extends unknown[], R>(f: (...args: [...A, ...B]) => R, ...a: A) =>
  (...b: B) =>
    f(...a, ...b);
const vol = (a: number, b: number, c: string) => `${a * b}${c}`;
console.log(
  curry2<[number], [number, string], string>(vol, 3)(4, "m"),
  curry2<[number, number, string], [], string>(vol, 1, 2, "x")(),
);
const entries: ReadonlyArray<readonly [string, number, { on?: boolean }?]> = [
  ["a", 1],
  ["b", 2, { on: true }],
  ["c", 3, {}],
];
for (const [k, v, { on = false } = {}] of entries) console.log(k, v, on);
const swap = <A, B>(p: readonly [A, B]) => [p[1], p[0]] as const;
const m = new Map(entries.map(([k, v]) => swap([k, v] as const)));
console.log(m, [...m].map(swap));
let state: [n: number, log: string[]] = [0, []];
const step = ([n, log]: typeof state, by: number): typeof state => [n + by, [...log, `+${by}`]];
for (const by of [1, 2]) state = step(state, by);
const [total, [, second]] = state;
console.log(state, total, second);
[state[0], state[1]] = [9, []];
const copy: readonly [number, readonly string[]] = [...state];
console.log(
  state,
  copy,
  copy.length,
  "1" in copy,
  5 in copy,
  Object.keys(copy),
  state.map((x) => typeof x),
);
