// The text of IR as lines of tokens, for parse.ts and parse-function.ts.
//
// `;` begins a comment; one that is a position is read as such. Faults throw IrSyntaxError with the line.
import { type Effects, type IrType, irTypes } from "./types.js";

export class IrSyntaxError extends Error {
  override readonly name = "IrSyntaxError";
  constructor(message: string, readonly line: number) {
    super(`line ${line}: ${message}`);
  }
}

export interface Token {
  readonly kind: "word" | "number" | "string" | "mark" | "end";
  readonly text: string;
}

const tokenPattern = /\s*(?:("(?:[^"\\]|\\.)*")|(-?Infinity\b|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([A-Za-z_$][\w$.]*)|(->|[@(){}[\]:,=])|(;.*)|$)/gy;

/** The tokens of one line, read from left to right. */
export class Line {
  readonly tokens: Token[] = [];
  readonly position: { file: string | undefined; line: number; column: number } | undefined;
  #at = 0;

  constructor(text: string, readonly number: number) {
    tokenPattern.lastIndex = 0;
    let comment = "";
    while (tokenPattern.lastIndex < text.length) {
      const at = tokenPattern.lastIndex;
      const match = tokenPattern.exec(text);
      if (match === null) throw new IrSyntaxError(`cannot read "${text.slice(at).trim()}"`, number);
      const [, string, numeral, word, mark, rest] = match;
      if (string !== undefined) this.tokens.push({ kind: "string", text: JSON.parse(string) as string });
      else if (numeral !== undefined) this.tokens.push({ kind: "number", text: numeral });
      else if (word !== undefined) this.tokens.push({ kind: "word", text: word });
      else if (mark !== undefined) this.tokens.push({ kind: "mark", text: mark });
      else if (rest !== undefined) comment = rest;
      else break;
    }
    const place = /^;\s(?:(.+):)?(\d+):(\d+)$/.exec(comment);
    if (place !== null) this.position = { file: place[1], line: Number(place[2]), column: Number(place[3]) };
  }

  get peek(): Token {
    return this.tokens[this.#at] ?? { kind: "end", text: "" };
  }

  next(): Token {
    const token = this.peek;
    this.#at++;
    return token;
  }

  /** Takes the token if it is this mark or word. */
  accept(text: string): boolean {
    const found = this.peek.text === text && (this.peek.kind === "mark" || this.peek.kind === "word");
    if (found) this.#at++;
    return found;
  }

  expect(text: string): void {
    if (!this.accept(text)) throw this.fault(`expected "${text}"`);
  }

  /** A bare or quoted name. */
  name(what: string): string {
    const token = this.next();
    if (token.kind !== "word" && token.kind !== "string") throw this.fault(`expected ${what}`, token);
    return token.text;
  }

  functionName(): string {
    this.expect("@");
    return this.name("a function's name");
  }

  integer(what: string): number {
    const token = this.next();
    if (token.kind !== "number" || !Number.isInteger(Number(token.text))) throw this.fault(`expected ${what}`, token);
    return Number(token.text);
  }

  type(): IrType {
    const text = this.name("a type");
    const type = irTypes.find((each) => each === text);
    if (type === undefined) throw this.fault(`"${text}" is no type`);
    return type;
  }

  end(): void {
    if (this.peek.kind !== "end") throw this.fault("expected the end of the line");
  }

  /** `item, item, …` up to the closing mark, which is taken too. */
  list(close: string, item: () => void): void {
    if (this.accept(close)) return;
    do item();
    while (this.accept(","));
    this.expect(close);
  }

  fault(message: string, token = this.peek): IrSyntaxError {
    const found = token.kind === "end" ? "the line ends" : `found "${token.text}"`;
    return new IrSyntaxError(`${message}, ${found}`, this.number);
  }
}

/** Hands out the lines that are not empty. */
export class Lines {
  readonly #lines: Line[];
  #at = 0;
  readonly last: number;

  constructor(text: string) {
    const all = text.split("\n");
    this.last = all.length;
    this.#lines = all.map((line, index) => new Line(line, index + 1)).filter((line) => line.tokens.length > 0);
  }

  next(): Line | undefined {
    return this.#lines[this.#at++];
  }

  /** The lines up to a closing brace alone. */
  *body(): Generator<Line> {
    for (let line = this.next(); line !== undefined; line = this.next()) {
      if (line.accept("}")) return line.end();
      yield line;
    }
    throw new IrSyntaxError('expected "}", the text ends', this.last);
  }
}

export function readEffects(line: Line): Effects {
  const effects: { -readonly [K in keyof Effects]: boolean } = {};
  for (;;) {
    if (line.accept("reads")) effects.reads = true;
    else if (line.accept("writes")) effects.writes = true;
    else if (line.accept("allocates")) effects.allocates = true;
    else if (line.accept("throws")) effects.throws = true;
    else return effects;
  }
}
