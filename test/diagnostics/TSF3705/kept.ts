// Rows of others are kept nowhere that outlives the call; their values, and own rows, may be.
import {
  field, plugin, type AnyEvent, type InitInput, type NoConfig, type OwnedTable,
  type Table, type i64, type u64,
} from "@tsfalco/sdk";

interface Thread { comm: string }
interface Own { n: u64 }

let module: Thread | undefined;

@plugin({ name: "mine", version: "0.1.0", description: "Mine", contact: "https://example.org" })
export class Mine {
  private readonly threads: Table<i64, Thread>;
  private readonly own: OwnedTable<u64, Own>;
  private kept: Own | undefined;
  private readonly list: (Thread | string)[] = [];
  constructor(_config: NoConfig, init: InitInput) {
    this.threads = init.tables.get("threads");
    this.own = init.tables.create("own");
  }

  @field("mine.name")
  name(e: AnyEvent): string | undefined {
    module = this.threads.get(e.tid); // error: TSF3705
    this.kept = this.own.get(1n);
    const local = this.threads.get(e.tid);
    if (local) this.list.push(local); // error: TSF3705
    for (const t of this.threads.values()) {
      if (t.comm === "sh") return t.comm;
      this.list.push(t.comm);
    }
    return module?.comm ?? local?.comm ?? `${this.kept?.n}`;
  }
}
