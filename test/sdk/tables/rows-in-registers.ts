// Rows that a function looks up and does not let go: columns of each type, values that do not fit, what may not be
// written, no row, keys of other types, tables of our own, entries that are obtained in a loop and when something throws.
import {
  field, parse, plugin, type Added, type AnyEvent, type InitInput, type NoConfig, type OwnedTable, type PluginEvent,
  type Table, type i64, type i8, type u16, type u32, type u64,
} from "@tsfalco/sdk";

interface Thread {
  comm: string; flags: u32; small: i8; port: u16; big: u64; on: boolean; cwd: string; seen: Added<u64>; turn: Added<i64>;
}
interface Own { n: u64; text: string; small: i8 }

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
export class Case {
  private readonly threads: Table<i64, Thread>;
  private readonly owned: OwnedTable<u64, Own>;
  private readonly byName: OwnedTable<string, Own>;
  private said: string[] = [];

  constructor(_config: NoConfig, init: InitInput) {
    this.threads = init.tables.get("threads");
    this.owned = init.tables.create("owned");
    this.byName = init.tables.create("byName");
  }

  private tried(run: () => unknown): void {
    try { this.said.push(String(run())); } catch (error) { this.said.push(String(error)); }
  }

  @parse()
  line(e: PluginEvent<string>): void {
    this.said = [];
    const row = this.threads.get(1n);
    if (row === undefined) return;
    row.seen += 1n;
    row.turn = -9223372036854775808n;
    row.big = 18446744073709551615n;
    row.small = row.small === -128 ? 127 : -128;
    row.port = 65535;
    row.on = !row.on;
    row.comm = e.data;
    this.said.push([row.seen, row.turn, row.big, row.small, row.port, row.flags, row.on, row.comm].join(" "));
    this.tried(() => { this.threads.get(1n)!.small = 128; });
    this.tried(() => { this.threads.get(1n)!.port = 0.5; });
    this.tried(() => { this.threads.get(1n)!.flags = NaN; });
    this.tried(() => { this.threads.get(1n)!.seen = -1n; });
    this.tried(() => { this.threads.get(1n)!.turn = 1n << 63n; });
    this.tried(() => { this.threads.get(1n)!.cwd = "/"; });
    this.tried(() => this.threads.get(77n)!.seen);
    this.tried(() => this.threads.get(77n)?.seen);
    this.tried(() => this.threads.get(1n << 70n)?.seen);
    let sum = 0n;
    for (let i = 0; i < 40; i++) { const again = this.threads.get(1n); if (again) sum += again.seen; }
    this.said.push(String(sum));
    const made = this.threads.getOrCreate(50n);
    made.seen += 2n;
    this.owned.getOrCreate(7n).n += 3n;
    this.owned.getOrCreate(7n).small -= 1;
    this.byName.getOrCreate("x").text += "y";
    const own = this.owned.get(7n), other = this.byName.get("x");
    this.said.push(`${made.seen} ${own?.n} ${own?.small} ${other?.text}`);
    this.tried(() => { const gone = this.owned.get(7n)!; this.owned.delete(7n); return gone.n; });
    if (e.data === "three") { row.seen += 1n; throw new Error("with a row in hand"); }
  }

  @field("r.said") all(_e: AnyEvent): string[] { return this.said; }
  @field("r.write") write(_e: AnyEvent): string {
    const write = (): void => this.overwrite();
    this.said = [];
    this.tried(write);
    return `${this.said.join()} ${this.threads.get(1n)?.seen}`;
  }
  private overwrite(): void {
    const row = this.threads.get(1n);
    if (row) row.seen = 1n;
  }
}
// run: --tables {root}test/sdk/tables/host.json --lines {root}test/sdk/parse/lines.txt --events 3 --fields r.said,r.write
// expect: 1 one r.said=(1 -9223372036854775808 18446744073709551615 127 65535 4294967295 false one,RangeError: column "small" is i8: -128 to 127,RangeError: column "port" is u16: 0 to 65535,RangeError: column "flags" is u32: 0 to 4294967295,RangeError: column "seen" is u64: 0 to 18446744073709551615,RangeError: column "turn" is i64: -9223372036854775808 to 9223372036854775807,TypeError: column "cwd" of table "threads" is read-only,TypeError: Cannot read properties of undefined (reading 'seen'),undefined,RangeError: a key of table "threads" is i64: -9223372036854775808 to 9223372036854775807,40,2 3 -1 y,TypeError: row of table "owned" used after it was removed) r.write=TypeError: table "threads" is another's: it is written in @parse methods only 1
// expect: 2 two r.said=(2 -9223372036854775808 18446744073709551615 -128 65535 4294967295 true two,RangeError: column "small" is i8: -128 to 127,RangeError: column "port" is u16: 0 to 65535,RangeError: column "flags" is u32: 0 to 4294967295,RangeError: column "seen" is u64: 0 to 18446744073709551615,RangeError: column "turn" is i64: -9223372036854775808 to 9223372036854775807,TypeError: column "cwd" of table "threads" is read-only,TypeError: Cannot read properties of undefined (reading 'seen'),undefined,RangeError: a key of table "threads" is i64: -9223372036854775808 to 9223372036854775807,80,4 3 -1 yy,TypeError: row of table "owned" used after it was removed) r.write=TypeError: table "threads" is another's: it is written in @parse methods only 2
// expect: 3 three r.said=(3 -9223372036854775808 18446744073709551615 127 65535 4294967295 false three,RangeError: column "small" is i8: -128 to 127,RangeError: column "port" is u16: 0 to 65535,RangeError: column "flags" is u32: 0 to 4294967295,RangeError: column "seen" is u64: 0 to 18446744073709551615,RangeError: column "turn" is i64: -9223372036854775808 to 9223372036854775807,TypeError: column "cwd" of table "threads" is read-only,TypeError: Cannot read properties of undefined (reading 'seen'),undefined,RangeError: a key of table "threads" is i64: -9223372036854775808 to 9223372036854775807,120,6 3 -1 yyy,TypeError: row of table "owned" used after it was removed) r.write=TypeError: table "threads" is another's: it is written in @parse methods only 4
// stderr: event 3: case: parse_event: Error: with a row in hand
// exit: 4
