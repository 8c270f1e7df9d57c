class Point {
  constructor(readonly x: number, readonly y: number) {}
}

const p: Point | { z: number } = new Point(1, 2);
for (const key in p) console.log(key); // error: TSF1007
for (const key in new Point(3, 4)) console.log(key); // error: TSF1007
