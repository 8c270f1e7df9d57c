class Shape {
  kind = "shape";
}
namespace Shape { // error: TSF1408
  export const count = 1;
}

enum Color { Red }
enum Color { Green = 1 } // error: TSF1408

function run(): number { return 1; }
namespace run { // error: TSF1408
  export const speed = 2;
}

class Point { x = 1; }
interface Point { y?: number } // error: TSF1408

interface Open { a: number }
interface Open { b: number }
const Both = { a: 1, b: 2 } as const;
type Both = Open;
function over(x: string): string;
function over(x: number): number;
function over(x: string | number): string | number { return x; }

const o: Both = Both;
console.log(new Shape().kind, Shape.count, Color.Red, run(), run.speed, new Point().y, o, over(1), over("a"));
