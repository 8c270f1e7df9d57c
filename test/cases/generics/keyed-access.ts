// keyof, indexed access, pluck, setters by key, typed events by name, entries with types, defaults by mapped types.
const pluck = <T, K extends keyof T>(xs: readonly T[], k: K): T[K][] => xs.map((x) => x[k]);
const set = <T, K extends keyof T>(o: T, k: K, v: T[K]): T => ({ ...o, [k]: v });
const by =
  <T, K extends keyof T>(k: K, v: T[K]) =>
  (x: T) =>
    x[k] === v;
const entries = <T extends object>(o: T) => Object.entries(o) as { [K in keyof T]: [K, T[K]] }[keyof T][];
const ps = [
  { id: 1, n: "a", tags: ["x"] },
  { id: 2, n: "b", tags: [] },
];
console.log(
  pluck(ps, "n"),
  pluck(ps, "tags"),
  set(ps[0]!, "n", "z"),
  ps.filter(by("id", 2)),
  entries({ a: 1, b: "x" }).map(([k, v]) => `${k}${v}`),
  ps[0]!["n"],
);
type Defaults<T> = { [K in keyof T]-?: NonNullable<T[K]> };
const withDefaults = <T extends object>(o: T, d: Defaults<T>): Defaults<T> => {
  const out = { ...d };
  for (const k in o) {
    const v = o[k];
    if (v !== undefined && v !== null) out[k] = v as Defaults<T>[typeof k];
  }
  return out;
};
console.log(
  withDefaults<{ a?: number; b?: string | null }>({ b: null }, { a: 1, b: "d" }),
  withDefaults<{ a?: number }>({ a: 0 }, { a: 5 }),
);
