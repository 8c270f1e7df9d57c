// Array literals, with spread.
import { ts } from "ts-morph";
import type { Value } from "../../ir/function.js";
import type { FunctionContext } from "../context.js";

export function lowerArrayLiteral(node: ts.Node, ctx: FunctionContext): Value {
  return arrayOf((node as ts.ArrayLiteralExpression).elements, ctx);
}

/** An array of the expressions, spreads expanded: literals, rest arguments. */
export function arrayOf(elements: readonly ts.Expression[], ctx: FunctionContext): Value {
  const spread = elements.findIndex(ts.isSpreadElement);
  const array = plainArray(spread < 0 ? elements : elements.slice(0, spread), ctx);
  for (const element of spread < 0 ? [] : elements.slice(spread)) {
    if (ts.isSpreadElement(element)) {
      const values = ctx.expression(element.expression);
      ctx.runtime(values.type === "arr" ? append : appendAll, [array, values]);
    } else {
      ctx.builder.emit("array.push", [array, ctx.boxed(element)]);
    }
  }
  return array;
}

/** So many values are computed before the array takes them. */
const mostAtOnce = 64;

// A long literal is put together of parts, so that not all of its values are there at the same time.
function plainArray(elements: readonly ts.Expression[], ctx: FunctionContext): Value {
  const size = elements.every(isLiteral) ? Infinity : mostAtOnce;
  const part = (start: number): Value =>
    ctx.builder.emit("array.new", elements.slice(start, start + size).map((element) => ctx.boxed(element)));
  const array = part(0);
  for (let start = size; start < elements.length; start += size) ctx.runtime(append, [array, part(start)]);
  return array;
}

function isLiteral(element: ts.Expression): boolean {
  return ts.isLiteralExpression(element) || (ts.isPrefixUnaryExpression(element) && ts.isLiteralExpression(element.operand));
}

const effects = { reads: true, writes: true, allocates: true, throws: true } as const;
const append = { c: "tsf_array_append", parameters: ["arr", "arr"], result: "void", effects } as const;
const appendAll = { c: "tsf_array_append_iterable", parameters: ["arr", "val"], result: "void", effects } as const;
