// `yield` without a value ends the batch; the host asks again.
import { plugin, source, type Events, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  *open(): Events<string> {
    yield undefined;
    yield "a";
    yield undefined;
    yield;
    yield "b";
  }
  eventToString(e: PluginEvent<string>): string { return e.data; }
}
// run:
// expect: 1 a
// expect: 2 b
