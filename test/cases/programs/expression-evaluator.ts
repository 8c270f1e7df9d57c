// A tokenizer, a precedence-climbing parser and an evaluator for arithmetic with variables and functions.

type Token =
  | { kind: "number"; value: number; at: number }
  | { kind: "name"; text: string; at: number }
  | { kind: "symbol"; text: string; at: number }
  | { kind: "end"; at: number };

class SyntaxProblem extends Error {
  constructor(message: string, readonly at: number) {
    super(`${message} at ${at}`);
    this.name = "SyntaxProblem";
  }
}

const isDigit = (c: string): boolean => c >= "0" && c <= "9";
const isLetter = (c: string): boolean => (c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || c === "_";

function* tokenize(source: string): Generator<Token, void> {
  let i = 0;
  while (i < source.length) {
    const c = source.charAt(i);
    if (c === " " || c === "\t") {
      i++;
      continue;
    }
    const start = i;
    if (isDigit(c) || (c === "." && isDigit(source.charAt(i + 1)))) {
      while (i < source.length && (isDigit(source.charAt(i)) || source.charAt(i) === ".")) i++;
      yield { kind: "number", value: Number(source.slice(start, i)), at: start };
    } else if (isLetter(c)) {
      while (i < source.length && (isLetter(source.charAt(i)) || isDigit(source.charAt(i)))) i++;
      yield { kind: "name", text: source.slice(start, i), at: start };
    } else if ("+-*/%^(),=<>!".includes(c)) {
      const two = source.slice(i, i + 2);
      const text = ["<=", ">=", "==", "!="].includes(two) ? two : c;
      i += text.length;
      yield { kind: "symbol", text, at: start };
    } else {
      throw new SyntaxProblem(`unexpected "${c}"`, start);
    }
  }
  yield { kind: "end", at: source.length };
}

type Expr =
  | { type: "literal"; value: number }
  | { type: "variable"; name: string }
  | { type: "assign"; name: string; value: Expr }
  | { type: "unary"; op: string; operand: Expr }
  | { type: "binary"; op: string; left: Expr; right: Expr }
  | { type: "call"; name: string; args: Expr[] };

interface Operator {
  precedence: number;
  rightAssociative?: boolean;
  apply(a: number, b: number): number;
}

const operators = new Map<string, Operator>([
  ["==", { precedence: 1, apply: (a, b) => Number(a === b) }],
  ["!=", { precedence: 1, apply: (a, b) => Number(a !== b) }],
  ["<", { precedence: 2, apply: (a, b) => Number(a < b) }],
  [">", { precedence: 2, apply: (a, b) => Number(a > b) }],
  ["<=", { precedence: 2, apply: (a, b) => Number(a <= b) }],
  [">=", { precedence: 2, apply: (a, b) => Number(a >= b) }],
  ["+", { precedence: 3, apply: (a, b) => a + b }],
  ["-", { precedence: 3, apply: (a, b) => a - b }],
  ["*", { precedence: 4, apply: (a, b) => a * b }],
  ["/", { precedence: 4, apply: (a, b) => a / b }],
  ["%", { precedence: 4, apply: (a, b) => a % b }],
  ["^", { precedence: 6, rightAssociative: true, apply: (a, b) => a ** b }],
]);

class Parser {
  private readonly tokens: Token[];
  private position = 0;

  constructor(source: string) {
    this.tokens = [...tokenize(source)];
  }

  parse(): Expr {
    const expr = this.assignment();
    const next = this.peek();
    if (next.kind !== "end") throw new SyntaxProblem("trailing input", next.at);
    return expr;
  }

  private peek(): Token {
    return this.tokens[this.position]!;
  }

  private isSymbol(text: string): boolean {
    const token = this.peek();
    return token.kind === "symbol" && token.text === text;
  }

  private expect(text: string): void {
    if (!this.isSymbol(text)) throw new SyntaxProblem(`expected "${text}"`, this.peek().at);
    this.position++;
  }

  private assignment(): Expr {
    const target = this.binary(0);
    if (!this.isSymbol("=")) return target;
    if (target.type !== "variable") throw new SyntaxProblem("cannot assign to this", this.peek().at);
    this.position++;
    return { type: "assign", name: target.name, value: this.assignment() };
  }

  private binary(minimum: number): Expr {
    let left = this.unary();
    for (;;) {
      const token = this.peek();
      const operator = token.kind === "symbol" ? operators.get(token.text) : undefined;
      if (token.kind !== "symbol" || operator === undefined || operator.precedence < minimum) return left;
      this.position++;
      const right = this.binary(operator.precedence + (operator.rightAssociative ? 0 : 1));
      left = { type: "binary", op: token.text, left, right };
    }
  }

  private unary(): Expr {
    for (const op of ["-", "!"]) {
      if (this.isSymbol(op)) {
        this.position++;
        return { type: "unary", op, operand: this.binary(5) };
      }
    }
    return this.primary();
  }

  private primary(): Expr {
    const token = this.peek();
    this.position++;
    switch (token.kind) {
      case "number":
        return { type: "literal", value: token.value };
      case "name":
        if (!this.isSymbol("(")) return { type: "variable", name: token.text };
        return { type: "call", name: token.text, args: this.args() };
      case "symbol":
        if (token.text === "(") {
          const inner = this.assignment();
          this.expect(")");
          return inner;
        }
        throw new SyntaxProblem(`unexpected "${token.text}"`, token.at);
      case "end":
        throw new SyntaxProblem("unexpected end", token.at);
    }
  }

  private args(): Expr[] {
    const args: Expr[] = [];
    this.expect("(");
    while (!this.isSymbol(")")) {
      if (args.length > 0) this.expect(",");
      args.push(this.assignment());
    }
    this.expect(")");
    return args;
  }
}

class Scope {
  private readonly variables = new Map<string, number>([["pi", 3.25]]);
  private readonly functions: Record<string, (...args: number[]) => number> = {
    max: Math.max,
    min: Math.min,
    abs: (x = NaN) => Math.abs(x),
    sum: (...xs) => xs.reduce((a, b) => a + b, 0),
    if: (test = 0, yes = 0, no = 0) => (test !== 0 ? yes : no),
  };

  evaluate(expr: Expr): number {
    switch (expr.type) {
      case "literal":
        return expr.value;
      case "variable": {
        const value = this.variables.get(expr.name);
        if (value === undefined) throw new ReferenceError(`unknown variable ${expr.name}`);
        return value;
      }
      case "assign": {
        const value = this.evaluate(expr.value);
        this.variables.set(expr.name, value);
        return value;
      }
      case "unary": {
        const value = this.evaluate(expr.operand);
        return expr.op === "-" ? -value : Number(value === 0);
      }
      case "binary":
        return operators.get(expr.op)!.apply(this.evaluate(expr.left), this.evaluate(expr.right));
      case "call": {
        const callee = this.functions[expr.name];
        if (callee === undefined) throw new ReferenceError(`unknown function ${expr.name}`);
        return callee(...expr.args.map((arg) => this.evaluate(arg)));
      }
    }
  }
}

function print(expr: Expr): string {
  switch (expr.type) {
    case "literal": return String(expr.value);
    case "variable": return expr.name;
    case "assign": return `(${expr.name} = ${print(expr.value)})`;
    case "unary": return `(${expr.op}${print(expr.operand)})`;
    case "binary": return `(${print(expr.left)} ${expr.op} ${print(expr.right)})`;
    case "call": return `${expr.name}(${expr.args.map(print).join(", ")})`;
  }
}

const scope = new Scope();
const lines = [
  "1 + 2 * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "(1 + 2) * (3 - 4) / 8", "x = y = 4", "x * y + pi", "max(1, x, sum(1, 2, 3))",
  "if(x >= 4, 10 % 4, 0) + !0", "1 / 0 - 2", "10 - 4 - 3", ".5 + 1.25", "sum()", "2 +", "3 $ 4", "foo + 1", "bar(1)",
  "(1", "1 2", "1 = 2", "max(1 2)", "1 < 2 == 1 != 0",
];
for (const line of lines) {
  try {
    const expr = new Parser(line).parse();
    console.log(`${line}  =>  ${print(expr)}  =>  ${scope.evaluate(expr)}`);
  } catch (error) {
    const { name, message } = error as Error;
    console.log(`${line}  =>  ${name}: ${message}`);
  }
}
