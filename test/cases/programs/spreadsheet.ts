// A spreadsheet: cells hold numbers, texts or formulas; changes recompute what depends on them, cycles are found.

type CellRef = `${string}${number}`;

type CellValue = number | string | CellError;

class CellError {
  static readonly CYCLE = new CellError("#CYCLE!");
  static readonly REF = new CellError("#REF!");
  static readonly VALUE = new CellError("#VALUE!");
  static readonly DIV = new CellError("#DIV/0!");
  private constructor(readonly code: string) {}
  toString(): string {
    return this.code;
  }
}

type Node =
  | { kind: "literal"; value: number | string }
  | { kind: "ref"; ref: string }
  | { kind: "range"; from: string; to: string }
  | { kind: "bin"; op: "+" | "-" | "*" | "/" | "&"; l: Node; r: Node }
  | { kind: "fn"; name: string; args: Node[] };

function columnName(index: number): string {
  let name = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

function parseRef(ref: string): { col: number; row: number } | undefined {
  let col = 0;
  let i = 0;
  for (; i < ref.length; i++) {
    const code = ref.charCodeAt(i);
    if (code < 65 || code > 90) break;
    col = col * 26 + (code - 64);
  }
  const row = Number(ref.slice(i));
  if (i === 0 || !Number.isInteger(row) || row < 1) return undefined;
  return { col: col - 1, row: row - 1 };
}

class FormulaParser {
  private pos = 0;
  constructor(private readonly text: string) {}

  static parse(text: string): Node {
    const parser = new FormulaParser(text);
    const node = parser.concat();
    if (parser.pos < text.length) throw new SyntaxError(`junk in formula: ${text.slice(parser.pos)}`);
    return node;
  }

  private peek(): string {
    while (this.text[this.pos] === " ") this.pos++;
    return this.text[this.pos] ?? "";
  }

  private binary(ops: string, next: () => Node): Node {
    let l = next();
    while (this.peek() !== "" && ops.includes(this.peek())) {
      const op = this.text[this.pos++] as "+" | "-" | "*" | "/" | "&";
      l = { kind: "bin", op, l, r: next() };
    }
    return l;
  }

  private concat = (): Node => this.binary("&", this.sum);
  private sum = (): Node => this.binary("+-", this.product);
  private product = (): Node => this.binary("*/", this.atom);

  private atom = (): Node => {
    const c = this.peek();
    if (c === "(") {
      this.pos++;
      const inner = this.concat();
      if (this.peek() !== ")") throw new SyntaxError("missing )");
      this.pos++;
      return inner;
    }
    if (c === "'") {
      const end = this.text.indexOf("'", this.pos + 1);
      if (end < 0) throw new SyntaxError("unterminated text");
      const value = this.text.slice(this.pos + 1, end);
      this.pos = end + 1;
      return { kind: "literal", value };
    }
    const start = this.pos;
    while (this.pos < this.text.length && isWord(this.text.charCodeAt(this.pos))) this.pos++;
    const word = this.text.slice(start, this.pos);
    if (word === "") throw new SyntaxError(`unexpected ${c || "end"}`);
    if (!Number.isNaN(Number(word))) return { kind: "literal", value: Number(word) };
    if (this.peek() === "(") {
      this.pos++;
      const args: Node[] = [];
      while (this.peek() !== ")") {
        args.push(this.concat());
        if (this.peek() === ",") this.pos++;
      }
      this.pos++;
      return { kind: "fn", name: word.toUpperCase(), args };
    }
    if (this.peek() === ":") {
      this.pos++;
      const from = this.pos;
      while (this.pos < this.text.length && isWord(this.text.charCodeAt(this.pos))) this.pos++;
      return { kind: "range", from: word, to: this.text.slice(from, this.pos) };
    }
    return { kind: "ref", ref: word };
  };
}

function isWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 46;
}

interface Cell {
  source: string;
  formula?: Node;
  value: CellValue;
  readonly dependents: Set<string>;
  precedents: string[];
}

class Sheet {
  #cells = new Map<string, Cell>();
  #recalculated = 0;
  onChange?: (ref: string, before: CellValue | undefined, after: CellValue) => void;

  get recalculations(): number {
    return this.#recalculated;
  }

  #cell(ref: string): Cell {
    let cell = this.#cells.get(ref);
    if (!cell) this.#cells.set(ref, (cell = { source: "", value: 0, dependents: new Set(), precedents: [] }));
    return cell;
  }

  set(ref: CellRef, source: string): void {
    const cell = this.#cell(ref);
    for (const p of cell.precedents) this.#cell(p).dependents.delete(ref);
    cell.source = source;
    cell.precedents = [];
    delete cell.formula;
    if (source.startsWith("=")) {
      cell.formula = FormulaParser.parse(source.slice(1));
      cell.precedents = [...new Set(this.#references(cell.formula))];
      for (const p of cell.precedents) this.#cell(p).dependents.add(ref);
    }
    this.#recalculate(ref);
  }

  *#references(node: Node): Generator<string, void, undefined> {
    switch (node.kind) {
      case "ref":
        yield node.ref;
        break;
      case "range":
        yield* this.#expand(node.from, node.to);
        break;
      case "bin":
        yield* this.#references(node.l);
        yield* this.#references(node.r);
        break;
      case "fn":
        for (const arg of node.args) yield* this.#references(arg);
    }
  }

  *#expand(from: string, to: string): Generator<string> {
    const a = parseRef(from);
    const b = parseRef(to);
    if (!a || !b) return;
    for (let row = a.row; row <= b.row; row++)
      for (let col = a.col; col <= b.col; col++) yield `${columnName(col)}${row + 1}`;
  }

  #recalculate(start: string): void {
    const order: string[] = [];
    const state = new Map<string, "open" | "done">();
    const cyclic = new Set<string>();
    const visit = (ref: string, path: readonly string[]): void => {
      if (state.get(ref) === "done") return;
      if (state.get(ref) === "open") {
        for (const p of path.slice(path.indexOf(ref))) cyclic.add(p);
        return;
      }
      state.set(ref, "open");
      for (const d of this.#cell(ref).dependents) visit(d, [...path, ref]);
      state.set(ref, "done");
      order.unshift(ref);
    };
    visit(start, []);
    for (const ref of order) {
      const cell = this.#cell(ref);
      const before = cell.value;
      cell.value = cyclic.has(ref) ? CellError.CYCLE : this.#compute(cell);
      this.#recalculated++;
      if (before !== cell.value) this.onChange?.(ref, before, cell.value);
    }
  }

  #compute(cell: Cell): CellValue {
    if (cell.formula) return this.#evaluate(cell.formula);
    const number = Number(cell.source);
    return cell.source.trim() === "" || Number.isNaN(number) ? cell.source : number;
  }

  #evaluate(node: Node): CellValue {
    switch (node.kind) {
      case "literal":
        return node.value;
      case "ref":
        return parseRef(node.ref) ? (this.#cells.get(node.ref)?.value ?? 0) : CellError.REF;
      case "range":
        return CellError.VALUE;
      case "bin": {
        const l = this.#evaluate(node.l);
        if (l instanceof CellError) return l;
        const r = this.#evaluate(node.r);
        if (r instanceof CellError) return r;
        if (node.op === "&") return `${l}${r}`;
        if (typeof l === "string" || typeof r === "string") return CellError.VALUE;
        if (node.op === "/") return r === 0 ? CellError.DIV : l / r;
        return node.op === "+" ? l + r : node.op === "-" ? l - r : l * r;
      }
      case "fn": {
        const values = node.args.flatMap((arg) =>
          arg.kind === "range"
            ? [...this.#expand(arg.from, arg.to)].map((ref) => this.#cell(ref).value)
            : [this.#evaluate(arg)],
        );
        const error = values.find((v): v is CellError => v instanceof CellError);
        if (error) return error;
        const numbers = values.filter((v) => typeof v === "number");
        switch (node.name) {
          case "SUM":
            return numbers.reduce((a, b) => a + b, 0);
          case "AVG":
            return numbers.length ? numbers.reduce((a, b) => a + b) / numbers.length : CellError.DIV;
          case "MAX":
            return Math.max(...numbers);
          case "COUNT":
            return numbers.length;
          case "IF":
            return values[0] ? values[1]! : (values[2] ?? "");
          case "LEN":
            return String(values[0]).length;
          default:
            return CellError.REF;
        }
      }
    }
  }

  value(ref: CellRef): CellValue | undefined {
    return this.#cells.get(ref)?.value;
  }

  toString(): string {
    const places = [...this.#cells.keys()].map((ref) => parseRef(ref)!);
    const [rows, cols] = [Math.max(...places.map((p) => p.row)) + 1, Math.max(...places.map((p) => p.col)) + 1];
    const lines = ["   " + Array.from({ length: cols }, (_, c) => columnName(c).padStart(9)).join("")];
    for (let r = 0; r < rows; r++) {
      let line = String(r + 1).padStart(3);
      for (let c = 0; c < cols; c++) {
        const value = this.value(`${columnName(c)}${r + 1}`) ?? "";
        line += (typeof value === "number" ? String(Math.round(value * 100) / 100) : `${value}`).padStart(9);
      }
      lines.push(line);
    }
    return lines.join("\n");
  }
}

const sheet = new Sheet();
const changes: [string, string, string][] = [];
sheet.onChange = (ref, before, after) => void changes.push([ref, String(before), `${after}`]);

sheet.set("A1", "10");
sheet.set("A2", "20");
sheet.set("A3", "=A1+A2*2");
sheet.set("B1", "=SUM(A1:A3)");
sheet.set("B2", "=AVG(A1:A3, B1)");
sheet.set("B3", "='total: '&B1");
sheet.set("C1", "=IF(A1, 'yes', 'no')");
sheet.set("C2", "=A1/(A2-20)");
sheet.set("C3", "=C2+1");
console.log(`${sheet}`);
console.log(changes.length, changes.at(-1));
changes.length = 0;
sheet.set("A2", "5");
console.log(changes);
console.log(String(sheet));
sheet.set("A1", "=B1");
console.log(sheet.value("A1"), sheet.value("B1"), sheet.value("D9"));
sheet.set("A1", "7");
sheet.set("C1", "=IF(A1-7, 1)");
sheet.set("E2", "=LEN(B3)&'/'&COUNT(A1:C3)&MAX(A1:A3)");
console.log(sheet.value("A1"), sheet.value("B1"), [sheet.value("C1")], sheet.value("E2"));
for (const bad of ["=1+", "=(1", "='x", "=1)"]) {
  try {
    sheet.set("Z1", bad);
  } catch (error) {
    console.log(bad, (error as Error).name, (error as Error).message);
  }
}
console.log(sheet.recalculations, [0, 25, 26, 51, 701, 702].map(columnName));
