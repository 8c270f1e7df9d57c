const counter = {
  count: 0,
  step: 1,
  tick() {
    this.count += this.step;
    return this;
  },
  get doubled() {
    return this.count * 2;
  },
  nested: {
    count: 100,
    read(): number {
      return this.count;
    },
  },
};
console.log(counter.tick().tick().count, counter.doubled, counter.nested.read()); // expect: 2 4 100
const other = { ...counter, count: 50 };
console.log(other.tick().count, counter.count); // expect: 51 2
const borrowed = { count: 7, step: 3, tick: counter.tick };
borrowed.tick();
console.log(borrowed.count); // expect: 10
const makers = {
  make(n: number) {
    return { n, next: () => this.make(n + 1) };
  },
};
type Made = { n: number; next: () => Made };
const made: Made = makers.make(1);
console.log(made.next().next().n); // expect: 3
counter.tick = () => counter;
console.log(counter.tick().count); // expect: 2
