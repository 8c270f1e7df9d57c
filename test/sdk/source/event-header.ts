// event() and raw() set the header; several instances of one generator do not share variables.
import { event, plugin, raw, source, type Events, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  *open(): Events<string> {
    yield event("first", { ts: 1000n });
    yield raw("second", { ts: 2000n });
    yield raw(new Uint8Array([116, 104, 105, 114, 100]), { ts: 3000n });
    yield event("fourth", { ts: 4000n, tid: 7n });
  }
  eventToString(e: PluginEvent<string>): string { return `${e.data} ts=${e.ts} tid=${e.tid} num=${e.num} ${e.pluginId}`; }
}
// run: --json
// expect: {"num":1,"ts":1000,"text":"first ts=1000 tid=-1 num=1 999","fields":{}}
// expect: {"num":2,"ts":2000,"text":"second ts=2000 tid=-1 num=2 999","fields":{}}
// expect: {"num":3,"ts":3000,"text":"third ts=3000 tid=-1 num=3 999","fields":{}}
// expect: {"num":4,"ts":4000,"text":"fourth ts=4000 tid=7 num=4 999","fields":{}}
