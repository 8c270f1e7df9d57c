// What JavaScript has of its own: types in comments, members that constructors assign, casts.
import { Point, Polar, Queue, area, clamp, describe, join, sum, unit } from "../javascript/shapes.js";

const point = new Point(3, 4);
console.log(point, point.length, point.scaled(2), point.label, Object.keys(point));
point.label = "p";
console.log(point, new Polar(2, Math.PI), new Polar(1, 0) instanceof Point);

const queue = new Queue<string>();
queue.push("a").push("b");
console.log(queue.take(), queue.take(), queue.take(), queue);

console.log(area({ kind: "circle", radius: 1 }).toFixed(3), area({ kind: "square", side: 3 }));
console.log(clamp(5), clamp(5, 1, 3), clamp(-5, { low: 0, high: 1 }), sum(1, 2, 3), unit);
console.log(describe("x"), describe(12), describe(["a", "b"]), join(["a", "b"]), join(["a", "b"], "-"));
try {
  describe(null);
} catch (error) {
  console.log(String(error));
}
