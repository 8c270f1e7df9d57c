// Unions discriminated by number, boolean, null and nested tags; generic results; updates by spread; exhaustive maps of handlers.
type Shape = { k: 1; r: number } | { k: 2; w: number; h: number } | { k: 3; pts: [number, number][] };
type Load<T, E = string> =
  { done: false; progress?: number } | { done: true; ok: true; data: T } | { done: true; ok: false; error: E };
const area = (s: Shape): number => {
  switch (s.k) {
    case 1:
      return 3 * s.r ** 2;
    case 2:
      return s.w * s.h;
    case 3: {
      let a = 0;
      s.pts.forEach(([x, y], i) => {
        const [u, v] = s.pts[(i + 1) % s.pts.length]!;
        a += x * v - u * y;
      });
      return Math.abs(a) / 2;
    }
  }
};
console.log(
  (
    [
      { k: 1, r: 2 },
      { k: 2, w: 2, h: 5 },
      {
        k: 3,
        pts: [
          [0, 0],
          [4, 0],
          [0, 3],
        ],
      },
    ] as Shape[]
  ).map(area),
);
const show = <T>(l: Load<T>): string =>
  !l.done ? `loading ${l.progress ?? "?"}` : l.ok ? `data ${String(l.data)}` : `error ${l.error.toUpperCase()}`;
const map = <T, U>(l: Load<T>, f: (t: T) => U): Load<U> =>
  l.done && l.ok ? { ...l, data: f(l.data) } : (l as Load<never>);
const loads: Load<number[]>[] = [
  { done: false },
  { done: false, progress: 0 },
  { done: true, ok: true, data: [1, 2] },
  { done: true, ok: false, error: "bad" },
];
console.log(
  loads.map(show),
  loads.map((l) => map(l, (d) => d.length)),
  loads.map((l) => show(map(l, String))),
);
type Msg = { type: "add"; n: number } | { type: "set"; key: string; value: unknown } | { type: "reset" };
type Handlers<S> = { [T in Msg["type"]]: (s: S, m: Extract<Msg, { type: T }>) => S };
interface S {
  n: number;
  data: Record<string, unknown>;
}
const handlers: Handlers<S> = {
  add: (s, { n }) => ({ ...s, n: s.n + n }),
  set: (s, { key, value }) => ({ ...s, data: { ...s.data, [key]: value } }),
  reset: () => ({ n: 0, data: {} }),
};
const reduce = (s: S, m: Msg): S => (handlers[m.type] as (s: S, m: Msg) => S)(s, m);
const msgs: Msg[] = [
  { type: "add", n: 5 },
  { type: "set", key: "a", value: [1] },
  { type: "add", n: -1 },
  { type: "set", key: "b", value: null },
];
const states = msgs.reduce<S[]>((all, m) => [...all, reduce(all.at(-1)!, m)], [{ n: 0, data: {} }]);
console.log(states, states[1]!.data === states[0]!.data, reduce(states.at(-1)!, { type: "reset" }));
type Json = null | boolean | number | string | Json[] | { [k: string]: Json };
const depth = (j: Json): number =>
  j === null || typeof j !== "object" ? 0 : 1 + Math.max(0, ...(Array.isArray(j) ? j : Object.values(j)).map(depth));
console.log([null, 1, [], [[]], { a: { b: [1, { c: null }] } }].map((j) => depth(j as Json)));
