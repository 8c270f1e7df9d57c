// Own protocols by symbols: keys of classes and literals, hidden state, iteration, tags, hasInstance, species-free copies.
const equals = Symbol("equals"),
  hidden = Symbol.for("hidden");
interface Eq {
  [equals](o: this): boolean;
}
class V implements Eq {
  [hidden] = 1;
  static readonly [hidden] = "static";
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}
  [equals](o: V) {
    return this.x === o.x && this.y === o.y;
  }
  get [Symbol.toStringTag]() {
    return `V${this.x}`;
  }
  *[Symbol.iterator]() {
    yield this.x;
    yield this.y;
  }
  static [Symbol.hasInstance](o: unknown) {
    return typeof o === "object" && o !== null && equals in o;
  }
}
const same = <T extends Eq>(a: T, b: T) => a[equals](b);
const lit = {
  x: 5,
  [equals](o: { x: number }) {
    return o.x === this.x;
  },
  [hidden]: 2,
  [Symbol.toPrimitive]: (h: string) => (h === "number" ? 9 : h),
};
console.log(
  same(new V(1, 2), new V(1, 2)),
  same(lit, { ...lit, x: 6 }),
  lit instanceof V,
  {} instanceof V,
  V[hidden],
  [...new V(3, 4)],
  Object.prototype.toString.call(new V(7, 0)),
  `${lit}`,
  +lit,
);
console.log(
  Object.keys(new V(1, 2)),
  new V(1, 2),
  lit,
  Object.getOwnPropertySymbols(lit).map(String),
  Symbol.for("hidden") === hidden,
  Symbol.keyFor(hidden),
  Symbol.keyFor(equals),
  equals.description,
  equals.toString(),
  typeof equals,
  { ...lit }[hidden],
  Object.entries(lit).length,
  hidden in lit,
);
const registry = new Map<symbol, string>([
  [equals, "eq"],
  [Symbol.iterator, "it"],
]);
console.log(
  registry,
  registry.get(equals),
  new Set([Symbol("a"), Symbol("a")]).size,
  [Symbol.iterator].includes(Symbol.iterator),
);
const state: { [k: symbol]: number; n: number } = { n: 1 };
const keys = ["a", "b"].map((d) => Symbol(d));
for (const [i, k] of keys.entries()) state[k] = i * 10;
delete state[keys[0]!];
console.log(state, Object.keys(state), state[keys[0]!], state[keys[1]!]);
class Meta<T extends object> {
  #m = new WeakMap<T, Map<symbol, unknown>>();
  set(o: T, k: symbol, v: unknown) {
    this.#m.set(o, (this.#m.get(o) ?? new Map()).set(k, v));
    return this;
  }
  get(o: T, k: symbol) {
    return this.#m.get(o)?.get(k);
  }
}
const o = {};
console.log(new Meta<object>().set(o, equals, 1).set(o, hidden, 2).get(o, hidden), new Meta().get(o, equals));
try {
  console.log(`${equals as unknown as string}`);
} catch (e) {
  console.log((e as Error).name);
}
