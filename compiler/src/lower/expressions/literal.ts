// Literals: numbers, strings, bigints, booleans, null.
import { ts } from "ts-morph";
import type { Value } from "../../ir/function.js";
import type { FunctionContext } from "../context.js";

export function lowerNumericLiteral(node: ts.Node, ctx: FunctionContext): Value {
  return ctx.number(Number((node as ts.NumericLiteral).text));
}

export function lowerStringLiteral(node: ts.Node, ctx: FunctionContext): Value {
  return ctx.text((node as ts.StringLiteralLike).text);
}

export function lowerBigIntLiteral(node: ts.Node, ctx: FunctionContext): Value {
  const text = (node as ts.BigIntLiteral).text.replace(/n$/, "").replaceAll("_", "");
  return ctx.builder.emit("const.big", [], { value: BigInt(text).toString() });
}

export function lowerTrue(_: ts.Node, ctx: FunctionContext): Value {
  return ctx.boolean(true);
}

export function lowerFalse(_: ts.Node, ctx: FunctionContext): Value {
  return ctx.boolean(false);
}

export function lowerNull(_: ts.Node, ctx: FunctionContext): Value {
  return ctx.null();
}
