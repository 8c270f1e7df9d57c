// refused: TSF1113
class A {
  name(): string {
    return "A.name";
  }
  get label(): string {
    return "A.label";
  }
  static make(): string {
    return "A.make";
  }
}
class B extends A {
  other(): string {
    return super.name();
  }
}
class C extends B {
  override name(): string {
    return `C(${super.name()}, ${this.other()}, ${super["name"]()})`;
  }
  override get label(): string {
    return `C.label>${super.label}`;
  }
  static override make(): string {
    return `C.make>${super.make()}`;
  }
}
console.log(new C().name()); // expect: C(A.name, A.name, A.name)
console.log(new C().label, C.make(), B.make()); // expect: C.label>A.label C.make>A.make A.make
const object = {
  toString(): string {
    return `object of ${super.toString()}`;
  },
};
console.log(`${object}`); // expect: object of [object Object]
