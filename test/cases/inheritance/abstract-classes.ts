abstract class Shape {
  abstract readonly sides: number;
  abstract area(): number;
  describe(): string {
    return `${this.sides}:${this.area().toFixed(1)}`;
  }
  static largest(shapes: readonly Shape[]): Shape | undefined {
    let best: Shape | undefined;
    for (const shape of shapes) if (best === undefined || shape.area() > best.area()) best = shape;
    return best;
  }
}
class Rect extends Shape {
  readonly sides = 4;
  constructor(private w: number, private h: number) {
    super();
  }
  area(): number {
    return this.w * this.h;
  }
}
class Triangle extends Shape {
  get sides(): number {
    return 3;
  }
  constructor(private base: number, private height: number) {
    super();
  }
  area(): number {
    return (this.base * this.height) / 2;
  }
}
const shapes = [new Rect(2, 3), new Triangle(10, 4), new Rect(1, 1)];
console.log(shapes.map((s) => s.describe()).join(" ")); // expect: 4:6.0 3:20.0 4:1.0
console.log(Shape.largest(shapes)?.describe(), Shape.largest([])); // expect: 3:20.0 undefined
