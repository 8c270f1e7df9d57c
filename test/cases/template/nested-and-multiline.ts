// Templates in templates, in keys, in tags, with newlines, functions and objects with their own texts.
const items = [
  { n: "pen", p: 1.5, tags: ["a", "b"] },
  { n: "ink", p: 20, tags: [] as string[] },
];
const html = `<ul>${items
  .map(
    (i) => `
  <li${i.tags.length ? ` class="${i.tags.join(" ")}"` : ""}>${i.n.padEnd(4, ".")}${`${i.p}`.padStart(5)}${i.p > 10 ? ` ${`(${"!".repeat(2)})`}` : ""}</li>`,
  )
  .join("")}
</ul>`;
console.log(
  html,
  `${`${`deep ${1 + 1}`} ${[1, [2, 3]]}`}`,
  `\${no} \` \\ \u{41} \x42 \t|`,
  `a
b`.length,
  `${""}${0}${-0}${null}${undefined}${true}${1n}${NaN}`,
  { [`k${1 + 1}`]: `${{ toString: () => "own" }}` },
);
const tag = (s: TemplateStringsArray, ...v: unknown[]) =>
  s.raw.map((r, i) => r + (i < v.length ? `[${typeof v[i]}:${String(v[i])}]` : "")).join("");
console.log(tag`x${1}\n${"s"}${1n}${[1]}`, tag``, String.raw`\n${2}\u`, tag`${tag`in${1}`}`);
const lazy = (s: TemplateStringsArray, ...v: (string | (() => string))[]) =>
  s.reduce((r, p, i) => {
    const x = v[i - 1]!;
    return r + (typeof x === "function" ? x() : x) + p;
  });
let n = 0;
console.log(lazy`a${() => `${++n}`}b${"c"}d${() => `${++n}`}`, n);
const same = () => ((s: TemplateStringsArray) => s)`x`;
console.log(same() === same(), Object.isFrozen(same()), same().raw[0]);
