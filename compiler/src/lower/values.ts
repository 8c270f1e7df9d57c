// Things that are usually called, taken as values: library functions and methods, static methods.
import { ts } from "ts-morph";
import type { BuiltinRow } from "../frontend/builtins/row.js";
import type { Value } from "../ir/function.js";
import { memberClosure } from "./builtin-members.js";
import type { FunctionContext } from "./context.js";

/** A closure over a library function: `["1"].map(Number)`. */
export function builtinClosure(row: BuiltinRow, node: ts.Node, ctx: FunctionContext): Value {
  void node;
  return memberClosure(row, ctx);
}

/** receiver.method as a value: it keeps no receiver. */
export function boundBuiltin(row: BuiltinRow, receiver: Value, ctx: FunctionContext): Value {
  void receiver;
  return memberClosure(row, ctx);
}

/** C.method as a value. */
export function staticMethodValue(fn: string, node: ts.Node, ctx: FunctionContext): Value {
  void node;
  ctx.program.function(fn).needsEntry = true;
  return ctx.builder.emit("closure.new", [], { function: fn, shared: true });
}
