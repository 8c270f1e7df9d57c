// A value model like JSON's, with a parser and a pretty printer written by hand, and structural comparison.

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

class ParseError extends Error {
  override readonly name = "ParseError";
  constructor(what: string, readonly line: number, readonly column: number) {
    super(`${what} (line ${line}, column ${column})`);
  }
}

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  read(): Json {
    const value = this.value();
    this.space();
    if (this.at < this.text.length) this.fail("text after the value");
    return value;
  }

  private value(): Json {
    this.space();
    const c = this.text[this.at];
    switch (c) {
      case undefined:
        return this.fail("a value is missing");
      case "{":
        return this.object();
      case "[":
        return this.array();
      case '"':
        return this.string();
      case "t":
        return this.word("true", true);
      case "f":
        return this.word("false", false);
      case "n":
        return this.word("null", null);
      default:
        return this.number();
    }
  }

  private object(): Json {
    const result: { [key: string]: Json } = {};
    this.at++;
    this.space();
    if (this.skip("}")) return result;
    do {
      this.space();
      if (this.text[this.at] !== '"') this.fail("a key is missing");
      const key = this.string();
      this.space();
      if (!this.skip(":")) this.fail("a colon is missing");
      result[key] = this.value();
      this.space();
    } while (this.skip(","));
    if (!this.skip("}")) this.fail("the object is not closed");
    return result;
  }

  private array(): Json {
    const result: Json[] = [];
    this.at++;
    this.space();
    if (this.skip("]")) return result;
    do {
      result.push(this.value());
      this.space();
    } while (this.skip(","));
    if (!this.skip("]")) this.fail("the array is not closed");
    return result;
  }

  private string(): string {
    let result = "";
    this.at++;
    for (;;) {
      const c = this.text[this.at++];
      if (c === undefined || c === "\n") return this.fail("the string is not closed");
      if (c === '"') return result;
      if (c !== "\\") {
        result += c;
        continue;
      }
      const escape = this.text[this.at++] ?? "";
      const plain = { n: "\n", t: "\t", '"': '"', "\\": "\\", "/": "/" } as Record<string, string>;
      if (escape === "u") {
        const code = parseInt(this.text.slice(this.at, this.at + 4), 16);
        if (Number.isNaN(code)) this.fail("bad escape");
        result += String.fromCharCode(code);
        this.at += 4;
      } else {
        result += plain[escape] ?? this.fail(`bad escape \\${escape}`);
      }
    }
  }

  private number(): number {
    const start = this.at;
    while ("+-.eE0123456789".includes(this.text[this.at] ?? " ")) this.at++;
    const text = this.text.slice(start, this.at);
    const value = Number(text);
    if (text === "" || Number.isNaN(value)) this.fail(`unexpected ${this.text[start] ?? "end"}`);
    return value;
  }

  private word<T extends Json>(text: string, value: T): T {
    if (!this.text.startsWith(text, this.at)) this.fail("unknown word");
    this.at += text.length;
    return value;
  }

  private space(): void {
    while (" \n\t".includes(this.text[this.at] ?? "x")) this.at++;
  }

  private skip(c: string): boolean {
    if (this.text[this.at] !== c) return false;
    this.at++;
    return true;
  }

  private fail(what: string): never {
    const before = this.text.slice(0, this.at).split("\n");
    throw new ParseError(what, before.length, (before.at(-1)?.length ?? 0) + 1);
  }
}

function quote(text: string): string {
  let out = '"';
  for (const c of text) {
    if (c === '"' || c === "\\") out += "\\" + c;
    else if (c === "\n") out += "\\n";
    else if (c < " ") out += "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0");
    else out += c;
  }
  return out + '"';
}

function print(value: Json, width = 40, indent = ""): string {
  const flat = inline(value);
  if (flat.length + indent.length <= width) return flat;
  const deeper = indent + "  ";
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => deeper + print(item, width, deeper)).join(",\n")}\n${indent}]`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, each]) => `${deeper}${quote(key)}: ${print(each, width, deeper)}`);
    return `{\n${entries.join(",\n")}\n${indent}}`;
  }
  return flat;
}

function inline(value: Json): string {
  if (value === null) return "null";
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value === "object") {
    return `{${Object.entries(value).map(([key, each]) => ` ${quote(key)}: ${inline(each)}`).join(",")} }`;
  }
  return String(value);
}

function equal(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => equal(x, b[i] ?? null));
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key in b && equal(a[key] ?? null, b[key] ?? null));
}

const document = `{ "name": "tsfalco", "version": [0, 1, 0], "flags": { "strict": true, "any": false, "none": null },
  "text": "tab\\t \\"quoted\\" \\u0041\\u00e9 \\\\", "10": "ten",
  "numbers": [1e3, -0.5, 12.50, 1E-7, 100000000000000000000000],
  "nested": [[[], {}], [{ "deep": [1, 2, 3] }]], "": "empty key" }`;
const value = new Reader(document).read();
console.log(print(value));
console.log(equal(value, new Reader(print(value)).read()), equal(new Reader(print(value, 10)).read(), value));
console.log(print(value, 500).length, Object.keys(value as object));
console.log(equal([1, [2]], [1, [3]]), equal({ a: 1, b: [] }, { b: [], a: 1 }), equal([], {}), equal(null, {}));
const broken = ["", "{", "[1, 2", '{"a" 1}', "[1,]", "tru", '"open', "1 2", "{a: 1}", '["\\x"]', "[\n  1,\n  ?\n]"];
for (const bad of broken) {
  try {
    console.log(print(new Reader(bad).read()));
  } catch (error) {
    if (error instanceof ParseError) console.log(`${quote(bad)}: ${error.message}`);
    else throw error;
  }
}
