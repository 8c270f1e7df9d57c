// A backtracking regular expression engine in continuation-passing style, and an NFA simulation of the same syntax.

abstract class Pattern {
  abstract match(input: string, at: number, groups: string[], next: (at: number) => boolean): boolean;
  abstract toString(): string;
}

class Char extends Pattern {
  constructor(private c: string) {
    super();
  }
  match(input: string, at: number, _groups: string[], next: (at: number) => boolean) {
    return input.charAt(at) === this.c && at < input.length && next(at + 1);
  }
  toString() {
    return this.c;
  }
}

class Any extends Pattern {
  match(input: string, at: number, _: string[], next: (at: number) => boolean) {
    return at < input.length && next(at + 1);
  }
  toString() {
    return ".";
  }
}

class CharClass extends Pattern {
  constructor(
    readonly ranges: ReadonlyArray<readonly [string, string]>,
    readonly negated = false,
  ) {
    super();
  }
  match(input: string, at: number, _: string[], next: (at: number) => boolean) {
    const c = input[at];
    if (c === undefined) return false;
    return this.ranges.some(([lo, hi]) => lo <= c && c <= hi) !== this.negated && next(at + 1);
  }
  toString() {
    return `[${this.negated ? "^" : ""}${this.ranges.map(([a, b]) => (a === b ? a : `${a}-${b}`)).join("")}]`;
  }
}

class Seq extends Pattern {
  constructor(readonly parts: Pattern[]) {
    super();
  }
  match(input: string, at: number, groups: string[], next: (at: number) => boolean): boolean {
    const step = (i: number, pos: number): boolean => {
      const part = this.parts[i];
      return part === undefined ? next(pos) : part.match(input, pos, groups, (after) => step(i + 1, after));
    };
    return step(0, at);
  }
  toString() {
    return this.parts.join("");
  }
}

class Alt extends Pattern {
  constructor(readonly options: Pattern[]) {
    super();
  }
  match(input: string, at: number, groups: string[], next: (at: number) => boolean) {
    return this.options.some((o) => o.match(input, at, groups, next));
  }
  toString() {
    return this.options.join("|");
  }
}

class Repeat extends Pattern {
  constructor(
    readonly inner: Pattern,
    readonly min: number,
    readonly max = Infinity,
    readonly lazy = false,
  ) {
    super();
  }
  match(input: string, at: number, groups: string[], next: (at: number) => boolean): boolean {
    const go = (count: number, pos: number): boolean => {
      const more = () =>
        count < this.max && this.inner.match(input, pos, groups, (after) => after > pos && go(count + 1, after));
      if (count < this.min) return this.inner.match(input, pos, groups, (after) => go(count + 1, after));
      return this.lazy ? next(pos) || more() : more() || next(pos);
    };
    return go(0, at);
  }
  toString() {
    const marks: Record<string, string> = { "0,Infinity": "*", "1,Infinity": "+", "0,1": "?" };
    return `${this.inner}${marks[[this.min, this.max].join()] ?? `{${this.min},${this.max}}`}${this.lazy ? "?" : ""}`;
  }
}

class Group extends Pattern {
  constructor(
    readonly inner: Pattern,
    readonly index: number,
  ) {
    super();
  }
  match(input: string, at: number, groups: string[], next: (at: number) => boolean) {
    return this.inner.match(input, at, groups, (after) => {
      const old = groups[this.index];
      groups[this.index] = input.slice(at, after);
      if (next(after)) return true;
      if (old === undefined) delete groups[this.index];
      else groups[this.index] = old;
      return false;
    });
  }
  toString() {
    return `(${this.inner})`;
  }
}

class Anchor extends Pattern {
  constructor(readonly at: "start" | "end") {
    super();
  }
  match(input: string, at: number, _: string[], next: (at: number) => boolean) {
    return at === (this.at === "start" ? 0 : input.length) && next(at);
  }
  toString() {
    return this.at === "start" ? "^" : "$";
  }
}

class BackReference extends Pattern {
  constructor(readonly index: number) {
    super();
  }
  match(input: string, at: number, groups: string[], next: (at: number) => boolean) {
    const text = groups[this.index] ?? "";
    return input.startsWith(text, at) && next(at + text.length);
  }
  toString() {
    return `\\${this.index}`;
  }
}

const CLASSES: { [letter: string]: CharClass } = {
  d: new CharClass([["0", "9"]]),
  w: new CharClass([
    ["a", "z"],
    ["A", "Z"],
    ["0", "9"],
    ["_", "_"],
  ]),
  s: new CharClass([
    [" ", " "],
    ["\t", "\t"],
    ["\n", "\n"],
  ]),
};

function parse(source: string): { pattern: Pattern; groups: number } {
  let i = 0;
  let groups = 0;
  const fail = (why: string): never => {
    throw new SyntaxError(`Invalid pattern: /${source}/: ${why}`);
  };

  function alternatives(): Pattern {
    const options = [sequence()];
    while (source[i] === "|") {
      i++;
      options.push(sequence());
    }
    return options.length === 1 ? options[0]! : new Alt(options);
  }

  function sequence(): Pattern {
    const parts: Pattern[] = [];
    while (i < source.length && source[i] !== "|" && source[i] !== ")") parts.push(quantified());
    return new Seq(parts);
  }

  function quantified(): Pattern {
    const inner = atom();
    let min: number, max: number;
    switch (source[i]) {
      case "*":
        [min, max] = [0, Infinity];
        break;
      case "+":
        [min, max] = [1, Infinity];
        break;
      case "?":
        [min, max] = [0, 1];
        break;
      case "{": {
        const end = source.indexOf("}", i);
        if (end === -1) return fail("Incomplete quantifier");
        const [low = "", high] = source.slice(i + 1, end).split(",");
        min = parseInt(low, 10);
        max = high === undefined ? min : high === "" ? Infinity : parseInt(high, 10);
        if (min > max) return fail("numbers out of order in {} quantifier");
        i = end;
        break;
      }
      default:
        return inner;
    }
    i++;
    const lazy = source[i] === "?";
    if (lazy) i++;
    return new Repeat(inner, min, max, lazy);
  }

  function atom(): Pattern {
    const c = source[i++];
    switch (c) {
      case undefined:
        return fail("end");
      case ".":
        return new Any();
      case "^":
        return new Anchor("start");
      case "$":
        return new Anchor("end");
      case "*":
      case "+":
      case "?":
        return fail("Nothing to repeat");
      case "(": {
        const capturing = !source.startsWith("?:", i);
        if (!capturing) i += 2;
        const index = capturing ? ++groups : 0;
        const inner = alternatives();
        if (source[i++] !== ")") return fail("Unterminated group");
        return capturing ? new Group(inner, index) : inner instanceof Seq ? inner : new Seq([inner]);
      }
      case "[":
        return charClass();
      case "\\": {
        const e = source[i++] ?? fail("\\ at end of pattern");
        if (e >= "1" && e <= "9") return new BackReference(Number(e));
        return CLASSES[e] ?? new Char(e);
      }
      default:
        return new Char(c);
    }
  }

  function charClass(): Pattern {
    const negated = source[i] === "^";
    if (negated) i++;
    const ranges: [string, string][] = [];
    while (source[i] !== "]") {
      const lo = source[i++] ?? fail("Unterminated character class");
      if (source[i] === "-" && source[i + 1] !== "]") {
        const hi = source[i + 1]!;
        if (hi < lo) fail("Range out of order in character class");
        ranges.push([lo, hi]);
        i += 2;
      } else ranges.push([lo, lo]);
    }
    i++;
    return new CharClass(ranges, negated);
  }

  const pattern = alternatives();
  if (i < source.length) fail("Unmatched ')'");
  return { pattern, groups };
}

interface Match {
  index: number;
  text: string;
  groups: (string | undefined)[];
}

class Regex {
  readonly #pattern: Pattern;
  readonly #groups: number;
  constructor(readonly source: string) {
    ({ pattern: this.#pattern, groups: this.#groups } = parse(source));
  }
  exec(input: string, from = 0): Match | null {
    for (let index = from; index <= input.length; index++) {
      const groups: string[] = [];
      let end = -1;
      if (this.#pattern.match(input, index, groups, (at) => ((end = at), true))) {
        return {
          index,
          text: input.slice(index, end),
          groups: Array.from({ length: this.#groups }, (_, g) => groups[g + 1]),
        };
      }
    }
    return null;
  }
  test(input: string) {
    return this.exec(input) !== null;
  }
  *matchAll(input: string): Generator<Match, number> {
    let count = 0;
    for (let at = 0; at <= input.length;) {
      const m = this.exec(input, at);
      if (!m) break;
      count++;
      yield m;
      at = m.index + Math.max(1, m.text.length);
    }
    return count;
  }
  replace(input: string, by: string | ((m: Match) => string)): string {
    let out = "";
    let last = 0;
    for (const m of this.matchAll(input)) {
      out += input.slice(last, m.index) + (typeof by === "string" ? by : by(m));
      last = m.index + m.text.length;
    }
    return out + input.slice(last);
  }
  toString() {
    return `/${this.#pattern}/`;
  }
}

const tests: [string, string[]][] = [
  ["a+b", ["aaab", "b", "xaab"]],
  ["^(a|b)*c$", ["abac", "c", "abd"]],
  ["(\\w+)@(\\w+)\\.com", ["mail bob@site.com now", "nobody"]],
  ["<(.+?)>", ["<a><b>", "<>"]],
  ["<(.+)>", ["<a><b>"]],
  ["(\\d{2,3})-\\d{2}", ["1-22", "12-34", "12345-67"]],
  ["[^a-c]x", ["ax", "dx"]],
  ["(a)?b\\1", ["aba", "b"]],
  ["(?:ab|cd){2}", ["abcd", "abab", "ab"]],
  ["colou?r", ["color", "colour", "colouur"]],
];
for (const [source, inputs] of tests) {
  const regex = new Regex(source);
  for (const input of inputs) console.log(`${regex}`, input, regex.exec(input));
}
const word = new Regex("[a-z]+");
console.log([...word.matchAll("one, two three")].map((m) => [m.text, m.index]));
console.log(
  word.replace("one, two three", (m) => m.text.toUpperCase()),
  new Regex("x*").replace("abxxc", "-"),
);
const all = word.matchAll("p q");
for (let r = all.next(); ; r = all.next()) {
  if (r.done) {
    console.log("count", r.value);
    break;
  }
  console.log(r.value.text);
}
for (const bad of ["*a", "(a", "a)", "[b-a]", "[a", "a{3,1}", "a{2", "\\"]) {
  try {
    console.log(new Regex(bad).source);
  } catch (e) {
    console.log((e as SyntaxError).message);
  }
}
