// Types that say nothing, so that nothing could be laid out by them: `any`, `Function`, `Object`, `{}`; wrapper types.
// Types that are only computed with (constraints, conditionals) may use `{}` and `any`, which is
// also what TypeScript asks for where a function takes any parameters.
import { ts } from "ts-morph";
import type { SubsetContext } from "./context.js";
import { rule, type SubsetRule } from "./rule.js";

const { SyntaxKind } = ts;

export const typeRules: readonly SubsetRule[] = [
  rule(SyntaxKind.AnyKeyword, (node, ctx) => {
    if (!isOfAnyFunction(node)) ctx.report("TSF2004", {}, node);
  }),

  rule<ts.TypeReferenceNode>(SyntaxKind.TypeReference, ({ typeName }, ctx) => checkGlobalType(typeName, ctx)),

  rule<ts.TypeLiteralNode>(SyntaxKind.TypeLiteral, (node, ctx) => {
    if (node.members.length === 0 && !isOnlyComputedWith(node)) ctx.report("TSF2008", {}, node);
  }),
];

const wrappers: Partial<Record<string, string>> = {
  String: "string", Number: "number", Boolean: "boolean", BigInt: "bigint", Symbol: "symbol",
};

const functionTypes = new Set(["Function", "CallableFunction", "NewableFunction"]);

function checkGlobalType(name: ts.EntityName, ctx: SubsetContext): void {
  if (!ts.isIdentifier(name) || !ctx.isGlobal(name, name.text)) return;
  const primitive = wrappers[name.text];
  if (functionTypes.has(name.text)) ctx.report("TSF2006", { name: name.text }, name);
  else if (name.text === "Object") ctx.report("TSF2007", {}, name);
  else if (primitive !== undefined) ctx.report("TSF2009", { name: name.text, primitive }, name);
}

// <F extends (...args: any[]) => any> · type Constructor<T> = new (...args: any[]) => T · T extends Promise<any> ? …
function isOfAnyFunction(node: ts.Node): boolean {
  for (let at = node; ; at = at.parent) {
    const { parent } = at;
    if (ts.isTypeParameterDeclaration(parent)) return parent.constraint === at;
    if (ts.isConditionalTypeNode(parent)) return parent.extendsType === at || parent.checkType === at;
    if (ts.isParameter(parent) && ts.isFunctionLike(parent.parent)) {
      if (parent.dotDotDotToken === undefined) return isInConstraint(parent);
      return ts.isFunctionTypeNode(parent.parent) || ts.isConstructorTypeNode(parent.parent) || isOfMixin(parent.parent);
    }
    const isFunction = ts.isFunctionTypeNode(parent) || ts.isConstructorTypeNode(parent);
    if (isFunction && ts.isTypeAliasDeclaration(parent.parent)) return true;
    if (!ts.isTypeNode(parent)) return false;
  }
}

function isInConstraint(node: ts.Node): boolean {
  const parameter = ts.findAncestor(node, ts.isTypeParameterDeclaration);
  const { constraint } = parameter ?? {};
  return constraint !== undefined && constraint.pos <= node.pos && node.end <= constraint.end;
}

// The constructor of a class that extends a base which it does not know.
function isOfMixin(node: ts.Node): boolean {
  return ts.isConstructorDeclaration(node) && ts.isClassExpression(node.parent);
}

// T & {} · <T extends {}> · T extends {} ? A : B
function isOnlyComputedWith({ parent }: ts.TypeLiteralNode): boolean {
  return ts.isIntersectionTypeNode(parent) || ts.isTypeParameterDeclaration(parent) || ts.isConditionalTypeNode(parent);
}
