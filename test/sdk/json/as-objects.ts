// What was read from JSON is an object like any other: it can be spread, changed, frozen, compared, copied, deleted from,
// in any order of reading, and seen through other interfaces.
import { plugin, source, field, type Events, type PluginEvent } from "@tsfalco/sdk";

interface Small { b: number; a?: string }
interface Doc { a?: string; b: number; c: { d: number[] }; e?: { f: string } }

const text = (small: Small): string => `${small.b} ${small.a}`;

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Doc>({ id: 999, name: "case" })
export class Case {
  private last: Doc | undefined;

  *open(): Events<Doc> {
    for (let i = 0; i < 3; i++) yield { a: `a${i}`, b: i, c: { d: [i, i + 1] } };
  }
  @field("case.spread") spread(e: PluginEvent<Doc>): string {
    const { b, ...rest } = { ...e.data, a: "mine" };
    return `${b} ${Object.keys(rest).join()} ${rest.c.d.length} ${rest.a}`;
  }
  @field("case.written") written(e: PluginEvent<Doc>): string {
    const doc = e.data;
    doc.b += 10;
    doc.e = { f: "new" };
    delete doc.a;
    return `${doc.b} ${"a" in doc} ${doc.e.f} ${Object.keys(doc).join()} ${text(doc)}`;
  }
  @field("case.frozen") frozen(e: PluginEvent<Doc>): string {
    const doc = Object.freeze(e.data) as Doc;
    try { doc.b = 1; } catch (error) { return `${(error as Error).name} ${doc.b} ${doc.c.d.join()}`; }
    return "written";
  }
  @field("case.same") same(e: PluginEvent<Doc>): boolean {
    const doc = e.data;
    return doc.c === doc.c && doc.c.d === doc.c.d;
  }
  @field("case.last") before(e: PluginEvent<Doc>): string {
    const last = this.last;
    this.last = e.data;
    return last === undefined ? "none" : `${last.a} ${last.c.d.join("+")} ${text(last)}`;
  }
}
// run: --fields case.spread,case.written,case.frozen,case.same,case.last
// expect: 1 {"a":"a0","b":0,"c":{"d":[0,1]}} case.spread=0 a,c 2 mine case.written=10 false new b,c,e 10 undefined case.frozen=TypeError 0 0,1 case.same=true case.last=none
// expect: 2 {"a":"a1","b":1,"c":{"d":[1,2]}} case.spread=1 a,c 2 mine case.written=11 false new b,c,e 11 undefined case.frozen=TypeError 1 1,2 case.same=true case.last=a0 0+1 0 a0
// expect: 3 {"a":"a2","b":2,"c":{"d":[2,3]}} case.spread=2 a,c 2 mine case.written=12 false new b,c,e 12 undefined case.frozen=TypeError 2 2,3 case.same=true case.last=a1 1+2 1 a1
