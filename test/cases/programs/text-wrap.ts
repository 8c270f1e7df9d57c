// Wraps and justifies paragraphs, numbers a list, draws a boxed table; all by string methods.

type Align = "left" | "right" | "center" | "justify";

interface WrapOptions {
  width: number;
  align?: Align;
  indent?: number;
  hanging?: number;
}

function words(text: string): string[] {
  return text.split("\n").flatMap((line) => line.split(" ")).filter((word) => word.length > 0);
}

function breakLong(word: string, width: number): string[] {
  const parts: string[] = [];
  while (word.length > width) {
    parts.push(word.slice(0, width - 1) + "-");
    word = word.slice(width - 1);
  }
  return [...parts, word];
}

function fill(text: string, { width, indent = 0, hanging = 0 }: WrapOptions): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let used = indent;
  for (const word of words(text).flatMap((each) => breakLong(each, width - Math.max(indent, hanging)))) {
    const needed = word.length + (line.length > 0 ? 1 : 0);
    if (used + needed > width && line.length > 0) {
      lines.push(line);
      line = [];
      used = hanging;
    }
    used += word.length + (line.length > 0 ? 1 : 0);
    line.push(word);
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

function justify(line: readonly string[], width: number): string {
  if (line.length === 1) return line[0] ?? "";
  const letters = line.reduce((sum, word) => sum + word.length, 0);
  const gaps = line.length - 1;
  const total = width - letters;
  let result = "";
  for (const [i, word] of line.entries()) {
    result += word;
    if (i < gaps) result += " ".repeat(Math.floor(total / gaps) + (i < total % gaps ? 1 : 0));
  }
  return result;
}

function wrap(text: string, options: WrapOptions): string {
  const { width, align = "left", indent = 0, hanging = 0 } = options;
  const lines = fill(text, options);
  return lines
    .map((line, index) => {
      const margin = index === 0 ? indent : hanging;
      const room = width - margin;
      const plain = line.join(" ");
      const space = room - plain.length;
      const isLast = index === lines.length - 1;
      let body: string;
      switch (align) {
        case "right":
          body = " ".repeat(space) + plain;
          break;
        case "center":
          body = " ".repeat(space >> 1) + plain;
          break;
        case "justify":
          body = isLast ? plain : justify(line, room);
          break;
        default:
          body = plain;
      }
      return " ".repeat(margin) + body;
    })
    .join("\n");
}

function roman(n: number): string {
  const table: [number, string][] = [
    [1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"],
    [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"],
  ];
  let out = "";
  for (const [value, digits] of table) {
    while (n >= value) {
      out += digits;
      n -= value;
    }
  }
  return out;
}

function table(rows: readonly (readonly string[])[], aligns: readonly Align[] = []): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, c) => Math.max(...rows.map((row) => [...(row[c] ?? "")].length)));
  const rule = `+${widths.map((w) => "-".repeat(w + 2)).join("+")}+`;
  const format = (row: readonly string[]): string => {
    const cells = widths.map((w, c) => {
      const cell = row[c] ?? "";
      const pad = " ".repeat(w - [...cell].length);
      return aligns[c] === "right" ? pad + cell : cell + pad;
    });
    return `| ${cells.join(" | ")} |`;
  };
  const [head, ...body] = rows;
  return [rule, format(head ?? []), rule, ...body.map(format), rule].join("\n");
}

const text = `It was the best of times, it was the worst of times, it was the age of wisdom,
  it was the age of foolishness, it was the epoch of belief, it was the epoch of   incredulity,
it was the season of Light.`;

for (const align of ["left", "right", "center", "justify"] as const) {
  console.log(`--- ${align}`);
  console.log(wrap(text, { width: 34, align, indent: 2 }));
}
console.log("--- hanging");
const items = [
  "first item with a text that is long enough to wrap",
  "pneumonoultramicroscopicsilicovolcanoconiosis",
  "end",
];
items.forEach((item, i) => {
  const label = `${roman(i * 3 + 2)}.`;
  const body = wrap(item, { width: 28, indent: 6, hanging: 6 });
  console.log(label.padEnd(6) + body.trimStart());
});
const goods = [["name", "qty", "price"], ["pencil", "12", "0.50"], ["crème brûlée", "1"], ["😀", "100", "9.99"]];
console.log(table(goods, ["left", "right", "right"]));
console.log([1994, 2024, 49, 3999].map(roman).join(" "));
console.log(wrap("", { width: 10 }) === "", wrap("one", { width: 10, align: "justify" }));
