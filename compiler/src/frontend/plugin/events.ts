// Which events a parameter's type lets through, and the schema version that has them.
// Invariant: codes are ascending and without repetition; undefined means every event.
import { ts } from "ts-morph";
import { eventTable } from "../events/event-table.js";
import { unionMembers } from "../types.js";

const byName = new Map(eventTable.map((row) => [row.name, row]));
const byCode = new Map(eventTable.map((row) => [row.code, row]));
const pluginEvent = 322;
const asyncEvent = 402;

/** The SDK's event classes, without those that name events by a type argument. */
const codesOfClass: Readonly<Record<string, readonly number[] | undefined>> = {
  PluginEvent: [pluginEvent], AsyncEvent: [asyncEvent], PayloadEvent: [pluginEvent, asyncEvent],
};

export type EventCodes =
  | { kind: "all" }
  | { kind: "codes"; codes: number[] }
  /** The type is no event. */
  | { kind: "none" };

/** The events that fit the type. */
export function codesOfType(type: ts.Type, checker: ts.TypeChecker): EventCodes {
  const codes = new Set<number>();
  for (const member of unionMembers(type)) {
    const found = codesOfMember(member, checker);
    if (found.kind !== "codes") return found;
    for (const code of found.codes) codes.add(code);
  }
  return { kind: "codes", codes: [...codes].sort((a, b) => a - b) };
}

function codesOfMember(type: ts.Type, checker: ts.TypeChecker): EventCodes {
  const symbol = type.symbol as ts.Symbol | undefined;
  if (symbol?.declarations?.[0]?.getSourceFile().isDeclarationFile !== true) return { kind: "none" };
  if (symbol.name === "Event" || symbol.name === "UnknownEvent") return { kind: "all" };
  const own = codesOfClass[symbol.name];
  if (own !== undefined) return { kind: "codes", codes: [...own] };
  if (symbol.name !== "TypedEvent") return { kind: "none" };
  const [names] = checker.getTypeArguments(type as ts.TypeReference);
  const rows = names === undefined ? [] : unionMembers(names).map((name) => (name.isStringLiteral() ? byName.get(name.value) : undefined));
  const codes = rows.flatMap((row) => (row === undefined ? [] : [row.code]));
  return codes.length === 0 ? { kind: "none" } : { kind: "codes", codes };
}

/** The lowest schema version that has all these events; parameters that came later are added by who reads them. */
export function schemaVersionOf(codes: Iterable<number>, others: Iterable<string> = []): string {
  const versions = [...others, ...[...codes].map((code) => byCode.get(code)?.since ?? "4.0.1")];
  return versions.reduce((highest, version) => (isNewer(version, highest) ? version : highest), "4.0.1");
}

/** Whether a three-part version is newer than another. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split(".").map(Number));
  const at = [0, 1, 2].find((i) => a?.[i] !== b?.[i]);
  return at !== undefined && (a?.[at] ?? 0) > (b?.[at] ?? 0);
}
