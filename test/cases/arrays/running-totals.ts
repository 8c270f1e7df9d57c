// Prefix sums, differences, moving averages, cumulative maxima, ranks and quantiles over number arrays.
const xs = [3, -1, 4, 1, -5, 9, 2, 6];
const prefix = xs.reduce<number[]>((p, x) => [...p, p.at(-1)! + x], [0]);
console.log(
  prefix,
  xs.slice(1).map((x, i) => x - xs[i]!),
  xs.map((_, i) => prefix[i + 1]! - prefix[Math.max(0, i - 2)]!),
  xs.map(
    (
      (m) => (x: number) =>
        (m = Math.max(m, x))
    )(-Infinity),
  ),
);
const ranks = xs.map((x) => xs.filter((y) => y < x).length);
const best = { sum: -Infinity, from: 0, to: 0 };
for (let i = 0; i < xs.length; i++)
  for (let j = i + 1; j <= xs.length; j++) {
    const sum = prefix[j]! - prefix[i]!;
    if (sum > best.sum) Object.assign(best, { sum, from: i, to: j });
  }
console.log(
  ranks,
  best,
  xs.toSorted((a, b) => a - b)[xs.length >> 1],
  Math.max(...xs) - Math.min(...xs),
  xs.every(Number.isInteger),
  xs.lastIndexOf(Math.min(...xs)),
);
