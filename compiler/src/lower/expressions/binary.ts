// Binary operators except assignment: arithmetic, comparison, equality, logic, comma, in, instanceof.
import { ts } from "ts-morph";
import { typedKindByName } from "../../frontend/builtins/typed-array.js";
import { isMadeAnew } from "../../frontend/class-uses.js";
import { isCastFromUnknown, skipParentheses } from "../../frontend/syntax.js";
import { mayBeNullish } from "../../frontend/types.js";
import type { Value } from "../../ir/function.js";
import { type IrType, typeWords } from "../../ir/types.js";
import { wellKnownSymbol } from "../../ir/symbol-names.js";
import { findable } from "../builtin-members.js";
import type { FunctionContext } from "../context.js";
import { lowerBinaryOperator, strictEqual, textOfRead, truthy } from "../operators.js";
import { getProperty, staticMember } from "../properties.js";
import { typedKindOf } from "../typed-arrays.js";
import { resolveAlias } from "../variables.js";

const Kind = ts.SyntaxKind;

export function lowerBinary(node: ts.Node, ctx: FunctionContext): Value {
  const binary = node as ts.BinaryExpression;
  const operator = binary.operatorToken.kind;
  if (operator >= Kind.FirstAssignment && operator <= Kind.LastAssignment) {
    return ctx.lowerers.assignment(binary, ctx);
  }
  switch (operator) {
    case Kind.AmpersandAmpersandToken:
    case Kind.BarBarToken:
    case Kind.QuestionQuestionToken:
      return lowerLogical(binary, operator, ctx);
    case Kind.CommaToken:
      ctx.expression(binary.left);
      return ctx.expression(binary.right);
    case Kind.InstanceOfKeyword:
      return lowerInstanceOf(binary, ctx);
    case Kind.InKeyword:
      return lowerIn(binary, ctx);
    case Kind.EqualsEqualsEqualsToken:
    case Kind.ExclamationEqualsEqualsToken:
    case Kind.EqualsEqualsToken:
    case Kind.ExclamationEqualsToken:
      return lowerEquality(binary, operator, ctx);
    case Kind.PlusToken:
      return ctx.convertTo(lowerSum(binary, ctx), node);
    default:
      return (relational.has(operator) ? comparedOpenly(operator, binary, ctx) : undefined) ?? ctx.convertTo(
        lowerBinaryOperator(operator, operand(binary.left, ctx), operand(binary.right, ctx), ctx), node);
  }
}

function lowerSum({ left, right }: ts.BinaryExpression, ctx: FunctionContext): Value {
  const first = (ctx.irTypeAt(right) === "str" ? textOfRead(left, ctx) : undefined) ?? operand(left, ctx);
  const second = (first.type === "str" ? textOfRead(right, ctx) : undefined) ?? operand(right, ctx);
  return lowerBinaryOperator(Kind.PlusToken, first, second, ctx);
}

/**
 * `list[i]!` of texts or numbers, where `!` is all that says that it is there. Not of typed arrays: their loops are the
 * hottest, and their elements have no universal value.
 */
function mayLack(node: ts.Expression, type: IrType, ctx: FunctionContext): boolean {
  const inner = skipParentheses(node);
  if (!ts.isNonNullExpression(inner) || ctx.irTypeAt(inner) !== type) return false;
  const { expression } = inner;
  if (!mayBeNullish(ctx.typeOf(expression))) return false;
  return !ts.isElementAccessExpression(expression) || typedKindOf(ctx.typeOf(expression.expression), ctx) === undefined;
}

/**
 * Texts or numbers that are compared, one of which may be absent after all: what `!` says is not checked where
 * JavaScript has an answer without it, as at the end of `while (text[i]! >= "0") i++` or in `list[i - 1]! === list[i]!`.
 * What is there is checked all the same. undefined: they are neither, or both are there.
 */
function comparedOpenly(operator: ts.SyntaxKind, node: ts.BinaryExpression, ctx: FunctionContext): Value | undefined {
  const type = ctx.irTypeAt(node.left);
  if ((type !== "str" && type !== "f64") || ctx.irTypeAt(node.right) !== type) return undefined;
  if (!mayLack(node.left, type, ctx) && !mayLack(node.right, type, ctx)) return undefined;
  const [left, right] = [openOperand(node.left, type, ctx), openOperand(node.right, type, ctx)];
  return type === "f64" ? comparedNumbers(operator, left, right, ctx) : comparedTexts(operator, left, right, ctx);
}

// NaN is neither less nor more than anything, and so is undefined, which is the same as itself alone.
function comparedNumbers(operator: ts.SyntaxKind, left: Value, right: Value, ctx: FunctionContext): Value {
  const opened = (value: Value): Value =>
    value.type === "val" ? ctx.builder.emit("number.or.nan", [value], { what: typeWords.f64 }) : value;
  const holds = lowerBinaryOperator(operator, opened(left), opened(right), ctx);
  const mayBothLack = operator === Kind.EqualsEqualsEqualsToken && left.type === "val" && right.type === "val";
  return mayBothLack ? ctx.select(holds, "bool", () => ctx.boolean(true), () => bothLack(left, right, ctx)) : holds;
}

function bothLack(left: Value, right: Value, ctx: FunctionContext): Value {
  return ctx.select(ctx.is(left, "undefined"), "bool", () => ctx.is(right, "undefined"), () => ctx.boolean(false));
}

function comparedTexts(operator: ts.SyntaxKind, left: Value, right: Value, ctx: FunctionContext): Value {
  const lacks = [left, right].filter(({ type }) => type === "val").map((value) => ctx.is(value, "string"));
  const areTexts = lacks.length === 1 ? lacks[0]! : ctx.select(lacks[0]!, "bool", () => lacks[1]!, () => ctx.boolean(false));
  const text = (value: Value): Value => value.type === "str"
    ? value
    : ctx.builder.emit("unbox.unchecked", [value], { type: "str" }, "str");
  return ctx.select(
    areTexts, "bool",
    () => lowerBinaryOperator(operator, text(left), text(right), ctx),
    () => lowerBinaryOperator(operator, left, right, ctx),
  );
}

const relational: ReadonlySet<ts.SyntaxKind> = new Set([
  Kind.LessThanToken, Kind.LessThanEqualsToken, Kind.GreaterThanToken, Kind.GreaterThanEqualsToken,
]);

function openOperand(node: ts.Expression, type: IrType, ctx: FunctionContext): Value {
  return mayLack(node, type, ctx) ? ctx.wide(node) : ctx.expression(node);
}

function operand(node: ts.Expression, ctx: FunctionContext): Value {
  return isCastFromUnknown(skipParentheses(node)) ? ctx.wide(node) : ctx.expression(node);
}

function lowerEquality(node: ts.BinaryExpression, operator: ts.SyntaxKind, ctx: FunctionContext): Value {
  const negated = operator === Kind.ExclamationEqualsEqualsToken || operator === Kind.ExclamationEqualsToken;
  const isStrict = operator === Kind.EqualsEqualsEqualsToken || operator === Kind.ExclamationEqualsEqualsToken;
  const same = isStrict ? comparedOpenly(Kind.EqualsEqualsEqualsToken, node, ctx) : undefined;
  if (same !== undefined) return negated ? ctx.builder.emit("bool.not", [same]) : same;
  // what is compared with an object may be missing after all: it is another then
  const isOpen = isObject(node.left, ctx) || isObject(node.right, ctx);
  const left = isOpen || constantKind(node.right) !== undefined ? ctx.wide(node.left) : ctx.expression(node.left);
  const right = isOpen || constantKind(node.left) !== undefined ? ctx.wide(node.right) : ctx.expression(node.right);
  const equal = (!isStrict ? looseNullTest(node, left, right, ctx) : undefined) ?? equalTo(node, left, right, ctx);
  return negated ? ctx.builder.emit("bool.not", [equal]) : equal;
}

// x == null: null or undefined. Other uses of == are refused by the subset check.
function looseNullTest(node: ts.BinaryExpression, left: Value, right: Value, ctx: FunctionContext): Value | undefined {
  if (isNullLiteral(node.right)) return ctx.is(left, "nullish");
  if (isNullLiteral(node.left)) return ctx.is(right, "nullish");
  return undefined;
}

function equalTo(node: ts.BinaryExpression, left: Value, right: Value, ctx: FunctionContext): Value {
  const kind = constantKind(node.right);
  if (kind !== undefined) return ctx.is(left, kind);
  const mirrored = constantKind(node.left);
  if (mirrored !== undefined) return ctx.is(right, mirrored);
  const isOpen = left.type === "val" && right.type === "val" && isObject(node.left, ctx) && isObject(node.right, ctx);
  return isOpen ? sameObject(left, right, ctx) : strictEqual(left, right, ctx);
}

function isObject(node: ts.Expression, ctx: FunctionContext): boolean {
  const type = ctx.irTypeAt(node);
  return type === "ref" || type === "arr";
}

// Their types say objects, and nearly always they are.
function sameObject(left: Value, right: Value, ctx: FunctionContext): Value {
  return ctx.select(
    ctx.is(left, "object"), "bool",
    () => ctx.builder.emit("val.identical", [left, right]),
    () => strictEqual(left, right, ctx),
  );
}

function constantKind(node: ts.Expression): "null" | "undefined" | undefined {
  if (node.kind === Kind.NullKeyword) return "null";
  return ts.isIdentifier(node) && node.text === "undefined" ? "undefined" : undefined;
}

function isNullLiteral(node: ts.Expression): boolean {
  return constantKind(node) !== undefined;
}

// a && b, a || b, a ?? b as values
function lowerLogical(node: ts.BinaryExpression, operator: ts.SyntaxKind, ctx: FunctionContext): Value {
  const isWide = ctx.isWide(node);
  const left = ctx.wide(node.left);
  const type = isWide && left.type === "val" ? "val" : ctx.irTypeAt(node);
  const takesRight = takesRightSide(operator, left, ctx);
  // on the path that keeps the left side its narrowed type is part of the whole's
  return ctx.select(
    takesRight, type,
    () => ctx.expressionAs(node.right, type),
    () => ctx.convert(left, type),
  );
}

/** Whether the right side of && || ?? is evaluated. */
function takesRightSide(operator: ts.SyntaxKind, left: Value, ctx: FunctionContext): Value {
  if (operator === Kind.QuestionQuestionToken) return ctx.is(left, "nullish");
  const isTrue = truthy(left, ctx);
  return operator === Kind.AmpersandAmpersandToken ? isTrue : ctx.builder.emit("bool.not", [isTrue]);
}

function lowerInstanceOf(node: ts.BinaryExpression, ctx: FunctionContext): Value {
  const value = ctx.wide(node.left);
  const isThis = node.right.kind === Kind.ThisKeyword;
  const found = isThis ? undefined : ctx.checker.getSymbolAtLocation(node.right);
  const symbol = found === undefined ? undefined : resolveAlias(found, ctx.checker);
  const asked = isThis ? undefined : askHasInstance(value, node.right, ctx);
  if (asked !== undefined) return asked;
  const declaration = symbol?.declarations?.find(ts.isClassLike);
  if (declaration !== undefined && !declaration.getSourceFile().isDeclarationFile) {
    if (isMadeAnew(declaration)) return instanceOfValue(value, node.right, ctx);
    const shape = ctx.lowerers.classFor(declaration, ctx.program).shape;
    return ctx.builder.emit("instance.of", [value], { class: shape });
  }
  const isLibrary = symbol?.valueDeclaration?.getSourceFile().isDeclarationFile === true;
  const kind = isLibrary ? libraryInstances[symbol.name] : undefined;
  if (kind !== undefined) {
    const row = { c: kind, parameters: ["val"], result: "bool", effects: {}, bare: true } as const;
    return ctx.runtime(row, [ctx.box(value)]);
  }
  const error = !isLibrary ? undefined : ctx.lowerers.libraryClass(symbol.name, ctx);
  if (error !== undefined) return ctx.builder.emit("instance.of", [value], { class: error.shape });
  return instanceOfValue(value, node.right, ctx);
}

// [Symbol.hasInstance] of a class, or of another object on the right
function askHasInstance(value: Value, right: ts.Expression, ctx: FunctionContext): Value | undefined {
  const type = ctx.typeOf(right);
  const member = type.getProperties().find((property) => property.name.startsWith("__@hasInstance@"));
  if (member === undefined) return undefined;
  const known = staticMember(member, ctx)?.member;
  const receiver = ctx.box(ctx.expression(right));
  const method = known?.kind === "method"
    ? ctx.lowerers.staticMethodValue(known.function, right, ctx)
    : getProperty(receiver, wellKnownSymbol("hasInstance"), type, ctx);
  const answer = ctx.builder.emit("call.closure", [ctx.box(method), receiver, ctx.box(value)]);
  return truthy(answer, ctx);
}

// A class in a variable, or one that is made at each call of a function.
function instanceOfValue(value: Value, right: ts.Expression, ctx: FunctionContext): Value {
  return ctx.runtime(instanceOfRow, [ctx.box(value), ctx.box(ctx.expression(right))]);
}

const instanceOfRow = {
  c: "tsf_instance_of_value", parameters: ["val", "val"], result: "bool", effects: { reads: true, throws: true },
} as const;

const libraryInstances: Record<string, string | undefined> = {
  Array: "tsf_is_array", Map: "tsf_is_map", Set: "tsf_is_set", Object: "tsf_is_object", Function: "tsf_is_function",
  WeakMap: "tsf_is_weak_map", WeakSet: "tsf_is_weak_set", ArrayBuffer: "tsf_is_array_buffer", DataView: "tsf_is_data_view",
  ...Object.fromEntries([...typedKindByName].map(([name, kind]) => [name, `tsf_is_${kind}`])),
};

function lowerIn(node: ts.BinaryExpression, ctx: FunctionContext): Value {
  if (ts.isPrivateIdentifier(node.left)) {
    const shape = ctx.enclosingClass?.shape;
    const value = ctx.expression(node.right);
    if (shape !== undefined) return ctx.builder.emit("instance.of", [value], { class: shape });
  }
  const key = ctx.expression(node.left);
  const object = ctx.expression(node.right);
  if (ts.isStringLiteralLike(node.left)) findable(ctx.typeOf(node.right), node.left.text, ctx);
  return ctx.runtime(hasKey, [ctx.box(object), ctx.box(key)]);
}

const hasKey = {
  c: "tsf_object_has_key", parameters: ["val", "val"], result: "bool", effects: { reads: true, throws: true },
} as const;

export function lowerConditional(node: ts.Node, ctx: FunctionContext): Value {
  const { condition, whenTrue, whenFalse } = node as ts.ConditionalExpression;
  const type = ctx.irTypeAt(node);
  const result = ctx.local("conditional", type === "void" ? "val" : type);
  const { builder } = ctx;
  const [then, otherwise, end] = [builder.newBlock(), builder.newBlock(), builder.newBlock()];
  ctx.lowerers.condition(condition, then, otherwise, ctx);
  for (const [block, branch] of [[then, whenTrue], [otherwise, whenFalse]] as const) {
    builder.enter(block);
    ctx.setLocal(result, ctx.expression(branch));
    builder.jump(end);
  }
  builder.enter(end);
  return ctx.getLocal(result);
}
