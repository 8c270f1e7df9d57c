// Which local of an enclosing function a class uses. A class that captures would have to be made anew at each call of
// that function, with a closure in every method; classes here exist once.
import { ts } from "ts-morph";
import type { SubsetContext } from "./context.js";

/** The first identifier inside `node` that means a local of a function around it; undefined if it captures nothing. */
export function capturedName(node: ts.ClassLikeDeclaration, ctx: SubsetContext): ts.Identifier | undefined {
  const enclosing = ts.findAncestor(node.parent, ts.isFunctionLike);
  return enclosing === undefined ? undefined : findCapture(node, node, ctx);
}

function findCapture(within: ts.Node, owner: ts.Node, ctx: SubsetContext): ts.Identifier | undefined {
  if (ts.isIdentifier(within)) return isCapture(within, owner, ctx) ? within : undefined;
  if (ts.isTypeNode(within) && !ts.isExpressionWithTypeArguments(within)) return undefined;
  return ts.forEachChild(within, child => findCapture(child, owner, ctx));
}

function isCapture(name: ts.Identifier, owner: ts.Node, ctx: SubsetContext): boolean {
  const symbol = ctx.symbolOf(name);
  const declaration = symbol?.valueDeclaration;
  if (symbol === undefined || declaration === undefined || !(symbol.flags & localFlags)) return false;
  if (declaration.getSourceFile() !== owner.getSourceFile() || contains(owner, declaration)) return false;
  const home = ts.findAncestor(declaration.parent, ts.isFunctionLike);
  return home !== undefined && contains(home, owner);
}

const localFlags = ts.SymbolFlags.Variable | ts.SymbolFlags.Function | ts.SymbolFlags.Class;

function contains(outer: ts.Node, inner: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}
