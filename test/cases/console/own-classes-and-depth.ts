// How nested instances, containers, accessors, functions with properties, empty things and long lines are printed.
class Point {
  constructor(
    public x = 0,
    public y = 0,
  ) {}
}
class Deep {
  a = { b: { c: { d: 1 } } };
  list = [[[[1]]]];
  map = new Map([["k", new Map([["i", [new Point()]]])]]);
  set = new Set([new Set([new Set([1])])]);
}
class Empty {}
class WithGet {
  #p = 1;
  get p() {
    return this.#p;
  }
  static s = 1;
  f = function named() {};
  g = () => {};
  h = class {};
  i = class Foo extends Empty {};
}
console.log(new Deep());
console.log(
  new Empty(),
  [new Empty()],
  { e: new Empty(), p: new Point(1, -0) },
  new WithGet(),
  WithGet,
  class {},
  class extends Point {},
  Object.assign(() => 1, { a: 1 }),
  [() => 1, async () => {}, function* g() {}, Math.max, Symbol("s"), 5n, -0, null, undefined, "q'\"`\n"],
);
console.log(
  [
    [],
    {},
    new Map(),
    new Set(),
    [[]],
    [{}],
    "",
    [""],
    [undefined, null],
    { u: undefined },
    { "a-b": 1, 2: 2, ok_: 3, é: 4, "": 5 },
  ],
  [1.5, -1, NaN, 1e21],
  Array.from({ length: 30 }, (_, i) => i * 3),
  Array.from({ length: 8 }, (_, i) => "item" + i),
  Array.from({ length: 101 }, () => 0).length,
  "x".repeat(5),
);
console.log(
  { long: "a".repeat(60), other: "b".repeat(30) },
  ["a".repeat(40), "b".repeat(40)],
  { a: [1, 2, 3], b: { c: "d", e: ["f", { g: 1 }] } },
  new Map<unknown, unknown>([
    [{ k: 1 }, [1, 2]],
    ["s", new Point()],
  ]),
  [new Point(1, 2), new Point(3, 4)],
  {
    f() {},
    get a() {
      return 1;
    },
    set a(v) {},
    set b(v: number) {},
    get c() {
      return 1;
    },
  },
  [["nested", ["deeper", ["deepest", ["too deep", []]]]]],
);
console.log(
  "%s is %d years, %i, %f, %j %o %O %%",
  "Al",
  42.5,
  42.9,
  "1.5",
  1,
  [1],
  { a: { b: { c: {} } } },
  "extra",
  7,
);
console.log("%c styled", "css", "%s");
console.log(
  "a\nb",
  ["a\nb"],
  "tab\t",
  ["tab\t", "\u0001", "\u{1F600}"],
  [`it's`, 'say "hi"', `both ' and "`, "all ' \" `"],
);
console.log();
console.log("");
console.log(" ");
console.log(null, undefined, true);
console.log([true, [false, [null]]], -1n, [-0, 0], Object.create(null) as object);
