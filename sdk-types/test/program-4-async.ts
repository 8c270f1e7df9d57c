// Program 4 of the SDK by example, as an author writes it: asynchronous events, capture listening.
// Must type-check without an error.
import { plugin, asyncEvents, sleep, type AsyncEmitter, type Capture } from "@tsfalco/sdk";

@plugin({ name: "ticker", version: "0.1.0", description: "Ticks", contact: "you@example.org" })
@asyncEvents({ names: ["tick"], sources: ["syscall"] })
export class Ticker {
  private n = 0;
  async run(emit: AsyncEmitter<"tick">, signal: AbortSignal): Promise<void> {       // its own thread; awaited on stop
    while (!signal.aborted) { await sleep(100, { signal }); emit("tick", `tick ${++this.n}`); }
  }
  dumpState(emit: AsyncEmitter<"tick">): void { emit("tick", `state ${this.n}`); }

  captureOpen(c: Capture): void { c.threadPool.subscribe(() => { this.n += 10; return "again"; }); }
  captureClose(c: Capture): void { }
}
