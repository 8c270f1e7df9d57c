// Shares a table that others fill, read and walk.
import {
  parse, plugin, type InitInput, type NoConfig, type OwnedTable, type SyscallEvent, type u64,
} from "@tsfalco/sdk";

interface Row {
  count: u64;
}

@plugin({ name: "rows", version: "0.1.0", description: "Shares a table", contact: "https://example.org" })
export class Rows {
  private readonly rows: OwnedTable<u64, Row>;

  constructor(_config: NoConfig, init: InitInput) {
    this.rows = init.tables.create("rows");
  }

  @parse()
  onOpen(_e: SyscallEvent<"openat_x">): void {
    this.rows.getOrCreate(0n).count += 1n;
  }
}
