class Shape {
  kind = "shape";
  static create<T extends Shape>(this: new () => T): T {
    return new this();
  }
  static many<T extends Shape>(this: new () => T, n: number): T[] {
    return Array.from({ length: n }, () => new this());
  }
}
class Round extends Shape {
  override kind = "round";
  radius = 2;
}
console.log(Shape.create().kind, Round.create().radius, Round.create().kind); // expect: shape 2 round
console.log(Round.many(3).map((r) => r.radius)); // expect: [ 2, 2, 2 ]
console.log(Round.create() instanceof Round, Shape.create() instanceof Round); // expect: true false
