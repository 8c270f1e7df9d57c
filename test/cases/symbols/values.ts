// Symbols as values: what they print, equal, and become.
const kind = Symbol("kind");
const bare = Symbol();
const reg = Symbol.for("app.reg");
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
t("values", () => {
  console.log(kind, bare, reg, Symbol.iterator, [kind], { s: bare }, typeof kind, typeof Symbol.iterator);
  console.log(kind.toString(), String(bare), kind.description, bare.description, reg.description);
  console.log(Symbol.iterator.description, Symbol("").description);
});
t("same", () => {
  const a: symbol = Symbol("x"), b: symbol = Symbol("x");
  console.log(a === b, a === a, Symbol.for("k") === Symbol.for("k"), Symbol.for("k") === Symbol("k"));
  console.log(Symbol.keyFor(Symbol.for("k")), Symbol.keyFor(a), Symbol.keyFor(Symbol.iterator));
  const f = () => Symbol("x");
  console.log(f() === f(), [a, b].indexOf(b), [a].includes(b), new Set([a, b, a]).size, Object.is(a, a));
});
t("errors", () => {
  const s: unknown = kind;
  const fs: (() => unknown)[] = [
    () => `${s}`, () => (s as unknown as string) + "", () => (s as unknown as number) * 2,
    () => (s as unknown as number) < 1, () => [s].join(), () => Number(s),
  ];
  for (const f of fs) try { console.log(f()); } catch (e) { console.log((e as Error).message); }
});
t("narrow", () => {
  const f = (x: string | symbol | number) =>
    typeof x === "symbol" ? x.description : typeof x === "string" ? x.length : x + 1;
  console.log(f("abc"), f(kind), f(4));
  const g = (k: PropertyKey) => typeof k === "symbol" ? "sym" : "other";
  console.log(g(kind), g("x"), g(1));
});
t("map keys", () => {
  const m = new Map<symbol, number>([[kind, 1], [bare, 2]]);
  m.set(Symbol.for("q"), 3);
  console.log(m.get(kind), m.get(Symbol.for("q")), m, m.has(Symbol()));
  const w = new Map<symbol | string, string>();
  w.set("kind", "text");
  w.set(kind, "sym");
  console.log(w.get("kind"), w.get(kind));
});
t("enum-like", () => {
  const Color = { Red: Symbol("red"), Green: Symbol("green") } as const;
  type C = typeof Color[keyof typeof Color];
  const name = (c: C) => {
    switch (c) { case Color.Red: return "r"; case Color.Green: return "g"; default: return "?"; }
  };
  console.log(name(Color.Red), name(Color.Green), Color);
});
t("boxed", () => {
  console.log(!!kind, kind ? 1 : 2, kind.valueOf() === kind, kind.toString().length);
  const arr: (symbol | number)[] = [kind, 1];
  console.log(arr);
});
t("service", () => {
  const TOKEN: unique symbol = Symbol("T");
  const reg = new Map<symbol, () => unknown>();
  reg.set(TOKEN, () => 42);
  console.log(reg.get(TOKEN)!());
});
