// A setter may take more than its getter gives.
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
t("getset types", () => {
  class A { #v = 0; get v(): number { return this.#v; } set v(x: string | number) { this.#v = Number(x); } }
  const a = new A();
  a.v = "42";
  console.log(a.v + 1);
  a.v = 5;
  a.v += 1;
  console.log(a.v);
  const o = {
    _d: [] as string[],
    get d(): string[] { return this._d; },
    set d(s: string | string[]) { this._d = typeof s === "string" ? s.split(",") : s; },
  };
  o.d = "a,b";
  console.log(o.d);
});
