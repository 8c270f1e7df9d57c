// A generator in a static initialiser of a generic class, closed over private statics; static blocks; subclasses.
class Registry<T> {
  static readonly #made: string[] = [];
  static readonly ids = (function* () {
    let n = 1;
    const next = () => `id${n++}:${Registry.#made.length}`;
    for (;;) {
      const reset: boolean | undefined = yield next();
      if (reset) n = 100;
    }
  })();
  static readonly byKind: Record<string, Array<() => string>> = {};
  static {
    for (const kind of ["a", "b"]) {
      (this.byKind[kind] ??= []).push(() => `${kind}${this.#made.length}`);
    }
  }
  readonly id: string;
  constructor(readonly items: T[] = []) {
    this.id = Registry.ids.next().value as string;
    Registry.#made.push(this.id);
  }
  static of<U>(...items: U[]) {
    return new this<U>(items);
  }
  map<U>(f: (t: T, self: this) => U) {
    return new Registry(this.items.map((x) => f(x, this)));
  }
}
class Sub<T> extends Registry<T> {
  static override byKind = { ...super.byKind, c: [() => "sub"] };
  extra = this.items.length;
}
const r = Registry.of(1, 2).map((n, self) => `${self.id}/${n}`);
console.log(r, Registry.ids.next(true), new Sub(["x"]), Sub.of("y"));
console.log(Object.entries(Sub.byKind).map(([k, fs]) => [k, fs.map((f) => f())]));
console.log(Registry, Sub, Sub.ids === Registry.ids);
