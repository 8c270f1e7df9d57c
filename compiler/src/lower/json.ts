// Payloads as JSON: each type that a program reads or writes gets an index, which the runtime is called with.
//
//   e.json<T>(), e.data   tsf_event_json(e, type)           emit(name, data)   emit(name, tsf_payload_json(data, type))
//   fromJson<T>(text)     tsf_event_from_json(text, type)   toJson(value)      tsf_event_to_json(value, type)
import { ts } from "ts-morph";
import { convertedAsJson, dataAsJson, emittedAsJson, readAsJson } from "../frontend/plugin/json-sites.js";
import type { Value } from "../ir/function.js";
import { hasShape, type JsonType, jsonShape, partsOf } from "../ir/json.js";
import type { RuntimeFunction } from "../ir/types.js";
import { invariant } from "../support/assert.js";
import type { FunctionContext } from "./context.js";

const effects = { reads: true, writes: true, allocates: true, throws: true } as const;
const readRow: RuntimeFunction = { c: "tsf_event_json", parameters: ["ref", "i32"], result: "val", effects };
const writeRow: RuntimeFunction = { c: "tsf_payload_json", parameters: ["val", "i32"], result: "str", effects };

/** `e.json<T>()`; undefined: another call. */
export function jsonCall(call: ts.CallExpression, receiver: () => Value, ctx: FunctionContext): Value | undefined {
  const type = readAsJson(call, ctx.checker);
  return type === undefined ? undefined : readJson(receiver(), type, call, ctx);
}

/** `e.data` of an event whose payload is JSON; undefined: it is something else. */
export function jsonData(receiver: Value, event: ts.Type, ctx: FunctionContext): Value | undefined {
  const type = dataAsJson(event, ctx.checker);
  return type === undefined ? undefined : readJson(receiver, type, ctx.node, ctx);
}

/** The payload of an event as JSON of a type. */
export function readJson(event: Value, type: ts.Type, node: ts.Node, ctx: FunctionContext): Value {
  return ctx.runtime(readRow, [ctx.convert(event, "ref"), ctx.integer(indexOf(type, node, ctx))]);
}

function indexOf(type: ts.Type, node: ts.Node, ctx: FunctionContext): number {
  const { jsonTypes } = ctx.program;
  const index = jsonTypes.indexOf(type, node);
  makeShapes(jsonTypes.all[index], ctx);
  return index;
}

const toRow: RuntimeFunction = { c: "tsf_event_to_json", parameters: ["val", "i32"], result: "str", effects };
const fromRow: RuntimeFunction = { c: "tsf_event_from_json", parameters: ["str", "i32"], result: "val", effects };

/** `toJson(value)`, `fromJson<T>(text)`; undefined: another call. */
export function jsonConversion(call: ts.CallExpression, ctx: FunctionContext): Value | undefined {
  const found = convertedAsJson(call, ctx.checker);
  if (found === undefined) return undefined;
  const argument = call.arguments[0]!;
  const value = found.direction === "to" ? ctx.boxed(argument) : ctx.convert(ctx.expression(argument), "str");
  const row = found.direction === "to" ? toRow : fromRow;
  return ctx.runtime(row, [value, ctx.integer(indexOf(found.type, call, ctx))]);
}

/** How the data of `emit(name, data)` becomes text, where it is written as JSON; undefined: another call. */
export function jsonArgument(
  call: ts.CallExpression, ctx: FunctionContext,
): { argument: ts.Expression; lower: () => Value } | undefined {
  const emitted = emittedAsJson(call, ctx.checker);
  if (emitted === undefined) return undefined;
  const { data, type } = emitted;
  const lower = (): Value => {
    const index = ctx.integer(indexOf(type, data, ctx));
    return ctx.box(ctx.runtime(writeRow, [ctx.boxed(data), index]));
  };
  return { argument: data, lower };
}

/** Makes the shapes that decoded objects of a type get. */
export function makeShapes(type: JsonType | undefined, ctx: FunctionContext, seen = new Set<JsonType>()): void {
  if (type === undefined || seen.has(type)) return;
  seen.add(type);
  if (hasShape(type)) {
    const names = (type.members ?? []).map(({ name }) => name);
    const shape = ctx.lowerers.literalShape(names, [], ctx);
    invariant(shape === jsonShape(type), `the shape ${shape} is not ${jsonShape(type)}`);
  }
  for (const part of partsOf(type)) makeShapes(part, ctx, seen);
}
