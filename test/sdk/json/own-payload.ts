// A source of objects: written as JSON of the payload's type, read back by `data`, shown by console.log as any object.
import { plugin, source, field, type Events, type PluginEvent, type i64, type u8 } from "@tsfalco/sdk";

interface User { name: string; groups?: string[]; quota: u8 }
interface Audit {
  verb: "get" | "list" | 7;
  code: number;
  user: User;
  id?: i64;
  note: string | null;
  extra?: unknown;
  pair?: [number, string?];
  ref?: string | { kind: "id"; id: number } | { kind: "path"; path: string };
  labels?: Record<string, string>;
}

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Audit>({ id: 999, name: "case" })
export class Case {
  *open(): Events<Audit> {
    yield { verb: "get", code: -0, user: { name: "joe \"x\"\\\n\u0001\ud800", quota: 255 }, note: null };
    const wide = { pair: [1, "one"] as [number, string], secret: "is no member", code: 4.5e-7, verb: "list" as const,
      user: { quota: 0, name: "ü€😀", groups: ["a", ""] }, note: "n", id: -9223372036854775808n };
    yield wide;
    yield { verb: 7, code: 1, user: { name: "", quota: 1 }, note: "", extra: [1, { x: [true, null, "t"] }, 2n ** 70n],
      pair: [2], ref: { kind: "path", path: "/" }, labels: { "": "empty", "a b": "c" } };
    yield { verb: 7, code: 1, user: { name: "", quota: 1 }, note: "", ref: { kind: "id", id: 3 } };
  }
  eventToString(e: PluginEvent<Audit>): string {
    console.log(e.data);
    return e.text;
  }
  @field("case.name") name(e: PluginEvent<Audit>): string {
    const { name } = e.data.user;
    return `${name.length} ${name.slice(0, 7)}`;
  }
  @field("case.groups") groups({ data }: PluginEvent<Audit>): string[] | undefined { return data.user.groups; }
  @field("case.ref") ref(e: PluginEvent<Audit>): string {
    const { ref } = e.data;
    if (ref === undefined || typeof ref === "string") return ref ?? "none";
    return ref.kind === "id" ? `id ${ref.id + 1}` : ref.path.toUpperCase();
  }
  @field("case.negative") negative(e: PluginEvent<Audit>): boolean { return Object.is(e.data.code, -0); }
  @field("case.id") id(e: PluginEvent<Audit>): string { return `${e.data.id}`; }
  @field("case.labels") labels(e: PluginEvent<Audit>): string[] {
    return Object.entries(e.data.labels ?? {}).map(([key, value]) => `${key}:${value}`);
  }
}
// run: --fields case.name,case.groups,case.ref,case.negative,case.id,case.labels
// expect: 1 {"verb":"get","code":0,"user":{"name":"joe \"x\"\\\n\u0001\ud800","quota":255},"note":null} case.name=11 joe "x" case.groups=<NA> case.ref=none case.negative=false case.id=undefined case.labels=<NA>
// expect: 2 {"verb":"list","code":4.5e-7,"user":{"name":"ü€😀","groups":["a",""],"quota":0},"id":-9223372036854775808,"note":"n","pair":[1,"one"]} case.name=4 ü€😀 case.groups=(a,) case.ref=none case.negative=false case.id=-9223372036854775808 case.labels=<NA>
// expect: 3 {"verb":7,"code":1,"user":{"name":"","quota":1},"note":"","extra":[1,{"x":[true,null,"t"]},1180591620717411303424],"pair":[2],"ref":{"kind":"path","path":"/"},"labels":{"":"empty","a b":"c"}} case.name=0  case.groups=<NA> case.ref=/ case.negative=false case.id=undefined case.labels=(:empty,a b:c)
// expect: 4 {"verb":7,"code":1,"user":{"name":"","quota":1},"note":"","ref":{"kind":"id","id":3}} case.name=0  case.groups=<NA> case.ref=id 4 case.negative=false case.id=undefined case.labels=<NA>
// stderr: verb: 'list',
// stderr: pair: [ 1, 'one' ]
