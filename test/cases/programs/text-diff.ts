// Differences of texts: longest common subsequence, Myers' greedy algorithm, unified hunks, patching, word diff, three-way merge.

type Edit<T> = { readonly op: "=" | "-" | "+"; readonly items: readonly T[] };
type Script<T> = readonly Edit<T>[];
type Equality<T> = (a: T, b: T) => boolean;

function lcs<T>(a: readonly T[], b: readonly T[], same: Equality<T> = Object.is): T[] {
  const table: number[][] = Array.from({ length: a.length + 1 }, () => Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i]![j] = same(a[i]!, b[j]!) ? 1 + table[i + 1]![j + 1]! : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  const out: T[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (same(a[i]!, b[j]!)) (out.push(a[i++]!), j++);
    else if (table[i + 1]![j]! >= table[i]![j + 1]!) i++;
    else j++;
  }
  return out;
}

class ScriptBuilder<T> {
  readonly #edits: { op: Edit<T>["op"]; items: T[] }[] = [];
  add(op: Edit<T>["op"], item: T): this {
    const last = this.#edits.at(-1);
    if (last?.op === op) last.items.push(item);
    else this.#edits.push({ op, items: [item] });
    return this;
  }
  build = (): Script<T> => this.#edits;
}

function myers<T>(a: readonly T[], b: readonly T[], same: Equality<T> = (x, y) => x === y): Script<T> {
  const max = a.length + b.length;
  const trace: Map<number, number>[] = [];
  const v = new Map<number, number>([[1, 0]]);
  search: for (let d = 0; d <= max; d++) {
    trace.push(new Map(v));
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && v.get(k - 1)! < v.get(k + 1)!) ? v.get(k + 1)! : v.get(k - 1)! + 1;
      let y = x - k;
      while (x < a.length && y < b.length && same(a[x]!, b[y]!)) (x++, y++);
      v.set(k, x);
      if (x >= a.length && y >= b.length) break search;
    }
  }
  const steps: [op: Edit<T>["op"], item: T][] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trace.length - 1; d >= 0; d--) {
    const seen = trace[d]!;
    const k = x - y;
    const from = k === -d || (k !== d && seen.get(k - 1)! < seen.get(k + 1)!) ? k + 1 : k - 1;
    const px = seen.get(from) ?? 0;
    const py = px - from;
    while (x > px && y > py) (steps.push(["=", a[--x]!]), y--);
    if (d > 0) steps.push(x === px ? ["+", b[--y]!] : ["-", a[--x]!]);
  }
  return steps.reduceRight((builder, step) => builder.add(...step), new ScriptBuilder<T>()).build();
}

function apply<T>(script: Script<T>, side: "old" | "new" = "new"): T[] {
  const skip = side === "new" ? "-" : "+";
  return script.flatMap(({ op, items }) => (op === skip ? [] : items));
}

interface Hunk {
  oldStart: number;
  oldCount: number;
  newStart: number;
  newCount: number;
  lines: string[];
}

function* hunks(script: Script<string>, context = 2): Generator<Hunk> {
  let [oldLine, newLine] = [1, 1];
  let hunk: Hunk | null = null;
  for (const [index, { op, items }] of script.entries()) {
    if (op === "=") {
      const isLast = index === script.length - 1;
      if (hunk) {
        const splits = items.length > 2 * context || isLast;
        const tail = splits ? items.slice(0, context) : items;
        hunk.lines.push(...tail.map((l) => ` ${l}`));
        hunk.oldCount += tail.length;
        hunk.newCount += tail.length;
        if (splits) {
          yield hunk;
          hunk = null;
        }
      }
      oldLine += items.length;
      newLine += items.length;
      if (!hunk && !isLast) {
        const head = context === 0 ? [] : items.slice(-context);
        hunk = {
          oldStart: oldLine - head.length,
          newStart: newLine - head.length,
          oldCount: head.length,
          newCount: head.length,
          lines: head.map((l) => " " + l),
        };
      }
      continue;
    }
    hunk ??= { oldStart: oldLine, newStart: newLine, oldCount: 0, newCount: 0, lines: [] };
    hunk.lines.push(...items.map((l) => op + l));
    if (op === "-") ((oldLine += items.length), (hunk.oldCount += items.length));
    else ((newLine += items.length), (hunk.newCount += items.length));
  }
  if (hunk) yield hunk;
}

const unified = (script: Script<string>, context?: number): string =>
  [...hunks(script, context)]
    .map(({ oldStart, oldCount, newStart, newCount, lines }) =>
      [`@@ -${oldStart},${oldCount} +${newStart},${newCount} @@`, ...lines].join("\n"),
    )
    .join("\n");

class PatchError extends Error {
  override name = "PatchError";
}

function patch(lines: readonly string[], text: string): string[] {
  const out = [...lines];
  let offset = 0;
  let at = -1;
  for (const [number, line] of text.split("\n").entries()) {
    if (line.startsWith("@@")) {
      const [, , range = ""] = line.split(" ");
      at = Number(range.slice(1).split(",")[0]) - 1;
      offset++;
      continue;
    }
    if (at < 0) throw new PatchError(`line ${number + 1} is before any hunk`);
    const rest = line.slice(1);
    switch (line[0]) {
      case "+":
        out.splice(at++, 0, rest);
        break;
      case "-":
      case " ":
        if (out[at] !== rest)
          throw new PatchError(`line ${at + 1} is '${out[at] ?? "missing"}', not '${rest}' (hunk ${offset})`);
        if (line[0] === "-") out.splice(at, 1);
        else at++;
        break;
      default:
        throw new PatchError(`bad patch line '${line}'`);
    }
  }
  return out;
}

type Merged = { readonly lines: string[]; readonly conflicts: number };
function merge(base: readonly string[], ours: readonly string[], theirs: readonly string[]): Merged {
  const changes = (other: readonly string[]) => {
    const list: { from: number; to: number; by: readonly string[] }[] = [];
    let at = 0;
    for (const { op, items } of myers(base, other)) {
      const last = list.at(-1);
      if (op === "+") {
        if (last && last.to === at) last.by = [...last.by, ...items];
        else list.push({ from: at, to: at, by: items });
      } else {
        if (op === "-") {
          if (last && last.to === at) last.to += items.length;
          else list.push({ from: at, to: at + items.length, by: [] });
        }
        at += items.length;
      }
    }
    return list;
  };
  const [a, b] = [changes(ours), changes(theirs)];
  const lines: string[] = [];
  let at = 0,
    conflicts = 0;
  while (a.length || b.length) {
    const [x, y] = [a[0], b[0]];
    const overlap = x && y && x.from <= y.to && y.from <= x.to;
    const next = overlap ? undefined : !y || (x && x.from < y.from) ? a.shift()! : b.shift()!;
    if (next) {
      lines.push(...base.slice(at, next.from), ...next.by);
      at = next.to;
      continue;
    }
    (a.shift(), b.shift());
    const [from, to] = [Math.min(x!.from, y!.from), Math.max(x!.to, y!.to)];
    const whole = (c: NonNullable<typeof x>) => [...base.slice(from, c.from), ...c.by, ...base.slice(c.to, to)];
    const [mine, other] = [whole(x!), whole(y!)];
    lines.push(...base.slice(at, from));
    if (mine.join("\n") === other.join("\n")) lines.push(...mine);
    else {
      conflicts++;
      lines.push("<<<<<<<", ...mine, "=======", ...other, ">>>>>>>");
    }
    at = to;
  }
  return { lines: [...lines, ...base.slice(at)], conflicts };
}

const before = "alpha\nbeta\ngamma\ndelta\nepsilon\nzeta\neta\ntheta\niota\nkappa".split("\n");
const after = "alpha\nBETA\ngamma\ndelta\nepsilon\nzeta\neta\ntheta\nnew\niota\nkappa\nlambda".split("\n");
const script = myers(before, after);
console.log(script);
console.log(unified(script));
console.log(
  apply(script).join() === after.join(),
  apply(script, "old").join() === before.join(),
  patch(before, unified(script)).join() === after.join(),
);
console.log(unified(myers(before, after), 0));
console.log(
  [
    ["ABCABBA", "CBABAC"],
    ["", "abc"],
    ["same", "same"],
    ["kitten", "sitting"],
  ].map(
    ([x = "", y = ""]) =>
      `${lcs([...x], [...y]).join("")} ${myers([...x], [...y])
        .map(({ op, items }) => op + items.join(""))
        .join("")}`,
  ),
);
const words = myers(
  "the quick brown fox".split(" "),
  "The quick red fox jumps".split(" "),
  (x, y) => x.toLowerCase() === y.toLowerCase(),
);
console.log(words.map(({ op, items }) => (op === "=" ? items.join(" ") : `[${op}${items.join(" ")}]`)).join(" "));
console.log(
  lcs([1, NaN, 3, -0], [NaN, 3, 0]),
  myers([{ id: 1 }, { id: 2 }], [{ id: 2 }], (p, q) => p.id === q.id),
);
console.log(merge(before, after, before.with(4, "EPSILON").toSpliced(9, 1)));
console.log(
  merge(["a", "b", "c"], ["a", "x", "c"], ["a", "y", "c"]),
  merge(["a", "b"], ["a", "b", "c"], ["a", "b", "c"]),
  merge([], ["q"], []),
);
for (const [lines, text] of [
  [before.slice(1), unified(script)],
  [["x"], "+y"],
  [["x"], "@@ -1,1 +1,1 @@\n?x"],
] as const) {
  try {
    console.log(patch(lines, text));
  } catch (e) {
    console.log(`${e}`);
  }
}
