interface Point {
  x: number;
  y: number;
}
const a = { x: 1, y: 2 };
const b = { y: 20, x: 10 };
const c = { z: 0, name: "c", y: 200, x: 100 };
class P implements Point {
  tag = "p";
  constructor(public y: number, public x: number) {}
}
class Q extends P {
  get extra(): number {
    return this.x;
  }
}
const points: Point[] = [a, b, c, new P(2000, 1000), new Q(20000, 10000)];
let x = 0;
let y = 0;
for (const p of points) {
  x += p.x;
  y += p.y;
  [p.x, p.y] = [p.y, p.x];
}
console.log(x, y); // expect: 11111 22222
console.log(points.map(({ x }) => x)); // expect: [ 2, 20, 200, 2000, 20000 ]
console.log(a, b, c, points[3], points[4]);
