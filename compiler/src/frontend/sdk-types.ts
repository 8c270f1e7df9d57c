// The SDK's types as the rows of builtins/falco.ts name them, and the parameters of events by their types.
import { ts } from "ts-morph";
import { type EventRow, eventTable } from "./events/event-table.js";
import { type ParamRead, paramType } from "./events/param-types.js";
import { eventClass, payloadKind, typeArgument } from "./plugin/event-types.js";
import { isSdkFile, sdkNameOf } from "./plugin/reading.js";
import { unionMembers } from "./types.js";

/** The name in the rows of a type of the SDK's; undefined for other types. */
export function sdkTypeName(type: ts.Type, checker: ts.TypeChecker): string | undefined {
  const name = type.symbol === undefined ? undefined : sdkNameOf(type.symbol);
  switch (name) {
    case undefined:
      return undefined;
    case "Event":
    case "TypedEvent":
    case "UnknownEvent":
      return "Event";
    case "PluginEvent":
    case "PayloadEvent":
      return payloadName(typeArgument(type, 0, checker));
    case "AsyncEvent":
      return payloadName(typeArgument(type, 1, checker));
    default:
      return isClassItself(type) ? `${name}Constructor` : name;
  }
}

function payloadName(payload: ts.Type | undefined): string {
  const kind = payloadKind(payload);
  return kind === "text" ? "TextEvent" : kind === "bytes" ? "BytesEvent" : "JsonEvent";
}

function isClassItself(type: ts.Type): boolean {
  return type.getConstructSignatures().length > 0 || type.getProperty("prototype") !== undefined;
}

/** Whether a type is an event of a host call. */
export function isEventType(type: ts.Type): boolean {
  return unionMembers(type).some((member) => /Event$/.test(eventClass(member) ?? ""));
}

/** How one parameter is read: its place, and as what. */
export interface EventParamRead {
  readonly code: number;
  readonly index: number;
  readonly read: ParamRead;
  /** Least schema version that has it. */
  readonly since: string;
}

/** What `params.name` means for the events whose `params` are of this type; undefined: it is no such type. */
export function eventParam(type: ts.Type, name: string): readonly EventParamRead[] | undefined {
  const rows = unionMembers(type).map(eventOfParams);
  if (rows.some((row) => row === undefined)) return undefined;
  return rows.flatMap((row) => {
    const index = row!.params.findIndex(([param]) => param === name);
    if (index < 0) return [];
    const [, type, since] = row!.params[index]!;
    return [{ code: row!.code, index, read: paramType(type, name).read, since: since ?? row!.since }];
  });
}

/** Whether a type is the `params` of events. */
export function isParamsType(type: ts.Type): boolean {
  return unionMembers(type).every((member) => eventOfParams(member) !== undefined);
}

function eventOfParams(type: ts.Type): EventRow | undefined {
  const declaration = type.symbol?.declarations?.[0];
  if (declaration === undefined || !ts.isInterfaceDeclaration(declaration)) return undefined;
  const file = declaration.getSourceFile();
  if (!isSdkFile(file) || !file.fileName.endsWith("/events.generated.d.ts")) return undefined;
  return paramInterfaces(file).get(declaration.name.text);
}

const known = new WeakMap<ts.SourceFile, ReadonlyMap<string, EventRow>>();

// interface EventParams { readonly open_x: OpenX; … }
function paramInterfaces(file: ts.SourceFile): ReadonlyMap<string, EventRow> {
  let map = known.get(file);
  if (map === undefined) known.set(file, (map = readParamInterfaces(file)));
  return map;
}

function readParamInterfaces(file: ts.SourceFile): ReadonlyMap<string, EventRow> {
  const byName = new Map(eventTable.map((row) => [row.name, row]));
  const all = file.statements.find(
    (s): s is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(s) && s.name.text === "EventParams",
  );
  const map = new Map<string, EventRow>();
  for (const member of all?.members ?? []) {
    if (!ts.isPropertySignature(member) || member.type === undefined || !ts.isTypeReferenceNode(member.type)) continue;
    const row = byName.get((member.name as ts.Identifier | ts.StringLiteral).text);
    if (row !== undefined) map.set(member.type.typeName.getText(file), row);
  }
  return map;
}
