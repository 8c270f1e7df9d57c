// gc-stress: 500
// What console.log makes of some hundred values that nobody chose: nested, wide, long, of every kind.
let state = 1;
/** A number from 0 up to n (mulberry32). */
function random(n: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
}
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
const many = <T>(n: number, make: (index: number) => T): T[] => Array.from({ length: random(n) }, (_, i) => make(i));

class Point {
  constructor(readonly x: unknown) {}
  get norm(): number { return 1; }
}
class Empty {}
class Named extends Point {
  readonly list: unknown[] = [];
  toString(): string { return "named"; }
}
class Odd extends Error {}
class Renamed extends TypeError {
  override name = "Renamed";
  readonly code = 7;
}

const texts = ["", "a", "it's", '"', "it's \"x\"", "it's \"`x", "a\nb", "tab\t", "\\", "\u{1F600}", "x\udc00y", "é", "日本",
  "e\u0301", "\x7f\x1b", "${`'", "👩‍👩‍👧"];
const keys = ["a", "b", "c1", "$x", "_y", "x y", "1", "10", "it's", "é", "", "longer name", "__proto__x"];

function primitive(): unknown {
  switch (random(9)) {
    case 0: return random(1000);
    case 1: return pick([-0, NaN, 0.1, 1e21, -1e-7, Infinity]);
    case 2: return pick(texts);
    case 3: return "x".repeat(random(pick([10, 40, 120])));
    case 4: return pick([true, false]);
    case 5: return pick([null, undefined]);
    case 6: return BigInt(random(1e9)) * pick([1n, -1n, 10n ** 30n]);
    case 7: return many(6, () => pick(["line one", "word", "日本"])).join(pick([" ", "\n", "\n\n"]));
    default: return pick(["short", "medium text", "a", "bb"]);
  }
}

function* counter(): Generator<number> { yield 1; }
const functions: readonly unknown[] = [
  () => 1, function named() {}, Point, Empty, Named, class {}, class extends Point {}, async () => 1, counter,
];

function failure(): Error {
  const error = pick<() => Error>([() => new Error("plain"), () => new RangeError("range"), () => new Odd("odd"),
    () => new Renamed(""), () => new Error("why", { cause: value(2) }), () => new Error("two\nlines"),
    () => new AggregateError([new Odd("x"), value(1)].map(bare), "several")])();
  return bare(error) as Error;
}

/** Where a stack goes through says nothing here. */
function bare(value: unknown): unknown {
  if (value instanceof Error) value.stack = `${value.name}: ${value.message}` + pick(["", "\n    at here (file.ts:1:2)"]);
  return value;
}

function list(depth: number): unknown[] {
  if (random(2) === 0) return many(pick([3, 8, 30, 130]), () => (random(4) ? primitive() : value(depth - 1)));
  return pick<() => unknown[]>([() => many(120, () => random(1000)), () => many(50, () => pick(texts)),
    () => many(50, () => "x".repeat(random(9))), () => many(40, () => BigInt(random(99))),
    () => many(20, () => random(2) === 0)])();
}

function record(depth: number): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (let left = random(pick([4, 8, 30])); left > 0; left--) {
    made[pick(keys) + pick(["", "", String(random(30))])] = value(depth - 1);
  }
  return made;
}

function circular(depth: number): unknown {
  const self: { name: string; list: unknown[] } = { name: "self", list: [] };
  self.list.push(self, value(depth - 1), pick<unknown>([self.list, 1]));
  return random(2) ? self : [self, { self }];
}

function iterator(depth: number): unknown {
  const map = new Map(many(9, (i): [unknown, unknown] => [i, value(depth - 1)]));
  return pick<() => unknown>([() => map.keys(), () => map.values(), () => map.entries(), () => new Set(map.values()).entries(),
    () => [1].values(), () => "text"[Symbol.iterator](), counter])();
}

function value(depth: number): unknown {
  if (depth <= 0 || random(4) === 0) return primitive();
  switch (random(14)) {
    case 0: case 1: case 2: case 3: return list(depth);
    case 4: case 5: case 6: return record(depth);
    case 7: return new Map(many(pick([3, 9, 110]), (): [unknown, unknown] => [value(depth - 2), value(depth - 1)]));
    case 8: return new Set(many(pick([3, 9, 110]), () => value(depth - 1)));
    case 9: return new Uint8Array(many(pick([3, 40, 130]), () => random(256)));
    case 10: return pick<() => unknown>([() => new Point(value(depth - 1)), () => new Empty(), () => new Named(value(depth - 1))])();
    case 11: return pick<() => unknown>([() => pick(functions), failure, () => iterator(depth), () => Promise.resolve(value(depth - 1))])();
    case 12: return circular(depth);
    default: return { get a() { return 1; }, set b(to: number) {}, get c() { return 1; }, set c(to) {}, d: value(depth - 1) };
  }
}

for (let i = 0; i < 300; i++) console.log(...Array.from({ length: pick([1, 1, 2, 3]) }, () => value(pick([1, 2, 3, 5]))));
