// All seven Falco types, and no value.
import { Duration, IpAddr, IpNet, Timestamp, field, plugin, source, type Events, type PluginEvent, type u64 } from "@tsfalco/sdk";

type Verb = "get" | "put";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  *open(): Events<string> { yield "12 ab"; yield ""; }
  eventToString(e: PluginEvent<string>): string { return `<${e.data}>`; }

  @field("t.big") big(e: PluginEvent<string>): bigint { return BigInt(e.data.length) + 0xffffffff_ffffff00n; }
  @field("t.num") num(e: PluginEvent<string>): number { return e.data.length; }
  @field("t.u64") u64(e: PluginEvent<string>): u64 | undefined { return e.data === "" ? undefined : e.num; }
  @field("t.str") str(e: PluginEvent<string>): string | null { return e.data === "" ? null : e.data.toUpperCase(); }
  @field("t.verb") verb(e: PluginEvent<string>): Verb { return e.data === "" ? "put" : "get"; }
  @field("t.bool") bool(e: PluginEvent<string>): boolean { return e.data.startsWith("12"); }
  @field("t.abs") abs(_e: PluginEvent<string>): Timestamp { return Timestamp.ns(1_000_000_001n); }
  @field("t.rel") rel(_e: PluginEvent<string>): Duration { return Duration.ms(1500); }
  @field("t.ip") ip(e: PluginEvent<string>): IpAddr | undefined { return e.data === "" ? undefined : new IpAddr("10.1.2.3"); }
  @field("t.ip6") ip6(_e: PluginEvent<string>): IpAddr | undefined { return IpAddr.parse("2001:db8:0:0::1"); }
  @field("t.net") net(_e: PluginEvent<string>): IpNet | undefined { return IpNet.parse("192.168.0.0"); }
  @field("t.not") not(_e: PluginEvent<string>): IpAddr | undefined { return IpAddr.parse("nonsense"); }
}
// run: --fields t.big,t.num,t.u64,t.str,t.verb,t.bool
// expect: 1 <12 ab> t.big=18446744073709551365 t.num=5 t.u64=1 t.str=12 AB t.verb=get t.bool=true
// expect: 2 <> t.big=18446744073709551360 t.num=0 t.u64=<NA> t.str=<NA> t.verb=put t.bool=false
// run: --fields t.abs,t.rel,t.ip,t.ip6,t.net,t.not --events 1
// expect: 1 <12 ab> t.abs=1000000001 t.rel=1500000000 t.ip=10.1.2.3 t.ip6=2001:db8::1 t.net=192.168.0.0 t.not=<NA>
