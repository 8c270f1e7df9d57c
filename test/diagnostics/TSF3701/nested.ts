// Keys of nested tables have a width, too.
import { plugin, type InitInput, type NoConfig, type Table, type i64 } from "@tsfalco/sdk";

interface Fd { name: string }
interface Thread { fds: Table<number, Fd> }

@plugin({ name: "mine", version: "0.1.0", description: "Mine", contact: "https://example.org" })
export class Mine {
  private readonly threads: Table<i64, Thread>;
  constructor(_config: NoConfig, init: InitInput) {
    this.threads = init.tables.get("threads"); // error: TSF3701
  }
}
