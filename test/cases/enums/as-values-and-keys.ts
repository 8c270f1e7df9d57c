// Enums passed as values, iterated, reversed, used in generics and as keys of maps and records.
enum Color {
  Red = "r",
  Green = "g",
}
enum Size {
  S,
  M = 5,
  L,
}
const names = <E extends Record<string, string | number>>(e: E) =>
  Object.keys(e).filter((k) => Number.isNaN(Number(k)));
console.log(
  names(Color),
  names(Size),
  Size[5],
  Size["L"],
  (Size as Record<string, string | number>)["XL"],
  Object.values(Color),
);
const parse = <T extends string>(e: Record<string, T>, s: string): T | undefined =>
  Object.values(e).find((v) => v === s);
console.log(parse(Color, "g"), parse(Color, "x"));
const stock = new Map<Size, Partial<Record<Color, number>>>([
  [Size.S, { [Color.Red]: 1 }],
  [Size.L, {}],
]);
for (const [size, colors] of stock) console.log(Size[size], colors, colors[Color.Green] ?? 0);
const next = (s: Size): Size => {
  const all = names(Size).map((n) => Size[n as "S"] as Size);
  return all[(all.indexOf(s) + 1) % all.length]!;
};
console.log([Size.S, Size.M, Size.L].map(next).map((s) => Size[s]));
const label = { [Color.Red]: "rot", [Color.Green]: "grün" } satisfies Record<Color, string>;
const c: Color = Math.max(1, 2) > 1 ? Color.Green : Color.Red;
console.log(label[c], c === Color.Green, `${c}${Size.M}`, Size.M + 1, { c, s: Size.M });
