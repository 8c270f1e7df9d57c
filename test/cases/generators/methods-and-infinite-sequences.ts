// gc-stress: 997
class Range implements Iterable<number> {
  constructor(readonly from: number, readonly to: number, readonly step = 1) {}
  *[Symbol.iterator](): Generator<number, void> {
    for (let n = this.from; n < this.to; n += this.step) yield n;
  }
  *pairs(): Generator<[number, number]> {
    for (const a of this) for (const b of this) if (a < b) yield [a, b];
  }
  static *countdown(n: number): Generator<number> {
    while (n > 0) yield n--;
  }
}
console.log([...new Range(0, 10, 3)], [...new Range(1, 4).pairs()], [...Range.countdown(3)]);
// expect: [ 0, 3, 6, 9 ] [ [ 1, 2 ], [ 1, 3 ], [ 2, 3 ] ] [ 3, 2, 1 ]
function* fibonacci(): Generator<bigint, never> {
  let [a, b] = [0n, 1n];
  for (;;) {
    yield a;
    [a, b] = [b, a + b];
  }
}
let hundredth = 0n;
let i = 0;
for (const n of fibonacci()) {
  if (i++ === 100) {
    hundredth = n;
    break;
  }
}
console.log(hundredth); // expect: 354224848179261915075n
const object = {
  items: ["x", "y"],
  *list() {
    for (const item of this.items) yield item.toUpperCase();
  },
};
console.log([...object.list()].join("")); // expect: XY
const many = [...(function* () { for (let k = 0; k < 50_000; k++) yield k; })()];
console.log(many.length, many.at(-1)); // expect: 50000 49999
