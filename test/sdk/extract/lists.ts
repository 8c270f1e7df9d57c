// Lists: arrays, sets, generators, empty ones.
import { IpAddr, field, plugin, source, type Events, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  *open(): Events<string> { yield "b a b"; yield ""; }
  eventToString(e: PluginEvent<string>): string { return `<${e.data}>`; }
  private words(e: PluginEvent<string>): string[] { return e.data.split(" ").filter(w => w !== ""); }

  @field("l.texts") texts(e: PluginEvent<string>): string[] { return this.words(e); }
  @field("l.set") set(e: PluginEvent<string>): Set<string> { return new Set(this.words(e)); }
  @field("l.lengths") *lengths(e: PluginEvent<string>): Generator<number> { for (const w of this.words(e)) yield w.length; }
  @field("l.bigs") bigs(e: PluginEvent<string>): readonly bigint[] { return this.words(e).map((_, i) => BigInt(i)); }
  @field("l.flags") flags(e: PluginEvent<string>): boolean[] | undefined { return e.data === "" ? undefined : [true, false]; }
  @field("l.ips") ips(e: PluginEvent<string>): IpAddr[] { return this.words(e).map(w => new IpAddr(`10.0.0.${w.length}`)); }
}
// run: --fields l.texts,l.set,l.lengths,l.bigs,l.flags,l.ips
// expect: 1 <b a b> l.texts=(b,a,b) l.set=(b,a) l.lengths=(1,1,1) l.bigs=(0,1,2) l.flags=(true,false) l.ips=(10.0.0.1,10.0.0.1,10.0.0.1)
// expect: 2 <> l.texts=<NA> l.set=<NA> l.lengths=<NA> l.bigs=<NA> l.flags=<NA> l.ips=<NA>
