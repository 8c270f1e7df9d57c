// A field of plugin events and of asynchronous events of one name; the others are none of its business.
import { asyncEvents, field, plugin, type AsyncEmitter, type AsyncEvent, type PluginEvent } from "@tsfalco/sdk";

type Said = PluginEvent<string> | AsyncEvent<"tick", string>;

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@asyncEvents({ names: ["tick", "tock"] })
export class Case {
  constructor(private readonly how: string) {}
  run(emit: AsyncEmitter<"tick" | "tock">): void {
    if (this.how !== "emits") return;
    emit("tick", "a");
    emit("tock", "b");
  }
  @field("case.said")
  said(e: Said): string { return e.type === "pluginevent_e" ? `line ${e.data}` : `${e.name} ${e.data} ${e.text.length}`; }
}
// run: --config emits --events 2 --fields case.said
// expect: 1 tick a case.said=tick a 1
// expect: 2 tock b case.said=<NA>
// run: --lines {root}test/sdk/parse/lines.txt --events 1 --fields case.said
// expect: 1 one case.said=line one
