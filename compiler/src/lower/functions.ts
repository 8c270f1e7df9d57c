// Functions: their IR signature, their parameters, their bodies, and closures over them.
//
// A function's IR parameters are: `this` (if it takes one), then one per declared parameter in its register type; a
// parameter that may be missing is `val`; a rest parameter is `arr`.
import { ts } from "ts-morph";
import { returnsClaim } from "../frontend/absence.js";
import { type Capture, isMentionOfThis, thisOwner } from "../frontend/captures.js";
import { newFunction } from "../ir/builder.js";
import type { IrFunction, Value } from "../ir/function.js";
import { shownName } from "../ir/symbol-names.js";
import type { IrType } from "../ir/types.js";
import { type CaptureHolder, type ClassInfo, FunctionContext, type ProgramContext } from "./context.js";
import { keyOf } from "./properties.js";
import { driveRow, walksTables } from "./tables.js";
import { captureOperand, declareVariable, isAskedForAbsence, storageType, writeVariable } from "./variables.js";

/** What a function is, besides its declaration. */
export interface FunctionOptions {
  name: string;
  displayName: string;
  /** Register type of `this`; undefined: it takes none. */
  thisType: IrType | undefined;
  enclosingClass?: ClassInfo | undefined;
  isStatic?: boolean;
  /** What its closure carries, and from which capture on; undefined: what it mentions. */
  captures?: { readonly list: readonly Capture[]; readonly first: number };
  /** What holds the captures of a member. */
  holder?: CaptureHolder | undefined;
}

type FunctionNode = ts.SignatureDeclaration & { body?: ts.Node | undefined; asteriskToken?: ts.AsteriskToken };

/** The IR function of a function-like declaration; its body is lowered when everything before it is. */
export function functionFor(declaration: ts.SignatureDeclaration, program: ProgramContext): string {
  const node = withBody(declaration, program) as FunctionNode;
  const known = program.functions.get(node);
  if (known !== undefined) return known;
  return makeFunction(node, optionsFor(node, program), program);
}

function withBody(declaration: ts.SignatureDeclaration, program: ProgramContext): ts.SignatureDeclaration {
  if ((declaration as FunctionNode).body !== undefined || declaration.name === undefined) return declaration;
  const symbol = program.checker.getSymbolAtLocation(declaration.name);
  const found = symbol?.declarations?.find((other) => (other as FunctionNode).body !== undefined);
  return (found as ts.SignatureDeclaration | undefined) ?? declaration;
}

function optionsFor(node: FunctionNode, program: ProgramContext): FunctionOptions {
  const name = inferredName(node, program);
  const takesThis = !ts.isArrowFunction(node) && mentionsThis(node);
  return {
    name: program.uniqueName(`${program.moduleName(node.getSourceFile())}_${name === "" ? "anonymous" : name}`),
    displayName: name,
    thisType: takesThis ? "val" : undefined,
    ...enclosingClass(node, program),
  };
}

// An arrow's `super` is that of the method around it.
function enclosingClass(node: ts.Node, program: ProgramContext): Pick<FunctionOptions, "enclosingClass" | "isStatic"> {
  const owner = ts.isArrowFunction(node) ? thisOwner(node) : node;
  if (!ts.isClassElement(owner) || !ts.isClassLike(owner.parent)) return {};
  const isStatic = (ts.getCombinedModifierFlags(owner) & ts.ModifierFlags.Static) !== 0 || ts.isClassStaticBlockDeclaration(owner);
  return { enclosingClass: program.lowerers.classFor(owner.parent, program), isStatic };
}

/** The name that JavaScript infers: of the function, or of what it is assigned to. */
export function inferredName(node: ts.Node, program: ProgramContext): string {
  const { name } = node as { name?: ts.PropertyName };
  if (name !== undefined) return nameText(name, program);
  const { parent } = node;
  if (isTransparent(parent)) return inferredName(parent, program);
  if (isExportOfNamespace(parent)) return "";
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent) ||
      ts.isBindingElement(parent) || ts.isParameter(parent)) {
    return nameText(parent.name, program);
  }
  const names = ts.isBinaryExpression(parent) && parent.right === node && ts.isIdentifier(parent.left) &&
    namingAssignments.includes(parent.operatorToken.kind);
  return names ? (parent.left as ts.Identifier).text : "";
}

// Parentheses, and what is only for types.
function isTransparent(node: ts.Node): boolean {
  return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node);
}

// namespace N { export const f = …; } is an assignment to N.f, which names nothing.
function isExportOfNamespace(node: ts.Node): boolean {
  return ts.isVariableDeclaration(node) && ts.isModuleBlock(node.parent.parent.parent) &&
    (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Export) !== 0;
}

const namingAssignments: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.EqualsToken, ts.SyntaxKind.BarBarEqualsToken, ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
];

function nameText(name: ts.PropertyName | ts.BindingName, program: ProgramContext): string {
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)) {
    return name.text;
  }
  if (!ts.isComputedPropertyName(name)) return "";
  const key = keyOf(program.checker.getTypeAtLocation(name.expression), program);
  return key === undefined ? "" : shownName(key);
}

/** Whether `this` or `super` of the function itself occurs in it. */
export function mentionsThis(node: ts.Node): boolean {
  let found = false;
  const visit = (child: ts.Node): void => {
    if (isMentionOfThis(child)) found = true;
    const ownThis = ts.isFunctionLike(child) && !ts.isArrowFunction(child);
    if (!found && !ownThis && !ts.isClassLike(child)) ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}

export function makeFunction(node: FunctionNode, options: FunctionOptions, program: ProgramContext): string {
  const isAsync = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Async) !== 0;
  const isGenerator = node.asteriskToken !== undefined && !isAsync;
  const result = isAsync ? "ref" : resultType(node, isGenerator, program);
  const fn = newFunction(options.name, options.displayName, program.position(node), result);
  fn.kind = isGenerator ? "generator" : "function";
  if (isAsync) fn.async = node.asteriskToken === undefined ? "function" : "generator";
  const { list: captures, first } = options.captures ?? { list: program.captures.capturesOf(node), first: 0 };
  fn.captureCount = first + captures.length;
  fn.usesClosure = fn.captureCount > 0;
  fn.takesThis = options.thisType !== undefined;
  const parameters = declaredParameters(node);
  fn.hasRest = parameters.some((parameter) => parameter.dotDotDotToken !== undefined);
  const optional = parameters.findIndex((p) => p.initializer !== undefined || p.dotDotDotToken !== undefined);
  fn.lengthProperty = optional < 0 ? parameters.length : optional;
  const types = parameters.map((parameter) => parameterType(parameter, program));
  if (options.thisType !== undefined) types.unshift(options.thisType);
  const walks = !isGenerator && !isAsync && walksTables(node, program);
  const body = walks || isAsync ? frameFunction(fn, program) : fn;
  const ctx = new FunctionContext(program, body, node);
  ctx.enclosingClass = options.enclosingClass;
  ctx.isStatic = options.isStatic ?? false;
  ctx.holder = options.holder;
  ctx.async = fn.async;
  const entry = ctx.builder.newBlock(types);
  ctx.builder.enter(entry);
  program.functions.set(node, options.name);
  program.module.functions.set(options.name, fn);
  if (body !== fn) driveFrame(fn, body, types, new FunctionContext(program, fn, node));
  program.pending.push(() => lowerBody(node, ctx, entry.params, captures, first));
  return options.name;
}

// An async function, and one that walks tables of others, is two: a frame with its body, and what it is called by.
function frameFunction(fn: IrFunction, program: ProgramContext): IrFunction {
  const name = program.uniqueName(`${fn.name}_frame`);
  const body: IrFunction = {
    ...newFunction(name, fn.displayName, fn.position, "val"), kind: "generator", captureCount: fn.captureCount,
    usesClosure: fn.usesClosure, takesThis: fn.takesThis, hasRest: fn.hasRest, lengthProperty: fn.lengthProperty,
  };
  program.module.functions.set(name, body);
  return body;
}

// f(this, a, b) { return start(frame.new f_frame(this, a, b)); }
function driveFrame(fn: IrFunction, body: IrFunction, types: readonly IrType[], ctx: FunctionContext): void {
  const entry = ctx.builder.newBlock(types);
  ctx.builder.enter(entry);
  const closure = fn.usesClosure ? [ctx.builder.emit("closure.self", [])] : [];
  const frame = ctx.builder.emit("frame.new", [...closure, ...entry.params], { function: body.name });
  const result = startFrame(fn, frame, ctx);
  ctx.builder.return(fn.result === "void" ? undefined : ctx.convert(result, fn.result));
}

function startFrame(fn: IrFunction, frame: Value, ctx: FunctionContext): Value {
  if (fn.async === undefined) return ctx.runtime(driveRow, [frame]);
  const [module, name] = fn.async === "function" ? ["async", "start"] : ["async-generator", "startGenerator"];
  return ctx.lowerers.prelude(module!, name!, [frame], ctx);
}

function resultType(node: FunctionNode, isGenerator: boolean, program: ProgramContext): IrType {
  if (isGenerator) return "val";
  if (ts.isConstructorDeclaration(node) || ts.isSetAccessor(node)) return "void";
  const signature = program.checker.getSignatureFromDeclaration(node);
  if (signature === undefined) return "val";
  const predicate = program.checker.getTypePredicateOfSignature(signature);
  const type = program.checker.getReturnTypeOfSignature(signature);
  if (predicate !== undefined && predicate.kind >= ts.TypePredicateKind.AssertsThis) return "void";
  if (type.flags & ts.TypeFlags.Void) return "void";
  return returnsClaim(node) ? "val" : program.irTypeOf(type); // one of type never may come back, too: `as never`
}

/** Parameters without a `this` pseudo-parameter. */
export function declaredParameters(node: ts.SignatureDeclaration): ts.ParameterDeclaration[] {
  return (node.parameters as ts.NodeArray<ts.ParameterDeclaration>).filter(
    (parameter) => !(ts.isIdentifier(parameter.name) && parameter.name.text === "this"),
  );
}

function parameterType(parameter: ts.ParameterDeclaration, program: ProgramContext): IrType {
  if (parameter.dotDotDotToken !== undefined) return "arr";
  if (parameter.initializer !== undefined) return "val";
  const type = program.irTypeOf(program.checker.getTypeAtLocation(parameter));
  const symbol = ts.isIdentifier(parameter.name) ? program.checker.getSymbolAtLocation(parameter.name) : undefined;
  return symbol !== undefined && isAskedForAbsence(symbol, parameter, type, program) ? "val" : type;
}

/** Puts `this` and the closure's captures into place. */
export function enterFunction(
  ctx: FunctionContext, thisValue: Value | undefined, captures: readonly Capture[], first = 0,
): void {
  captures.forEach((capture, index) => ctx.captureIndex.set(capture, first + index));
  if (thisValue !== undefined) {
    const name = ctx.local("this", thisValue.type);
    ctx.setLocal(name, thisValue);
    ctx.thisBinding = { kind: "local", name, type: thisValue.type };
  } else if (ctx.captureIndex.has("this")) {
    ctx.thisBinding = { kind: "capture", index: ctx.captureIndex.get("this")!, cell: false, type: "val" };
  }
}

function lowerBody(
  node: FunctionNode, ctx: FunctionContext, params: Value[], captures: readonly Capture[], first: number,
): void {
  const takesThis = ctx.fn.takesThis;
  enterFunction(ctx, takesThis ? params[0] : undefined, captures, first);
  bindSelf(node, ctx);
  bindParameters(node, takesThis ? params.slice(1) : params, ctx);
  if (ts.isConstructorDeclaration(node)) ctx.lowerers.startConstructor(ctx);
  const { body } = node;
  if (body === undefined) {
    ctx.program.unsupported(node, "A function without a body");
  } else if (ts.isBlock(body)) {
    ctx.lowerers.hoistVars(body, ctx);
    ctx.lowerers.block(body.statements, ctx);
  } else {
    ctx.returnValue(ctx.result(body as ts.Expression));
  }
  if (ctx.builder.reachable) ctx.returnValue(ctx.undefined());
}

// const f = function g() { … g … }: g is the closure itself
function bindSelf(node: FunctionNode, ctx: FunctionContext): void {
  if (!ts.isFunctionExpression(node) || node.name === undefined) return;
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  if (symbol === undefined) return;
  const closure = ctx.fn.usesClosure ? ctx.builder.emit("closure.self", []) : ctx.lowerers.closure(node, ctx);
  const name = ctx.local(node.name.text, "ref");
  ctx.setLocal(name, closure);
  ctx.bindings.set(symbol, { kind: "local", name, type: "ref" });
}

export function bindParameters(node: ts.SignatureDeclaration, values: readonly Value[], ctx: FunctionContext): void {
  declaredParameters(node).forEach((parameter, i) => {
    const value = withDefault(parameter, values[i]!, ctx);
    if (ts.isIdentifier(parameter.name)) {
      const symbol = parameterSymbol(parameter, parameter.name, ctx);
      const converted = ctx.convert(value, storageType(symbol, ctx));
      writeVariable(declareVariable(symbol, ctx, converted), converted, ctx);
    } else {
      ctx.lowerers.bind(parameter.name, value, ctx);
    }
  });
}

/** The variable of a parameter; for a parameter property not the property. */
export function parameterSymbol(parameter: ts.ParameterDeclaration, name: ts.Identifier, ctx: FunctionContext): ts.Symbol {
  return ts.isParameterPropertyDeclaration(parameter, parameter.parent)
    ? ctx.checker.getSymbolsOfParameterPropertyDeclaration(parameter, name.text)[0]!
    : ctx.checker.getSymbolAtLocation(name)!;
}

function withDefault(parameter: ts.ParameterDeclaration, value: Value, ctx: FunctionContext): Value {
  const { initializer } = parameter;
  return initializer === undefined ? value : ctx.lowerers.orDefault(value, initializer, parameter, ctx);
}

/** A closure value over the function node. */
export function lowerClosure(node: ts.SignatureDeclaration, ctx: FunctionContext): Value {
  const name = functionFor(node, ctx.program);
  ctx.program.function(name).needsEntry = true;
  const implementation = withBody(node, ctx.program);
  const captures = ctx.program.captures.capturesOf(implementation).map((capture) => captureOperand(capture, ctx));
  const shared = captures.length === 0 && !ts.isArrowFunction(node) && !ts.isFunctionExpression(node);
  return ctx.builder.emit("closure.new", captures, { function: name, ...(shared ? { shared } : {}) });
}

/** Arrow functions and function expressions. */
export function lowerFunctionExpression(node: ts.Node, ctx: FunctionContext): Value {
  return lowerClosure(node as ts.SignatureDeclaration, ctx);
}

