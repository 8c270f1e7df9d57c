// parseEvents() replaces the filter after init, so it may depend on the config.
import { field, parse, plugin, type AnyEvent, type EventName, type InitInput } from "@tsfalco/sdk";

interface Config { all: boolean }

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
export class Case {
  private count = 0n;

  constructor(private readonly config: Config, _init: InitInput) {}

  *parseEvents(): Generator<EventName | number> {
    yield "openat_x";
    if (this.config.all) yield 322;
  }
  @parse() any(_e: AnyEvent): void { this.count++; }

  @field("p.count") countNow(_e: AnyEvent): bigint { return this.count; }
}
// run: --config '{"all":true}' --lines {root}test/sdk/parse/lines.txt --events 2 --fields p.count
// expect: 1 one p.count=1
// expect: 2 two p.count=2
// run: --config '{"all":false}' --lines {root}test/sdk/parse/lines.txt --events 2 --fields p.count
// expect: 1 one p.count=0
// expect: 2 two p.count=0
