// Maps of maps, maps of sets, default values, two-way maps, counting, deleting while iterating.
class DefaultMap<K, V> {
  readonly map = new Map<K, V>();
  constructor(private readonly make: (k: K) => V) {}
  get(k: K): V {
    if (!this.map.has(k)) this.map.set(k, this.make(k));
    return this.map.get(k)!;
  }
  *[Symbol.iterator]() {
    yield* this.map;
  }
}
const graph = new DefaultMap<string, Set<string>>(() => new Set());
for (const e of "ab bc ca de ee".split(" ")) {
  graph.get(e[0]!).add(e[1]!);
  graph.get(e[1]!).add(e[0]!);
}
const components: string[][] = [];
const left = new Map(graph);
while (left.size) {
  const [[first] = [""]] = left;
  const todo = [first],
    found: string[] = [];
  for (let n; (n = todo.pop());) {
    const next = left.get(n);
    if (!next) continue;
    left.delete(n);
    found.push(n);
    todo.push(...next);
  }
  components.push(found.sort());
}
console.log(graph, components);
const counts = new Map<string, Map<number, number>>();
for (const w of ["one", "two", "six", "seven", "eight", "three"]) {
  const m = counts.get(w[0]!) ?? new Map<number, number>();
  counts.set(w[0]!, m.set(w.length, (m.get(w.length) ?? 0) + 1));
}
console.log(
  counts,
  [...counts.values()].reduce((n, m) => n + m.size, 0),
);
const m = new Map([1, 2, 3, 4, 5].map((n) => [n, n % 2 ? "odd" : "even"] as const));
for (const [k, v] of m) {
  if (v === "even") m.delete(k);
  if (k === 1) m.set(6, "even");
}
console.log([...m.keys()], m.size);
m.forEach((v, k, all) => all.size > 2 && all.delete(k));
console.log(m, m.set(1, "odd").get(1), new Map(m) === m, new Map([...m].reverse()), m.clear(), m.size);
const inverse = <K, V>(x: ReadonlyMap<K, V>) => new Map(Array.from(x, ([k, v]) => [v, k]));
console.log(
  inverse(
    new Map([
      ["a", 1],
      ["b", 1],
    ]),
  ),
  Map.groupBy([1, 2, 3], (x) => x > 1),
  new Map<unknown, unknown>([
    [NaN, "n"],
    [0, "z"],
    ["0", "s"],
    [null, "l"],
  ]).get(-0),
);
