// `open` as an async method: what it promises is waited for; a class whose events a timer pushes; a promise that nothing
// settles; a rejection.
import { log, plugin, sleep, source, eof, type EventBatch, type SourceInstance } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  async open(how: string): Promise<SourceInstance<string>> {
    await sleep(1);
    if (how === "rejects") throw new TypeError("not this");
    if (how === "hangs") await new Promise<void>(() => {});
    const pushed: string[] = [];
    let n = 0;
    const timer = setInterval(() => { pushed.push(`beat ${++n}`); }, 1);
    return {
      nextBatch(batch: EventBatch<string>): void | typeof eof {
        for (const text of pushed.splice(0)) batch.add(text);
        if (n >= 3) return eof;
      },
      async close(): Promise<void> {
        clearInterval(timer);
        await sleep(1);
        log.info("closed");
        if (how === "fails") throw new Error("in close");
      },
    };
  }
}
// run: --open plain --events 2
// expect: 1 beat 1
// expect: 2 beat 2
// stderr: [info] closed
// run: --open rejects
// stderr: open failed: TypeError: not this (promised.ts:
// exit: 4
// run: --open hangs
// stderr: open failed: open waits for a promise that nothing can settle
// exit: 4
// run: --open fails --events 1
// expect: 1 beat 1
// stderr: [error] close: Error: in close (promised.ts:
