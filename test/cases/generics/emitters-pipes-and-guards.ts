// Typed emitters, compose, pipe, groupBy, mapped values, F-bounded classes, default type arguments, assertions.
abstract class Shape<Self extends Shape<Self>> {
  abstract clone(): Self;
  abstract area(): number;
  scale?(k: number): Self;
  bigger(this: Self): Self {
    return this.scale?.(2) ?? this.clone();
  }
  get kind(): string {
    return this.constructor.name;
  }
}
class Sq extends Shape<Sq> {
  constructor(public s: number) {
    super();
  }
  clone() {
    return new Sq(this.s);
  }
  area() {
    return this.s ** 2;
  }
  override scale(k: number) {
    return new Sq(this.s * k);
  }
}
class Pt extends Shape<Pt> {
  clone() {
    return this;
  }
  area() {
    return 0;
  }
  override get kind() {
    return "<" + super.kind + ">";
  }
}
console.log(new Sq(2).bigger().bigger(), new Pt().bigger().kind, new Sq(1).kind);
type Handler<T> = (value: T) => void;
type EventMap = Record<string, unknown[]>;
class Emitter<E extends { [K in keyof E]: unknown[] }> {
  private handlers: { [K in keyof E]?: Set<(...args: E[K]) => void> } = {};
  on<K extends keyof E>(k: K, f: (...args: E[K]) => void): this {
    (this.handlers[k] ??= new Set()).add(f);
    return this;
  }
  once<K extends keyof E>(k: K, f: (...args: E[K]) => void): this {
    const g = (...args: E[K]): void => {
      this.off(k, g);
      f(...args);
    };
    return this.on(k, g);
  }
  off<K extends keyof E>(k: K, f: (...args: E[K]) => void): boolean {
    return this.handlers[k]?.delete(f) ?? false;
  }
  emit<K extends keyof E>(k: K, ...args: E[K]): number {
    let n = 0;
    for (const h of this.handlers[k] ?? []) {
      h(...args);
      n++;
    }
    return n;
  }
}
interface Events {
  data: [string, number?];
  end: [];
  error: [Error];
}
const e = new Emitter<Events>()
  .on("data", (s, n = 7) => console.log("data", s, n))
  .once("data", (...a) => console.log("once", a))
  .on("error", ({ message }) => console.log(message));
console.log(e.emit("data", "x"), e.emit("data", "y", 1), e.emit("end"), e.emit("error", new TypeError("bad")));
class Logged extends Emitter<Events & { log: [unknown] }> {
  override emit<K extends keyof (Events & { log: [unknown] })>(
    k: K,
    ...args: (Events & { log: [unknown] })[K]
  ): number {
    console.log("emit", k, args);
    return super.emit(k, ...args);
  }
}
new Logged().on("log", (x) => console.log(x)).emit("log", { a: [1] });
const compose =
  <A extends unknown[], B, C>(f: (b: B) => C, g: (...a: A) => B) =>
  (...a: A) =>
    f(g(...a));
const pipe =
  <T>(...fs: ((t: T) => T)[]) =>
  (t: T) =>
    fs.reduce((x, f) => f(x), t);
const groupBy = <T, K extends PropertyKey>(xs: Iterable<T>, f: (t: T) => K): Record<K, T[]> => {
  const out = {} as Record<K, T[]>;
  for (const x of xs) (out[f(x)] ??= []).push(x);
  return out;
};
const inc = (n: number) => n + 1;
const str = compose(String, inc);
const ids = compose(<T>(x: T) => [x], Math.max);
console.log(
  str(4),
  ids(1, 5, 2),
  pipe<number>(inc, inc, (n) => n * 2)(1),
  pipe<string>()("same"),
  groupBy("hello world", (c) => (c === "o" ? "o" : c > "k" ? 1 : 0)),
);
function mapValues<T extends object, U>(o: T, f: <K extends keyof T>(v: T[K], k: K) => U): { [K in keyof T]: U } {
  const r = {} as { [K in keyof T]: U };
  for (const k in o) r[k] = f(o[k], k);
  return r;
}
console.log(mapValues({ a: 1, b: "two", c: null }, (v, k) => `${String(k)}=${v}`));
type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;
function freeze<T>(v: T): Deep<T> {
  if (typeof v === "object" && v !== null) {
    for (const x of Object.values(v)) freeze(x);
    Object.freeze(v);
  }
  return v as Deep<T>;
}
const fz = freeze({ a: { b: [1, { c: 2 }] } });
try {
  (fz.a.b as unknown as number[]).push(1);
} catch (x) {
  console.log((x as Error).constructor.name);
}
console.log(fz);
class Box<T, U = T extends string ? number : string> {
  constructor(
    public a: T,
    public b?: U,
  ) {}
  with<V>(v: V): Box<T, V> {
    return new Box<T, V>(this.a, v);
  }
}
console.log(new Box("x", 1), new Box(1).with({ q: 1 }).with([2]), new Box<number>(5, "s"));
function isKey<O extends object>(o: O, k: PropertyKey): k is keyof O {
  return k in o;
}
function assertAll<T>(xs: readonly unknown[], p: (x: unknown) => x is T): asserts xs is readonly T[] {
  for (const x of xs) if (!p(x)) throw new TypeError(`bad ${String(x)}`);
}
const xs: unknown[] = [1, 2];
assertAll<number>(xs, (x): x is number => typeof x === "number");
console.log(
  (xs as number[]).map((n) => n * 2),
  isKey({ a: 1 }, "a"),
);
try {
  assertAll(["a", Symbol("s")], (x): x is string => typeof x === "string");
} catch (z) {
  console.log((z as Error).message);
}
