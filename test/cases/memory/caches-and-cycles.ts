// Cyclic structures, dropped caches, weak tables and long chains survive collections and are dropped without trouble.
// gc-stress: 100
class Node0 {
  next: Node0 | null = null;
  readonly data: number[];
  constructor(readonly id: number) {
    this.data = Array.from({ length: 4 }, (_, i) => id * i);
  }
}
const ring = (n: number) => {
  const first = new Node0(0);
  let last = first;
  for (let i = 1; i < n; i++) last = last.next = new Node0(i);
  last.next = first;
  return first;
};
let total = 0;
for (let round = 0; round < 20; round++) {
  let node = ring(25);
  for (let i = 0; i < 60; i++) {
    total += node.data[3]! + node.id;
    node = node.next!;
  }
}
console.log(total);
const weak = new WeakMap<object, { hits: number; back: object }>();
const keep: object[] = [];
for (let i = 0; i < 300; i++) {
  const key = { i };
  weak.set(key, { hits: i, back: key });
  if (i % 50 === 0) keep.push(key);
}
console.log(
  keep.map((k) => weak.get(k)?.hits),
  keep.every((k) => weak.get(k)!.back === k),
  weak.has({}),
);
let chain: { v: string; prev: typeof chain } | null = null;
for (let i = 0; i < 500; i++) chain = { v: `n${i}`, prev: i % 100 === 0 ? null : chain };
let len = 0;
for (let c: typeof chain = chain; c; c = c.prev) len++;
console.log(len, chain!.v);
const closures: (() => string)[] = [];
for (let i = 0; i < 100; i++) {
  const big = `${i}`.repeat(20);
  closures.push(() => big.slice(0, 2));
  if (closures.length > 10) closures.shift();
}
console.log(closures.map((f) => f()).join());
const cache = new Map<string, string[]>();
for (let i = 0; i < 400; i++) {
  const k = `k${i % 37}`;
  const old = cache.get(k) ?? [];
  cache.delete(k);
  cache.set(k, [...old.slice(-2), `v${i}`]);
  if (cache.size > 20) cache.delete(cache.keys().next().value!);
}
console.log(cache.size, [...cache].at(-1));
function* gen(depth: number): Generator<string> {
  if (depth === 0) return;
  const s = "x".repeat(depth);
  yield s;
  yield* gen(depth - 1);
  yield s + depth;
}
let joined = "";
for (let i = 0; i < 5; i++) joined = [...gen(12)].map((s) => s.length).join("");
console.log(joined);
const errors: Error[] = [];
for (let i = 0; i < 50; i++) {
  try {
    throw new Error(`e${i}`, { cause: errors.at(-1) });
  } catch (e) {
    errors.push(e as Error);
    if (errors.length > 5) errors.shift();
  }
}
let depth = 0;
for (let e: unknown = errors.at(-1); e instanceof Error; e = e.cause) depth++;
console.log(depth, errors[0]!.message);
