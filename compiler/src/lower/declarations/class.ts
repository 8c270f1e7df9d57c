// Classes: the shape of their instances, constructors, methods, accessors, statics.
//
// An instance is made by `object.new` with all slots absent; the constructor function `C(this, …)` then runs field
// initialisers and body in JavaScript's order, the base class's first. Methods and accessors take `this` first.
import { ts } from "ts-morph";
import { newFunction } from "../../ir/builder.js";
import type { ShapeProperty, Value } from "../../ir/function.js";
import { type CaptureHolder, classCaptures, type ClassInfo, FunctionContext, type ProgramContext, type StaticMember } from "../context.js";
import { enterFunction, makeFunction, mentionsThis, parameterSymbol } from "../functions.js";
import { propertyName } from "../properties.js";
import { bindingOf, classSlot, readThis, readVariable, resolveAlias } from "../variables.js";

export function classFor(declaration: ts.ClassLikeDeclaration, program: ProgramContext): ClassInfo {
  const symbol = classSymbol(declaration, program);
  const known = program.classes.get(symbol);
  return known ?? makeClass(declaration, symbol, program);
}

function classSymbol(declaration: ts.ClassLikeDeclaration, program: ProgramContext): ts.Symbol {
  return program.checker.getSymbolAtLocation(declaration.name ?? declaration) ?? program.checker.getTypeAtLocation(declaration).symbol;
}

interface MutableClass extends ClassInfo {
  base: ClassInfo | undefined;
}

function makeClass(declaration: ts.ClassLikeDeclaration, symbol: ts.Symbol, program: ProgramContext): ClassInfo {
  const displayName = declaration.name?.text ?? nameOfClassExpression(declaration);
  const module = program.moduleName(declaration.getSourceFile());
  const shape = program.uniqueName(`${module}_${displayName}`);
  const isDynamic = !program.isPrelude(declaration.getSourceFile()) && program.classUses.isDynamic(declaration);
  const captures = program.captures.capturesOf(declaration);
  const info: MutableClass = {
    declaration, symbol, shape, base: undefined,
    constructorFunction: program.uniqueName(`${shape}_constructor`),
    methods: new Map(), getters: new Map(), setters: new Map(), statics: new Map(), subclasses: [],
    isAbstract: (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Abstract) !== 0,
    dynamic: isDynamic ? { slot: 0, captures, statics: program.uniqueName(`${shape}_statics`) } : undefined,
  };
  program.classes.set(symbol, info);
  info.base = baseOf(declaration, program);
  info.base?.subclasses.push(info);
  const ctx = memberContext(info, program);
  program.module.shapes.set(shape, {
    name: shape, displayName, base: info.base?.shape, properties: [],
  });
  const properties = shapeProperties(info, ctx, program);
  program.module.shapes.get(shape)!.properties.push(...properties);
  if (info.dynamic !== undefined) {
    info.dynamic.slot = properties.find(({ name }) => name === classProperty(info))!.slot;
    program.module.shapes.set(info.dynamic.statics, {
      name: info.dynamic.statics, displayName: "", base: undefined, properties: staticProperties(info, ctx, program),
    });
  }
  declareStatics(info, ctx, program);
  makeConstructor(info, program);
  return info;
}

/** The hidden slot of instances that holds their class, if it is dynamic. */
function classProperty(info: ClassInfo): string {
  return `#class@${info.shape}`;
}

function nameOfClassExpression(declaration: ts.ClassLikeDeclaration): string {
  const { parent } = declaration;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : "anonymous";
}

function baseOf(declaration: ts.ClassLikeDeclaration, program: ProgramContext): ClassInfo | undefined {
  const clause = declaration.heritageClauses?.find((heritage) => heritage.token === ts.SyntaxKind.ExtendsKeyword);
  const expression = clause?.types[0]?.expression;
  if (expression === undefined) return undefined;
  const found = program.checker.getSymbolAtLocation(expression);
  const symbol = found === undefined ? undefined : resolveAlias(found, program.checker);
  const base = symbol?.declarations?.find(ts.isClassLike);
  if (base !== undefined && !base.getSourceFile().isDeclarationFile) return classFor(base, program);
  const library = symbol === undefined ? undefined : program.lowerers.libraryClassOf(symbol.name, program);
  if (library === undefined) program.unsupported(expression, "Extending this");
  return library;
}

/** A context only for names: private names ask which class they belong to. */
function memberContext(info: ClassInfo, program: ProgramContext): FunctionContext {
  const ctx = new FunctionContext(program, newFunction("", "", program.position(info.declaration), "void"), info.declaration);
  ctx.enclosingClass = info;
  return ctx;
}

const isStatic = (member: ts.ClassElement): boolean =>
  (ts.getCombinedModifierFlags(member as ts.Declaration) & ts.ModifierFlags.Static) !== 0;
const isAmbient = (member: ts.ClassElement): boolean =>
  (ts.getCombinedModifierFlags(member as ts.Declaration) & (ts.ModifierFlags.Ambient | ts.ModifierFlags.Abstract)) !== 0;

/** Parameter properties of the constructor. */
function parameterProperties(declaration: ts.ClassLikeDeclaration): ts.ParameterDeclaration[] {
  const found = constructorOf(declaration);
  return found === undefined ? [] : found.parameters.filter((p) => ts.isParameterPropertyDeclaration(p, found));
}

function constructorOf(declaration: ts.ClassLikeDeclaration): ts.ConstructorDeclaration | undefined {
  return declaration.members.find(
    (member): member is ts.ConstructorDeclaration => ts.isConstructorDeclaration(member) && member.body !== undefined,
  );
}

function instanceFields(declaration: ts.ClassLikeDeclaration): ts.PropertyDeclaration[] {
  return declaration.members.filter(
    (member): member is ts.PropertyDeclaration => ts.isPropertyDeclaration(member) && !isStatic(member) && !isAmbient(member),
  );
}

// Base slots first, then own fields; then methods and accessors, the nearest class's winning.
function shapeProperties(info: ClassInfo, ctx: FunctionContext, program: ProgramContext): ShapeProperty[] {
  const inherited = info.base === undefined ? [] : program.module.shapes.get(info.base.shape)!.properties;
  const slots = inherited.filter((property) => property.kind === "slot");
  const isLibrary = program.isPrelude(info.declaration.getSourceFile());
  const addSlot = (name: string, hidden: boolean): void => {
    if (slots.some((slot) => slot.name === name)) return;
    slots.push({ name, kind: "slot", slot: slots.length + 1, hidden, get: undefined, set: undefined });
  };
  if (info.dynamic !== undefined) addSlot(classProperty(info), true);
  for (const parameter of parameterProperties(info.declaration)) addSlot(parameter.name.getText(), false);
  for (const field of instanceFields(info.declaration)) {
    const name = propertyName(field.name, ctx);
    if (name === undefined) program.unsupported(field.name, "This computed field name");
    else addSlot(name, isLibrary || ts.isPrivateIdentifier(field.name));
  }
  const others = new Map<string, ShapeProperty>();
  for (const property of inherited) if (property.kind !== "slot") others.set(property.name, property);
  for (const member of info.declaration.members) addMember(member, info, others, ctx, program);
  return [...slots, ...[...others.values()].filter((property) => !slots.some((slot) => slot.name === property.name))];
}

function addMember(
  member: ts.ClassElement, info: ClassInfo, others: Map<string, ShapeProperty>, ctx: FunctionContext,
  program: ProgramContext,
): void {
  if (isStatic(member) || isAmbient(member) || !(ts.isMethodDeclaration(member) || ts.isAccessor(member))) return;
  if (member.body === undefined) return;
  const name = propertyName(member.name, ctx);
  if (name === undefined) {
    program.unsupported(member.name, "This computed member name");
    return;
  }
  const fn = memberFunction(member, name, info, program);
  const hidden = ts.isPrivateIdentifier(member.name);
  if (ts.isMethodDeclaration(member)) {
    info.methods.set(name, fn);
    others.set(name, { name, kind: "method", slot: 0, hidden, get: fn, set: undefined });
    return;
  }
  (ts.isGetAccessor(member) ? info.getters : info.setters).set(name, fn);
  // a class that declares only one half of an accessor hides the base's other half
  const get = info.getters.get(name);
  const set = info.setters.get(name);
  others.set(name, { name, kind: "accessor", slot: 0, hidden, get, set });
}

function holderOf(info: ClassInfo): CaptureHolder {
  return { kind: "class", slot: () => info.dynamic!.slot, captures: info.dynamic!.captures };
}

function memberFunction(
  member: ts.MethodDeclaration | ts.AccessorDeclaration, name: string, info: ClassInfo, program: ProgramContext,
): string {
  const prefix = ts.isGetAccessor(member) ? "get_" : ts.isSetAccessor(member) ? "set_" : "";
  const className = program.module.shapes.get(info.shape)?.displayName ?? "";
  const captures = program.captures.capturesOf(member);
  const held = !isStatic(member) && info.dynamic !== undefined;
  const readsThis = mentionsThis(member) || (held && captures.length > 0);
  const fn = makeFunction(member, {
    name: program.uniqueName(`${info.shape}_${prefix}${name.replace(/@.*/, "")}`),
    displayName: `${className}.${name.replace(/@.*/, "")}`,
    // taken off its object, a method that does without `this` runs all the same
    thisType: isStatic(member) ? (info.dynamic === undefined ? undefined : "val") : readsThis ? "ref" : "val",
    enclosingClass: info,
    isStatic: isStatic(member),
    ...(held ? { captures: { list: [], first: 0 }, holder: holderOf(info) } : {}),
  }, program);
  program.function(fn).needsEntry = !isStatic(member) || info.dynamic !== undefined;
  return fn;
}

// A dynamic class's own static members. A method that captures variables is a closure, made with the class.
function staticProperties(info: ClassInfo, ctx: FunctionContext, program: ProgramContext): ShapeProperty[] {
  const slots: ShapeProperty[] = [];
  const others = new Map<string, ShapeProperty>();
  for (const member of info.declaration.members) {
    const name = isStatic(member) && member.name !== undefined ? propertyName(member.name, ctx) : undefined;
    if (name === undefined || isAmbient(member)) continue;
    const captures = program.captures.capturesOf(member).length > 0;
    const hidden = ts.isPrivateIdentifier(member.name!);
    if (ts.isPropertyDeclaration(member) || (ts.isMethodDeclaration(member) && captures)) {
      if (ts.isMethodDeclaration(member) && member.body !== undefined) info.methods.set(staticKey(name), memberFunction(member, name, info, program));
      slots.push({ name, kind: "slot", slot: slots.length + 1, hidden: hidden || ts.isMethodDeclaration(member), get: undefined, set: undefined });
    } else if (ts.isMethodDeclaration(member) && member.body !== undefined) {
      others.set(name, { name, kind: "method", slot: 0, hidden, get: memberFunction(member, name, info, program), set: undefined });
    } else if (ts.isAccessor(member)) {
      if (captures) program.unsupported(member, "A static accessor that captures variables of a function");
      const fn = memberFunction(member, name, info, program);
      const known = others.get(name);
      const [get, set] = ts.isGetAccessor(member) ? [fn, known?.set] : [known?.get, fn];
      others.set(name, { name, kind: "accessor", slot: 0, hidden, get, set });
    }
  }
  return [...slots, ...others.values()];
}

/** Where `methods` has a static method that captures. */
function staticKey(name: string): string {
  return `static ${name}`;
}

function declareStatics(info: ClassInfo, ctx: FunctionContext, program: ProgramContext): void {
  if (info.dynamic !== undefined) return;
  // inherited statics are seen through the subclass
  for (const [name, member] of info.base?.statics ?? []) info.statics.set(name, member);
  for (const member of info.declaration.members) {
    if (!isStatic(member) || member.name === undefined) continue;
    const name = propertyName(member.name, ctx);
    if (name === undefined) continue;
    info.statics.set(name, staticMember(member, name, info, program));
  }
}

function staticMember(member: ts.ClassElement, name: string, info: ClassInfo, program: ProgramContext): StaticMember {
  if (ts.isMethodDeclaration(member)) {
    return { kind: "method", function: memberFunction(member, name, info, program) };
  }
  if (ts.isAccessor(member)) {
    const fn = memberFunction(member, name, info, program);
    const known = info.statics.get(name);
    const pair = known?.kind === "accessor" ? known : { get: undefined, set: undefined };
    return { kind: "accessor", get: ts.isGetAccessor(member) ? fn : pair.get, set: ts.isSetAccessor(member) ? fn : pair.set };
  }
  const global = program.newGlobal(`${info.shape}_${name.replace(/@.*/, "")}`);
  return { kind: "field", global, type: program.irTypeOf(program.checker.getTypeAtLocation(member)) };
}

// constructors
function makeConstructor(info: ClassInfo, program: ProgramContext): void {
  const node = constructorOf(info.declaration);
  const className = program.module.shapes.get(info.shape)!.displayName;
  if (node !== undefined) {
    makeFunction(node, {
      name: info.constructorFunction, displayName: `new ${className}`, thisType: "ref", enclosingClass: info,
      ...(info.dynamic === undefined ? {} : { captures: { list: info.dynamic.captures, first: classCaptures.first } }),
    }, program);
    return;
  }
  const fn = newFunction(info.constructorFunction, `new ${className}`, program.position(info.declaration), "void");
  const baseFn = info.base === undefined ? undefined : program.function(info.base.constructorFunction);
  const types = baseFn === undefined ? ["ref" as const] : baseFn.blocks[0]!.params.map((param) => param.type);
  fn.takesThis = true;
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

/** Field initialisers, in order; parameter properties were given their values before. */
export function initializeFields(info: ClassInfo, ctx: FunctionContext): void {
  for (const field of instanceFields(info.declaration)) {
    const name = propertyName(field.name, ctx);
    if (name === undefined) continue;
    ctx.builder.position = ctx.program.position(field);
    if (field.initializer === undefined && field.exclamationToken === undefined && ctx.program.isPrelude(field.getSourceFile())) continue;
    const value = field.initializer === undefined ? ctx.undefined() : ctx.expression(field.initializer);
    initializeSlot(info, name, value, ctx);
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

// Parameter properties are assigned before the author's statements; their slots come first in the shape.
function finishConstruction(info: ClassInfo, ctx: FunctionContext): void {
  for (const parameter of parameterProperties(info.declaration)) {
    const name = parameter.name as ts.Identifier;
    const symbol = parameterSymbol(parameter, name, ctx);
    const value = readVariable(symbol, bindingOf(symbol, ctx)!, ctx);
    initializeSlot(info, name.text, value, ctx);
  }
  initializeFields(info, ctx);
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

