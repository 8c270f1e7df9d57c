// new.target: the class that new was called on, in constructors, functions and arrows in them.
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
t("new.target", () => {
  class A {
    who: string;
    constructor() { this.who = new.target.name; console.log(new.target === A, (() => new.target.name)()); }
  }
  class B extends A {}
  console.log(new A().who, new B().who);
  abstract class S { constructor() { if (new.target === S) throw new Error("abstract!"); } }
  class T2 extends S {}
  new T2();
  try { new (S as unknown as new () => S)(); } catch (e) { console.log((e as Error).message); }
  function f() { return new.target === undefined; }
  console.log(f());
});
t("error name", () => {
  class AppError extends Error {
    constructor(m: string, readonly code: number) { super(m); this.name = new.target.name; }
  }
  class NotFound extends AppError { constructor() { super("nf", 404); } }
  const e = new NotFound();
  console.log(e.name, String(e), e instanceof AppError, e.code);
});
