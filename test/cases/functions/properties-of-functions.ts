// What is put onto a function is its own: expandos, call signatures with members, Object.assign.
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
t("local", () => {
  function f() { return 1; }
  f.count = 0;
  f.count++;
  f.count += 5;
  console.log(f.count, f());
  const g = (x: number) => x;
  g.cache = new Map<number, number>();
  g.cache.set(1, 2);
  console.log(g.cache.get(1));
});
t("callsig", () => {
  interface Counter { (step: number): number; total: number; reset(): void }
  const make = (): Counter => {
    const c = ((s: number) => (c.total += s)) as Counter;
    c.total = 0;
    c.reset = () => { c.total = 0; };
    return c;
  };
  const c = make(), d = make();
  c(5);
  c(2);
  d(1);
  console.log(c.total, d.total);
  c.reset();
  console.log(c.total, "total" in c, Object.keys(d));
});
t("assign", () => {
  const f = Object.assign((x: number) => x + 1, { version: "1.0", sub: { a: 1 } });
  console.log(f(1), f.version, f.sub.a);
  const arr = Object.assign([1, 2], { total: 3 });
  console.log(arr.total, arr.length);
});
t("memo prop", () => {
  function fact(n: number): number {
    if (n in fact.memo) return fact.memo[n]!;
    return n <= 1 ? 1 : (fact.memo[n] = n * fact(n - 1));
  }
  fact.memo = {} as Record<number, number>;
  console.log(fact(5), fact.memo);
});
t("fn name props", () => {
  const o = { m() { return 1; }, a: () => 2, ["c" + 1]: () => 3 };
  console.log(o.m.name, o.a.name, o.m.length);
  class K { static s() {} m2(a: number) {} }
  console.log(K.s.name, new K().m2.name, new K().m2.length, K.name, K.length);
});
