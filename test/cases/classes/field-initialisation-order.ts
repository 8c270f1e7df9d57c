const trace: string[] = [];
function note(text: string): string {
  trace.push(text);
  return text;
}
class Base {
  a = note("base a");
  b: string;
  constructor() {
    note("base constructor");
    this.b = note("base b");
    this.hook();
  }
  hook(): void {
    note("base hook");
  }
}
class Derived extends Base {
  c = note("derived c");
  d: string;
  constructor() {
    note("before super");
    super();
    this.d = note("derived d");
  }
  override hook(): void {
    note(`hook sees c=${this.c}`);
  }
}
const derived = new Derived();
console.log(trace.join("\n"));
console.log(Object.keys(derived).join()); // expect: a,b,c,d
