// Properties that reach into the engine: prototypes, constructors and attributes.
// Invariant: a property that the user declares under one of these names is an ordinary one.
import { ts } from "ts-morph";
import { namesClass } from "./class-names.js";
import type { SubsetContext } from "./context.js";
import { rule, type SubsetRule } from "./rule.js";
import { isUnknownSymbol } from "./symbols.js";

const { SyntaxKind } = ts;

export const propertyRules: readonly SubsetRule[] = [
  rule<ts.PropertyAccessExpression>(SyntaxKind.PropertyAccessExpression, (node, ctx) => {
    if (isUnknownSymbol(node, ctx)) return ctx.report("TSF1220", { name: node.name.text }, node);
    checkName(node, node.name.text, node.name, ctx);
  }),

  rule<ts.ElementAccessExpression>(SyntaxKind.ElementAccessExpression, (node, ctx) => {
    const key = node.argumentExpression;
    if (ts.isStringLiteralLike(key)) checkName(node, key.text, node, ctx);
  }),
];

type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;

const attributeMethods = new Set([
  "create", "defineProperties", "defineProperty", "getOwnPropertyDescriptor", "getOwnPropertyDescriptors",
  "getPrototypeOf", "isExtensible", "isSealed", "preventExtensions", "seal", "setPrototypeOf",
]);

function checkName(node: Access, name: string, place: ts.Node, ctx: SubsetContext): void {
  const owner = node.expression;
  if (name === "__proto__") return ctx.report("TSF1114", {}, place);
  const changesAttributes = attributeMethods.has(name) && !(name === "create" && isDictionary(node));
  if (ctx.isGlobal(owner, "Object") && changesAttributes) return ctx.report("TSF1215", { name }, place);
  if (name === "prototype" && isMethodOf(node, ctx)) return;
  if (!engineNames.has(name) || isOrdinary(owner, name, ctx)) return;
  const isFunction = isCallable(ownerType(owner, ctx)) || namesClass(owner, ctx);
  if (name === "prototype" && isFunction) ctx.report("TSF1307", { owner: ctx.textOf(owner) }, place);
  else if (stackNames.has(name) && isFunction) ctx.report("TSF1309", { name }, place);
}

// Object.create(null)
function isDictionary({ parent }: Access): boolean {
  const argument = ts.isCallExpression(parent) ? parent.arguments[0] : undefined;
  return argument?.kind === SyntaxKind.NullKeyword;
}

// C.prototype.method, read: the method itself.
function isMethodOf(node: Access, ctx: SubsetContext): boolean {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== node || isAssigned(parent)) return false;
  const method = ctx.symbolOf(parent.name);
  return method !== undefined && (method.flags & ts.SymbolFlags.Method) !== 0;
}

function isAssigned({ parent }: ts.PropertyAccessExpression): boolean {
  return ts.isBinaryExpression(parent) && parent.left.kind === SyntaxKind.PropertyAccessExpression &&
    parent.operatorToken.kind >= SyntaxKind.FirstAssignment && parent.operatorToken.kind <= SyntaxKind.LastAssignment;
}

const stackNames = new Set(["caller", "callee"]);
const engineNames = new Set(["prototype", ...stackNames]);

// Declared by the user or the library; the `prototype` that TypeScript gives every class is declared by nobody.
function isOrdinary(owner: ts.Expression, name: string, ctx: SubsetContext): boolean {
  const property = ctx.checker.getPropertyOfType(ownerType(owner, ctx), name);
  const isPrototype = property !== undefined && (property.flags & ts.SymbolFlags.Prototype) !== 0;
  return property?.declarations !== undefined && !isPrototype && (name !== "prototype" || ctx.isUsersOwn(property));
}

// Without null and undefined, which `?.` has dealt with.
function ownerType(owner: ts.Expression, ctx: SubsetContext): ts.Type {
  return ctx.checker.getNonNullableType(ctx.checker.getTypeAtLocation(owner));
}

function isCallable(type: ts.Type): boolean {
  return type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0;
}
