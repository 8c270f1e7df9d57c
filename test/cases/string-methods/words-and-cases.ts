// Camel, snake and title case, wrapping, counting words, templates by hand, natural order, similarity.
const words = (s: string): string[] => {
  const out: string[] = [];
  let w = "";
  for (const c of s) {
    const letter = c.toLowerCase() !== c.toUpperCase() || (c >= "0" && c <= "9");
    const upper = letter && c === c.toUpperCase() && c !== c.toLowerCase();
    if ((!letter || upper) && w) {
      out.push(w);
      w = "";
    }
    if (letter) w += c.toLowerCase();
  }
  return w ? [...out, w] : out;
};
const title = ([first = "", ...rest]: string) => first.toUpperCase() + rest.join("");
const cases = {
  camel: (s: string) =>
    words(s)
      .map((w, i) => (i ? title(w) : w))
      .join(""),
  snake: (s: string) => words(s).join("_"),
  kebab: (s: string) => words(s).join("-"),
  title: (s: string) => words(s).map(title).join(" "),
} satisfies Record<string, (s: string) => string>;
for (const s of ["helloWorldFoo", "snake_case_here", "Title Case  words", "éCole àLa", ""])
  console.log(
    Object.entries(cases)
      .map(([k, f]) => `${k}=${f(s)}`)
      .join(" "),
  );
const fill = (t: string, v: Record<string, unknown>): string => {
  let out = "",
    at = 0;
  for (let i; (i = t.indexOf("{", at)) >= 0;) {
    const j = t.indexOf("}", i);
    out += t.slice(at, i) + String(v[t.slice(i + 1, j)] ?? "?");
    at = j + 1;
  }
  return out + t.slice(at);
};
console.log(
  fill("Hi {name}, {n} new{x}!", { name: "Zoë", n: 3 }),
  fill("none", {}),
  "a-b-c".replaceAll("-", "+"),
  "aaa".replace("a", "b"),
  "a.b".replaceAll(".", "$&$&"),
  "abc".replace("b", (m) => m.toUpperCase()),
  "x".replace("", "_"),
  "xy".replaceAll("", "_"),
);
const natural = (a: string, b: string) => {
  const split = (s: string) => {
    const parts: (string | number)[] = [];
    for (const c of s) {
      const d = c >= "0" && c <= "9",
        last = parts.length - 1;
      if (d) {
        if (typeof parts[last] === "number") parts[last] = (parts[last] as number) * 10 + +c;
        else parts.push(+c);
      } else if (typeof parts[last] === "string") parts[last] += c;
      else parts.push(c);
    }
    return parts;
  };
  const [x, y] = [split(a), split(b)];
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const [p, q] = [x[i], y[i]];
    if (p === q) continue;
    if (p === undefined) return -1;
    if (q === undefined) return 1;
    if (typeof p === typeof q) return p < q ? -1 : 1;
    return typeof p === "number" ? -1 : 1;
  }
  return 0;
};
console.log(
  ["f10", "f9", "f1b", "f1", "10", "9a"].sort(natural),
  ["f10", "f9", "f1"].sort(),
  "ß".toUpperCase(),
  "İ".toLowerCase().length,
  "ǅ".toLowerCase(),
  "Σας".toLowerCase(),
  "ﬁ".toUpperCase(),
  "e\u0301".normalize() === "é",
);
