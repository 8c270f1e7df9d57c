// Calls and `new`: which of the ways a call can be compiled applies - a function of the program, a row of the library,
// a static or inherited method, or a value that is called through its closure.
import { ts } from "ts-morph";
import { isFunctionProperty } from "../../frontend/captures.js";
import { isCommentCast, skipParentheses, skipWrappers as skipAllWrappers } from "../../frontend/syntax.js";
import type { BuiltinRow } from "../../frontend/builtins/row.js";
import { nonNullable } from "../../frontend/types.js";
import type { Value } from "../../ir/function.js";
import { isSymbolName } from "../../ir/symbol-names.js";
import { findable } from "../builtin-members.js";
import { builtinArguments, callBuiltin, callDirect } from "../calls.js";
import type { ClassInfo, FunctionContext } from "../context.js";
import {
  builtinRow, computedName, dispatch, getProperty, iteratorKey, propertyName, staticMember, superStatic, unionRows, viewOf,
} from "../properties.js";
import { jsonArgument, jsonCall, jsonConversion } from "../json.js";
import { emitCall } from "../sdk.js";
import { tableCall } from "../tables.js";
import { bindingOf, isModuleVariable, readThis, readVariable, resolveAlias } from "../variables.js";

export function lowerCall(node: ts.Node, ctx: FunctionContext): Value {
  const call = node as ts.CallExpression;
  if (ts.isOptionalChain(call) && ctx.chainExit === undefined) return ctx.lowerers.chain(call, ctx);
  const exit = ctx.chainExit;
  const value = lowerCallee(call, ctx);
  ctx.chainExit = exit;
  const type = ctx.typeOf(call);
  if (type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Never)) {
    if (type.flags & ts.TypeFlags.Never) endAfterNever(call, ctx);
    return value;
  }
  return value.type === "void" ? value : ctx.narrowed(value, call);
}

// A call of static type never does not come back: TypeScript lets what follows assume so.
function endAfterNever(call: ts.CallExpression, ctx: FunctionContext): void {
  if (!ts.isExpressionStatement(call.parent)) return;
  ctx.builder.unreachable();
}

function lowerCallee(call: ts.CallExpression, ctx: FunctionContext): Value {
  const callee = skipWrappers(call.expression);
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return ctx.lowerers.superCall(call, ctx);
  const symbol = symbolMadeBy(call, ctx);
  if (symbol !== undefined) return symbol;
  if (ts.isPropertyAccessExpression(callee)) return lowerMemberCall(call, callee, ctx);
  if (ts.isElementAccessExpression(callee)) return lowerElementCall(call, callee, ctx);
  if (ts.isIdentifier(callee)) return lowerNamedCall(call, callee, ctx);
  const target = ctx.lowerers.receiver(call, ctx);
  return callClosure(target, ctx.undefined(), call, ctx);
}

// const key = Symbol("key") in a module: its name is known
function symbolMadeBy(call: ts.CallExpression, ctx: FunctionContext): Value | undefined {
  if (!(ctx.typeOf(call).flags & ts.TypeFlags.ESSymbolLike)) return undefined;
  let at: ts.Node = call.parent;
  while (ts.isExpression(at)) at = at.parent;
  const initializer = ts.isVariableDeclaration(at) || ts.isPropertyDeclaration(at) ? at.initializer : undefined;
  if (initializer === undefined || skipAllWrappers(initializer) !== call) return undefined;
  const name = ctx.program.symbols.nameOfDeclared(at);
  return name === undefined ? undefined : ctx.symbol(name);
}

function skipWrappers(node: ts.Expression): ts.Expression {
  while (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) {
    if (ts.isParenthesizedExpression(node) && (ts.isOptionalChain(node.expression) || isCommentCast(node))) return node;
    node = node.expression;
  }
  return node;
}

function args(call: ts.CallExpression | ts.NewExpression): readonly ts.Expression[] {
  return call.arguments ?? [];
}

// f(…)
function lowerNamedCall(call: ts.CallExpression, callee: ts.Identifier, ctx: FunctionContext): Value {
  const found = ctx.checker.getSymbolAtLocation(callee);
  const symbol = found === undefined ? undefined : resolveAlias(found, ctx.checker);
  if (symbol?.valueDeclaration?.getSourceFile().isDeclarationFile === true) return callGlobal(call, symbol.name, ctx);
  const known = symbol === undefined ? undefined : knownFunction(symbol, ctx);
  if (known !== undefined && call.questionDotToken === undefined) {
    return callKnown(known, symbol!, call, ctx);
  }
  const target = ctx.lowerers.receiver(call, ctx);
  return callClosure(target, ctx.undefined(), call, ctx);
}

function callGlobal(call: ts.CallExpression, name: string, ctx: FunctionContext): Value {
  const row = ctx.program.builtins.get(`global.${name}`);
  const json = row === undefined ? jsonConversion(call, ctx) : undefined;
  if (json !== undefined) return json;
  if (row === undefined) {
    const error = ctx.lowerers.libraryClass(name, ctx);
    if (error !== undefined) return ctx.lowerers.construct(error, args(call), ctx);
    ctx.program.unsupported(call, `Calling \`${name}\``);
    return ctx.undefined();
  }
  return callRow(row, [], args(call), ctx);
}

/** The function that a name is certain to mean: a declaration, or a const that holds a function expression. */
function knownFunction(symbol: ts.Symbol, ctx: FunctionContext): ts.SignatureDeclaration | undefined {
  if (symbol.flags & ts.SymbolFlags.Function) return ctx.lowerers.implementation(symbol);
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined;
  if ((declaration.parent.flags & ts.NodeFlags.Const) === 0 || declaration.initializer === undefined) return undefined;
  const initializer = skipParentheses(declaration.initializer);
  return ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer) ? initializer : undefined;
}

function callKnown(
  declaration: ts.SignatureDeclaration, symbol: ts.Symbol, call: ts.CallExpression, ctx: FunctionContext,
): Value {
  const name = ctx.lowerers.functionFor(declaration, ctx.program);
  const fn = ctx.program.function(name);
  const leading: Value[] = [];
  const isVariable = (symbol.flags & ts.SymbolFlags.Function) === 0;
  if (fn.usesClosure || (isVariable && isModuleVariable(symbol))) {
    const binding = bindingOf(symbol, ctx);
    if (binding === undefined) return callClosure(ctx.expression(call.expression), ctx.undefined(), call, ctx);
    const closure = readVariable(symbol, binding, ctx, call);
    if (fn.usesClosure) leading.push(closure);
  }
  if (fn.takesThis) leading.push(ctx.undefined());
  return callDirect(name, leading, args(call), ctx);
}

// a.f(…)
function lowerMemberCall(
  call: ts.CallExpression, callee: ts.PropertyAccessExpression, ctx: FunctionContext,
): Value {
  const direct = callWithoutReceiver(call, callee, ctx);
  if (direct !== undefined) return direct;
  const name = propertyName(callee.name, ctx)!;
  if (callee.expression.kind === ts.SyntaxKind.SuperKeyword) return callSuper(name, call, ctx);
  const type = nonNullable(ctx.typeOf(callee.expression), ctx.checker);
  const row = builtinRow(type, name, ctx);
  if (row?.kind === "static") return callRow(row, [], args(call), ctx);
  const known = tableCall(call, () => ctx.lowerers.receiver(callee, ctx), ctx) ??
    jsonCall(call, () => ctx.lowerers.receiver(callee, ctx), ctx);
  if (known !== undefined) return known;
  const receiver = ctx.lowerers.receiver(callee, ctx);
  if (row !== undefined && row.kind !== "getter") {
    const optional = call.questionDotToken === undefined ? undefined : row.ifPresent;
    return callRow(optional === undefined ? row : { ...row, implementation: optional }, [receiver], args(call), ctx);
  }
  return callMember(receiver, name, type, call, callee, ctx);
}

/** Functions of namespaces and modules, and static methods. */
function callWithoutReceiver(
  call: ts.CallExpression, callee: ts.PropertyAccessExpression, ctx: FunctionContext,
): Value | undefined {
  const found = ctx.checker.getSymbolAtLocation(callee.name);
  const symbol = found === undefined ? undefined : resolveAlias(found, ctx.checker);
  if (symbol === undefined) return undefined;
  const member = staticMember(symbol, ctx)?.member;
  if (member?.kind === "method") {
    const fn = ctx.program.function(member.function);
    return callDirect(member.function, fn.takesThis ? [ctx.expression(callee.expression)] : [], args(call), ctx);
  }
  if (member !== undefined) return callValue(callee, call, ctx);
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined || declaration.getSourceFile().isDeclarationFile) return undefined;
  if (isFunctionProperty(symbol)) return undefined;
  if (symbol.flags & ts.SymbolFlags.Function) {
    return callKnown(ctx.lowerers.implementation(symbol)!, symbol, call, ctx);
  }
  // a function in a variable of a module or namespace
  const owner = ctx.checker.getSymbolAtLocation(callee.expression);
  const scopes = ts.SymbolFlags.ValueModule | ts.SymbolFlags.NamespaceModule;
  const isScoped = owner !== undefined && (resolveAlias(owner, ctx.checker).flags & scopes) !== 0;
  if (!isScoped || !(symbol.flags & ts.SymbolFlags.Variable)) return undefined;
  return callValue(callee, call, ctx);
}

// A function that a variable or a static field holds.
function callValue(callee: ts.PropertyAccessExpression, call: ts.CallExpression, ctx: FunctionContext): Value {
  return callClosure(ctx.lowerers.expressions[callee.kind]!(callee, ctx), ctx.undefined(), call, ctx);
}

function callSuper(name: string, call: ts.CallExpression, ctx: FunctionContext): Value {
  const inherited = superStatic(name, ctx);
  if (inherited !== undefined) return callClosure(inherited, readThis(ctx), call, ctx);
  for (let owner = ctx.enclosingClass?.base; owner !== undefined; owner = owner.base) {
    const statics = ctx.isStatic ? owner.statics.get(name) : undefined;
    const method = statics?.kind === "method" ? statics.function : owner.methods.get(name);
    if (method === undefined) continue;
    const takesThis = ctx.program.function(method).takesThis;
    return callDirect(method, takesThis ? [readThis(ctx)] : [], args(call), ctx);
  }
  ctx.program.unsupported(call, "This call of `super`");
  return ctx.undefined();
}

/** A method of an object of the program, or a function in a property. */
function callMember(
  receiver: Value, name: string, type: ts.Type, call: ts.CallExpression, callee: ts.PropertyAccessExpression,
  ctx: FunctionContext,
): Value {
  const own = certainMethod(callee, name, ctx);
  if (own !== undefined && call.questionDotToken === undefined) return callDirect(own, [receiver], args(call), ctx);
  if (call.questionDotToken !== undefined || args(call).some(ts.isSpreadElement)) {
    const method = getProperty(receiver, name, type, ctx);
    const target = call.questionDotToken === undefined ? method : leave(method, ctx);
    return callClosure(target, receiver, call, ctx);
  }
  findable(type, name, ctx);
  const object = receiver.type === "ref" ? receiver : ctx.box(receiver);
  const values = lowerArguments(call, ctx);
  const rows = unionRows(type, name, ctx)?.filter((candidate) => candidate.row.kind === "method") ?? [];
  return dispatch(
    object, rows, ctx,
    (row) => callBuiltin(row, [object, ...values], ctx),
    () => ctx.builder.emit("call.method", [object, ...values], { name, view: viewOf(type, ctx) }),
  );
}

function leave(value: Value, ctx: FunctionContext): Value {
  const next = ctx.builder.newBlock();
  ctx.builder.branch(ctx.is(value, "nullish"), ctx.chainExit!, next);
  ctx.builder.enter(next);
  return value;
}

// this.m() where no subclass overrides m, and private methods: the target is certain
function certainMethod(callee: ts.PropertyAccessExpression, name: string, ctx: FunctionContext): string | undefined {
  if (ts.isPrivateIdentifier(callee.name)) {
    for (let owner = ctx.enclosingClass; owner !== undefined; owner = owner.base) {
      const method = owner.methods.get(name);
      if (method !== undefined) return method;
    }
  }
  return undefined;
}

function lowerElementCall(call: ts.CallExpression, callee: ts.ElementAccessExpression, ctx: FunctionContext): Value {
  const name = computedName(callee.argumentExpression, ctx);
  const isSuper = callee.expression.kind === ts.SyntaxKind.SuperKeyword;
  if (name !== undefined && isSuper) return callSuper(name, call, ctx);
  const receiver = ctx.lowerers.receiver(callee, ctx);
  if (name === iteratorKey) return ctx.runtime(iteratorOf, [receiver]);
  const type = nonNullable(ctx.typeOf(callee.expression), ctx.checker);
  const exit = ctx.chainExit;
  ctx.chainExit = undefined;
  const target = name !== undefined && isSymbolName(name)
    ? getProperty(receiver, name, type, ctx)
    : ctx.lowerers.elementAt(receiver, type, ctx.expression(callee.argumentExpression), ctx);
  ctx.chainExit = exit;
  return callClosure(call.questionDotToken === undefined ? target : leave(target, ctx), receiver, call, ctx);
}

const iteratorOf = {
  c: "tsf_iterator_of", parameters: ["val"], result: "val",
  effects: { reads: true, writes: true, allocates: true, throws: true },
} as const;

/** Arguments as universal values; inside, no optional chain of ours is open. */
function lowerArguments(call: ts.CallExpression, ctx: FunctionContext): Value[] {
  const exit = ctx.chainExit;
  ctx.chainExit = undefined;
  const json = jsonArgument(call, ctx);
  const values = args(call).map(
    (arg) => libraryName(arg, ctx) ?? (arg === json?.argument ? json.lower() : ctx.boxed(arg)),
  );
  ctx.chainExit = exit;
  return values;
}

// t.plugin(Countdown): the class stands for its library, and nothing of it is lowered
function libraryName(arg: ts.Expression, ctx: FunctionContext): Value | undefined {
  const name = ctx.program.libraries.get(arg);
  return name === undefined ? undefined : ctx.box(ctx.text(name));
}

function callClosure(target: Value, receiver: Value, call: ts.CallExpression, ctx: FunctionContext): Value {
  const callee = call.questionDotToken !== undefined && ctx.chainExit !== undefined ? leave(ctx.box(target), ctx) : target;
  if (args(call).some(ts.isSpreadElement)) {
    ctx.chainExit = undefined;
    const array = ctx.lowerers.arrayOf(args(call), ctx);
    return ctx.builder.emit("call.spread", [ctx.box(callee), ctx.box(receiver), array]);
  }
  const values = lowerArguments(call, ctx);
  return emitCall(call, callee, values, ctx) ??
    ctx.builder.emit("call.closure", [ctx.box(callee), ctx.box(receiver), ...values]);
}

/** A member of the library, with the arguments as the author wrote them. */
function callRow(
  row: BuiltinRow, receiver: readonly Value[], given: readonly ts.Expression[], ctx: FunctionContext,
): Value {
  ctx.chainExit = undefined;
  const spread = given.some(ts.isSpreadElement);
  const chosen = spread ? row : cheaperRow(row, receiver.length, given, ctx);
  const { implementation } = chosen;
  if (implementation.kind === "prelude") {
    const fn = ctx.lowerers.functionFor(ctx.program.preludeFunction(implementation.module, implementation.name), ctx.program);
    const bound = spread ? undefined : withThis(chosen, given, ctx);
    if (bound !== undefined) return ctx.lowerers.callValues(fn, receiver, bound, ctx);
    return callDirect(fn, receiver, given, ctx);
  }
  if (spread) return callRowWithSpread(row, receiver, given, ctx);
  const [only] = given;
  if (chosen === row.forText && ts.isIdentifier(only!)) {
    const value = ctx.wide(only);
    return value.type === "str" ? callBuiltin(chosen, [...receiver, value], ctx) : callBuiltin(row, [...receiver, ctx.box(value)], ctx);
  }
  return callBuiltin(chosen, builtinArguments(chosen, receiver, given, ctx), ctx);
}

// xs.map(f, self): the callback is bound to `self`
function withThis(
  row: BuiltinRow, given: readonly ts.Expression[], ctx: FunctionContext,
): Value[] | undefined {
  const at = row.callback === undefined ? given.length : row.callback;
  if (at + 1 >= given.length) return undefined;
  const values = given.map((argument) => ctx.boxed(argument));
  const [callback, self] = values.slice(at);
  const bound = ctx.runtime(bindRow, [callback!, self!, ctx.builder.emit("array.new", [])]);
  return [...values.slice(0, at), ctx.box(bound)];
}

const bindRow = {
  c: "tsf_function_bind", parameters: ["val", "val", "arr"], result: "ref", effects: { allocates: true, throws: true },
} as const;

function cheaperRow(
  row: BuiltinRow, receivers: number, given: readonly ts.Expression[], ctx: FunctionContext,
): BuiltinRow {
  const { exact, forText } = row;
  if (forText !== undefined && given.length === 1 && ctx.irTypeAt(given[0]!) === "str") return forText;
  return exact !== undefined && exact.parameters.length === receivers + given.length ? exact : row;
}

function callRowWithSpread(
  row: BuiltinRow, receiver: readonly Value[], given: readonly ts.Expression[], ctx: FunctionContext,
): Value {
  const array = ctx.lowerers.arrayOf(given, ctx);
  if (row.spread !== undefined) return callBuiltin(row.spread, [...receiver, array], ctx);
  const count = row.parameters.length - receiver.length;
  const values: Value[] = [];
  for (let i = 0; i < count; i++) values.push(ctx.element(array, ctx.number(i)));
  return callBuiltin(row, [...receiver, ...values], ctx);
}

// new C(…)
export function lowerNew(node: ts.Node, ctx: FunctionContext): Value {
  const creation = node as ts.NewExpression;
  // of `this` in a static method TypeScript says the class, but it may be a subclass
  const isThis = creation.expression.kind === ts.SyntaxKind.ThisKeyword;
  const found = isThis ? undefined : ctx.checker.getSymbolAtLocation(creation.expression);
  const symbol = found === undefined ? undefined : resolveAlias(found, ctx.checker);
  const declaration = symbol?.declarations?.find(ts.isClassLike);
  if (declaration !== undefined && !declaration.getSourceFile().isDeclarationFile) {
    return ctx.lowerers.construct(ctx.lowerers.classFor(declaration, ctx.program), args(creation), ctx);
  }
  if (ts.isClassExpression(skipParentheses(creation.expression))) {
    const expression = skipParentheses(creation.expression) as ts.ClassExpression;
    const closure = ctx.lowerers.evaluateClass(expression, ctx);
    return ctx.lowerers.construct(ctx.lowerers.classFor(expression, ctx.program), args(creation), ctx, closure);
  }
  if (symbol?.valueDeclaration?.getSourceFile().isDeclarationFile === true) return newLibrary(creation, symbol, ctx);
  return newValue(creation, ctx);
}

function newLibrary(creation: ts.NewExpression, symbol: ts.Symbol, ctx: FunctionContext): Value {
  const error: ClassInfo | undefined = ctx.lowerers.libraryClass(symbol.name, ctx);
  if (error !== undefined) return ctx.lowerers.construct(error, args(creation), ctx);
  const row = ctx.program.builtins.get(`new.${symbol.name}`);
  if (row === undefined) {
    ctx.program.unsupported(creation, `\`new ${symbol.name}\``);
    return ctx.undefined();
  }
  const value = callRow(row, [], args(creation), ctx);
  return ctx.convertTo(value, creation);
}

// A class in a variable: its closure constructs.
function newValue(creation: ts.NewExpression, ctx: FunctionContext): Value {
  const target = ctx.box(ctx.expression(creation.expression));
  const array = ctx.lowerers.arrayOf(args(creation), ctx);
  return ctx.convertTo(ctx.runtime(constructRow, [target, array]), creation);
}

const constructRow = {
  c: "tsf_construct", parameters: ["val", "arr"], result: "val",
  effects: { reads: true, writes: true, allocates: true, throws: true },
} as const;

