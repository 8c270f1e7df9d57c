// A template engine: text with {{expressions}}, filters, blocks (if, each, with), partials and escaping.

type Value =
  string | number | boolean | null | undefined | Value[] | { [key: string]: Value } | ((...args: Value[]) => Value);
interface Scope {
  readonly data: Value;
  readonly parent?: Scope;
  readonly locals?: Readonly<Record<string, Value>>;
}

type Node =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "output"; readonly expression: Expression; readonly raw: boolean }
  | { readonly kind: "if"; readonly branches: readonly (readonly [test: Expression | null, body: readonly Node[]])[] }
  | {
      readonly kind: "each";
      readonly over: Expression;
      readonly as: string;
      readonly body: readonly Node[];
      readonly otherwise: readonly Node[];
    }
  | { readonly kind: "with"; readonly expression: Expression; readonly body: readonly Node[] }
  | { readonly kind: "partial"; readonly name: string; readonly context?: Expression };

type Expression =
  | { readonly path: readonly string[]; readonly up: number }
  | { readonly literal: string | number | boolean }
  | { readonly filter: string; readonly input: Expression; readonly args: readonly Expression[] };

class TemplateError extends Error {
  readonly line: number;
  constructor(message: string, source: string, at: number, options?: ErrorOptions) {
    super(message, options);
    this.line = source.slice(0, at).split("\n").length;
  }
  override get name(): string {
    return `TemplateError(line ${this.line})`;
  }
}

const isRecord = (value: Value): value is { [key: string]: Value } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const truthy = (value: Value): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

function escape(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  let out = "";
  for (const c of text) out += entities[c] ?? c;
  return out;
}

type Filter = (input: Value, ...args: Value[]) => Value;
const defaultFilters: Record<string, Filter> = {
  upper: (v) => String(v).toUpperCase(),
  truncate: (v, length = 10, mark = "…") => {
    const text = String(v);
    return text.length > Number(length) ? text.slice(0, Number(length)) + String(mark) : text;
  },
  join: (v, by = ", ") => (Array.isArray(v) ? v.map((x) => String(x)).join(String(by)) : v),
  default: (v, other) => v ?? other,
  fixed: (v, digits = 2) => Number(v).toFixed(Number(digits)),
  sort: (v, by) => {
    if (!Array.isArray(v)) throw new TypeError("sort needs a list");
    const key = (x: Value) => (typeof by === "string" && isRecord(x) ? x[by] : x);
    return v.toSorted((a, b) => (String(key(a)) < String(key(b)) ? -1 : 1));
  },
  size: (v) => (Array.isArray(v) || typeof v === "string" ? v.length : isRecord(v) ? Object.keys(v).length : 0),
};

function parseExpression(text: string, fail: (message: string) => never): Expression {
  const [head = "", ...filters] = text.split("|").map((part) => part.trim());
  const atom = (word: string): Expression => {
    if (word === "") return fail("empty expression");
    const quote = word[0];
    if (quote === '"' || quote === "'")
      return word.endsWith(quote) && word.length > 1 ? { literal: word.slice(1, -1) } : fail(`unterminated ${word}`);
    if (word === "true" || word === "false") return { literal: word === "true" };
    if (!Number.isNaN(Number(word))) return { literal: Number(word) };
    let up = 0;
    while (word.startsWith("../")) [word, up] = [word.slice(3), up + 1];
    return { path: word === "." || word === "this" ? [] : word.split("."), up };
  };
  return filters.reduce<Expression>((input, spec) => {
    const [filter = "", ...args] = spec.split(":").map((s) => s.trim());
    return { filter, input, args: args.map(atom) };
  }, atom(head));
}

class Template {
  private readonly nodes: readonly Node[];

  constructor(private readonly source: string) {
    this.nodes = this.parse();
  }

  private parse(): Node[] {
    type Frame = {
      node?: Exclude<Node, { kind: "text" | "output" | "partial" }>;
      close: string;
      into: Node[];
      at: number;
    };
    const root: Frame = { close: "", into: [], at: 0 };
    const stack: Frame[] = [root];
    let at = 0;
    const { source } = this;
    while (at < source.length) {
      const open = source.indexOf("{{", at);
      const top = stack.at(-1)!;
      if (open < 0) {
        top.into.push({ kind: "text", text: source.slice(at) });
        break;
      }
      if (open > at) top.into.push({ kind: "text", text: source.slice(at, open) });
      const close = source.indexOf("}}", open);
      const fail = (message: string): never => {
        throw new TemplateError(message, source, open);
      };
      if (close < 0) fail("{{ without }}");
      const tag = source.slice(open + 2, close).trim();
      at = close + 2;
      const [word = "", ...rest] = tag.split(" ");
      const argument = rest.join(" ");
      switch (word[0]) {
        case "#": {
          const body: Node[] = [];
          if (word === "#if") {
            const node = { kind: "if", branches: [[parseExpression(argument, fail), body]] } as const;
            top.into.push(node);
            stack.push({ node, close: "if", into: body, at: open });
          } else if (word === "#each") {
            const [over = "", as = "item"] = argument.split(" as ");
            const node: Node & { kind: "each" } = {
              kind: "each",
              over: parseExpression(over, fail),
              as,
              body,
              otherwise: [],
            };
            top.into.push(node);
            stack.push({ node, close: "each", into: body, at: open });
          } else if (word === "#with") {
            const node: Node = { kind: "with", expression: parseExpression(argument, fail), body };
            top.into.push(node);
            stack.push({ node, close: "with", into: body, at: open });
          } else fail(`unknown block ${word}`);
          break;
        }
        case "/":
          if (stack.length === 1) fail(`${word} closes nothing`);
          if (word.slice(1) !== top.close) fail(`${word} where {{/${top.close}}} was due`);
          stack.pop();
          break;
        case ">": {
          const name = word.slice(1) || rest.shift() || fail("partial without a name");
          top.into.push({
            kind: "partial",
            name,
            ...(rest.length ? { context: parseExpression(rest.join(" "), fail) } : null),
          });
          break;
        }
        case "!":
          break;
        case "&":
          top.into.push({ kind: "output", expression: parseExpression(tag.slice(1), fail), raw: true });
          break;
        default: {
          const { node } = top;
          if (word === "else" && node?.kind === "each") top.into = node.otherwise as Node[];
          else if ((word === "else" || word === "elseif") && node?.kind === "if") {
            const body: Node[] = [];
            (node.branches as (readonly [Expression | null, Node[]])[]).push([
              word === "else" ? null : parseExpression(argument, fail),
              body,
            ]);
            top.into = body;
          } else top.into.push({ kind: "output", expression: parseExpression(tag, fail), raw: false });
        }
      }
    }
    const open = stack.at(-1)!;
    if (open !== root) throw new TemplateError(`{{#${open.close}}} is not closed`, source, open.at);
    return root.into;
  }

  render(data: Value, engine: Engine): string {
    return [...this.emit(this.nodes, { data }, engine)].join("");
  }

  private *emit(nodes: readonly Node[], scope: Scope, engine: Engine): Generator<string> {
    for (const node of nodes) {
      switch (node.kind) {
        case "text":
          yield node.text;
          break;
        case "output": {
          const value = evaluate(node.expression, scope, engine);
          const text = value === null || value === undefined ? "" : isRecord(value) ? "[object]" : String(value);
          yield node.raw ? text : escape(text);
          break;
        }
        case "if":
          for (const [test, body] of node.branches) {
            if (test !== null && !truthy(evaluate(test, scope, engine))) continue;
            yield* this.emit(body, scope, engine);
            break;
          }
          break;
        case "each": {
          const over = evaluate(node.over, scope, engine);
          const entries: [string | number, Value][] = Array.isArray(over)
            ? [...over.entries()]
            : isRecord(over)
              ? Object.entries(over)
              : [];
          if (entries.length === 0) yield* this.emit(node.otherwise, scope, engine);
          for (const [i, [key, value]] of entries.entries()) {
            const locals = {
              [node.as]: value,
              "@key": key,
              "@index": i,
              "@first": i === 0,
              "@last": i === entries.length - 1,
            };
            yield* this.emit(node.body, { data: value, parent: scope, locals }, engine);
          }
          break;
        }
        case "with":
          yield* this.emit(node.body, { data: evaluate(node.expression, scope, engine), parent: scope }, engine);
          break;
        case "partial":
          yield engine.render(node.name, node.context ? evaluate(node.context, scope, engine) : scope.data);
          break;
      }
    }
  }
}

function evaluate(expression: Expression, scope: Scope, engine: Engine): Value {
  if ("literal" in expression) return expression.literal;
  if ("filter" in expression) {
    const filter = engine.filters[expression.filter];
    if (!filter) throw new ReferenceError(`no filter ${expression.filter}`);
    return filter(evaluate(expression.input, scope, engine), ...expression.args.map((a) => evaluate(a, scope, engine)));
  }
  let from: Scope | undefined = scope;
  for (let i = 0; i < expression.up; i++) from = from?.parent;
  const [first, ...rest] = expression.path;
  let value: Value = from?.data;
  if (first !== undefined) {
    for (; from; from = from.parent) {
      if (from.locals && first in from.locals) {
        value = from.locals[first];
        break;
      }
      if (isRecord(from.data) && Object.hasOwn(from.data, first)) {
        value = from.data[first];
        break;
      }
      value = undefined;
    }
    for (const key of rest)
      value = isRecord(value) ? value[key] : Array.isArray(value) ? value[Number(key)] : undefined;
  }
  return typeof value === "function" ? value() : value;
}

class Engine {
  readonly filters: Record<string, Filter>;
  readonly #templates = new Map<string, Template | string>();
  #depth = 0;
  constructor(templates: Record<string, string>, filters: Record<string, Filter> = {}) {
    this.filters = { ...defaultFilters, ...filters };
    for (const [name, source] of Object.entries(templates)) this.#templates.set(name, source);
  }
  render(name: string, data: Value): string {
    const known = this.#templates.get(name);
    if (known === undefined) throw new ReferenceError(`no template ${name}`);
    const template = typeof known === "string" ? new Template(known) : known;
    this.#templates.set(name, template);
    if (++this.#depth > 20) throw new RangeError("partials are nested too deeply");
    try {
      return template.render(data, this);
    } finally {
      this.#depth--;
    }
  }
}

const engine = new Engine(
  {
    page: "<h1>{{title|upper}}</h1>{{! a comment }}\n{{#if user}}Hi {{user.name}}{{elseif guest}}Hi guest{{else}}Sign in{{/if}}\n{{#each items as it}}{{> row it}}{{else}}(empty){{/each}}",
    row: "- {{name}}: {{price|fixed:1}}{{#if tags}} [{{tags|sort|join:'/'}}]{{/if}} {{&markup}}\n",
    keys: "{{#each .}}{{@index}}.{{@key}}={{.}}{{#if @last}}.{{else}}, {{/if}}{{/each}}",
    nested:
      "{{#each rows}}{{#each .}}{{../@index}}{{@index}}:{{.|double}}{{#if @last}};{{else}} {{/if}}{{/each}}{{/each}}{{#with deep.er}}{{v}}-{{title}}-{{../title|truncate:3}}{{/with}}",
    loop: "{{> loop}}",
    lambda: "{{now}} {{list.1|default:'none'}} {{list.7|default:'none'}} {{list|size}} {{missing}} {{flag}}",
  },
  { double: (v) => Number(v) * 2 },
);
const page = {
  title: "Shop & <more>",
  user: null,
  guest: true,
  items: [
    { name: "Pen", price: 1.25, tags: ["red", "blue"], markup: "<b>!</b>" },
    { name: '"Ink"', price: "3", tags: [], markup: null },
  ],
};
console.log(engine.render("page", page));
console.log(engine.render("page", { ...page, user: { name: "Zoë" }, items: [] }));
console.log(
  engine.render("keys", { a: 1, b: "two", c: false }),
  engine.render("keys", ["x", "y"]),
  `[${engine.render("keys", [])}]`,
);
console.log(engine.render("nested", { rows: [[1, 2], [3]], deep: { er: { v: 9 } }, title: "Long title" }));
let calls = 0;
console.log(engine.render("lambda", { now: () => `call ${++calls}`, list: [1, 2], flag: false }), calls);
for (const source of ["{{#if x}}", "a\nb{{/if}}", "{{x", "{{#each y}}{{/if}}", "{{}}", "{{'abc}}", "\n\n{{#loop}}"]) {
  try {
    new Template(source);
  } catch (e) {
    console.log(e instanceof TemplateError ? `${e.name}: ${e.message}` : e);
  }
}
for (const [name, data] of [
  ["loop", {}],
  ["nope", {}],
  ["row", { tags: "text" }],
] as [string, Value][]) {
  try {
    console.log(engine.render(name, data));
  } catch (e) {
    console.log(`${e}`);
  }
}
