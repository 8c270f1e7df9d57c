// Properties: which row, static member, enum member or slot `receiver.name` means, and the views that predict shapes.
import { ts } from "ts-morph";
import type { BuiltinRow } from "../frontend/builtins/row.js";
import { typedKindByName } from "../frontend/builtins/typed-array.js";
import { sdkTypeName } from "../frontend/sdk-types.js";
import { skipWrappers } from "../frontend/syntax.js";
import { libraryTypeName, unionMembers } from "../frontend/types.js";
import type { Value } from "../ir/function.js";
import { wellKnownSymbol } from "../ir/symbol-names.js";
import type { RuntimeFunction } from "../ir/types.js";
import type { ClassInfo, FunctionContext, ProgramContext, StaticMember } from "./context.js";
import { findable, isNominal, requiredNames } from "./builtin-members.js";
import { sdkProperty } from "./sdk.js";
import { rowProperty, setRowProperty } from "./tables.js";
import { readThis } from "./variables.js";

/** The IR's name of what `for…of` calls. */
export const iteratorKey = wellKnownSymbol("iterator");

/** object[key] = value, of any of them. */
export const setKey = {
  c: "tsf_object_set_key", parameters: ["val", "val", "val"], result: "void",
  effects: { reads: true, writes: true, allocates: true, throws: true }, writesKey: true,
} as const satisfies RuntimeFunction;

/** The IR's name of a property: private names carry their class; symbols have names of their own. */
export function propertyName(name: ts.PropertyName | ts.MemberName, ctx: FunctionContext): string | undefined {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) return name.text;
  if (ts.isPrivateIdentifier(name)) return privateName(name, ctx);
  if (ts.isNumericLiteral(name)) return String(Number(name.text));
  if (ts.isBigIntLiteral(name)) return name.text.replace(/n$/, "");
  return ts.isComputedPropertyName(name) ? computedName(name.expression, ctx) : undefined;
}

function privateName(name: ts.PrivateIdentifier, ctx: FunctionContext): string {
  const declaration = ctx.checker.getSymbolAtLocation(name)?.valueDeclaration;
  const owner = declaration !== undefined && ts.isClassLike(declaration.parent) ? declaration.parent : undefined;
  const shape = owner === undefined ? "" : ctx.lowerers.classFor(owner, ctx.program).shape;
  return `${name.text}@${shape}`;
}

/** A computed name that is known now: [Symbol.iterator], ["x"], [1], a const that is a literal or a symbol. */
export function computedName(written: ts.Expression, ctx: FunctionContext): string | undefined {
  const expression = skipWrappers(written);
  return isSimple(expression) ? keyOf(ctx.typeOf(expression), ctx.program) : undefined;
}

/** The name that every value of the type is. */
export function keyOf(type: ts.Type, program: ProgramContext): string | undefined {
  return literalKey(type) ?? symbolKey(type, program);
}

/** The IR's name of a symbol that the type says, if it is the same in the whole run. */
export function symbolKey(type: ts.Type, program: ProgramContext): string | undefined {
  return type.flags & ts.TypeFlags.UniqueESSymbol ? program.symbols.nameOf(type.symbol) : undefined;
}

/** Evaluating it does nothing but give its value. */
export function isSimple(expression: ts.Expression): boolean {
  return (
    ts.isIdentifier(expression) || ts.isStringLiteralLike(expression) || ts.isNumericLiteral(expression) ||
    (ts.isPropertyAccessExpression(expression) && isSimple(expression.expression))
  );
}

/** The text of a string or number literal type. */
export function literalKey(type: ts.Type): string | undefined {
  if (type.flags & ts.TypeFlags.StringLiteral) return (type as ts.StringLiteralType).value;
  if (type.flags & ts.TypeFlags.NumberLiteral) return String((type as ts.NumberLiteralType).value);
  return undefined;
}

/** The module's view of a type: which names its objects have. */
export function viewOf(declared: ts.Type, ctx: FunctionContext): string {
  const type = (declared.flags & ts.TypeFlags.TypeParameter ? ctx.checker.getBaseConstraintOfType(declared) : declared) ?? declared;
  const shape = classShape(type, ctx);
  const names = shape !== undefined && isNominal(type) ? [] : requiredNames(type);
  const key = shape ?? (names.join(",") || "object");
  const { views } = ctx.program.module;
  if (!views.has(key)) views.set(key, { key, names, shape });
  return key;
}

function classShape(type: ts.Type, ctx: FunctionContext): string | undefined {
  const symbol = type.symbol;
  if (symbol === undefined) return undefined;
  const declaration = symbol.declarations?.find(ts.isClassLike);
  if (declaration !== undefined && !declaration.getSourceFile().isDeclarationFile) {
    return ctx.lowerers.classFor(declaration, ctx.program).shape;
  }
  return symbol.declarations?.[0]?.getSourceFile().isDeclarationFile
    ? ctx.lowerers.libraryClass(symbol.name, ctx)?.shape
    : undefined;
}

/** Library interfaces whose rows serve another: readonly views, and iterators by what they iterate. */
const rowNames: Record<string, string> = {
  ReadonlyArray: "Array", ReadonlyMap: "Map", ReadonlySet: "Set",
};

/** The row of a member of a library type, by the receiver's static type; of a union only if all members agree. */
export function builtinRow(type: ts.Type, name: string, ctx: FunctionContext): BuiltinRow | undefined {
  const members = unionMembers(type);
  const rows = members.map((member) => rowOf(member, name, ctx));
  const kinds = new Set(members.map((member) => testedKind(member, ctx)));
  return kinds.size <= 1 && rows.every((row) => isSameRow(row, rows[0])) ? rows[0] : undefined;
}

/** A Map and a Set have some rows in common, and yet each is asked for what it is. */
function testedKind(type: ts.Type, ctx: FunctionContext): string | undefined {
  const name = builtinTypeName(type, ctx);
  return name !== undefined && name in kindTests ? name : undefined;
}

// Rows of related interfaces (the events of the SDK) may differ in name only.
function isSameRow(a: BuiltinRow | undefined, b: BuiltinRow | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.kind === b.kind && isSameImplementation(a, b));
}

function isSameImplementation(a: BuiltinRow, b: BuiltinRow): boolean {
  return JSON.stringify([a.implementation, a.parameters]) === JSON.stringify([b.implementation, b.parameters]);
}

function rowOf(type: ts.Type, name: string, ctx: FunctionContext): BuiltinRow | undefined {
  const { builtins } = ctx.program;
  // what every function, and every object, has comes last
  const own = builtins.get(`${builtinTypeName(type, ctx)}.${name}`) ?? builtins.get(`${libraryTypeName(type)}.${name}`);
  if (own !== undefined || !declares(type, name, ctx)) return own;
  const common = (isCallable(type) ? builtins.get(`Function.${name}`) : undefined) ?? builtins.get(`Object.${name}`);
  // of an object with any keys a method may be its own, or not there (Object.create(null)): it is looked for by its name
  const hasAnyKey = ctx.checker.getIndexInfoOfType(type, ts.IndexKind.String) !== undefined;
  return hasAnyKey && common?.kind === "method" ? undefined : common;
}

function isCallable(type: ts.Type): boolean {
  return type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0;
}

/** Whether the library, not the author, declares the member. */
function declares(type: ts.Type, name: string, ctx: FunctionContext): boolean {
  const declarations = ctx.checker.getPropertyOfType(type, name)?.declarations ?? [];
  return declarations.some((declaration) => declaration.getSourceFile().isDeclarationFile);
}

/** How a value of a library type is told from others at run time. */
const kindTests: Record<string, (value: Value, ctx: FunctionContext) => Value> = {
  String: (value, ctx) => ctx.is(value, "string"),
  Number: (value, ctx) => ctx.is(value, "number"),
  BigInt: (value, ctx) => ctx.is(value, "bigint"),
  Boolean: (value, ctx) => ctx.is(value, "boolean"),
  Symbol: (value, ctx) => ctx.is(value, "symbol"),
  Array: (value, ctx) => ctx.is(value, "array"),
  Map: (value, ctx) => ctx.runtime(typeTest("tsf_is_map"), [value]),
  Set: (value, ctx) => ctx.runtime(typeTest("tsf_is_set"), [value]),
  ...Object.fromEntries([...typedKindByName].map(([name, kind]) =>
    [name, (value: Value, ctx: FunctionContext) => ctx.runtime(typeTest(`tsf_is_${kind}`), [value])])),
};

function typeTest(c: string): RuntimeFunction {
  return { c, parameters: ["val"], result: "bool", effects: {}, bare: true };
}

/**
 * A member of a union that several library types have: `(string | number[]).slice(1)`. Gives the rows with the test of
 * each, or undefined when no member of the union needs a test.
 */
export function unionRows(
  type: ts.Type, name: string, ctx: FunctionContext,
): { test: (value: Value, ctx: FunctionContext) => Value; row: BuiltinRow }[] | undefined {
  const found = new Map<string, BuiltinRow>();
  for (const member of unionMembers(type)) {
    const on = builtinTypeName(member, ctx);
    const row = rowOf(member, name, ctx);
    if (on !== undefined && row !== undefined && kindTests[on] !== undefined) found.set(on, row);
  }
  return found.size === 0 ? undefined : [...found].map(([on, row]) => ({ test: kindTests[on]!, row }));
}

/** Tries the rows in turn; what none of them fits goes to `otherwise`. */
export function dispatch(
  receiver: Value, rows: NonNullable<ReturnType<typeof unionRows>>, ctx: FunctionContext,
  use: (row: BuiltinRow) => Value, otherwise: () => Value,
): Value {
  const [first, ...others] = rows;
  if (first === undefined) return otherwise();
  return ctx.select(
    first.test(receiver, ctx), "val",
    () => ctx.box(use(first.row)),
    () => ctx.box(dispatch(receiver, others, ctx, use, otherwise)),
  );
}

/** `Array`, `String`, `Number`, `Map`, `Math`… of a static type that the library declares. */
export function builtinTypeName(type: ts.Type, ctx: FunctionContext): string | undefined {
  switch (ctx.program.irTypeOf(type)) {
    case "str":
      return "String";
    case "f64":
      return "Number";
    case "big":
      return "BigInt";
    case "bool":
      return "Boolean";
    case "arr":
      return "Array";
    case "ref": {
      const name = sdkTypeName(type, ctx.checker) ?? libraryTypeName(type);
      return name === undefined ? undefined : (rowNames[name] ?? name);
    }
    default: {
      if (type.flags & ts.TypeFlags.ESSymbolLike) return "Symbol";
      const isOpen = (type.flags & (ts.TypeFlags.Instantiable | ts.TypeFlags.Intersection)) !== 0;
      if (!isOpen) return undefined;
      const constraint = ctx.checker.getBaseConstraintOfType(type);
      return constraint === undefined || constraint === type ? undefined : builtinTypeName(constraint, ctx);
    }
  }
}

/** receiver.name, in the register type `val`. `type` is the receiver's static type without null and undefined. */
export function getProperty(receiver: Value, name: string, type: ts.Type, ctx: FunctionContext): Value {
  const row = builtinRow(type, name, ctx);
  if (row?.on === "Object") ctx.program.asksForClasses = true;
  if (row !== undefined && (row.kind === "getter" || row.kind === "constant")) {
    return ctx.lowerers.builtin(row, row.kind === "constant" ? [] : [receiver], ctx);
  }
  if (row !== undefined) return ctx.lowerers.boundBuiltin(row, receiver, ctx);
  const own = rowProperty(receiver, name, type, ctx) ?? sdkProperty(receiver, name, type, ctx);
  if (own !== undefined) return own;
  findable(type, name, ctx);
  return ctx.builder.emit("property.get", [object(receiver, ctx)], { name, view: viewOf(type, ctx) });
}

/** super.name in a static member, if the base is a closure at run time. */
export function superStatic(name: string, ctx: FunctionContext): Value | undefined {
  const base = ctx.isStatic ? ctx.enclosingClass?.base : undefined;
  if (base?.dynamic === undefined) return undefined;
  return ctx.runtime(superRow, [ctx.lowerers.classValue(base.declaration, ctx), ctx.text(name), readThis(ctx)]);
}

const superRow = {
  c: "tsf_static_get", parameters: ["val", "str", "val"], result: "val",
  effects: { reads: true, writes: true, allocates: true, throws: true }, readsKey: true,
} as const;

/** super.name = value in a static member, if the base is a closure at run time; false: it is not. */
export function setSuperStatic(name: string, value: Value, ctx: FunctionContext): boolean {
  const base = ctx.isStatic ? ctx.enclosingClass?.base : undefined;
  if (base?.dynamic === undefined) return false;
  ctx.runtime(setSuperRow, [ctx.lowerers.classValue(base.declaration, ctx), ctx.text(name), readThis(ctx), value]);
  return true;
}

const setSuperRow = {
  c: "tsf_static_set", parameters: ["val", "str", "val", "val"], result: "void",
  effects: { reads: true, writes: true, allocates: true, throws: true }, writesKey: true,
} as const;

/** receiver.name = value. */
export function setProperty(receiver: Value, name: string, value: Value, type: ts.Type, ctx: FunctionContext): void {
  const setter = ctx.program.builtins.get(`${builtinTypeName(type, ctx)}.${name}=`);
  if (setter !== undefined) {
    ctx.lowerers.builtin(setter, [receiver, value], ctx);
    return;
  }
  if (setRowProperty(receiver, name, value, type, ctx)) return;
  if (mayHoldFunction(type, name, ctx)) ctx.program.replacedMethods.add(name);
  const operands = [object(receiver, ctx), ctx.box(value)];
  ctx.builder.emit("property.set", operands, { name, view: viewOf(type, ctx) });
}

// obj.method = f, where the type says so, or says nothing of what it holds.
function mayHoldFunction(type: ts.Type, name: string, { checker }: FunctionContext): boolean {
  const symbol = checker.getPropertyOfType(checker.getApparentType(type), name);
  if (symbol === undefined) return true;
  const open = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive | ts.TypeFlags.Instantiable;
  return unionMembers(checker.getTypeOfSymbol(symbol)).some((part) =>
    (part.flags & open) !== 0 || part.getCallSignatures().length > 0);
}

function object(receiver: Value, ctx: FunctionContext): Value {
  return receiver.type === "ref" ? receiver : ctx.box(receiver);
}

/** The static member that a property symbol declares, with its class. */
export function staticMember(
  symbol: ts.Symbol | undefined, ctx: FunctionContext,
): { owner: ClassInfo; member: StaticMember } | undefined {
  const declaration = symbol?.valueDeclaration;
  if (declaration === undefined || !ts.isClassElement(declaration) || !isStatic(declaration)) return undefined;
  if (declaration.getSourceFile().isDeclarationFile || !ts.isClassLike(declaration.parent)) return undefined;
  const owner = ctx.lowerers.classFor(declaration.parent, ctx.program);
  if (owner.dynamic !== undefined) return undefined;
  const name = propertyName((declaration as ts.PropertyDeclaration).name, ctx);
  const member = name === undefined ? undefined : owner.statics.get(name);
  return member === undefined ? undefined : { owner, member };
}

function isStatic(declaration: ts.ClassElement): boolean {
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Static) !== 0;
}
