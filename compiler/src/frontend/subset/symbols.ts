// Which symbols and which key types the compiler knows. Property names are texts and numbers; of symbols, only a few
// well-known ones have a meaning, as names of methods.
import { ts } from "ts-morph";
import type { SubsetContext } from "./context.js";

/** Members of `Symbol` that may name a method. */
export const knownSymbols: ReadonlySet<string> = new Set(["iterator", "asyncIterator", "dispose", "asyncDispose"]);

/** Whether `node` is `Symbol.iterator` or another known one. */
export function isWellKnownSymbol(node: ts.Expression, ctx: SubsetContext): boolean {
  return isMemberOfSymbol(node, ctx) && knownSymbols.has(node.name.text);
}

/** `Symbol.x` with the global Symbol. */
export interface MemberOfSymbol extends ts.PropertyAccessExpression {
  readonly expression: ts.Identifier;
}

/** Whether `node` is `Symbol.x` with the global Symbol. */
export function isMemberOfSymbol(node: ts.Node, ctx: SubsetContext): node is MemberOfSymbol {
  return ts.isPropertyAccessExpression(node) && ctx.isGlobal(node.expression, "Symbol");
}

/** Whether no symbol is named in `type`. `keyof T` is a key all the same: no object here has symbols as keys. */
export function isKeyType(type: ts.Type, ctx: SubsetContext): boolean {
  const declared = type.symbol?.declarations?.find(ts.isTypeParameterDeclaration)?.constraint;
  if (declared !== undefined) return isKeyType(ctx.checker.getTypeFromTypeNode(declared), ctx);
  const parts = type.isUnion() ? type.types : [type];
  return parts.every(part => !(part.flags & ts.TypeFlags.ESSymbolLike));
}
