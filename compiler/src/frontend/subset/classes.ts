// Classes: what they may extend, be decorated with and have as members.
// Invariant: after these checks a class's layout, its base and its method table are known at compile time.
import { ts } from "ts-morph";
import { SymbolConstants } from "../symbol-constants.js";
import { skipWrappers } from "../syntax.js";
import { namedSymbol, namesClass } from "./class-names.js";
import type { SubsetContext } from "./context.js";
import { rule, type SubsetRule } from "./rule.js";
import { isUnknownSymbol } from "./symbols.js";

const { SyntaxKind } = ts;

export const classRules: readonly SubsetRule[] = [
  rule<ts.ClassLikeDeclaration>([SyntaxKind.ClassDeclaration, SyntaxKind.ClassExpression], (node, ctx) => {
    const base = extendsClause(node);
    if (base !== undefined) checkBase(base.expression, ctx);
    for (const member of node.members) checkMember(member, ctx);
  }),

  rule<ts.Decorator>(SyntaxKind.Decorator, (node, ctx) => {
    const call = node.expression;
    const name = ts.isCallExpression(call) ? call.expression : call;
    const symbol = namedSymbol(name, ctx);
    const isUnknown = symbol === undefined && ts.isIdentifier(name);
    const isOurs = symbol !== undefined && !ctx.isUsersOwn(symbol);
    if (!isUnknown && !isOurs) ctx.report("TSF1401", { name: ctx.textOf(name) }, node);
  }),
];

function extendsClause(node: ts.ClassLikeDeclaration): ts.ExpressionWithTypeArguments | undefined {
  return node.heritageClauses?.find(clause => clause.token === SyntaxKind.ExtendsKeyword)?.types[0];
}

function checkBase(base: ts.Expression, ctx: SubsetContext): void {
  const symbol = namedSymbol(base, ctx);
  if (symbol === undefined || !namesClass(base, ctx)) {
    const isUnknownName = symbol === undefined && ts.isIdentifier(base);
    if (!isUnknownName) ctx.report("TSF1402", { base: ctx.textOf(base) }, base);
  } else if (!ctx.isUsersOwn(symbol) && symbol.name === "Promise") {
    ctx.report("TSF1606", {}, base);
  } else if (!ctx.isUsersOwn(symbol) && !errorClass.test(symbol.name)) {
    ctx.report("TSF1403", { base: symbol.name }, base);
  }
}

const errorClass = /^(Aggregate|Eval|Range|Reference|Syntax|Type|URI)?Error$/;

function checkMember(member: ts.ClassElement, ctx: SubsetContext): void {
  if (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Ambient) return;
  if (member.name !== undefined && ts.isComputedPropertyName(member.name)) checkComputedName(member.name, ctx);
}

// ["a"], [1], [Symbol.iterator], [name] with a const that is a literal or a symbol of the module.
function checkComputedName(written: ts.ComputedPropertyName, ctx: SubsetContext): void {
  const expression = skipWrappers(written.expression);
  if (ts.isPropertyAccessExpression(expression) && isUnknownSymbol(expression, ctx)) return;
  const type = ctx.checker.getTypeAtLocation(expression);
  const literal = ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral;
  const isKnown = type.flags & ts.TypeFlags.UniqueESSymbol ? isConstant(type.symbol) : (type.flags & literal) !== 0;
  if (!isKnown || !isName(expression)) ctx.report("TSF1405", { name: ctx.textOf(expression) }, expression);
}

function isConstant(symbol: ts.Symbol): boolean {
  return new SymbolConstants().nameOf(symbol) !== undefined;
}

// What does nothing but give its value.
function isName(expression: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(expression)) return isName(expression.expression);
  return ts.isIdentifier(expression) || ts.isStringLiteralLike(expression) || ts.isNumericLiteral(expression);
}
