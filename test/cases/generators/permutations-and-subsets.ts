// Recursive generators: subsets, combinations, products, partitions, Gray codes and walks, stopped early.
function* subsets<T>([x, ...rest]: readonly T[]): Generator<T[]> {
  if (x === undefined) return yield [];
  for (const s of subsets(rest)) {
    yield s;
    yield [x, ...s];
  }
}
function* choose(n: number, k: number, from = 0): Generator<number[]> {
  if (k === 0) yield [];
  else for (let i = from; i <= n - k; i++) for (const c of choose(n, k - 1, i + 1)) yield [i, ...c];
}
function* product<T>(...xs: T[][]): Generator<T[]> {
  const [h, ...t] = xs;
  if (!h) return yield [];
  for (const x of h) for (const p of product(...t)) yield [x, ...p];
}
console.log(
  [...subsets([..."abc"])].map((s) => s.join("")),
  [...choose(4, 2)].map((c) => c.join("")).join(" "),
  [...product([1, 2], [3], [4, 5])],
  [...choose(3, 5)].length,
);
function* partitions(n: number, max = n): Generator<number[]> {
  if (n === 0) yield [];
  for (let k = Math.min(n, max); k > 0; k--) for (const p of partitions(n - k, k)) yield [k, ...p];
}
function* gray(n: number): Generator<string> {
  if (n === 0) return yield "";
  for (const g of gray(n - 1)) yield "0" + g;
  for (const g of [...gray(n - 1)].reverse()) yield "1" + g;
}
console.log(
  [...partitions(5)].map((p) => p.join("+")),
  [...gray(3)],
  choose(50, 25).next().value?.length,
);
let n = 0;
for (const s of subsets(Array.from({ length: 18 }, (_, i) => i + 1))) {
  if (s.reduce((a, b) => a + b, 0) === 10) n++;
  if (s.length > 4) break;
}
console.log(n);
