// Shallow and deep copies, structural equality, frozen objects, getters lost by spread, cycles found, paths set immutably.
type O = { [k: string]: unknown };
const isO = (x: unknown): x is O => typeof x === "object" && x !== null && !Array.isArray(x);
const clone = <T>(x: T, seen = new Map<unknown, unknown>()): T => {
  if (typeof x !== "object" || x === null) return x;
  if (seen.has(x)) return seen.get(x) as T;
  const out = (Array.isArray(x) ? [] : {}) as O;
  seen.set(x, out);
  for (const [k, v] of Object.entries(x)) out[k] = clone(v, seen);
  return out as unknown as T;
};
const same = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((v, i) => same(v, b[i]))) ||
  (isO(a) &&
    isO(b) &&
    Object.keys(a).length === Object.keys(b).length &&
    Object.keys(a).every((k) => Object.hasOwn(b, k) && same(a[k], b[k])));
const o: O = { n: 1, list: [1, { deep: [NaN] }], u: undefined };
const c = clone(o);
console.log(
  same(o, c),
  o === c,
  o["list"] === c["list"],
  same(o, { ...o, u: null }),
  same({ a: undefined }, {}),
  same([], {}),
  c,
);
const cyc: O = { name: "c" };
cyc["self"] = cyc;
cyc["in"] = [cyc];
const cc = clone(cyc);
console.log(cc, cc["self"] === cc, cc !== cyc);
const update = <T extends object>(x: T, [k, ...rest]: string[], f: (v: unknown) => unknown): T =>
  k === undefined ? x : { ...x, [k]: rest.length ? update(((x as O)[k] ?? {}) as object, rest, f) : f((x as O)[k]) };
const before = { a: { b: { c: 1 }, d: [1] }, e: {} };
const after = update(before, ["a", "b", "c"], (v) => (v as number) + 1);
console.log(
  after,
  after.a.d === before.a.d,
  after.e === before.e,
  after.a === before.a,
  before.a.b.c,
  update({}, ["x", "y"], () => 1),
);
const fr = Object.freeze({ x: 1, in: { y: 2 } });
for (const f of [
  () => {
    (fr as { x: number }).x = 5;
  },
  () => {
    delete (fr as { x?: number }).x;
  },
  () => {
    (fr as unknown as O)["z"] = 1;
  },
  () => {
    fr.in.y = 9;
  },
])
  try {
    f();
    console.log("ok");
  } catch (e) {
    console.log((e as Error).name);
  }
console.log(
  fr,
  Object.isFrozen(fr),
  Object.isFrozen(fr.in),
  { ...fr, x: 2 },
  Object.assign({}, fr, { w: 3 }),
);
