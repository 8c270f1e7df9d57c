// Which classes are values at run time. Most are not: their static members are module variables and functions, and a
// `new` of them needs nothing but their shape. A dynamic class is a closure that holds its static members, its base
// and what it captures; its instances remember it.
//
// Invariant: dynamic are classes that are made more than once (in functions, loops, blocks), and all classes of a
// family (joined by `extends`) one of which is asked for static members other than by its name.
import { ts } from "ts-morph";
import { standsInModule, thisOwner } from "./captures.js";

export interface ClassUses {
  /** The class is a closure at run time. */
  isDynamic(declaration: ts.ClassLikeDeclaration): boolean;
}

/** Evaluated more than once, or not surely once. */
export function isMadeAnew(declaration: ts.ClassLikeDeclaration): boolean {
  return !standsInModule(declaration, false);
}

/** The class behind a name, through imports. */
function classOf(node: ts.Node, checker: ts.TypeChecker): ts.ClassLikeDeclaration | undefined {
  const found = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  const symbol = found !== undefined && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
  return symbol === undefined ? undefined : namedClass(symbol);
}

/** The class that a symbol is certain to mean: its declaration, or what `const C = class { … }` holds. */
export function namedClass(symbol: ts.Symbol): ts.ClassLikeDeclaration | undefined {
  const { valueDeclaration: variable } = symbol;
  const own = symbol.declarations?.find(ts.isClassLike);
  if (own !== undefined || variable === undefined || !ts.isVariableDeclaration(variable)) return own;
  const isConst = (ts.getCombinedNodeFlags(variable) & ts.NodeFlags.Const) !== 0;
  return isConst && variable.initializer !== undefined && ts.isClassExpression(variable.initializer)
    ? variable.initializer
    : undefined;
}

const isStatic = (node: ts.Node): boolean =>
  ts.isClassStaticBlockDeclaration(node) ||
  (ts.getCombinedModifierFlags(node as ts.Declaration) & ts.ModifierFlags.Static) !== 0;

/** The uses in these files, but for nodes that do not stand for their class: plugins of tests stand for libraries. */
export function analyzeClassUses(
  files: readonly ts.SourceFile[], checker: ts.TypeChecker, others: ReadonlyMap<ts.Node, unknown> = new Map(),
): ClassUses {
  const family = new Map<ts.ClassLikeDeclaration, ts.ClassLikeDeclaration>();
  const asked = new Set<ts.ClassLikeDeclaration>();
  const rootOf = (node: ts.ClassLikeDeclaration): ts.ClassLikeDeclaration => {
    const parent = family.get(node);
    return parent === undefined || parent === node ? node : rootOf(parent);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || others.has(node)) return;
    if (ts.isClassLike(node)) {
      const clause = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
      const base = clause?.types[0] === undefined ? undefined : classOf(clause.types[0].expression, checker);
      if (base !== undefined) family.set(rootOf(node), rootOf(base));
      if (ts.isClassExpression(node) && node.members.some(isStatic)) asked.add(node);
    } else if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) {
      const owner = thisOwner(node);
      if (ts.isClassLike(owner.parent) && isStatic(owner)) asked.add(owner.parent);
    } else if (ts.isIdentifier(node)) {
      const named = isValueUse(node) ? classOf(node, checker) : undefined;
      if (named !== undefined) asked.add(named);
    } else if (ts.isPropertyAccessExpression(node)) {
      const owner = ownerOfStatic(node, checker);
      if (owner !== undefined) asked.add(owner);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) if (!file.isDeclarationFile) ts.forEachChild(file, visit);
  const families = new Set([...asked].map(rootOf));
  return { isDynamic: (declaration) => isMadeAnew(declaration) || families.has(rootOf(declaration)) };
}

// `C` where not its member, its instances or its subclass are meant.
function isValueUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) {
    return parent.name === node && !ts.isPropertyAccessExpression(parent.parent) && isValueUseOf(parent);
  }
  if ("name" in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent)) return false;
  if (ts.isExportAssignment(parent) || ts.isExportSpecifier(parent)) return false;
  return isValueUseOf(node);
}

function isValueUseOf(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isNewExpression(parent) || ts.isExpressionWithTypeArguments(parent)) return false;
  if (!ts.isBinaryExpression(parent) || parent.right !== node) return true;
  return parent.operatorToken.kind !== ts.SyntaxKind.InstanceOfKeyword;
}

// A static member reached through a value, or written through a subclass that does not declare it.
function ownerOfStatic(node: ts.PropertyAccessExpression, checker: ts.TypeChecker): ts.ClassLikeDeclaration | undefined {
  const declaration = checker.getSymbolAtLocation(node.name)?.valueDeclaration;
  if (declaration === undefined || !ts.isClassLike(declaration.parent) || !isStatic(declaration)) return undefined;
  const named = classOf(node.expression, checker);
  const isKnown = named === declaration.parent || (named !== undefined && !isWritten(node));
  return isKnown ? undefined : declaration.parent;
}

function isWritten(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) return true;
  if (!ts.isBinaryExpression(parent)) return ts.isArrayLiteralExpression(parent) || ts.isPropertyAssignment(parent);
  const operator = parent.operatorToken.kind;
  const assigns = operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment;
  return assigns && parent.left === node;
}
