// Calls with a known target: argument conversion for functions of the program, rows of the library, and closures.
import { ts } from "ts-morph";
import { type BuiltinRow, runtimeFunction } from "../frontend/builtins/row.js";
import { typedKindByName } from "../frontend/builtins/typed-array.js";
import type { Value } from "../ir/function.js";
import type { ObjectKind } from "../ir/ops.js";
import type { FunctionContext } from "./context.js";

/** Calls a function of the program: `leading` are closure and `this`, then the arguments as the author wrote them. */
export function callDirect(
  name: string, leading: readonly Value[], args: readonly ts.Expression[], ctx: FunctionContext,
): Value {
  const fn = ctx.program.function(name);
  const parameters = parameterTypes(name, leading.length, ctx);
  const fixed = fn.hasRest ? parameters.length - 1 : parameters.length;
  const firstSpread = args.findIndex(ts.isSpreadElement);
  if (firstSpread >= 0 && firstSpread < fixed) return callWithArray(name, leading, args, fixed, ctx);
  const values = args.slice(0, fixed).map((arg, i) => ctx.expressionAs(arg, parameters[i]!));
  const surplus = args.slice(fixed);
  if (fn.hasRest) {
    while (values.length < fixed) values.push(ctx.undefined());
    values.push(ctx.lowerers.arrayOf(surplus, ctx));
  } else {
    for (const arg of surplus) ctx.expression(ts.isSpreadElement(arg) ? arg.expression : arg);
  }
  return emitCall(name, leading, values, ctx);
}

// f(...xs, y): the arguments as one array, read by position.
function callWithArray(
  name: string, leading: readonly Value[], args: readonly ts.Expression[], fixed: number, ctx: FunctionContext,
): Value {
  const array = ctx.lowerers.arrayOf(args, ctx);
  const values: Value[] = [];
  for (let i = 0; i < fixed; i++) values.push(ctx.element(array, ctx.number(i)));
  if (ctx.program.function(name).hasRest) {
    values.push(ctx.runtime(sliceRow, [array, ctx.number(fixed), ctx.number(Infinity)]));
  }
  return emitCall(name, leading, values, ctx);
}

const sliceRow = {
  c: "tsf_array_slice", parameters: ["arr", "f64", "f64"], result: "arr", effects: { reads: true, allocates: true },
} as const;

/** The same with values in hand. */
export function callValues(
  name: string, leading: readonly Value[], args: readonly Value[], ctx: FunctionContext,
): Value {
  const fn = ctx.program.function(name);
  const parameters = parameterTypes(name, leading.length, ctx);
  const fixed = fn.hasRest ? parameters.length - 1 : parameters.length;
  const values = [...args.slice(0, fixed)];
  if (fn.hasRest) {
    while (values.length < fixed) values.push(ctx.undefined());
    values.push(ctx.builder.emit("array.new", args.slice(fixed).map((arg) => ctx.box(arg))));
  }
  return emitCall(name, leading, values, ctx);
}

function parameterTypes(name: string, leadingCount: number, ctx: FunctionContext) {
  const fn = ctx.program.function(name);
  const hidden = leadingCount - (fn.usesClosure ? 1 : 0);
  return fn.blocks[0]!.params.slice(hidden).map((parameter) => parameter.type);
}

function emitCall(name: string, leading: readonly Value[], args: readonly Value[], ctx: FunctionContext): Value {
  const fn = ctx.program.function(name);
  const all = fn.blocks[0]!.params;
  const hidden = leading.length - (fn.usesClosure ? 1 : 0);
  const values = args.map((arg, i) => ctx.convert(arg, all[hidden + i]!.type));
  while (hidden + values.length < all.length) values.push(missing(all[hidden + values.length]!, ctx));
  const receivers = leading.map((value, i) => {
    const index = i - (fn.usesClosure ? 1 : 0);
    return index < 0 ? ctx.convert(value, "ref") : ctx.convert(value, all[index]!.type);
  });
  const operands = [...receivers, ...values];
  if (fn.kind === "generator") return ctx.builder.emit("frame.new", operands, { function: name });
  return ctx.builder.emit("call.direct", operands, { function: name }, fn.result);
}

function missing(parameter: Value, ctx: FunctionContext): Value {
  return ctx.convert(ctx.undefined(), parameter.type);
}

/** A row of the library, with receiver and arguments in hand. */
export function callBuiltin(row: BuiltinRow, values: readonly Value[], ctx: FunctionContext): Value {
  const { implementation } = row;
  if (row.kind === "constant") return ctx.number(row.value!);
  if (implementation.kind === "prelude") {
    const declaration = ctx.program.preludeFunction(implementation.module, implementation.name);
    return callValues(ctx.lowerers.functionFor(declaration, ctx.program), [], values, ctx);
  }
  const operands = row.parameters.map((type, i) => {
    if (row.rest === true && i === row.parameters.length - 1) {
      return ctx.builder.emit("array.new", values.slice(i).map((value) => ctx.box(value)));
    }
    return ctx.convert(values[i] ?? defaultOf(row, i, ctx), type);
  });
  expectReceiver(row, operands, ctx);
  if (implementation.kind === "op") return ctx.builder.emit(implementation.op, operands);
  return ctx.runtime(runtimeFunction(row), operands);
}

/** The built-in type that a row's C function takes for granted, by the interface it is on. */
const receiverKinds: Readonly<Record<string, ObjectKind>> = {
  Map: "map", Set: "set", WeakMap: "weak_map", WeakSet: "weak_set", Function: "closure",
  ArrayBuffer: "array_buffer", DataView: "data_view", ...Object.fromEntries(typedKindByName),
};

// A cast may have promised a Map that is none.
function expectReceiver(row: BuiltinRow, operands: readonly Value[], ctx: FunctionContext): void {
  const kind = Object.hasOwn(receiverKinds, row.on) ? receiverKinds[row.on] : undefined;
  if (kind === undefined || operands[0]?.type !== "ref") return;
  ctx.builder.emit("expect", [operands[0]], { kind });
}

function defaultOf(row: BuiltinRow, index: number, ctx: FunctionContext): Value {
  const value = row.defaults?.[index];
  if (typeof value === "number") return ctx.number(value);
  if (typeof value === "string") return ctx.text(value);
  return ctx.undefined();
}

/**
 * An argument of a row as the row wants it: a missing or undefined optional argument becomes its default.
 * `receiver` counts as the first value.
 */
export function builtinArguments(
  row: BuiltinRow, receiver: readonly Value[], args: readonly ts.Expression[], ctx: FunctionContext,
): Value[] {
  const values = [...receiver];
  for (const arg of args) {
    const index = values.length;
    const isCollected = row.rest === true && index >= row.parameters.length - 1;
    const isUniversal = isCollected || row.parameters[index] === "val";
    values.push(withDefault(row, index, isUniversal ? ctx.boxed(arg) : ctx.expression(arg), ctx));
  }
  return values;
}

/** The value of a row's parameter, or its default if it is undefined. */
export function withDefault(row: BuiltinRow, index: number, value: Value, ctx: FunctionContext): Value {
  const wanted = row.parameters[index];
  const isCertain = value.type !== "val" || row.defaults?.[index] === undefined || wanted === undefined || wanted === "val";
  if (isCertain) return value;
  return ctx.select(
    ctx.is(value, "undefined"), wanted, () => defaultOf(row, index, ctx), () => ctx.convert(value, wanted),
  );
}
