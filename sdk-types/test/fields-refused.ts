// Fields that must be refused at the decorator's line: return types that Falco lacks, arguments of another kind,
// unknown events, events' parameters that do not exist.
// Each `@ts-expect-error` line must be one.
import {
  IpAddr, extract, field, fields, memo, plugin,
  type AnyEvent, type EventName, type i64, type PluginEvent, type SyscallEvent,
} from "@tsfalco/sdk";

interface Audit { verb: string }

export class Refused {
  // @ts-expect-error: an object is no value
  @field("r.object") object(e: PluginEvent): { a: string } { return { a: "" }; }
  // @ts-expect-error: a map's entries are no values
  @field("r.map") map(e: PluginEvent): Map<string, string> { return new Map(); }
  // @ts-expect-error: no value at all
  @field("r.void") void(e: PluginEvent): void {}
  // @ts-expect-error: never a value
  @field("r.undefined") undefined(e: PluginEvent): undefined { return undefined; }
  // @ts-expect-error: not one type
  @field("r.mixed") mixed(e: PluginEvent): string | number { return 1; }
  // @ts-expect-error: not one integer type
  @field("r.numbers") numbers(e: PluginEvent): bigint | number { return 1; }
  // @ts-expect-error: a value or a list, not either
  @field("r.either") either(e: PluginEvent): string | string[] { return ""; }
  // @ts-expect-error: not one type in the list
  @field("r.mixed-list") mixedList(e: PluginEvent): (string | boolean)[] { return []; }
  // @ts-expect-error: no holes in a list
  @field("r.holes") holes(e: PluginEvent): (string | undefined)[] { return []; }
  // @ts-expect-error: no lists of lists
  @field("r.nested") nested(e: PluginEvent): string[][] { return []; }
  // @ts-expect-error: bytes are no value
  @field("r.bytes") bytes(e: PluginEvent): Uint8Array { return e.bytes; }
  // @ts-expect-error: Falco's integers are unsigned
  @field("r.signed") signed(e: PluginEvent): i64 { return e.tid; }
  // @ts-expect-error: a field is not asynchronous
  @field("r.async") async async(e: PluginEvent): Promise<string> { return ""; }
  // @ts-expect-error: what is unknown is no value
  @field("r.unknown") unknown(e: PluginEvent): unknown { return ""; }
  // @ts-expect-error: a look-alike is no address
  @field("r.look-alike") lookAlike(e: PluginEvent): { bytes: Uint8Array } { return { bytes: e.bytes }; }

  // @ts-expect-error: an argument is a number, a string, or either
  @field("r.arg-boolean") argBoolean(e: PluginEvent, arg: boolean): string { return ""; }
  // @ts-expect-error: the host may pass any text
  @field("r.arg-literal") argLiteral(e: PluginEvent, arg: "a" | "b"): string { return arg; }
  // @ts-expect-error: an optional argument is written with `?`
  @field("r.arg-undefined") argUndefined(e: PluginEvent, arg: number | undefined): string { return ""; }
  // @ts-expect-error: at most one argument
  @field("r.arg-two") argTwo(e: PluginEvent, a: string, b: string): string { return a; }
  // @ts-expect-error: at most one argument
  @field("r.arg-rest") argRest(e: PluginEvent, ...rest: string[]): string { return ""; }
  // @ts-expect-error: the first parameter is an event
  @field("r.first") first(text: string): string { return text; }
  // @ts-expect-error: the name is text
  @field(5) name(e: PluginEvent): string { return ""; }
  // @ts-expect-error: no such option
  @field("r.option", { descripton: "x" }) option(e: PluginEvent): string { return ""; }
  // @ts-expect-error: no such property
  @field("r.property", { properties: ["secret"] }) property(e: PluginEvent): string { return ""; }
  // @ts-expect-error: not static
  @field("r.static") static static(e: PluginEvent): string { return ""; }
  // @ts-expect-error: not private
  @field("r.private") #private(e: PluginEvent): string { return ""; }
  // @ts-expect-error: a method, not a getter
  @field("r.getter") get getter(): string { return ""; }
  // @ts-expect-error: a method, not a property
  @field("r.field") field = (e: PluginEvent): string => "";
  // @ts-expect-error: a memo takes just the event
  @memo twoParameters(e: PluginEvent, key: string): string { return key; }

  // @ts-expect-error: no such event
  @field("e.unknown") unknownEvent(e: SyscallEvent<"opennat_x">): string { return ""; }
  // @ts-expect-error: an old code is written with its number
  @field("e.old") oldEvent(e: SyscallEvent<"close_e">): string { return ""; }
  // @ts-expect-error: plugin events are no syscall events
  @field("e.plugin") pluginEvent(e: SyscallEvent<"pluginevent_e">): string { return ""; }
}

export function params(e: SyscallEvent<"openat_x" | "close_x">, any: AnyEvent): void {
  // @ts-expect-error: not narrowed yet
  e.params.name;
  // @ts-expect-error: not one of this event's types
  if (e.type === "open_x") return;
  if (e.type === "openat_x") {
    // @ts-expect-error: openat has no such parameter
    e.params.uid;
    // @ts-expect-error: a parameter may be absent
    const fd: bigint = e.params.fd;
    // @ts-expect-error: descriptors are bigints
    const number: number | undefined = e.params.fd;
    // @ts-expect-error: parameters are read only
    e.params.fd = 1n;
  }
  // @ts-expect-error: not every event has parameters
  any.params;
  // @ts-expect-error: no such event
  const name: EventName = "openat";
  // @ts-expect-error: no object literal passes for an event
  const event: PluginEvent = { type: "pluginevent_e", text: "" };
  // @ts-expect-error: no object literal passes for an address
  const address: IpAddr = { version: 4, bytes: new Uint8Array(4), equals: () => true, toString: () => "" };
  // @ts-expect-error: functions are no JSON
  if (any.type === "pluginevent_e") any.json<{ f(): void }>();
}

// @ts-expect-error: the field gives no value that Falco has
@fields<Audit>({ "f.object": { get: (a) => ({ verb: a.verb }) } })
export class RefusedFields {}

// @ts-expect-error: no such member of the payload
@fields<Audit>({ "f.member": { get: (a) => a.name } })
export class RefusedMember {}

// @ts-expect-error: sources is a list
@extract({ sources: "syslog" })
export class RefusedSources {}

// @ts-expect-error: the events have names
@plugin({ name: "a", version: "1.0.0", description: "d", contact: "c" })
export class RefusedEvents {
  extractEvents(): string[] { return ["openat"]; }
}
