// Objects that are iterable, async iterable, callable and comparable by symbols; own symbols in classes against literals.
const range = (from: number, to: number) => ({
  from,
  to,
  *[Symbol.iterator]() {
    for (let i = this.from; i < this.to; i++) yield i;
  },
  async *[Symbol.asyncIterator]() {
    for (const i of this) {
      await null;
      yield i * 10;
    }
  },
  [Symbol.toPrimitive](hint: string) {
    return hint === "number" ? this.to - this.from : `${this.from}..${this.to}`;
  },
  get [Symbol.toStringTag]() {
    return "Range";
  },
});
const r = range(1, 4);
console.log([...r], +r, `${r}`, r + "", Object.prototype.toString.call(r), Math.max(...r), r);
(async () => {
  const out: number[] = [];
  for await (const x of r) out.push(x);
  console.log(out);
})();
const order = Symbol("order");
interface Ordered {
  [order](o: this): number;
}
class Ver implements Ordered {
  constructor(readonly p: number[]) {}
  [order](o: Ver) {
    for (let i = 0; i < 3; i++) {
      const d = (this.p[i] ?? 0) - (o.p[i] ?? 0);
      if (d) return d;
    }
    return 0;
  }
}
const max = <T extends Ordered>(...xs: [T, ...T[]]) => xs.reduce((a, b) => (a[order](b) >= 0 ? a : b));
console.log(max(new Ver([1, 2]), new Ver([1, 10]), new Ver([1])).p, Symbol.iterator in r);
