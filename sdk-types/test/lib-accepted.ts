// Programs that the library must accept: one line for each feature or member.
// Must type-check without an error.
const a = [1,2,3].map(x => x + 1).toSorted((p, q) => p - q);
for (const [k, v] of new Map([["a", 1]])) console.log(k, v.toFixed(2));
function* g(): Generator<number> { yield 1; }
function* h() { const x: string = yield 1; return x; }
const it = h();
console.log(...g(), Array.from(g(), (x) => x * 2), Array.from({ length: 3 }, (_, i) => i));
class E2 extends Error { constructor(public code: number) { super("x", { cause: 1 }); } }
try { throw new E2(1); } catch (e) { if (e instanceof E2) console.log(e.code, e.message); }
async function f() { await 1; for await (const x of ag()) console.log(x); }
async function* ag() { yield 1; }
const { x, ...rest } = { x: 1, y: 2 };
const t = `${a.length}`;
function tag(s: TemplateStringsArray, ...v: number[]) { return s.raw[0]; }
tag`a${1}`;
enum C { A, B }
const flat = [[1], [2, [3]]].flat();
declare const u: unknown;
if (u instanceof Map) { const k: Map<unknown, unknown> = u; }
if (Array.isArray(u)) u.length;
function sa(v: string | string[]): string[] { return Array.isArray(v) ? v : [v]; }
const big = 5n ** 3n; big.toString(16);
class D implements Disposable { [Symbol.dispose]() {} }
{ using d = new D(); }
const o: Record<string, number> = Object.fromEntries([["a", 1]]);
for (const k in o) console.log(k);
type P = Parameters<(a: string, b: number) => void>; const p: P = ["a", 1];
type R = ReturnType<() => string>; const r: R = "a";
type A = Awaited<Promise<string>>; const aw: A = "a";
class It implements Iterable<number> { *[Symbol.iterator]() { yield 1; } }
for (const n of new It()) n.toFixed();
const set = new Set([1, 2]).union(new Set(["a"]));
const s2: Set<string | number> = set;
const nested = new Map<string, Map<string, number>>();
const mm: Map<string, number[]> = new Map();
const q = "abc".replace("a", (m) => m.toUpperCase());
const str = String(5) + "x"[0]!.at(0);
const fz = Object.freeze({ a: 1, b: [1] });
export {};
function isStr(x: unknown): x is string { return typeof x === "string"; }
const ss: string[] = ["a", 1].filter(isStr);
const sum = ["a"].reduce((n, s) => n + s.length, 0);
const as = Object.assign({ a: 1 }, { b: 2 }).b;
const e1 = Object.entries({ a: 1, b: 2 });
const fn = (x?: number) => x ?? 0; console.log([1].map(fn));
Math.max(...[1, 2]);
Number.parseInt("1"); [3,1].sort();
[1, 2, 3].concat([4], 5);
label: for (let i = 0; i < 3; i++) { continue label; }
const sw = (x: "a" | "b"): number => { switch (x) { case "a": return 1; case "b": return 2; } };
abstract class Ab { abstract m(): void; constructor() { if (new.target === Ab) throw new TypeError(); } }
const [pn, ps]: [number, string] = await Promise.all([Promise.resolve(1), "s"]);
const pl: number[] = await Promise.all(new Set([1, Promise.resolve(2)]));
const settledResults = await Promise.allSettled([Promise.reject(new Error("x")), 1]);
for (const each of settledResults) if (each.status === "rejected") console.log(each.reason);
const fastest: number | string = await Promise.any([Promise.resolve(1), "s"]);
const resolvers = Promise.withResolvers<number>(); resolvers.resolve(Promise.resolve(1));
const coded: number | string = await Promise.resolve(1).catch((e: E2) => e.code).then((n) => n, (e: Error) => e.message);
const tried: number = await Promise.try((a: number) => a, 1);
const timer: Timer = setTimeout((a: string, b: number) => console.log(a, b), 1, "a", 2).unref();
await new Promise((resolve) => setTimeout(resolve, 1)); clearTimeout(timer); clearInterval(undefined);
const controller = new AbortController();
controller.signal.addEventListener("abort", ({ target }) => console.log(target.reason), { once: true });
const both: AbortSignal = AbortSignal.any([controller.signal, AbortSignal.timeout(5)]);
async function* counting(): AsyncGenerator<number> { yield 1; yield Promise.resolve(2); yield* [3]; }
for await (const each of counting()) console.log(each.toFixed(1), both.aborted);
const gone: AggregateError = new AggregateError([1], "several"); console.log(gone.errors.length);
