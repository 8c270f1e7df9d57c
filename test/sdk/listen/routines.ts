// Routines on the host's pool: again until done, asynchronous ones, unsubscribed from outside and from inside; what is
// left ends with the capture.
import { asyncEvents, plugin, sleep, type AsyncEmitter, type Capture, type Routine } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@asyncEvents({ names: ["said"] })
export class Case {
  private readonly lines: string[] = [];
  private tell: () => void = () => {};
  private endless: Routine | undefined;

  async run(emit: AsyncEmitter<"said">): Promise<void> {
    for (;;) {
      for (let line = this.lines.shift(); line !== undefined; line = this.lines.shift()) emit("said", line);
      await new Promise<void>((resolve) => { this.tell = resolve; });
    }
  }
  private say(line: string): void { this.lines.push(line); this.tell(); }

  captureOpen(capture: Capture): void {
    let runs = 0;
    this.endless = capture.threadPool.subscribe((signal) => {
      if (signal.aborted) this.say("never said");
      return "again";
    });
    capture.threadPool.subscribe(async (signal) => {
      await sleep(1, { signal });
      this.say(`run ${++runs}`);
      if (runs < 3) return "again";
      this.endless?.unsubscribe();
      this.say("done");
      return "done";
    });
    capture.threadPool.subscribe(() => { throw new Error("in a routine"); });
    capture.threadPool.subscribe(async (signal) => { await sleep(60000, { signal }); return "done"; });
  }
}
// run: --pool --events 4
// expect: 1 said run 1
// expect: 2 said run 2
// expect: 3 said run 3
// expect: 4 said done
// stderr: [error] routine: Error: in a routine (routines.ts:
