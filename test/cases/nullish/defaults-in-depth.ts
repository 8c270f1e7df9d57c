interface Settings {
  theme?: { color?: string | null; size?: number };
  retries?: number;
}
function resolve(s: Settings | null): string {
  const color = s?.theme?.color ?? "black";
  const size = s?.theme?.size ?? 12;
  const retries = s?.retries ?? 3;
  return `${color} ${size} ${retries}`;
}
const inputs: (Settings | null)[] = [
  null,
  {},
  { theme: {} },
  { theme: { color: null, size: 0 }, retries: 0 },
  { theme: { color: "" } },
];
for (const input of inputs) console.log(resolve(input));
const [a = "da", [b = "db"] = []]: [string?, [string?]?] = [];
console.log(a, b); // expect: da db
