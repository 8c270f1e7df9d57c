function* counter(limit: number): Generator<number, string> {
  for (let i = 0; i < limit; i++) yield i;
  return "done";
}
const g = counter(2);
console.log(g.next(), g.next(), g.next(), g.next());
console.log([...counter(3)], Math.max(...counter(5))); // expect: [ 0, 1, 2 ] 4
const same = counter(1);
console.log(same[Symbol.iterator]() === same); // expect: true
let started = false;
function* lazy(): Generator<number> {
  started = true;
  yield 1;
}
const l = lazy();
console.log(started, l.next().value, started); // expect: false 1 true
function* empty(): Generator<never, void> {}
console.log([...empty()], empty().next()); // expect: [] { value: undefined, done: true }
for (const n of counter(2)) console.log(n);
console.log(Array.from(counter(3), (n) => n * n)); // expect: [ 0, 1, 4 ]
