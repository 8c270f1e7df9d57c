// Counts a thread's opened files in a table of the host.
import {
  parse, plugin, type InitInput, type NoConfig, type SyscallEvent, type Table, type i64, type u64,
} from "@tsfalco/sdk";

interface Counter {
  count: u64;
}

@plugin({ name: "counter", version: "0.1.0", description: "Counts opened files", contact: "https://example.org" })
export class OpenCounter {
  private readonly counters: Table<i64, Counter>;

  constructor(_config: NoConfig, init: InitInput) {
    this.counters = init.tables.get("counters");
  }

  @parse()
  onOpen(e: SyscallEvent<"openat_x">): void {
    const counter = this.counters.get(e.tid);
    if (counter !== undefined) counter.count += 1n;
  }
}
