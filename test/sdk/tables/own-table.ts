// Tables of the plugin's own: keys and columns of all types, nested tables, iteration in insertion order, removal.
import {
  field, parse, plugin, type AnyEvent, type InitInput, type NoConfig, type OwnedTable, type PluginEvent, type Private,
  type Table, type i16, type i32, type i64, type i8, type u16, type u32, type u64, type u8,
} from "@tsfalco/sdk";

/** Of the rows of two tables; user.ts reads them by the same declaration. */
export interface Child { text: string }
interface Stat {
  a: u8; b: u16; c: u32; d: u64; e: i8; f: i16; g: i32; h: i64; on: boolean; text: string;
  readonly fixed: string; hidden: Private<u64>; children: Table<u64, Child>;
}

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
export class Case {
  private readonly stats: OwnedTable<string, Stat>;
  private readonly bools: OwnedTable<boolean, Child>;
  private readonly bytes: OwnedTable<i8, Child>;
  private readonly big: OwnedTable<u64, Child>;

  constructor(_config: NoConfig, init: InitInput) {
    this.stats = init.tables.create("stats");
    this.bools = init.tables.create("bools");
    this.bytes = init.tables.create("bytes");
    this.big = init.tables.create<u64, Child>("big");
    this.stats.set("first", { a: 255, b: 65535, c: 4294967295, d: 18446744073709551615n, fixed: "once", hidden: 3n });
    this.big.set(18446744073709551615n, { text: "most" }).set(0n, { text: "least" });
  }

  @parse()
  onLine(e: PluginEvent<string>): void {
    const s = this.stats.getOrCreate(e.data);
    s.e = -128; s.f = -32768; s.g = -2147483648; s.h = -9223372036854775808n; s.on = !s.on;
    s.text += e.data; s.hidden += 1n;
    s.children.getOrCreate(1n).text = `child of ${e.data}`;
    this.bools.getOrCreate(e.data === "two").text = e.data;
    this.bytes.getOrCreate(-1).text += e.data[0];
  }

  @field("o.row") row(e: PluginEvent<string>): string {
    const s = this.stats.get(e.data)!;
    const { e: small, f, g, h, on, text, hidden, children } = s;
    return [small, f, g, h, on, text, hidden, children.size, children.get(1n)?.text, s.a, s.d, s.fixed].join(" ");
  }
  @field("o.first") first(_e: AnyEvent): string {
    const { a, b, c, d, fixed, on, text } = this.stats.get("first")!;
    return `${a} ${b} ${c} ${d} ${fixed} ${on} "${text}"`;
  }
  @field("o.keys") keys(_e: AnyEvent): string[] { return [...this.stats.keys()]; }
  @field("o.entries") entries(_e: AnyEvent): string[] {
    const found: string[] = [];
    for (const [key, row] of this.stats) found.push(`${key}=${row.text}`);
    for (const [key, row] of this.bools.entries()) found.push(`${key}=${row.text}`);
    for (const row of this.bytes.values()) found.push(row.text);
    return found;
  }
  @field("o.other") other(_e: AnyEvent): string {
    const rows = Array.from(this.big.values()).map(({ text }) => text);
    const keys = Object.keys(this.big.get(0n)!).join();
    return `${rows.join()} ${[...this.big].map(([key]) => key).join()} ${keys} ${this.big.name} ${this.big.size}`;
  }
  @field("o.columns") columns(_e: AnyEvent): string[] {
    return this.stats.columns().map(({ name, type, readOnly }) => `${name} ${type}${readOnly ? " read-only" : ""}`);
  }
}
// run: --lines {root}test/sdk/parse/lines.txt --events 2 --fields o.row,o.first,o.keys,o.entries,o.other
// expect: 1 one o.row=-128 -32768 -2147483648 -9223372036854775808 true one 1 1 child of one 0 0  o.first=255 65535 4294967295 18446744073709551615 once false "" o.keys=(first,one) o.entries=(first=,one=one,false=one,o) o.other=most,least 18446744073709551615,0 text big 2
// expect: 2 two o.row=-128 -32768 -2147483648 -9223372036854775808 true two 1 1 child of two 0 0  o.first=255 65535 4294967295 18446744073709551615 once false "" o.keys=(first,one,two) o.entries=(first=,one=one,two=two,false=one,true=two,ot) o.other=most,least 18446744073709551615,0 text big 2
// run: --lines {root}test/sdk/parse/lines.txt --events 1 --fields o.columns
// expect: 1 one o.columns=(a u8,b u16,c u32,d u64,e i8,f i16,g i32,h i64,on bool,text string,fixed string read-only,children table read-only)
