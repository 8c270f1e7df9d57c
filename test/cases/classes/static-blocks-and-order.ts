const trace: string[] = [];
function note<T>(text: string, value: T): T {
  trace.push(text);
  return value;
}
class A {
  static first = note("first", 1);
  static {
    note("block 1", 0);
    this.first += 10;
  }
  static second = note("second", A.first * 2);
  instance = note("instance", A.second);
  static {
    try {
      throw new Error("in block");
    } catch (e) {
      note((e as Error).message, 0);
    }
  }
  static ["third"] = note("third", 3);
}
trace.push("after class");
console.log(new A().instance, A.first, A.second); // expect: 22 11 22
console.log(trace.join(", ")); // expect: first, block 1, second, in block, third, after class, instance
