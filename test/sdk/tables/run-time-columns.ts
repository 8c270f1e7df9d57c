// Columns by a name that is known at run time only, the list of tables, and a plugin that has nothing but tables to ask for.
import { field, log, plugin, type AnyEvent, type Column, type InitInput, type OwnedTable, type Table, type i64,
  type u64 } from "@tsfalco/sdk";

interface Thread { tid: i64 }
interface Own { n: u64 }
interface Config { column: string }

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
export class Case {
  private readonly threads: Table<i64, Thread>;
  private readonly own: OwnedTable<u64, Own>;
  private readonly text: Column<Thread, string>;
  private readonly extra: Column<Own, string>;

  constructor(config: Config, init: InitInput) {
    this.threads = init.tables.get("threads");
    this.own = init.tables.create("own");
    this.text = this.threads.column<string>(config.column);
    this.extra = this.own.addColumn<string>("extra");
    log.info(init.tables.list().map(({ name, keyType }) => `${name} ${keyType}`).join());
    log.info(this.threads.columns().map(({ name, type }) => `${name} ${type}`).slice(0, 2).join());
  }

  @field("c.text") textOf(_e: AnyEvent): string { return this.text.get(this.threads.get(42n)!); }
  @field("c.own") ownOf(_e: AnyEvent): string {
    const row = this.own.getOrCreate(1n);
    const before = this.extra.get(row);
    this.extra.set(row, "set");
    return `"${before}" ${this.extra.get(row)} ${this.own.column<string>("extra").get(row)} ${this.own.columns().length}`;
  }
}
// run: --config '{"column":"cwd"}' --tables {root}test/sdk/tables/host.json --lines {root}test/sdk/parse/lines.txt --events 1 --fields c.text,c.own
// expect: 1 one c.text=/home c.own="" set set 2
// stderr: threads i64,names string,own u64
// stderr: tid i64,comm string
// run: --config '{"column":"home"}' --tables {root}test/sdk/tables/host.json --lines {root}test/sdk/parse/lines.txt
// stderr: init failed: TypeError: table "threads" has no column "home"
// exit: 4
