// Sparse arrays as tables: adjacency lists, memo tables, iteration that skips or sees the holes, printing, copying, deleting.
const memo: number[] = [];
const fib = (n: number): number => (memo[n] ??= n < 2 ? n : fib(n - 1) + fib(n - 2));
console.log(fib(12), memo.length, memo[3]);
const t: string[] = [];
t[5] = "five";
t[2] = "two";
console.log(
  t,
  t.length,
  3 in t,
  2 in t,
  Object.keys(t),
  t.indexOf(undefined as never),
  t.includes(undefined as never),
  (t as (string | undefined)[]).findIndex((x) => x === undefined),
);
const seen: string[] = [];
t.forEach((v, i) => seen.push(i + v));
for (const i in t) seen.push(`in ${i}`);
for (const v of t as (string | undefined)[]) seen.push(String(v));
console.log(
  seen.join(),
  t.map((s) => s.length),
  t.filter(() => true),
  t.reduce((a, b) => a + b),
  t.join("-"),
  [...t],
  t.every((s) => s.startsWith("t") || s.startsWith("f")),
  t.some((s) => s === undefined),
);
delete t[2];
t.length = 8;
console.log(
  t,
  t.flat(),
  Array.from(t).length,
  t.concat(["x"]).length,
  t.slice(4, 7),
  t.toReversed(),
  [...t.entries()].length,
  t.at(-1),
  t.pop(),
  t.length,
);
t.sort();
console.log(
  t,
  t.fill("z", 3, 5),
  t.lastIndexOf("z"),
  JSONish(t),
  new Array<number>(3),
  [, 1, , 2],
  [,].length,
  Array(2).fill(0),
  Array.apply === undefined,
  new Array(2, 3),
);
function JSONish(xs: readonly unknown[]): string {
  return `[${xs.map((x) => String(x)).join()}]`;
}
const graph: number[][] = [];
for (const [a, b] of [
  [0, 3],
  [3, 5],
  [0, 5],
] as const) {
  (graph[a] ??= []).push(b);
  (graph[b] ??= []).push(a);
}
console.log(
  graph,
  graph.map((l) => l.length),
  graph[4]?.length ?? "isolated",
);
const order: number[] = [],
  q = [0],
  known = new Array<boolean>(6);
known[0] = true;
for (let v; (v = q.shift()) !== undefined;) {
  order.push(v);
  for (const w of graph[v] ?? [])
    if (!known[w]) {
      known[w] = true;
      q.push(w);
    }
}
console.log(order, known);
