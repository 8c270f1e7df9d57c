// What of the SDK is no library row: parameters of events by name, and constants of flags and enumerations.
import { ts } from "ts-morph";
import { isSdkFile } from "../frontend/plugin/reading.js";
import { type EventParamRead, eventParam, isParamsType, sdkTypeName } from "../frontend/sdk-types.js";
import type { Value } from "../ir/function.js";
import type { RuntimeFunction } from "../ir/types.js";
import type { FunctionContext, ProgramContext } from "./context.js";
import { jsonArgument, jsonData } from "./json.js";

/** Schema versions that the lowered program's parameters need. */
const needed = new WeakMap<ProgramContext, Set<string>>();

export function schemaNeeds(program: ProgramContext): Set<string> {
  let versions = needed.get(program);
  if (versions === undefined) needed.set(program, (versions = new Set()));
  return versions;
}

/** receiver.name for a type of the SDK that has no row; undefined: it is none. */
export function sdkProperty(receiver: Value, name: string, type: ts.Type, ctx: FunctionContext): Value | undefined {
  if (name === "params" && isParamsOf(type, ctx)) return receiver;
  const json = name === "data" ? jsonData(receiver, type, ctx) : undefined;
  if (json !== undefined) return json;
  const reads = eventParam(type, name);
  if (reads === undefined) return undefined;
  for (const { since } of reads) schemaNeeds(ctx.program).add(since);
  return readParam(receiver, reads, ctx);
}

// `e.params` is the event itself: what is asked of it next is read from the event.
function isParamsOf(type: ts.Type, ctx: FunctionContext): boolean {
  const property = type.getProperty("params");
  const declaration = property?.declarations?.[0];
  if (property === undefined || declaration?.getSourceFile().isDeclarationFile !== true) return false;
  return isParamsType(ctx.checker.getTypeOfSymbol(property));
}

// One call if the parameter lies at the same place in all events, else a choice by the event's code.
function readParam(event: Value, reads: readonly EventParamRead[], ctx: FunctionContext): Value {
  const object = ctx.convert(event, "ref");
  const groups = new Map<string, EventParamRead[]>();
  for (const read of reads) {
    const key = `${read.read}${read.index}`;
    groups.set(key, [...(groups.get(key) ?? []), read]);
  }
  const all = [...groups.values()];
  const call = (read: EventParamRead): Value => ctx.runtime(paramRow(read), [object, ctx.integer(read.index)]);
  if (all.length === 0) return ctx.undefined();
  if (all.length === 1) return call(all[0]![0]!);
  const code = ctx.convert(ctx.runtime(codeRow, [object]), "f64");
  const choose = (from: number): Value => {
    const group = all[from]!;
    if (from === all.length - 1) return call(group[0]!);
    return ctx.select(isOneOf(code, group, ctx), "val", () => call(group[0]!), () => choose(from + 1));
  };
  return choose(0);
}

function isOneOf(code: Value, reads: readonly EventParamRead[], ctx: FunctionContext): Value {
  const test = (i: number): Value => {
    const same = ctx.lowerers.binary(ts.SyntaxKind.EqualsEqualsEqualsToken, code, ctx.number(reads[i]!.code), ctx);
    return i === reads.length - 1 ? same : ctx.select(same, "bool", () => ctx.boolean(true), () => test(i + 1));
  };
  return test(0);
}

const effects = { reads: true, allocates: true, throws: true } as const;
const codeRow: RuntimeFunction = {
  c: "tsf_event_code", parameters: ["ref"], result: "f64", effects, ofHostEvent: { short: true },
};
const symbols: Partial<Record<EventParamRead["read"], string>> = { text: "string", texts: "strings" };

/** Parameters that have a short way (host_event.h). */
const numbers: ReadonlySet<EventParamRead["read"]> = new Set<EventParamRead["read"]>([
  "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "f64",
]);

function paramRow({ read }: EventParamRead): RuntimeFunction {
  const row = { c: `tsf_event_param_${symbols[read] ?? read}`, parameters: ["ref", "i32"], result: "val", effects } as const;
  if (numbers.has(read)) return { ...row, ofHostEvent: { short: true } };
  return read === "text" ? { ...row, ofHostEvent: { short: true, room: true } } : row;
}

const emitRow: RuntimeFunction = {
  c: "tsf_async_emit_text", parameters: ["val", "str", "str"], result: "void",
  effects: { reads: true, writes: true, allocates: true, throws: true },
};

/**
 * `emit(name, text)` of an emitter of asynchronous events; undefined: another call. `args` are the arguments in hand,
 * data that is JSON as its text.
 */
export function emitCall(
  call: ts.CallExpression, emitter: Value, args: readonly Value[], ctx: FunctionContext,
): Value | undefined {
  if (args.length !== 2 || sdkTypeName(ctx.typeOf(call.expression), ctx.checker) !== "AsyncEmitter") return undefined;
  const json = jsonArgument(call, ctx)?.argument;
  if (call.arguments.some((arg) => arg !== json && ctx.irTypeAt(arg) !== "str")) return undefined;
  ctx.runtime(emitRow, [ctx.box(emitter), ...args]);
  return ctx.undefined();
}

/** FileFlags.O_CREAT: the number itself. */
export function sdkConstant(
  access: ts.PropertyAccessExpression, symbol: ts.Symbol, ctx: FunctionContext,
): Value | undefined {
  const file = symbol.declarations?.[0]?.getSourceFile();
  if (file === undefined || !isSdkFile(file) || !file.fileName.endsWith("/flags.generated.d.ts")) return undefined;
  const type = ctx.checker.getTypeOfSymbolAtLocation(symbol, access);
  return type.isNumberLiteral() ? ctx.number(type.value) : undefined;
}
