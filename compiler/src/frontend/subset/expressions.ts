// Operators that are refused, or taken only in part: loose equality, `delete`, `instanceof`, `in`; and `new` of
// wrappers.
import { ts } from "ts-morph";
import { namesClass } from "./class-names.js";
import { skipParentheses } from "../syntax.js";
import type { SubsetContext } from "./context.js";
import { rule, type SubsetRule } from "./rule.js";

const { SyntaxKind } = ts;

export const expressionRules: readonly SubsetRule[] = [
  rule<ts.BinaryExpression>(SyntaxKind.BinaryExpression, (node, ctx) => {
    const operator = node.operatorToken.kind;
    if (operator === SyntaxKind.EqualsEqualsToken || operator === SyntaxKind.ExclamationEqualsToken) {
      checkLooseEquality(node, ctx);
    } else if (operator === SyntaxKind.InstanceOfKeyword && !namesClass(node.right, ctx) && !isClassValue(node.right, ctx)) {
      ctx.report("TSF1104", { right: ctx.textOf(node.right) }, node.right);
    } else if (operator === SyntaxKind.InKeyword) {
      checkIn(node.right, ctx);
    }
  }),

  rule<ts.DeleteExpression>(SyntaxKind.DeleteExpression, (node, ctx) => {
    const target = skipParentheses(node.expression);
    if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) return;
    checkDelete(node, target, ctx);
  }),

  rule<ts.NewExpression>(SyntaxKind.NewExpression, (node, ctx) => {
    const callee = node.expression;
    const primitive = ts.isIdentifier(callee) ? wrapped[callee.text] : undefined;
    if (primitive !== undefined && ctx.isGlobal(callee, callee.getText(ctx.file))) {
      ctx.report("TSF1115", { name: callee.getText(ctx.file), primitive }, node);
    }
  }),
];

const wrapped: Partial<Record<string, string>> = { String: "string", Number: "number", Boolean: "boolean" };

// new (…) => T, but no class of the library, whose values are not there
function isClassValue(right: ts.Expression, ctx: SubsetContext): boolean {
  const type = ctx.checker.getTypeAtLocation(right);
  return ctx.partsOf(type).every(part => part.getConstructSignatures().length > 0 || saysWhatIsInstance(part));
}

function saysWhatIsInstance(type: ts.Type): boolean {
  return type.getProperties().some(property => property.name.startsWith("__@hasInstance@"));
}

function checkLooseEquality(node: ts.BinaryExpression, ctx: SubsetContext): void {
  const isNull = (side: ts.Expression): boolean => skipParentheses(side).kind === SyntaxKind.NullKeyword;
  if (isNull(node.left) || isNull(node.right)) return;
  const operator = node.operatorToken.getText(ctx.file);
  ctx.report("TSF1101", { operator, strict: `${operator}=` }, node.operatorToken);
}

function checkIn(right: ts.Expression, ctx: SubsetContext): void {
  const type = ctx.checker.getTypeAtLocation(right);
  const primitive = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike
    | ts.TypeFlags.BooleanLike | ts.TypeFlags.ESSymbolLike | ts.TypeFlags.Null | ts.TypeFlags.Undefined
    | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter;
  if (!ctx.partsOf(type).some(part => part.flags & primitive)) return;
  ctx.report("TSF1105", { type: ctx.typeText(type) }, right);
}

type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;

function checkDelete(node: ts.DeleteExpression, target: Access, ctx: SubsetContext): void {
  const owner = ctx.checker.getNonNullableType(ctx.checker.getTypeAtLocation(target.expression));
  const type = ctx.typeText(owner);
  const name = nameOf(target);
  const property = name === undefined ? undefined : ctx.checker.getPropertyOfType(owner, name);
  if (property === undefined || property.flags & ts.SymbolFlags.Optional) return;
  ctx.report("TSF1102", { property: property.name, type }, node);
}

function nameOf(target: Access): string | undefined {
  if (ts.isPropertyAccessExpression(target)) return target.name.text;
  return ts.isStringLiteralLike(target.argumentExpression) ? target.argumentExpression.text : undefined;
}
