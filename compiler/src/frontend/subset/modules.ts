// Modules: where an import may lead, and the forms that belong to CommonJS or to run time.
// Invariant: after these checks every import leads to TypeScript that is compiled, or to the SDK's declarations.
import { ts } from "ts-morph";
import type { SubsetContext } from "./context.js";
import { isNodeModule } from "./node-modules.js";
import { rule, type SubsetRule } from "./rule.js";

const { SyntaxKind } = ts;

export const moduleRules: readonly SubsetRule[] = [
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
  else if (!isTypeOnly && leadsToDeclarations(specifier, ctx)) ctx.report("TSF1502", args, specifier);
}

// The SDK is declarations, and its code is in the runtime; any other .d.ts describes JavaScript.
function leadsToDeclarations(specifier: ts.StringLiteral, ctx: SubsetContext): boolean {
  if (specifier.text === "@tsfalco/sdk" || specifier.text.startsWith("@tsfalco/sdk/")) return false;
  const target = ctx.checker.getSymbolAtLocation(specifier)?.valueDeclaration;
  return target !== undefined && ts.isSourceFile(target) && target.isDeclarationFile;
}
