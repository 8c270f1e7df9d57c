// Missing, extra, spread, default, rest, optional and destructured arguments together; length and name of each function.
const calls: unknown[] = [];
function all(
  a: number,
  b = a + 1,
  { c = b, d: [e = c, ...f] = [] as number[] } = {} as { c?: number; d?: number[] },
  g?: string,
  ...rest: unknown[]
) {
  calls.push([a, b, c, e, f, g, rest]);
  return calls.length;
}
all(1);
all(1, undefined, undefined, undefined);
all(1, 5, { d: [7, 8, 9] }, "g", 1, [2]);
all(...([2, 3] as [number, number]));
all(0, -0, { c: 9, d: [undefined as never] }, ...(["s", ..."xy"] as [string, ...string[]]));
console.log(calls, all.length, all.name);
const count = (...xs: unknown[]) => xs.length;
console.log(
  count(),
  count(undefined),
  count(...[]),
  count(...[,]),
  count(...[1, 2], ...new Set([3]), ..."ab"),
  count(...new Map([[1, 2]])),
  count.length,
  ((a: number, b?: number, ...c: number[]) => [a, b, c.length]).length,
  (() => {}).name,
  [function named() {}, function () {}, class K {}, async () => {}].map((f) => f.name),
);
let n = 0;
const next = () => ++n;
const order = (a = next(), b = next(), c = [next(), a]) => [a, b, ...c];
console.log(order(), order(next()), order(undefined, 100), n, order(0, 0, [0, 0]), n);
const mutate = (a: number, o: { v: number }, [x]: number[], s: string) => {
  a++;
  o.v++;
  x!++;
  s += "!";
  return [a, o.v, x, s];
};
const o = { v: 1 },
  arr = [5];
console.log(mutate(1, o, arr, "s"), o, arr);
const opt = (f?: (x: number) => number, x?: number) => f?.(x ?? 1) ?? "none";
console.log(
  opt(),
  opt((q) => q * 2),
  opt((q) => q, 0),
  opt(Math.sqrt, 16),
);
function over(x: string): string;
function over(x: number, y?: number): number;
function over(x: string | number, y = 10) {
  return typeof x === "string" ? x + y : x + y;
}
console.log(
  over("a"),
  over(1),
  over(1, 2),
  [1, 2].map((v) => over(v)),
  ["p", "q"].map((v) => over(v)),
  ["10", "10", "10"].map((s, i) => parseInt(s, i + 2)),
);
