// How full the host's queue is: emit.pending, emit.dropped, and emit.room() that waits.
import { asyncEvents, field, log, plugin, sleep, source, type AsyncEmitter, type AsyncEvent, type AsyncEvents } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case", batch: { events: 1 } })
@asyncEvents({ names: ["said", "done"] })
export class Case {
  private over = false;

  async run(emit: AsyncEmitter<"said" | "done">, signal: AbortSignal): Promise<void> {
    let most = 0;
    for (let i = 0; i < 40 && !signal.aborted; i++) {
      await emit.room(8);
      emit("said", `${i % 3}`);
      most = Math.max(most, emit.pending);
    }
    await emit.room(1);
    log.info(`${emit.sent} sent, ${most} pending at most, ${emit.pending} now, ${emit.dropped} dropped`);
    this.over = true;
  }
  async *open(): AsyncEvents<string> {
    while (!this.over) await sleep(1);
    yield "end";
  }
  @field("case.said") said(e: AsyncEvent<"said", string>): string { return e.data; }
}
// run: --fields case.said
// expect: 1 said 0 case.said=0
// expect: 2 said 1 case.said=1
// expect: 3 said 2 case.said=2
// expect: 4 said 0 case.said=0
// expect: 5 said 1 case.said=1
// expect: 6 said 2 case.said=2
// expect: 7 said 0 case.said=0
// expect: 8 said 1 case.said=1
// expect: 9 said 2 case.said=2
// expect: 10 said 0 case.said=0
// expect: 11 said 1 case.said=1
// expect: 12 said 2 case.said=2
// expect: 13 said 0 case.said=0
// expect: 14 said 1 case.said=1
// expect: 15 said 2 case.said=2
// expect: 16 said 0 case.said=0
// expect: 17 said 1 case.said=1
// expect: 18 said 2 case.said=2
// expect: 19 said 0 case.said=0
// expect: 20 said 1 case.said=1
// expect: 21 said 2 case.said=2
// expect: 22 said 0 case.said=0
// expect: 23 said 1 case.said=1
// expect: 24 said 2 case.said=2
// expect: 25 said 0 case.said=0
// expect: 26 said 1 case.said=1
// expect: 27 said 2 case.said=2
// expect: 28 said 0 case.said=0
// expect: 29 said 1 case.said=1
// expect: 30 said 2 case.said=2
// expect: 31 said 0 case.said=0
// expect: 32 said 1 case.said=1
// expect: 33 said 2 case.said=2
// expect: 34 said 0 case.said=0
// expect: 35 said 1 case.said=1
// expect: 36 said 2 case.said=2
// expect: 37 said 0 case.said=0
// expect: 38 said 1 case.said=1
// expect: 39 said 2 case.said=2
// expect: 40 said 0 case.said=0
// expect: 41 end case.said=<NA>
// stderr: [info] 40 sent, 8 pending at most, 0 now, 0 dropped
