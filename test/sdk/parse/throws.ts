// A throw is the call's failure and is logged once; the other methods run, and so do the next events.
import { field, log, parse, plugin, type AnyEvent, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
export class Case {
  private count = 0n;

  constructor() { log.debug("made"); }

  @parse() bad(e: PluginEvent<string>): void {
    if (e.data !== "two") throw new RangeError("not two");
  }
  @parse() good(_e: PluginEvent<string>): void { this.count++; }

  @field("p.count") countNow(_e: AnyEvent): bigint { return this.count; }
}
// run: --lines {root}test/sdk/parse/lines.txt --fields p.count
// expect: 1 one p.count=1
// expect: 2 two p.count=2
// expect: 3 three p.count=3
// stderr: event 1: case: parse_event: RangeError: not two (throws.ts:11 in Case.bad)
// exit: 4
// stderr: [error] RangeError: not two (throws.ts:11 in Case.bad)
