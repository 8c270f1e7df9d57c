// A host without a pool: `subscribe` gives undefined. Listening alone makes no thread. Captures are told in order.
import { field, log, plugin, type Capture, type PluginEvent } from "@tsfalco/sdk";

let kept: Capture | undefined;

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
export class Case {
  private opened = 0;
  captureOpen(capture: Capture): void {
    kept = capture;
    this.opened++;
    log.info(`open ${this.opened}, ${String(capture.threadPool.subscribe(() => "done"))}`);
  }
  captureClose(_capture: Capture): void { log.info("close"); }
  [Symbol.dispose](): void {
    try {
      kept?.threadPool.subscribe(() => "done");
    } catch (error) {
      log.info(String(error));
    }
  }
  @field("case.opened") count(_e: PluginEvent): number { return this.opened; }
}
// run: --lines {root}test/sdk/parse/lines.txt --events 1 --fields case.opened
// expect: 1 one case.opened=1
// stderr: [info] open 1, undefined
// stderr: [info] close
// stderr: [info] TypeError: capture used after its end
