// using: resources are released when their scope is left, the last one first, whatever it is left by.
class R {
  constructor(readonly n: string, private readonly fail = false) { console.log("open", n); }
  [Symbol.dispose](): void {
    console.log("close", this.n);
    if (this.fail) throw new Error("close " + this.n);
  }
}
const told = (e: unknown): unknown =>
  e instanceof SuppressedError ? [told(e.error), "hides", told(e.suppressed)] : e instanceof Error ? e.message : e;
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? e.name : "", told(e));
  }
};
t("block", () => {
  { using a = new R("a"); using b = new R("b"); console.log("body", a.n, b.n); } console.log("after");
});
t("return", () => {
  const f = () => { using a = new R("a"); return a.n + "!"; };
  console.log(f());
});
t("loop", () => {
  for (const n of ["x", "y", "z"]) {
    using r = new R(n);
    if (n === "x") continue;
    if (n === "y") break;
    console.log(r.n);
  }
});
t("throw", () => {
  using a = new R("a");
  throw new Error("body");
});
t("both throw", () => {
  using a = new R("a", true);
  throw new Error("body");
});
t("two fail", () => {
  using a = new R("a", true), b = new R("b", true);
  console.log("in");
});
t("null", () => {
  using a = null;
  using b = undefined as R | undefined;
  console.log("none", a, b);
});
t("for of", () => {
  for (using r of [new R("1"), new R("2")]) console.log("use", r.n);
});
t("for", () => {
  for (using r = new R("h"); ;) { console.log("once", r.n); break; }
});
t("captured", () => {
  const fs: (() => string)[] = [];
  { using a = new R("c"); fs.push(() => a.n); } console.log(fs.map((f) => f()));
});
t("not disposable", () => {
  using a = {} as Disposable;
});
t("literal", () => {
  const log: string[] = [];
  { using _ = { [Symbol.dispose]() { log.push("d"); } }; log.push("b"); } console.log(log);
});
t("generator", () => {
  function* g() { using a = new R("g"); yield 1; yield 2; }
  for (const x of g()) { console.log(x); break; }
  console.log([...g()]);
});
t("stack", () => {
  const s = new DisposableStack();
  s.defer(() => console.log("deferred"));
  s.adopt(5, (v) => console.log("adopt", v));
  console.log(s.use(new R("u")).n, s.disposed);
  const m = s.move();
  console.log(s.disposed, m.disposed);
  m.dispose();
  m.dispose();
  console.log(m.disposed);
  s.defer(() => {});
});
t("stack errors", () => {
  using s = new DisposableStack();
  s.defer(() => { throw new Error("1"); });
  s.defer(() => { throw new Error("2"); });
});
t("finally order", () => {
  try { using a = new R("a"); console.log("t"); } finally { console.log("f"); }
});
t("switch", () => {
  switch (1 as number) { case 1: { using a = new R("s"); console.log("case"); break; } }
});
