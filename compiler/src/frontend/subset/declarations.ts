// Declarations: those that only promise (`declare`), those that add to others (merging, augmentation), and CommonJS.
// Invariant: after these checks each value that is read has a declaration with code.
import { ts } from "ts-morph";
import { isAmbientStatement } from "../syntax.js";
import type { SubsetContext } from "./context.js";
import { rule, type SubsetRule, type Verdict } from "./rule.js";
import { isReadInFile } from "./value-names.js";

const { SyntaxKind } = ts;

export const declarationRules: readonly SubsetRule[] = [
  rule<ts.VariableStatement>(SyntaxKind.VariableStatement, (node, ctx) => {
    checkMergedVariable(node, ctx);
    const verdicts = node.declarationList.declarations.map(({ name }) => checkAmbient(node, name, ctx));
    return verdicts[0];
  }),

  rule<ts.FunctionDeclaration | ts.ClassDeclaration | ts.EnumDeclaration>(
    [SyntaxKind.FunctionDeclaration, SyntaxKind.ClassDeclaration, SyntaxKind.EnumDeclaration],
    (node, ctx) => (node.name === undefined ? undefined : checkAmbient(node, node.name, ctx)),
  ),

  rule<ts.ModuleDeclaration>(SyntaxKind.ModuleDeclaration, (node, ctx) => {
    const isAugmentation = ts.isStringLiteral(node.name) || (node.flags & ts.NodeFlags.GlobalAugmentation) !== 0;
    if (!isAugmentation) return checkAmbient(node, node.name, ctx);
    ctx.report("TSF1410", { name: ctx.textOf(node.name) }, node.name);
    return "skip children";
  }),

  rule<ts.ImportEqualsDeclaration>(SyntaxKind.ImportEqualsDeclaration, (node, ctx) => {
    if (!ts.isExternalModuleReference(node.moduleReference)) return;
    ctx.report("TSF1506", { name: node.name.text }, node);
    return "skip children";
  }),
];

// declare function f(): void; what only types name, as `declare const brand: unique symbol`, need not exist
function checkAmbient(node: ts.HasModifiers, name: ts.Node, ctx: SubsetContext): Verdict {
  if (!isAmbientStatement(node)) return;
  const isExported = node.modifiers?.some(({ kind }) => kind === SyntaxKind.ExportKeyword) === true;
  const isOnlyType = ts.isIdentifier(name) && !isExported && !isReadInFile(name, ctx);
  if (!isOnlyType) ctx.report("TSF1409", { name: ctx.textOf(name) }, name);
  return "skip children";
}

// namespace f { export let n = 0; } beside function f() {}: what it exports is copied onto the function
function checkMergedVariable(node: ts.VariableStatement, ctx: SubsetContext): void {
  const isExported = node.modifiers?.some(({ kind }) => kind === SyntaxKind.ExportKeyword) === true;
  const isConst = (node.declarationList.flags & ts.NodeFlags.Const) !== 0;
  if (!isExported || isConst || !ts.isModuleBlock(node.parent)) return;
  const owner = ctx.checker.getSymbolAtLocation(node.parent.parent.name);
  const values = ts.SymbolFlags.Function | ts.SymbolFlags.Class | ts.SymbolFlags.RegularEnum;
  if (owner === undefined || (owner.flags & values) === 0) return;
  for (const { name } of node.declarationList.declarations) {
    ctx.report("TSF1408", { name: ctx.textOf(name), owner: owner.name }, name);
  }
}
