// Many fields alike: functions of the payload, written there or named, with each kind of argument.
import { plugin, extract, fields, field, Timestamp, type PluginEvent } from "@tsfalco/sdk";

interface Audit { verb: string; at: string; objects?: { name: string }[]; labels?: Record<string, string> }

const prefix = "v:";
function verbOf(audit: Audit): string { return prefix + audit.verb; }
const label = (audit: Audit, key?: string): string | undefined => audit.labels?.[key ?? "app"];

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@extract({ sources: ["other"] })
@fields<Audit>({
  "ka.verb": { description: "What was done", get: verbOf },
  "ka.time": { display: "When", get: (audit) => Timestamp.parse(audit.at) },
  "ka.objects": { get: ({ objects = [] }) => objects.map(({ name }) => name) },
  "ka.object": { get: (audit, index: number) => audit.objects?.[index]?.name },
  "ka.label": { get: label },
  "ka.count": { get: (audit) => audit.objects?.length ?? 0, properties: ["hidden"] },
})
export class Case {
  @field("ka.text") text(e: PluginEvent): string { return e.text.slice(0, 9); }
}
// run: --lines {root}test/sdk/json/audit.txt --source other --fields ka.verb,ka.time,ka.objects,ka.object[1],ka.label,ka.label[tier],ka.count,ka.text
// expect: 1 {"verb":"get","at":"1970-01-01T00:00:01Z","objects":[{"name":"a"},{"name":"b"}],"labels":{"app":"web","tier":"front"}} ka.verb=v:get ka.time=1000000000 ka.objects=(a,b) ka.object[1]=b ka.label=web ka.label[tier]=front ka.count=2 ka.text={"verb":"
// expect: 2 {"verb":"list","at":"yesterday"} ka.verb=v:list ka.time=<NA> ka.objects=<NA> ka.object[1]=<NA> ka.label=<NA> ka.label[tier]=<NA> ka.count=0 ka.text={"verb":"
// expect: 3 none ka.verb=<NA> ka.time=<NA> ka.objects=<NA> ka.object[1]=<NA> ka.label=<NA> ka.label[tier]=<NA> ka.count=<NA> ka.text=none
