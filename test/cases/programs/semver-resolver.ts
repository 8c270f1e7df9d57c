// Semantic versions and a backtracking dependency resolver, with a registry of packages and explained conflicts.
// gc-stress: 20
class Version {
  private static readonly cache = new Map<string, Version>();
  private constructor(readonly major: number, readonly minor: number, readonly patch: number, readonly pre: readonly (string | number)[] = []) {}
  static parse(text: string): Version {
    const known = this.cache.get(text);
    if (known) return known;
    const [core = "", pre] = text.split("-", 2);
    const parts = core.split(".").map((p) => (p !== "" && [...p].every((c) => c >= "0" && c <= "9") ? Number(p) : NaN));
    if (parts.length !== 3 || parts.some(Number.isNaN)) throw new TypeError(`invalid version '${text}'`);
    const [major, minor, patch] = parts as [number, number, number];
    const version = new Version(major, minor, patch, pre?.split(".").map((p) => (Number.isInteger(+p) ? +p : p)));
    this.cache.set(text, version);
    return version;
  }
  compare(other: Version): -1 | 0 | 1 {
    for (const key of ["major", "minor", "patch"] as const) if (this[key] !== other[key]) return this[key] < other[key] ? -1 : 1;
    if (!this.pre.length || !other.pre.length) return Math.sign(other.pre.length - this.pre.length) as -1 | 0 | 1;
    for (let i = 0; i < Math.max(this.pre.length, other.pre.length); i++) {
      const [a, b] = [this.pre[i], other.pre[i]];
      if (a === b) continue;
      if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
      if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
      return a < b ? -1 : 1;
    }
    return 0;
  }
  bump(part: "major" | "minor" | "patch"): Version {
    const { major, minor, patch } = this;
    switch (part) {
      case "major": return new Version(major + 1, 0, 0);
      case "minor": return new Version(major, minor + 1, 0);
      default: return new Version(major, minor, patch + 1);
    }
  }
  toString() { return `${this.major}.${this.minor}.${this.patch}${this.pre.length ? `-${this.pre.join(".")}` : ""}`; }
  [Symbol.toPrimitive](hint: "string" | "number" | "default") { return hint === "number" ? this.major * 1e6 + this.minor * 1e3 + this.patch : this.toString(); }
}

type Comparator = { readonly op: "<" | "<=" | ">" | ">=" | "="; readonly version: Version };
class Range {
  private constructor(readonly source: string, private readonly sets: readonly (readonly Comparator[])[]) {}
  static readonly any = Range.parse("*");
  static parse(source: string): Range { return new Range(source, source.split("||").map((part) => part.trim().split(" ").flatMap(Range.#comparators))); }
  static #comparators(word: string): Comparator[] {
    if (word === "*" || word === "" || word === "x") return [];
    const between = (low: Version, high: Version): Comparator[] => [{ op: ">=", version: low }, { op: "<", version: high }];
    const mark = word[0]!;
    if (mark === "^" || mark === "~") {
      const low = Version.parse(word.slice(1));
      return between(low, low.bump(mark === "~" ? "minor" : low.major > 0 ? "major" : low.minor > 0 ? "minor" : "patch"));
    }
    for (const op of ["<=", ">=", "<", ">", "="] as const) if (word.startsWith(op)) return [{ op, version: Version.parse(word.slice(op.length)) }];
    const parts = word.split(".").filter((p) => p !== "x" && p !== "*");
    if (parts.length === 3) return [{ op: "=", version: Version.parse(word) }];
    const low = Version.parse([...parts, "0", "0"].slice(0, 3).join("."));
    return between(low, low.bump(parts.length === 1 ? "major" : "minor"));
  }
  has(version: Version): boolean {
    const test = { "<": (n: number) => n < 0, "<=": (n: number) => n <= 0, ">": (n: number) => n > 0, ">=": (n: number) => n >= 0, "=": (n: number) => n === 0 };
    return this.sets.some((set) => set.every(({ op, version: v }) => test[op](version.compare(v))) && (version.pre.length === 0 || set.some((c) => c.version.pre.length > 0)));
  }
  toString() { return this.source; }
}

type Manifest = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
interface Requirement { readonly name: string; readonly range: Range; readonly by: string }
class Conflict extends Error {
  constructor(readonly requirements: readonly Requirement[], readonly tried: readonly string[]) {
    super(`no version of ${requirements[0]!.name} fits ${requirements.map((r) => `${r.range} (${r.by})`).join(" and ")}`);
    this.name = "Conflict";
  }
}

class Resolver {
  readonly #registry: Map<string, { version: Version; needs: Requirement[] }[]>;
  steps = 0;
  constructor(manifest: Manifest) {
    this.#registry = new Map(Object.entries(manifest).map(([name, versions]) => [name, Object.entries(versions)
      .map(([v, needs]) => ({ version: Version.parse(v), needs: Object.entries(needs).map(([n, r]): Requirement => ({ name: n, range: Range.parse(r), by: `${name}@${v}` })) }))
      .sort((a, b) => b.version.compare(a.version))]));
  }
  resolve(roots: Record<string, string>): Record<string, string> {
    const requirements = Object.entries(roots).map(([name, range]): Requirement => ({ name, range: Range.parse(range), by: "root" }));
    let conflict: Conflict | undefined;
    const solve = (pending: readonly Requirement[], chosen: ReadonlyMap<string, Version>, all: readonly Requirement[]): ReadonlyMap<string, Version> | undefined => {
      this.steps++;
      const [first, ...rest] = pending;
      if (!first) return chosen;
      const about = all.filter((r) => r.name === first.name);
      const current = chosen.get(first.name);
      if (current) return first.range.has(current) ? solve(rest, chosen, all) : void (conflict ??= new Conflict(about, [`${current}`]));
      const versions = this.#registry.get(first.name);
      if (!versions) throw new ReferenceError(`unknown package ${first.name}, needed by ${first.by}`);
      const candidates = versions.filter(({ version }) => about.every(({ range }) => range.has(version)));
      if (candidates.length === 0) conflict = new Conflict(about, versions.map(({ version }) => String(version)));
      for (const { version, needs } of candidates) {
        const found = solve([...rest, ...needs], new Map([...chosen, [first.name, version]]), [...all, ...needs]);
        if (found) return found;
      }
      return undefined;
    };
    const solution = solve(requirements, new Map(), requirements);
    if (!solution) throw conflict ?? new Error("no solution");
    return Object.fromEntries([...solution].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, v]) => [name, `${v}`]));
  }
}

const order = ["1.0.0", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-beta.11", "1.0.0-beta.2", "0.9.9", "10.0.0", "1.10.0", "1.2.0"].map((t) => Version.parse(t)).sort((a, b) => a.compare(b));
console.log(order.join(" < "), +order[2]!, `${order.at(-1)}`, order[0]! + "!", Version.parse("1.2.0") === Version.parse("1.2.0"));
const samples = ["0.2.3", "0.3.0", "1.2.3", "1.3.0-rc.1", "1.3.0", "2.0.0"].map((v) => Version.parse(v));
for (const range of ["^1.2.0", "~1.2.0", "^0.2.1", ">=1.0.0 <2.0.0", "1.x || 2", "1.2", "*", "=1.3.0", ">1.3.0-beta <=2.0.0"]) console.log(range.padEnd(20), samples.filter((v) => Range.parse(range).has(v)).join(" "));
const registry: Manifest = {
  app: { "1.0.0": { ui: "^2.0.0", net: "*" }, "1.1.0": { ui: "^2.0.0", net: ">=2.0.0" } },
  ui: { "2.0.0": { core: "~1.0.0" }, "2.1.0": { core: "^1.1.0" }, "3.0.0": { core: "^2.0.0" } },
  net: { "1.0.0": { core: "1.0.0" }, "2.0.0": { core: "^2.0.0" } },
  core: { "1.0.0": {}, "1.0.5": {}, "1.1.2": {}, "2.0.0": {}, "2.1.0-beta": {} },
  broken: { "1.0.0": { ghost: "*" } },
};
for (const roots of [{ app: "^1.0.0" }, { ui: "^3.0.0" }, { ui: "2", net: "2" }, { app: "1.1.0" }, { broken: "*" }, { core: ">2.0.0" }, { core: "^2.1.0-alpha" }, {}] as Record<string, string>[]) {
  const resolver = new Resolver(registry);
  try { console.log(roots, "=>", resolver.resolve(roots), resolver.steps); }
  catch (e) { console.log(roots, "=>", e instanceof Conflict ? [e.message, e.tried] : String(e)); }
}
for (const bad of ["1.2", "a.b.c", "1.2.-3", ""]) { try { Version.parse(bad); } catch (e) { console.log((e as TypeError).message); } }
console.log(order[1], Range.any, [...samples].map(String));
