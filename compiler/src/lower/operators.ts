// Operators over values of any register type: what a static type leaves open is left to the runtime.
import { ts } from "ts-morph";
import type { OpName } from "../ir/ops.js";
import type { Value } from "../ir/function.js";
import type { IrType, RuntimeFunction } from "../ir/types.js";
import type { FunctionContext } from "./context.js";

const Kind = ts.SyntaxKind;

const runtime = (
  c: string, parameters: readonly IrType[], result: IrType, effects: RuntimeFunction["effects"], bare = false,
): RuntimeFunction => ({ c, parameters, result, effects, ...(bare ? { bare } : {}) });

/** It has a short way for small bigints. */
const short = (row: RuntimeFunction): RuntimeFunction => ({ ...row, short: true });

const mayThrow = { allocates: true, throws: true } as const;
const anything = { reads: true, writes: true, allocates: true, throws: true } as const;

export const rows = {
  toString: runtime("tsf_to_string", ["val"], "str", anything),
  operandText: runtime("tsf_operand_text", ["val"], "str", anything),
  numberToString: runtime("tsf_number_to_string", ["f64"], "str", { allocates: true }),
  bigToString: runtime("tsf_big_to_string", ["big", "f64"], "str", { allocates: true }),
  typeof: runtime("tsf_typeof", ["val"], "str", {}),
  truthy: runtime("tsf_truthy", ["val"], "bool", {}, true),
  strictEqual: runtime("tsf_strict_equal", ["val", "val"], "bool", {}, true),
  add: runtime("tsf_add", ["val", "val"], "val", anything),
  arithmetic: runtime("tsf_arithmetic", ["i32", "val", "val"], "val", anything),
  compare: runtime("tsf_compare", ["val", "val"], "i32", anything),
  toNumber: runtime("tsf_to_number_value", ["val"], "f64", anything),
  stringToNumber: runtime("tsf_number_from_string", ["str"], "f64", {}),
  stringCompare: runtime("tsf_string_compare", ["str", "str"], "i32", {}, true),
  bigCompare: runtime("tsf_big_compare", ["big", "big"], "i32", {}, true),
  bigEqual: runtime("tsf_big_equal", ["big", "big"], "bool", {}, true),
  bigNeg: runtime("tsf_big_neg", ["big"], "big", { allocates: true }),
  bigNot: runtime("tsf_big_not", ["big"], "big", { allocates: true }),
};

/** Binary operators by the operator token of `a op b` or `a op= b`. */
const numberOps: Partial<Record<ts.SyntaxKind, OpName>> = {
  [Kind.PlusToken]: "f64.add", [Kind.MinusToken]: "f64.sub", [Kind.AsteriskToken]: "f64.mul",
  [Kind.SlashToken]: "f64.div", [Kind.PercentToken]: "f64.rem", [Kind.AsteriskAsteriskToken]: "f64.pow",
  [Kind.LessThanToken]: "f64.lt", [Kind.LessThanEqualsToken]: "f64.le", [Kind.GreaterThanToken]: "f64.gt",
  [Kind.GreaterThanEqualsToken]: "f64.ge",
};
const integerOps: Partial<Record<ts.SyntaxKind, OpName>> = {
  [Kind.AmpersandToken]: "i32.and", [Kind.BarToken]: "i32.or", [Kind.CaretToken]: "i32.xor",
  [Kind.LessThanLessThanToken]: "i32.shl", [Kind.GreaterThanGreaterThanToken]: "i32.shr",
  [Kind.GreaterThanGreaterThanGreaterThanToken]: "i32.ushr",
};
const bigOps: Partial<Record<ts.SyntaxKind, RuntimeFunction>> = {
  [Kind.PlusToken]: short(runtime("tsf_big_add", ["big", "big"], "big", { allocates: true })),
  [Kind.MinusToken]: short(runtime("tsf_big_sub", ["big", "big"], "big", { allocates: true })),
  [Kind.AsteriskToken]: short(runtime("tsf_big_mul", ["big", "big"], "big", mayThrow)),
  [Kind.SlashToken]: runtime("tsf_big_div", ["big", "big"], "big", mayThrow),
  [Kind.PercentToken]: runtime("tsf_big_rem", ["big", "big"], "big", mayThrow),
  [Kind.AsteriskAsteriskToken]: runtime("tsf_big_pow", ["big", "big"], "big", mayThrow),
  [Kind.AmpersandToken]: runtime("tsf_big_and", ["big", "big"], "big", { allocates: true }),
  [Kind.BarToken]: runtime("tsf_big_or", ["big", "big"], "big", { allocates: true }),
  [Kind.CaretToken]: runtime("tsf_big_xor", ["big", "big"], "big", { allocates: true }),
  [Kind.LessThanLessThanToken]: runtime("tsf_big_shl", ["big", "big"], "big", mayThrow),
  [Kind.GreaterThanGreaterThanToken]: runtime("tsf_big_shr", ["big", "big"], "big", mayThrow),
};
/** The letters that tsf_arithmetic knows. */
const arithmeticLetters: Partial<Record<ts.SyntaxKind, string>> = {
  [Kind.MinusToken]: "-", [Kind.AsteriskToken]: "*", [Kind.SlashToken]: "/", [Kind.PercentToken]: "%",
  [Kind.AsteriskAsteriskToken]: "p", [Kind.AmpersandToken]: "&", [Kind.BarToken]: "|", [Kind.CaretToken]: "^",
  [Kind.LessThanLessThanToken]: "l", [Kind.GreaterThanGreaterThanToken]: "r",
  [Kind.GreaterThanGreaterThanGreaterThanToken]: "u",
};
const comparisons: Partial<Record<ts.SyntaxKind, OpName>> = {
  [Kind.LessThanToken]: "i32.lt", [Kind.LessThanEqualsToken]: "i32.le", [Kind.GreaterThanToken]: "i32.gt",
  [Kind.GreaterThanEqualsToken]: "i32.ge",
};

/** a op b, for arithmetic, bit and relational operators, and ===. */
export function lowerBinaryOperator(operator: ts.SyntaxKind, a: Value, b: Value, ctx: FunctionContext): Value {
  if (operator === Kind.EqualsEqualsEqualsToken) return strictEqual(a, b, ctx);
  if (operator in comparisons) return compare(operator, a, b, ctx);
  if (operator === Kind.PlusToken && (a.type === "str" || b.type === "str")) {
    return ctx.builder.emit("str.concat", [operandText(a, ctx), operandText(b, ctx)]);
  }
  if (isNumber(a) && isNumber(b)) return numberOperator(operator, a, b, ctx);
  if (a.type === "big" && b.type === "big" && bigOps[operator] !== undefined) {
    return ctx.runtime(bigOps[operator], [a, b]);
  }
  if (operator === Kind.PlusToken) return ctx.runtime(rows.add, [a, b]);
  const letter = arithmeticLetters[operator]!;
  return ctx.runtime(rows.arithmetic, [ctx.integer(letter.charCodeAt(0)), a, b]);
}

function isNumber(value: Value): boolean {
  return value.type === "f64" || value.type === "i32";
}

function numberOperator(operator: ts.SyntaxKind, a: Value, b: Value, ctx: FunctionContext): Value {
  const op = numberOps[operator];
  if (op !== undefined) return ctx.builder.emit(op, [ctx.convert(a, "f64"), ctx.convert(b, "f64")]);
  const bits = ctx.builder.emit(integerOps[operator]!, [ctx.convert(a, "i32"), ctx.convert(b, "i32")]);
  const unsigned = operator === Kind.GreaterThanGreaterThanGreaterThanToken;
  return ctx.builder.emit(unsigned ? "u32.to.f64" : "i32.to.f64", [bits]);
}

function compare(operator: ts.SyntaxKind, a: Value, b: Value, ctx: FunctionContext): Value {
  if (isNumber(a) && isNumber(b)) return numberOperator(operator, a, b, ctx);
  const op = comparisons[operator]!;
  if (a.type === "str" && b.type === "str") {
    return ctx.builder.emit(op, [ctx.runtime(rows.stringCompare, [a, b]), ctx.integer(0)]);
  }
  if (a.type === "big" && b.type === "big") {
    return ctx.builder.emit(op, [ctx.runtime(rows.bigCompare, [a, b]), ctx.integer(0)]);
  }
  return compareAny(op, a, b, ctx);
}

// tsf_compare gives 2 when there is no order (NaN): then every comparison is false, and 2 must not pass as "greater".
function compareAny(op: OpName, a: Value, b: Value, ctx: FunctionContext): Value {
  const order = ctx.runtime(rows.compare, [a, b]);
  const holds = ctx.builder.emit(op, [order, ctx.integer(0)]);
  if (op === "i32.lt" || op === "i32.le") return holds;
  const ordered = ctx.builder.emit("i32.ne", [order, ctx.integer(2)]);
  return ctx.select(ordered, "bool", () => holds, () => ctx.boolean(false));
}

/** a === b. */
export function strictEqual(a: Value, b: Value, ctx: FunctionContext): Value {
  const { builder } = ctx;
  if (isNumber(a) && isNumber(b)) return builder.emit("f64.eq", [ctx.convert(a, "f64"), ctx.convert(b, "f64")]);
  if (a.type === "str" && b.type === "str") return builder.emit("str.eq", [a, b]);
  if (a.type === "bool" && b.type === "bool") return builder.emit("bool.eq", [a, b]);
  if (a.type === "big" && b.type === "big") return ctx.runtime(rows.bigEqual, [a, b]);
  const isIdentity = (isPointer(a) && (isPointer(b) || b.type === "val")) || (isPointer(b) && a.type === "val");
  if (isIdentity) return builder.emit("val.identical", [ctx.box(a), ctx.box(b)]);
  return ctx.runtime(rows.strictEqual, [a, b]);
}

function isPointer(value: Value): boolean {
  return value.type === "ref" || value.type === "arr";
}

/** Whether the value is truthy. */
export function truthy(value: Value, ctx: FunctionContext): Value {
  const { builder } = ctx;
  switch (value.type) {
    case "bool":
      return value;
    case "i32":
      return builder.emit("i32.ne", [value, ctx.integer(0)]);
    case "f64": {
      // 0, -0 and NaN are falsy: the absolute value is greater than 0
      const positive = builder.emit("f64.gt", [value, ctx.number(0)]);
      return ctx.select(positive, "bool", () => ctx.boolean(true), () => builder.emit("f64.lt", [value, ctx.number(0)]));
    }
    case "str":
      return builder.emit("f64.ne", [builder.emit("str.length", [value]), ctx.number(0)]);
    case "ref":
    case "arr":
    case "row":
    case "event":
      return ctx.boolean(true);
    case "void":
      return ctx.boolean(false);
    case "big":
    case "val":
      return ctx.runtime(rows.truthy, [value]);
  }
}

// A side of +: an object's valueOf comes before its toString.
function operandText(value: Value, ctx: FunctionContext): Value {
  return value.type === "ref" || value.type === "val" ? ctx.runtime(rows.operandText, [ctx.box(value)]) : toText(value, ctx);
}

/**
 * `this.x` or a variable beside the text that it is added to, if it is a primitive: the text of what is there. A field
 * that is not initialised yet is undefined whatever its type says, and `"x: " + this.x` has an answer to that. Not in a
 * class without a base, whose methods are rarely called before its fields are set: there it would cost every sum a test.
 */
export function textOfRead(node: ts.Expression, ctx: FunctionContext): Value | undefined {
  const isDerived = ctx.enclosingClass?.base !== undefined;
  const isOwn = isDerived && ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword;
  if (!isOwn && !ts.isIdentifier(node)) return undefined;
  const type = ctx.irTypeAt(node);
  if (type !== "str" && type !== "f64" && type !== "bool") return undefined;
  const value = ctx.wide(node);
  if (value.type !== "val") return value;
  return ctx.select(
    ctx.is(value, "nullish"), "str",
    () => ctx.select(ctx.is(value, "null"), "str", () => ctx.text("null"), () => ctx.text("undefined")),
    () => toText(ctx.convert(value, type), ctx),
  );
}

/** String(value), as templates make it. */
export function toText(value: Value, ctx: FunctionContext): Value {
  switch (value.type) {
    case "str":
      return value;
    case "f64":
    case "i32":
      return ctx.runtime(rows.numberToString, [value]);
    case "big":
      return ctx.runtime(rows.bigToString, [value, ctx.number(10)]);
    case "bool":
      return ctx.select(value, "str", () => ctx.text("true"), () => ctx.text("false"));
    case "void":
    case "ref":
    case "arr":
    case "row":
    case "event":
    case "val":
      return ctx.runtime(rows.toString, [ctx.box(value)]);
  }
}
