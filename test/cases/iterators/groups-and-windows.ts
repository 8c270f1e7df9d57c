// Iterator code over maps, sets, strings and arrays in one pass: grouping, runs, windows, transposing, interleaving.
function* runs<T>(xs: Iterable<T>, same: (a: T, b: T) => boolean = Object.is): Generator<T[]> {
  let run: T[] = [];
  for (const x of xs) {
    if (run.length && !same(run.at(-1)!, x)) {
      yield run;
      run = [];
    }
    run.push(x);
  }
  if (run.length) yield run;
}
function* interleave<T>(...sources: Iterable<T>[]): Generator<T> {
  const its = sources.map((s) => s[Symbol.iterator]());
  while (its.length)
    for (let i = 0; i < its.length;) {
      const r = its[i]!.next();
      if (r.done) its.splice(i, 1);
      else {
        yield r.value;
        i++;
      }
    }
}
const tally = <K>(xs: Iterable<K>) => {
  const m = new Map<K, number>();
  for (const x of xs) m.set(x, (m.get(x) ?? 0) + 1);
  return m;
};
const transpose = <T>(rows: T[][]) => rows[0]?.map((_, i) => rows.map((r) => r[i]!)) ?? [];
console.log(
  [...runs("aaabbca")].map((r) => `${r[0]}${r.length}`).join(""),
  [...runs([1, 3, 5, 2, 4, 7], (a, b) => a % 2 === b % 2)],
  [...runs([])],
);
console.log(
  [...interleave([1, 2, 3], new Set([10]), "ab" as Iterable<number | string> as Iterable<number>)],
  tally("mississippi"),
  transpose([
    [1, 2, 3],
    [4, 5, 6],
  ]),
  transpose([]),
);
const m = new Map([
  ["a", [1, 2]],
  ["b", []],
  ["c", [3]],
]);
const inverted = new Map([...m].flatMap(([k, vs]) => vs.map((v) => [v, k] as const)));
console.log(
  inverted,
  [...m.values()].flat(),
  [...m].filter(([, v]) => v.length).map(([k]) => k),
  Object.groupBy(inverted.keys(), (k) => (k % 2 ? "odd" : "even")),
);
