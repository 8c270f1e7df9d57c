// Closures over private names, super, static this and computed values, made in fields, accessors, static blocks and generators.
class Meter {
  #v = 0;
  static #all: Meter[] = [];
  static readonly report = () => this.#all.map((m) => m.#v);
  readonly add = (n = 1) => {
    this.#v += n;
    return this;
  };
  readonly watch: (f: (v: number) => void) => () => void = (f) => {
    const old = this.onchange;
    this.onchange = (v) => {
      old(v);
      f(v);
    };
    return () => {
      this.onchange = old;
    };
  };
  onchange: (v: number) => void = () => {};
  constructor() {
    Meter.#all.push(this);
  }
  set value(v: number) {
    const fire = () => this.onchange(v);
    this.#v = v;
    fire();
  }
  get value() {
    return (() => this.#v)();
  }
  *up(to: number) {
    const step = () => ++this.#v;
    while (this.#v < to) yield step();
  }
  static {
    const first = new Meter();
    first.add(7);
  }
}
const [m, n] = [new Meter(), new Meter()];
const log: string[] = [];
const stop = m.watch((v) => log.push(`m${v}`));
m.watch((v) => log.push(`again ${v}`));
m.value = 3;
stop();
m.value = 4;
n.add().add(2);
const { add } = n;
add(10);
console.log(log, Meter.report(), [...m.up(7)], m.value, n, Object.keys(n));
class Outer {
  constructor(readonly k: number) {}
  make() {
    const self = this;
    return class Inner {
      static made = 0;
      v = self.k * 10 + ++Inner.made;
      read = () => [self.k, this.v];
      get outer() {
        return self;
      }
    };
  }
}
const [A, B] = [new Outer(1).make(), new Outer(2).make()];
const x = new A(),
  y = new B(),
  z = new A();
console.log(x.read(), y.read(), z.read(), A.made, B.made, x instanceof B, z.outer === x.outer, A.name);
const mixins = [
  (b: { log: string[] }) => ({
    ...b,
    hi() {
      this.log.push("hi");
      return this;
    },
  }),
  (b: { log: string[] }) => ({
    ...b,
    bye() {
      this.log.push("bye");
      return this;
    },
  }),
] as const;
const mixed = mixins[1](mixins[0]({ log: [] as string[] }));
console.log(mixed.bye().log, Object.keys(mixed));
