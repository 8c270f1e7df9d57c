// A base's constructor calls overridden methods and shows the instance.
const seen: string[] = [];
class B {
  name1: string;
  constructor() {
    this.name1 = this.label();
    register(this);
  }
  label(): string {
    return "B";
  }
}
class C extends B {
  suffix: string | undefined = "!";
  count: number = 7;
  constructor() {
    super();
    this.count += 1;
  }
  override label(): string {
    return "C" + String(this.suffix) + String(this.count);
  }
}
function register(b: B): void {
  seen.push(b.label());
}
const c = new C(), d = new B();
console.log(c.name1, c.label(), d.name1, seen.join());
