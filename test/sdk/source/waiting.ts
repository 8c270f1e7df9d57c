// A source that waits: events in order, time-outs between them, a throw behind events, the end behind `finally`, an event
// that cannot be made.
import { log, plugin, sleep, source, event, type AsyncEvents, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case", batch: { ms: 5 } })
export class Case {
  async *open(how: string, signal: AbortSignal): AsyncEvents<string> {
    if (how === "early") throw new Error("before anything");
    try {
      yield "at once";
      await sleep(12, { signal });
      yield event("timed", { ts: 5n });
      yield;
      if (how === "late") throw new RangeError("after events");
      try {
        if (how === "bad") yield 5 as unknown as string;
      } catch (error) {
        yield String(error);
      }
      if (how === "worse") yield 5 as unknown as string;
      if (how === "deaf") await new Promise<void>(() => {});
      if (how === "endless") for (;;) { await sleep(1, { signal }); yield "more"; }
    } finally {
      log.info(`finally ${signal.aborted}`);
    }
  }
  eventToString(e: PluginEvent<string>): string { return e.data; }
}
// run: --open plain
// expect: 1 at once
// expect: 2 @5 timed
// stderr: [info] finally false
// run: --open early
// stderr: open failed: Error: before anything (waiting.ts:9 in Case.open)
// exit: 4
// run: --open late
// expect: 1 at once
// expect: 2 @5 timed
// stderr: next_batch failed: RangeError: after events (waiting.ts:15 in Case.open)
// stderr: [info] finally false
// exit: 4
// run: --open bad
// expect: 1 at once
// expect: 2 @5 timed
// expect: 3 TypeError: expected a string, got a number
// run: --open worse
// expect: 1 at once
// expect: 2 @5 timed
// stderr: next_batch failed: TypeError: expected a string, got a number (waiting.ts:21 in Case.open)
// exit: 4
// run: --open deaf --events 2
// expect: 1 at once
// expect: 2 @5 timed
// run: --open endless --events 4
// expect: 1 at once
// expect: 2 @5 timed
// expect: 3 more
// expect: 4 more
// stderr: [info] finally true
