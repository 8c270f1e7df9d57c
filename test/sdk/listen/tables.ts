// Tables of the host are read and written while a capture opens and closes.
import { field, plugin, type Added, type AnyEvent, type Capture, type InitInput, type NoConfig, type Table, type i64, type u64 } from "@tsfalco/sdk";

interface Thread { tid: i64; comm: string; seen: Added<u64> }

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
export class Case {
  private readonly threads: Table<i64, Thread>;
  constructor(_config: NoConfig, init: InitInput) { this.threads = init.tables.get("threads"); }
  captureOpen(_capture: Capture): void {
    for (const thread of this.threads.values()) thread.seen += thread.tid * 100n;
  }
  captureClose(_capture: Capture): void {
    console.log([...this.sum()].join());
  }
  private sum(): string[] {
    const sums: string[] = [];
    for (const thread of this.threads.values()) sums.push(`${thread.comm} ${thread.seen}`);
    return sums;
  }
  @field("case.seen") seen(_e: AnyEvent): u64 | undefined { return this.threads.get(1n)?.seen; }
}
// run: --tables {root}test/sdk/tables/host.json --lines {root}test/sdk/parse/lines.txt --events 1 --fields case.seen
// expect: 1 one case.seen=100
// stderr: [info] init 100,cat 4200,sh 4300
