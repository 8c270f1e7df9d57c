// Absent, undefined and null told apart in objects, arguments, arrays, maps, defaults, spreads and JSON-like printing.
interface O {
  a?: number;
  b: number | undefined;
  c?: number | null;
}
const all: O[] = [{ b: undefined }, { a: 0, b: 1, c: null }, { b: 2, c: 0 }];
for (const o of all) {
  const { a = "def", b = "def", c = "def" } = o;
  console.log("a" in o, "b" in o, o.a === undefined, a, b, c, o.a ?? "n", o.c ?? "n", o.c || "f", Object.keys(o), {
    ...{ a: 9, c: 9 },
    ...o,
  });
}
const f = (x: number | null | undefined = 5, ...r: unknown[]) => [x, r.length];
console.log(
  f(),
  f(undefined),
  f(null),
  f(0, undefined),
  [undefined, null, , 0].map((v) => v ?? "x"),
  [undefined, null].includes(undefined),
  [null].indexOf(undefined as never),
  new Map([["k", undefined]]).has("k"),
  new Map([["k", undefined]]).get("k") === new Map<string, undefined>().get("z"),
  [1, undefined].length,
  [undefined] + "",
  [null, 1] + "",
);
let n: number | null | undefined;
const steps: unknown[] = [];
n ??= 1;
steps.push(n);
n &&= 0;
steps.push(n);
n ||= 7;
steps.push(n);
n = null;
steps.push(n ?? "null", n == null, n === undefined);
n ??= undefined;
steps.push(n);
console.log(
  steps,
  typeof null,
  typeof undefined,
  null == undefined,
  void 0,
  [null, undefined, 0, "", NaN, false].map((v) => (v == null ? "nullish" : v ? "truthy" : "falsy")),
);
const clean = <T extends object>(o: T) =>
  Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined)) as Partial<T>;
const patch = <T extends object>(o: T, p: { [K in keyof T]?: T[K] | undefined }): T => ({ ...o, ...clean(p) }) as T;
console.log(
  clean({ a: undefined, b: null, c: 0 }),
  patch({ a: 1, b: "x" }, { a: undefined, b: "y" }),
  patch({ a: 1 }, {}),
);
class K {
  x?: number;
  y: number | undefined;
  z?: number = undefined as never;
  declare w?: number;
}
const k = new K();
console.log(k, Object.keys(k), "x" in k, "w" in k, delete k.x, "x" in k, (k as { x?: number }).x?.toFixed());
const get = <T, P extends keyof T>(o: T | undefined | null, p: P): T[P] | undefined => o?.[p];
console.log(get({ a: 1 }, "a"), get(null as { a: 1 } | null, "a"), get(undefined as { b: 2 } | undefined, "b"));
