// What needs an event loop, or code at the end of a scope: refused until it is there.
// Inside a refused async function nothing more is said, since all of it would change.
import { ts } from "ts-morph";
import { rule, type SubsetRule } from "./rule.js";

const { SyntaxKind } = ts;

export const asyncRules: readonly SubsetRule[] = [
  rule<AsyncCapable>(
    [SyntaxKind.FunctionDeclaration, SyntaxKind.FunctionExpression, SyntaxKind.ArrowFunction,
      SyntaxKind.MethodDeclaration],
    (node, ctx) => {
      const keyword = node.modifiers?.find(({ kind }) => kind === SyntaxKind.AsyncKeyword);
      if (keyword === undefined) return;
      const name = nameOf(node);
      const args = { name: name === undefined ? undefined : ctx.textOf(name) };
      ctx.report(node.asteriskToken === undefined ? "TSF1601" : "TSF1603", args, keyword);
    },
  ),

  rule<ts.AwaitExpression>(SyntaxKind.AwaitExpression, (node, ctx) => {
    if (isTopLevel(node)) ctx.report("TSF1602", {}, node);
  }),

  rule<ts.ForOfStatement>(SyntaxKind.ForOfStatement, (node, ctx) => {
    if (node.awaitModifier !== undefined && isTopLevel(node)) ctx.report("TSF1604", {}, node.awaitModifier);
  }),

  rule<ts.VariableDeclarationList>(SyntaxKind.VariableDeclarationList, (node, ctx) => {
    const kind = node.flags & ts.NodeFlags.BlockScoped;
    if (kind !== ts.NodeFlags.Using && kind !== ts.NodeFlags.AwaitUsing) return;
    const keyword = kind === ts.NodeFlags.Using ? "using" : "await using";
    const name = node.declarations.map(declaration => ctx.textOf(declaration.name)).join(", ");
    const start = node.getStart(ctx.file);
    ctx.report("TSF1605", { keyword, name }, { start, end: start + keyword.length });
  }),
];

type AsyncCapable = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | ts.MethodDeclaration;

// async function load() {} · const load = async () => {}
function nameOf(node: AsyncCapable): ts.Node | undefined {
  if (node.name !== undefined) return node.name;
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name;
  return ts.isPropertyDeclaration(parent) ? parent.name : undefined;
}

function isTopLevel(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isFunctionLike) === undefined;
}
