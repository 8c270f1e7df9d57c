// Methods and the constructor of a base class; SDK values as text; [Symbol.dispose].
import {
  Duration, IpAddr, IpNet, Timestamp, field, plugin, source, type Events, type PluginEvent,
} from "@tsfalco/sdk";

abstract class Base {
  constructor(protected readonly config: { times?: number }) {}
  *open(): Events<string> {
    for (let i = 0; i < (this.config.times ?? 1); i++) {
      yield `${new IpAddr("10.0.0.1")} ${Duration.ms(1500)} ${Timestamp.ns(0n)} ` + String(new IpNet("::/64"));
    }
  }
  eventToString(e: PluginEvent<string>): string { return this.prefix() + e.data; }
  abstract prefix(): string;
}

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export default class Case extends Base {
  override prefix(): string { return "> "; }
  @field("case.same") same(): boolean { return new IpAddr("::1").equals(new IpAddr("0:0::1")); }
  @field("case.version") version(): number { return new IpAddr("::1").version; }
  [Symbol.dispose](): void { console.log("disposed"); }
}
// run: --config {"times":2} --fields case.same,case.version
// expect: 1 > 10.0.0.1 1.5s 1970-01-01T00:00:00Z ::/64 case.same=true case.version=6
// expect: 2 > 10.0.0.1 1.5s 1970-01-01T00:00:00Z ::/64 case.same=true case.version=6
// stderr: [info] disposed
