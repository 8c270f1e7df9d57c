// Asynchronous events, their fields, routines and metrics.
import {
  asyncEvents, extract, field, log, plugin, sleep, type AsyncEmitter, type AsyncEvent, type Capture, type Metric,
} from "@tsfalco/sdk";

@plugin({ name: "beats", version: "0.1.0", description: "Beats", contact: "https://example.org" })
@asyncEvents({ names: ["beat"], sources: ["syscall"] })
@extract({ sources: ["syscall"] })
export class Beats {
  private beats = 0;
  private turns = 0;

  async run(emit: AsyncEmitter<"beat">, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      emit("beat", `beat ${++this.beats}`);
      await sleep(5, { signal });
    }
  }

  dumpState(emit: AsyncEmitter<"beat">): void { emit("beat", `state ${this.beats}`); }

  captureOpen(c: Capture): void { c.threadPool.subscribe(() => (++this.turns > 0 ? "done" : "again")); }
  captureClose(_c: Capture): void { log.info("closed"); }

  metrics(): Metric[] { return [{ name: "turns", kind: "monotonic", value: BigInt(this.turns) }]; }

  /** The text of a beat. */
  @field("beats.text")
  text(e: AsyncEvent<"beat", string>): string { return e.data; }
}
