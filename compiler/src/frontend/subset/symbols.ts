// Which symbols the compiler knows: all that the program makes, and of the well-known ones those that mean something here.
import { ts } from "ts-morph";
import type { SubsetContext } from "./context.js";

/** Members of `Symbol` that are symbols with a meaning. */
const knownSymbols: ReadonlySet<string> = new Set([
  "iterator", "asyncIterator", "dispose", "asyncDispose", "hasInstance", "toPrimitive", "toStringTag",
]);

const functions: ReadonlySet<string> = new Set(["for", "keyFor"]);

/** Whether `node` is `Symbol.species` or another one that nothing asks for. */
export function isUnknownSymbol(node: ts.PropertyAccessExpression, ctx: SubsetContext): boolean {
  const name = node.name.text;
  return ctx.isGlobal(node.expression, "Symbol") && !knownSymbols.has(name) && !functions.has(name);
}
