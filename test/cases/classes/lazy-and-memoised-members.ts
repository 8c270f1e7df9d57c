// Getters that compute once, memoised methods by argument, invalidation, static caches shared by subclasses.
class Data {
  static computed = 0;
  #sum?: number;
  constructor(private xs: number[]) {}
  get sum(): number {
    return (this.#sum ??= (Data.computed++, this.xs.reduce((a, b) => a + b, 0)));
  }
  push(x: number) {
    this.xs.push(x);
    this.#sum = undefined as never;
    return this;
  }
  #memo = new Map<number, number>();
  power(n: number): number {
    const known = this.#memo.get(n);
    if (known !== undefined) return known;
    const v = this.xs.reduce((s, x) => s + x ** n, 0);
    this.#memo.set(n, v);
    return v;
  }
  get cached() {
    return [...this.#memo.keys()];
  }
}
const d = new Data([1, 2, 3]);
console.log(
  d.sum,
  d.sum,
  Data.computed,
  d.push(4).sum,
  Data.computed,
  d.power(2),
  d.power(2),
  d.power(0),
  d.cached,
  Object.keys(d),
);
abstract class Shape {
  static readonly #areas = new Map<string, number>();
  protected abstract readonly key: string;
  protected abstract compute(): number;
  get area(): number {
    let a = Shape.#areas.get(this.key);
    if (a === undefined) Shape.#areas.set(this.key, (a = this.compute()));
    return a;
  }
  static get entries() {
    return [...Shape.#areas];
  }
}
class Sq extends Shape {
  constructor(readonly s: number) {
    super();
  }
  get key() {
    return `sq${this.s}`;
  }
  compute() {
    return this.s ** 2;
  }
}
console.log(new Sq(3).area, new Sq(3).area, new Sq(4).area, Shape.entries);
