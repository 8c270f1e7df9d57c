// Modules: where an import may lead, and the forms that belong to CommonJS or to run time.
// Invariant: after these checks every import leads to code that is compiled, or to the SDK's declarations.
import { ts } from "ts-morph";
import type { SourceSpan } from "../../diagnostics/diagnostic.js";
import type { UntypedReason } from "../javascript/resolution.js";
import { nodeAt } from "../node-at.js";
import type { SubsetContext } from "./context.js";
import { isNodeModule } from "./node-modules.js";
import { rule, type SubsetRule } from "./rule.js";

const { SyntaxKind } = ts;

export const moduleRules: readonly SubsetRule[] = [
  rule<ts.PropertyAccessExpression>(SyntaxKind.PropertyAccessExpression, ({ expression, name }, ctx) => {
    if ((expression.flags & ts.NodeFlags.JavaScriptFile) === 0 || !ts.isIdentifier(expression)) return;
    const isExports = expression.text === "exports" || (expression.text === "module" && name.text === "exports");
    // TypeScript takes it for what is assigned to it
    const declarations = ctx.symbolOf(expression)?.declarations ?? [];
    const isDeclared = declarations.some((each) => !ts.isPropertyAccessExpression(each) && !ts.isBinaryExpression(each));
    if (isExports && !isDeclared) ctx.report("TSF1510", {}, expression);
  }),

  rule<ts.ImportDeclaration>(SyntaxKind.ImportDeclaration, (node, ctx) => {
    if (node.importClause?.phaseModifier === SyntaxKind.DeferKeyword) {
      ctx.report("TSF1001", { construct: "`import defer`" }, node.importClause);
    }
    const isTypeOnly = node.importClause?.phaseModifier === SyntaxKind.TypeKeyword;
    checkSpecifier(node.moduleSpecifier, isTypeOnly, ctx);
  }),

  rule<ts.ExportDeclaration>(SyntaxKind.ExportDeclaration, (node, ctx) => {
    if (node.moduleSpecifier !== undefined) checkSpecifier(node.moduleSpecifier, node.isTypeOnly, ctx);
  }),

  rule<ts.ExportAssignment>(SyntaxKind.ExportAssignment, (node, ctx) => {
    if (node.isExportEquals === true) ctx.report("TSF1507", {}, node);
  }),

  rule<ts.CallExpression>(SyntaxKind.CallExpression, (node, ctx) => {
    if (node.expression.kind === SyntaxKind.ImportKeyword) ctx.report("TSF1504", {}, node);
  }),

  rule<ts.MetaProperty>(SyntaxKind.MetaProperty, (node, ctx) => {
    if (node.keywordToken === SyntaxKind.ImportKeyword) ctx.report("TSF1505", {}, node);
  }),
];

const dataFile = /\.(json|txt|ya?ml|csv|html|md|wasm|css)$/;

function checkSpecifier(specifier: ts.Expression, isTypeOnly: boolean, ctx: SubsetContext): void {
  if (!ts.isStringLiteral(specifier)) return;
  const args = { module: specifier.text };
  if (isNodeModule(specifier.text)) ctx.report("TSF1501", args, specifier);
  else if (dataFile.test(specifier.text)) ctx.report("TSF1508", args, specifier);
  else checkCode(specifier, isTypeOnly, ctx);
}

// A .d.ts that is not the SDK's describes JavaScript.
function checkCode(specifier: ts.StringLiteral, isTypeOnly: boolean, ctx: SubsetContext): void {
  const found = ctx.modules.withoutCode(ctx.file, specifier.text);
  if (found === undefined || (isTypeOnly && found.isDeclared)) return;
  const { reason } = found;
  const args = { module: specifier.text, why: reason?.message ?? "its code was not found" };
  const related = reason === undefined ? undefined : [{ message: "the first place without a type", span: spanOf(reason) }];
  ctx.report(found.isDeclared ? "TSF1502" : "TSF1503", args, specifier, related);
}

function spanOf({ file, start }: UntypedReason): SourceSpan {
  return { file: file.fileName, text: file.text, start, end: nodeAt(file, start)?.end ?? start };
}
