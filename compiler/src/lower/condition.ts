// Conditions as control flow: && || ! and constants branch directly instead of making a boolean first.
import { ts } from "ts-morph";
import { skipParentheses } from "../frontend/syntax.js";
import { unionMembers } from "../frontend/types.js";
import type { Block } from "../ir/function.js";
import type { FunctionContext } from "./context.js";
import { truthy } from "./operators.js";
import { typedKindOf } from "./typed-arrays.js";

const Kind = ts.SyntaxKind;

export function lowerCondition(node: ts.Expression, then: Block, otherwise: Block, ctx: FunctionContext): void {
  const condition = skipParentheses(node);
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === Kind.ExclamationToken) {
    lowerCondition(condition.operand, otherwise, then, ctx);
    return;
  }
  if (ts.isBinaryExpression(condition)) {
    const operator = condition.operatorToken.kind;
    if (operator === Kind.AmpersandAmpersandToken || operator === Kind.BarBarToken) {
      const right = ctx.builder.newBlock();
      const isAnd = operator === Kind.AmpersandAmpersandToken;
      lowerCondition(condition.left, isAnd ? right : then, isAnd ? otherwise : right, ctx);
      ctx.builder.enter(right);
      lowerCondition(condition.right, then, otherwise, ctx);
      return;
    }
  }
  // an object is truthy unless it is missing after all
  const isOpen = isAskedAsItIs(condition, ctx) || ["ref", "arr"].includes(ctx.irTypeAt(condition));
  ctx.builder.branch(truthy(isOpen ? ctx.wide(condition) : ctx.expression(condition), ctx), then, otherwise);
}

/**
 * Whether a condition asks what is there, whatever its type says: a variable, which a closure may have set since it was
 * narrowed, `memo[key]!`, or what next() passes to `yield`. Not the elements of arrays, unless null is among them: their
 * loops are the hottest.
 */
export function isAskedAsItIs(node: ts.Expression, ctx: FunctionContext): boolean {
  const condition = skipParentheses(node);
  if (ts.isIdentifier(condition) || ts.isYieldExpression(condition)) return true;
  if (!ts.isNonNullExpression(condition)) return false;
  const claimed = skipParentheses(condition.expression);
  return !ts.isElementAccessExpression(claimed) || isRecord(claimed.expression, ctx) || mayBeNull(claimed, ctx);
}

function isRecord(node: ts.Expression, ctx: FunctionContext): boolean {
  return ctx.irTypeAt(node) === "ref" && typedKindOf(ctx.typeOf(node), ctx) === undefined;
}

function mayBeNull(node: ts.Expression, ctx: FunctionContext): boolean {
  return unionMembers(ctx.typeOf(node)).some(({ flags }) => (flags & ts.TypeFlags.Null) !== 0);
}
