function area({ width, height = width }: { width: number; height?: number }): number {
  return width * height;
}
console.log(area({ width: 3 }), area({ width: 3, height: 2 })); // expect: 9 6
function f([a, b = 10]: [number, number?], { c = a + b, ...others }: { c?: number; d?: number; e?: string } = {}) {
  return [a, b, c, others];
}
console.log(f([1]), f([1, 2], { c: 0, d: 5, e: "x" })); // expect: [ 1, 10, 11, {} ] [ 1, 2, 0, { d: 5, e: 'x' } ]
const entries = Object.entries({ x: 1, y: 2 }).map(([key, value]) => `${key}${value}`);
console.log(entries); // expect: [ 'x1', 'y2' ]
const swap = <A, B>([a, b]: [A, B]): [B, A] => [b, a];
console.log(swap([1, "s"])); // expect: [ 's', 1 ]
class Point {
  x: number;
  y: number;
  constructor({ x = 0, y = 0 }: { x?: number; y?: number } = {}) {
    this.x = x;
    this.y = y;
  }
  set both([x, y]: [number, number]) {
    Object.assign(this, { x, y });
  }
}
const point = new Point({ y: 5 });
point.both = [8, 9];
console.log(new Point({ x: 1 }), point); // expect: Point { x: 1, y: 0 } Point { x: 8, y: 9 }
console.log([{ n: 1 }, { n: 2 }].reduce((sum, { n }) => sum + n, 0)); // expect: 3
