// What console.log makes of some hundred first texts with directives, among them such that are none.
let state = 7;
/** A number from 0 up to n (mulberry32). */
function random(n: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
}
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
const many = <T>(n: number, make: () => T): T[] => Array.from({ length: random(n) }, make);

class Point {
  constructor(readonly x: number) {}
}
class Named extends Point {
  toString(): string { return `named ${this.x}`; }
}
class Written extends Point {
  toJSON(key: string): unknown { return { key, x: [this.x] }; }
}
const cyclic: Record<string, unknown> = { n: 1 };
cyclic["self"] = cyclic;

const simple = (): unknown => pick<unknown>([
  random(9), "text", "it's \"q\"", -0, -0.5, null, undefined, true, [1, "a"], [[1.5]], { a: { b: { c: {} } } }, new Named(1), new Point(2),
  new Written(3), "12.5px", "0x1f", "1e3", [], ["7"], {}, NaN, 1e21, cyclic, [cyclic], new Map([[1, { a: [2] }]]), new Set(["x"]),
  { at: new Written(4), list: [undefined, () => 1, new Written(5)], skipped: undefined, text: "\u0001\u2028\ud800\"\\" },
]);
const directives = ["%s", "%d", "%i", "%f", "%j", "%O", "%o", "%%", "%x", "a", "é", "%", " ", "%c"];
for (let i = 0; i < 400; i++) {
  const pattern = many(5, () => pick(directives)).join("");
  // %o of what is no array shows hidden properties, which ours lacks
  const args = many(4, () => (pattern.includes("%o") ? pick<unknown>([1, "text", [1, "a"], [[], [2]]]) : simple()));
  console.log(pattern, ...args);
}
try {
  console.log("%j", { big: 1n });
} catch (error) {
  console.log(error instanceof TypeError, (error as Error).message);
}
for (const big of [5n, -12345678901234567890n]) console.log("%d %i %s %O %f", big, big, big, big, big);
