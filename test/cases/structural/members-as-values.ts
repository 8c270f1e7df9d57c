// Methods of the library taken off their objects, and what every object has.
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
t("values", () => {
  const { push } = [1] as number[];
  const xs = [1];
  push.call(xs, 2, 3);
  console.log(xs);
  const m = new Map([["a", 1]]);
  const get = m.get.bind(m);
  console.log(get("a"));
  const up = "abc".toUpperCase;
  console.log(up.call("xyz"), [1, 2, 3].map(xs.indexOf, xs));
});
t("proto", () => {
  console.log(Array.prototype.slice.call([1, 2, 3], 1));
  console.log(Object.prototype.hasOwnProperty.call({ a: 1 }, "a"), Object.prototype.toString.call([]));
  console.log(Object.prototype.toString.call(null), Array.prototype.map.call([1, 2], (x) => `${x}`));
  class A { n = 1; m() { return this.n; } }
  console.log(A.prototype.m.call(new A()));
});
t("objm", () => {
  class A { x = 1; }
  class B extends A { toString() { return "B!"; } }
  const a: A = new B();
  console.log(a.toString(), new A().toString(), `${new A()}`, a.hasOwnProperty("x"));
  console.log(a.hasOwnProperty("toString"), ({ q: 1 }).hasOwnProperty("q"), [1].hasOwnProperty(0));
  console.log(new A().valueOf() instanceof A, [1, 2].toString());
});
t("prim", () => {
  class M { constructor(readonly v: number) {} valueOf() { return this.v; } toString() { return `M${this.v}`; } }
  const a = new M(3), b = new M(5);
  console.log(a < b, a > b, +a, `${a}`, a + "" , String(a), Math.max(Number(a), 1), [a, b].join());
});
