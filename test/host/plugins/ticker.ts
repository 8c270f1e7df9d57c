// Asynchronous events: a tick every few milliseconds, the state for capture files, a field that reads them.
import {
  asyncEvents, field, parse, plugin, sleep, type AnyEvent, type AsyncEmitter, type AsyncEvent,
} from "@tsfalco/sdk";

@plugin({ name: "ticker", version: "0.1.0", description: "Ticks", contact: "https://example.org" })
@asyncEvents({ names: ["tick"], sources: ["syscall"] })
export class Ticker {
  private n = 0;
  private restored: string | undefined;
  async run(emit: AsyncEmitter<"tick">, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await sleep(20, { signal });
      emit("tick", `tick ${++this.n}`);
    }
  }
  dumpState(emit: AsyncEmitter<"tick">): void { emit("tick", `state ${this.n}`); }

  @parse()
  onTick(e: AsyncEvent<"tick", string>): void { if (e.data.startsWith("state")) this.restored = e.data; }

  @field("ticker.state") state(_e: AnyEvent): string | undefined { return this.restored; }
  @field("ticker.text") text(e: AsyncEvent<"tick", string>): string { return e.data; }
}
