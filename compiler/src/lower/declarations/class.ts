// Classes: the shape of their instances, methods, accessors, static members. Methods and accessors take `this` first.
// What runs when one is made is in lower/constructors.ts.
import { ts } from "ts-morph";
import { namedClass } from "../../frontend/class-uses.js";
import { newFunction } from "../../ir/builder.js";
import type { ShapeProperty } from "../../ir/function.js";
import { isSymbolName, shownName } from "../../ir/symbol-names.js";
import {
  anonymousClass, classProperty, instanceFields, isAmbient, isAutoAccessor, isStatic, parameterProperties, slotOfField,
} from "../class-members.js";
import { makeConstructor } from "../constructors.js";
import { type CaptureHolder, type ClassInfo, FunctionContext, type ProgramContext, type StaticMember } from "../context.js";
import { inferredName, makeFunction, mentionsThis } from "../functions.js";
import { propertyName } from "../properties.js";
import { resolveAlias } from "../variables.js";
import { isMemo, memoized } from "../memo.js";

export function classFor(declaration: ts.ClassLikeDeclaration, program: ProgramContext): ClassInfo {
  const symbol = classSymbol(declaration, program);
  const known = program.classes.get(symbol);
  return known ?? makeClass(declaration, symbol, program);
}

function classSymbol(declaration: ts.ClassLikeDeclaration, program: ProgramContext): ts.Symbol {
  const { checker } = program;
  return checker.getSymbolAtLocation(declaration.name ?? declaration) ?? checker.getTypeAtLocation(declaration).symbol;
}

interface MutableClass extends ClassInfo {
  base: ClassInfo | undefined;
}

// Error("x") is new Error("x").
function isError({ symbol, base }: ClassInfo, program: ProgramContext): boolean {
  return symbol.name === "Error" || (base !== undefined && program.module.shapes.get(base.shape)?.isCallable === true);
}

function makeClass(declaration: ts.ClassLikeDeclaration, symbol: ts.Symbol, program: ProgramContext): ClassInfo {
  const isDefault = (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Default) !== 0;
  const displayName = inferredName(declaration, program) || (isDefault ? "default" : anonymousClass);
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
    ...(program.isPrelude(declaration.getSourceFile()) ? { isLibrary: true, isCallable: isError(info, program) } : {}),
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

function baseOf(declaration: ts.ClassLikeDeclaration, program: ProgramContext): ClassInfo | undefined {
  const clause = declaration.heritageClauses?.find((heritage) => heritage.token === ts.SyntaxKind.ExtendsKeyword);
  const expression = clause?.types[0]?.expression;
  if (expression === undefined) return undefined;
  const found = program.checker.getSymbolAtLocation(expression);
  const symbol = found === undefined ? undefined : resolveAlias(found, program.checker);
  const base = symbol === undefined ? undefined : namedClass(symbol);
  if (base !== undefined && !base.getSourceFile().isDeclarationFile) return classFor(base, program);
  const library = symbol === undefined ? undefined : program.lowerers.libraryClassOf(symbol.name, program);
  if (library === undefined) program.unsupported(expression, "Extending this");
  return library;
}

/** A context only for names: private names ask which class they belong to. */
function memberContext(info: ClassInfo, program: ProgramContext): FunctionContext {
  const fn = newFunction("", "", program.position(info.declaration), "void");
  const ctx = new FunctionContext(program, fn, info.declaration);
  ctx.enclosingClass = info;
  return ctx;
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
  for (const parameter of parameterProperties(info.declaration)) addSlot(parameter.name.getText(), isLibrary);
  for (const field of instanceFields(info.declaration)) {
    const name = propertyName(field.name, ctx);
    if (name === undefined) program.unsupported(field.name, "This computed field name");
    else addSlot(slotOfField(field, name, info.shape), isLibrary || isHidden(field, name));
  }
  const others = new Map<string, ShapeProperty>();
  for (const property of inherited) if (property.kind !== "slot") others.set(property.name, property);
  for (const member of info.declaration.members) {
    if (isAutoAccessor(member) && !isStatic(member)) addAutoAccessor(member, info, slots, others, ctx);
    else addMember(member, info, others, ctx, program);
  }
  return [...slots, ...[...others.values()].filter((property) => !slots.some((slot) => slot.name === property.name))];
}

function isHidden(member: ts.ClassElement, name: string): boolean {
  return ts.isPrivateIdentifier(member.name!) || isSymbolName(name) || isAutoAccessor(member);
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
  const hidden = isHidden(member, name);
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

// get x() { return slot; } set x(value) { slot = value; }
function addAutoAccessor(
  member: ts.AutoAccessorPropertyDeclaration, info: ClassInfo, slots: readonly ShapeProperty[],
  others: Map<string, ShapeProperty>, ctx: FunctionContext,
): void {
  const name = propertyName(member.name, ctx);
  const slot = slots.find((each) => name !== undefined && each.name === slotOfField(member, name, info.shape));
  if (name === undefined || slot === undefined) return;
  const [get, set] = [slotFunction("get", slot, member, info, ctx), slotFunction("set", slot, member, info, ctx)];
  info.getters.set(name, get);
  info.setters.set(name, set);
  others.set(name, { name, kind: "accessor", slot: 0, hidden: isSymbolName(name), get, set });
}

function slotFunction(
  kind: "get" | "set", { name, slot }: ShapeProperty, member: ts.Node, info: ClassInfo, { program }: FunctionContext,
): string {
  const fn = newFunction(
    program.uniqueName(`${info.shape}_${kind}_${shownName(name)}`), kind, program.position(member),
    kind === "get" ? "val" : "void",
  );
  Object.assign(fn, { takesThis: true, needsEntry: true });
  const inner = new FunctionContext(program, fn, member);
  const entry = inner.builder.newBlock(kind === "get" ? ["ref"] : ["ref", "val"]);
  inner.builder.enter(entry);
  const operands = [...entry.params];
  const value = inner.builder.emit(kind === "get" ? "slot.get" : "slot.set", operands, { slot, name });
  inner.builder.return(kind === "get" ? value : undefined);
  program.module.functions.set(fn.name, fn);
  return fn.name;
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
    name: program.uniqueName(`${info.shape}_${prefix}${shownName(name)}`),
    displayName: `${className}.${shownName(name)}`,
    // taken off its object, a method that does without `this` runs all the same
    thisType: isStatic(member) ? (info.dynamic === undefined ? undefined : "val") : readsThis ? "ref" : "val",
    enclosingClass: info,
    isStatic: isStatic(member),
    ...(held ? { captures: { list: [], first: 0 }, holder: holderOf(info) } : {}),
  }, program);
  const seen = isMemo(member, program) ? memoized(fn, member, program) : fn;
  const isFoundByName = !isStatic(member) || info.dynamic !== undefined;
  Object.assign(program.function(seen), { needsEntry: isFoundByName, isMember: isFoundByName && ts.isMethodDeclaration(member) });
  return seen;
}

// A dynamic class's own static members; only fields are enumerable. A method that captures variables is a closure, made
// with the class: `methods` has its function as "static name".
function staticProperties(info: ClassInfo, ctx: FunctionContext, program: ProgramContext): ShapeProperty[] {
  const slots: ShapeProperty[] = [];
  const others = new Map<string, ShapeProperty>();
  for (const member of info.declaration.members) {
    const name = isStatic(member) && member.name !== undefined ? propertyName(member.name, ctx) : undefined;
    if (name === undefined || isAmbient(member)) continue;
    const captures = program.captures.capturesOf(member).length > 0;
    const held = ts.isMethodDeclaration(member) && captures;
    if (held && member.body === undefined) continue;
    if (ts.isPropertyDeclaration(member) || held) {
      if (held) info.methods.set(`static ${name}`, memberFunction(member, name, info, program));
      const hidden = held || isHidden(member, name);
      slots.push({ name, kind: "slot", slot: slots.length + 1, hidden, get: undefined, set: undefined });
    } else if (ts.isMethodDeclaration(member) && member.body !== undefined) {
      const get = memberFunction(member, name, info, program);
      others.set(name, { name, kind: "method", slot: 0, hidden: true, get, set: undefined });
    } else if (ts.isAccessor(member)) {
      if (captures) program.unsupported(member, "A static accessor that captures variables of a function");
      const fn = memberFunction(member, name, info, program);
      const known = others.get(name);
      const [get, set] = ts.isGetAccessor(member) ? [fn, known?.set] : [known?.get, fn];
      others.set(name, { name, kind: "accessor", slot: 0, hidden: true, get, set });
    }
  }
  return [...slots, ...others.values()];
}

function declareStatics(info: ClassInfo, ctx: FunctionContext, program: ProgramContext): void {
  if (info.dynamic !== undefined) return;
  // inherited statics are seen through the subclass
  for (const [name, member] of info.base?.statics ?? []) info.statics.set(name, member);
  for (const member of info.declaration.members) {
    if (!isStatic(member) || member.name === undefined) continue;
    const name = propertyName(member.name, ctx);
    const isOverload = ts.isMethodDeclaration(member) && member.body === undefined;
    if (name === undefined || isOverload) continue;
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
  const global = program.newGlobal(`${info.shape}_${shownName(name)}`);
  return { kind: "field", global, type: program.irTypeOf(program.checker.getTypeAtLocation(member)) };
}
