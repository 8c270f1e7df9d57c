// A source that is pushed to: what a timer puts into a queue comes out of the next batch; the queue's end is the capture's.
import { eof, log, plugin, source, type EventBatch, type SourceInstance } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  open(params: string): SourceInstance<string> {
    const waiting: string[] = [];
    const most = Number(params);
    let pushed = 0;
    const timer = setInterval(() => { if (pushed < most) waiting.push(`beat ${++pushed}`); }, 2);
    return {
      nextBatch(batch: EventBatch<string>): void | typeof eof {
        for (const text of waiting.splice(0)) batch.add(text);
        if (pushed === most) return eof;
      },
      close(): void {
        clearInterval(timer);
        log.info("closed");
      },
    };
  }
}
// run: --open 3
// expect: 1 beat 1
// expect: 2 beat 2
// expect: 3 beat 3
// stderr: [info] closed
// run: --open 1000 --events 1
// expect: 1 beat 1
// stderr: [info] closed
