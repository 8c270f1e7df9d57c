// Only `dumpState`: no thread. Its emitter is good for the call only.
import { asyncEvents, log, plugin, type AsyncEmitter } from "@tsfalco/sdk";

let kept: AsyncEmitter<"state"> | undefined;

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@asyncEvents({ names: ["state"] })
export class Case {
  dumpState(emit: AsyncEmitter<"state">): void {
    emit("state", "all of it", { ts: 1n });
    kept = emit;
  }
  [Symbol.dispose](): void {
    try {
      kept?.("state", "late");
    } catch (error) {
      log.info(String(error));
    }
  }
}
// run: --dump --events 1
// expect: 1 @1 state all of it
// stderr: [info] TypeError: emit used after dumpState
