// map, filter, take, drop, flatMap, reduce, some over generators, maps, sets and strings; laziness and closing observed.
const log: string[] = [];
function* nat(name: string) {
  try {
    for (let i = 0; ; i++) {
      log.push(`${name}${i}`);
      yield i;
    }
  } finally {
    log.push(`${name} closed`);
  }
}
const evens = nat("a")
  .filter((n) => n % 2 === 0)
  .map((n) => n * n)
  .drop(1)
  .take(3);
console.log(log.length, evens.toArray(), log.splice(0));
console.log(
  nat("b").some((n) => n > 2),
  nat("c").every((n) => n < 2),
  nat("d").find((n) => n === 1),
  nat("e")
    .take(4)
    .reduce((x, y) => x + y),
  log.splice(0).filter((l) => l.includes("closed")),
);
console.log(
  new Map([
    ["a", 1],
    ["b", 2],
  ])
    .entries()
    .map(([k, v]) => k.repeat(v))
    .toArray(),
  new Set([3, 1, 2])
    .values()
    .filter((n) => n > 1)
    .toArray(),
  "añ😀"
    [Symbol.iterator]()
    .map((c) => c.length)
    .toArray(),
  [10, 20]
    .entries()
    .flatMap(([i, v]) => [i, v])
    .toArray(),
  [1, 2, 3].keys().drop(1).toArray(),
  [[1, 2], [3]]
    .values()
    .flatMap((x) => x)
    .toArray(),
  Iterator.from({ next: () => ({ done: log.push("x") > 3, value: log.length }) }).toArray(),
  log.splice(0).length,
);
const it = nat("f").map((n, i) => `${n}:${i}`);
console.log(it.next(), it.next().value, it.return?.(), it.next(), log.splice(0));
const seen: number[] = [];
nat("g")
  .take(3)
  .forEach((n) => seen.push(n));
console.log(seen, log.splice(0).at(-1));
for (const x of nat("h").filter((n) => n > 0)) {
  if (x > 2) break;
}
console.log(log.splice(0));
try {
  nat("i")
    .map((n) => {
      if (n === 1) throw new Error("in map");
      return n;
    })
    .toArray();
} catch (e) {
  console.log((e as Error).message, log.splice(0));
}
try {
  nat("j").take(-1);
} catch (e) {
  console.log((e as Error).name, log.splice(0));
}
class Tree {
  constructor(
    readonly v: number,
    readonly kids: Tree[] = [],
  ) {}
  *[Symbol.iterator](): Generator<Tree> {
    yield this;
    for (const k of this.kids) yield* k;
  }
  get values() {
    return this[Symbol.iterator]().map((t) => t.v);
  }
}
const t = new Tree(1, [new Tree(2, [new Tree(3)]), new Tree(4)]);
console.log(
  t.values.toArray(),
  t.values.filter((v) => v % 2 === 0).reduce((a, b) => a * b, 1),
  [...t].length,
  Object.groupBy(t, (n) => (n.kids.length ? "inner" : "leaf")).leaf?.map((n) => n.v),
  new Set(t.values.map((v) => v % 2)),
  Math.max(...t.values),
  Array.from(t.values, (v) => v + 0.5),
);
