// An event that outlives its call is refused at its next use; a copy lives on.
import { field, plugin, source, type Events, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  private kept: PluginEvent<string> | undefined;
  private copied: PluginEvent<string> | undefined;
  *open(): Events<string> { yield "one"; yield "two"; }
  eventToString(e: PluginEvent<string>): string { return e.data; }
  @field("case.copied") copy(e: PluginEvent<string>): string { this.copied ??= e.copy(); return this.copied.data; }
  @field("case.kept") old(e: PluginEvent<string>): string { return this.keep(e).data; }
  private keep(e: PluginEvent<string>): PluginEvent<string> { return this.kept ??= e; } // called by no host: not seen
}
// run: --fields case.copied
// expect: 1 one case.copied=one
// expect: 2 two case.copied=one
// run: --fields case.kept
// expect: 1 one case.kept=one
// expect: 2 two case.kept=<NA>
// stderr: event 2: field case.kept: TypeError: event used after its call (kept-event.ts:12 in
// exit: 4
