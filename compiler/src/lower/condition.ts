// Conditions as control flow: && || ! and constants branch directly instead of making a boolean first.
import { ts } from "ts-morph";
import { skipParentheses } from "../frontend/syntax.js";
import { unionMembers } from "../frontend/types.js";
import type { Block } from "../ir/function.js";
import type { FunctionContext } from "./context.js";
import { truthy } from "./operators.js";

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
  ctx.builder.branch(truthy(isAsked(condition, ctx) ? ctx.wide(condition) : ctx.expression(condition), ctx), then, otherwise);
}

// An object is truthy unless it is missing after all; a variable may have been set by a closure since it was narrowed;
// what next() passes to `yield` may be nothing, and `cells[i]!` may be null where that is among the cells.
function isAsked(condition: ts.Expression, ctx: FunctionContext): boolean {
  if (ts.isIdentifier(condition) || ts.isYieldExpression(condition)) return true;
  if (["ref", "arr"].includes(ctx.irTypeAt(condition))) return true;
  return ts.isNonNullExpression(condition) &&
    unionMembers(ctx.typeOf(condition.expression)).some(({ flags }) => (flags & ts.TypeFlags.Null) !== 0);
}
