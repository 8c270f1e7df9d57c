// Programs that are legal and that nobody writes by hand: thousands of elements, levels, branches. Each prints a line or
// two that say whether all of it was there.

const list = (count: number, make: (i: number) => string): string[] => Array.from({ length: count }, (_, i) => make(i));
const nested = (count: number, open: string, middle: string, close: string): string =>
  open.repeat(count) + middle + close.repeat(count);

/** Texts of programs by what they have much of. */
export const oddPrograms: Readonly<Record<string, string>> = {
  "10,000 numbers in a literal": `
const a = [${list(10_000, (i) => (i % 5 === 0 ? String(i * 1.5) : String(-i))).join(", ")}];
a[3] = 7;
console.log(a.length, a[3], a[9999], a.reduce((x, y) => x + y, 0));`,

  "10,000 texts in a literal": `
const a: (string | boolean | null)[] = [${list(10_000, (i) => (i % 9 === 0 ? "null" : i % 7 === 0 ? "true" : `"s${i}é"`)).join(", ")}];
console.log(a.length, a[9998], a.filter((x) => x === null).length);`,

  "2,000 objects in a literal": `
const a = [${list(2_000, (i) => `{ id: ${i}, name: "n${i}", tags: ["a", "b${i % 7}"] }`).join(",\n")}];
console.log(a.length, a[1999], a.filter((x) => x.tags.includes("b3")).length);`,

  "2,000 properties in a literal": `
const a: Record<string, number> = {${list(2_000, (i) => `k${i}: ${i}`).join(",\n")}};
console.log(Object.keys(a).length, a["k77"]);`,

  "1,000 parentheses": `
let x = 1;
console.log(${nested(1_000, "(", "x", ")")}, ${nested(1_000, "(x + ", "x", ")")});`,

  "1,000 calls, arrays, blocks and branches inside each other": `
function f(x: number): number { return x + 1; }
let n = 0;
${list(1_000, (i) => `if (n > ${-i - 1}) {`).join("")} n++; ${"}".repeat(1_000)}
${nested(1_000, "{", " n++; ", "}")}
let a: unknown = ${nested(500, "[", "1", "]")};
let depth = 0;
while (Array.isArray(a)) { a = a[0]; depth++; }
console.log(n, depth, ${nested(1_000, "f(", "1", ")")});`,

  "long operators": `
let x = 1;
let s = "a";
const of = (n: number): string => ${list(100, (i) => `n === ${i} ? "r${i}" :`).join("\n")} "none";
console.log(${list(800, () => "x").join(" + ")}, (${list(800, (i) => (i % 2 === 0 ? "s" : `"${i}"`)).join(" + ")}).length);
console.log(of(99), of(-1), ${list(100, (i) => `x === ${i + 2}`).join(" || ")});
console.log(\`${list(1_000, (i) => `a\${x}${i}`).join("")}\`.length);`,

  "3,000 cases of a switch": `
function f(n: number): string {
  switch (n) {
${list(3_000, (i) => `    case ${i * 2}: return "r${i}";`).join("\n")}
    default: return "none";
  }
}
console.log(f(2998), f(5001), f(4));`,

  "a text of 500,000 characters": `
const s = "${"abc\\u00e9".repeat(125_000)}";
console.log(s.length, s.charCodeAt(499_999));`,
};

/** What no stack takes. */
export const endlessNesting = `console.log(${nested(3_000_000, "(", "1", ")")});\n`;
