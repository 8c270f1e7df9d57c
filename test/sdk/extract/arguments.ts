// The seven kinds of arguments, default values, and several names of one method.
import { field, plugin, source, type Events, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  *open(): Events<string> { yield "x"; }
  eventToString(e: PluginEvent<string>): string { return e.data; }

  @field("a.none") none(): string { return "none"; }
  @field("a.index") index(e: PluginEvent<string>, index: number): string { return `${e.data}${index + 1}`; }
  @field("a.big") big(_e: PluginEvent<string>, index: bigint): bigint { return index * 2n; }
  @field("a.maybe") maybe(_e: PluginEvent<string>, index?: number): string { return `${index}`; }
  @field("a.default") withDefault(_e: PluginEvent<string>, index = 9): string { return `${index}`; }
  @field("a.key") key(_e: PluginEvent<string>, key: string): string { return `${key}!`; }
  @field("a.key2") key2(_e: PluginEvent<string>, key?: string): string { return key ?? "nokey"; }
  @field("a.any") any(_e: PluginEvent<string>, arg: string | number): string { return `${typeof arg} ${arg}`; }
  @field("a.any2") any2(_e: PluginEvent<string>, arg?: string | number): string { return `${typeof arg}`; }
  @field("a.one")
  @field("a.two", { description: "The same" })
  twice(e: PluginEvent<string>): string { return e.data + e.data; }
}
// run: --fields a.none,a.index[4],a.big[21],a.maybe,a.maybe[0],a.default,a.default[3]
// expect: 1 x a.none=none a.index[4]=x5 a.big[21]=42 a.maybe=undefined a.maybe[0]=0 a.default=9 a.default[3]=3
// run: --fields a.key[q],a.key2,a.key2[z],a.any[7],a.any[k],a.any2,a.any2[1],a.one,a.two
// expect: 1 x a.key[q]=q! a.key2=nokey a.key2[z]=z a.any[7]=number 7 a.any[k]=string k a.any2=undefined a.any2[1]=number a.one=xx a.two=xx
