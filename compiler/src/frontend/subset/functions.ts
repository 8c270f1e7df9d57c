// Functions: `new.target` outside of a comparison with a class. What else is refused of functions goes by names
// (`arguments`), by properties (`call`, `prototype`) or by TypeScript's own errors (`this` without a type).
import { ts } from "ts-morph";
import { namesClass } from "./class-names.js";
import type { SubsetContext } from "./context.js";
import { rule, type SubsetRule } from "./rule.js";

const { SyntaxKind } = ts;

export const functionRules: readonly SubsetRule[] = [
  rule<ts.MetaProperty>(SyntaxKind.MetaProperty, (node, ctx) => {
    if (node.keywordToken === SyntaxKind.NewKeyword && !isComparedWithClass(node, ctx)) {
      ctx.report("TSF1306", {}, node);
    }
  }),
];

const comparisons: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.EqualsEqualsEqualsToken, SyntaxKind.ExclamationEqualsEqualsToken,
]);

// new.target === Shape
function isComparedWithClass(node: ts.Expression, ctx: SubsetContext): boolean {
  const { parent } = node;
  if (!ts.isBinaryExpression(parent) || !comparisons.has(parent.operatorToken.kind)) return false;
  return namesClass(parent.left === node ? parent.right : parent.left, ctx);
}
