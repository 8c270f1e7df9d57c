function* map<T, U>(source: Iterable<T>, f: (value: T) => U): Generator<U> {
  for (const value of source) yield f(value);
}
function* filter<T>(source: Iterable<T>, keep: (value: T) => boolean): Generator<T> {
  for (const value of source) if (keep(value)) yield value;
}
function* zip<A, B>(a: Iterable<A>, b: Iterable<B>): Generator<[A, B]> {
  const ib = b[Symbol.iterator]();
  for (const x of a) {
    const y = ib.next();
    if (y.done) return;
    yield [x, y.value];
  }
}
function* naturals(): Generator<number> {
  for (let n = 1; ; n++) yield n;
}
const trace: string[] = [];
const odd = filter(naturals(), (n) => (trace.push(`f${n}`), n % 2 === 1));
const squares = map(odd, (n) => (trace.push(`m${n}`), n * n));
console.log([...zip("abc", squares)]); // expect: [ [ 'a', 1 ], [ 'b', 9 ], [ 'c', 25 ] ]
console.log(trace.join(" ")); // expect: f1 m1 f2 f3 m3 f4 f5 m5
const words = new Map([["x", 1], ["y", 2]]);
console.log([...map(words, ([k, v]) => k.repeat(v))], [...filter(words.values(), (v) => v > 1)]);
// expect: [ 'x', 'yy' ] [ 2 ]
function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const n of numbers) total += n;
  return total;
}
console.log(sum([1, 2]), sum(new Set([5])), sum(words.values()), sum(map("123", Number))); // expect: 3 5 3 6
