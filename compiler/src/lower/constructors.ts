// Constructors, `super(…)` and `new C(…)`.
//
// An instance is made by `object.new` with all slots absent; the constructor function `C(this, …)` then runs field
// initialisers and body in JavaScript's order, the base class's first. A dynamic class's takes the class as closure.
import { ts } from "ts-morph";
import { skipParentheses } from "../frontend/syntax.js";
import { newFunction } from "../ir/builder.js";
import type { Value } from "../ir/function.js";
import { constructorOf, instanceFields, parameterProperties, slotOfField } from "./class-members.js";
import { classCaptures, type ClassInfo, FunctionContext, type ProgramContext } from "./context.js";
import { enterFunction, makeFunction, mentionsThis, parameterSymbol } from "./functions.js";
import { propertyName } from "./properties.js";
import { bindingOf, classSlot, readThis, readVariable } from "./variables.js";

/** Makes the constructor's function: the author's, or the one that a class without has. */
export function makeConstructor(info: ClassInfo, program: ProgramContext): void {
  const node = constructorOf(info.declaration);
  const className = program.module.shapes.get(info.shape)!.displayName;
  if (node !== undefined) {
    makeFunction(node, {
      name: info.constructorFunction, displayName: `new ${className}`, thisType: "ref", enclosingClass: info,
      ...(info.dynamic === undefined ? {} : { captures: { list: info.dynamic.captures, first: classCaptures.first } }),
    }, program);
    program.function(info.constructorFunction).constructorOf = info.shape;
    return;
  }
  const fn = newFunction(info.constructorFunction, `new ${className}`, program.position(info.declaration), "void");
  const baseFn = info.base === undefined ? undefined : program.function(info.base.constructorFunction);
  const types = baseFn === undefined ? ["ref" as const] : baseFn.blocks[0]!.params.map((param) => param.type);
  fn.takesThis = true;
  fn.constructorOf = info.shape;
  fn.hasRest = baseFn?.hasRest ?? false;
  fn.captureCount = info.dynamic === undefined ? 0 : classCaptures.first + info.dynamic.captures.length;
  fn.usesClosure = info.dynamic !== undefined;
  const ctx = new FunctionContext(program, fn, info.declaration);
  ctx.enclosingClass = info;
  const entry = ctx.builder.newBlock(types);
  ctx.builder.enter(entry);
  program.module.functions.set(fn.name, fn);
  program.pending.push(() => {
    enterFunction(ctx, entry.params[0], info.dynamic?.captures ?? [], classCaptures.first);
    rememberClass(info, ctx);
    const operands = [...baseClosure(info, ctx), ...entry.params];
    if (baseFn !== undefined) ctx.builder.emit("call.direct", operands, { function: baseFn.name }, "void");
    initializeFields(info, ctx);
    ctx.builder.return(undefined);
  });
}

/** Field initialisers, in order. */
function initializeFields(info: ClassInfo, ctx: FunctionContext): void {
  for (const field of instanceFields(info.declaration)) {
    const name = propertyName(field.name, ctx);
    if (name === undefined) continue;
    ctx.builder.position = ctx.program.position(field);
    if (field.initializer === undefined && field.exclamationToken === undefined && ctx.program.isPrelude(field.getSourceFile())) continue;
    const value = field.initializer === undefined ? ctx.undefined() : ctx.expression(field.initializer);
    initializeSlot(info, slotOfField(field, name, info.shape), value, ctx);
  }
}

function initializeSlot(info: ClassInfo, name: string, value: Value, ctx: FunctionContext): void {
  const slot = ctx.program.module.shapes.get(info.shape)!.properties.find((property) => property.name === name)!.slot;
  ctx.builder.emit("slot.set", [ctx.convert(readThis(ctx), "ref"), ctx.box(value)], { slot, name });
}

/** Called at the start of a constructor's body: a base class initialises its fields now, a derived one after super(). */
export function startConstructor(ctx: FunctionContext): void {
  const info = ctx.enclosingClass;
  if (info === undefined) return;
  rememberClass(info, ctx);
  if (info.base === undefined) finishConstruction(info, ctx);
}

// Before the base's constructor runs, which may call this class's methods.
function rememberClass(info: ClassInfo, ctx: FunctionContext): void {
  if (info.dynamic === undefined) return;
  const self = ctx.box(ctx.builder.emit("closure.self", []));
  const operands = [ctx.convert(readThis(ctx), "ref"), self];
  ctx.builder.emit("slot.set", operands, { slot: info.dynamic.slot, name: classSlot });
}

/** In a constructor: the base's closure, if the base is dynamic. */
function baseClosure(info: ClassInfo, ctx: FunctionContext): Value[] {
  if (info.base?.dynamic === undefined) return [];
  const value = ctx.builder.emit("capture.get", [], { index: classCaptures.base });
  return [ctx.builder.emit("unbox.unchecked", [value], { type: "ref" }, "ref")];
}

// Parameter properties are fields without an initialiser, the first of all, that are assigned behind the initialisers and
// before the author's statements. Where no initialiser sees the instance, they get their values at once.
function finishConstruction(info: ClassInfo, ctx: FunctionContext): void {
  const names = parameterProperties(info.declaration).map((parameter) => parameter.name as ts.Identifier);
  const assign = () => {
    for (const name of names) {
      const symbol = parameterSymbol(name.parent as ts.ParameterDeclaration, name, ctx);
      initializeSlot(info, name.text, readVariable(symbol, bindingOf(symbol, ctx)!, ctx), ctx);
    }
  };
  const areSeen = instanceFields(info.declaration).some((field) => maySeeInstance(field.initializer, info.base !== undefined));
  if (areSeen) for (const name of names) initializeSlot(info, name.text, ctx.undefined(), ctx);
  else assign();
  initializeFields(info, ctx);
  if (areSeen) assign();
}

// By `this`, or what a base's constructor has told of it to a function that is called.
function maySeeInstance(initializer: ts.Expression | undefined, isDerived: boolean): boolean {
  if (initializer === undefined || ts.isFunctionLike(skipParentheses(initializer))) return false;
  return mentionsThis(initializer) || (isDerived && calls(initializer));
}

function calls(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  return ts.isCallOrNewExpression(node) || ts.forEachChild(node, calls) === true;
}

/** super(…) */
export function lowerSuperCall(call: ts.CallExpression, ctx: FunctionContext): Value {
  const info = ctx.enclosingClass;
  const base = info?.base;
  if (info === undefined || base === undefined) {
    ctx.program.unsupported(call, "`super(…)` here");
    return ctx.undefined();
  }
  ctx.lowerers.callDirect(base.constructorFunction, [...baseClosure(info, ctx), readThis(ctx)], call.arguments, ctx);
  finishConstruction(info, ctx);
  return ctx.undefined();
}

/** new C(…) */
export function lowerConstruct(
  info: ClassInfo, args: readonly ts.Expression[], ctx: FunctionContext, closure?: Value,
): Value {
  const known = info.dynamic === undefined ? [] : [closure ?? ctx.lowerers.classValue(info.declaration, ctx)];
  const object = ctx.builder.emit("object.new", [], { shape: info.shape });
  ctx.lowerers.callDirect(info.constructorFunction, [...known, object], args, ctx);
  return object;
}
