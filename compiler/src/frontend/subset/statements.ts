// Statements that are refused: `with`, `debugger`, labelled functions, and `for…in` over what is no dictionary.
import { ts } from "ts-morph";
import type { SubsetContext } from "./context.js";
import { rule, type SubsetRule } from "./rule.js";

const { SyntaxKind } = ts;

export const statementRules: readonly SubsetRule[] = [
  rule<ts.WithStatement>(SyntaxKind.WithStatement, (node, ctx) => {
    ctx.report("TSF1003", {}, { start: node.getStart(ctx.file), end: node.expression.end });
    return "skip children";
  }),

  rule<ts.DebuggerStatement>(SyntaxKind.DebuggerStatement, (node, ctx) => ctx.report("TSF1004", {}, node)),

  rule<ts.LabeledStatement>(SyntaxKind.LabeledStatement, (node, ctx) => {
    if (ts.isFunctionDeclaration(node.statement)) ctx.report("TSF1005", { label: node.label.text }, node.label);
  }),

  rule<ts.ForInStatement>(SyntaxKind.ForInStatement, (node, ctx) => {
    const type = ctx.checker.getTypeAtLocation(node.expression);
    const args = { type: ctx.typeText(type) };
    if (ctx.partsOf(type).some(part => isListLike(part, ctx))) ctx.report("TSF1006", args, node.expression);
    else if (ctx.partsOf(type).some(isClassInstance)) ctx.report("TSF1007", args, node.expression);
  }),
];

const listLike = new Set(["Map", "Set", "ReadonlyMap", "ReadonlySet"]);

function isListLike(type: ts.Type, ctx: SubsetContext): boolean {
  if (type.flags & ts.TypeFlags.StringLike || ctx.isArray(type)) return true;
  return listLike.has(type.symbol?.name ?? "") && !ctx.isUsersOwn(type.symbol);
}

function isClassInstance(type: ts.Type): boolean {
  return type.isClass() || (type.symbol !== undefined && (type.symbol.flags & ts.SymbolFlags.Class) !== 0);
}
