// Symbols that are the same in the whole run: the well-known ones, and those that a const of a module, or a static member
// of a class of a module, is initialised with. Only these can be names of a class's members.
//
// Invariant: a symbol has a name here if and only if its declaration is evaluated once at most.
import { ts } from "ts-morph";
import { madeSymbol, registeredSymbol, wellKnownSymbol } from "../ir/symbol-names.js";
import { skipWrappers } from "./syntax.js";

export class SymbolConstants {
  readonly #names = new Map<ts.Node, string>();

  /** The name of the symbol that a `unique symbol` type belongs to. */
  nameOf(symbol: ts.Symbol): string | undefined {
    const declaration = symbol.valueDeclaration;
    if (declaration === undefined) return undefined;
    if (declaration.getSourceFile().isDeclarationFile) {
      return isMemberOfSymbol(declaration) ? wellKnownSymbol(symbol.name) : undefined;
    }
    return this.nameOfDeclared(declaration);
  }

  /** The name of the symbol that the declaration's initialiser makes. */
  nameOfDeclared(declaration: ts.Node): string | undefined {
    const known = this.#names.get(declaration);
    if (known !== undefined) return known;
    const call = isEvaluatedOnce(declaration) ? makerOf(declaration) : undefined;
    const name = call === undefined ? undefined : this.#nameOfMade(call);
    if (name !== undefined) this.#names.set(declaration, name);
    return name;
  }

  #nameOfMade(call: ts.CallExpression): string | undefined {
    const [description] = call.arguments;
    const isRegistered = ts.isPropertyAccessExpression(call.expression);
    if (description === undefined) return isRegistered ? undefined : madeSymbol(this.#names.size, undefined);
    if (!ts.isStringLiteralLike(description)) return undefined;
    return isRegistered ? registeredSymbol(description.text) : madeSymbol(this.#names.size, description.text);
  }
}

function isMemberOfSymbol(declaration: ts.Declaration): boolean {
  return ts.isInterfaceDeclaration(declaration.parent) && declaration.parent.name.text === "SymbolConstructor";
}

// Symbol(…) or Symbol.for(…)
function makerOf(declaration: ts.Node): ts.CallExpression | undefined {
  if (!ts.isVariableDeclaration(declaration) && !ts.isPropertyDeclaration(declaration)) return undefined;
  const call = declaration.initializer === undefined ? undefined : skipWrappers(declaration.initializer);
  if (call === undefined || !ts.isCallExpression(call)) return undefined;
  const callee = call.expression;
  const isFor = ts.isPropertyAccessExpression(callee) && callee.name.text === "for";
  const owner = isFor ? callee.expression : callee;
  return ts.isIdentifier(owner) && owner.text === "Symbol" ? call : undefined;
}

function isEvaluatedOnce(declaration: ts.Node): boolean {
  if (ts.isPropertyDeclaration(declaration)) {
    const isStatic = (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Static) !== 0;
    return isStatic && ts.isClassDeclaration(declaration.parent) && isOfModule(declaration.parent);
  }
  const statement = declaration.parent?.parent;
  if (statement === undefined || !ts.isVariableStatement(statement)) return false;
  return (statement.declarationList.flags & ts.NodeFlags.Const) !== 0 && isOfModule(statement);
}

// Not in a loop, a function, or a block.
function isOfModule({ parent }: ts.Node): boolean {
  if (ts.isSourceFile(parent)) return true;
  return ts.isModuleBlock(parent) && isOfModule(parent.parent);
}
