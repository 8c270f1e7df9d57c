function makeClass(start: number) {
  return class Local {
    static count = start;
    id = Local.count++;
    static peek(): number {
      return Local.count;
    }
  };
}
const A = makeClass(1);
const B = makeClass(100);
new A();
new A();
new B();
console.log(A.peek(), B.peek(), new A().id, new B().id); // expect: 3 101 3 101
console.log(new A() instanceof A, new A() instanceof B); // expect: true false
for (let i = 0; i < 2; i++) {
  class PerIteration {
    static n = i * 10;
    value = PerIteration.n + i;
  }
  console.log(new PerIteration().value);
}
