// Things that are usually called, taken as values: library functions and methods, static methods.
import { ts } from "ts-morph";
import { type BuiltinRow, runtimeFunction } from "../frontend/builtins/row.js";
import { newFunction } from "../ir/builder.js";
import type { Value } from "../ir/function.js";
import { callBuiltin } from "./calls.js";
import { FunctionContext } from "./context.js";

/** A closure over a library function: `["1"].map(Number)`. */
export function builtinClosure(row: BuiltinRow, node: ts.Node, ctx: FunctionContext): Value {
  return wrap(row, [], ctx, node);
}

/** receiver.method as a value: it keeps no receiver in JavaScript, so it is refused. */
export function boundBuiltin(row: BuiltinRow, receiver: Value, ctx: FunctionContext): Value {
  if (row.kind === "static") return wrap(row, [], ctx, ctx.node);
  void receiver;
  ctx.program.unsupported(ctx.node, `\`${row.on}.${row.name}\` as a value`);
  return ctx.undefined();
}

// function (a, b, …) { return row(a, b, …); }
function wrap(row: BuiltinRow, captured: Value[], ctx: FunctionContext, node: ts.Node): Value {
  const { program } = ctx;
  if (row.implementation.kind === "prelude") {
    return ctx.lowerers.closure(program.preludeFunction(row.implementation.module, row.implementation.name), ctx);
  }
  const name = program.uniqueName(`builtin_${row.on}_${row.name}`);
  const fn = newFunction(name, row.name, program.position(node), "val");
  const inner = new FunctionContext(program, fn, node);
  fn.needsEntry = true;
  fn.hasRest = row.rest === true;
  fn.lengthProperty = row.parameters.length;
  const types = row.parameters.map((_, i) => (fn.hasRest && i === row.parameters.length - 1 ? ("arr" as const) : ("val" as const)));
  const entry = inner.builder.newBlock(types);
  inner.builder.enter(entry);
  program.module.functions.set(name, fn);
  const result = fn.hasRest ? inner.runtime(runtimeFunction(row), entry.params) : callBuiltin(row, entry.params, inner);
  inner.builder.return(inner.box(result));
  return ctx.builder.emit("closure.new", captured, { function: name, shared: captured.length === 0 });
}

/** C.method as a value. */
export function staticMethodValue(fn: string, node: ts.Node, ctx: FunctionContext): Value {
  void node;
  ctx.program.function(fn).needsEntry = true;
  return ctx.builder.emit("closure.new", [], { function: fn, shared: true });
}
