// The well-known symbols: toPrimitive, toStringTag, hasInstance, iterator.
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
t("toPrimitive", () => {
  class Money {
    constructor(readonly v: number) {} [Symbol.toPrimitive](hint: string) {
      return hint === "number" ? this.v : hint === "string" ? `$${this.v}` : `d${this.v}`;
    }
  }
  const m = new Money(5);
  console.log(`${m}`, +m, (m as unknown as string) + "x", (m as unknown as number) * 2, String(m));
  console.log(Number(m), [m].join());
});
t("toStringTag", () => {
  class Foo { get [Symbol.toStringTag]() { return "Bar"; } x = 1; }
  console.log(String(new Foo()), Object.prototype.toString.call(new Foo()), new Foo(), `${new Foo()}`);
  const o = { [Symbol.toStringTag]: "Lit" };
  console.log(String(o), o);
  class Same { get [Symbol.toStringTag]() { return "Same"; } }
  console.log(new Same());
});
t("hasInstance", () => {
  class Even { static [Symbol.hasInstance](n: unknown) { return typeof n === "number" && n % 2 === 0; } }
  console.log((2 as unknown) instanceof Even, (3 as unknown) instanceof Even);
  const Odd = { [Symbol.hasInstance](n: unknown) { return typeof n === "number" && n % 2 === 1; } };
  console.log((3 as unknown) instanceof Odd);
  class Sub extends Even {}
  console.log((4 as unknown) instanceof Sub);
});
t("iterator", () => {
  const it = Symbol.iterator;
  const o = { *[it]() { yield 1; yield 2; } };
  console.log(it in o);
  class R { constructor(private n: number) {} *[Symbol.iterator]() { for (let i = 0; i < this.n; i++) yield i; } }
  console.log([...new R(3)], typeof new R(1)[Symbol.iterator]);
  const xs = [1, 2];
  const f = xs[Symbol.iterator];
  console.log(typeof f, f.call(xs).next());
});
