// @memo: computed once for an event, whichever fields ask, and anew for the next; a throw is not kept.
import { field, memo, plugin, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
export class Case {
  private computed = 0;

  @memo
  parsed(e: PluginEvent<string>): string[] {
    this.computed++;
    if (e.data === "two") throw new Error("not this one");
    return e.data.split("");
  }
  @memo longest(e: PluginEvent<string>): string { return e.data.split(" ").reduce((a, b) => (b.length > a.length ? b : a)); }
  @memo
  size(e: PluginEvent<string>): number { return this.parsed(e).length; }

  @field("case.first") first(e: PluginEvent<string>): string | undefined { return this.parsed(e)[0]; }
  @field("case.last") last(e: PluginEvent<string>): string | undefined { return this.parsed(e).at(-1); }
  @field("case.same") same(e: PluginEvent<string>): boolean { return this.parsed(e) === this.parsed(e) && this.size(e) === this.size(e); }
  @field("case.computed") count(e: PluginEvent<string>): number { return this.computed + this.longest(e).length * 0; }
}
// run: --lines {root}test/sdk/parse/lines.txt --events 3 --fields case.first,case.last,case.same,case.computed
// expect: 1 one case.first=o case.last=e case.same=true case.computed=1
// expect: 2 two case.first=<NA> case.last=<NA> case.same=<NA> case.computed=4
// expect: 3 three case.first=t case.last=e case.same=true case.computed=5
// stderr: event 2: field case.first: Error: not this one (memo.ts:
// exit: 4
