// Where a program reads and writes payloads as JSON: `e.json<T>()`, `e.data` of an object type, `emit(name, data)`,
// `toJson(value)`, `fromJson<T>(text)`. TSF3012.
import { ts } from "ts-morph";
import type { JsonType } from "../../ir/json.js";
import { invariant } from "../../support/assert.js";
import { unionMembers } from "../types.js";
import { eventClass, payloadKind } from "./event-types.js";
import { JsonReader, NotJson, type TypedSchema } from "./json-types.js";
import { type Reading, sdkNameOf } from "./reading.js";

/** The type that `e.json<T>()` gives; undefined: another call. */
export function readAsJson(call: ts.CallExpression, checker: ts.TypeChecker): ts.Type | undefined {
  const callee = call.expression;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== "json") return undefined;
  const member = checker.getSymbolAtLocation(callee.name);
  const owner = member?.declarations?.[0]?.parent;
  const isEvents = owner !== undefined && ts.isClassDeclaration(owner) && owner.name?.text === "PayloadEvent" &&
    sdkNameOf(checker.getSymbolAtLocation(owner.name)!) !== undefined;
  return isEvents ? checker.getTypeAtLocation(call) : undefined;
}

/** The type of `data` of an event whose payload is JSON; undefined: it is text or bytes, or no event. */
export function dataAsJson(event: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const hasPayload = (member: ts.Type): boolean => /^(?:Plugin|Async|Payload)Event$/.test(eventClass(member) ?? "");
  if (!unionMembers(event).every(hasPayload)) return undefined;
  const data = checker.getPropertyOfType(event, "data");
  const type = data === undefined ? undefined : checker.getTypeOfSymbol(data);
  return type !== undefined && payloadKind(type) === "json" ? type : undefined;
}

/** The data of a call of an AsyncEmitter that is written as JSON, and as which type; undefined: none. */
export function emittedAsJson(
  call: ts.CallExpression, checker: ts.TypeChecker,
): { data: ts.Expression; type: ts.Type } | undefined {
  const data = call.arguments[1];
  const callee = checker.getTypeAtLocation(call.expression);
  if (data === undefined || callee.symbol === undefined || sdkNameOf(callee.symbol) !== "AsyncEmitter") return undefined;
  const parameter = checker.getResolvedSignature(call)?.parameters[1];
  const type = parameter === undefined ? undefined : checker.getTypeOfSymbolAtLocation(parameter, call);
  return type !== undefined && payloadKind(type) === "json" ? { data, type } : undefined;
}

/** The type that `toJson` writes or `fromJson` gives; undefined: another call. */
export function convertedAsJson(
  call: ts.CallExpression, checker: ts.TypeChecker,
): { direction: "to" | "from"; type: ts.Type } | undefined {
  if (!ts.isIdentifier(call.expression)) return undefined;
  const found = checker.getSymbolAtLocation(call.expression);
  const symbol = found !== undefined && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
  const name = symbol === undefined ? undefined : sdkNameOf(symbol);
  if (name === "fromJson") return { direction: "from", type: checker.getTypeAtLocation(call) };
  const parameter = name === "toJson" ? checker.getResolvedSignature(call)?.parameters[0] : undefined;
  return parameter && { direction: "to", type: checker.getTypeOfSymbolAtLocation(parameter, call) };
}

/** Reports types of a file's payloads that JSON cannot express, each once. */
export function checkJson(file: ts.SourceFile, reading: Reading): void {
  const seen = new Set<ts.Type>();
  const check = (type: ts.Type | undefined, place: ts.Node): void => {
    if (type === undefined || seen.has(type)) return;
    seen.add(type);
    const why = problemOf(type, place, reading);
    if (why !== undefined) reading.report("TSF3012", { type: reading.typeText(type), why }, place);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      check(readAsJson(node, reading.checker) ?? convertedAsJson(node, reading.checker)?.type, node);
      const emitted = emittedAsJson(node, reading.checker);
      check(emitted?.type, emitted?.data ?? node);
    }
    check(dataOf(node, reading.checker), node);
    ts.forEachChild(node, visit);
  };
  visit(file);
}

// e.data, and { data } of an event
function dataOf(node: ts.Node, checker: ts.TypeChecker): ts.Type | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    if (node.name.text !== "data") return undefined;
    return dataAsJson(checker.getNonNullableType(checker.getTypeAtLocation(node.expression)), checker);
  }
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return undefined;
  const name = node.propertyName ?? node.name;
  if (!ts.isIdentifier(name) || name.text !== "data") return undefined;
  return dataAsJson(checker.getTypeAtLocation(node.parent), checker);
}

function problemOf(type: ts.Type, node: ts.Node, reading: Reading): string | undefined {
  const read = jsonTypeOf(type, node, reading);
  return typeof read === "string" ? read : undefined;
}

/** A type as JSON; a text: why it is none. */
export function jsonTypeOf(type: ts.Type, node: ts.Node, reading: Reading): TypedSchema | string {
  try {
    return new JsonReader(reading).read(type, node);
  } catch (error) {
    if (error instanceof NotJson) return error.message;
    throw error;
  }
}

/** The types of a program's payloads, by their index. */
export class JsonTypes {
  readonly all: JsonType[] = [];
  private readonly indices = new Map<ts.Type, number>();

  constructor(private readonly reading: Reading) {}

  indexOf(type: ts.Type, node: ts.Node): number {
    const found = this.indices.get(type);
    if (found !== undefined) return found;
    const read = jsonTypeOf(type, node, this.reading);
    invariant(typeof read !== "string", `a type was let through that is not JSON: ${String(read)}`);
    this.indices.set(type, this.all.length);
    return this.all.push(read.type) - 1;
  }
}
