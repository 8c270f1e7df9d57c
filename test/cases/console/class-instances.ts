class Empty {}
class Point {
  constructor(public x: number, public y: number) {}
  sum(): number {
    return this.x + this.y;
  }
}
class Named extends Point {
  label = "n";
  #hidden = 1;
  static count = 5;
  peek(): number {
    return this.#hidden;
  }
}
class Tree {
  children: Tree[] = [];
  parent: Tree | null = null;
  constructor(readonly name: string) {}
}
console.log(new Empty(), new Point(1, 2), new Named(3, 4));
// expect: Empty {} Point { x: 1, y: 2 } Named { x: 3, y: 4, label: 'n' }
console.log([new Point(0, -0)], { p: new Point(1, 1) });
// expect: [ Point { x: 0, y: -0 } ] { p: Point { x: 1, y: 1 } }
const tree = new Tree("root");
tree.children.push(new Tree("leaf"));
console.log(tree);
console.log({ a: { b: { c: new Point(1, 2), d: new Empty() } } }); // expect: { a: { b: { c: [Point], d: Empty {} } } }
console.log(new Map([["p", new Point(1, 2)]]), new Set([new Empty()]));
// expect: Map(1) { 'p' => Point { x: 1, y: 2 } } Set(1) { Empty {} }
console.log(new Named(1, 2).peek(), Named.count); // expect: 1 5
