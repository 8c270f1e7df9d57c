// WeakMap, WeakSet, WeakRef: keys by identity; values that refer to their keys do not keep them.
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
t("weak", () => {
  const w = new WeakMap<object, number>();
  const k = {};
  w.set(k, 1).set([], 2);
  console.log(w.get(k), w.has({}), w.delete(k), w.has(k), w.get(k));
  const ws = new WeakSet<object>([k]);
  console.log(ws.has(k), ws.delete(k), ws.has(k), new WeakSet().add(k).has(k));
  const r = new WeakRef(k);
  console.log(r.deref() === k, w instanceof WeakMap, ws instanceof WeakSet);
});
t("weak private", () => {
  const priv = new WeakMap<P, { n: number }>();
  class P { constructor(n: number) { priv.set(this, { n }); } get n() { return priv.get(this)!.n; } }
  console.log(new P(4).n);
});
t("weakmap cycle", () => {
  const a = new WeakMap<object, object>(), b = new WeakMap<object, object>();
  const root = {};
  let k: object = root;
  for (let i = 0; i < 1000; i++) { const n = { i }; (i % 2 ? a : b).set(k, n); k = n; }
  let c = 0;
  let x: object | undefined = root;
  while (x) { x = a.get(x) ?? b.get(x); c++; }
  console.log(c);
});
t("freg", () => {
  const f = new FinalizationRegistry<string>((h) => console.log(h));
  const o = {};
  f.register(o, "x", o);
  f.unregister(o);
  console.log("ok");
});
