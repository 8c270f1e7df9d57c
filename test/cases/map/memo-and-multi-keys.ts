// Maps keyed by tuples through texts and tries, multimaps, ordered counters, LRU by reinsertion, diffs of maps.
class TupleMap<K extends readonly (string | number)[], V> {
  #root = new Map<unknown, unknown>();
  size = 0;
  set(k: K, v: V) {
    let m = this.#root;
    for (const p of k) {
      let n = m.get(p) as Map<unknown, unknown> | undefined;
      if (!n) m.set(p, (n = new Map()));
      m = n;
    }
    if (!m.has(this)) this.size++;
    m.set(this, v);
    return this;
  }
  get(k: K): V | undefined {
    let m: Map<unknown, unknown> | undefined = this.#root;
    for (const p of k) m = m?.get(p) as Map<unknown, unknown> | undefined;
    return m?.get(this) as V | undefined;
  }
}
const t = new TupleMap<[string, number] | [string], string>()
  .set(["a", 1], "a1")
  .set(["a"], "a")
  .set(["a", 1], "again");
console.log(t.get(["a", 1]), t.get(["a"]), t.get(["b", 1]), t.size);
const diff = <K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>) => ({
  added: [...b].filter(([k]) => !a.has(k)),
  removed: [...a.keys()].filter((k) => !b.has(k)),
  changed: [...b].flatMap(([k, v]) => (a.has(k) && a.get(k) !== v ? [[k, a.get(k), v] as const] : [])),
});
console.log(
  diff(
    new Map([
      ["x", 1],
      ["y", 2],
    ]),
    new Map([
      ["y", 3],
      ["z", 4],
    ]),
  ),
);
const multi = new Map<string, Set<number>>();
for (const [k, v] of [
  ["a", 1],
  ["b", 2],
  ["a", 3],
  ["a", 1],
] as const)
  multi.set(k, (multi.get(k) ?? new Set()).add(v));
console.log(multi, [...multi].sort(([, x], [, y]) => y.size - x.size)[0]);
const count = new Map<string, number>();
for (const w of "the cat and the hat and the bat".split(" ")) count.set(w, (count.get(w) ?? 0) + 1);
console.log(
  new Map([...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))),
  Math.max(...count.values()),
  [...count.entries()].findLast(([, n]) => n > 1),
  new Map(Object.entries({ q: 1 })),
  Object.fromEntries(count)["the"],
);
