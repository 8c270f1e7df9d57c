// map, filter, take and the others of iterators: when they pull, when they close, what they refuse.
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
t("lazy", () => {
  function* g() { for (let i = 1; i < 6; i++) { console.log("make", i); yield i; } }
  for (const x of g().map((x) => x * 2).filter((x) => x % 4 === 0).take(2)) console.log("got", x);
});
t("all", () => {
  function* g(): Generator<number> { yield 1; yield 2; yield 3; yield 4; }
  console.log([...g().map((x, i) => x * i)], g().filter((x) => x > 2).toArray(), [...g().take(2)]);
  console.log([...g().drop(2)], g().reduce((a, b) => a + b), g().reduce((a, b) => a + b, "s"));
  console.log(g().some((x) => x > 3), g().every((x) => x > 0), g().find((x) => x > 1));
  console.log([...g().flatMap((x) => [x, x])]);
  g().forEach((x, i) => console.log(x, i));
});
t("builtin", () => {
  console.log([1, 2, 3].values().map((x) => x * x).toArray(), new Map([[1, 2]]).entries().toArray());
  console.log(new Set([1, 2]).values().filter((x) => x > 1).toArray());
  console.log("abc"[Symbol.iterator]().map((c) => c + c).toArray());
  console.log(new Map([["k", 1]]).keys().map((k) => k.toUpperCase()).toArray());
});
t("from", () => {
  console.log(Iterator.from([1, 2, 3]).map((x) => x + 1).toArray(), Iterator.from("xy").toArray());
  let n = 0;
  const it = Iterator.from({ next: () => ({ value: n++, done: n > 3 }) });
  console.log(it.take(5).toArray());
});
t("close", () => {
  function* g() { try { yield 1; yield 2; yield 3; } finally { console.log("closed"); } }
  console.log(g().take(1).toArray(), g().find((x) => x === 2), g().some((x) => x === 1), [...g().drop(1).take(1)]);
  const m = g().map((x) => x);
  m.next();
  m.return?.();
  console.log(m.next());
});
t("range", () => {
  [1].values().take(-1);
});
t("range2", () => {
  [1].values().drop(NaN);
});
t("empty reduce", () => {
  new Set<number>().values().reduce((a, b) => a + b);
});
t("infinite", () => {
  function* nat() { let n = 0; for (;;) yield n++; }
  console.log(nat().filter((n) => n % 3 === 0).map((n) => n * n).drop(1).take(3).toArray());
  console.log(nat().flatMap((n) => Array(n).fill(n) as number[]).take(6).toArray());
});
t("throw in callback", () => {
  function* g() { try { yield 1; yield 2; } finally { console.log("fin"); } }
  g().map((x) => { throw new Error("cb" + x); }).next();
});
