// The capture ends although `run` waits for something that never comes, or does not listen to its signal.
import { asyncEvents, plugin, sleep, type AsyncEmitter } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@asyncEvents({ names: ["tick"] })
export class Case {
  constructor(private readonly how: string) {}
  async run(emit: AsyncEmitter<"tick">): Promise<void> {
    emit("tick", this.how);
    if (this.how === "never") await new Promise<void>(() => {});
    for (;;) await sleep(1);
  }
}
// run: --events 1 --config never
// expect: 1 tick never
// run: --events 1 --config deaf
// expect: 1 tick deaf
