// Overloads, builders, visitors, memoised functions, zip, pick, repositories: types that only the checker sees.
interface HasLen {
  readonly length: number;
}
const longest = <T extends HasLen>(a: T, ...r: T[]): T => r.reduce((x, y) => (y.length > x.length ? y : x), a);
console.log(
  longest("a", "bbb", "cc"),
  longest([1], [1, 2]),
  longest<HasLen>({ length: 3 }, "four", [1]),
  longest(new Uint8Array(2), new Uint8Array(5)).length,
);
function conv(x: string): number;
function conv(x: number): string;
function conv<T>(x: T[]): T[][];
function conv(x: unknown): unknown {
  return typeof x === "string" ? +x : typeof x === "number" ? String(x) : Array.isArray(x) ? x.map((y) => [y]) : x;
}
console.log(conv("4") + 1, conv(4) + 1, conv([1, 2]));
class Builder<T extends object> {
  private constructor(private readonly v: T) {}
  static start() {
    return new Builder<object>({});
  }
  with<K extends string, V>(k: K, v: V): Builder<T & Record<K, V>> {
    return new Builder({ ...this.v, [k]: v } as T & Record<K, V>);
  }
  build(): { [K in keyof T]: T[K] } {
    return this.v;
  }
}
const built = Builder.start().with("a", 1).with("b", "x").with("c", [true]).build();
console.log(built.a + 1, built.b.length, built.c[0], built);
class Chain {
  protected n = 0;
  add(x: number): this {
    this.n += x;
    return this;
  }
  get value() {
    return this.n;
  }
  fork(): number {
    return this.n;
  }
}
class Mul extends Chain {
  mul(x: number) {
    this.n *= x;
    return this;
  }
}
console.log(new Mul().add(2).mul(3).add(1).value);
type Elem<T> = T extends readonly (infer U)[] ? Elem<U> : T;
function flat<T>(x: T): Elem<T>[] {
  return Array.isArray(x) ? (x.flatMap((y: unknown) => flat(y)) as Elem<T>[]) : [x as Elem<T>];
}
console.log(flat([[1, [2]], [[3]]]), flat("s"));
type Fn<A extends unknown[], R> = (...a: A) => R;
const memo = <A extends unknown[], R>(
  f: Fn<A, R>,
  key: (...a: A) => string = (...a) => a.join("|"),
): Fn<A, R> & { hits: number } => {
  const m = new Map<string, R>();
  const g = Object.assign(
    (...a: A) => {
      const k = key(...a);
      if (m.has(k)) {
        g.hits++;
        return m.get(k)!;
      }
      const r = f(...a);
      m.set(k, r);
      return r;
    },
    { hits: 0 },
  );
  return g;
};
const pw = memo((a: number, b: number) => a ** b);
console.log(pw(2, 3), pw(2, 3), pw(3, 2), pw.hits, pw.length, typeof pw);
const zip = <T extends readonly (readonly unknown[])[]>(...xs: T) =>
  Array.from(
    { length: Math.min(...xs.map((x) => x.length)) },
    (_, i) => xs.map((x) => x[i]) as { [K in keyof T]: T[K][number] },
  );
console.log(zip([1, 2, 3], ["a", "b"], [true, false]), zip([]));
const pick = <T, K extends keyof T>(o: T, ...ks: K[]): Pick<T, K> =>
  ks.reduce((r, k) => ({ ...r, [k]: o[k] }), {} as Pick<T, K>);
const omit = <T extends object, K extends keyof T>(o: T, ...ks: K[]) =>
  Object.fromEntries(Object.entries(o).filter(([k]) => !ks.includes(k as K))) as Omit<T, K>;
console.log(pick({ a: 1, b: 2, c: 3 }, "a", "c"), omit({ a: 1, b: 2, c: 3 }, "a"));
abstract class Repo<T extends { id: K }, K extends string | number = T["id"]> {
  protected items = new Map<K, T>();
  abstract make(k: K): T;
  get(k: K): T {
    let x = this.items.get(k);
    if (!x) this.items.set(k, (x = this.make(k)));
    return x;
  }
  all = (): T[] => [...this.items.values()];
}
class Users extends Repo<{ id: number; name: string }> {
  make(k: number) {
    return { id: k, name: `u${k}` };
  }
  override get(k: number) {
    return { ...super.get(k), seen: true };
  }
}
const us = new Users();
console.log(us.get(1), us.all(), us);
type Visitor<R> = { [K in Expr["k"]]: (e: Extract<Expr, { k: K }>, go: (e: Expr) => R) => R };
type Expr = { k: "n"; v: number } | { k: "add"; l: Expr; r: Expr } | { k: "neg"; e: Expr };
const visit = <R>(v: Visitor<R>) => {
  const go = (e: Expr): R => (v[e.k] as (e: Expr, go: (e: Expr) => R) => R)(e, go);
  return go;
};
const ev = visit<number>({ n: (e) => e.v, add: (e, go) => go(e.l) + go(e.r), neg: (e, go) => -go(e.e) });
const sh = visit<string>({
  n: ({ v }) => `${v}`,
  add: ({ l, r }, go) => `(${go(l)}+${go(r)})`,
  neg: (e, go) => "-" + go(e.e),
});
const ex: Expr = { k: "add", l: { k: "n", v: 1 }, r: { k: "neg", e: { k: "n", v: 5 } } };
console.log(ev(ex), sh(ex));
const id = <T>(x: T): T => x;
const ids = [id, id<number>, (x: number) => x + 1];
console.log(
  ids.map((f) => f(1)),
  [1, 2].map(id),
  id(id)(id)("x"),
);
const ap =
  <A, B>(f: (a: A) => B) =>
  (a: A): B =>
    f(a);
console.log(ap(ap)(String)(5), ap((x: number) => [x])(2));
type Keys<T, V> = { [K in keyof T]: T[K] extends V ? K : never }[keyof T];
const sumBy = <T, K extends Keys<T, number>>(xs: T[], k: K) => xs.reduce((s, x) => s + (x[k] as number), 0);
console.log(
  sumBy(
    [
      { a: 1, b: "x" },
      { a: 2, b: "y" },
    ],
    "a",
  ),
);
function isRec<K extends string>(x: unknown, ...keys: K[]): x is Record<K, unknown> {
  return typeof x === "object" && x !== null && keys.every((k) => k in x);
}
const data: unknown = { a: 1, b: { c: [1, "2", null] } };
if (isRec(data, "a", "b") && isRec(data.b, "c") && Array.isArray(data.b.c))
  console.log(
    data.b.c.length,
    data.b.c.map((x: unknown) => typeof x),
    data.a,
  );
class Maybe<T> {
  static none = new Maybe<never>(undefined);
  private constructor(private readonly v: T | undefined) {}
  static of<T>(v: T | null | undefined): Maybe<T> {
    return v == null ? Maybe.none : new Maybe<T>(v);
  }
  map<U>(f: (t: T) => U | null | undefined): Maybe<U> {
    return this.v === undefined ? Maybe.none : Maybe.of(f(this.v));
  }
  or<D>(d: D): T | D {
    return this.v ?? d;
  }
}
console.log(
  Maybe.of({ a: { b: 0 } })
    .map((x) => x.a)
    .map((a) => a.b)
    .or("none"),
  Maybe.of("").or("d"),
  Maybe.of<number>(null)
    .map((n) => n + 1)
    .or(-1),
  Maybe.of(5).map(() => null),
);
