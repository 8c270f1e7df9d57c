// Whether an expression names a class that is known when the program is compiled. Shared by `extends`, `instanceof`
// and `new.target`: all three need the class itself, not a value that holds one.
import { ts } from "ts-morph";
import { skipParentheses } from "../syntax.js";
import type { SubsetContext } from "./context.js";

/** Whether `node` is the name of a class: the user's, or one of the library's. */
export function namesClass(node: ts.Expression, ctx: SubsetContext): boolean {
  const symbol = namedSymbol(node, ctx);
  if (symbol === undefined) return false;
  if (symbol.flags & ts.SymbolFlags.Class) return true;
  return isLibraryClass(symbol, ctx) || holdsClassExpression(symbol);
}

/** What a plain or qualified name stands for; undefined for other expressions. */
export function namedSymbol(node: ts.Expression, ctx: SubsetContext): ts.Symbol | undefined {
  const name = skipParentheses(node);
  if (ts.isIdentifier(name)) return ctx.symbolOf(name);
  return ts.isPropertyAccessExpression(name) ? ctx.symbolOf(name.name) : undefined;
}

/** Whether `symbol` is a class of the library: a global variable beside an interface of the same name. */
export function isLibraryClass(symbol: ts.Symbol, ctx: SubsetContext): boolean {
  if (ctx.isUsersOwn(symbol)) return false;
  return (symbol.flags & ts.SymbolFlags.Variable) !== 0 && (symbol.flags & ts.SymbolFlags.Interface) !== 0;
}

// const Point = class { … };
function holdsClassExpression({ valueDeclaration: declaration }: ts.Symbol): boolean {
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return false;
  const isConst = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return isConst && declaration.initializer !== undefined && ts.isClassExpression(declaration.initializer);
}
