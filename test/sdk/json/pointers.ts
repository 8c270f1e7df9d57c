// Values by JSON pointer: kinds, texts, parts, and where they lie in the payload.
import { plugin, extract, field, type JsonNode, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@extract({ sources: ["other"], offsets: true })
export class Case {
  @field("case.at") at(e: PluginEvent, pointer: string): string | undefined { return e.at(pointer)?.text; }
  @field("case.kind") kind(e: PluginEvent, pointer: string): string | undefined { return e.at(pointer)?.kind; }
  @field("case.items") items(e: PluginEvent, pointer: string): string[] {
    const found = e.at(pointer);
    return found === undefined ? [] : [...found.items()].map((item) => item.text);
  }
  @field("case.below") below(e: PluginEvent): string | undefined {
    const list: JsonNode | undefined = e.at("/list");
    return list?.at("/1/0")?.text;
  }
}
// run: --lines {root}test/sdk/json/pointers.txt --source other --offsets --fields case.at[/a/b],case.at[/a~1b/~0],case.at[/list/1],case.kind[],case.kind[/a],case.kind[/list/0],case.items[/list],case.items[/a],case.below
// expect: 1 {"a":{"b":"text","c":-1.5e3},"a/b":{"~":"odd"},"list":[null,["deep"],true,"\u00e9\""],"twice":1,"twice":2} case.at[/a/b]=text@49+4 case.at[/a~1b/~0]=odd@79+3 case.at[/list/1]=["deep"]@98+8 case.kind[]=object@- case.kind[/a]=object@- case.kind[/list/0]=null@- case.items[/list]=(null,["deep"],true,é")@93+4,98+8,107+4,- case.items[/a]=(text,-1.5e3)@49+4,59+6 case.below=deep@100+4
// expect: 2 {"a":tru,"list":[1 case.at[/a/b]=<NA> case.at[/a~1b/~0]=<NA> case.at[/list/1]=<NA> case.kind[]=<NA> case.kind[/a]=<NA> case.kind[/list/0]=<NA> case.items[/list]=<NA> case.items[/a]=<NA> case.below=<NA>
// run: --lines {root}test/sdk/json/pointers.txt --source other --events 1 --fields case.at[/twice],case.at[/list/01],case.at[/list/-],case.at[/list/9],case.at[]
// expect: 1 {"a":{"b":"text","c":-1.5e3},"a/b":{"~":"odd"},"list":[null,["deep"],true,"\u00e9\""],"twice":1,"twice":2} case.at[/twice]=2 case.at[/list/01]=<NA> case.at[/list/-]=<NA> case.at[/list/9]=<NA> case.at[]={"a":{"b":"text","c":-1.5e3},"a/b":{"~":"odd"},"list":[null,["deep"],true,"\u00e9\""],"twice":1,"twice":2}
// run: --lines {root}test/sdk/json/pointers.txt --source other --events 1 --fields case.at[a]
// expect: 1 {"a":{"b":"text","c":-1.5e3},"a/b":{"~":"odd"},"list":[null,["deep"],true,"\u00e9\""],"twice":1,"twice":2} case.at[a]=<NA>
// stderr: "a" is no JSON pointer: it is "" or begins with /, ~ is written ~0
// exit: 4
