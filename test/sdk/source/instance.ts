// A SourceInstance has full control over its batches, progress and close.
import { eof, log, plugin, source, timeout, type EventBatch, type PluginEvent, type Progress, type SourceInstance } from "@tsfalco/sdk";

class Counter implements SourceInstance<string> {
  private n = 0;
  constructor(private readonly most: number) {}
  nextBatch(batch: EventBatch<string>): void | typeof timeout | typeof eof {
    if (this.n === 1) {
      this.n++;
      return timeout;
    }
    if (this.n >= this.most) return eof;
    batch.add(`n ${this.n} of ${batch.length}`, { ts: 5n });
    batch.add(`again ${batch.length} ${batch.full}`);
    this.n++;
  }
  progress(): Progress { return { value: this.n / this.most, text: `${this.n} of ${this.most}` }; }
  close(): void { log.info("closed"); }
}

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  open(params: string): Counter { return new Counter(params === "" ? 3 : Number(params)); }
  eventToString(e: PluginEvent<string>): string { return e.data; }
}
// run: --progress
// expect: 1 @5 n 0 of 0
// expect: 2 again 1 false
// expect: 3 @5 n 2 of 0
// expect: 4 again 1 false
// stderr: progress 100.00% 3 of 3
// stderr: [info] closed
// run: --open 1
// expect: 1 @5 n 0 of 0
// expect: 2 again 1 false
