// Which uses of a variable come surely after its declaration has run, and what it holds then: no test is needed there.
//
// A use that stands behind the declaration in the declaration's scope comes after it, also inside a function, since that
// is made where it stands. Not so in functions whose declaration is hoisted to the scope's start, in declared classes, whose
// members are there from the start, too, and in other clauses of a switch.
import { ts } from "ts-morph";
import { enclosingFunction, initializationEnd, isVar, isWrittenOnce } from "./captures.js";

/** Whether the variable has been initialized whenever this use of it is evaluated. */
export function isInitializedAt(symbol: ts.Symbol, use: ts.Node): boolean {
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined || declaration.getSourceFile() !== use.getSourceFile()) return false;
  if (ts.isFunctionDeclaration(declaration)) return true;
  if (use.getStart() < initializationEnd(declaration) || isBehindOtherClause(declaration, use)) return false;
  const owner = enclosingFunction(declaration);
  return !isInHoisted(use, owner) && !isInDeclaredClass(use, owner);
}

/** Whether the variable, once initialized, always holds a value of its declared type: what is written to it is checked. */
export function holdsItsType(symbol: ts.Symbol): boolean {
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined) return false;
  if (ts.isParameter(declaration) || ts.isFunctionDeclaration(declaration)) return true;
  return !isVar(symbol) && isWrittenOnce(declaration);
}

// The outermost function between the use and the function that declares the variable exists before the declaration ran.
function isInHoisted(use: ts.Node, owner: ts.Node): boolean {
  let outermost: ts.Node | undefined;
  for (let fn = enclosingFunction(use); fn !== owner; fn = enclosingFunction(fn)) {
    if (ts.isSourceFile(fn)) return true;
    outermost = fn;
  }
  return outermost !== undefined && ts.isFunctionDeclaration(outermost);
}

function isInDeclaredClass(use: ts.Node, owner: ts.Node): boolean {
  return ts.findAncestor(use, (node) => (node === owner ? "quit" : ts.isClassDeclaration(node))) !== undefined;
}

// case 0: let x = 1;   case 1: x
function isBehindOtherClause(declaration: ts.Node, use: ts.Node): boolean {
  const clause = ts.findAncestor(declaration, (node) => ts.isCaseOrDefaultClause(node) || ts.isBlock(node));
  if (clause === undefined || !ts.isCaseOrDefaultClause(clause)) return false;
  return ts.findAncestor(use, (node) => node === clause) === undefined;
}
