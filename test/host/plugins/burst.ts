// More asynchronous events at once than the host's queue holds: what it drops shows once a later one comes, beside a
// parser of the plugin's own.
import {
  asyncEvents, field, parse, plugin, sleep, type AsyncEmitter, type AsyncEvent,
} from "@tsfalco/sdk";

@plugin({ name: "burst", version: "0.1.0", description: "A burst of events", contact: "https://example.org" })
@asyncEvents({ names: ["burst", "last", "told"], sources: ["syscall"] })
export class Burst {
  private parsed = 0;

  async run(emit: AsyncEmitter<"burst" | "last" | "told">, signal: AbortSignal): Promise<void> {
    for (let i = 0; i < 9000; i++) emit("burst", `number ${i}`); // what is parsed waits for this turn to end
    const early = emit.pending + emit.dropped === 9000;
    do {
      await sleep(20);
      emit("last", "");
      await sleep(20);
    } while (emit.pending > 0 && !signal.aborted);
    const late = emit.sent - emit.dropped === this.parsed;
    const most = emit.dropped;
    for (let i = 0; i < 6000; i++) {
      await emit.room();
      emit("burst", `number ${i % 3}`);
    }
    await emit.room(1);
    const text = `${early} ${late} ${most > 4800 && most < 4910} ${emit.dropped - most} ${this.parsed === emit.sent - most}`;
    while (!signal.aborted) {
      emit("told", text);
      await sleep(20, { signal });
    }
  }

  @parse() count(_e: AsyncEvent<"burst" | "last", string>): void { this.parsed++; }
  @field("burst.told") told(e: AsyncEvent<"told", string>): string { return e.data; }
}
