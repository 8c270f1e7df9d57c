// Declarations: those that only promise (`declare`), those that add to others (merging, augmentation), and aliases.
// Invariant: after these checks each value has exactly one declaration, and that has code.
import { ts } from "ts-morph";
import type { SubsetContext } from "./context.js";
import { rule, type SubsetRule, type Verdict } from "./rule.js";

const { SyntaxKind } = ts;

export const declarationRules: readonly SubsetRule[] = [
  rule<ts.VariableStatement>(SyntaxKind.VariableStatement, (node, ctx) => {
    const [first] = node.declarationList.declarations;
    return first === undefined ? undefined : checkAmbient(node, first.name, ctx);
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

  rule<ts.NamedDeclaration>(
    [SyntaxKind.ClassDeclaration, SyntaxKind.EnumDeclaration, SyntaxKind.ModuleDeclaration,
      SyntaxKind.InterfaceDeclaration],
    (node, ctx) => {
      if (node.name !== undefined && ts.isIdentifier(node.name)) checkMerging(node, node.name, ctx);
    },
  ),

  rule<ts.ImportEqualsDeclaration>(SyntaxKind.ImportEqualsDeclaration, (node, ctx) => {
    const args = { name: node.name.text };
    if (ts.isExternalModuleReference(node.moduleReference)) ctx.report("TSF1506", args, node);
    else ctx.report("TSF1411", args, node);
    return "skip children";
  }),
];

// declare function f(): void;
function checkAmbient(node: ts.HasModifiers, name: ts.Node, ctx: SubsetContext): Verdict {
  if (node.modifiers?.some(({ kind }) => kind === SyntaxKind.DeclareKeyword) !== true) return;
  ctx.report("TSF1409", { name: ctx.textOf(name) }, name);
  return "skip children";
}

const mergeableKinds: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [SyntaxKind.ClassDeclaration, "class"],
  [SyntaxKind.EnumDeclaration, "enum"],
  [SyntaxKind.FunctionDeclaration, "function"],
  [SyntaxKind.InterfaceDeclaration, "interface"],
  [SyntaxKind.ModuleDeclaration, "namespace"],
]);

// class + namespace, class + interface, enum + enum, …; interfaces may be split, and functions overloaded.
function checkMerging(node: ts.NamedDeclaration, name: ts.Identifier, ctx: SubsetContext): void {
  const declarations = ctx.checker.getSymbolAtLocation(name)?.declarations ?? [];
  const merged = declarations.filter(({ kind }) => mergeableKinds.has(kind));
  const first = [...merged].sort((a, b) => a.pos - b.pos)[0];
  if (merged.length < 2 || first === node || merged.every(ts.isInterfaceDeclaration)) return;
  if (merged.length === 2 && first?.kind === SyntaxKind.EnumDeclaration && ts.isModuleDeclaration(node)) return;
  const kinds = [...new Set(merged.map(({ kind }) => mergeableKinds.get(kind)))].join(" and ");
  ctx.report("TSF1408", { name: name.text, kinds }, name);
}
