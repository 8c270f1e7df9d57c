// extractEvents() replaces the filter after init, so it may depend on the config; the host asks nothing of other events.
import { extract, field, plugin, type AnyEvent, type EventName, type InitInput } from "@tsfalco/sdk";

interface Config { all: boolean }

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@extract({ sources: ["lines"] })
export class Case {
  constructor(private readonly config: Config, _init: InitInput) {}

  *extractEvents(): Generator<EventName | number> {
    yield "openat_x";
    if (this.config.all) yield 322;
  }
  @field("case.type") type(e: AnyEvent): string { return e.type; }
}
// run: --config '{"all":true}' --lines {root}test/sdk/parse/lines.txt --source lines --events 1 --fields case.type
// expect: 1 one case.type=pluginevent_e
// run: --config '{"all":false}' --lines {root}test/sdk/parse/lines.txt --source lines --events 1 --fields case.type
// expect: 1 one case.type=<NA>
