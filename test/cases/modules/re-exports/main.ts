import { add, Point, renamed, shapes, DEFAULT } from "./index.js";
import type { Shape } from "./index.js";
import everything, * as all from "./index";

const square: Shape = { area: () => 9 };
console.log(add(1, 2), new Point(1, 2), renamed, DEFAULT); // expect: 3 Point { x: 1, y: 2 } value 42
console.log(shapes.unit.area() + square.area(), everything); // expect: 10 the default
console.log(Object.keys(all).sort().join()); // expect: DEFAULT,Point,add,default,renamed,shapes
console.log(all.shapes.unit === shapes.unit); // expect: true
