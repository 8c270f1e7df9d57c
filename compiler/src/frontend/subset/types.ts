// Types that say nothing, so that nothing could be laid out by them: `any`, `Function`, `Object`, `{}`; wrapper types;
// and symbols as types. Types that are only computed with (constraints, conditionals) may use `{}`.
import { ts } from "ts-morph";
import type { SubsetContext } from "./context.js";
import { rule, type SubsetRule } from "./rule.js";

const { SyntaxKind } = ts;

export const typeRules: readonly SubsetRule[] = [
  rule(SyntaxKind.AnyKeyword, (node, ctx) => ctx.report("TSF2004", {}, node)),

  rule<ts.TypeReferenceNode>(SyntaxKind.TypeReference, ({ typeName }, ctx) => checkGlobalType(typeName, ctx)),

  rule<ts.TypeLiteralNode>(SyntaxKind.TypeLiteral, (node, ctx) => {
    if (node.members.length === 0 && !isOnlyComputedWith(node)) ctx.report("TSF2008", {}, node);
  }),

  rule<ts.IndexSignatureDeclaration>(SyntaxKind.IndexSignature, (node, ctx) => {
    const key = node.parameters[0]?.type;
    if (key?.kind !== SyntaxKind.SymbolKeyword) return;
    ctx.report("TSF2010", {}, node);
    return "skip children";
  }),

  rule(SyntaxKind.SymbolKeyword, (node, ctx) => {
    const isUnique = ts.isTypeOperatorNode(node.parent);
    const place = isUnique ? node.parent : node;
    ctx.report("TSF2011", { type: ctx.textOf(place) }, place);
  }),
];

const wrappers: Partial<Record<string, string>> = {
  String: "string", Number: "number", Boolean: "boolean", BigInt: "bigint",
};

const functionTypes = new Set(["Function", "CallableFunction", "NewableFunction"]);

function checkGlobalType(name: ts.EntityName, ctx: SubsetContext): void {
  if (!ts.isIdentifier(name) || !ctx.isGlobal(name, name.text)) return;
  const primitive = wrappers[name.text];
  if (functionTypes.has(name.text)) ctx.report("TSF2006", { name: name.text }, name);
  else if (name.text === "Object") ctx.report("TSF2007", {}, name);
  else if (name.text === "Symbol") ctx.report("TSF2011", { type: name.text }, name);
  else if (primitive !== undefined) ctx.report("TSF2009", { name: name.text, primitive }, name);
}

// T & {} · <T extends {}> · T extends {} ? A : B
function isOnlyComputedWith({ parent }: ts.TypeLiteralNode): boolean {
  return ts.isIntersectionTypeNode(parent) || ts.isTypeParameterDeclaration(parent) || ts.isConditionalTypeNode(parent);
}
