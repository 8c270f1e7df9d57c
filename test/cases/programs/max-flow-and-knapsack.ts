// Optimisation: max flow with min cut, bipartite matching, knapsacks, edit scripts, annealing with a seeded generator, memoised DP.
// gc-stress: 300
class FlowNetwork<V> {
  readonly #graph = new Map<V, Map<V, { capacity: number; flow: number }>>();
  arc(from: V, to: V, capacity: number): this {
    const out = this.#graph.get(from) ?? new Map<V, { capacity: number; flow: number }>();
    const known = out.get(to);
    out.set(to, known ? { ...known, capacity: known.capacity + capacity } : { capacity, flow: 0 });
    this.#graph.set(from, out);
    if (!this.#graph.get(to)?.has(from)) this.#graph.set(to, (this.#graph.get(to) ?? new Map()).set(from, { capacity: 0, flow: 0 }));
    return this;
  }
  *#residual(v: V) { for (const [to, e] of this.#graph.get(v) ?? []) if (e.capacity > e.flow) yield [to, e.capacity - e.flow] as const; }
  #search(source: V, sink: V): { path: V[]; room: number } | { reached: Set<V> } {
    const from = new Map<V, V | null>([[source, null]]);
    const queue: V[] = [source];
    for (let v; (v = queue.shift()) !== undefined; ) {
      for (const [to] of this.#residual(v)) {
        if (from.has(to)) continue;
        from.set(to, v);
        queue.push(to);
        if (to !== sink) continue;
        const path = [sink];
        for (let p = from.get(sink)!; ; p = from.get(p)!) { path.unshift(p); if (p === source) break; }
        const room = Math.min(...path.slice(1).map((w, i) => { const e = this.#graph.get(path[i]!)!.get(w)!; return e.capacity - e.flow; }));
        return { path, room };
      }
    }
    return { reached: new Set(from.keys()) };
  }
  solve(source: V, sink: V): { value: number; cut: [V, V][]; paths: string[] } {
    let value = 0;
    const paths: string[] = [];
    for (;;) {
      const found = this.#search(source, sink);
      if ("reached" in found) {
        const cut: [V, V][] = [];
        for (const v of found.reached) for (const [to, { capacity }] of this.#graph.get(v)!) if (capacity > 0 && !found.reached.has(to)) cut.push([v, to]);
        return { value, cut, paths };
      }
      const { path, room } = found;
      for (const [i, v] of path.slice(0, -1).entries()) {
        this.#graph.get(v)!.get(path[i + 1]!)!.flow += room;
        this.#graph.get(path[i + 1]!)!.get(v)!.flow -= room;
      }
      value += room;
      paths.push(`${path.join("-")}:${room}`);
    }
  }
}

function matching<L extends PropertyKey, R>(likes: Record<L, readonly R[]>): Map<R, L> {
  const owner = new Map<R, L>();
  const assign = (left: L, seen: Set<R>): boolean => likes[left].some((right) => {
    if (seen.has(right)) return false;
    seen.add(right);
    const current = owner.get(right);
    if (current !== undefined && !assign(current, seen)) return false;
    owner.set(right, left);
    return true;
  });
  for (const left of Object.keys(likes) as L[]) assign(left, new Set());
  return owner;
}

interface Thing { readonly name: string; readonly weight: number; readonly value: number; readonly count?: number }
function knapsack(things: readonly Thing[], room: number): { value: number; taken: Record<string, number> } {
  const best: { value: number; taken: Record<string, number> }[] = Array.from({ length: room + 1 }, () => ({ value: 0, taken: {} }));
  for (const { name, weight, value, count = 1 } of things)
    for (let copy = 0; copy < count; copy++)
      for (let w = room; w >= weight; w--) {
        const other = best[w - weight]!;
        if (other.value + value > best[w]!.value) best[w] = { value: other.value + value, taken: { ...other.taken, [name]: (other.taken[name] ?? 0) + 1 } };
      }
  return best[room]!;
}

function memo<A extends readonly (string | number)[], R>(f: (self: (...a: A) => R, ...a: A) => R): ((...a: A) => R) & { size(): number } {
  const known: { [key: string]: R } = {};
  const self = (...a: A): R => (known[a.join("|")] ??= f(self, ...a));
  return Object.assign(self, { size: () => Object.keys(known).length });
}
const editDistance = (a: string, b: string) => memo<[number, number], number>((d, i, j) =>
  i === 0 || j === 0 ? i + j : a[i - 1] === b[j - 1] ? d(i - 1, j - 1) : 1 + Math.min(d(i - 1, j), d(i, j - 1), d(i - 1, j - 1)))(a.length, b.length);
const change = memo<[number, string], number>((ways, amount, coins) => {
  if (amount === 0) return 1;
  const [coin, ...rest] = coins === "" ? [] : coins.split(",").map(Number);
  return coin === undefined || amount < 0 ? 0 : ways(amount - coin, coins) + ways(amount, rest.join());
});
const longestIncreasing = (xs: readonly number[]): number[] => {
  const tails: number[] = [], previous: (number | undefined)[] = [];
  for (const [i, x] of xs.entries()) {
    let lo = 0, hi = tails.length;
    while (lo < hi) { const mid = (lo + hi) >> 1; if (xs[tails[mid]!]! < x) lo = mid + 1; else hi = mid; }
    previous[i] = tails[lo - 1];
    tails[lo] = i;
  }
  const out: number[] = [];
  for (let i = tails.at(-1); i !== undefined; i = previous[i]) out.unshift(xs[i]!);
  return out;
};

function* mulberry(seed: number): Generator<number, never> {
  for (;;) {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    yield ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
}
function anneal<S>({ start, neighbour, cost, steps = 2000, temperature = (k) => 1 - k }: { start: S; neighbour: (s: S, random: () => number) => S; cost: (s: S) => number; steps?: number; temperature?: (done: number) => number }, seed = 1) {
  const numbers = mulberry(seed);
  const random = () => numbers.next().value;
  let current = { state: start, cost: cost(start) }, best = current, accepted = 0;
  for (let k = 0; k < steps; k++) {
    const state = neighbour(current.state, random);
    const next = { state, cost: cost(state) };
    if (next.cost < current.cost || random() < (next.cost - current.cost < temperature(k / steps) ? 0.2 : 0)) [current, accepted] = [next, accepted + 1];
    if (current.cost < best.cost) best = current;
  }
  return { ...best, accepted };
}

const network = new FlowNetwork<string>().arc("s", "a", 10).arc("s", "c", 10).arc("a", "b", 4).arc("a", "c", 2).arc("a", "d", 8).arc("c", "d", 9).arc("d", "b", 6).arc("b", "t", 10).arc("d", "t", 10);
console.log(network.solve("s", "t"), network.solve("s", "t").paths.length, new FlowNetwork<number>().arc(1, 2, 3).arc(3, 4, 1).solve(1, 4));
console.log(matching({ ann: ["tea", "milk"], bob: ["tea"], cy: ["milk", "water"], dee: ["tea"] }), matching<number, string>({ 2: ["x"], 1: ["x", "y"] }));
console.log(knapsack([{ name: "gold", weight: 5, value: 50 }, { name: "map", weight: 1, value: 9, count: 3 }, { name: "rope", weight: 4, value: 30 }], 9), knapsack([], 3));
console.log([["kitten", "sitting"], ["", "abc"], ["flaw", "lawn"]].map(([a, b]) => editDistance(a!, b!)), change(100, "50,20,10,5"), change.size(), change(7, ""));
console.log(longestIncreasing([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]), longestIncreasing([]), longestIncreasing([5, 4]));
const cities = Array.from({ length: 8 }, (_, i) => [Math.round(Math.cos(i * 2.4) * 50), Math.round(Math.sin(i * 2.4) * 50)] as const);
const tour = anneal<readonly number[]>({
  start: cities.keys().toArray(),
  neighbour(s, random) { const [i, j] = [random(), random()].map((r) => Math.floor(r * s.length)).sort((a, b) => a - b) as [number, number]; return [...s.slice(0, i), ...s.slice(i, j + 1).reverse(), ...s.slice(j + 1)]; },
  cost: (s) => s.reduce((sum, c, i) => { const [x, y] = cities[c]!, [u, v] = cities[s[(i + 1) % s.length]!]!; return sum + Math.abs(x - u) + Math.abs(y - v); }, 0),
}, 42);
console.log(tour, mulberry(7).take(3).map((x) => x.toFixed(6)).toArray());
