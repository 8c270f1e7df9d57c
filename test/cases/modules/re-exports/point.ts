export class Point {
  constructor(readonly x: number, readonly y: number) {}
}
