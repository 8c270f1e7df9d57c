// accessor: a field behind a getter and a setter, that subclasses may override.
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
t("accessor", () => {
  class A {
    accessor x = 1;
    accessor y: string;
    static accessor z = 5;
    accessor #p = 3;
    constructor() { this.y = "q"; } get p() { return this.#p++; }
  }
  class B extends A { override get x() { return super.x * 10; } override set x(v) { super.x = v + 1; } }
  const a = new A();
  a.x += 4;
  console.log(a.x, a.y, A.z, a.p, a.p, Object.keys(a), a);
  A.z++;
  const b = new B();
  b.x = 7;
  console.log(A.z, b.x, "x" in b);
});
