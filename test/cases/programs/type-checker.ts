// Hindley-Milner inference for a small lambda calculus: unification, generalisation, let polymorphism, readable types.
// gc-stress: 30

abstract class Type {
  abstract substitute(s: Substitution): Type;
  abstract free(): Set<number>;
  abstract print(names: Map<number, string>, nested?: boolean): string;
  toString(): string {
    return this.print(new Map());
  }
}

type Substitution = ReadonlyMap<number, Type>;

class TypeVar extends Type {
  constructor(readonly id: number) {
    super();
  }
  substitute(s: Substitution): Type {
    const found = s.get(this.id);
    return found === undefined ? this : found.substitute(s);
  }
  free() {
    return new Set([this.id]);
  }
  print(names: Map<number, string>) {
    let name = names.get(this.id);
    if (name === undefined) names.set(this.id, (name = String.fromCharCode("a".charCodeAt(0) + names.size)));
    return name;
  }
}

class TypeConstant extends Type {
  static readonly #known: Partial<Record<string, TypeConstant>> = {};
  private constructor(
    readonly name: string,
    readonly args: readonly Type[],
  ) {
    super();
  }
  static of(name: string, ...args: Type[]): TypeConstant {
    if (args.length > 0) return new this(name, args);
    return (this.#known[name] ??= new this(name, []));
  }
  substitute(s: Substitution): Type {
    return this.args.length === 0
      ? this
      : new TypeConstant(
          this.name,
          this.args.map((a) => a.substitute(s)),
        );
  }
  free() {
    return this.args.reduce<Set<number>>((all, a) => all.union(a.free()), new Set());
  }
  override print(names: Map<number, string>, nested = false): string {
    if (this.name === "->") {
      const [from, to] = this.args as [Type, Type];
      const text = `${from.print(names, true)} -> ${to.print(names)}`;
      return nested ? `(${text})` : text;
    }
    if (this.name === "pair") return `(${this.args.map((a) => a.print(names)).join(", ")})`;
    return [this.name, ...this.args.map((a) => a.print(names, true))].join(" ");
  }
}

const int = TypeConstant.of("int");
const bool = TypeConstant.of("bool");
const fn = (...types: [Type, ...Type[]]): Type => types.reduceRight((to, from) => TypeConstant.of("->", from, to));
const list = (of: Type) => TypeConstant.of("list", of);
const pair = (a: Type, b: Type) => TypeConstant.of("pair", a, b);

class Scheme {
  constructor(
    readonly bound: ReadonlySet<number>,
    readonly type: Type,
  ) {}
  static mono = (type: Type) => new Scheme(new Set(), type);
  free() {
    return this.type.free().difference(this.bound);
  }
}

type Term =
  | { tag: "int"; value: number }
  | { tag: "bool"; value: boolean }
  | { tag: "var"; name: string }
  | { tag: "lam"; param: string; body: Term }
  | { tag: "app"; fn: Term; arg: Term }
  | { tag: "let"; name: string; value: Term; body: Term; rec: boolean }
  | { tag: "if"; test: Term; then: Term; else: Term };

class TypeError_ extends Error {
  constructor(
    message: string,
    public term?: Term,
  ) {
    super(message);
    this.name = "TypeError_";
  }
}

class Inference {
  private next = 0;
  private readonly bindings = new Map<number, Type>();
  steps = 0;

  fresh(): TypeVar {
    return new TypeVar(this.next++);
  }
  resolve(t: Type): Type {
    return t.substitute(this.bindings);
  }
  unify(left: Type, right: Type): void {
    this.steps++;
    const [a, b] = [this.resolve(left), this.resolve(right)];
    if (a === b || (a instanceof TypeVar && b instanceof TypeVar && a.id === b.id)) return;
    if (a instanceof TypeVar) {
      if (b.free().has(a.id)) {
        const names = new Map<number, string>();
        throw new TypeError_(`infinite type: ${a.print(names)} = ${b.print(names)}`);
      }
      this.bindings.set(a.id, b);
    } else if (b instanceof TypeVar) {
      this.unify(b, a);
    } else if (a instanceof TypeConstant && b instanceof TypeConstant) {
      if (a.name !== b.name || a.args.length !== b.args.length) {
        const names = new Map<number, string>();
        throw new TypeError_(`cannot unify ${a.print(names)} with ${b.print(names)}`);
      }
      a.args.forEach((arg, i) => this.unify(arg, b.args[i]!));
    }
  }
  instantiate({ bound, type }: Scheme): Type {
    return type.substitute(new Map([...bound].map((id) => [id, this.fresh()])));
  }
  generalise(env: Env, type: Type): Scheme {
    const t = this.resolve(type);
    const inEnv = env.free((x) => this.resolve(x));
    return new Scheme(t.free().difference(inEnv), t);
  }
  infer(term: Term, env: Env): Type {
    try {
      return this.#infer(term, env);
    } catch (e) {
      if (e instanceof TypeError_) e.term ??= term;
      throw e;
    }
  }
  #infer(term: Term, env: Env): Type {
    switch (term.tag) {
      case "int":
        return int;
      case "bool":
        return bool;
      case "var":
        return this.instantiate(env.lookup(term.name));
      case "lam": {
        const param = this.fresh();
        return fn(param, this.infer(term.body, env.extend(term.param, Scheme.mono(param))));
      }
      case "app": {
        const result = this.fresh();
        this.unify(this.infer(term.fn, env), fn(this.infer(term.arg, env), result));
        return result;
      }
      case "let": {
        const self = this.fresh();
        const inner = term.rec ? env.extend(term.name, Scheme.mono(self)) : env;
        const value = this.infer(term.value, inner);
        if (term.rec) this.unify(self, value);
        return this.infer(term.body, env.extend(term.name, this.generalise(env, value)));
      }
      case "if": {
        this.unify(this.infer(term.test, env), bool);
        const [a, b] = [this.infer(term.then, env), this.infer(term.else, env)];
        this.unify(a, b);
        return a;
      }
    }
  }
}

class Env {
  constructor(
    private readonly parent?: Env,
    private readonly name = "",
    private readonly scheme?: Scheme,
  ) {}
  extend(name: string, scheme: Scheme): Env {
    return new Env(this, name, scheme);
  }
  lookup(name: string): Scheme {
    for (let env: Env | undefined = this; env; env = env.parent) if (env.name === name && env.scheme) return env.scheme;
    throw new TypeError_(`unbound: ${name}`);
  }
  free(resolve: (t: Type) => Type): Set<number> {
    const own = this.scheme ? resolve(this.scheme.type).free().difference(this.scheme.bound) : new Set<number>();
    return this.parent ? own.union(this.parent.free(resolve)) : own;
  }
}

/** Reads `let rec f = \x. if x then 1 else f y in (f true)`. */
function parse(source: string): Term {
  const tokens = source
    .replaceAll("(", " ( ")
    .replaceAll(")", " ) ")
    .replaceAll("\\", " \\ ")
    .replaceAll(".", " . ")
    .split(" ")
    .filter(Boolean);
  let i = 0;
  const expect = (t: string) => {
    if (tokens[i++] !== t) throw new SyntaxError(`expected ${t}, found ${tokens[i - 1] ?? "end"} at ${i - 1}`);
  };
  const stops = new Set([")", "in", "then", "else"]);
  const term = (): Term => {
    switch (tokens[i]) {
      case "\\": {
        i++;
        const params: string[] = [];
        while (tokens[i] !== ".") params.push(tokens[i++]!);
        expect(".");
        return params.reduceRight<Term>((body, param) => ({ tag: "lam", param, body }), term());
      }
      case "let": {
        const rec = tokens[++i] === "rec" && !!++i;
        const name = tokens[i++]!;
        expect("=");
        const value = term();
        expect("in");
        return { tag: "let", name, value, body: term(), rec };
      }
      case "if": {
        i++;
        const test = term();
        expect("then");
        const then = term();
        expect("else");
        return { tag: "if", test, then, else: term() };
      }
    }
    let left = atom();
    while (i < tokens.length && !stops.has(tokens[i]!))
      left = { tag: "app", fn: left, arg: tokens[i] === "\\" ? term() : atom() };
    return left;
  };
  const atom = (): Term => {
    const t = tokens[i++];
    if (t === undefined || stops.has(t)) throw new SyntaxError(`unexpected ${t ?? "end"}`);
    if (t === "(") {
      const inner = term();
      expect(")");
      return inner;
    }
    if (t === "true" || t === "false") return { tag: "bool", value: t === "true" };
    return Number.isInteger(Number(t)) ? { tag: "int", value: Number(t) } : { tag: "var", name: t };
  };
  const result = term();
  if (i < tokens.length) throw new SyntaxError(`unexpected ${tokens[i]}`);
  return result;
}

const [a, b] = [new TypeVar(-1), new TypeVar(-2)];
const poly = (type: Type) => new Scheme(type.free(), type);
const prelude = Object.entries({
  add: fn(int, int, int),
  less: fn(int, int, bool),
  nil: list(a),
  cons: fn(a, list(a), list(a)),
  head: fn(list(a), a),
  tail: fn(list(a), list(a)),
  empty: fn(list(a), bool),
  mk: fn(a, b, pair(a, b)),
  fst: fn(pair(a, b), a),
  snd: fn(pair(a, b), b),
}).reduce((env, [name, type]) => env.extend(name, poly(type)), new Env());

const programs = [
  "\\x. x",
  "\\f g x. f (g x)",
  "let id = \\x. x in mk (id 1) (id true)",
  "(\\id. mk (id 1) (id true)) (\\x. x)",
  "let rec map = \\f l. if empty l then nil else cons (f (head l)) (map f (tail l)) in map",
  "let rec fold = \\f z l. if empty l then z else f (head l) (fold f z (tail l)) in fold (\\x n. add n 1) 0",
  "\\x. x x",
  "let rec y = \\f. f (y f) in y",
  "\\p. mk (snd p) (fst p)",
  "if 1 then 2 else 3",
  "add true",
  "\\x. let y = x in mk (y 1) (y 2)",
  "cons 1 (cons true nil)",
  "undefined_name",
  "let x = in 3",
  "(add 1",
  "\\f. mk (f 1) (f (less 1 2))",
];
for (const source of programs) {
  const inference = new Inference();
  try {
    const type = inference.resolve(inference.infer(parse(source), prelude));
    console.log(`${source}  :  ${type}`);
  } catch (e) {
    if (e instanceof TypeError_) console.log(`${source}  !  ${e.message}`, e.term?.tag);
    else console.log(`${source}  !  ${e}`);
  }
}
console.log(parse("\\x. add x 1"), fn(int, bool, list(int)).free(), int === TypeConstant.of("int"));
console.log(fn(fn(a, b), list(a)), `${fn(fn(a, b), list(list(a)))}`);
