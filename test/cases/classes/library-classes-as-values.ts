// Classes of the library as values: passed on, constructed, compared with `constructor`, shown, called.
function assertThrows(fn: () => void, kind: new (message?: string) => Error): string {
  try { fn(); } catch (e) { return e instanceof kind ? "ok " + kind.name : "wrong"; }
  return "none";
}
console.log(assertThrows(() => { throw new RangeError("x"); }, RangeError));
console.log(assertThrows(() => { throw new RangeError("x"); }, TypeError));
console.log(assertThrows(() => { throw new RangeError("x"); }, Error));
const table: Record<string, new (message?: string) => Error> = { TypeError, RangeError, e: Error };
for (const [k, C] of Object.entries(table)) { const e = new C("hi " + k); console.log(e.name, e.message, e instanceof C, e.constructor === C); }
console.log([1].constructor === Array, new Map().constructor === Map, ({}).constructor === Object, "x".constructor === String, (1).constructor === Number, new Set().constructor === Map);
console.log([TypeError, Map, Set, Array, String, Number, Boolean, Uint8Array]);
const M = Map;
const m = new M<string, number>([["a", 1]]);
console.log(m, m instanceof M);
function make<T>(C: new () => T): T { return new C(); }
console.log(make(Map), make(Set), make(Array), make(Error).message, make<object>(Object));
const E2 = Error;
console.log(E2("x").message, TypeError("q") instanceof TypeError);
console.log(Error.name, Map.name, Array.name, typeof Map, Array.length, Map.length);
const isPlain = (v: unknown): boolean => typeof v === "object" && v !== null && v.constructor === Object;
console.log(isPlain({}), isPlain([]), isPlain(new Map()), isPlain(new Error()));
const conv: ((x: unknown) => unknown)[] = [String, Number, Boolean];
console.log(conv.map((c) => c("12")));
class MyErr extends Error { constructor(m: string) { super(m); this.name = "MyErr"; } }
console.log(new MyErr("a").constructor === MyErr, new MyErr("a").constructor.name);
try { (Map as unknown as () => void)(); } catch (e) { console.log((e as Error).message); }

const A = Array;
console.log(A.from([1, 2]), A.isArray([]), new A<number>(3), A.of(1));
console.log(String(Map), `${Error}`);
console.log(new Object(), typeof new Object({ a: 1 }));
interface Keeper { get(key: object): unknown; has(key: object): boolean }
const keep = {};
const keepers: Keeper[] = [new WeakMap([[keep, 1]]), new Map([[keep, 2]])];
for (const each of keepers) console.log(each.get(keep), each.has(keep));
