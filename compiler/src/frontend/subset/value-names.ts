// Which identifiers read a value when the program runs. All others declare something, name a member or a label, or
// lie in a type, of which nothing is left.
import { ts } from "ts-morph";
import { isAmbientStatement } from "../syntax.js";
import type { SubsetContext } from "./context.js";

/** Whether an identifier is read as a value: it declares nothing, and is no member name, label or type. */
export function isValueName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name === node;
  if ("name" in parent && parent.name === node) return false;
  if ("propertyName" in parent && parent.propertyName === node) return false;
  if ("label" in parent && parent.label === node) return false;
  if (ts.isQualifiedName(parent) || ts.isExportSpecifier(parent) || ts.isImportSpecifier(parent)) return false;
  return !ts.isPartOfTypeNode(node);
}

/** Whether the file reads the value of what `name` declares, or gives it to other files. */
export function isReadInFile(name: ts.Identifier, ctx: SubsetContext): boolean {
  const declared = ctx.checker.getSymbolAtLocation(name);
  const reads = (node: ts.Node): boolean => {
    if (isOnlyType(node)) return false;
    if (!ts.isIdentifier(node)) return ts.forEachChild(node, reads) === true;
    if (node.text !== name.text || node === name) return false;
    return (isValueName(node) || ts.isExportSpecifier(node.parent)) && originOf(node, ctx) === declared;
  };
  return reads(ctx.file);
}

// Where an export specifier points to, and what a shorthand property reads.
function originOf(node: ts.Identifier, ctx: SubsetContext): ts.Symbol | undefined {
  const { parent } = node;
  if (!ts.isExportSpecifier(parent)) return ctx.symbolOf(node);
  return ctx.checker.getExportSpecifierLocalTargetSymbol(parent);
}

// interface I { [key]: number }, typeof key, declare readonly [key]: number
function isOnlyType(node: ts.Node): boolean {
  if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return true;
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  return isAmbientStatement(node);
}
