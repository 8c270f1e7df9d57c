// Others' rows are walked by for…of in ordinary functions; own tables are walked anywhere.
import {
  field, plugin, type AnyEvent, type InitInput, type NoConfig, type OwnedTable,
  type Table, type i64, type u64,
} from "@tsfalco/sdk";

interface Thread { comm: string }
interface Own { n: u64 }

@plugin({ name: "mine", version: "0.1.0", description: "Mine", contact: "https://example.org" })
export class Mine {
  private readonly threads: Table<i64, Thread>;
  private readonly own: OwnedTable<u64, Own>;
  constructor(_config: NoConfig, init: InitInput) {
    this.threads = init.tables.get("threads");
    this.own = init.tables.create("own");
  }

  *names(): Generator<string> {
    for (const t of this.threads.values()) yield t.comm; // error: TSF3704
    for (const [key] of this.own) yield `${key}`;
  }

  @field("mine.names")
  all(_e: AnyEvent): string[] {
    const rows = this.threads.values(); // error: TSF3704
    for (const t of rows) if (t.comm === "") return [];
    for (const t of [...this.threads.values()]) if (t.comm === "") return []; // error: TSF3704
    for (const t of (this.threads.values())) if (t.comm === "x") return [t.comm];
    return [...this.own.values()].map(({ n }) => `${n}`);
  }
}
