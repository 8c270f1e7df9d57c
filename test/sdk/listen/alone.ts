// A plugin that only listens. libsinsp takes it; Falco wants every plugin to have some other use.
import { log, plugin, type Capture } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
export class Case {
  captureOpen(_capture: Capture): void { log.info("opened"); }
  captureClose(_capture: Capture): void { log.info("closed"); }
}
// run: --lines {root}test/sdk/parse/lines.txt --events 1
// expect: 1 one
// stderr: [info] opened
// stderr: [info] closed
