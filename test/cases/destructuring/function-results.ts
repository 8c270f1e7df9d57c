// Results taken apart in declarations, parameters, loops and assignments: nested, renamed, with rest, from maps, strings and generators.
const stats = (xs: number[]) => ({
  min: Math.min(...xs),
  max: Math.max(...xs),
  mean: xs.reduce((a, b) => a + b, 0) / xs.length,
  by: { parity: Object.groupBy(xs, (x) => (x % 2 ? "odd" : "even")) },
});
const {
  min,
  max: most,
  by: {
    parity: { odd = [], even: [firstEven, ...evens] = [] },
  },
  ...others
} = stats([4, 7, 1, 8]);
console.log(min, most, odd, firstEven, evens, others);
const m = new Map([
  ["a", { n: 1, tags: ["x", "y"] }],
  ["b", { n: 2, tags: [] }],
]);
for (const [
  key,
  {
    n,
    tags: [tag = "none", ...more],
  },
] of m)
  console.log(key, n, tag, more);
let a = 1,
  b = 2,
  rest: number[];
[a, b, ...rest] = [b, a, 3, 4];
({ a, x: b = 9 } = { a: a * 10 } as { a: number; x?: number });
console.log(a, b, rest);
const swap = ({ l, r }: { l: number; r: number }) => ({ l: r, r: l });
const { l, r } = swap(swap(swap({ l: 1, r: 2 })));
console.log(l, r);
const [[c0, c1] = "??", , last = "!"] = ["xy", 1] as [string, number, string?];
const { length, 0: zero, [length - 1]: end } = "word";
console.log(c0, c1, last, length, zero, end);
const f = ([x, y = x]: number[], { k = y, ...o }: { k?: number; z?: number } = {}) => [x, y, k, o];
console.log(f([1]), f([1, 2], { z: 3 }), f([], { k: 0 }));
const { toFixed } = { toFixed: (n: number) => n.toFixed() };
console.log(
  typeof toFixed,
  (({
    a: {
      b: [, c],
    },
  }) => c)({ a: { b: [1, 2] } }),
);
