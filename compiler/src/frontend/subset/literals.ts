// Literals that are refused: regular expressions, JSX, and in object literals `super` and `__proto__`.
import { ts } from "ts-morph";
import { rule, type SubsetRule } from "./rule.js";

const { SyntaxKind } = ts;

export const literalRules: readonly SubsetRule[] = [
  rule<ts.RegularExpressionLiteral>(SyntaxKind.RegularExpressionLiteral, (node, ctx) =>
    ctx.report("TSF1108", { literal: ctx.textOf(node) }, node)),

  rule([SyntaxKind.JsxElement, SyntaxKind.JsxSelfClosingElement, SyntaxKind.JsxFragment], (node, ctx) => {
    ctx.report("TSF1002", {}, node);
    return "skip children";
  }),

  rule(SyntaxKind.SuperKeyword, (node, ctx) => {
    const owner = ts.findAncestor(node.parent, isSuperOwner)?.parent;
    if (owner !== undefined && ts.isObjectLiteralExpression(owner)) ctx.report("TSF1113", {}, node);
  }),

  rule<ts.PropertyAssignment>(SyntaxKind.PropertyAssignment, ({ name }, ctx) => {
    const isProto = (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text === "__proto__";
    if (isProto) ctx.report("TSF1114", {}, name);
  }),
];

// What `super` belongs to; arrows and blocks are passed through.
function isSuperOwner(node: ts.Node): boolean {
  return ts.isClassElement(node) || ts.isFunctionExpression(node);
}
