// Symbols of the module as names of a class's members.
const kind = Symbol("kind");
const bare = Symbol();
const reg = Symbol.for("app.reg");
class Holder {
  static readonly key = Symbol("Holder.key");
  static readonly other: unique symbol = Symbol();
}
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
t("class", () => {
  class A {
    [kind] = "field";
    static [reg] = 7;
    get [bare]() { return "getter"; }
    set [bare](v) { console.log("set", v); }
    [Holder.key](n: number) { return n * 2; }
    static [Holder.other]() { return "so"; }
  }
  const a = new A();
  console.log(a[kind], A[reg], a[bare], a[Holder.key](4), A[Holder.other](), a);
  a[bare] = "z";
  a[kind] += "!";
  class B extends A { override [Holder.key](n: number) { return super[Holder.key](n) + 1; } }
  console.log(new B()[Holder.key](4), new B());
  const m: (n: number) => number = new B()[Holder.key];
  console.log(m.name, a[Holder.key].name);
});
