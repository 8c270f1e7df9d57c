// Fields that must be accepted: every Falco type, lists, no value, and the seven kinds of arguments.
// Must type-check without an error.
import {
  Duration, FileFlags, IpAddr, IpNet, Timestamp, extract, field, fields, memo, offsetOf, plugin, withOffset,
  type AnyEvent, type AsyncEvent, type EventName, type PluginEvent, type SyscallEvent, type u16, type u64,
} from "@tsfalco/sdk";

interface Audit { verb: string; user: { name: string; groups?: string[] }; code: u16 }
type Verb = "get" | "put";
enum Level { Low, High }

@plugin({ name: "all", version: "1.0.0", description: "d", contact: "c", symbol: "ALL", schemaVersion: "4.1.0" })
@extract({ sources: ["k8s_audit"], offsets: true })
@fields<Audit>({
  "ka.verb": { description: "The verb", get: (a) => a.verb },
  "ka.code": { get: (a) => a.code, display: "Code" },
  "ka.group": { get: (a, index?: number) => a.user.groups?.[index ?? 0], properties: ["info"] },
  "ka.groups": { get: (a) => a.user.groups ?? [] },
})
export class All {
  @field("a.text") text(e: PluginEvent): string { return e.text; }
  @field("a.verb") verb(e: PluginEvent): Verb { return "get"; }
  @field("a.flag") flag(e: AnyEvent): boolean { return e.paramCount > 0; }
  @field("a.number") number(e: AnyEvent): number { return e.code; }
  @field("a.level") level(e: AnyEvent): Level { return Level.High; }
  @field("a.bigint") bigint(e: AnyEvent): bigint | null { return null; }
  @field("a.u64") u64(e: AnyEvent): u64 | undefined { return e.num; }
  @field("a.inferred") inferred(e: AnyEvent) { return e.ts; }
  @field("a.time") time(e: AnyEvent): Timestamp { return Timestamp.ns(e.ts); }
  @field("a.duration") duration(e: AnyEvent): Duration | undefined { return Duration.ms(5); }
  @field("a.ip") ip(e: AnyEvent): IpAddr { return new IpAddr("::1"); }
  @field("a.net") net(e: AnyEvent): IpNet | undefined { return IpNet.parse("10.0.0.0"); }
  @field("a.nothing-used") unused(): string { return "x"; }

  @field("l.texts") texts(e: PluginEvent): string[] { return e.text.split(" "); }
  @field("l.readonly") readonlyTexts(e: PluginEvent): readonly string[] | undefined { return undefined; }
  @field("l.set") set(e: PluginEvent): Set<bigint> { return new Set([1n]); }
  @field("l.ips") ips(e: PluginEvent): Iterable<IpAddr> { return []; }
  @field("l.generated") *generated(e: PluginEvent): Generator<string> { yield e.text; }
  @field("l.bools") bools(e: PluginEvent): boolean[] | null { return null; }

  @field("k.index") index(e: PluginEvent, index: number): string { return `${index}`; }
  @field("k.big") big(e: PluginEvent, index: bigint): bigint { return index; }
  @field("k.index?") optionalIndex(e: PluginEvent, index?: number): string { return `${index}`; }
  @field("k.default") defaultIndex(e: PluginEvent, index = 0): string { return `${index}`; }
  @field("k.key") key(e: PluginEvent, key: string): string { return key; }
  @field("k.key?") optionalKey(e: PluginEvent, key?: string): string | undefined { return key; }
  @field("k.arg") arg(e: PluginEvent, arg: string | number): string { return `${arg}`; }
  @field("k.arg?") optionalArg(e: PluginEvent, arg?: string | number): string { return `${arg}`; }

  @field("two.a")
  @field("two.b", { description: "d", display: "B", addOutput: true, properties: ["hidden", "conversation"] })
  two(e: SyscallEvent<"openat_x" | "close_x">): bigint | undefined {
    if (e.type === "close_x") return e.params.res;
    return ((e.params.flags ?? 0) & FileFlags.O_CREAT) === FileFlags.O_CREAT ? e.params.fd : undefined;
  }

  @memo parsed(e: PluginEvent): Audit { return e.json<Audit>(); }
  @field("m.user") user(e: PluginEvent): string { return this.parsed(e).user.name; }
  @field("m.pointer") pointer(e: PluginEvent): string | undefined { return e.at("/user/name")?.text; }
  @field("m.offset") offset(e: PluginEvent): string {
    const { start, length } = offsetOf(e.text);
    return withOffset("x", start, length);
  }
  @field("m.async") async(e: AsyncEvent<"k8s", Audit>): string { return `${e.name} ${e.data.verb}`; }

  @field("s.any") any(e: AnyEvent): string | undefined {
    if (e.type === "openat_x") return e.params.name;
    if (e.type === "execve_8_x@13") return e.params.exe;
    if (e.type === "pluginevent_e") return e.text;
    if (e.type === "asyncevent_e") return e.name;
    return e.type;
  }
  @field("s.exe") exe(e: SyscallEvent<"execve_x">): string | undefined { return e.params.exe; }
  @field("s.addr") addr(e: SyscallEvent<"connect_x">): IpAddr | undefined { return e.params.addr?.ip; }
  @field("s.old") old(e: SyscallEvent<"openat_x@103">): bigint | undefined { return e.params.fd; }

  extractEvents(): Iterable<EventName | number> { return ["openat_x", "pluginevent_e", 307]; }
}
