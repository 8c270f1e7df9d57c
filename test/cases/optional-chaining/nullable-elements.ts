const grid: (number | null)[][] = [[1, null], [], [3]];
console.log(grid[0]?.[1], grid[1]?.[0], grid[9]?.[0], grid[2]?.[0]?.toFixed(1)); // expect: null undefined undefined 3.0
const text: string | null = grid.length > 5 ? "long" : null;
console.log(text?.length, text?.[0], text?.slice(1) ?? "none"); // expect: undefined undefined none
let n: number | null | undefined = null as number | null | undefined;
console.log(n?.toString(), (n = 4), n?.toString()); // expect: undefined 4 4
const zero: { v?: number; s?: string; b?: boolean } = { v: 0, s: "", b: false };
console.log(zero.v?.toFixed(1), zero.s?.length, zero.b?.toString()); // expect: 0.0 0 false
class Tree {
  constructor(public key: number, public left?: Tree, public right?: Tree) {}
  min(): number {
    return this.left?.min() ?? this.key;
  }
}
console.log(new Tree(5, new Tree(3, undefined, new Tree(4)), new Tree(8)).min()); // expect: 3
