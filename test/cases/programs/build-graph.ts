// A build system in miniature: targets with dependencies, topological order with cycle paths, staleness by hashes,
// parallel execution with a limit, and a report. Also union-find with Kruskal and strongly connected components.

type Id = string;
type Status = "fresh" | "built" | "failed" | "skipped";
interface Target {
  readonly name: Id;
  readonly needs?: readonly Id[];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly build: (ctx: BuildContext) => string | Promise<string>;
}
interface BuildContext {
  output(of: Id): string;
  readonly target: Target;
  tick(times?: number): Promise<void>;
}

class CycleError extends Error {
  constructor(readonly cycle: readonly Id[]) {
    super(`cycle: ${cycle.join(" -> ")}`);
  }
}

class Graph<T> {
  readonly #edges = new Map<T, Set<T>>();
  edge(from: T, ...to: T[]): this {
    const set = this.#edges.get(from) ?? new Set<T>();
    to.forEach((t) => (set.add(t), this.#edges.has(t) || this.#edges.set(t, new Set())));
    this.#edges.set(from, set);
    return this;
  }
  get nodes(): IterableIterator<T> {
    return this.#edges.keys();
  }
  *successors(node: T) {
    yield* this.#edges.get(node) ?? [];
  }

  sorted(): T[] {
    const state = new Map<T, 1 | 2>();
    const order: T[] = [];
    const path: T[] = [];
    const visit = (node: T): void => {
      switch (state.get(node)) {
        case 2:
          return;
        case 1:
          throw new CycleError([...path.slice(path.indexOf(node)), node].map(String));
      }
      state.set(node, 1);
      path.push(node);
      for (const next of this.successors(node)) visit(next);
      path.pop();
      state.set(node, 2);
      order.push(node);
    };
    for (const node of this.nodes) visit(node);
    return order;
  }

  components(): T[][] {
    let counter = 0;
    type Info = { index: number; low: number; open: boolean };
    const info = new Map<T, Info>();
    const stack: T[] = [];
    const found: T[][] = [];
    const connect = (node: T): Info => {
      const own = { index: counter, low: counter++, open: true };
      info.set(node, own);
      stack.push(node);
      for (const next of this.successors(node)) {
        const other = info.get(next) ?? connect(next);
        if (other.open) own.low = Math.min(own.low, other.low);
      }
      if (own.low === own.index) {
        const component = stack.splice(stack.indexOf(node));
        for (const member of component) info.get(member)!.open = false;
        found.push(component);
      }
      return own;
    };
    for (const node of this.nodes) if (!info.has(node)) connect(node);
    return found;
  }
}

class UnionFind {
  readonly #parent: Uint32Array;
  readonly #size: Uint32Array;
  count: number;
  constructor(n: number) {
    this.#parent = Uint32Array.from({ length: n }, (_, i) => i);
    this.#size = new Uint32Array(n).fill(1);
    this.count = n;
  }
  find(i: number): number {
    while (this.#parent[i] !== i) i = this.#parent[i] = this.#parent[this.#parent[i]!]!;
    return i;
  }
  union(a: number, b: number): boolean {
    [a, b] = [this.find(a), this.find(b)];
    if (a === b) return false;
    if (this.#size[a]! < this.#size[b]!) [a, b] = [b, a];
    this.#parent[b] = a;
    this.#size[a]! += this.#size[b]!;
    return --this.count >= 0;
  }
}

const hash = (...parts: readonly string[]): string => {
  let h = 5381;
  for (const part of parts) for (const c of `${part}\0`) h = (Math.imul(h, 33) ^ c.codePointAt(0)!) >>> 0;
  return h.toString(36);
};

class BuildFailure extends AggregateError {
  constructor(public readonly failed: ReadonlyMap<Id, Error>) {
    super(
      [...failed.values()],
      `${failed.size} target${failed.size > 1 ? "s" : ""} failed: ${[...failed.keys()].join(", ")}`,
    );
  }
}

class Builder {
  readonly #targets = new Map<Id, Target>();
  readonly cache: Record<Id, { key: string; output: string }> = {};
  peak = 0;
  constructor(
    targets: Iterable<Target>,
    private readonly jobs = 2,
  ) {
    for (const target of targets) this.#targets.set(target.name, target);
  }
  replace(name: Id, change: Partial<Target>): void {
    const old = this.#targets.get(name);
    if (old) this.#targets.set(name, { ...old, ...change });
  }
  plan(...goals: Id[]): Id[] {
    const graph = new Graph<Id>();
    const add = (name: Id, by?: Id): void => {
      const target = this.#targets.get(name);
      if (!target) throw new ReferenceError(`no target ${name}${by ? `, needed by ${by}` : ""}`);
      const { needs = [] } = target;
      const isNew = ![...graph.nodes].some((n) => n === name && [...graph.successors(n)].length === needs.length);
      graph.edge(name, ...needs);
      if (isNew) for (const need of needs) add(need, name);
    };
    goals.forEach((g) => add(g));
    return graph.sorted();
  }
  async build(...goals: Id[]): Promise<Map<Id, Status>> {
    const status = new Map<Id, Status>();
    const failed = new Map<Id, Error>();
    const running = new Map<Id, Promise<void>>();
    const waiting = this.plan(...goals);
    const ready = (name: Id) => (this.#targets.get(name)!.needs ?? []).every((n) => status.has(n));
    while (waiting.length > 0 || running.size > 0) {
      for (let i = 0; i < waiting.length && running.size < this.jobs;) {
        const name = waiting[i]!;
        if (!ready(name)) {
          i++;
          continue;
        }
        waiting.splice(i, 1);
        running.set(
          name,
          this.#one(this.#targets.get(name)!, status)
            .catch((e: unknown) => {
              status.set(name, "failed");
              failed.set(name, e instanceof Error ? e : new Error(String(e)));
            })
            .finally(() => running.delete(name)),
        );
        this.peak = Math.max(this.peak, running.size);
      }
      await Promise.race(running.values());
    }
    if (failed.size > 0) throw new BuildFailure(failed);
    return status;
  }
  async #one(target: Target, status: Map<Id, Status>): Promise<void> {
    const { name, needs = [], inputs = {} } = target;
    if (needs.some((n) => status.get(n) === "failed" || status.get(n) === "skipped"))
      return void status.set(name, "skipped");
    const key = hash(...Object.entries(inputs).flat(), ...needs.map((n) => this.cache[n]!.output));
    if (this.cache[name]?.key === key) {
      status.set(name, "fresh");
      return;
    }
    const output = await target.build({
      target,
      output: (of) => {
        if (!needs.includes(of)) throw new TypeError(`${name} does not declare ${of}`);
        return this.cache[of]!.output;
      },
      async tick(times = 1) {
        while (times-- > 0) await undefined;
      },
    });
    this.cache[name] = { key, output };
    status.set(name, "built");
  }
}

const log: string[] = [];
const compile = (name: Id, source: string, ...needs: Id[]): Target => ({
  name,
  needs,
  inputs: { [`${name}.c`]: source },
  async build(ctx) {
    log.push(`> ${name}`);
    await ctx.tick(source.length % 4);
    if (source.includes("error")) throw new SyntaxError(`${this.name}: ${source}`);
    log.push(`< ${name}`);
    return `${name}(${needs.map((n) => ctx.output(n)).join("+") || source})`;
  },
});
const builder = new Builder([
  compile("util", "u1"),
  compile("lexer", "lex", "util"),
  compile("parser", "pars", "lexer", "util"),
  compile("codegen", "c", "util"),
  { name: "app", needs: ["parser", "codegen"], build: ({ output }) => `[${output("parser")}|${output("codegen")}]` },
  compile("test", "t", "app"),
  compile("loop1", "x", "loop2"),
  compile("loop2", "x", "loop3"),
  compile("loop3", "x", "loop1"),
  compile("lost", "x", "nowhere"),
  { name: "sneaky", needs: ["util"], build: (ctx) => ctx.output("lexer") },
]);

console.log(builder.plan("test"), builder.plan("codegen", "lexer"));
console.log(await builder.build("test"), builder.peak, log.splice(0).join(" "));
console.log(builder.cache["app"], (await builder.build("app")).get("app"));
builder.replace("codegen", { inputs: { "codegen.c": "changed" } });
console.log(
  [...(await builder.build("test"))].filter(([, s]) => s !== "fresh"),
  log.splice(0),
);
builder.replace("lexer", compile("lexer", "error here", "util"));
for (const goal of [["test"], ["loop2"], ["lost"], ["sneaky", "lexer"]]) {
  try {
    console.log(await builder.build(...goal));
  } catch (e) {
    if (e instanceof BuildFailure)
      console.log(
        e.message,
        e.failed.get("sneaky")?.message,
        e.errors.map((x) => (x as Error).name),
      );
    else if (e instanceof CycleError) console.log(e.message, e.cycle.length);
    else console.log(`${e}`);
  }
}
const roads: [string, string, number][] = [
  ["a", "b", 7],
  ["a", "d", 5],
  ["b", "c", 8],
  ["b", "d", 9],
  ["b", "e", 7],
  ["c", "e", 5],
  ["d", "e", 15],
  ["d", "f", 6],
  ["e", "f", 8],
  ["e", "g", 9],
  ["f", "g", 11],
];
const names = [...new Set(roads.flatMap(([p, q]) => [p, q]))].sort();
const sets = new UnionFind(names.length);
const tree = roads.toSorted((x, y) => x[2] - y[2]).filter(([p, q]) => sets.union(names.indexOf(p), names.indexOf(q)));
console.log(
  tree.map(([p, q, w]) => `${p}${q}${w}`).join(" "),
  tree.reduce((sum, [, , w]) => sum + w, 0),
  sets.count,
);
const graph = new Graph<number>().edge(1, 2).edge(2, 3, 4).edge(3, 1).edge(4, 5).edge(5, 6).edge(6, 5).edge(7, 5, 7);
console.log(graph.components());
