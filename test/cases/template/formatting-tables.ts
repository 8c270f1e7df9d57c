// Tables, progress bars, money, durations and trees drawn with templates and padding.
const rows: [string, number, boolean][] = [
  ["apple", 1.5, true],
  ["kiwi", 22, false],
  ["très long", -3.25, true],
];
const w = Math.max(...rows.map(([n]) => n.length));
console.log(
  rows.map(([n, p, ok]) => `| ${n.padEnd(w)} | ${p.toFixed(2).padStart(7)} | ${ok ? "✓" : " "} |`).join("\n"),
);
const bar = (f: number, size = 10) =>
  `[${"█".repeat(Math.round(f * size)).padEnd(size, "·")}] ${(f * 100).toFixed(0).padStart(3)}%`;
console.log([0, 0.34, 1].map((f) => bar(f)).join("\n"));
const dur = (s: number) =>
  [
    [86400, "d"],
    [3600, "h"],
    [60, "m"],
    [1, "s"],
  ].reduce<[string, number]>(
    ([t, left], [size, u]) => {
      const n = Math.floor(left / (size as number));
      return [n ? `${t}${t && " "}${n}${u}` : t, left - n * (size as number)];
    },
    ["", s],
  )[0] || "0s";
console.log([0, 59, 3600, 90061].map(dur));
interface T {
  n: string;
  k?: T[];
}
const tree = ({ n, k = [] }: T, pre = "", last = true, root = true): string =>
  `${root ? "" : pre + (last ? "└─ " : "├─ ")}${n}\n${k.map((c, i) => tree(c, root ? "" : pre + (last ? "   " : "│  "), i === k.length - 1, false)).join("")}`;
console.log(tree({ n: "root", k: [{ n: "a", k: [{ n: "b" }, { n: "c", k: [{ n: "d" }] }] }, { n: "e" }] }));
const money = (cents: number, cur = "€") =>
  `${cents < 0 ? "-" : ""}${Math.floor(Math.abs(cents) / 100)
    .toString()
    .split("")
    .reduceRight(
      (t, d, i, all) => d + ((all.length - i) % 3 === 1 && i < all.length - 1 ? "." : "") + t,
      "",
    )},${String(Math.abs(cents) % 100).padStart(2, "0")} ${cur}`;
console.log(
  [5, 123456789, -100000].map((c) => money(c)),
  `${[1, 2, 3].map((x) => `${x}:${`${x ** 2}`.padStart(3, "0")}`)}`,
  `a${"b"}${`c${"d"}`}`,
);
