// Fields read others' tables, @parse methods write them, no other method touches them; what calls show is followed.
import {
  field, parse, plugin, type Added, type AnyEvent, type InitInput, type NoConfig, type OwnedTable, type PluginEvent,
  type Table, type i64, type u64,
} from "@tsfalco/sdk";

interface Thread { comm: string; opens: Added<u64> }
interface Own { n: u64 }

@plugin({ name: "mine", version: "0.1.0", description: "Mine", contact: "https://example.org" })
export class Mine {
  private readonly threads: Table<i64, Thread>;
  private readonly own: OwnedTable<u64, Own>;
  constructor(_config: NoConfig, init: InitInput) {
    this.threads = init.tables.get("threads");
    this.own = init.tables.create("own");
    this.own.getOrCreate(1n).n += 1n;
    this.threads.has(1n); // error: TSF3706
  }

  metrics(): { name: string; kind: "monotonic"; value: number }[] {
    return [{ name: "threads", kind: "monotonic", value: this.threads.size }]; // error: TSF3706
  }

  @parse() line(e: PluginEvent): void { this.count(e.tid); }

  @field("mine.opens")
  opens(e: AnyEvent): u64 {
    const t = this.threads.get(e.tid);
    if (t) t.opens++; // error: TSF3706
    this.own.getOrCreate(2n).n = 1n;
    const later = (): void => this.threads.clear();
    if (e.num === 0n) later();
    return this.shown(e.tid);
  }

  private shown(tid: i64): u64 {
    this.threads.set(tid, { comm: "" }); // error: TSF3706
    return this.threads.get(tid)?.opens ?? 0n;
  }

  private count(tid: i64): void { this.threads.getOrCreate(tid).opens += 1n; }
}
