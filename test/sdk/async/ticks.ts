// Events from a loop of sleeps, with a field that reads them; the sleep that the capture's end aborts is a normal end.
import { asyncEvents, field, plugin, sleep, type AsyncEmitter, type AsyncEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@asyncEvents({ names: ["tick"], sources: ["syscall"] })
export class Case {
  private n = 0;
  async run(emit: AsyncEmitter<"tick">, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await sleep(2, { signal });
      emit("tick", `number ${++this.n}`);
    }
  }
  dumpState(emit: AsyncEmitter<"tick">): void { emit("tick", `state ${this.n}`, { ts: 5n }); }
  @field("case.text") text(e: AsyncEvent<"tick", string>): string { return `${e.name}: ${e.data}`; }
}
// run: --events 3 --fields case.text
// expect: 1 tick number 1 case.text=tick: number 1
// expect: 2 tick number 2 case.text=tick: number 2
// expect: 3 tick number 3 case.text=tick: number 3
// run: --events 2 --dump
// expect: 1 @5 tick state 0
// expect: 2 tick number 1
