// The evaluation of a class where it stands: static fields and blocks in order, and for a dynamic class its closure.
//
//   closure = closure.new C_constructor(statics, base, captures…)
//
// Invariant: the class's variable has its value before any static initialiser runs.
import { ts } from "ts-morph";
import type { Value } from "../../ir/function.js";
import { type ClassInfo, type DynamicClass, type FunctionContext } from "../context.js";
import { propertyName } from "../properties.js";
import { bindingOf, captureOperand, declareVariable, readVariable, writeVariable } from "../variables.js";

/** class C { … }; */
export function lowerClassDeclaration(node: ts.Node, ctx: FunctionContext): void {
  evaluateClass(node as ts.ClassDeclaration, ctx);
}

/** class { … } as an expression. */
export function lowerClassExpression(node: ts.Node, ctx: FunctionContext): Value {
  const declaration = node as ts.ClassExpression;
  return evaluateClass(declaration, ctx) ?? classValue(declaration, ctx);
}

/** The class that a name means, as a value: something to call with new. */
export function classValue(declaration: ts.ClassLikeDeclaration, ctx: FunctionContext): Value {
  const info = ctx.lowerers.classFor(declaration, ctx.program);
  const fn = ctx.program.function(info.constructorFunction);
  fn.needsEntry = true;
  fn.constructs = info.shape;
  const single = { function: info.constructorFunction, shared: true };
  if (info.dynamic === undefined) return ctx.builder.emit("closure.new", [], single);
  const binding = bindingOf(info.symbol, ctx);
  if (binding !== undefined) return readVariable(info.symbol, binding, ctx);
  ctx.program.unsupported(declaration, "This class as a value");
  return ctx.undefined();
}

export function evaluateClass(declaration: ts.ClassLikeDeclaration, ctx: FunctionContext): Value | undefined {
  const { members } = declaration;
  const initialized = members.filter((member) => isStatic(member) && !ts.isMethodDeclaration(member) && !isAmbient(member));
  if (initialized.length === 0 && !ctx.program.classUses.isDynamic(declaration)) return undefined;
  const info = ctx.lowerers.classFor(declaration, ctx.program);
  const saved = [ctx.enclosingClass, ctx.isStatic, ctx.thisBinding] as const;
  const closure = info.dynamic === undefined ? undefined : makeClosure(info, info.dynamic, ctx);
  ctx.enclosingClass = info;
  ctx.isStatic = true;
  if (closure !== undefined) {
    const name = ctx.local("class", "ref");
    ctx.setLocal(name, closure.value);
    ctx.thisBinding = { kind: "local", name, type: "ref" };
  }
  // from here on the class exists, and its static fields are undefined until their turn
  for (const member of initialized) beginStatic(member, info, ctx);
  for (const member of initialized) {
    ctx.builder.position = ctx.program.position(member);
    if (ts.isClassStaticBlockDeclaration(member)) ctx.lowerers.block(member.body.statements, ctx);
    else if (ts.isPropertyDeclaration(member)) initializeStatic(member, info, closure?.statics, ctx);
  }
  [ctx.enclosingClass, ctx.isStatic, ctx.thisBinding] = saved;
  return closure?.value;
}

const isStatic = (member: ts.ClassElement): boolean =>
  ts.isClassStaticBlockDeclaration(member) ||
  (ts.getCombinedModifierFlags(member as ts.Declaration) & ts.ModifierFlags.Static) !== 0;
const isAmbient = (member: ts.ClassElement): boolean =>
  (ts.getCombinedModifierFlags(member as ts.Declaration) & ts.ModifierFlags.Ambient) !== 0;

function makeClosure(info: ClassInfo, dynamic: DynamicClass, ctx: FunctionContext): { value: Value; statics: Value } {
  const fn = ctx.program.function(info.constructorFunction);
  fn.needsEntry = true;
  fn.constructs = info.shape;
  const statics = ctx.builder.emit("object.new", [], { shape: dynamic.statics });
  const base = info.base?.dynamic === undefined ? ctx.undefined() : ctx.box(ctx.expression(baseExpression(info)));
  const isDeclaration = ts.isClassDeclaration(info.declaration);
  const hasVariable = isDeclaration || info.declaration.name !== undefined;
  // the cell of a declaration was made where its scope begins
  const known = isDeclaration ? ctx.bindings.get(info.symbol) : undefined;
  const binding = !hasVariable ? undefined : known?.kind === "cell" ? known : declareVariable(info.symbol, ctx);
  const captures = dynamic.captures.map((capture) => captureOperand(capture, ctx));
  const operands = [ctx.box(statics), base, ...captures];
  const value = ctx.builder.emit("closure.new", operands, { function: info.constructorFunction });
  if (binding !== undefined) writeVariable(binding, value, ctx);
  for (const member of info.declaration.members) makeMethod(member, info, statics, ctx);
  return { value, statics };
}

function baseExpression(info: ClassInfo): ts.Expression {
  const clause = info.declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  return clause!.types[0]!.expression;
}

// A static method that captures variables.
function makeMethod(member: ts.ClassElement, info: ClassInfo, statics: Value, ctx: FunctionContext): void {
  if (!ts.isMethodDeclaration(member) || member.body === undefined || !isStatic(member)) return;
  const name = propertyName(member.name, ctx);
  const fn = name === undefined ? undefined : info.methods.get(`static ${name}`);
  if (name === undefined || fn === undefined) return;
  const captures = ctx.program.captures.capturesOf(member).map((capture) => captureOperand(capture, ctx));
  setSlot(statics, info, name, ctx.builder.emit("closure.new", captures, { function: fn }), ctx);
}

function setSlot(statics: Value, info: ClassInfo, name: string, value: Value, ctx: FunctionContext): void {
  const shape = ctx.program.module.shapes.get(info.dynamic!.statics)!;
  const { slot } = shape.properties.find((property) => property.name === name)!;
  ctx.builder.emit("slot.set", [statics, ctx.box(value)], { slot, name });
}

function beginStatic(member: ts.ClassElement, info: ClassInfo, ctx: FunctionContext): void {
  const name = member.name === undefined ? undefined : propertyName(member.name, ctx);
  const target = name === undefined ? undefined : info.statics.get(name);
  if (target?.kind === "field") ctx.builder.emit("global.set", [ctx.undefined()], { global: target.global });
}

function initializeStatic(
  member: ts.PropertyDeclaration, info: ClassInfo, statics: Value | undefined, ctx: FunctionContext,
): void {
  const name = propertyName(member.name, ctx);
  if (name === undefined) return;
  const value = member.initializer === undefined ? ctx.undefined() : ctx.expression(member.initializer);
  if (statics !== undefined) {
    setSlot(statics, info, name, value, ctx);
    return;
  }
  const target = info.statics.get(name);
  if (target?.kind === "field") ctx.builder.emit("global.set", [ctx.box(value)], { global: target.global });
}
