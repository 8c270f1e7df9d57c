// Module constants: a `const` whose value is a literal needs no variable, if nothing can run before it is initialised.
import { ts } from "ts-morph";
import { skipWrappers } from "./syntax.js";

/** The value of a const that is a literal, or undefined if it must be read at run time. */
export function literalConstant(symbol: ts.Symbol, checker: ts.TypeChecker): string | number | boolean | undefined {
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined;
  const list = declaration.parent;
  if (!ts.isVariableDeclarationList(list) || (list.flags & ts.NodeFlags.Const) === 0) return undefined;
  if (!ts.isVariableStatement(list.parent) || !ts.isSourceFile(list.parent.parent)) return undefined;
  if (declaration.initializer === undefined) return undefined;
  const value = literalValue(skipWrappers(declaration.initializer));
  return value !== undefined && isFirstToRun(list.parent, checker) ? value : undefined;
}

function literalValue(node: ts.Expression): string | number | boolean | undefined {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken && ts.isNumericLiteral(node.operand)) {
    return -Number(node.operand.text);
  }
  return undefined;
}

// Nothing of this module runs before the statement, and no other module can call into this one before.
function isFirstToRun(statement: ts.Statement, checker: ts.TypeChecker): boolean {
  const file = statement.getSourceFile();
  for (const earlier of file.statements) {
    if (earlier === statement) return !isInCycle(file, checker);
    if (!isInert(earlier)) return false;
  }
  return false;
}

function isInert(statement: ts.Statement): boolean {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.every(({ initializer }) => {
      const value = initializer === undefined ? undefined : skipWrappers(initializer);
      return value === undefined || literalValue(value) !== undefined || ts.isArrowFunction(value) || ts.isFunctionExpression(value);
    });
  }
  return (
    ts.isImportDeclaration(statement) || ts.isFunctionDeclaration(statement) || ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) || ts.isEnumDeclaration(statement) || ts.isExportDeclaration(statement)
  );
}

const cycles = new WeakMap<ts.SourceFile, boolean>();

function isInCycle(file: ts.SourceFile, checker: ts.TypeChecker): boolean {
  let known = cycles.get(file);
  if (known === undefined) cycles.set(file, (known = reaches(file, file, checker, new Set())));
  return known;
}

function reaches(from: ts.SourceFile, target: ts.SourceFile, checker: ts.TypeChecker, seen: Set<ts.SourceFile>): boolean {
  for (const statement of from.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    if (statement.moduleSpecifier === undefined) continue;
    const next = checker.getSymbolAtLocation(statement.moduleSpecifier)?.declarations?.find(ts.isSourceFile);
    if (next === undefined || next.isDeclarationFile || seen.has(next)) continue;
    if (next === target) return true;
    seen.add(next);
    if (reaches(next, target, checker, seen)) return true;
  }
  return false;
}
