class Shape {}
class Circle extends Shape {}
const Square = class extends Shape {};

function Ellipse(): void {}

function test(x: unknown, ctor: new () => Shape, o: { kind: typeof Shape; make: () => Shape }): void {
  console.log(x instanceof Ellipse); // error: TSF1104
  console.log(x instanceof o.make); // error: TSF1104
  console.log(x instanceof ctor, x instanceof o.kind, x instanceof (Math.random() > 0.5 ? Shape : Circle));
  console.log(x instanceof Circle, x instanceof Square, x instanceof Error, x instanceof Map);
}

test(new Circle(), Circle, { kind: Shape, make: () => new Circle() });
