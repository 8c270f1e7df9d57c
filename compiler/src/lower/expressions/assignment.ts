// =, op=, &&= ||= ??=, and assignment to patterns.
import { ts } from "ts-morph";
import { skipParentheses, skipWrappers } from "../../frontend/syntax.js";
import { nonNullable } from "../../frontend/types.js";
import type { Value } from "../../ir/function.js";
import type { TypedKind } from "../../ir/ops.js";
import type { FunctionContext, Reference } from "../context.js";
import { textOfRead, truthy } from "../operators.js";
import { getProperty, isSimple, literalKey, propertyName, setKey, setProperty, setSuperStatic, staticMember, superStatic } from "../properties.js";
import { setTypedElement, typedKindOf } from "../typed-arrays.js";
import { bindingOf, readThis, readVariable, resolveAlias, writeVariable } from "../variables.js";

const Kind = ts.SyntaxKind;

/** The binary operator inside each compound assignment. */
const compound: Partial<Record<ts.SyntaxKind, ts.SyntaxKind>> = {
  [Kind.PlusEqualsToken]: Kind.PlusToken, [Kind.MinusEqualsToken]: Kind.MinusToken,
  [Kind.AsteriskEqualsToken]: Kind.AsteriskToken, [Kind.SlashEqualsToken]: Kind.SlashToken,
  [Kind.PercentEqualsToken]: Kind.PercentToken, [Kind.AsteriskAsteriskEqualsToken]: Kind.AsteriskAsteriskToken,
  [Kind.AmpersandEqualsToken]: Kind.AmpersandToken, [Kind.BarEqualsToken]: Kind.BarToken,
  [Kind.CaretEqualsToken]: Kind.CaretToken, [Kind.LessThanLessThanEqualsToken]: Kind.LessThanLessThanToken,
  [Kind.GreaterThanGreaterThanEqualsToken]: Kind.GreaterThanGreaterThanToken,
  [Kind.GreaterThanGreaterThanGreaterThanEqualsToken]: Kind.GreaterThanGreaterThanGreaterThanToken,
};

export function lowerAssignment(node: ts.BinaryExpression, ctx: FunctionContext): Value {
  const operator = node.operatorToken.kind;
  const target = skipParentheses(node.left);
  if (operator === Kind.EqualsToken) {
    if (ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target)) {
      const value = ctx.expression(node.right);
      ctx.lowerers.assign(target, value, ctx);
      return value;
    }
    return assign(node, lowerReference(target, ctx), ctx);
  }
  const reference = lowerReference(target, ctx);
  const inner = compound[operator];
  if (inner === undefined) return logicalAssignment(node, operator, reference, ctx);
  const left = reference.read();
  const own = inner === Kind.PlusToken && left.type === "str" ? textOfRead(node.right, ctx) : undefined;
  const value = ctx.lowerers.binary(inner, left, own ?? ctx.expression(node.right), ctx);
  reference.write(value);
  return value;
}

// `this.head = this.head.next!` at the end of a list: what is kept as it is may be missing. Numbers and texts are checked.
function assign(node: ts.BinaryExpression, reference: Reference, ctx: FunctionContext): Value {
  const isObject = ["ref", "arr"].includes(ctx.irTypeAt(node.right));
  const isSent = ts.isYieldExpression(skipParentheses(node.right)); // undefined if next() passes nothing
  const isOpen = isSent || reference.keeps === true && (isObject || ts.isIdentifier(skipParentheses(node.left)));
  const value = isOpen ? ctx.wide(node.right) : ctx.expression(node.right);
  reference.write(value);
  return isOpen ? ctx.narrowed(value, node) : value;
}

function logicalAssignment(
  node: ts.BinaryExpression, operator: ts.SyntaxKind, reference: Reference, ctx: FunctionContext,
): Value {
  const left = reference.readWide();
  const type = ctx.irTypeAt(node);
  const takesRight =
    operator === Kind.QuestionQuestionEqualsToken ? ctx.is(left, "nullish")
    : operator === Kind.AmpersandAmpersandEqualsToken ? truthy(left, ctx)
    : ctx.builder.emit("bool.not", [truthy(left, ctx)]);
  const assignRight = (): Value => {
    const value = ctx.expression(node.right);
    reference.write(value);
    return ctx.convert(value, type);
  };
  return ctx.select(takesRight, type, assignRight, () => ctx.convert(left, type));
}

/** An assignable expression; its object and key are evaluated now, once. */
export function lowerReference(node: ts.Expression, ctx: FunctionContext): Reference {
  const target = skipWrappers(node);
  const reference = referenceTo(target, ctx);
  // `x! += 1` computes with what `x!` is
  return node === target ? reference : { ...reference, read: () => ctx.convertTo(reference.read(), node) };
}

function referenceTo(target: ts.Expression, ctx: FunctionContext): Reference {
  if (ts.isIdentifier(target)) return variableReference(target, ctx);
  if (ts.isPropertyAccessExpression(target)) return propertyReference(target, ctx);
  if (ts.isElementAccessExpression(target)) return elementReference(target, ctx);
  ctx.program.unsupported(target, "Assigning to this");
  return { read: () => ctx.undefined(), readWide: () => ctx.undefined(), write: () => undefined };
}

function variableReference(target: ts.Identifier, ctx: FunctionContext): Reference {
  const found = ts.isShorthandPropertyAssignment(target.parent)
    ? ctx.checker.getShorthandAssignmentValueSymbol(target.parent)
    : ctx.checker.getSymbolAtLocation(target);
  const symbol = found === undefined ? undefined : resolveAlias(found, ctx.checker);
  const binding = symbol === undefined ? undefined : bindingOf(symbol, ctx);
  if (symbol === undefined || binding === undefined) {
    ctx.program.unsupported(target, `Assigning to \`${target.text}\``);
    return { read: () => ctx.undefined(), readWide: () => ctx.undefined(), write: () => undefined };
  }
  return {
    read: () => ctx.convertTo(readVariable(symbol, binding, ctx, target), target),
    readWide: () => readVariable(symbol, binding, ctx, target),
    write: (value) => {
      // a let that a closure may see before its declaration has run
      if (["cell", "capture", "class-capture"].includes(binding.kind)) {
        readVariable(symbol, { ...binding, type: "val" }, ctx, target);
      }
      writeVariable(binding, value, ctx);
    },
    keeps: binding.type === "val",
  };
}

function propertyReference(target: ts.PropertyAccessExpression, ctx: FunctionContext): Reference {
  const found = ctx.checker.getSymbolAtLocation(target.name);
  const member = staticMember(found === undefined ? undefined : resolveAlias(found, ctx.checker), ctx)?.member;
  if (member?.kind === "field") {
    return {
      read: () => ctx.convert(ctx.builder.emit("global.get", [], { global: member.global }), ctx.irTypeAt(target)),
      readWide: () => ctx.builder.emit("global.get", [], { global: member.global }),
      write: (value) => ctx.builder.emit("global.set", [ctx.box(value)], { global: member.global }),
      keeps: true,
    };
  }
  if (member?.kind === "accessor") {
    return {
      read: () => ctx.convertTo(ctx.lowerers.callDirect(member.get!, [], [], ctx), target),
      readWide: () => ctx.lowerers.callDirect(member.get!, [], [], ctx),
      write: (value) => ctx.lowerers.callValues(member.set!, [], [value], ctx),
    };
  }
  const name = propertyName(target.name, ctx)!;
  const isSuper = target.expression.kind === Kind.SuperKeyword;
  const receiver = isSuper ? readThis(ctx) : ctx.expression(target.expression);
  const type = nonNullable(ctx.typeOf(target.expression), ctx.checker);
  const readWide = (): Value => (isSuper ? superStatic(name, ctx) : undefined) ?? getProperty(receiver, name, type, ctx);
  return {
    read: () => ctx.convertTo(readWide(), target),
    readWide,
    write: (value) => {
      if (isSuper && setSuperStatic(name, value, ctx)) return;
      const setter = isSuper ? inheritedSetter(name, ctx) : undefined;
      if (setter !== undefined) ctx.lowerers.callValues(setter, [receiver], [value], ctx);
      else setProperty(receiver, name, value, type, ctx);
    },
    keeps: true,
  };
}

function inheritedSetter(name: string, ctx: FunctionContext): string | undefined {
  for (let owner = ctx.enclosingClass?.base; owner !== undefined; owner = owner.base) {
    const setter = owner.setters.get(name);
    if (setter !== undefined) return setter;
  }
  return undefined;
}

function elementReference(target: ts.ElementAccessExpression, ctx: FunctionContext): Reference {
  const receiver = ctx.expression(target.expression);
  const type = nonNullable(ctx.typeOf(target.expression), ctx.checker);
  const literal = isSimple(target.argumentExpression) ? literalKey(ctx.typeOf(target.argumentExpression)) : undefined;
  const kind = receiver.type === "ref" ? typedKindOf(type, ctx) : undefined;
  if (literal !== undefined && receiver.type !== "arr" && kind === undefined) {
    return {
      read: () => ctx.convertTo(getProperty(receiver, literal, type, ctx), target),
      readWide: () => getProperty(receiver, literal, type, ctx),
      write: (value) => setProperty(receiver, literal, value, type, ctx),
      keeps: true,
    };
  }
  const key = ctx.expression(target.argumentExpression);
  return {
    read: () => {
      const isCertain = ts.isNonNullExpression(target.parent);
      return ctx.convertTo(ctx.lowerers.elementAt(receiver, type, key, ctx, isCertain), target);
    },
    readWide: () => ctx.lowerers.elementAt(receiver, type, key, ctx),
    write: (value) => writeElement(receiver, kind, key, value, ctx),
    keeps: kind === undefined,
  };
}

function writeElement(
  receiver: Value, kind: TypedKind | undefined, key: Value, value: Value, ctx: FunctionContext,
): void {
  if (receiver.type === "arr" && key.type === "f64") {
    ctx.builder.emit("array.set", [receiver, key, ctx.box(value)]);
  } else if (kind !== undefined && key.type === "f64") {
    setTypedElement(receiver, kind, key, value, ctx);
  } else {
    ctx.runtime(setKey, [receiver, key, value]);
  }
}
