// Without `offsets: true` or --min-api 3.11 none are reported; offsetOf and withOffset mean what they mean.
import { field, offsetOf, plugin, source, withOffset, type Events, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  *open(): Events<string> { yield "a b"; }

  @field("case.last") last(e: PluginEvent<string>): string { return e.text.slice(2); }
  @field("case.said") said(): bigint { return withOffset(1n, 0, 1); }
  @field("case.start") start(e: PluginEvent<string>): number { return offsetOf(e.text.slice(2)).start; }
}
// run: --offsets --fields case.last,case.said,case.start
// expect: 1 a b case.last=b case.said=1 case.start=2
// run: --offsets --json --fields case.last
// expect: {"num":1,"ts":null,"text":"a b","fields":{"case.last":{"value":"b","offsets":null}}}
