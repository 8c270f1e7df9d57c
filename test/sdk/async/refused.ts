// What the host refuses is thrown with its text and counted: in a plugin's capture an asynchronous event has no thread.
import { asyncEvents, log, plugin, sleep, source, type AsyncEmitter, type AsyncEvents } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
@asyncEvents({ names: ["said"] })
export class Case {
  private tried = false;

  run(emit: AsyncEmitter<"said">): void {
    try {
      emit("said", "x", { tid: 5n });
    } catch (error) {
      log.info(`${String(error)}; ${emit.sent} sent, ${emit.refused} refused`);
    }
    this.tried = true;
  }
  async *open(): AsyncEvents<string> {
    while (!this.tried) await sleep(1);
    yield "one";
  }
}
// run:
// expect: 1 one
// stderr: [info] Error: an async event in a plugin's capture has no thread; 0 sent, 1 refused
