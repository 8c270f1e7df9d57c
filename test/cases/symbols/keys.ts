// Symbols as keys of objects: none of them is listed, all of them are copied and shown.
const kind = Symbol("kind");
const bare = Symbol();
const reg = Symbol.for("app.reg");
interface Tagged { [kind]: string; [reg]?: number; name: string }
const listed = (o: object): string => Object.keys(o).join();
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
t("keys", () => {
  const o: Tagged = { [kind]: "K", name: "n" };
  o[reg] = 5;
  console.log(o, o[kind], o[reg], Object.keys(o), listed(o), kind in o, bare in o);
  for (const k in o) console.log(k);
  const c = { ...o, extra: 1 };
  console.log(c, c[kind]);
  const { [kind]: kk, ...rest } = o;
  console.log(kk, rest);
  console.log(Object.assign({}, o), Object.entries(o));
  delete o[reg];
  console.log(o, reg in o);
});
t("local keys", () => {
  const k = Symbol("local");
  const o: { [key: symbol]: number } = {};
  o[k] = 1;
  const k2: symbol = Symbol("dyn");
  o[k2] = 2;
  console.log(o, o[k], o[k2], Object.getOwnPropertySymbols(o), Object.hasOwn(o, k), Object.hasOwn(o, Symbol("dyn")));
  const p = { [k]: "a", [k2]: "b", c: 1 };
  console.log(p, p[k]);
});
t("proto", () => {
  const o = { a: 1, [kind]: 2 };
  console.log(Object.getOwnPropertySymbols(o).map(String), Object.prototype.hasOwnProperty.call(o, kind));
  console.log(o.propertyIsEnumerable(kind));
  console.log(Object.prototype.toString.call(kind));
});
t("frozen", () => {
  const o = Object.freeze({ [kind]: 1 });
  try { (o as { [kind]: number })[kind] = 2; } catch (e) { console.log((e as Error).message); }
});
t("method missing", () => {
  try { ({} as { [kind](): void })[kind](); } catch (e) { console.log((e as Error).name); }
});
t("many", () => {
  const syms = Array.from({ length: 5 }, (_, i) => Symbol(i));
  const o: Record<symbol, number> = {};
  syms.forEach((s, i) => { o[s] = i; });
  console.log(o, Object.getOwnPropertySymbols(o).length, syms.map((s) => o[s]));
  delete o[syms[2]!];
  console.log(o);
});
