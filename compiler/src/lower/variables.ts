// Variables: where they live, reading, writing, declaring.
import { ts } from "ts-morph";
import { isClaimed } from "../frontend/absence.js";
import { type Capture, isModuleVariable, isVar } from "../frontend/captures.js";
import { holdsItsType, isInitializedAt } from "../frontend/initialization.js";
import { isUnsetYet, skipParentheses } from "../frontend/syntax.js";
import type { Value } from "../ir/function.js";
import type { IrType } from "../ir/types.js";
import { type Binding, classCaptures, type FunctionContext, type ProgramContext } from "./context.js";

export { isModuleVariable };

/** The symbol behind imports. */
export function resolveAlias(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The binding of a symbol seen from this function; module variables get their global on first sight. */
export function bindingOf(symbol: ts.Symbol, ctx: FunctionContext): Binding | undefined {
  const known = ctx.bindings.get(symbol);
  if (known !== undefined) return known;
  const index = ctx.captureIndex.get(symbol);
  if (index !== undefined) return captureBinding(symbol, index, ctx);
  const held = classCapture(symbol, ctx);
  if (held !== undefined) return held;
  if (symbol.valueDeclaration !== undefined && isModuleVariable(symbol)) return globalBinding(symbol, ctx);
  return undefined;
}

// What the class or literal captured for its member.
function classCapture(symbol: ts.Symbol, ctx: FunctionContext): Binding | undefined {
  const { holder } = ctx;
  const index = holder?.captures.indexOf(symbol) ?? -1;
  if (holder === undefined || index < 0) return undefined;
  const cell = ctx.program.captures.useOf(symbol).needsCell;
  const binding: Binding = { kind: "class-capture", holder, index, cell, type: storageType(symbol, ctx) };
  ctx.bindings.set(symbol, binding);
  return binding;
}

const captureRow = {
  c: "tsf_closure_capture", parameters: ["ref", "i32"], result: "val", effects: { reads: true }, bare: true,
} as const;

// The value or cell that a closure or class holds.
function capturedValue(binding: Binding & { kind: "capture" | "class-capture" }, ctx: FunctionContext): Value {
  if (binding.kind === "capture") return ctx.builder.emit("capture.get", [], { index: binding.index });
  const { holder, index } = binding;
  const self = ctx.convert(readThis(ctx), "ref");
  const held = ctx.builder.emit("slot.get", [self], { slot: holder.slot(), name: classSlot });
  if (holder.kind === "array") {
    const array = ctx.builder.emit("unbox.unchecked", [held], { type: "arr" }, "arr");
    return ctx.builder.emit("array.get.i32", [array, ctx.integer(index)]);
  }
  const closure = ctx.builder.emit("unbox.unchecked", [held], { type: "ref" }, "ref");
  return ctx.runtime(captureRow, [closure, ctx.integer(classCaptures.first + index)]);
}

/** What the slot with the captures is called. */
export const classSlot = "#class";

function captureBinding(symbol: ts.Symbol, index: number, ctx: FunctionContext): Binding {
  const cell = ctx.program.captures.useOf(symbol).needsCell;
  const binding: Binding = { kind: "capture", index, cell, type: storageType(symbol, ctx) };
  ctx.bindings.set(symbol, binding);
  return binding;
}

function globalBinding(symbol: ts.Symbol, ctx: FunctionContext): Binding {
  let name = ctx.program.globals.get(symbol);
  if (name === undefined) {
    const module = ctx.program.moduleName(symbol.valueDeclaration!.getSourceFile());
    ctx.program.globals.set(symbol, (name = ctx.program.newGlobal(`${module}_${symbol.name}`)));
  }
  return { kind: "global", index: name, type: storageType(symbol, ctx), checked: !isVar(symbol) };
}

/**
 * Register type of the variable's declared type; what may be read too early is `val`, and so is what the program
 * asks for absence.
 */
export function storageType(symbol: ts.Symbol, ctx: FunctionContext): IrType {
  const declaration = symbol.valueDeclaration!;
  if (ts.isVariableDeclaration(declaration) && mayBeUnset(declaration, symbol, ctx)) return "val";
  if (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration) || ts.isBindingElement(declaration)) {
    if (isUnsetYet(declaration.initializer)) return "val";
  }
  if (ts.isFunctionDeclaration(declaration) || ts.isClassLike(declaration)) return "ref";
  const type = ctx.program.irTypeOf(ctx.checker.getTypeOfSymbolAtLocation(symbol, declaration));
  return isAskedForAbsence(symbol, declaration, type, ctx.program) ? "val" : type;
}

/**
 * Whether the program asks if the variable is missing, though its type says that it is there: by name, as a condition
 * that an object always is, or as a condition of what only a `!` or a cast claims to be there.
 */
export function isAskedForAbsence(
  symbol: ts.Symbol, declaration: ts.Declaration, type: IrType, program: ProgramContext,
): boolean {
  const { asked } = program.captures.useOf(symbol);
  if (asked !== "truth") return asked === "absence";
  return type === "ref" || type === "arr" || isClaimed(declaration);
}

// `let x!: T`; what `yield` gives, since next() may pass nothing; and what another function may read before it is set,
// for that TypeScript does not look.
function mayBeUnset(declaration: ts.VariableDeclaration, symbol: ts.Symbol, ctx: FunctionContext): boolean {
  const { exclamationToken, initializer, parent } = declaration;
  if (exclamationToken !== undefined) return true;
  if (initializer !== undefined && ts.isYieldExpression(skipParentheses(initializer))) return true;
  if (!ts.isVariableDeclarationList(parent)) return false;
  if (ts.isForInStatement(parent.parent) || ts.isForOfStatement(parent.parent)) return false;
  return (initializer === undefined || isVar(symbol)) &&
    (isModuleVariable(symbol) || ctx.program.captures.useOf(symbol).needsCell);
}

/** Reads a variable, in its storage type. `use` is where the author wrote so. */
export function readVariable(symbol: ts.Symbol, binding: Binding, ctx: FunctionContext, use?: ts.Node): Value {
  const { builder } = ctx;
  switch (binding.kind) {
    case "local":
      return ctx.getLocal(binding.name);
    case "cell":
      return held(builder.emit("cell.get", [ctx.getLocal(binding.name)]), symbol, binding, ctx, use);
    case "capture":
    case "class-capture": {
      const captured = capturedValue(binding, ctx);
      if (!binding.cell) return uncheckedAs(captured, binding, ctx);
      const cell = builder.emit("unbox.unchecked", [captured], { type: "ref" }, "ref");
      return held(builder.emit("cell.get", [cell]), symbol, binding, ctx, use);
    }
    case "global": {
      const value = builder.emit("global.get", [], { global: binding.index });
      return held(value, symbol, binding, ctx, use);
    }
  }
}

// What a cell or global holds: nothing before its declaration has run, undefined after one without an initializer.
function held(value: Value, symbol: ts.Symbol, binding: Binding, ctx: FunctionContext, use: ts.Node | undefined): Value {
  const isChecked = binding.kind !== "global" || binding.checked;
  const isSure = use !== undefined && isInitializedAt(symbol, use);
  const initialized = isChecked && !isSure ? ctx.builder.emit("initialized", [value], { name: symbol.name }) : value;
  const isCertain = (isChecked || isSure) && holdsItsType(symbol);
  return isCertain ? uncheckedAs(initialized, binding, ctx) : ctx.convert(initialized, binding.type);
}

// A by-value capture was boxed from a register of just that type.
function uncheckedAs(value: Value, binding: Binding, ctx: FunctionContext): Value {
  if (binding.type === "val") return value;
  return ctx.builder.emit("unbox.unchecked", [value], { type: binding.type }, binding.type);
}

/** Writes a variable (also its first time). */
export function writeVariable(binding: Binding, value: Value, ctx: FunctionContext): void {
  const { builder } = ctx;
  switch (binding.kind) {
    case "local":
      ctx.setLocal(binding.name, value);
      return;
    case "cell":
      builder.emit("cell.set", [ctx.getLocal(binding.name), storable(value, binding, ctx)]);
      return;
    case "capture":
    case "class-capture": {
      const captured = capturedValue(binding, ctx);
      const cell = builder.emit("unbox.unchecked", [captured], { type: "ref" }, "ref");
      builder.emit("cell.set", [cell, storable(value, binding, ctx)]);
      return;
    }
    case "global":
      builder.emit("global.set", [storable(value, binding, ctx)], { global: binding.index });
  }
}

function storable(value: Value, binding: Binding, ctx: FunctionContext): Value {
  return ctx.box(ctx.convert(value, binding.type));
}

/** Makes the variable's place; a cell begins `absent` (not initialised) or with `initial`. */
export function declareVariable(symbol: ts.Symbol, ctx: FunctionContext, initial?: Value): Binding {
  const existing = ctx.bindings.get(symbol);
  const type = storageType(symbol, ctx);
  if (isModuleVariable(symbol)) return globalBinding(symbol, ctx);
  if (ctx.program.captures.useOf(symbol).needsCell) {
    const name = existing?.kind === "cell" ? existing.name : ctx.local(`${symbol.name}_cell`, "ref");
    const cell = ctx.builder.emit("cell.new", [initial === undefined ? ctx.absent() : ctx.box(initial)]);
    ctx.setLocal(name, cell);
    const binding: Binding = { kind: "cell", name, type };
    ctx.bindings.set(symbol, binding);
    return binding;
  }
  if (existing !== undefined) return existing;
  const binding: Binding = { kind: "local", name: ctx.local(symbol.name, type), type };
  ctx.bindings.set(symbol, binding);
  return binding;
}

/** What a closure carries for one capture: the cell of a shared variable, else its value. */
export function captureOperand(capture: Capture, ctx: FunctionContext): Value {
  if (capture === "this") return ctx.box(readThis(ctx));
  const binding = bindingOf(capture, ctx)!;
  if (binding.kind === "cell") return ctx.box(ctx.getLocal(binding.name));
  if (binding.kind === "capture" || binding.kind === "class-capture") return capturedValue(binding, ctx);
  return ctx.box(readVariable(capture, binding, ctx));
}

/** `this` of the function, or of the one whose `this` it captures. */
export function readThis(ctx: FunctionContext): Value {
  const binding = ctx.thisBinding;
  if (binding === undefined) return ctx.undefined();
  if (binding.kind === "local") return ctx.getLocal(binding.name);
  if (binding.kind === "capture") {
    return uncheckedAs(ctx.builder.emit("capture.get", [], { index: binding.index }), binding, ctx);
  }
  return ctx.undefined();
}
