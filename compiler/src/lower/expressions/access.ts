// a.b, a[b], and optional chains. `?.` leaves to ctx.chainExit, which the outermost link of a chain sets up.
import { ts } from "ts-morph";
import { isFunctionProperty } from "../../frontend/captures.js";
import { skipWrappers } from "../../frontend/syntax.js";
import { nonNullable } from "../../frontend/types.js";
import type { Value } from "../../ir/function.js";
import { isSymbolName } from "../../ir/symbol-names.js";
import { typeWords } from "../../ir/types.js";
import type { FunctionContext, StaticMember } from "../context.js";
import { exportedValue } from "../namespace-object.js";
import {
  builtinRow, builtinTypeName, computedName, getProperty, propertyName, staticMember, superStatic, symbolKey,
} from "../properties.js";
import { sdkConstant } from "../sdk.js";
import { certainElement, typedElement, typedKindOf } from "../typed-arrays.js";
import { readThis, resolveAlias } from "../variables.js";

export function lowerPropertyAccess(node: ts.Node, ctx: FunctionContext): Value {
  const access = node as ts.PropertyAccessExpression;
  if (ts.isOptionalChain(access) && ctx.chainExit === undefined) return lowerChain(access, ctx);
  return constantMember(access, ctx) ?? memberOf(access, ctx);
}

/** What needs no receiver: enum members, namespace and module members, statics. */
function constantMember(access: ts.PropertyAccessExpression, ctx: FunctionContext): Value | undefined {
  const constant = ctx.checker.getConstantValue(access);
  if (constant !== undefined) return typeof constant === "number" ? ctx.number(constant) : ctx.text(constant);
  const found = ctx.checker.getSymbolAtLocation(access.name);
  const symbol = found === undefined ? undefined : resolveAlias(found, ctx.checker);
  if (isOfLibrary(symbol)) {
    const name = symbolKey(ctx.typeOf(access), ctx.program);
    if (name !== undefined) return ctx.symbol(name);
  }
  const member = staticMember(symbol, ctx);
  if (member !== undefined) return ctx.narrowed(readStatic(member.member, access, ctx), access);
  if (symbol === undefined) return undefined;
  if (symbol.flags & ts.SymbolFlags.EnumMember) return enumMember(symbol.valueDeclaration as ts.EnumMember, access, ctx);
  return sdkConstant(access, symbol, ctx) ?? moduleMember(access, symbol, ctx);
}

function isOfLibrary(symbol: ts.Symbol | undefined): boolean {
  return symbol?.valueDeclaration?.getSourceFile().isDeclarationFile === true;
}

// The enum itself may be merged with a namespace, so it is asked for by its declaration.
function enumMember(declaration: ts.EnumMember, access: ts.PropertyAccessExpression, ctx: FunctionContext): Value {
  const constant = ctx.checker.getConstantValue(declaration);
  if (constant !== undefined) return typeof constant === "number" ? ctx.number(constant) : ctx.text(constant);
  const owner = ctx.checker.getSymbolAtLocation(declaration.parent.name)!;
  const name = ctx.checker.getSymbolAtLocation(declaration.name)!.name;
  return ctx.convertTo(getProperty(ctx.lowerers.enumObject(owner, ctx), name, ctx.typeOf(access.expression), ctx), access);
}

// ns.x of `import * as ns` or of a namespace
function moduleMember(access: ts.PropertyAccessExpression, symbol: ts.Symbol, ctx: FunctionContext): Value | undefined {
  const found = ctx.checker.getSymbolAtLocation(access.expression);
  const owner = found === undefined ? undefined : resolveAlias(found, ctx.checker);
  if (owner === undefined || (owner.flags & (ts.SymbolFlags.ValueModule | ts.SymbolFlags.NamespaceModule)) === 0) {
    return undefined;
  }
  const declaration = symbol.valueDeclaration;
  // what was assigned to a function makes it such an owner too, whatever else its type has
  const isProperty = (symbol.flags & ts.SymbolFlags.ClassMember) !== 0 && !(declaration && ts.isExportAssignment(declaration));
  if (declaration === undefined || isProperty || isFunctionProperty(symbol) || isOfLibrary(symbol)) return undefined;
  const value = exportedValue(symbol, ctx);
  return value === undefined ? undefined : ctx.convertTo(value, access);
}

function readStatic(member: StaticMember, access: ts.PropertyAccessExpression, ctx: FunctionContext): Value {
  switch (member.kind) {
    case "field":
      return ctx.builder.emit("initialized", [ctx.builder.emit("global.get", [], { global: member.global })], {
        name: access.expression.getText(),
      });
    case "accessor":
      if (member.get === undefined) return ctx.undefined();
      return ctx.lowerers.callDirect(member.get, [], [], ctx);
    case "method":
      return ctx.lowerers.staticMethodValue(member.function, access, ctx);
  }
}

// C.prototype.method: the method, which takes the object that it is called with.
function prototypeMethod(access: ts.PropertyAccessExpression, ctx: FunctionContext): Value | undefined {
  const owner = access.expression;
  if (!ts.isPropertyAccessExpression(owner) || owner.name.text !== "prototype") return undefined;
  const found = ctx.checker.getSymbolAtLocation(access.name);
  const declaration = found?.valueDeclaration;
  if (declaration === undefined || found === undefined || (found.flags & ts.SymbolFlags.Method) === 0) return undefined;
  if (declaration.getSourceFile().isDeclarationFile) {
    const name = propertyName(access.name, ctx)!;
    const row = ctx.program.builtins.get(`${builtinTypeName(ctx.typeOf(owner), ctx) ?? ""}.${name}`) ??
      ctx.program.builtins.get(`ObjectPrototype.${name}`);
    return row === undefined ? undefined : ctx.lowerers.boundBuiltin(row, ctx.undefined(), ctx);
  }
  if (!ts.isClassLike(declaration.parent)) return undefined;
  const method = ctx.lowerers.classFor(declaration.parent, ctx.program).methods.get(propertyName(access.name, ctx)!);
  return method === undefined ? undefined : ctx.lowerers.staticMethodValue(method, access, ctx);
}

function memberOf(access: ts.PropertyAccessExpression, ctx: FunctionContext): Value {
  const method = prototypeMethod(access, ctx);
  if (method !== undefined) return method;
  const name = propertyName(access.name, ctx)!;
  if (access.expression.kind === ts.SyntaxKind.SuperKeyword) return superMember(access, name, ctx);
  const type = nonNullable(ctx.typeOf(access.expression), ctx.checker);
  const row = builtinRow(type, name, ctx);
  if (row?.kind === "constant") return ctx.lowerers.builtin(row, [], ctx);
  if (row?.kind === "static") return ctx.lowerers.builtinClosure(row, access, ctx);
  const receiver = lowerReceiver(access, ctx);
  return ctx.narrowed(getProperty(receiver, name, type, ctx), access);
}

function superMember(access: ts.PropertyAccessExpression, name: string, ctx: FunctionContext): Value {
  const inherited = superStatic(name, ctx);
  if (inherited !== undefined) return ctx.convertTo(inherited, access);
  for (let owner = ctx.enclosingClass?.base; owner !== undefined; owner = owner.base) {
    const getter = owner.getters.get(name);
    if (getter !== undefined) return ctx.convertTo(ctx.lowerers.callDirect(getter, [readThis(ctx)], [], ctx), access);
  }
  const view = ctx.enclosingClass?.base;
  if (view === undefined) {
    ctx.program.unsupported(access, "`super` here");
    return ctx.undefined();
  }
  return ctx.convertTo(getProperty(readThis(ctx), name, ctx.typeOf(access.expression), ctx), access);
}

/** The object of an access or call; tested for `?.`. */
export function lowerReceiver(
  link: ts.PropertyAccessExpression | ts.ElementAccessExpression | ts.CallExpression, ctx: FunctionContext,
): Value {
  const exit = ctx.chainExit;
  if (!ts.isOptionalChain(link.expression)) ctx.chainExit = undefined;
  const isTested = link.questionDotToken !== undefined;
  const receiver = isTested ? ctx.wide(link.expression) : openedReceiver(link, ctx);
  ctx.chainExit = exit;
  return !isTested ? receiver : leaveIfNullish(receiver, link.expression, ctx);
}

// `x!.y` and `(x as T).y`: what is not there after all is told as Node does, by what was to be read from it.
function openedReceiver(
  link: ts.PropertyAccessExpression | ts.ElementAccessExpression | ts.CallExpression, ctx: FunctionContext,
): Value {
  const reading = memberName(link);
  const type = ctx.irTypeAt(link.expression);
  const inner = skipWrappers(link.expression);
  if (reading === undefined || type === "val" || ts.isOptionalChain(inner)) return ctx.expression(link.expression);
  const value = ctx.wide(inner);
  return value.type === "val"
    ? ctx.builder.emit("unbox", [value], { type, what: typeWords[type], reading }, type)
    : ctx.convert(value, type);
}

function memberName(link: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(link)) return link.name.text;
  if (!ts.isElementAccessExpression(link)) return undefined;
  const { argumentExpression: key } = link;
  return ts.isStringLiteralLike(key) || ts.isNumericLiteral(key) ? key.text : undefined;
}

/** Goes to the chain's exit if the value is null or undefined; the rest sees it without them. */
export function leaveIfNullish(value: Value, node: ts.Expression, ctx: FunctionContext): Value {
  if (value.type !== "val") return value;
  const next = ctx.builder.newBlock();
  ctx.builder.branch(ctx.is(value, "nullish"), ctx.chainExit!, next);
  ctx.builder.enter(next);
  return ctx.convert(value, ctx.program.irTypeOf(nonNullable(ctx.typeOf(node), ctx.checker)));
}

/** The outermost link of an optional chain: undefined if any `?.` in it stops. */
export function lowerChain(node: ts.Expression, ctx: FunctionContext): Value {
  const { builder } = ctx;
  const type = ctx.isWide(node) ? "val" : ctx.irTypeAt(node);
  const result = ctx.local("chain", type === "void" ? "val" : type);
  const [exit, end] = [builder.newBlock(), builder.newBlock()];
  ctx.chainExit = exit;
  const value = ctx.lowerers.expressions[node.kind]!(node, ctx);
  ctx.chainExit = undefined;
  ctx.setLocal(result, value);
  builder.jump(end);
  builder.enter(exit);
  ctx.setLocal(result, ctx.undefined());
  builder.jump(end);
  builder.enter(end);
  return ctx.getLocal(result);
}

export function lowerElementAccess(node: ts.Node, ctx: FunctionContext): Value {
  const access = node as ts.ElementAccessExpression;
  if (ts.isOptionalChain(access) && ctx.chainExit === undefined) return lowerChain(access, ctx);
  const constant = ctx.checker.getConstantValue(access);
  if (constant !== undefined) return typeof constant === "number" ? ctx.number(constant) : ctx.text(constant);
  const receiver = lowerReceiver(access, ctx);
  const type = nonNullable(ctx.typeOf(access.expression), ctx.checker);
  const exit = ctx.chainExit;
  ctx.chainExit = undefined;
  const isCertain = ts.isNonNullExpression(access.parent);
  const value = readElement(receiver, type, access.argumentExpression, isCertain, ctx);
  ctx.chainExit = exit;
  return ctx.narrowed(value, access);
}

function readElement(
  receiver: Value, type: ts.Type, argument: ts.Expression, isCertain: boolean, ctx: FunctionContext,
): Value {
  const key = computedName(argument, ctx);
  const hasElements = receiver.type === "arr" || receiver.type === "str" || typedKindOf(type, ctx) !== undefined;
  if (key !== undefined && (!hasElements || isSymbolName(key))) return getProperty(receiver, key, type, ctx);
  // a name that is missing after all is the name "undefined"
  const index = hasElements ? ctx.expression(argument) : ctx.wide(argument);
  return elementAt(receiver, type, index, ctx, isCertain);
}

/** receiver[key] for a key that is a value; `isCertain`: the author says that it is there. */
export function elementAt(
  receiver: Value, type: ts.Type, key: Value, ctx: FunctionContext, isCertain = false,
): Value {
  if (key.type === "f64") {
    if (receiver.type === "arr") return ctx.element(receiver, key);
    if (receiver.type === "str") return ctx.runtime(stringElement, [receiver, key]);
    const kind = receiver.type === "ref" ? typedKindOf(type, ctx) : undefined;
    if (kind !== undefined) return (isCertain ? certainElement : typedElement)(receiver, kind, key, ctx);
  }
  return ctx.runtime(getKey, [receiver, key]);
}

const stringElement = {
  c: "tsf_string_element", parameters: ["str", "f64"], result: "val", effects: { allocates: true },
} as const;
const getKey = {
  c: "tsf_object_get_key", parameters: ["val", "val"], result: "val",
  effects: { reads: true, writes: true, allocates: true, throws: true }, readsKey: true,
} as const;
