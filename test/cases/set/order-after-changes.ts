// Order of sets and of what is made from them after deletes, re-adds, clears and unions; sets of sets by text.
const s = new Set([3, 1, 2]);
s.delete(1);
s.add(1).add(3);
console.log([...s], s);
for (const x of s)
  if (x === 3) {
    s.delete(3);
    s.add(3);
    if (s.size > 5) break;
    if (s.has(99)) continue;
    s.add(99);
    break;
  }
console.log(
  [...s],
  [...s].sort((a, b) => a - b),
  new Set([...s].reverse()),
);
s.clear();
console.log(s.size, s, [...s.add(7).union(new Set([5, 7]))], s.add(NaN).has(NaN));
const groups = new Map<string, Set<string>>();
for (const w of ["tea", "eat", "tan", "ate", "nat", "bat"]) {
  const k = [...w].sort().join("");
  (groups.get(k) ?? groups.set(k, new Set()).get(k)!).add(w);
}
console.log(
  groups,
  [...groups.values()].filter((g) => g.size > 1).map((g) => [...g].join("/")),
);
const seen = new Set<string>();
const unique = [
  [1, 2],
  [2, 1],
  [1, 2],
].filter((p) => seen.size !== seen.add(p.join()).size);
console.log(
  unique,
  [...seen.entries()][0],
  seen.values().next(),
  new Set("hello").difference(new Set("l")),
  [...new Set([1, "1", 1n, true, null, undefined, NaN, NaN])].length,
);
