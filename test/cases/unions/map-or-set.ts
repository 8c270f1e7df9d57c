// What Map and Set both have, of a value that may be either.
function f(x: Set<number> | Map<number, number>): number { return x.size; }
function g(x: ReadonlySet<number> | ReadonlyMap<number, number>): number { return x.size + (x.has(1) ? 10 : 0); }
function h(x: ReadonlySet<unknown> | ReadonlyMap<unknown, unknown>): number { return x.size + (x.has(1) ? 10 : 0); }
const isTable = (o: object): o is Set<unknown> | Map<unknown, unknown> => o instanceof Set || o instanceof Map;
function k(x: object): number { return isTable(x) ? x.size + (x.has(1) ? 10 : 0) : -1; }
const m = new Map([[1, 2]]), s = new Set([1, 2]);
console.log(f(m), f(s)); console.log(g(m), g(s)); console.log(h(m), h(s)); console.log(k(m), k(s), k({}));
