// Statements that are refused: `with`, `debugger` and labelled functions.
import { ts } from "ts-morph";
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
];
