// An own table is used by `run` between turns, by fields, and by another plugin at the same time.
import {
  asyncEvents, field, plugin, sleep, type AsyncEmitter, type AsyncEvent, type InitInput, type NoConfig, type OwnedTable,
  type u64,
} from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@asyncEvents({ names: ["done"] })
export class Case {
  private readonly table: OwnedTable<u64, { text: string }>;
  constructor(_config: NoConfig, init: InitInput) { this.table = init.tables.create("made"); }
  async run(emit: AsyncEmitter<"done">): Promise<void> {
    for (let i = 1n; i <= 3n; i++) {
      this.table.set(i, { text: `row ${i}` });
      await sleep(1);
    }
    this.table.delete(2n);
    emit("done", "");
  }
  @field("case.rows") rows(_e: AsyncEvent<"done">): string[] { return [...this.table.values()].map((row) => row.text); }
}
// run: --events 1 --fields case.rows
// expect: 1 done  case.rows=(row 1,row 3)
