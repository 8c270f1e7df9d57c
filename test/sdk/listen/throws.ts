// A throw of `captureOpen` refuses the capture, one of `captureClose` is an error at its end.
import { field, plugin, type Capture, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
export class Case {
  constructor(private readonly when: string) {}
  captureOpen(_capture: Capture): void { if (this.when === "open") throw new Error("not today"); }
  captureClose(_capture: Capture): void { if (this.when === "close") throw new Error("not yet"); }
  @field("case.x") x(_e: PluginEvent): string { return "x"; }
}
// run: --lines {root}test/sdk/parse/lines.txt --events 1 --config open
// stderr: capture_open failed: Error: not today (throws.ts:
// exit: 4
// run: --lines {root}test/sdk/parse/lines.txt --events 1 --config close
// expect: 1 one
// stderr: capture_close failed: Error: not yet (throws.ts:
// exit: 4
