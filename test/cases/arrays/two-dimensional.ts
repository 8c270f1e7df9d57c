// Grids: made, transposed, rotated, searched, flattened, shared rows against copied ones.
const grid = Array.from({ length: 3 }, (_, r) => Array.from({ length: 4 }, (_, c) => r * 4 + c));
const shared = new Array<number[]>(2).fill([0, 0]);
shared[0]![1] = 7;
const rotate = <T>(g: readonly (readonly T[])[]): T[][] => g[0]!.map((_, c) => g.map((row) => row[c]!).reverse());
console.log(grid, shared, shared[0] === shared[1], rotate(grid), rotate(rotate(grid))[0]);
console.log(
  grid.flat().filter((n) => n % 3 === 0),
  grid.map((r) => r.join(" ")).join("\n"),
  grid.at(-1)?.at(-1),
  grid[9]?.[0],
  grid[0]?.[9],
);
const [[a, ...b], , [c]] = grid as [number[], number[], number[]];
console.log(a, b, c);
const copy = grid.map((r) => [...r]);
copy[0]![0] = 99;
(copy[5] ??= [])[2] = 1;
console.log(grid[0]![0], copy.length, copy, structuredSum(copy));
function structuredSum(g: (number | undefined)[][]): number {
  let s = 0;
  for (const row of g as ((number | undefined)[] | undefined)[]) for (const v of row ?? []) s += v ?? 0;
  return s;
}
