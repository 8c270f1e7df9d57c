abstract class Shape {
  describe(): string {
    return `a ${this.constructor.name}`;
  }
}
class Circle extends Shape {}
class Ring extends Circle {
  override describe(): string {
    return super.describe().toUpperCase();
  }
}
const shapes: Shape[] = [new Circle(), new Ring(), new (class Local extends Shape {})()];
console.log(shapes.map((shape) => shape.describe())); // expect: [ 'a Circle', 'A RING', 'a Local' ]
console.log(shapes[0]?.constructor === Circle, shapes[1]?.constructor === Circle); // expect: true false
