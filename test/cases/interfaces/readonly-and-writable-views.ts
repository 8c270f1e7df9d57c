// Readonly views that see later writes, writable aliases, readonly arrays and maps, mapped types that drop readonly.
interface P {
  readonly x: number;
  readonly tags: readonly string[];
}
type W<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };
const w: W<P> = { x: 1, tags: ["a"] };
const p: P = w;
w.x = 2;
w.tags.push("b");
console.log(p, p.tags === w.tags, p.tags.length, (p as W<P>).tags.pop(), p);
const m = new Map([["k", [1]]]);
const ro: ReadonlyMap<string, readonly number[]> = m;
m.get("k")!.push(2);
m.set("z", []);
console.log(ro.get("k"), [...ro.keys()], ro.size);
const s: ReadonlySet<number> = new Set([1]);
(s as Set<number>).add(5);
console.log(s, s.has(5));
const frozen: Readonly<{ a: { b: number } }> = Object.freeze({ a: { b: 1 } });
frozen.a.b++;
console.log(frozen);
const tuple = [1, [2, 3]] as const;
const [a, [b]] = tuple;
console.log(a + b, tuple.length, tuple);
