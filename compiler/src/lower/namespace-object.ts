// Namespaces and modules as values. Where only their members are named there is no object; what asks for the whole gets
// one whose accessors read and write the variables, so that both ways see the same.
//
// The exports of a namespace that is merged with a function, class or enum are properties of that, set where the
// namespace stands.
import { ts } from "ts-morph";
import { newFunction } from "../ir/builder.js";
import type { ShapeProperty, Value } from "../ir/function.js";
import { FunctionContext } from "./context.js";
import { setKey } from "./properties.js";
import { bindingOf, readVariable, resolveAlias, writeVariable } from "./variables.js";

/** The object of `import * as m`, or of `namespace N`: made at its first use, kept in a module variable. */
export function namespaceObject(symbol: ts.Symbol, ctx: FunctionContext): Value {
  const { globals } = ctx.program;
  const global = globals.get(symbol) ?? ctx.program.newGlobal("namespace");
  globals.set(symbol, global);
  const kept = ctx.builder.emit("global.get", [], { global });
  const object = ctx.select(ctx.is(kept, "absent"), "val", () => makeObject(symbol, global, ctx), () => kept);
  return ctx.convert(object, "ref");
}

function makeObject(symbol: ts.Symbol, global: string, ctx: FunctionContext): Value {
  const value = ctx.box(ctx.builder.emit("object.new", [], { shape: shapeOf(symbol, ctx) }));
  ctx.builder.emit("global.set", [value], { global });
  return value;
}

function isModule(symbol: ts.Symbol): boolean {
  return symbol.valueDeclaration !== undefined && ts.isSourceFile(symbol.valueDeclaration);
}

/** Exported values: a module's in the order of their names, a namespace's as they are written. */
function exportsOf(symbol: ts.Symbol, ctx: FunctionContext): ts.Symbol[] {
  const all = ctx.checker.getExportsOfModule(symbol).filter((each) => {
    const { flags } = resolveAlias(each, ctx.checker);
    return (flags & ts.SymbolFlags.Value) !== 0 && (flags & ts.SymbolFlags.Value) !== ts.SymbolFlags.ConstEnum;
  });
  if (isModule(symbol)) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
  const place = (each: ts.Symbol): number => each.declarations?.[0]?.pos ?? 0;
  return all.filter((each) => each.name !== "prototype").sort((a, b) => place(a) - place(b));
}

/** What console.log calls the object of a module. */
const moduleTitle = "[Module: null prototype]";

function shapeOf(symbol: ts.Symbol, ctx: FunctionContext): string {
  const { namespaceShapes } = ctx.program;
  const known = namespaceShapes.get(symbol);
  if (known !== undefined) return known;
  const name = ctx.program.uniqueName("namespace");
  namespaceShapes.set(symbol, name);
  const properties: ShapeProperty[] = [];
  ctx.program.module.shapes.set(name, { name, displayName: "", base: undefined, properties });
  for (const each of exportsOf(symbol, ctx)) properties.push(accessorOf(each, symbol, ctx));
  properties.push(hidden("[[namespace]]", undefined));
  if (isModule(symbol)) {
    const title = accessor("title", symbol, ctx, (inner) => inner.builder.return(inner.box(inner.text(moduleTitle))));
    properties.push(hidden("[[prototype]]", undefined), hidden("[[title]]", title));
  }
  return name;
}

function hidden(name: string, get: string | undefined): ShapeProperty {
  return { name, kind: "accessor", slot: 0, hidden: true, get, set: undefined };
}

function accessorOf(each: ts.Symbol, owner: ts.Symbol, ctx: FunctionContext): ShapeProperty {
  const get = accessor(each.name, owner, ctx, (inner) => inner.builder.return(inner.box(valueOf(each, inner))));
  const target = resolveAlias(each, ctx.checker);
  const set = isModule(owner) || !isChangeable(target) ? undefined : setter(each, target, owner, ctx);
  return { name: each.name, kind: "accessor", slot: 0, hidden: false, get, set };
}

function setter(each: ts.Symbol, target: ts.Symbol, owner: ts.Symbol, ctx: FunctionContext): string {
  return accessor(each.name, owner, ctx, (inner, value) => {
    writeVariable(bindingOf(target, inner)!, value!, inner);
    inner.builder.return(undefined);
  }, "set");
}

// function (this) { … }, or with the value that is set
function accessor(
  name: string, owner: ts.Symbol, { program, node }: FunctionContext,
  body: (ctx: FunctionContext, value?: Value) => void,
  kind: "get" | "set" = "get",
): string {
  const position = program.position(owner.valueDeclaration ?? node);
  const unique = program.uniqueName(`namespace_${kind}_${name}`);
  const fn = newFunction(unique, name, position, kind === "get" ? "val" : "void");
  Object.assign(fn, { takesThis: true, needsEntry: true });
  program.module.functions.set(fn.name, fn);
  program.pending.push(() => {
    const inner = new FunctionContext(program, fn, node);
    const entry = inner.builder.newBlock(kind === "get" ? ["val"] : ["val", "val"]);
    inner.builder.enter(entry);
    body(inner, entry.params[1]);
  });
  return fn.name;
}

function valueOf(each: ts.Symbol, ctx: FunctionContext): Value {
  const symbol = resolveAlias(each, ctx.checker);
  const value = exportedValue(symbol, ctx);
  if (value === undefined) ctx.program.unsupported(symbol.valueDeclaration ?? ctx.node, `The export \`${each.name}\` as a value`);
  return value ?? ctx.undefined();
}

/** What a module or namespace exports under the symbol; undefined if that is no value. */
export function exportedValue(symbol: ts.Symbol, ctx: FunctionContext): Value | undefined {
  const { flags, valueDeclaration } = symbol;
  if (flags & ts.SymbolFlags.Function) return ctx.lowerers.closure(ctx.lowerers.implementation(symbol)!, ctx);
  if (flags & ts.SymbolFlags.Class) return ctx.lowerers.classValue(valueDeclaration as ts.ClassLikeDeclaration, ctx);
  if (flags & ts.SymbolFlags.RegularEnum) return ctx.lowerers.enumObject(symbol, ctx);
  if (flags & ts.SymbolFlags.ValueModule) return namespaceObject(symbol, ctx);
  const binding = bindingOf(symbol, ctx);
  return binding === undefined ? undefined : readVariable(symbol, binding, ctx);
}

function isChangeable({ valueDeclaration }: ts.Symbol): boolean {
  return valueDeclaration !== undefined && ts.isVariableDeclaration(valueDeclaration) &&
    (ts.getCombinedNodeFlags(valueDeclaration) & ts.NodeFlags.Const) === 0;
}

/** Behind a namespace that is merged with a function, class or enum. */
export function attachExports(node: ts.ModuleDeclaration, ctx: FunctionContext): void {
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  const owner = symbol === undefined ? undefined : mergedValue(symbol, ctx);
  if (symbol === undefined || owner === undefined) return;
  for (const each of exportsOf(symbol, ctx)) {
    if (each.declarations?.some((declaration) => isWithin(declaration, node)) !== true) continue;
    ctx.runtime(setKey, [ctx.box(owner), ctx.text(each.name), ctx.box(valueOf(each, ctx))]);
  }
}

function mergedValue(symbol: ts.Symbol, ctx: FunctionContext): Value | undefined {
  const { Function: fn, Class: cls, RegularEnum: enumeration } = ts.SymbolFlags;
  return (symbol.flags & (fn | cls | enumeration)) === 0 ? undefined : exportedValue(symbol, ctx);
}

function isWithin(declaration: ts.Node, node: ts.Node): boolean {
  const isSameFile = declaration.getSourceFile() === node.getSourceFile();
  return isSameFile && node.pos <= declaration.pos && declaration.end <= node.end;
}
