// Typed records updated, merged, grouped and summed; satisfies; exhaustive records over unions; reading by unknown keys.
type Item = "sword" | "bow" | "potion";
const prices = { sword: 100, bow: 75, potion: 5 } as const satisfies Record<Item, number>;
type Bag = Partial<Record<Item, number>>;
const isItem = (s: string): s is Item => s in prices;
const add = (b: Bag, i: Item, n = 1): Bag => {
  const left = (b[i] ?? 0) + n;
  const { [i]: _, ...rest } = b;
  return left > 0 ? { ...rest, [i]: left } : rest;
};
const value = (b: Bag) => (Object.entries(b) as [Item, number][]).reduce((s, [i, n]) => s + prices[i] * n, 0);
let bag: Bag = {};
for (const [i, n] of [
  ["potion", 3],
  ["sword", 1],
  ["potion", -1],
  ["bow", 1],
  ["sword", -1],
] as const)
  bag = add(bag, i, n);
console.log(
  bag,
  value(bag),
  Object.keys(bag),
  "sword" in bag,
  bag.sword ?? "no sword",
  ["bow", "axe", "toString"].map(isItem),
);
const merge = (...bags: Bag[]) =>
  bags.reduce<Bag>((all, b) => {
    for (const i in b) if (isItem(i)) all[i] = (all[i] ?? 0) + b[i]!;
    return all;
  }, {});
console.log(merge(bag, { bow: 2 }, {}), merge());
const texts: Record<Item, (n: number) => string> = {
  sword: (n) => `${n} sword${n > 1 ? "s" : ""}`,
  bow: (n) => `${n} bow`,
  potion: String,
};
console.log((Object.keys(texts) as Item[]).map((i) => texts[i](2)));
const table: Record<string, Record<string, number>> = {};
for (const [r, c, v] of [
  ["a", "x", 1],
  ["a", "y", 2],
  ["b", "x", 3],
] as const)
  (table[r] ??= {})[c] = v;
const cols = [...new Set(Object.values(table).flatMap(Object.keys))];
for (const [r, row] of Object.entries(table)) console.log(r, cols.map((c) => row[c] ?? "-").join(" "));
console.log(
  table["z"]?.["x"],
  Object.values(table).map((row) => Object.values(row).reduce((a, b) => a + b, 0)),
  { ...table["a"], ...table["b"] },
);
