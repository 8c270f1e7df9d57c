// NoConfig: whatever the host passes is ignored; the init input may be named. Parameters may be left out.
import { plugin, source, type Events, type InitInput, type NoConfig, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  private readonly given: number;
  constructor(_config: NoConfig, _init: InitInput) { this.given = 2; }
  *open(): Events<string> { yield `given ${this.given}`; }
  eventToString(e: PluginEvent<string>): string { return e.data; }
}
// run: --config nonsense
// expect: 1 given 2
