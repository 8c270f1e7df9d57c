// A program of any length that reads like ordinary code: entities with repositories, scanners, state machines, trees of
// expressions, reports, pipelines, queues, with names, fields, branches and formulas drawn at random. It is for compile
// time; that it prints what Node prints shows that it means something.
// Invariant: the same length and seed give the same text, which checks under the cases' settings and ends by itself.

const nouns = ["account", "order", "ticket", "sensor", "route", "packet", "region", "session", "invoice", "device", "job",
  "track", "lease", "badge", "cursor", "signal", "folder", "policy", "vector", "margin", "reader", "worker", "bucket"];
const adjectives = ["open", "late", "total", "inner", "prior", "active", "pending", "local", "major", "spare", "final",
  "recent", "stale", "ready", "nested", "common", "remote", "plain", "sorted", "broken"];

class Source {
  #state: number;
  #used = new Set<string>();
  readonly lines: string[] = [];
  readonly runs: string[] = [];

  constructor(seed: number) {
    this.#state = seed;
  }

  random(n: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) | 0;
    return Math.floor(((this.#state >>> 0) / 4294967296) * n);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.random(list.length)]!;
  }

  many<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: least + this.random(most - least + 1) }, (_, i) => make(i));
  }

  /** A name that is new in this scope. */
  name(used: Set<string>): string {
    for (let n = 1; ; n++) {
      const name = this.pick(adjectives) + capital(this.pick(nouns)) + (n > 20 ? String(n) : "");
      if (!used.has(name)) {
        used.add(name);
        return name;
      }
    }
  }

  /** A new name of the module. */
  global(): string {
    for (;;) {
      const name = this.pick(adjectives) + capital(this.pick(nouns)) + capital(this.pick(nouns)) + (this.#used.size % 97);
      if (!this.#used.has(name)) {
        this.#used.add(name);
        return name;
      }
    }
  }

  add(text: string): void {
    this.lines.push(...text.replace(/^\n/, "").trimEnd().split("\n"));
  }

  /** A number made of these, without growing beyond a few digits. */
  formula(names: readonly string[], depth = 2): string {
    if (depth === 0 || this.random(4) === 0) return this.random(3) > 0 ? this.pick(names) : String(1 + this.random(40));
    const [a, b] = [this.formula(names, depth - 1), this.formula(names, depth - 1)];
    return this.pick([
      `(${a} + ${b})`, `(${a} - ${b})`, `(${a} * ${1 + this.random(9)})`, `Math.abs(${a} - ${b})`, `(${a} % ${2 + this.random(90)})`,
      `Math.max(${a}, ${b})`, `Math.floor(${a} / ${2 + this.random(7)})`, `((${a} ^ ${b}) & ${1 + this.random(255)})`,
      `(${a} > ${b} ? ${a} : ${b} + ${this.random(9)})`,
    ]);
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

type Field = { name: string; type: "number" | "string" | "boolean" | "string[]" };
const samples: Record<Field["type"], (s: Source) => string> = {
  number: (s) => String(s.random(900)),
  string: (s) => JSON.stringify(s.pick(nouns) + s.random(30)),
  boolean: (s) => s.pick(["true", "false"]),
  "string[]": (s) => JSON.stringify(s.many(0, 4, () => s.pick(adjectives))),
};

/** An interface, a class with accessors and checks, and a repository that filters, sorts, groups and sums. */
function entity(s: Source): void {
  const type = capital(s.global());
  const used = new Set<string>();
  const fields: Field[] = [
    { name: s.name(used), type: "number" }, { name: s.name(used), type: "string" },
    ...s.many(2, 7, () => ({ name: s.name(used), type: s.pick(["number", "string", "boolean", "string[]"] as const) })),
  ];
  const numbers = fields.filter(({ type }) => type === "number").map(({ name }) => name);
  const [first, label] = [fields[0]!.name, fields[1]!.name];
  const flag = fields.find(({ type }) => type === "boolean")?.name;
  const list = fields.find(({ type }) => type === "string[]")?.name;
  s.add(`
interface ${type} {
${fields.map(({ name, type }) => `  readonly ${name}: ${type};`).join("\n")}
  readonly note?: string;
}

class ${type}Entry implements ${type} {
${fields.map(({ name, type }) => `  readonly ${name}: ${type};`).join("\n")}
  #visits = 0;

  constructor(source: ${type}) {
${fields.map(({ name, type }) => `    this.${name} = ${type === "string[]" ? `[...source.${name}]` : `source.${name}`};`).join("\n")}
  }

  get weight(): number {
    this.#visits++;
    return ${s.formula(numbers.map((name) => `this.${name}`), 3)} + this.#visits;
  }

  describe(): string {
${flag === undefined ? "" : `    if (this.${flag}) return \`${flag} \${this.${label}}\`;\n`}    return \`\${this.${label}} (\${this.weight}${list === undefined ? "" : `, \${this.${list}.join("/")}`})\`;
  }

  check(): void {
    if (this.${first} < ${s.random(60)}) throw new RangeError(\`${first} of \${this.${label}} is \${this.${first}}\`);
    if (this.${label}.length > ${4 + s.random(9)}) throw new TypeError(\`${label} is long: \${this.${label}}\`);
  }
}

class ${type}Store {
  private readonly entries = new Map<string, ${type}Entry>();

  constructor(items: readonly ${type}[]) {
    for (const item of items) this.entries.set(item.${label}, new ${type}Entry(item));
  }

  faults(): string[] {
    const found: string[] = [];
    for (const [key, entry] of this.entries) {
      try {
        entry.check();
      } catch (error) {
        if (!(error instanceof RangeError)) found.push(\`\${key}: other\`);
        else found.push(error.message);
      } finally {
        if (found.length > ${5 + s.random(20)}) found.length = 1;
      }
    }
    return found;
  }

  heaviest(count: number): ${type}Entry[] {
    return [...this.entries.values()].sort((a, b) => b.weight - a.weight || (a.${label} < b.${label} ? -1 : 1)).slice(0, count);
  }

  total(accept: (entry: ${type}Entry) => boolean): number {
    let sum = 0;
    for (const entry of this.entries.values()) if (accept(entry)) sum += entry.${s.pick(numbers)};
    return sum;
  }

  byFirst(): Record<string, number> {
    const groups: Record<string, number> = {};
    for (const { ${label}, ${first} } of this.entries.values()) {
      const key = ${label}.slice(0, 1);
      groups[key] = (groups[key] ?? 0) + ${first};
    }
    return groups;
  }
}
`);
  const run = s.global();
  s.add(`
function ${run}(): string {
  const store = new ${type}Store([
${s.many(3, 6, () => `    { ${fields.map(({ name, type }) => `${name}: ${samples[type](s)}`).join(", ")} },`).join("\n")}
  ]);
  const heavy = store.heaviest(${1 + s.random(3)}).map((entry) => entry.describe());
  return [...heavy, ...store.faults(), store.total((entry) => entry.${first} % 2 === 0), textOf(store.byFirst())].join("; ");
}
`);
  s.runs.push(run);
}

/** Characters into tokens, by a loop with a switch. */
function scanner(s: Source): void {
  const kind = capital(s.global());
  const scan = s.global();
  const run = s.global();
  const marks = [...new Set(s.many(4, 9, () => s.pick([..."+-*/=<>!&|:;,.?"])))];
  s.add(`
type ${kind} =
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "mark"; readonly code: number; readonly text: string };

function ${scan}(text: string): ${kind}[] {
  const tokens: ${kind}[] = [];
  let at = 0;
  const take = (accept: (c: string) => boolean): string => {
    const start = at;
    while (at < text.length && accept(text.charAt(at))) at++;
    return text.slice(start, at);
  };
  while (at < text.length) {
    const c = text.charAt(at);
    if (c === " ") {
      at++;
    } else if (c >= "0" && c <= "9") {
      tokens.push({ kind: "number", value: parseInt(take((d) => d >= "0" && d <= "9"), ${s.pick([10, 10, 10, 16])}) });
    } else if (c >= "a" && c <= "z") {
      tokens.push({ kind: "word", text: take((d) => d >= "a" && d <= "z") });
    } else {
      at++;
      switch (c) {
${marks.map((mark) => `        case "${mark}":\n          tokens.push({ kind: "mark", code: ${s.random(99)}, text: c });\n          break;`).join("\n")}
        default:
          throw new SyntaxError(\`\${c} at \${at}\`);
      }
    }
  }
  return tokens;
}

function ${run}(): string {
  const shown: string[] = [];
  for (const text of [${s.many(2, 4, () => JSON.stringify(s.many(3, 9, () => s.pick([...marks, "12", "x", "abc", "7"])).join(s.pick([" ", ""])))).join(", ")}, "#"]) {
    try {
      const tokens = ${scan}(text);
      const sum = tokens.reduce((total, token) => total + (token.kind === "number" ? token.value : token.kind === "mark" ? token.code : token.text.length), 0);
      shown.push(\`\${tokens.length}:\${sum}\`);
    } catch (error) {
      shown.push(error instanceof SyntaxError ? error.message : "?");
    }
  }
  return shown.join(" ");
}
`);
  s.runs.push(run);
}

/** An enum, a table of transitions as a switch, and counters of what happened. */
function machine(s: Source): void {
  const state = capital(s.global());
  const used = new Set<string>();
  const states = s.many(4, 9, () => capital(s.name(used)));
  const machine = capital(s.global());
  const run = s.global();
  s.add(`
enum ${state} {
${states.map((name) => `  ${name},`).join("\n")}
}

class ${machine} {
  state = ${state}.${states[0]};
  readonly counts: number[] = [${states.map(() => "0").join(", ")}];
  private readonly listeners: ((from: ${state}, to: ${state}) => void)[] = [];

  on(listener: (from: ${state}, to: ${state}) => void): this {
    this.listeners.push(listener);
    return this;
  }

  step(input: number): void {
    const from = this.state;
    switch (from) {
${states.map((name) => `      case ${state}.${name}:
        this.state = input % ${2 + s.random(5)} === ${s.random(2)} ? ${state}.${s.pick(states)} : ${s.random(3) === 0 ? "from" : `${state}.${s.pick(states)}`};
        break;`).join("\n")}
    }
    this.counts[this.state] = (this.counts[this.state] ?? 0) + 1;
    if (from !== this.state) for (const listener of this.listeners) listener(from, this.state);
  }
}

function ${run}(): string {
  let changes = 0;
  const path: string[] = [];
  const machine = new ${machine}().on((from, to) => (changes += to - from)).on((_, to) => path.push(${state}[to]));
  for (let i = 0; i < ${10 + s.random(40)}; i++) machine.step(${s.formula(["i", "changes"])});
  return \`\${${state}[machine.state]} \${changes} \${path.slice(-3).join(">")} \${machine.counts.filter((n) => n > 0).length}\`;
}
`);
  s.runs.push(run);
}

/** Trees of a union type, with folding by recursion. */
function tree(s: Source): void {
  const node = capital(s.global());
  const [evaluate, size, make, run] = [s.global(), s.global(), s.global(), s.global()];
  const used = new Set<string>();
  const binary = s.many(2, 5, () => s.name(used));
  s.add(`
type ${node} =
  | { type: "leaf"; value: number }
  | { type: "negate"; of: ${node} }
${binary.map((name) => `  | { type: "${name}"; left: ${node}; right: ${node} }`).join("\n")};

function ${evaluate}(node: ${node}): number {
  switch (node.type) {
    case "leaf":
      return node.value;
    case "negate":
      return -${evaluate}(node.of);
${binary.map((name) => `    case "${name}": {
      const left = ${evaluate}(node.left);
      const right = ${evaluate}(node.right);
      return ${s.formula(["left", "right"])} % ${1000 + s.random(5000)};
    }`).join("\n")}
  }
}

function ${size}(node: ${node}): number {
  if (node.type === "leaf") return 1;
  return node.type === "negate" ? 1 + ${size}(node.of) : ${size}(node.left) + ${size}(node.right);
}

function ${make}(depth: number, seed: number): ${node} {
  if (depth === 0) return { type: "leaf", value: seed % ${5 + s.random(50)} };
  const next = (seed * ${3 + s.random(40)} + depth) % 8191;
  switch (next % ${binary.length + 1}) {
${binary.map((name, i) => `    case ${i}:
      return { type: "${name}", left: ${make}(depth - 1, next), right: ${make}(depth - 1, next + ${i + 1}) };`).join("\n")}
    default:
      return { type: "negate", of: ${make}(depth - 1, next) };
  }
}

function ${run}(): string {
  const trees = [1, 2, ${3 + s.random(4)}].map((depth) => ${make}(depth, ${s.random(4000)}));
  return trees.map((each) => \`\${${evaluate}(each)}/\${${size}(each)}\`).join(" ");
}
`);
  s.runs.push(run);
}

/** Loops over numbers: sums, windows, a small matrix, a sieve or a sort by hand. */
function numeric(s: Source): void {
  const used = new Set<string>();
  const fn = s.global();
  const locals = s.many(2, 5, () => s.name(used));
  const run = s.global();
  s.add(`
function ${fn}(values: readonly number[], limit: number): number {
${locals.map((name, i) => `  let ${name} = ${i === 0 ? "limit" : s.formula(["limit", ...locals.slice(0, i)], 1)};`).join("\n")}
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value < limit) {
      ${s.pick(locals)} += ${s.formula(["value", "i"])};
    } else if (value % ${2 + s.random(5)} === 0) {
      ${s.pick(locals)} -= ${s.formula(["value", "i", ...locals])};
      continue;
    }
    for (let k = i; k > 0 && k > i - ${2 + s.random(4)}; k--) ${s.pick(locals)} += (values[k] ?? 0) > value ? 1 : ${s.random(3)};
    if (${s.pick(locals)} > ${1e4 + s.random(1e6)}) ${s.pick(locals)} = ${s.random(100)};
    while (${locals[0]} > ${1e5}) ${locals[0]} = Math.trunc(${locals[0]} / ${2 + s.random(3)});
  }
  return (${locals.join(" + ")}) % 1000003;
}

function ${run}(): string {
  const grid: number[][] = [];
  for (let y = 0; y < ${3 + s.random(5)}; y++) {
    const row: number[] = [];
    for (let x = 0; x < ${3 + s.random(5)}; x++) row.push(${s.formula(["x", "y"])});
    grid.push(row);
  }
  const sums = grid.map((row) => ${fn}(row, ${s.random(30)}));
  const most = Math.max(...sums);
  return \`\${sums.join(",")} \${most} \${${fn}(grid.flat(), most % 50)}\`;
}
`);
  s.runs.push(run);
}

/** Generators, iterators and closures in a row. */
function pipeline(s: Source): void {
  const [source, keep, chunk, run] = [s.global(), s.global(), s.global(), s.global()];
  s.add(`
function* ${source}(from: number, count: number): Generator<number> {
  let value = from;
  for (let i = 0; i < count; i++) {
    if (value % ${3 + s.random(9)} === 0) yield ${s.formula(["value", "i"], 1)};
    value = ${s.formula(["value", "i"])} % 100003;
    yield value;
  }
}

function* ${keep}<T>(items: Iterable<T>, accept: (item: T, index: number) => boolean): Generator<T> {
  let index = 0;
  for (const item of items) if (accept(item, index++)) yield item;
}

function ${chunk}<T>(items: Iterable<T>, size: number): T[][] {
  const chunks: T[][] = [];
  let current: T[] = [];
  for (const item of items) {
    current.push(item);
    if (current.length === size) {
      chunks.push(current);
      current = [];
    }
  }
  if (current.length > 0) chunks.push(current);
  return chunks;
}

function ${run}(): string {
  let seen = 0;
  const odd = ${keep}(${source}(${s.random(500)}, ${10 + s.random(20)}), (value, index) => (seen += index) % ${2 + s.random(4)} !== 0 && value !== ${s.random(9)});
  const texts = ${chunk}(odd, ${2 + s.random(4)}).map((part) => part.map((value) => value.toString(${s.pick([10, 16, 2, 36])})).join("."));
  const lengths = new Map(texts.map((text): [string, number] => [text, text.length]));
  const [longest = ["", 0]] = [...lengths].sort(([, a], [, b]) => b - a);
  return \`\${seen} \${texts.length} \${longest[0]}\`;
}
`);
  s.runs.push(run);
}

/** Results as values: parse, chain, recover. */
function results(s: Source): void {
  const result = capital(s.global());
  const [parse, chain, run] = [s.global(), s.global(), s.global()];
  const used = new Set<string>();
  const steps = s.many(2, 5, () => s.name(used));
  s.add(`
type ${result}<T> = { ok: true; value: T } | { ok: false; error: string };

function ${parse}(text: string): ${result}<number> {
  const value = Number(text.trim());
  if (Number.isNaN(value)) return { ok: false, error: \`\${text} is no number\` };
  return value > ${50 + s.random(500)} ? { ok: false, error: "too large" } : { ok: true, value };
}

function ${chain}<A, B>(from: ${result}<A>, next: (value: A) => ${result}<B>): ${result}<B> {
  return from.ok ? next(from.value) : from;
}

function ${run}(): string {
${steps.map((name) => `  const ${name} = (value: number): ${result}<number> =>
    value % ${2 + s.random(6)} === ${s.random(2)} ? { ok: false, error: "${name}" } : { ok: true, value: ${s.formula(["value"])} };`).join("\n")}
  const shown: string[] = [];
  for (const text of [${s.many(3, 8, () => JSON.stringify(s.pick(["12", "x1", " 40 ", "7", "199", "1e2", ""]))).join(", ")}]) {
    const found = ${steps.reduce((inner, name) => `${chain}(${inner}, ${name})`, `${parse}(text)`)};
    shown.push(found.ok ? String(found.value) : \`(\${found.error})\`);
  }
  return shown.join(" ");
}
`);
  s.runs.push(run);
}

const sections = [entity, scanner, machine, tree, numeric, pipeline, results];

/** A program of at least so many lines. */
export function largeProgram(lines: number, seed = 1): string {
  const source = new Source(seed);
  source.add(`
function textOf(record: Record<string, number>): string {
  return \`{\${Object.entries(record).map(([key, value]) => \`\${key}: \${value}\`).join(", ")}}\`;
}
`);
  while (source.lines.length + source.runs.length < lines) {
    source.lines.push("");
    source.pick(sections)(source);
  }
  for (const run of source.runs) source.lines.push(`console.log(${run}());`);
  return source.lines.join("\n") + "\n";
}
