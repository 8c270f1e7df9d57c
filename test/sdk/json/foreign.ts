// Payloads of somebody else's: what is no T makes the field absent, and only the parts that are read are looked at. What
// was read is an ordinary value that may be kept.
import { plugin, extract, field, parse, log, type PluginEvent } from "@tsfalco/sdk";

interface Entry { user: { name: string; id: number }; tags: (string | number)[]; ok?: boolean | null }

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@extract({ sources: ["other"] })
export class Case {
  private readonly kept: Entry[] = [];

  @parse({ sources: ["other"] }) note(e: PluginEvent): void {
    try {
      const entry = e.json<Entry>();
      if (entry.user.id > 1) this.kept.push(entry);
    } catch (error) {
      log.info(error instanceof TypeError ? error.message : "what?");
    }
  }

  @field("case.name") name(e: PluginEvent): string { return e.json<Entry>().user.name; }
  @field("case.tags") tags(e: PluginEvent): string[] { return e.json<Entry>().tags.map((tag) => `${tag}`); }
  @field("case.ok") ok(e: PluginEvent): string { return String(e.json<Entry>().ok); }
  @field("case.keys") keys(e: PluginEvent): string { return Object.keys(e.json<Entry>()).join(" "); }
  @field("case.kept") all(e: PluginEvent): string {
    return this.kept.map(({ user, tags }) => `${user.name}/${tags.length}`).join();
  }
}
// run: --lines {root}test/sdk/json/entries.txt --source other --fields case.name,case.tags,case.ok,case.keys,case.kept
// expect: 1 {"user":{"name":"a","id":1},"tags":[]} case.name=a case.tags=<NA> case.ok=undefined case.keys=user tags case.kept=
// expect: 2 {"more":[{"}":"]"}],"user":{"id":2,"id":3,"n\u0061me":"b\u00e9"},"tags":["x",2],"ok":null} case.name=bé case.tags=(x,2) case.ok=null case.keys=user tags ok case.kept=bé/2
// expect: 3 {"user":{"name":7,"id":1},"tags":[true],"ok":true} case.name=<NA> case.tags=<NA> case.ok=true case.keys=<NA> case.kept=bé/2
// expect: 4 not JSON case.name=<NA> case.tags=<NA> case.ok=<NA> case.keys=<NA> case.kept=bé/2
// expect: 5 {"user":{"name":"c" case.name=<NA> case.tags=<NA> case.ok=<NA> case.keys=<NA> case.kept=bé/2
// expect: 6 {"user":{"name":"d","id":9},"tags":[]} tail case.name=<NA> case.tags=<NA> case.ok=<NA> case.keys=<NA> case.kept=bé/2
// expect: 7 [1,2] case.name=<NA> case.tags=<NA> case.ok=<NA> case.keys=<NA> case.kept=bé/2
// expect: 8 {"tags":["only"]} case.name=<NA> case.tags=(only) case.ok=undefined case.keys=<NA> case.kept=bé/2
// stderr: payload: is not JSON: unexpected character at line 1, column 1
// stderr: payload: is not JSON: the text ends too early at line 1, column 20
// stderr: payload: is not JSON: something follows the value at line 1, column 40
// stderr: payload: found an array, expected an object
// stderr: payload.user: is missing, expected an object
