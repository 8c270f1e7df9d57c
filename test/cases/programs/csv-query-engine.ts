// A CSV reader with quoting and type inference, and a pipeline query language over its rows: where, group, sort, pivot.
type Cell = string | number | boolean | null;
type Row = { [column: string]: Cell };
class CsvError extends Error {
  constructor(message: string, readonly line: number) { super(`line ${line}: ${message}`, { cause: { line } }); }
}

function* records(text: string, separator = ","): Generator<string[], number> {
  let record: string[] = [], field = "", quoted = false, line = 1, wasQuoted = false;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === undefined) throw new CsvError("quote is not closed", line);
      if (c === "\n") line++;
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') field += text[i++];
      else quoted = false;
      continue;
    }
    switch (c) {
      case '"':
        if (field !== "") throw new CsvError(`quote inside '${field}'`, line);
        quoted = wasQuoted = true;
        break;
      case separator: case "\n": case undefined:
        if (c === undefined && record.length === 0 && field === "" && !wasQuoted) break;
        record.push(wasQuoted ? field : field.trim());
        field = "";
        wasQuoted = false;
        if (c === separator) break;
        yield record;
        record = [];
        line++;
        break;
      case "\r": break;
      default: field += c;
    }
  }
  return line;
}

const infer = (text: string): Cell => (text === "" ? null : text === "true" || text === "false" ? text === "true" : Number.isNaN(+text) ? text : +text);

class Frame implements Iterable<Row> {
  private constructor(readonly columns: readonly string[], private readonly rows: readonly Row[]) {}
  static parse(text: string, { separator = ",", types = {} }: { separator?: string; types?: Partial<Record<string, (text: string) => Cell>> } = {}): Frame {
    const source = records(text, separator);
    const first = source.next();
    if (first.done) return new Frame([], []);
    const columns = first.value;
    const rows: Row[] = [];
    let number = 1;
    for (const record of source) {
      number++;
      if (record.length !== columns.length) throw new CsvError(`${record.length} fields instead of ${columns.length}`, number);
      rows.push(Object.fromEntries(columns.map((c, i) => [c, (types[c] ?? infer)(record[i]!)])));
    }
    return new Frame(columns, rows);
  }
  static of(rows: Iterable<Row>): Frame {
    const list = [...rows];
    return new Frame([...new Set(list.flatMap(Object.keys))], list);
  }
  get length() { return this.rows.length; }
  [Symbol.iterator]() { return this.rows.values(); }
  where(test: (row: Row, index: number) => unknown) { return new Frame(this.columns, this.rows.filter(test)); }
  derive(name: string, f: (row: Row) => Cell) { return Frame.of(this.rows.map((r) => ({ ...r, [name]: f(r) }))); }
  select(...names: string[]) {
    const unknown = names.filter((n) => !this.columns.includes(n));
    if (unknown.length) throw new ReferenceError(`no column ${unknown.join(", ")}`);
    return new Frame(names, this.rows.map((row) => Object.fromEntries(names.map((n) => [n, row[n] ?? null]))));
  }
  sort(...keys: string[]) {
    const compare = (a: Cell, b: Cell) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1);
    return new Frame(this.columns, this.rows.toSorted((a, b) => {
      for (const key of keys) {
        const [name, sign] = key.startsWith("-") ? [key.slice(1), -1] as const : [key, 1] as const;
        const order = compare(a[name] ?? null, b[name] ?? null);
        if (order) return order * sign;
      }
      return 0;
    }));
  }
  group(by: string, aggregates: Record<string, readonly [column: string, f: (values: number[]) => number]>) {
    const groups = Map.groupBy(this.rows, (row) => row[by] ?? null);
    return Frame.of([...groups].map(([key, rows]) => {
      const out: Row = { [by]: key };
      for (const [name, [column, f]] of Object.entries(aggregates)) out[name] = f(rows.map((r) => r[column]).filter((v) => typeof v === "number"));
      return out;
    }));
  }
  pivot(rowKey: string, columnKey: string, value: string) {
    const cells: { [row: string]: Row } = {};
    for (const row of this.rows) (cells[`${row[rowKey]}`] ??= { [rowKey]: row[rowKey]! })[String(row[columnKey])] = row[value]!;
    return Frame.of(Object.values(cells));
  }
  toString(): string {
    const show = (c: Cell | undefined) => (typeof c === "number" && !Number.isInteger(c) ? c.toFixed(2) : String(c ?? "-"));
    const widths = this.columns.map((c) => Math.max(c.length, ...this.rows.map((r) => show(r[c]).length)));
    const line = (cells: string[], pad: (s: string, n: number, i: number) => string) => cells.map((s, i) => pad(s, widths[i]!, i)).join(" | ").trimEnd();
    return [line([...this.columns], (s, n) => s.padEnd(n)), widths.map((n) => "-".repeat(n)).join("-+-"),
      ...this.rows.map((r) => line(this.columns.map((c) => show(r[c])), (s, n, i) => (typeof r[this.columns[i]!] === "number" ? s.padStart(n) : s.padEnd(n))))].join("\n");
  }
  toCsv(): string {
    const quote = (c: Cell | undefined) => { const s = `${c ?? ""}`; return [",", '"', "\n"].some((x) => s.includes(x)) ? `"${s.replaceAll('"', '""')}"` : s; };
    return [this.columns, ...this.rows.map((r) => this.columns.map((c) => r[c]))].map((r) => r.map(quote).join()).join("\n");
  }
}

const sum = (xs: number[]) => xs.reduce((a, b) => a + b, 0);
const mean = (xs: number[]) => (xs.length ? sum(xs) / xs.length : NaN);
const text = `name,city,age,active,note
Ann,Oslo,34,true,"likes ""tea"", biscuits"
Bob, Rome ,27,false,
"Cy, Jr",Oslo,,true,"two
lines"
Dan,Rome,41.5,true,0x1F
`;
const people = Frame.parse(text, { types: { note: (s) => s || null } });
console.log(people.columns, people.length, [...people]);
console.log(`${people.select("name", "age", "active").sort("-age")}`);
console.log(String(people.group("city", { n: ["age", (xs) => xs.length], total: ["age", sum], average: ["age", mean] }).sort("city")));
console.log(`${people.derive("decade", (r) => (typeof r["age"] === "number" ? Math.floor(r["age"] / 10) * 10 : null)).where((r) => r["active"]).select("name", "decade")}`);
const sales = Frame.parse("q;region;amount\n1;N;10\n1;S;7\n2;N;12.5\n2;W;1e2", { separator: ";" });
console.log(`${sales.pivot("q", "region", "amount")}`, [...sales.pivot("region", "q", "amount")]);
console.log(Frame.parse(people.toCsv(), { types: { note: (s) => s || null } }).toCsv() === people.toCsv(), people.toCsv().split("\n").length);
console.log(Frame.parse("").length, Frame.parse("a,b").columns, [...Frame.parse("a\n\"\"\n5")], [...records("x\r\ny,\"\"")]);
for (const bad of ["a,b\n1", 'a\n"open', 'a\nx"y"']) {
  try { console.log(Frame.parse(bad)); } catch (e) { console.log(e instanceof CsvError && [e.message, e.line, e.cause]); }
}
try { people.select("name", "x", "y"); } catch (e) { console.log(`${e}`); }
