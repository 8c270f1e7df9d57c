// Waiting at the top level, which only the entry of a program does: what imports a module goes on when it has been
// evaluated, and a host waits for no plugin's module.
import { ts } from "ts-morph";
import { isForAwait } from "../syntax.js";
import type { SubsetContext } from "./context.js";
import { rule, type SubsetRule } from "./rule.js";

const { SyntaxKind } = ts;

export const asyncRules: readonly SubsetRule[] = [
  rule<ts.AwaitExpression>(SyntaxKind.AwaitExpression, (node, ctx) => {
    if (isTopLevel(node) && !mayWait(ctx)) ctx.report("TSF1602", {}, node);
  }),

  rule<ts.ForOfStatement>(SyntaxKind.ForOfStatement, (node, ctx) => {
    if (isForAwait(node) && isTopLevel(node) && !mayWait(ctx)) ctx.report("TSF1602", {}, node.awaitModifier!);
  }),

  rule<ts.VariableDeclarationList>(SyntaxKind.VariableDeclarationList, (node, ctx) => {
    const waits = (node.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.AwaitUsing;
    if (waits && isTopLevel(node) && !mayWait(ctx)) ctx.report("TSF1602", {}, node);
  }),
];

function isTopLevel(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isFunctionLike) === undefined;
}

function mayWait(ctx: SubsetContext): boolean {
  return !holdsPlugin(ctx.file) && !ctx.program.getSourceFiles().some(file => imports(file, ctx));
}

// The contract says what is wrong with the class itself.
function holdsPlugin(file: ts.SourceFile): boolean {
  return file.statements.some(statement => ts.isClassDeclaration(statement) &&
    (ts.getDecorators(statement) ?? []).some(({ expression }) =>
      ts.isCallExpression(expression) && expression.expression.getText(file) === "plugin"));
}

function imports(file: ts.SourceFile, ctx: SubsetContext): boolean {
  return !file.isDeclarationFile && file.statements.some(statement => {
    const names = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
    const specifier = names ? statement.moduleSpecifier : undefined;
    return specifier !== undefined && ctx.checker.getSymbolAtLocation(specifier)?.valueDeclaration === ctx.file;
  });
}
