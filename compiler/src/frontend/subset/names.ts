// Global names used as values: what other runtimes have, `eval`, `Function` and `arguments`.
// Invariant: a name that the user declares, at any level, is the user's.
import { ts } from "ts-morph";
import { missingNameCode } from "../missing-names.js";
import type { SubsetContext } from "./context.js";
import { rule, type SubsetRule } from "./rule.js";
import { isValueName } from "./value-names.js";

const { SyntaxKind } = ts;

export const nameRules: readonly SubsetRule[] = [
  rule<ts.Identifier>(SyntaxKind.Identifier, (node, ctx) => {
    if (!isKnownGlobal(node.text) || !isValueName(node) || ctx.isUsersOwn(ctx.symbolOf(node))) return;
    if (node.text === "arguments") ctx.report("TSF1301", {}, node);
    else if (node.text === "eval") ctx.report("TSF1110", {}, node);
    else if (node.text === "Function") checkFunctionName(node, ctx);
    else reportMissingName(node, ctx);
  }),
];

function isKnownGlobal(name: string): boolean {
  return name === "arguments" || name === "eval" || name === "Function" || missingNameCode(name) !== undefined;
}

function reportMissingName(node: ts.Identifier, ctx: SubsetContext): void {
  const code = missingNameCode(node.text);
  if (code !== undefined) ctx.report(code, { name: node.text }, node);
}

// `x instanceof Function` and `Function.prototype` are reported as what they are.
function checkFunctionName(node: ts.Identifier, ctx: SubsetContext): void {
  const { parent } = node;
  const isCallee = (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === node;
  if (isCallee) ctx.report("TSF1111", {}, parent);
}
