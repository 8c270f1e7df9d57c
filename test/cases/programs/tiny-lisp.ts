// A small Lisp: reader, environments, special forms, closures, tail calls in a loop, and a few library functions.
// gc-stress: 199

type Sexp = number | string | boolean | null | Sym | Sexp[] | Lambda | Builtin;

class Sym {
  private static readonly table = new Map<string, Sym>();
  private constructor(readonly name: string) {}
  static of(name: string): Sym {
    let symbol = Sym.table.get(name);
    if (!symbol) Sym.table.set(name, (symbol = new Sym(name)));
    return symbol;
  }
}

class Lambda {
  constructor(readonly params: string[], readonly body: Sexp[], readonly env: Env) {}
}

class Builtin {
  constructor(readonly name: string, readonly run: (args: Sexp[]) => Sexp) {}
}

class LispError extends Error {}

class Env {
  private readonly values = new Map<string, Sexp>();
  constructor(private readonly parent?: Env) {}

  define(name: string, value: Sexp): void {
    this.values.set(name, value);
  }

  lookup(name: string): Sexp {
    const value = this.values.get(name);
    if (value !== undefined) return value;
    if (this.parent === undefined) throw new LispError(`unbound: ${name}`);
    return this.parent.lookup(name);
  }

  assign(name: string, value: Sexp): void {
    if (this.values.has(name)) this.values.set(name, value);
    else if (this.parent) this.parent.assign(name, value);
    else throw new LispError(`cannot set ${name}`);
  }
}

function read(source: string): Sexp[] {
  const tokens = source.replaceAll("(", " ( ").replaceAll(")", " ) ").replaceAll("'", " ' ").split(" ")
    .map((token) => token.trim())
    .filter((token) => token !== "");
  let at = 0;
  function next(): Sexp {
    const token = tokens[at++];
    if (token === undefined) throw new LispError("unexpected end");
    if (token === "'") return [Sym.of("quote"), next()];
    if (token === ")") throw new LispError("unexpected )");
    if (token !== "(") return atom(token);
    const list: Sexp[] = [];
    while (tokens[at] !== ")") list.push(next());
    at++;
    return list;
  }
  const forms: Sexp[] = [];
  while (at < tokens.length) forms.push(next());
  return forms;
}

function atom(token: string): Sexp {
  if (token === "#t") return true;
  if (token === "#f") return false;
  if (token === "nil") return null;
  if (token.startsWith('"')) return token.slice(1, -1);
  const value = Number(token);
  return Number.isNaN(value) ? Sym.of(token) : value;
}

function show(value: Sexp): string {
  if (value === null) return "nil";
  if (typeof value === "boolean") return value ? "#t" : "#f";
  if (typeof value === "string") return `"${value}"`;
  if (value instanceof Sym) return value.name;
  if (value instanceof Lambda) return `<lambda ${value.params.join(" ")}>`;
  if (value instanceof Builtin) return `<builtin ${value.name}>`;
  if (Array.isArray(value)) return `(${value.map(show).join(" ")})`;
  return String(value);
}

const truthy = (value: Sexp): boolean => value !== false && value !== null;

function evaluate(form: Sexp, env: Env): Sexp {
  for (;;) {
    if (form instanceof Sym) return env.lookup(form.name);
    if (!Array.isArray(form)) return form;
    const [head, ...rest] = form;
    if (head === undefined) return null;
    if (head instanceof Sym) {
      const [first = null, second = null, third = null] = rest;
      switch (head.name) {
        case "quote":
          return first;
        case "if":
          form = truthy(evaluate(first, env)) ? second : third;
          continue;
        case "define":
          if (Array.isArray(first)) {
            const [name, ...params] = first.map(symbolName);
            env.define(name!, new Lambda(params, rest.slice(1), env));
          } else {
            env.define(symbolName(first), evaluate(second, env));
          }
          return null;
        case "set!":
          env.assign(symbolName(first), evaluate(second, env));
          return null;
        case "lambda":
          return new Lambda((first as Sexp[]).map(symbolName), rest.slice(1), env);
        case "let": {
          const inner = new Env(env);
          for (const [name = null, value = null] of first as Sexp[][]) {
            inner.define(symbolName(name), evaluate(value, env));
          }
          for (const each of rest.slice(1, -1)) evaluate(each, inner);
          form = rest.at(-1) ?? null;
          env = inner;
          continue;
        }
        case "and":
          if (rest.length === 0) return true;
          if (rest.slice(0, -1).some((each) => !truthy(evaluate(each, env)))) return false;
          form = rest.at(-1) ?? null;
          continue;
      }
    }
    const callee = evaluate(head, env);
    const args = rest.map((each) => evaluate(each, env));
    if (callee instanceof Builtin) return callee.run(args);
    if (!(callee instanceof Lambda)) throw new LispError(`not a function: ${show(callee)}`);
    const wanted = callee.params.length;
    if (args.length !== wanted) throw new LispError(`${wanted} arguments wanted, got ${args.length}`);
    const frame = new Env(callee.env);
    callee.params.forEach((name, i) => frame.define(name, args[i] ?? null));
    for (const each of callee.body.slice(0, -1)) evaluate(each, frame);
    form = callee.body.at(-1) ?? null;
    env = frame;
  }
}

function symbolName(value: Sexp): string {
  if (value instanceof Sym) return value.name;
  throw new LispError(`symbol expected, got ${show(value)}`);
}

function num(value: Sexp | undefined): number {
  if (typeof value === "number") return value;
  throw new LispError(`number expected, got ${value === undefined ? "nothing" : show(value)}`);
}

const globals = new Env();
function builtin(name: string, run: (args: Sexp[]) => Sexp): void {
  globals.define(name, new Builtin(name, run));
}
builtin("+", (args) => args.reduce<number>((sum, each) => sum + num(each), 0));
builtin("*", (args) => args.reduce<number>((product, each) => product * num(each), 1));
builtin("-", ([a, b]) => (b === undefined ? -num(a) : num(a) - num(b)));
builtin("%", ([a, b]) => num(a) % num(b));
builtin("=", ([a, b]) => a === b);
builtin("<", ([a, b]) => num(a) < num(b));
builtin("list", (args) => args);
builtin("car", ([list]) => (Array.isArray(list) ? (list[0] ?? null) : null));
builtin("cdr", ([list]) => (Array.isArray(list) && list.length > 1 ? list.slice(1) : null));
builtin("cons", ([item, list]) => [item ?? null, ...(Array.isArray(list) ? list : [])]);
builtin("null?", ([list]) => list === null || (Array.isArray(list) && list.length === 0));

const program = `
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 20)
(define (loop i acc) (if (= i 0) acc (loop (- i 1) (+ acc i))))
(loop 20000 0)
(define (map f xs) (if (null? xs) nil (cons (f (car xs)) (map f (cdr xs)))))
(map (lambda (x) (* x x)) '(1 2 3 4))
(define (counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(define c1 (counter)) (define c2 (counter)) (c1) (c1)
(list (c1) (c2) "text" #t nil 'sym 2.5)
(let ((x 2) (y 3)) (define z 10) (+ x y z))
(and #t (< 1 2) (and) 'last)
(map car '((1 2) (3) ()))
car
map
(undefined-thing)
(fact 1 2)
(+ 1 "a")
(1 2)
(define (range a b) (if (< a b) (cons a (range (+ a 1) b)) nil))
(range 0 10)
(set! nowhere 1)`;
for (const form of read(program)) {
  try {
    const result = evaluate(form, globals);
    if (result !== null) console.log(`${show(form).slice(0, 50)} -> ${show(result)}`);
  } catch (error) {
    if (!(error instanceof LispError)) throw error;
    console.log(`${show(form)} -> error: ${error.message}`);
  }
}
try {
  read("(a (b)");
} catch (error) {
  console.log((error as Error).message);
}
