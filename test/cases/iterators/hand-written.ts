class Countdown implements Iterable<number> {
  constructor(private readonly from: number) {}
  [Symbol.iterator](): Iterator<number, string> {
    let n = this.from;
    return {
      next(): IteratorResult<number, string> {
        return n > 0 ? { done: false, value: n-- } : { done: true, value: "liftoff" };
      },
    };
  }
}
const c = new Countdown(3);
console.log([...c], [...c].length, Math.max(...c)); // expect: [ 3, 2, 1 ] 3 3
const iterator = c[Symbol.iterator]();
iterator.next();
iterator.next();
iterator.next();
console.log(iterator.next()); // expect: { done: true, value: 'liftoff' }
const [a, b = 0, d = -1, e = -2] = c;
console.log(a, b, d, e, new Set(c).size, Array.from(c, String)); // expect: 3 2 1 -2 3 [ '3', '2', '1' ]
const self = {
  n: 0,
  next() {
    return this.n < 2 ? { value: this.n++, done: false as const } : { value: undefined, done: true as const };
  },
  [Symbol.iterator]() {
    return this;
  },
};
for (const n of self) console.log(n);
console.log([...self]); // expect: []
