// Values of built-in types that come by as the author's interfaces: their members are found by name.
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
t("len", () => {
  interface HasLen { length: number }
  const len = (x: HasLen) => x.length;
  console.log(len("abc"), len([1, 2]), len({ length: 7 }), len((a: number, b: number) => a + b));
});
t("each", () => {
  interface Each<T> { forEach(f: (x: T) => void): void }
  const sum = (e: Each<number>) => { let s = 0; e.forEach((x) => { s += x; }); return s; };
  console.log(sum([1, 2]), sum(new Set([5, 6])), sum({ forEach(f) { f(9); } }));
});
t("coll", () => {
  interface Coll<K, V> { get(k: K): V | undefined; has(k: K): boolean; readonly size: number }
  const show = (c: Coll<string, number>) => [c.get("a"), c.has("b"), c.size];
  console.log(show(new Map([["a", 1]])), show({ get: () => 5, has: () => true, size: 3 }));
});
t("slice", () => {
  interface Sl { slice(a: number, b?: number): Sl; toString(): string }
  const s = (x: Sl) => x.slice(1).toString();
  console.log(s("hello"), s([1, 2, 3]));
});
t("str", () => {
  type Str = { toString(): string };
  const j = (xs: Str[]) => xs.map((x) => x.toString()).join();
  console.log(j([1, "a", true, [1, 2], { toString: () => "o" }, new Error("e"), 10n, {}, new Map(), () => 1].slice(0, 9)));
  const cmp = <T extends { valueOf(): number | string | object }>(a: T, b: T) => a.valueOf() < b.valueOf();
  console.log(cmp(1, 2), cmp("b", "a"));
});
t("generic", () => {
  function last<T extends { length: number; [i: number]: unknown }
  >(x: T) { return x[x.length - 1]; } console.log(last("abc"), last([1, 2]));
  const up = <T extends string>(s: T) => s.toUpperCase();
  console.log(up("x"));
});
t("emitter", () => {
  class Em<E extends Record<string, unknown>> {
    private h: { [K in keyof E]?: Array<(e: E[K]) => void> } = {};
    on<K extends keyof E>(k: K, f: (e: E[K]) => void): this { (this.h[k] ??= []).push(f); return this; } off<K extends keyof E>(k: K, f: (e: E[K]) => void) { const l = this.h[k]; if (l) l.splice(l.indexOf(f) >>> 0, 1); } emit<K extends keyof E>(k: K, e: E[K]) {
      this.h[k]?.forEach((f) => f(e));
      return (this.h[k]?.length ?? 0) > 0;
    }
  }
  const e = new Em<{ msg: string; count: number }>();
  const f = (s: string) => console.log("got", s);
  e.on("msg", f).on("count", (n) => console.log(n + 1));
  console.log(e.emit("msg", "hi"), e.emit("count", 4));
  e.off("msg", f);
  console.log(e.emit("msg", "x"));
});
t("in", () => {
  const x: unknown = [1];
  if (typeof x === "object" && x !== null) console.log("push" in x, "length" in x, "zzz" in x, 0 in (x as object), "map" in x);
});
t("iter", () => {
  const next = (it: { next(): { done?: boolean; value: unknown } }) => it.next().value;
  console.log(next([5].values()), next(new Set([6]).values()), next((function* () { yield 7; })()));
  console.log(next({ next: () => ({ value: 8 }) }));
});
t("union", () => {
  const f = (x: string | number[]) => x.includes("b" as never) || x.length;
  console.log(f("abc"), f([1]));
  const g = (x: number[] | Set<number>) => { let s = 0; x.forEach((v) => { s += v; }); return s; };
  console.log(g([1, 2]), g(new Set([3])));
});
