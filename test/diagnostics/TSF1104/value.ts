class Shape {}
class Circle extends Shape {}
const Square = class extends Shape {};

function test(x: unknown, ctor: new () => Shape, o: { kind: typeof Shape }): void {
  console.log(x instanceof ctor); // error: TSF1104
  console.log(x instanceof o.kind); // error: TSF1104
  console.log(x instanceof (Math.random() > 0.5 ? Shape : Circle)); // error: TSF1104
  console.log(x instanceof Circle, x instanceof Square, x instanceof Error, x instanceof Map);
}

test(new Circle(), Circle, { kind: Shape });
