// Methods taken from objects, put onto others, called through variables, arrays and parameters; shorthand against arrow this.
const a = {
  n: 1,
  get() {
    return this.n;
  },
  arrow: () => "no this",
  inner: {
    n: 2,
    get() {
      return this.n;
    },
  },
};
const b = {
  n: 10,
  get: a.get,
  twice(this: { n: number }) {
    return this.n * 2;
  },
};
console.log(
  a.get(),
  b.get(),
  a.inner.get(),
  b.twice(),
  b.twice.call({ n: 7 }),
  a.arrow(),
  [a, b, a.inner].map((o) => o.get()),
);
const bound = a.get.bind({ ...a, n: 99 });
console.log(bound(), bound.name, { get: bound, n: 5 }.get());
const apply = <T, R>(o: T, f: (this: T) => R): R => f.call(o);
console.log(apply({ n: 3 }, b.twice), apply(a, a.get));
const key = "get" as const;
console.log(a[key](), a["inner"][key](), a?.get?.());
class C {
  n = 4;
  get = () => this.n;
  m() {
    return this.n;
  }
}
const c = new C();
const { get } = c;
console.log(get(), ({ m: c.m, n: 8 } as unknown as object) !== c, [1].map(get));
const counter = {
  n: 0,
  inc() {
    this.n++;
    return this;
  },
};
console.log(counter.inc().inc().n, Object.assign(counter, { n: 10 }).inc().n);
