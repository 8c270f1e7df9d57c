// The payload as JSON of no type: whatever it is, to be asked what it is.
import { extract, field, plugin, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@extract({ sources: ["other"] })
export class Case {
  @field("case.kind") kind(e: PluginEvent): string {
    const value = e.json();
    if (Array.isArray(value)) return `array of ${value.length}`;
    return value === null ? "null" : typeof value;
  }
}
// run: --lines {root}test/sdk/json/entries.txt --source other --fields case.kind --events 1
// expect: 1 {"user":{"name":"a","id":1},"tags":[]} case.kind=object
// run: --lines {root}test/sdk/json/unknown.txt --source other --fields case.kind
// expect: 1 [1,{}] case.kind=array of 2
// expect: 2 null case.kind=null
// expect: 3 1e3 case.kind=number
// expect: 4 "x" case.kind=string
// expect: 5 [1, case.kind=<NA>
