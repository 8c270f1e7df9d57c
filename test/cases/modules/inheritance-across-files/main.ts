import { Base, registry } from "./base.js";
import { Circle } from "./shapes/circle.js";
import { Square } from "./shapes/square";
import { Kind, describeKind } from "./kinds.js";

const shapes: Base[] = [new Circle(1), new Square(2)];
for (const shape of shapes) console.log(shape.describe());
console.log(registry, Base.count); // expect: [ 'circle', 'square' ] 2
console.log(describeKind(Kind.Square), Kind[0], shapes[0] instanceof Circle); // expect: kind Square Circle true
