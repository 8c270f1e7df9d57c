// Program 3 of the SDK by example, as an author writes it: parsing with state, and tables.
// Must type-check without an error.
import {
  plugin, parse, field, type InitInput, type NoConfig, type Table, type OwnedTable, type Added, type SyscallEvent,
  type AnyEvent, type i64, type u64, type u8,
} from "@tsfalco/sdk";

interface FileDescriptor { name: string; type: u8 }
interface Thread { comm: string; pid: i64; file_descriptors: Table<i64, FileDescriptor>; opens: Added<u64> }
interface Stat { failures: u64; last_path: string }

@plugin({ name: "opens", version: "0.1.0", description: "Counts opens per thread", contact: "you@example.org" })
export class Opens {
  private readonly threads: Table<i64, Thread>;
  private readonly stats: OwnedTable<string, Stat>;

  constructor(_config: NoConfig, init: InitInput) {
    this.threads = init.tables.get("threads");                 // wrong key or column type: init fails, and says which
    this.stats = init.tables.create("open_stats");             // other plugins see it
  }

  @parse()                                                       // the parameter's type is the event filter
  onOpen(e: SyscallEvent<"openat_x" | "open_x">): void {
    const t = this.threads.get(e.tid);
    if (t) t.opens += 1n;
    if (e.type !== "openat_x") return;                          // narrows to that event's typed parameters
    const { fd, name } = e.params;                              // every parameter may be absent: T | undefined
    if (fd !== undefined && fd < 0n && name !== undefined) {
      const s = this.stats.getOrCreate(name);
      s.failures += 1n; s.last_path = name;
    }
  }

  @field("opens.count") count(e: AnyEvent): u64 { return this.threads.get(e.tid)?.opens ?? 0n; }
}
