// super called from arrows, async methods, generators, getters and static methods.
class P {
  x = 1;
  greet(n: string) {
    return `hi ${n}${this.x}`;
  }
  get val() {
    return this.x * 10;
  }
  *items() {
    yield 1;
    yield this.x;
  }
  async later() {
    return this.x;
  }
  static make() {
    return new this();
  }
  static tag = "P";
}
class C extends P {
  override x = 2;
  override greet(n: string) {
    const up = () => super.greet(n.toUpperCase());
    return [1, 2].map(() => up()).join("|");
  }
  override get val() {
    return (() => super.val + 1)();
  }
  override *items() {
    yield 0;
    yield* super.items();
    const more = () => [...super.items()];
    yield* more();
  }
  override async later() {
    const base = await super.later();
    const again = async () => (await super.later()) + base;
    return again();
  }
  static override make() {
    return Object.assign(super.make(), { made: true });
  }
  static override tag = `${super.tag}/C`;
}
class D extends C {
  override greet(n: string) {
    return `<${super.greet(n)}>`;
  }
  override *items() {
    for (const i of super.items()) yield i * 2;
  }
}
const d = new D();
console.log(d.greet("a"), d.val, [...d.items()], D.make(), D.tag, C.tag);
d.later().then((v) => console.log("later", v));
