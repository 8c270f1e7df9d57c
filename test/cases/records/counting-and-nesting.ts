// Records built, nested, merged, inverted, filtered, with odd keys; missing keys against undefined values; key order kept.
type Tree = { [k: string]: Tree | number };
const set = (t: Tree, path: string, v: number): Tree => {
  const keys = path.split(".");
  let at = t;
  for (const k of keys.slice(0, -1)) {
    const next = at[k];
    at = typeof next === "object" ? next : (at[k] = {});
  }
  at[keys.at(-1)!] = v;
  return t;
};
const t: Tree = {};
for (const [p, v] of [
  ["b.x", 1],
  ["a", 2],
  ["b.y.z", 3],
  ["10.k", 4],
  ["2", 5],
  ["a.deep", 6],
] as const)
  set(t, p, v);
console.log(t);
const flat = (x: Tree, pre = ""): Record<string, number> =>
  Object.entries(x).reduce<Record<string, number>>(
    (o, [k, v]) => (typeof v === "number" ? { ...o, [pre + k]: v } : { ...o, ...flat(v, `${pre}${k}.`) }),
    {},
  );
console.log(flat(t), Object.keys(flat(t)).length);
const r: Record<string, number | undefined> = { a: undefined, b: 0 };
console.log(
  "a" in r,
  "c" in r,
  r["a"] === r["c"],
  Object.hasOwn(r, "a"),
  Object.values(r),
  r["b"] ?? 1,
  r["a"] ?? 2,
  delete r["a"],
  "a" in r,
  delete r["zz"],
  r,
);
for (const k of ["constructor", "toString", "__x", "", " ", "1.5", "-0", "é"]) r[k] = k.length;
console.log(r, Object.keys(r).join("|"));
const merge = (a: Tree, b: Tree): Tree => {
  const out: Tree = { ...a };
  for (const [k, v] of Object.entries(b)) {
    const old = out[k];
    out[k] = typeof v === "object" && typeof old === "object" ? merge(old, v) : v;
  }
  return out;
};
const merged = merge({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 4, e: 5 }, f: 6 });
console.log(
  merged,
  Object.entries(merged)
    .map(([k, v]) => `${k}:${typeof v}`)
    .join(),
);
const inverse = <K extends string, V extends PropertyKey>(o: Record<K, V>) =>
  Object.fromEntries(Object.entries<V>(o).map(([k, v]) => [v, k])) as Record<V, K>;
console.log(
  inverse({ a: "x", b: "y", c: "x" }),
  inverse({ one: 1, zero: 0 }),
  Object.entries({ 3: "c", 1: "a", x: "z", 2: "b" }).flat().join(""),
);
const partial: Partial<Record<"p" | "q", number>> = { q: 1 };
partial.p = 5;
delete partial.q;
console.log(partial, Object.keys(partial), partial.q);
