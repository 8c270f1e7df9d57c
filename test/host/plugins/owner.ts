// A table that `run` changes on its own thread, now and then while another plugin reads it.
import {
  asyncEvents, plugin, sleep, type AsyncEmitter, type InitInput, type NoConfig, type OwnedTable, type u64,
} from "@tsfalco/sdk";

@plugin({ name: "owner", version: "0.1.0", description: "Owns a table", contact: "https://example.org" })
@asyncEvents({ names: ["turn"] })
export class Owner {
  private readonly rows: OwnedTable<u64, { text: string }>;
  constructor(_config: NoConfig, init: InitInput) { this.rows = init.tables.create("rows"); }

  async run(emit: AsyncEmitter<"turn">): Promise<void> {
    for (let turn = 1n; turn <= 200n; turn++) {
      for (let i = 0n; i < 50n; i++) this.rows.set(i, { text: `${turn} of ${i}` });
      for (let i = 0n; i < 50n; i += 2n) this.rows.delete(i);
      emit("turn", `${turn}`);
      if (turn % 10n === 0n) await sleep(1);
    }
  }
}
