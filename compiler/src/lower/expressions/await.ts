// await: the frame stops like at a yield; what it is resumed with is the value, or what the runtime throws.
import type { ts } from "ts-morph";
import type { Value } from "../../ir/function.js";
import type { FunctionContext } from "../context.js";

export function lowerAwait(node: ts.Node, ctx: FunctionContext): Value {
  const value = ctx.expression((node as ts.AwaitExpression).expression);
  return ctx.narrowed(awaitValue(value, ctx), node);
}

/** The value that a value comes to. Of an async generator the driver is told that this is no yield. */
export function awaitValue(value: Value, ctx: FunctionContext): Value {
  return ctx.builder.emit("yield", [ctx.box(value)], ctx.async === "generator" ? { await: true } : {});
}
