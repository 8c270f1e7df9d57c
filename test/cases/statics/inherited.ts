class Base {
  static count = 0;
  static label = "base";
  static create(): string {
    this.count++;
    return `${this.label} ${this.count}`;
  }
}
class Derived extends Base {
  static override label = "derived";
}
class Other extends Base {
  static override count = 100;
}
console.log(Base.create(), Base.create()); // expect: base 1 base 2
console.log(Derived.create()); // expect: derived 3
console.log(Base.count, Derived.count); // expect: 2 3
console.log(Other.create(), Base.count, Other.count); // expect: base 101 2 101
Base.label = "changed";
console.log(Other.create(), Derived.label); // expect: changed 102 derived
