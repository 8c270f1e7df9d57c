class Counter {
  count = 0;
  increment(by: number): number {
    this.count += by;
    return this.count;
  }
  later = (by: number): number => this.increment(by);
}
const counter = new Counter();
const bound = counter.increment.bind(counter);
console.log(bound(2), bound(3)); // expect: 2 5
const later = counter.later;
console.log(later(5), [1, 2].map(counter.later)); // expect: 10 [ 11, 13 ]
console.log(counter.increment.bind(counter, 1)(), counter.count); // expect: 14 14
const other = new Counter();
const handlers = [counter, other].map((each) => () => each.increment(1));
console.log(handlers.map((h) => h()), other.count); // expect: [ 15, 1 ] 1
function greet(this: { name: string }, greeting: string): string {
  return `${greeting} ${this.name}`;
}
const bob = { name: "Bob", greet };
console.log({ ...bob, name: "Ann" }.greet("hi"), bob.greet("yo")); // expect: hi Ann yo Bob
