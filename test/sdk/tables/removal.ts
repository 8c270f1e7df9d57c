// Rows and nested tables that were removed; a table that changes while it is walked, as a Map does; many rows.
import { field, plugin, type AnyEvent, type InitInput, type NoConfig, type OwnedTable, type Table, type u32,
  type u64 } from "@tsfalco/sdk";

interface Child { n: u64 }
interface Inner { n: u64; a: u64; b: u64 }
interface Wide { inner: Table<string, Inner> }
interface Row { text: string; children: Table<string, Child> }

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
export class Case {
  private readonly rows: OwnedTable<u32, Row>;
  private readonly wide: OwnedTable<u32, Wide>;
  constructor(_config: NoConfig, init: InitInput) {
    this.rows = init.tables.create("rows");
    this.wide = init.tables.create("wide");
  }

  private tried(run: () => unknown): string {
    try { return String(run()); } catch (error) { return String(error); }
  }

  @field("r.row") row(_e: AnyEvent): string {
    const row = this.rows.getOrCreate(1);
    row.text = "there";
    const { children } = row;
    children.set("x", { n: 5n });
    const before = `${row.text} ${children.size} ${this.rows.has(1)}`;
    const removed = `${this.rows.delete(1)} ${this.rows.delete(1)}`;
    this.rows.set(1, { text: "another" });
    return `${before} ${removed} ${this.tried(() => row.text)} ${this.tried(() => children.size)}`;
  }
  @field("r.replaced") replaced(_e: AnyEvent): string {
    const row = this.rows.getOrCreate(7);
    row.text = "old";
    this.rows.set(7, {});
    return `${this.tried(() => { row.text = "lost"; return ""; })} "${this.rows.get(7)!.text}"`;
  }
  @field("r.walk") walk(_e: AnyEvent): string {
    this.rows.clear();
    for (let i = 0; i < 4; i++) this.rows.set(i, { text: `${i}` });
    let text = "";
    for (const [key, row] of this.rows) {
      text += row.text;
      if (key === 0) this.rows.delete(1);
      if (key === 2) this.rows.set(9, { text: "new" });
      if (key === 9) this.rows.delete(9);
    }
    return `${text} ${this.rows.size}`;
  }
  // the memory of a nested table is taken again by one of other columns
  @field("r.column") column(_e: AnyEvent): string {
    const wide = this.wide.getOrCreate(1).inner;
    const n = wide.column<u64>("n");
    this.wide.clear();
    const other = this.rows.getOrCreate(1).children.getOrCreate("c");
    const again = this.wide.getOrCreate(2).inner.getOrCreate("d");
    again.n = 5n;
    return `${this.tried(() => n.get(other as unknown as Inner))} ${n.get(again)}`;
  }
  @field("r.many") many(_e: AnyEvent): string {
    this.rows.clear();
    for (let i = 0; i < 3000; i++) this.rows.set(i, { text: `row ${i}` });
    for (let i = 0; i < 3000; i++) if (i % 3 !== 0) this.rows.delete(i);
    for (let i = 0; i < 200; i++) this.rows.getOrCreate(10000 + i).children.getOrCreate("c").n = BigInt(i);
    let sum = 0n, count = 0, ordered = true, last = -1;
    for (const [key, row] of this.rows) {
      ordered &&= key > last;
      last = key;
      count++;
      sum += row.children.get("c")?.n ?? 0n;
    }
    return `${this.rows.size} ${count} ${sum} ${ordered} ${this.rows.get(2997)?.text} ${this.rows.get(2998)?.text}`;
  }
  @field("r.bad") bad(_e: AnyEvent): string[] {
    const row = this.rows.getOrCreate(5);
    row.text = "kept";
    return [
      this.tried(() => { row.text = "a\0b"; return 0; }), row.text,
      this.tried(() => this.rows.get(-1)), this.tried(() => this.rows.get(1.5)), this.tried(() => this.rows.get(2 ** 32)),
      this.tried(() => this.rows.set(5, { text: "\0" })), this.rows.get(5)!.text,
      this.tried(() => { row.children.getOrCreate("c").n = -1n; return 0; }),
    ];
  }
}
// run: --lines {root}test/sdk/parse/lines.txt --events 1 --fields r.column
// expect: 1 one r.column=TypeError: column "n" is asked of what is no row of its table 5
// run: --lines {root}test/sdk/parse/lines.txt --events 1 --fields r.row,r.replaced,r.walk,r.many
// expect: 1 one r.row=there 1 true true false TypeError: row of table "rows" used after it was removed TypeError: nested table used after its row was removed r.replaced=TypeError: row of table "rows" used after it was removed "" r.walk=023new 3 r.many=1200 1200 19900 true row 2997 undefined
// run: --lines {root}test/sdk/parse/lines.txt --events 1 --fields r.bad
// expect: 1 one r.bad=(TypeError: column "text" holds a NUL, which a table cannot keep,kept,RangeError: a key of table "rows" is u32: 0 to 4294967295,RangeError: a key of table "rows" is u32: 0 to 4294967295,RangeError: a key of table "rows" is u32: 0 to 4294967295,TypeError: column "text" holds a NUL, which a table cannot keep,kept,RangeError: column "n" is u64: 0 to 18446744073709551615)
