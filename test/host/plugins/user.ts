// Reads and writes owner.ts's table at each of its events, on the host's thread.
import {
  field, parse, plugin, type AsyncEvent, type InitInput, type NoConfig, type Table, type u64,
} from "@tsfalco/sdk";

@plugin({ name: "user", version: "0.1.0", description: "Uses a table", contact: "https://example.org" })
export class User {
  private readonly rows: Table<u64, { text: string }>;
  private torn = 0;
  constructor(_config: NoConfig, init: InitInput) { this.rows = init.tables.get("rows"); }

  @parse()
  onTurn(_e: AsyncEvent): void {
    for (const { text } of this.rows.values()) if (!text.includes(" of ")) this.torn++;
    this.rows.set(1000n, { text: "mine of all" });
    this.rows.delete(1n);
  }
  @field("user.torn") wasTorn(_e: AsyncEvent): number { return this.torn; }
  @field("user.mine") mine(_e: AsyncEvent): string | undefined { return this.rows.get(1000n)?.text; }
}
