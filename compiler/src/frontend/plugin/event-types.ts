// Event types of the SDK as the contract sees them: which codes a parameter of such a type lets through.
import { ts } from "ts-morph";
import { type EventRow, eventTable } from "../events/event-table.js";
import { unionMembers } from "../types.js";
import { sdkNameOf } from "./reading.js";

export const pluginEventCode = 322;
export const asyncEventCode = 402;
/** Its parameters are addresses in the host's memory, so no plugin can make one. */
export const tracerEventCode = 268;

export const eventsByName: ReadonlyMap<string, EventRow> = new Map(eventTable.map((row) => [row.name, row]));
export const eventsByCode: ReadonlyMap<number, EventRow> = new Map(eventTable.map((row) => [row.code, row]));

/** Codes of the events of a type: a list, "all" for any event at all, undefined if it is no event. */
export function codesOf(type: ts.Type, checker: ts.TypeChecker): readonly number[] | "all" | undefined {
  const codes = new Set<number>();
  let all = false;
  for (const member of unionMembers(type)) {
    const one = codesOfMember(member, checker);
    if (one === undefined) return undefined;
    if (one === "all") all = true;
    else for (const code of one) codes.add(code);
  }
  return all ? "all" : [...codes].sort((a, b) => a - b);
}

function codesOfMember(type: ts.Type, checker: ts.TypeChecker): readonly number[] | "all" | undefined {
  switch (eventClass(type)) {
    case "PluginEvent":
      return [pluginEventCode];
    case "AsyncEvent":
      return [asyncEventCode];
    case "PayloadEvent":
      return [pluginEventCode, asyncEventCode];
    case "TypedEvent":
      return namesOf(typeArgument(type, 0, checker)).flatMap((name) => eventsByName.get(name)?.code ?? []);
    case "UnknownEvent":
    case "Event":
      return "all";
    default:
      return undefined;
  }
}

/** The SDK's class of an event type. */
export function eventClass(type: ts.Type): string | undefined {
  return type.symbol === undefined ? undefined : sdkNameOf(type.symbol);
}

/** An argument of a generic type. */
export function typeArgument(type: ts.Type, index: number, checker: ts.TypeChecker): ts.Type | undefined {
  const flags = type.flags & ts.TypeFlags.Object ? (type as ts.ObjectType).objectFlags : 0;
  const isReference = flags & ts.ObjectFlags.Reference;
  return isReference ? checker.getTypeArguments(type as ts.TypeReference)[index] : undefined;
}

/**
 * Codes of the events that a source with this payload type makes, ascending: objects whose `type` names an event.
 * undefined: it is no such type; none: it is of the one event that no plugin can make.
 */
export function newEventCodes(type: ts.Type, checker: ts.TypeChecker): number[] | undefined {
  const codes = new Set<number>();
  for (const member of unionMembers(type)) {
    const property = member.getProperty("type");
    const names = property === undefined ? [] : namesOf(checker.getTypeOfSymbol(property));
    const found = names.map((name) => eventsByName.get(name)?.code);
    if (found.length === 0 || found.some((code) => code === undefined || isPayloadEvent(code))) return undefined;
    for (const code of found) codes.add(code!);
  }
  codes.delete(tracerEventCode);
  return [...codes].sort((a, b) => a - b);
}

const isPayloadEvent = (code: number): boolean => code === pluginEventCode || code === asyncEventCode;

/** The texts of a type of string literals. */
export function namesOf(type: ts.Type | undefined): string[] {
  if (type === undefined) return [];
  return unionMembers(type).flatMap((member) => (member.isStringLiteral() ? [member.value] : []));
}

/** The names that all of its asynchronous events have; undefined: any, or it has none of those. */
export function asyncNames(type: ts.Type, checker: ts.TypeChecker): string[] | undefined {
  const members = unionMembers(type).filter((member) => eventClass(member) === "AsyncEvent");
  const names = members.map((member) => namesOf(typeArgument(member, 0, checker)));
  return names.length === 0 || names.some((list) => list.length === 0) ? undefined : [...new Set(names.flat())];
}

/** How the payload of an event type is read: as text, as bytes, or as JSON of the type. */
export function payloadKind(type: ts.Type | undefined): "text" | "bytes" | "json" {
  if (type === undefined) return "bytes";
  if (unionMembers(type).every((member) => member.flags & ts.TypeFlags.StringLike)) return "text";
  return type.symbol?.name === "Uint8Array" ? "bytes" : "json";
}

/** The least schema version (4.0.1 at least) that has all of the events. */
export function schemaOf(codes: Iterable<number>): string {
  return highest([...codes].map((code) => eventsByCode.get(code)?.since ?? "0.0.0"));
}

/** The highest of the versions, and 4.0.1 at least. */
export function highest(versions: readonly string[]): string {
  return ["4.0.1", ...versions].reduce((a, b) => (compareVersions(a, b) >= 0 ? a : b));
}

/** Like a comparator: by major, minor, patch. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a.split(".").map(Number), b.split(".").map(Number)];
  for (let i = 0; i < 3; i++) if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) - (y[i] ?? 0);
  return 0;
}
