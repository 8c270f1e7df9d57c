const Anonymous = class {
  value = 1;
};
const Named = class Inner {
  static create(): Inner {
    return new Inner();
  }
  isInner(): boolean {
    return this instanceof Inner;
  }
};
console.log(new Anonymous().value, Named.create().isInner(), Named.create() instanceof Named); // expect: 1 true true
interface Shape {
  area(): number;
}
class Square implements Shape {
  constructor(private size: number) {}
  area(): number {
    return this.size ** 2;
  }
}
class Circle implements Shape {
  constructor(private radius: number) {}
  area(): number {
    return 3 * this.radius ** 2;
  }
}
function build(ctor: new (n: number) => Shape, n: number): number {
  return new ctor(n).area();
}
console.log([Square, Circle].map((ctor) => build(ctor, 2))); // expect: [ 4, 12 ]
const registry = new Map<string, new (n: number) => Shape>([["s", Square], ["c", Circle]]);
const ctor = registry.get("c");
console.log(ctor === Circle, ctor !== undefined && new ctor(1) instanceof Circle); // expect: true true
