// Identifiers and `this`: variables, functions as values, classes as values, enum objects, undefined, NaN, Infinity.
import { ts } from "ts-morph";
import { thisOwner } from "../../frontend/captures.js";
import { literalConstant } from "../../frontend/constants.js";
import type { Value } from "../../ir/function.js";
import { libraryClassValue } from "../builtin-members.js";
import type { FunctionContext } from "../context.js";
import { libraryObject } from "../library-object.js";
import { namespaceObject } from "../namespace-object.js";
import { getProperty } from "../properties.js";
import { bindingOf, readThis, readVariable, resolveAlias } from "../variables.js";

export function lowerIdentifier(node: ts.Node, ctx: FunctionContext): Value {
  const identifier = node as ts.Identifier;
  const parent = identifier.parent;
  const found = ts.isShorthandPropertyAssignment(parent)
    ? ctx.checker.getShorthandAssignmentValueSymbol(parent)
    : ctx.checker.getSymbolAtLocation(identifier);
  if (found === undefined || identifier.text === "undefined") return ctx.undefined();
  const symbol = resolveAlias(found, ctx.checker);
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined) return ctx.undefined();
  if (declaration.getSourceFile().isDeclarationFile) return libraryValue(identifier, symbol.name, ctx);
  if (symbol.flags & ts.SymbolFlags.Function) return functionValue(symbol, declaration, ctx);
  if (symbol.flags & ts.SymbolFlags.Class) return ctx.lowerers.classValue(declaration as ts.ClassLikeDeclaration, ctx);
  if (symbol.flags & ts.SymbolFlags.EnumMember) return enumMember(symbol, declaration as ts.EnumMember, ctx);
  if (symbol.flags & ts.SymbolFlags.RegularEnum) return ctx.lowerers.enumObject(symbol, ctx);
  if (symbol.flags & ts.SymbolFlags.ValueModule) return namespaceObject(symbol, ctx);
  const constant = literalConstant(symbol, ctx.checker);
  if (constant !== undefined) return constantValue(constant, ctx);
  const binding = bindingOf(symbol, ctx);
  if (binding === undefined) {
    ctx.program.unsupported(node, `The variable \`${identifier.text}\` here`);
    return ctx.undefined();
  }
  return ctx.narrowed(readVariable(symbol, binding, ctx, identifier), identifier);
}

// In an initialiser of the enum itself: `B = A + f()`.
function enumMember(symbol: ts.Symbol, declaration: ts.EnumMember, ctx: FunctionContext): Value {
  const constant = ctx.checker.getConstantValue(declaration);
  if (constant !== undefined) return constantValue(constant, ctx);
  const owner = ctx.checker.getSymbolAtLocation(declaration.parent.name)!;
  const value = getProperty(ctx.lowerers.enumObject(owner, ctx), symbol.name, ctx.checker.getTypeOfSymbol(owner), ctx);
  return ctx.convert(value, ctx.program.irTypeOf(ctx.checker.getTypeOfSymbol(symbol)));
}

function constantValue(value: string | number | boolean, ctx: FunctionContext): Value {
  if (typeof value === "string") return ctx.text(value);
  return typeof value === "number" ? ctx.number(value) : ctx.boolean(value);
}

function functionValue(symbol: ts.Symbol, declaration: ts.Declaration, ctx: FunctionContext): Value {
  const fn = implementationOf(symbol) ?? (declaration as ts.FunctionDeclaration);
  const binding = ctx.bindings.get(symbol) ?? (ctx.captureIndex.has(symbol) ? bindingOf(symbol, ctx) : undefined);
  if (binding !== undefined) return readVariable(symbol, binding, ctx);
  return ctx.lowerers.closure(fn, ctx);
}

/** The declaration with a body among overloads. */
export function implementationOf(symbol: ts.Symbol): ts.FunctionDeclaration | undefined {
  return symbol.declarations?.find(
    (declaration): declaration is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(declaration) && declaration.body !== undefined,
  );
}

function libraryValue(identifier: ts.Identifier, name: string, ctx: FunctionContext): Value {
  switch (name) {
    case "NaN":
      return ctx.number(NaN);
    case "Infinity":
      return ctx.number(Infinity);
    default: {
      const info = ctx.lowerers.libraryClass(name, ctx);
      if (info !== undefined) return ctx.lowerers.classValue(info.declaration, ctx);
      const made = libraryClassValue(name, ctx);
      if (made !== undefined) return made;
      const row = ctx.program.builtins.get(`global.${name}`);
      if (row?.kind === "getter") return ctx.lowerers.builtin(row, [], ctx);
      if (row !== undefined) return ctx.lowerers.builtinClosure(row, identifier, ctx);
      const object = libraryObject(identifier, ctx);
      if (object !== undefined) return object;
      ctx.program.unsupported(identifier, `\`${identifier.text}\` as a value`);
      return ctx.undefined();
    }
  }
}

export function lowerThis(node: ts.Node, ctx: FunctionContext): Value {
  return ctx.convertTo(readThis(ctx), node);
}

/** new.target: in a constructor the class of what is made, else undefined. */
export function lowerNewTarget(node: ts.Node, ctx: FunctionContext): Value {
  if (!ts.isConstructorDeclaration(thisOwner(node))) return ctx.undefined();
  ctx.program.asksForClasses = true;
  return ctx.box(ctx.runtime(constructorRow, [ctx.box(readThis(ctx))]));
}

const constructorRow = {
  c: "tsf_constructor_of", parameters: ["val"], result: "ref", effects: { reads: true, throws: true },
} as const;
