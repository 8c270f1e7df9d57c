// are-we-fast-yet, Json: a parser written by hand, which builds a tree of objects for each kind of value. The text is a
// description of widgets, nested and with strings, numbers and literals of all kinds.
import { check } from "./support/check.js";

abstract class Value {
  abstract accept(visitor: Counter): void;
}

class Literal extends Value {
  static readonly true = new Literal("true");
  static readonly false = new Literal("false");
  static readonly null = new Literal("null");
  constructor(readonly text: string) { super(); }
  accept(visitor: Counter): void { visitor.literals++; }
}

class NumberValue extends Value {
  constructor(readonly text: string) { super(); }
  accept(visitor: Counter): void { visitor.numbers += Number(this.text); }
}

class StringValue extends Value {
  constructor(readonly text: string) { super(); }
  accept(visitor: Counter): void { visitor.characters += this.text.length; }
}

class ArrayValue extends Value {
  readonly items: Value[] = [];
  accept(visitor: Counter): void {
    visitor.arrays++;
    for (const item of this.items) item.accept(visitor);
  }
}

class ObjectValue extends Value {
  readonly members = new Map<string, Value>();
  accept(visitor: Counter): void {
    visitor.objects++;
    for (const member of this.members.values()) member.accept(visitor);
  }
}

class Counter {
  literals = 0;
  numbers = 0;
  characters = 0;
  arrays = 0;
  objects = 0;
}

class ParseError extends Error {
  constructor(message: string, readonly offset: number, readonly line: number) { super(`${message} in line ${line}`); }
}

class Parser {
  private index = -1;
  private line = 1;
  private current: string | undefined = undefined;
  private capture = "";
  private captureStart = -1;

  constructor(private readonly input: string) {}

  parse(): Value {
    this.read();
    this.skipSpace();
    const result = this.readValue();
    this.skipSpace();
    if (this.current !== undefined) throw this.error("unexpected character");
    return result;
  }

  private readValue(): Value {
    switch (this.current) {
      case "n": return this.readLiteral(Literal.null);
      case "t": return this.readLiteral(Literal.true);
      case "f": return this.readLiteral(Literal.false);
      case '"': return new StringValue(this.readString());
      case "[": return this.readArray();
      case "{": return this.readObject();
      default: return this.readNumber();
    }
  }

  private readArray(): ArrayValue {
    this.read();
    const array = new ArrayValue();
    this.skipSpace();
    if (this.readChar("]")) return array;
    do {
      this.skipSpace();
      array.items.push(this.readValue());
      this.skipSpace();
    } while (this.readChar(","));
    if (!this.readChar("]")) throw this.expected("',' or ']'");
    return array;
  }

  private readObject(): ObjectValue {
    this.read();
    const object = new ObjectValue();
    this.skipSpace();
    if (this.readChar("}")) return object;
    do {
      this.skipSpace();
      if (this.current !== '"') throw this.expected("name");
      const name = this.readString();
      this.skipSpace();
      if (!this.readChar(":")) throw this.expected("':'");
      this.skipSpace();
      object.members.set(name, this.readValue());
      this.skipSpace();
    } while (this.readChar(","));
    if (!this.readChar("}")) throw this.expected("',' or '}'");
    return object;
  }

  private readLiteral(literal: Literal): Literal {
    for (const char of literal.text) if (!this.readChar(char)) throw this.expected(`'${char}'`);
    return literal;
  }

  private readString(): string {
    this.read();
    this.startCapture();
    while (this.current !== '"') {
      if (this.current === "\\") {
        this.pauseCapture();
        this.readEscape();
        this.startCapture();
      } else if (this.current === undefined || this.current < " ") {
        throw this.expected("valid string character");
      } else {
        this.read();
      }
    }
    const text = this.endCapture();
    this.read();
    return text;
  }

  private readEscape(): void {
    this.read();
    switch (this.current) {
      case '"': case "/": case "\\": this.capture += this.current; break;
      case "b": this.capture += "\b"; break;
      case "f": this.capture += "\f"; break;
      case "n": this.capture += "\n"; break;
      case "r": this.capture += "\r"; break;
      case "t": this.capture += "\t"; break;
      default: throw this.expected("valid escape sequence");
    }
    this.read();
  }

  private readNumber(): NumberValue {
    this.startCapture();
    this.readChar("-");
    const first = this.current;
    if (!this.readDigit()) throw this.expected("digit");
    if (first !== "0") while (this.readDigit());
    if (this.readChar(".")) this.readDigits();
    if (this.readChar("e") || this.readChar("E")) {
      if (!this.readChar("+")) this.readChar("-");
      this.readDigits();
    }
    return new NumberValue(this.endCapture());
  }

  private readDigits(): void {
    if (!this.readDigit()) throw this.expected("digit");
    while (this.readDigit());
  }

  private readDigit(): boolean {
    if (this.current === undefined || this.current < "0" || this.current > "9") return false;
    this.read();
    return true;
  }

  private readChar(char: string): boolean {
    if (this.current !== char) return false;
    this.read();
    return true;
  }

  private skipSpace(): void {
    while (this.current === " " || this.current === "\t" || this.current === "\n" || this.current === "\r") this.read();
  }

  private read(): void {
    if (this.current === "\n") this.line++;
    this.index++;
    this.current = this.index < this.input.length ? this.input[this.index] : undefined;
  }

  private startCapture(): void { this.captureStart = this.index; }

  private pauseCapture(): void {
    this.capture += this.input.substring(this.captureStart, this.index);
    this.captureStart = -1;
  }

  private endCapture(): string {
    const rest = this.input.substring(this.captureStart, this.index);
    this.captureStart = -1;
    if (this.capture === "") return rest;
    const all = this.capture + rest;
    this.capture = "";
    return all;
  }

  private expected(what: string): ParseError {
    return this.current === undefined ? this.error("unexpected end of input") : this.error(`expected ${what}`);
  }

  private error(message: string): ParseError { return new ParseError(message, this.index, this.line); }
}

function widgets(count: number): string {
  const operations: string[] = [];
  for (let i = 0; i < count; i++) {
    operations.push(
      `["create","w${i}","rwt.widgets.Label",{"parent":"w${i >> 1}","style":["NONE","WRAP"],"bounds":[${i},${i * 7},` +
      `${(i * 37) % 640},${i % 480}],"text":"label \\"${i}\\"\\n","visible":${i % 3 === 0},"font":[["Verdana",` +
      `"Lucida Sans"],${11 + i % 5},false,${i % 2 === 0}],"opacity":${i % 10 / 10},"scale":1.5e${i % 4},"data":null}]`);
  }
  return `{"head":{"requestCounter":4, "version": -1},\n "operations":[${operations.join(",\n")}]}`;
}

const text = widgets(120);
const counter = new Counter();
for (let round = 0; round < 400; round++) {
  const value = new Parser(text).parse();
  check("an object", value instanceof ObjectValue && value.members.get("operations") instanceof ArrayValue, true);
  value.accept(counter);
}
const { literals, numbers, characters, arrays, objects } = counter;
console.log(text.length, literals, Math.round(numbers), characters, arrays, objects);
