// Fields of any event: what every event has, and e.type telling them apart.
import { extract, field, plugin, type AnyEvent, type PluginEvent, type SyscallEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@extract({ sources: ["lines"] })
export class Case {
  @field("e.type") type(e: AnyEvent): string { return e.type; }
  @field("e.what")
  what(e: AnyEvent): string {
    if (e.type === "openat_x") return e.params.name ?? "no name";
    if (e.type === "pluginevent_e") return `${e.text.length} bytes`;
    return "other";
  }
  @field("e.code") code(e: AnyEvent): number { return e.code; }
  @field("e.facts") facts(e: AnyEvent): string { return `${e.direction} ${e.paramCount} ${e.source} ${e.tid} ${e.num}`; }
  @field("e.at") at(e: AnyEvent): string { return `${e.paramAt(0)} ${e.paramAt(9)}`; }
  @field("e.copy") copy(e: PluginEvent<string>): string { return e.copy().data; }
  @field("e.open") open(e: SyscallEvent<"open_x">): string | undefined { return e.params.name; }
}
// run: --lines {root}samples/extract_plugin/README.md --source lines --events 1 --fields e.type,e.what,e.code,e.facts,e.at,e.copy,e.open
// expect: 1 # Fields from somebody else's events e.type=pluginevent_e e.what=36 bytes e.code=322 e.facts=enter 2 lines -1 1 e.at=0 undefined e.copy=# Fields from somebody else's events e.open=<NA>
