// What is wrong with a table is said: unknown tables, keys and columns of another type, read-only columns, rows used after
// their call, tables used where they are not given, and calls of the host that fail.
import {
  field, parse, plugin, type Added, type AnyEvent, type InitInput, type PluginEvent, type Table, type i64, type u32,
  type u64,
} from "@tsfalco/sdk";

interface Thread { tid: i64; comm: string; cwd: string; seen: Added<u64> }
interface Config { wrong: "" | "table" | "key" | "column" | "type" | "added" | "later" | "runtime" }

let init: InitInput | undefined;
let kept: { row?: Thread } = {};
function holding<T>(row: T): { row: T } { return { row }; }

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
export class Case {
  private readonly threads: Table<i64, Thread>;

  constructor(config: Config, input: InitInput) {
    init = input;
    this.threads = input.tables.get(config.wrong === "table" ? "treads" : "threads");
    if (config.wrong === "key") input.tables.get<u64, Thread>("threads");
    if (config.wrong === "column") input.tables.get<i64, { com: string }>("threads");
    if (config.wrong === "type") input.tables.get<i64, { comm: u32 }>("threads");
    if (config.wrong === "added") input.tables.get<i64, { comm: Added<string> }>("threads");
    if (config.wrong === "runtime") this.threads.column<u32>("comm");
  }

  private tried(run: () => unknown): string {
    try { return String(run()); } catch (error) { return String(error); }
  }
  private write(row: Thread | undefined): void { if (row) row.comm = "written"; }

  @parse()
  line(e: PluginEvent<string>): void {
    const row = this.threads.get(1n);
    if (row) { row.seen += 1n; kept = holding(row); }
    if (e.data === "two") row!.cwd = "/new";
    if (e.data === "three") throw new Error("with a row in hand");
  }

  @field("e.rules") rules(_e: AnyEvent): string[] {
    const write = (): void => this.write(this.threads.get(1n));
    return [
      this.tried(() => kept.row?.comm), this.tried(write), this.tried(() => init?.tables.list()),
      this.tried(() => this.threads.columns().length),
    ];
  }
  @field("e.comm") comm(_e: AnyEvent): string | undefined { return this.threads.get(1n)?.comm; }
}
// run: --config '{"wrong":""}' --tables {root}test/sdk/tables/host.json --lines {root}test/sdk/parse/lines.txt --events 3 --fields e.rules
// expect: 1 one e.rules=(TypeError: row of table "threads" used after its call,TypeError: table "threads" is another's: it is written in @parse methods only,TypeError: `init.tables` is used in the constructor only,12)
// expect: 2 two e.rules=(TypeError: row of table "threads" used after its call,TypeError: table "threads" is another's: it is written in @parse methods only,TypeError: `init.tables` is used in the constructor only,12)
// expect: 3 three e.rules=(TypeError: row of table "threads" used after its call,TypeError: table "threads" is another's: it is written in @parse methods only,TypeError: `init.tables` is used in the constructor only,12)
// stderr: event 2: case: parse_event: TypeError: column "cwd" of table "threads" is read-only
// stderr: event 3: case: parse_event: Error: with a row in hand
// exit: 4
// run: --config '{"wrong":"table"}' --tables {root}test/sdk/tables/host.json --lines {root}test/sdk/parse/lines.txt
// stderr: init failed: TypeError: there is no table "treads"; the host has threads, names
// exit: 4
// run: --config '{"wrong":"key"}' --tables {root}test/sdk/tables/host.json --lines {root}test/sdk/parse/lines.txt
// stderr: init failed: TypeError: the keys of table "threads" are i64, not u64
// exit: 4
// run: --config '{"wrong":"column"}' --tables {root}test/sdk/tables/host.json --lines {root}test/sdk/parse/lines.txt
// stderr: init failed: TypeError: table "threads" has no column "com"; it has tid, comm, flags
// exit: 4
// run: --config '{"wrong":"type"}' --tables {root}test/sdk/tables/host.json --lines {root}test/sdk/parse/lines.txt
// stderr: init failed: TypeError: column "comm" of table "threads" is string, not u32
// exit: 4
// run: --config '{"wrong":"added"}' --tables {root}test/sdk/tables/host.json --lines {root}test/sdk/parse/lines.txt
// stderr: init failed: TypeError: column "comm" cannot be added to table "threads": there is a static field of that name
// exit: 4
// run: --config '{"wrong":"runtime"}' --tables {root}test/sdk/tables/host.json --lines {root}test/sdk/parse/lines.txt
// stderr: init failed: TypeError: column "comm" of table "threads" is string, not u32
// exit: 4
