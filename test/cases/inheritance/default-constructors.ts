class A {
  log: string[] = ["A"];
  constructor(...args: number[]) {
    this.log.push(`args ${args.join()}`);
  }
}
class B extends A {
  b = this.log.push("B field");
}
class C extends B {
  constructor(x: number) {
    const doubled = x * 2;
    super(x, doubled);
    this.log.push("C body");
  }
}
console.log(new B(1, 2, 3).log); // expect: [ 'A', 'args 1,2,3', 'B field' ]
console.log(new C(5).log); // expect: [ 'A', 'args 5,10', 'B field', 'C body' ]
class Early extends A {
  constructor(flag: boolean) {
    if (flag) {
      super(1);
    } else {
      super();
    }
  }
}
console.log(new Early(true).log, new Early(false).log); // expect: [ 'A', 'args 1' ] [ 'A', 'args ' ]
