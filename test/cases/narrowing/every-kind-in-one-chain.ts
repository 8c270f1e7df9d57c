// typeof, instanceof, in, equality, truthiness, predicates, assertions and discriminants, one behind the other.
class Err extends Error {
  constructor(readonly n: number) {
    super(`e${n}`);
  }
}
interface Cat {
  kind: "cat";
  lives: number;
}
interface Dog {
  kind: "dog";
  bark(): string;
  lives?: undefined;
}
type X =
  | string
  | number
  | boolean
  | bigint
  | symbol
  | null
  | undefined
  | Err
  | Date0
  | Cat
  | Dog
  | X[]
  | (() => X)
  | Map<string, X>;
class Date0 {
  constructor(readonly t: number) {}
}
const isCat = (x: object): x is Cat => "kind" in x && x.kind === "cat";
function assertDog(x: Cat | Dog): asserts x is Dog {
  if (x.kind !== "dog") throw new Err(1);
}
function f(x: X): string {
  if (!x) return `falsy ${typeof x} ${String(x)}`;
  if (x === true) return "true";
  if (typeof x === "string") return x.length > 3 ? x.slice(0, 3) : x;
  if (typeof x === "number" || typeof x === "bigint") return `${typeof x} ${x}`;
  if (typeof x === "symbol") return x.description ?? "?";
  if (typeof x === "function") return `fn ${f(x())}`;
  if (Array.isArray(x)) return `[${x.map(f).join()}]`;
  if (x instanceof Map) return [...x].map(([k, v]) => `${k}:${f(v)}`).join();
  if (x instanceof Err) return `err ${x.n}`;
  if ("t" in x) return `date ${x.t}`;
  if (isCat(x)) return `cat ${x.lives}`;
  try {
    assertDog(x);
    return x.bark();
  } catch {
    return "no dog";
  }
}
const xs: X[] = [
  "",
  "ab",
  "abcd",
  0,
  -1,
  NaN,
  0n,
  5n,
  true,
  false,
  null,
  undefined,
  Symbol("s"),
  Symbol(),
  new Err(3),
  new Date0(9),
  { kind: "cat", lives: 9 },
  { kind: "dog", bark: () => "woof" },
  ["x", [1]],
  () => null,
  new Map<string, X>([["k", [2n]]]),
];
console.log(xs.map(f));
const pick = (x: X) =>
  typeof x === "object" && x !== null && "lives" in x && x.lives ? x.lives : typeof x !== "object" ? x : null;
console.log(xs.map(pick).filter((x) => x !== null && x !== undefined).length);
let v: string | number | undefined = Math.max(1, 2) > 1 ? "s" : 5;
const g = () => v;
if (typeof v === "string") {
  v = v.length;
  v += 1;
} else v = undefined;
console.log(v, g());
while (typeof v === "number") v = v > 0 ? v - 1 : undefined;
console.log(v, g());
