// A field in the base overridden by a field, methods found through both, constructor chains with defaults and super arguments.
class A {
  v = "A.v";
  constructor(
    readonly n = 1,
    protected log: string[] = [],
  ) {
    this.log.push(`A(${n})`);
    this.hook();
  }
  hook() {
    this.log.push(`A.hook ${this.v}`);
  }
  show() {
    return `${this.v}/${this.n}/${this.log.join(",")}`;
  }
}
class B extends A {
  override v = "B.v";
  extra: string;
  constructor(n?: number, ...more: string[]) {
    super(n, ["from B"]);
    this.extra = more.join("+") || "none";
    this.log.push(this.extra);
  }
  override hook() {
    super.hook();
    this.log.push(`B.hook ${this.v} ${this.extra}`);
  }
}
class C extends B {
  constructor() {
    super(...([7, "x", "y"] as [number, ...string[]]));
  }
  override show() {
    return `<${super.show()}>`;
  }
}
console.log(
  new A().show(),
  new B().show(),
  new B(undefined, "z").show(),
  new C().show(),
  new C().n,
  Object.keys(new C()),
);
class D extends A {}
class E extends D {
  override n = 9;
}
console.log(new D(5).show(), new E(5).show());
