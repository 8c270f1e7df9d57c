class Circle {
  readonly kind = "circle";
  constructor(public size: number) {}
  scale(by: number): string {
    this.size *= by;
    return `circle ${this.size}`;
  }
}
class Square {
  label = "sq";
  readonly kind = "square";
  constructor(public size: number) {}
  scale(by: number): string {
    this.size += by;
    return `${this.label} ${this.size}`;
  }
}
type Shape = Circle | Square | { kind: "custom"; size: number; scale: (by: number) => string };
const shapes: Shape[] = [new Circle(2), new Square(2), { kind: "custom", size: 2, scale: (by) => `custom ${by}` }];
for (const shape of shapes) {
  shape.size += 1;
  console.log(shape.kind, shape.scale(3), shape.size);
}
const sized: string | number[] = ([] as (string | number[])[]).concat("four", [[1, 2]])[1] ?? "";
console.log(sized.length, sized.slice(1)); // expect: 2 [ 2 ]
console.log([("ab" as string | string[]), ["c"]].map((x) => x.includes("ab"))); // expect: [ true, false ]
