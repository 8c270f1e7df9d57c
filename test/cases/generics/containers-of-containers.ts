// Generic containers nested in each other, with recursive types, variance through readonly views, and static factories.
class Box<T> {
  constructor(protected v: T) {}
  get value(): T {
    return this.v;
  }
  map<U>(f: (t: T) => U): Box<U> {
    return new Box(f(this.v));
  }
  flatten<U>(this: Box<Box<U>>): Box<U> {
    return this.v;
  }
  static zip<A, B>(a: Box<A>, b: Box<B>): Box<[A, B]> {
    return new Box([a.v, b.v]);
  }
  toString() {
    return `Box(${String(this.v)})`;
  }
}
class Cell<T> extends Box<T> {
  set value(v: T) {
    this.v = v;
  }
  override get value() {
    return super.value;
  }
  swap(o: Cell<T>) {
    [this.v, o.v] = [o.v, this.v];
    return this;
  }
}
const nested = new Box(new Box(new Box(7)));
console.log(
  `${nested}`,
  nested.flatten().flatten().value,
  nested.map((b) => b.map((c) => c.value + 1)).flatten(),
  Box.zip(new Box(1), new Box("x")).map(([a, b]) => b.repeat(a + 2)).value,
);
const c = new Cell<number | string>(1);
c.value = "two";
console.log(c.swap(new Cell<number | string>(3)), c.value, c instanceof Box);
type List<T> = { head: T; tail: List<T> } | null;
const list = <T>(...xs: T[]): List<T> => xs.reduceRight<List<T>>((tail, head) => ({ head, tail }), null);
const fold = <T, R>(l: List<T>, f: (t: T, r: R) => R, z: R): R => (l ? f(l.head, fold(l.tail, f, z)) : z);
const append = <T>(a: List<T>, b: List<T>) => fold(a, (head, tail): List<T> => ({ head, tail }), b);
console.log(
  fold(list(1, 2, 3), (a, b) => a + b, 0),
  fold(append(list("a"), list("b", "c")), (a, b) => a + b, ""),
  list(),
  fold(list(list(1), list(2, 3), null), (l, n) => n + fold(l, () => 1, 0), 0),
  list(1, 2),
);
class Graph<N extends { id: K }, K extends PropertyKey = N["id"], E = never> {
  #n = new Map<K, N>();
  #e = new Map<K, [K, E?][]>();
  node(...ns: N[]) {
    for (const n of ns) this.#n.set(n.id, n);
    return this;
  }
  edge(a: K, b: K, ...[e]: [E] extends [never] ? [] : [E]) {
    this.#e.set(a, [...(this.#e.get(a) ?? []), e === undefined ? [b] : [b, e]]);
    return this;
  }
  out(a: K) {
    return (this.#e.get(a) ?? []).map(([b, e]) => ({ to: this.#n.get(b)!, e }));
  }
}
console.log(
  new Graph<{ id: string; w: number }>().node({ id: "a", w: 1 }, { id: "b", w: 2 }).edge("a", "b").out("a"),
  new Graph<{ id: number }, number, string>().node({ id: 1 }, { id: 2 }).edge(1, 2, "x").edge(1, 1, "self").out(1),
);
const ro: ReadonlyMap<string, readonly (number | string)[]> = new Map<string, number[]>([["k", [1]]]);
const animals: readonly { name: string }[] = [{ name: "a", legs: 4 } as { name: string; legs: number }];
console.log(ro, animals, [...ro.values()].flat());
const lazy = <T>(f: () => T) => {
  let v: [T] | undefined;
  return {
    get value(): T {
      return (v ??= [f()])[0];
    },
    get ready() {
      return v !== undefined;
    },
  };
};
const l = lazy(() => lazy(() => [1, 2] as const));
console.log(l.ready, l.value.value[1], l.value.ready, l);
