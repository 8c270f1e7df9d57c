class Vector {
  readonly parts: number[];
  constructor(...parts: number[]) {
    this.parts = parts;
  }
  dot(...others: Vector[]): number {
    return others.reduce((sum, o) => sum + o.parts.reduce((s, p, i) => s + p * (this.parts[i] ?? 0), 0), 0);
  }
}
const numbers = [1, 2, 3] as const;
const v = new Vector(...numbers, ...[4]);
console.log(v.parts, v.dot(...[new Vector(1), new Vector(0, 1)])); // expect: [ 1, 2, 3, 4 ] 3
const list: number[] = [];
list.push(...numbers, ...list);
list.unshift(...new Set([9, 9, 8]));
list.splice(1, 2, ...[100, 200, 300]);
console.log(list); // expect: [ 9, 100, 200, 300, 2, 3 ]
const args: [number, number?] = [1];
function two(a: number, b = 7): number {
  return a * 10 + b;
}
console.log(two(...args), two(...([5, 6] as const))); // expect: 17 56
console.log([[1, 2], [3]].map((pair) => Math.max(...pair)), String.fromCodePoint(..."a😀".split("").map(() => 98)));
// expect: [ 2, 3 ] bbb
const dot = (...others: Vector[]): number => v.dot(new Vector(1, 1), ...others);
console.log(dot(), dot(new Vector(5))); // expect: 3 8
