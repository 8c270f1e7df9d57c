// Field initialisers that use this, other fields, parameter properties and methods; order of redeclared fields.
const log: string[] = [];
const note = <T>(name: string, value: T): T => (log.push(name), value);
class A {
  a = note("a", 1);
  b: number = note("b", this.a + (this.first() ?? 0.5));
  c = () => this.b + (this as { z?: number }).z!;
  first(): number | undefined {
    return this.p as number | undefined;
  }
  constructor(protected p: number) {
    note("ctor A", 0);
    this.init();
  }
  init(): void {
    log.push(`init A ${this.b}`);
  }
}
class B extends A {
  z: number = note("z", this.b * 100);
  override a: number = note("a again", this.z + 1);
  late: number | undefined = note("late", undefined);
  constructor(public readonly q: string) {
    super(note("arg", 10));
    note("ctor B", 0);
  }
  override init() {
    log.push(`init B ${this.b} ${this.z} ${"late" in this}`);
  }
}
const b = new B("q");
console.log(b, log.join(", "));
console.log(Object.keys(b), b.c(), new A(5).b);
