// `string` is the raw text, whatever it is.
import { plugin, source, type Events, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  constructor(private text: string) {}
  setConfig(text: string): void { this.text = text; }
  *open(): Events<string> { yield* this.text.split(","); yield this.text; }
  eventToString(e: PluginEvent<string>): string { return e.data; }
}
// run: --config a,{b
// expect: 1 a
// expect: 2 {b
// expect: 3 a,{b
// run: --config one --set-config two
// expect: 1 one
// expect: 2 two
