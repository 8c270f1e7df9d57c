// Each event is parsed before its fields are extracted; several methods run in the order of the source.
import { field, parse, plugin, type AnyEvent, type PluginEvent, type SyscallEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
export class Case {
  private seen: string[] = [];

  @parse() all(e: AnyEvent): void { this.seen.push(`all ${e.num}`); }
  @parse({ sources: ["lines"] }) lines(e: PluginEvent<string>): void { this.seen.push(`lines ${e.data}`); }
  @parse({ sources: ["other"] }) other(e: PluginEvent<string>): void { this.seen.push(`other ${e.data}`); }
  @parse() nothing(_e: AnyEvent): void {}
  @parse() opens(e: SyscallEvent<"open_x">): void { this.seen.push(`open ${e.params.name}`); }

  @field("p.seen") seenNow(_e: AnyEvent): string[] { return this.seen; }
}
// run: --lines {root}test/sdk/parse/lines.txt --source lines --events 2 --fields p.seen
// expect: 1 one p.seen=(all 1,lines one)
// expect: 2 two p.seen=(all 1,lines one,all 2,lines two)
