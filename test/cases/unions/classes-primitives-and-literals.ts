// A union of classes, primitives, literals, functions and collections: narrowed, printed, compared, kept in sets.
class A {
  kind = "a" as const;
  constructor(public v: number) {}
  toString() {
    return `A${this.v}`;
  }
}
class B extends A {
  override toString() {
    return "B" + super.toString();
  }
  extra = [1];
}
type U =
  | A
  | B
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | "lit"
  | 7
  | symbol
  | (() => string)
  | number[]
  | { tag: "o"; v?: U }
  | Map<string, U>;
function d(u: U): string {
  if (u === null) return "null";
  if (u === undefined) return "undef";
  if (u === "lit" || u === 7) return `special ${u}`;
  if (u instanceof B) return `B:${u.extra}`;
  if (u instanceof A) return `A:${u.v}`;
  if (u instanceof Map) return `Map(${[...u.values()].map(d)})`;
  if (Array.isArray(u)) return `arr${u.length}`;
  switch (typeof u) {
    case "string":
      return `s${u.length}`;
    case "number":
      return u.toFixed(1);
    case "bigint":
      return `${u}n`;
    case "boolean":
      return u ? "T" : "F";
    case "symbol":
      return u.toString();
    case "function":
      return `fn ${u()}`;
    default:
      return `obj ${u.tag} ${"v" in u ? d(u.v) : "-"}`;
  }
}
const us: U[] = [
  new A(1),
  new B(2),
  "str",
  3.5,
  10n ** 20n,
  true,
  null,
  undefined,
  "lit",
  7,
  Symbol("q"),
  () => "called",
  [1, 2],
  { tag: "o" },
  { tag: "o", v: undefined },
  { tag: "o", v: { tag: "o", v: 1n } },
  new Map<string, U>([["k", false]]),
  NaN,
  -0,
];
console.log(us.map(d));
console.log(us);
console.log(
  us.map((u) =>
    u?.toString === undefined ? "none" : typeof u === "object" && u !== null && "v" in u ? `${"v" in u}` : typeof u,
  ),
);
console.log(
  us.filter((u): u is A => u instanceof A).map((a) => `${a}`),
  us.indexOf(7),
  us.includes(NaN),
  us.indexOf(NaN),
  us.findLast((u) => typeof u === "boolean"),
);
const eq = us.map((x, i) => us.findIndex((y) => y === x) === i);
console.log(eq.filter((x) => !x).length);
const s = new Set<U>([...us, ...us, 0, "3.5", 3.5]);
console.log(s.size);
const m = new Map<U, number>(us.map((u, i) => [u, i]));
console.log(m.get(NaN), m.get(0), m.get("lit"), m.get(10n ** 20n), m.get(null), m.get(undefined));
console.log(
  us.map((u) => !!u).join(),
  us.map((u) => u ?? "nn").length,
  us.map((u) => (typeof u === "number" ? u + 1 : 0)),
);
let w: string | number | (string | number)[] = 5;
const bump = () => {
  w = Array.isArray(w) ? [...w, w.length] : typeof w === "string" ? [w] : `${w + 1}`;
  return w;
};
console.log(bump(), bump(), bump(), bump(), [w]);
const o: { x?: number | string | null } = {};
console.log(o.x ?? "absent", o.x === undefined, "x" in o);
o.x = null;
console.log(o.x ?? "null!", o);
o.x ||= "set";
o.x &&= 5;
o.x ??= 9;
console.log(o, (o.x as number) + 1);
type Tree = number | Tree[];
const sum = (t: Tree): number => (typeof t === "number" ? t : t.reduce<number>((a, x) => a + sum(x), 0));
console.log(sum([1, [2, [3, [4]], 5]]));
const cmp = (a: string | number | bigint, b: string | number | bigint) => (a < b ? -1 : a > b ? 1 : 0);
console.log(
  [3, "10", 2n, "b", 1, "a", 10n].sort(cmp),
  cmp(2n, 1.5),
  cmp("2", 10),
  (["x", 1] as (string | number)[]).map((v) => v + "!"),
);
