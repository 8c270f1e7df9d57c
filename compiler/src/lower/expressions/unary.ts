// Prefix and postfix operators, typeof, void, delete, parentheses, casts, and `await`-less wrappers.
import { ts } from "ts-morph";
import { isCastFromUnknown, isCommentCast, isUnsetYet, skipParentheses } from "../../frontend/syntax.js";
import type { Value } from "../../ir/function.js";
import type { FunctionContext } from "../context.js";
import { isAskedAsItIs } from "../condition.js";
import { rows, truthy } from "../operators.js";

const Kind = ts.SyntaxKind;

export function lowerPrefixUnary(node: ts.Node, ctx: FunctionContext): Value {
  const { operator, operand } = node as ts.PrefixUnaryExpression;
  if (operator === Kind.PlusPlusToken || operator === Kind.MinusMinusToken) {
    return increment(operand, operator === Kind.PlusPlusToken ? 1 : -1, "new", ctx);
  }
  if (operator === Kind.ExclamationToken) {
    const value = isAskedAsItIs(operand, ctx) ? ctx.wide(operand) : ctx.expression(operand);
    return ctx.builder.emit("bool.not", [truthy(value, ctx)]);
  }
  const value = isCastFromUnknown(operand) ? ctx.wide(operand) : ctx.expression(operand);
  switch (operator) {
    case Kind.MinusToken:
      return negate(value, ctx);
    case Kind.TildeToken:
      return complement(value, ctx);
    default:
      return toNumber(value, ctx);
  }
}

function negate(value: Value, ctx: FunctionContext): Value {
  if (value.type === "big") return ctx.runtime(rows.bigNeg, [value]);
  if (value.type === "val") return ctx.runtime(negateRow, [value]);
  return ctx.builder.emit("f64.neg", [toNumber(value, ctx)]);
}

function complement(value: Value, ctx: FunctionContext): Value {
  if (value.type === "big") return ctx.runtime(rows.bigNot, [value]);
  if (value.type === "val") return ctx.runtime(complementRow, [value]);
  const bits = ctx.builder.emit("i32.xor", [ctx.convert(toNumber(value, ctx), "i32"), ctx.integer(-1)]);
  return ctx.builder.emit("i32.to.f64", [bits]);
}

// Unary plus and Number(): exact for every register type.
function toNumber(value: Value, ctx: FunctionContext): Value {
  if (value.type === "f64") return value;
  if (value.type === "bool") return ctx.builder.emit("bool.to.f64", [value]);
  if (value.type === "str") return ctx.runtime(rows.stringToNumber, [value]);
  return ctx.runtime(rows.toNumber, [ctx.box(value)]);
}

export function lowerPostfixUnary(node: ts.Node, ctx: FunctionContext): Value {
  const { operator, operand } = node as ts.PostfixUnaryExpression;
  return increment(operand, operator === Kind.PlusPlusToken ? 1 : -1, "old", ctx);
}

function increment(target: ts.Expression, by: 1 | -1, result: "old" | "new", ctx: FunctionContext): Value {
  const reference = ctx.lowerers.reference(target, ctx);
  const old = reference.read();
  const step = old.type === "big"
    ? ctx.builder.emit("const.big", [], { value: "1" })
    : old.type === "f64" ? ctx.number(1) : undefined;
  const next = step === undefined
    ? ctx.runtime(incrementRow, [old, ctx.integer(by)])
    : ctx.lowerers.binary(by === 1 ? Kind.PlusToken : Kind.MinusToken, old, step, ctx);
  reference.write(next);
  return result === "old" ? old : next;
}

const effects = { reads: true, writes: true, allocates: true, throws: true } as const;
const negateRow = { c: "tsf_negate", parameters: ["val"], result: "val", effects } as const;
const complementRow = { c: "tsf_complement", parameters: ["val"], result: "val", effects } as const;
const incrementRow = { c: "tsf_increment", parameters: ["val", "i32"], result: "val", effects } as const;

export function lowerTypeOf(node: ts.Node, ctx: FunctionContext): Value {
  const value = ctx.wide((node as ts.TypeOfExpression).expression);
  return ctx.runtime(rows.typeof, [ctx.box(value)]);
}

export function lowerVoid(node: ts.Node, ctx: FunctionContext): Value {
  ctx.expression((node as ts.VoidExpression).expression);
  return ctx.undefined();
}

export function lowerDelete(node: ts.Node, ctx: FunctionContext): Value {
  const target = skipParentheses((node as ts.DeleteExpression).expression);
  if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) {
    ctx.program.unsupported(node, "`delete` of this");
    return ctx.undefined();
  }
  const object = ctx.box(ctx.expression(target.expression));
  if (target.questionDotToken !== undefined) {
    return ctx.select(ctx.is(object, "nullish"), "bool", () => ctx.boolean(true), () => deleteMember(target, object, ctx));
  }
  return deleteMember(target, object, ctx);
}

function deleteMember(
  target: ts.PropertyAccessExpression | ts.ElementAccessExpression, object: Value, ctx: FunctionContext,
): Value {
  const key = ts.isPropertyAccessExpression(target)
    ? ctx.text(target.name.text)
    : ctx.expression(target.argumentExpression);
  return ctx.runtime(deleteRow, [object, ctx.box(key)]);
}

const deleteRow = {
  c: "tsf_object_delete_key", parameters: ["val", "val"], result: "bool",
  effects: { reads: true, writes: true, throws: true }, deletesKey: true,
} as const;

export function lowerParenthesized(node: ts.Node, ctx: FunctionContext): Value {
  if (isCommentCast(node as ts.ParenthesizedExpression)) return lowerCast(node, ctx);
  return ctx.expression((node as ts.ParenthesizedExpression).expression);
}

/**
 * x! : what it becomes is checked, as anywhere; what stays a universal value is checked where it is used. So
 * `items.pop()!` of a generic T may be undefined, and `record[key]!` of a type with null may be null.
 */
export function lowerNonNull(node: ts.Node, ctx: FunctionContext): Value {
  const { expression } = node as ts.NonNullExpression;
  const isOpen = ctx.isWide(node) || ctx.irTypeAt(node) === "val";
  if (isOpen) return ctx.wide(expression);
  const value = ctx.expression(expression);
  return isUnsetYet(node as ts.NonNullExpression) ? value : ctx.convertTo(value, node);
}

/**
 * x as T, x satisfies T, <T>x, f<T>: the register type is checked, unless `wide` asked for what is there; parts are
 * checked where they are used. `null as unknown as T` is null.
 */
export function lowerCast(node: ts.Node, ctx: FunctionContext): Value {
  const { expression } = node as ts.AsExpression;
  if (ctx.isWide(node) || ctx.irTypeAt(node) === "val") return ctx.wide(expression);
  const value = ctx.expression(expression);
  return isUnsetYet(node as ts.AsExpression) ? value : ctx.convertTo(value, node);
}
