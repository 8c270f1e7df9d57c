// A tokenizer and a Pratt parser for an expression language with functions, and an evaluator over its tree.

type TokenKind = "num" | "ident" | "op" | "lparen" | "rparen" | "comma" | "eof";

interface Token {
  kind: TokenKind;
  text: string;
  pos: number;
}

type Expr =
  | { type: "number"; value: number }
  | { type: "var"; name: string }
  | { type: "unary"; op: string; operand: Expr }
  | { type: "binary"; op: string; left: Expr; right: Expr }
  | { type: "call"; callee: string; args: Expr[] }
  | { type: "assign"; name: string; value: Expr };

class SyntaxProblem extends Error {
  override name = "SyntaxProblem";
  constructor(
    message: string,
    public readonly pos: number,
    options?: ErrorOptions,
  ) {
    super(`${message} at ${pos}`, options);
  }
}

function* tokenize(source: string): Generator<Token> {
  let i = 0;
  const isDigit = (c: string | undefined) => c !== undefined && c >= "0" && c <= "9";
  const isAlpha = (c: string | undefined) =>
    c !== undefined && ((c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || c === "_");
  while (i < source.length) {
    const c = source[i]!;
    const pos = i;
    if (c === " ") {
      i++;
      continue;
    }
    if (isDigit(c) || (c === "." && isDigit(source[i + 1]))) {
      while (isDigit(source[i]) || source[i] === ".") i++;
      yield { kind: "num", text: source.slice(pos, i), pos };
    } else if (isAlpha(c)) {
      while (isAlpha(source[i]) || isDigit(source[i])) i++;
      yield { kind: "ident", text: source.substring(pos, i), pos };
    } else if ("+-*/%^=!".includes(c)) {
      i++;
      yield { kind: "op", text: c, pos };
    } else if (c === "(" || c === ")" || c === ",") {
      i++;
      yield { kind: c === "(" ? "lparen" : c === ")" ? "rparen" : "comma", text: c, pos };
    } else {
      throw new SyntaxProblem(`Unexpected ${JSON_quote(c)}`, pos);
    }
  }
  yield { kind: "eof", text: "", pos: i };
}

const JSON_quote = (s: string) => `"${s.replaceAll('"', '\\"')}"`;

const POWER: Record<string, [left: number, right: number]> = {
  "=": [2, 1],
  "+": [10, 11],
  "-": [10, 11],
  "*": [20, 21],
  "/": [20, 21],
  "%": [20, 21],
  "^": [31, 30],
};

class Parser {
  private readonly tokens: Token[];
  private at = 0;

  constructor(source: string) {
    this.tokens = [...tokenize(source)];
  }

  private get current(): Token {
    return this.tokens[this.at]!;
  }

  private is(kind: TokenKind): boolean {
    return this.current.kind === kind;
  }

  private advance(): Token {
    const token = this.current;
    if (token.kind !== "eof") this.at += 1;
    return token;
  }

  private expect(kind: TokenKind): Token {
    if (this.current.kind !== kind) {
      throw new SyntaxProblem(`Expected ${kind}, found ${this.current.kind}`, this.current.pos);
    }
    return this.advance();
  }

  parse(): Expr {
    const result = this.expression(0);
    this.expect("eof");
    return result;
  }

  private expression(minimum: number): Expr {
    let left = this.prefix();
    for (;;) {
      const token = this.current;
      if (token.kind === "op" && token.text === "!") {
        this.advance();
        left = { type: "call", callee: "fact", args: [left] };
        continue;
      }
      if (token.kind !== "op") return left;
      const power = POWER[token.text];
      if (!power || power[0] < minimum) return left;
      this.advance();
      const right = this.expression(power[1]);
      if (token.text === "=") {
        if (left.type !== "var") throw new SyntaxProblem("Cannot assign to " + left.type, token.pos);
        left = { type: "assign", name: left.name, value: right };
      } else {
        left = { type: "binary", op: token.text, left, right };
      }
    }
  }

  private prefix(): Expr {
    const token = this.advance();
    switch (token.kind) {
      case "num":
        return { type: "number", value: parseFloat(token.text) };
      case "ident": {
        if (!this.is("lparen")) return { type: "var", name: token.text };
        this.advance();
        const args: Expr[] = [];
        if (!this.is("rparen")) {
          do args.push(this.expression(0));
          while (this.is("comma") && this.advance());
        }
        this.expect("rparen");
        return { type: "call", callee: token.text, args };
      }
      case "lparen": {
        const inner = this.expression(0);
        this.expect("rparen");
        return inner;
      }
      case "op":
        if (token.text === "-" || token.text === "+") {
          return { type: "unary", op: token.text, operand: this.expression(25) };
        }
      // falls through
      default:
        throw new SyntaxProblem(`Unexpected ${token.kind}`, token.pos);
    }
  }
}

type Builtin = (...args: number[]) => number;

const builtins: { readonly [name: string]: Builtin } = {
  max: Math.max,
  min: Math.min,
  abs: Math.abs,
  sqrt: Math.sqrt,
  hyp: (a = 0, b = 0) => Math.sqrt(a * a + b * b),
  fact: (n = 0) => (n <= 1 ? 1 : n * builtins["fact"]!(n - 1)),
  sum: (...xs) => xs.reduce((a, b) => a + b, 0),
};

function evaluate(expr: Expr, scope: Map<string, number>): number {
  switch (expr.type) {
    case "number":
      return expr.value;
    case "var": {
      const value = scope.get(expr.name);
      if (value === undefined) throw new ReferenceError(`${expr.name} is not set`);
      return value;
    }
    case "unary":
      return expr.op === "-" ? -evaluate(expr.operand, scope) : +evaluate(expr.operand, scope);
    case "assign": {
      const value = evaluate(expr.value, scope);
      scope.set(expr.name, value);
      return value;
    }
    case "call": {
      const fn = builtins[expr.callee];
      if (fn === undefined) throw new TypeError(`no function ${expr.callee}`);
      return fn(...expr.args.map((arg) => evaluate(arg, scope)));
    }
    case "binary": {
      const [a, b] = [evaluate(expr.left, scope), evaluate(expr.right, scope)];
      const table = {
        "+": () => a + b,
        "-": () => a - b,
        "*": () => a * b,
        "/": () => a / b,
        "%": () => a % b,
        "^": () => a ** b,
      } as Record<string, () => number>;
      return table[expr.op]!();
    }
  }
}

function show(expr: Expr): string {
  switch (expr.type) {
    case "number":
      return String(expr.value);
    case "var":
      return expr.name;
    case "unary":
      return `(${expr.op}${show(expr.operand)})`;
    case "binary":
      return `(${show(expr.left)} ${expr.op} ${show(expr.right)})`;
    case "call":
      return `${expr.callee}(${expr.args.map(show).join(", ")})`;
    case "assign":
      return `(${expr.name} = ${show(expr.value)})`;
    default: {
      const never: never = expr;
      throw new Error(`unknown ${never}`);
    }
  }
}

const scope = new Map<string, number>([["pi", Math.PI]]);
const inputs = [
  "1 + 2 * 3",
  "2 ^ 3 ^ 2",
  "-2 ^ 2",
  "a = b = 4 * .5",
  "(a + b) * (a - b) / 3",
  "max(1, a, sum(1, 2, 3), -4) % 4",
  "hyp(3, 4)",
  "5! / 3!",
  "sum()",
  "1 / 0 - 1 / 0",
  "2 * pi",
  "missing + 1",
  "nothing(1)",
  "3 = 4",
  "1 + $",
  "(1 + 2",
  "1 2",
  "*",
];
for (const input of inputs) {
  try {
    const tree = new Parser(input).parse();
    console.log(input, "=>", show(tree), "=", evaluate(tree, scope));
  } catch (e) {
    if (e instanceof SyntaxProblem) console.log(input, "!!", e.name, e.message, e.pos);
    else if (e instanceof Error) console.log(input, "!!", e.name + ":", e.message);
    else throw e;
  }
}
console.log(scope);
console.log(new Parser("f(x, -1) + 2 * y").parse());
console.log([...tokenize("a=1")]);
