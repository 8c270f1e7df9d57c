// Binary search, partitions, spirals, sieve, permutations in place, Floyd's cycle, matrix chains: loops with several variables.
const search = (xs: readonly number[], x: number) => {
  let lo = 0,
    hi = xs.length - 1;
  while (lo <= hi) {
    const mid = (lo + hi) >>> 1,
      v = xs[mid]!;
    if (v === x) return mid;
    if (v < x) lo = mid + 1;
    else hi = mid - 1;
  }
  return ~lo;
};
const sorted = [1, 3, 5, 7, 9, 11];
console.log([1, 11, 4, 0, 12, 7].map((x) => search(sorted, x)));
const spiral = (n: number) => {
  const g = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let k = 0, x = 0, y = 0, dx = 1, dy = 0; k < n * n; k++) {
    g[y]![x] = k;
    if (g[y + dy]?.[x + dx] !== 0) [dx, dy] = [-dy, dx];
    x += dx;
    y += dy;
  }
  return g;
};
console.log(
  spiral(4)
    .map((r) => r.join(" "))
    .join("\n"),
);
const permutations = (xs: string[]) => {
  const out: string[] = [];
  const go = (k: number) => {
    if (k === xs.length) {
      out.push(xs.join(""));
      return;
    }
    for (let i = k; i < xs.length; i++) {
      [xs[k], xs[i]] = [xs[i]!, xs[k]!];
      go(k + 1);
      [xs[k], xs[i]] = [xs[i]!, xs[k]!];
    }
  };
  go(0);
  return out;
};
console.log(permutations([..."abc"]), permutations([..."abcde"]).length, new Set(permutations([..."abcd"])).size);
const cycle = (f: (x: number) => number, x0: number) => {
  let [slow, fast] = [f(x0), f(f(x0))];
  while (slow !== fast) ((slow = f(slow)), (fast = f(f(fast))));
  let mu = 0;
  for (slow = x0; slow !== fast; mu++) ((slow = f(slow)), (fast = f(fast)));
  let lambda = 1;
  for (fast = f(slow); slow !== fast; lambda++) fast = f(fast);
  return { mu, lambda };
};
console.log(
  cycle((x) => (x * x + 1) % 255, 3),
  cycle((x) => x, 5),
);
const quick = (xs: number[], lo = 0, hi = xs.length - 1): number[] => {
  if (lo < hi) {
    const p = xs[(lo + hi) >> 1]!;
    let i = lo - 1,
      j = hi + 1;
    for (;;) {
      do i++;
      while (xs[i]! < p);
      do j--;
      while (xs[j]! > p);
      if (i >= j) break;
      [xs[i], xs[j]] = [xs[j]!, xs[i]!];
    }
    quick(xs, lo, j);
    quick(xs, j + 1, hi);
  }
  return xs;
};
console.log(quick([5, 2, 9, 2, 8, 1, 5, 0]), quick([]));
const sieve = (n: number) => {
  const no = new Uint8Array(n + 1),
    out: number[] = [];
  for (let p = 2; p <= n; p++) {
    if (no[p]) continue;
    out.push(p);
    for (let q = p * p; q <= n; q += p) no[q] = 1;
  }
  return out;
};
console.log(sieve(50).join(), sieve(2000).length);
let gcd = 0;
for (let a = 1071, b = 462; b; [a, b] = [b, a % b]) gcd = b;
const bits: number[] = [];
for (let n = 37; n > 0; n >>= 1) bits.unshift(n & 1);
console.log(gcd, bits.join(""));
for (var i = 0, s = ""; i < 3; s += i++);
console.log(i, s);
