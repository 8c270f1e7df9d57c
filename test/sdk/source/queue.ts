// EventQueue: pushed to by timers and promises, its limit, its end, its failure, and that the host closes it.
import { event, EventQueue, log, plugin, sleep, source, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case", batch: { events: 2 } })
export class Case {
  open(how: string): EventQueue<string> {
    const queue = new EventQueue<string>({ limit: 3, close: () => log.info(`closed: ${queue.length}`) });
    if (how === "beat") {
      let beats = 0;
      const timer = setInterval(() => {
        queue.push(`beat ${++beats}`, { ts: BigInt(beats) });
        if (beats === 3) queue.end();
        if (beats === 3) clearInterval(timer);
      }, 2);
    } else if (how === "full") {
      const taken = ["a", "b", "c", "d", "e"].map((text) => queue.push(text));
      log.info(`${taken} ${queue.length} of ${queue.limit}, dropped ${queue.dropped}`);
      queue.end();
      log.info(`${queue.push("late")} ${queue.dropped}`);
    } else if (how === "room") {
      void this.patiently(queue);
    } else if (how === "fail") {
      queue.push(event("good", { ts: 7n }));
      queue.fail(new Error("no more"));
      queue.fail(new Error("again"));
      queue.end();
    } else {
      queue.push("one");
    }
    return queue;
  }

  private async patiently(queue: EventQueue<string>): Promise<void> {
    for (let i = 1; i <= 8; i++) {
      await queue.room();
      queue.push(`patient ${i}`);
    }
    await sleep(1);
    log.info(`dropped ${queue.dropped}`);
    queue.end();
  }

  eventToString(e: PluginEvent<string>): string { return `${e.text} ${e.ts < 10n ? e.ts : "now"}`; }
}
// run: --open beat
// expect: 1 @1 beat 1 1
// expect: 2 @2 beat 2 2
// expect: 3 @3 beat 3 3
// stderr: [info] closed: 0
// run: --open full
// expect: 1 a now
// expect: 2 b now
// expect: 3 c now
// stderr: [warning] the queue of the source is full with 3 events
// stderr: [info] true,true,true,false,false 3 of 3, dropped 2
// stderr: [info] false 3
// run: --open room
// expect: 1 patient 1 now
// expect: 2 patient 2 now
// expect: 3 patient 3 now
// expect: 4 patient 4 now
// expect: 5 patient 5 now
// expect: 6 patient 6 now
// expect: 7 patient 7 now
// expect: 8 patient 8 now
// stderr: [info] dropped 0
// run: --open fail
// expect: 1 @7 good 7
// stderr: next_batch failed: Error: no more
// exit: 4
// run: --open idle --events 1
// expect: 1 one now
// stderr: [info] closed: 0
