// @source and the methods of a source: 31xx.
import { ts } from "ts-morph";
import type { JsonType } from "../../ir/json.js";
import { unionMembers } from "../types.js";
import { jsonOrText } from "./config.js";
import { JsonReader, NotJson } from "./json-types.js";
import type { PayloadKind, SourceContract } from "./contract.js";
import { type DecoratorUse, decoratorsOf, Options } from "./decorators.js";
import { codesOf, newEventCodes, payloadKind, typeArgument } from "./event-types.js";
import { methodNamed } from "./fields.js";
import { openChoices } from "./open-choices.js";
import { type Reading, sdkNameOf } from "./reading.js";

const sourceName = /^[a-z][a-z0-9_]*$/;
const reserved = new Set(["syscall", "internal", "plugins"]);

export function readSource(declaration: ts.ClassDeclaration, reading: Reading): SourceContract | undefined {
  const use = decoratorsOf(declaration, reading).find(({ name }) => name === "source");
  const open = methodNamed(declaration, "open", reading);
  if (use === undefined) {
    const yields = open !== undefined && yieldsEvents(open, reading);
    if (yields) reading.report("TSF3108", { name: className(declaration) }, open.name);
    return undefined;
  }
  const options = new Options("source", use.call.arguments[0], reading, use.node);
  const payload = readPayload(use, declaration, reading);
  const payloadJson = payload === "json" ? readJsonPayload(use, declaration, reading) : undefined;
  const makes = payload === "events" ? newEventCodes(payloadType(use, declaration, reading)!, reading.checker)! : [];
  if (payload === "events" && makes.length === 0) {
    const why = "no plugin can make that event: its parameters are addresses in the host's memory";
    const type = reading.typeText(payloadType(use, declaration, reading)!);
    reading.report("TSF3105", { type, why }, use.call.typeArguments?.[0] ?? use.node);
  }
  const id = readId(options, reading);
  const name = readName(options, reading);
  if (open === undefined) {
    reading.report("TSF3101", { name: className(declaration) }, use.node);
    return undefined;
  }
  const waits = readOpen(open, reading);
  if (payload === "json" && payloadJson === undefined) return undefined;
  if ((payload === "events") !== (id === 0)) reading.report("TSF3109", { id }, use.node);
  const batch = options.inner("batch");
  const limit = (key: "events" | "bytes" | "ms"): Record<string, number> => limitOf(batch, key, reading);
  return {
    id, name, payload, payloadType: payloadJson, makes, open, waits, ...readParams(open, reading),
    batch: { ...limit("events"), ...limit("bytes"), ...limit("ms") },
    eventToString: checkedMethod(declaration, "eventToString", "(e: PluginEvent<D>): string", isEventToString, reading),
    progress: checkedMethod(declaration, "progress", "(): Progress", isProgress, reading),
    instanceTellsProgress: unionMembers(promised(returnType(open, reading), reading)).some((given) =>
      given.getProperty("progress") !== undefined),
    listOpenParams: checkedMethod(declaration, "listOpenParams", "(): OpenParam[]", isOpenParams, reading),
  };
}

const className = (declaration: ts.ClassDeclaration): string => declaration.name?.text ?? "default";

function limitOf(batch: Options, key: string, reading: Reading): Record<string, number> {
  const value = batch.number(key);
  const node = batch.node(key);
  if (value === undefined || node === undefined) return {};
  if (Number.isInteger(value) && value > 0 && value <= 0xffffffff) return { [key]: value };
  reading.report("TSF3003", { option: `batch.${key}`, decorator: "source" }, node);
  return {};
}

function readId(options: Options, reading: Reading): number {
  const id = options.value("id");
  const node = options.node("id");
  if (node === undefined || id === undefined) return 0;
  const hasName = options.node("name") !== undefined;
  const isGood = typeof id === "number" && Number.isInteger(id) && id >= (hasName ? 1 : 0) && id <= 0x7fffffff;
  if (!isGood) reading.report("TSF3102", { id: String(id) }, node);
  return typeof id === "number" ? id : 0;
}

function readName(options: Options, reading: Reading): string {
  const name = options.text("name");
  const node = options.node("name");
  if (name === undefined || node === undefined) return "";
  if (!sourceName.test(name) || reserved.has(name)) reading.report("TSF3103", { name }, node);
  return name;
}

function payloadType(use: DecoratorUse, declaration: ts.ClassDeclaration, reading: Reading): ts.Type | undefined {
  const node = use.call.typeArguments?.[0];
  return node === undefined ? yieldedType(declaration, reading) : reading.checker.getTypeFromTypeNode(node);
}

// @source<D>
function readPayload(use: DecoratorUse, declaration: ts.ClassDeclaration, reading: Reading): PayloadKind {
  const type = payloadType(use, declaration, reading);
  const kind = payloadKind(type);
  return kind === "json" && newEventCodes(type!, reading.checker) !== undefined ? "events" : kind;
}

function readJsonPayload(use: DecoratorUse, declaration: ts.ClassDeclaration, reading: Reading): JsonType | undefined {
  const type = payloadType(use, declaration, reading)!;
  const place = use.call.typeArguments?.[0] ?? use.node;
  try {
    return new JsonReader(reading).read(type, place).type;
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    reading.report("TSF3105", { type: reading.typeText(type), why: error.message }, place);
    return undefined;
  }
}

// @source without type argument: what open's generator yields
function yieldedType(declaration: ts.ClassDeclaration, reading: Reading): ts.Type | undefined {
  const open = methodNamed(declaration, "open", reading);
  if (open === undefined) return undefined;
  const yielded = typeArgument(returnType(open, reading), 0, reading.checker);
  return yielded === undefined ? undefined : reading.checker.getNonNullableType(yielded);
}

function returnType(method: ts.MethodDeclaration, reading: Reading): ts.Type {
  return reading.checker.getReturnTypeOfSignature(reading.checker.getSignatureFromDeclaration(method)!);
}

function yieldsEvents(open: ts.MethodDeclaration, reading: Reading): boolean {
  return open.asteriskToken !== undefined || opening(returnType(open, reading)) !== undefined;
}

type Opening = "generator" | "instance" | "async";

/** What a result of `open` is. */
function opening(type: ts.Type): Opening | undefined {
  const kinds = new Set(unionMembers(type).map((member): Opening | undefined => {
    const name = member.symbol?.name ?? "";
    if (name === "Generator") return "generator";
    if (name === "AsyncGenerator" || name === "Promise") return "async";
    return member.getProperty("nextBatch") === undefined ? undefined : "instance";
  }));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

/** Reports an `open` that gives no events, or asks for a signal that it would not hear; whether it waits. */
function readOpen(open: ts.MethodDeclaration, reading: Reading): boolean {
  const type = returnType(open, reading);
  const kind = opening(type);
  const waits = kind === "async";
  const given = waits ? promised(type, reading) : type;
  if (kind === undefined || opening(given) === undefined) {
    reading.report("TSF3104", { type: reading.typeText(type) }, open.type ?? open.name);
  }
  const signal = open.parameters[1];
  if (signal !== undefined && !waits) reading.report("TSF3110", {}, signal);
  return waits;
}

/** T of a Promise<T>. */
function promised(type: ts.Type, reading: Reading): ts.Type {
  return type.symbol?.name === "Promise" ? (typeArgument(type, 0, reading.checker) ?? type) : type;
}

function readParams(
  open: ts.MethodDeclaration, reading: Reading,
): Pick<SourceContract, "openParams" | "openChoices"> {
  const parameter = open.parameters[0];
  if (parameter === undefined) return { openParams: undefined, openChoices: undefined };
  const declared = reading.checker.getTypeAtLocation(parameter);
  const type = parameter.questionToken !== undefined || parameter.initializer !== undefined
    ? reading.checker.getNonNullableType(declared) : declared;
  const choices = openChoices(type, parameter.type);
  if (choices !== undefined) return { openParams: { kind: "text", nullable: false }, openChoices: choices };
  const { table } = jsonOrText(type, parameter, reading);
  if (table === undefined) reading.report("TSF3106", { type: reading.typeText(declared) }, parameter.type ?? parameter);
  return { openParams: table, openChoices: undefined };
}

type SignatureTest = (method: ts.MethodDeclaration, result: ts.Type, reading: Reading) => boolean;

function checkedMethod(
  declaration: ts.ClassDeclaration, name: string, expected: string, isGood: SignatureTest, reading: Reading,
): ts.MethodDeclaration | undefined {
  const method = methodNamed(declaration, name, reading);
  if (method === undefined) return undefined;
  if (isGood(method, returnType(method, reading), reading)) return method;
  const type = reading.typeText(reading.checker.getTypeAtLocation(method));
  reading.report("TSF3107", { method: name, type, expected }, method.name);
  return undefined;
}

function isEventToString(method: ts.MethodDeclaration, result: ts.Type, reading: Reading): boolean {
  const [event, more] = method.parameters;
  if (more !== undefined || !(result.flags & ts.TypeFlags.StringLike)) return false;
  return event === undefined || codesOf(reading.checker.getTypeAtLocation(event), reading.checker) !== undefined;
}

function isProgress(method: ts.MethodDeclaration, result: ts.Type, reading: Reading): boolean {
  const value = result.getProperty("value");
  if (method.parameters.length > 0 || value === undefined) return false;
  return (reading.checker.getTypeOfSymbolAtLocation(value, method).flags & ts.TypeFlags.NumberLike) !== 0;
}

function isOpenParams(method: ts.MethodDeclaration, result: ts.Type, reading: Reading): boolean {
  const element = reading.checker.isArrayType(result) ? typeArgument(result, 0, reading.checker) : undefined;
  if (method.parameters.length > 0 || element === undefined) return false;
  return element.getProperty("value") !== undefined || (
    element.symbol !== undefined && sdkNameOf(element.symbol) === "OpenParam"
  );
}
