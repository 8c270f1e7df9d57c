// A reader for a subset of TOML: tables, arrays of tables, inline values, errors with positions; and a writer.

type Toml = string | number | bigint | boolean | TomlArray | TomlTable;
interface TomlArray extends Array<Toml> {}
interface TomlTable {
  [key: string]: Toml;
}

class TomlError extends Error {
  declare cause: undefined;
  constructor(
    message: string,
    readonly position: { line: number; column: number },
  ) {
    super(`${message} (${position.line}:${position.column})`);
    this.name = "TomlError";
  }
}

const isTable = (value: Toml | undefined): value is TomlTable => typeof value === "object" && !Array.isArray(value);

class Reader {
  #text: string;
  #at = 0;
  readonly root: TomlTable = {};
  readonly #defined = new Set<string>();

  constructor(text: string) {
    this.#text = text.replaceAll("\r\n", "\n");
  }

  static read(text: string): TomlTable {
    const reader = new Reader(text);
    reader.#document();
    return reader.root;
  }

  #fail(message: string): never {
    const before = this.#text.slice(0, this.#at).split("\n");
    throw new TomlError(message, { line: before.length, column: before[before.length - 1]!.length + 1 });
  }
  get #char(): string {
    return this.#text[this.#at] ?? "";
  }
  #is(...chars: string[]): boolean {
    return chars.includes(this.#char);
  }
  #take(expected: string): void {
    if (!this.#text.startsWith(expected, this.#at))
      this.#fail(
        `expected ${expected}, found ${this.#char === "" ? "the end" : this.#char === "\n" ? "a line's end" : this.#char}`,
      );
    this.#at += expected.length;
  }
  #skip(lines = false): void {
    for (; ; this.#at++) {
      if (this.#is("#")) while (!this.#is("", "\n")) this.#at++;
      if (!this.#is(" ", "\t") && !(lines && this.#is("\n"))) return;
    }
  }
  #endOfLine(): void {
    this.#skip();
    if (this.#char !== "") this.#take("\n");
  }

  #document(): void {
    let table = this.root;
    for (this.#skip(true); this.#char; this.#skip(true)) {
      if (this.#char !== "[") this.#assignment(table);
      else if (this.#text[this.#at + 1] === "[") {
        this.#at += 2;
        table = this.#append(this.#path());
        this.#take("]]");
      } else {
        this.#at++;
        const path = this.#path();
        if (this.#defined.has(path.join("\0"))) this.#fail(`table ${path.join(".")} is defined twice`);
        this.#defined.add(path.join("\0"));
        table = this.#descend(this.root, path);
        this.#take("]");
      }
      this.#endOfLine();
    }
  }

  #assignment(table: TomlTable): void {
    const path = this.#path();
    this.#take("=");
    this.#skip();
    const value = this.#value();
    const key = path.pop()!;
    const target = this.#descend(table, path);
    if (key in target) this.#fail(`${key} is set twice`);
    target[key] = value;
  }

  #descend(from: TomlTable, path: readonly string[]): TomlTable {
    let table = from;
    for (const key of path) {
      let next = (table[key] ??= {});
      if (Array.isArray(next)) next = next.at(-1)!;
      if (!isTable(next)) return this.#fail(`${key} is no table`);
      table = next;
    }
    return table;
  }

  #append(path: string[]): TomlTable {
    const key = path.pop()!;
    const parent = this.#descend(this.root, path);
    const list = (parent[key] ??= []);
    if (!Array.isArray(list)) return this.#fail(`${key} is no list of tables`);
    const table: TomlTable = {};
    list.push(table);
    return table;
  }

  #path(): string[] {
    const path: string[] = [];
    do {
      if (path.length) this.#at++;
      this.#skip();
      if (this.#char === '"' || this.#char === "'") path.push(this.#string());
      else {
        const start = this.#at;
        while (isBare(this.#char)) this.#at++;
        if (start === this.#at) this.#fail("expected a key");
        path.push(this.#text.slice(start, this.#at));
      }
      this.#skip();
    } while (this.#char === ".");
    return path;
  }

  #value(): Toml {
    switch (this.#char) {
      case '"':
      case "'":
        return this.#string();
      case "[":
        return this.#list("]", () => this.#value());
      case "{": {
        const table: TomlTable = {};
        this.#list("}", () => this.#assignment(table));
        return table;
      }
    }
    const start = this.#at;
    while (isBare(this.#char) || this.#char === "." || this.#char === "+") this.#at++;
    const word = this.#text.slice(start, this.#at);
    const plain = word.replaceAll("_", "");
    if (word === "true" || word === "false") return word === "true";
    if (["inf", "+inf", "-inf"].includes(word)) return word[0] === "-" ? -Infinity : Infinity;
    if (word === "nan") return NaN;
    const isFloat = plain.includes(".") || (!plain.startsWith("0x") && plain.toLowerCase().includes("e"));
    const number = Number(plain);
    if (plain === "" || Number.isNaN(number)) {
      this.#at = start;
      return this.#fail(word ? `${word} is no value` : "expected a value");
    }
    return isFloat || Number.isSafeInteger(number) ? number : BigInt(plain);
  }

  #list<T>(close: string, item: () => T): T[] {
    const items: T[] = [];
    this.#at++;
    for (;;) {
      this.#skip(true);
      if (this.#char === close) break;
      items.push(item());
      this.#skip(true);
      if (this.#char !== close) this.#take(",");
    }
    this.#at++;
    return items;
  }

  #string(): string {
    const quote = this.#char;
    const long = this.#text.startsWith(quote.repeat(3), this.#at);
    const end = long ? quote.repeat(3) : quote;
    this.#at += end.length;
    if (long && this.#char === "\n") this.#at++;
    let out = "";
    while (!this.#text.startsWith(end, this.#at)) {
      const c = this.#char;
      if (c === "" || (c === "\n" && !long)) this.#fail("text is not closed");
      this.#at++;
      if (c !== "\\" || quote === "'") {
        out += c;
        continue;
      }
      const escape = this.#char;
      this.#at++;
      const simple = ({ n: "\n", t: "\t", '"': '"', "\\": "\\" } as Record<string, string>)[escape];
      if (simple !== undefined) out += simple;
      else if (escape === "u" || escape === "U") {
        const size = escape === "u" ? 4 : 8;
        out += String.fromCodePoint(parseInt(this.#text.slice(this.#at, this.#at + size), 16));
        this.#at += size;
      } else this.#fail(`unknown escape \\${escape}`);
    }
    this.#at += end.length;
    return out;
  }
}

function isBare(c: string): boolean {
  return (c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || (c >= "0" && c <= "9") || c === "_" || c === "-";
}

function write(table: TomlTable, path: readonly string[] = []): string {
  const key = (k: string) => (k !== "" && [...k].every(isBare) ? k : `"${k.replaceAll('"', '\\"')}"`);
  const inline = (value: Toml): string => {
    if (typeof value === "string")
      return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
    if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
    if (typeof value === "object")
      return `{ ${Object.entries(value)
        .map(([k, v]) => `${key(k)} = ${inline(v)}`)
        .join(", ")} }`;
    return Number.isNaN(value) ? "nan" : `${value}`.replace("Infinity", "inf");
  };
  let head = "",
    tail = "";
  for (const [k, v] of Object.entries(table)) {
    const inner = [...path, k];
    if (isTable(v)) tail += `\n[${inner.map(key).join(".")}]\n${write(v, inner)}`;
    else if (Array.isArray(v) && v.length > 0 && v.every(isTable))
      for (const each of v) tail += `\n[[${inner.map(key).join(".")}]]\n${write(each, inner)}`;
    else head += `${key(k)} = ${inline(v)}\n`;
  }
  return head + tail;
}

const text = `# configuration
title = "TOML \\u00e9xample \\"x\\""
count = 1_000 # thousand
hex = 0xff
big = 9007199254740993
float = -1.5e3
edge = [ inf, -inf, nan ]
flags = [ true, false,
  false, ] # trailing comma
path = 'C:\\new'
point = { x = 1, y.z = [ { deep = "yes" }, {} ] }

[owner.'first name']
name = "Tom"

[servers]
[servers.alpha]
ip = "10.0.0.1"
[servers.beta]
"quoted key" = """
two
lines"""

[[products]]
name = "Hammer"
[[products]]
[products.size]
width = 2
[[products]]
name = "Nail"
`;
const config = Reader.read(text);
console.log(config);
const written = write(config);
console.log(written);
console.log(write(Reader.read(written)) === written, Reader.read(""), Object.keys(config));
for (const bad of [
  "a",
  "a =",
  "a = 1 b = 2",
  "a = 1\na = 2",
  "[x]\n[x]",
  'a = "open',
  "a = [1, 2",
  "a = 1\n[a.b]",
  'x = "\\q"',
  "= 1",
  "[t",
  "a = 1\n[[a]]",
  "n = 12abc",
  "t = { a = 1, a = 2 }",
]) {
  try {
    console.log(Reader.read(bad));
  } catch (e) {
    if (!(e instanceof TomlError)) throw e;
    console.log(`${e}`, e.position.column);
  }
}
