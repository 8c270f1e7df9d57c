// Members of the library by name alone: `xs.forEach` where the static type is the author's interface and an array comes
// by, `Array.prototype.map`, a method taken off its object.
//
// Each is a function with a uniform entry that takes `this`; those that are looked up at run time are methods of the
// shape that stands for their built-in type ("Array.prototype", see backend/c/shapes.ts). Classes of the library that
// the runtime makes (`Map`, `String`) are such functions too: as values they construct that shape.
// Invariant: a built-in type gets a member only if a value of the type fits some static type through which the program
// asks for that name, so what no interface lets through costs nothing.
import { ts } from "ts-morph";
import type { BuiltinRow } from "../frontend/builtins/row.js";
import { typedKindByName } from "../frontend/builtins/typed-array.js";
import { unionMembers } from "../frontend/types.js";
import { newFunction } from "../ir/builder.js";
import type { Shape, Value } from "../ir/function.js";
import type { IrType } from "../ir/types.js";
import { callBuiltin, withDefault } from "./calls.js";
import { FunctionContext, type ProgramContext } from "./context.js";

/** The shapes of built-in types, with the interfaces whose rows are their members, the nearest first. */
const holders: Readonly<Record<string, readonly string[]>> = {
  "String.prototype": ["String"], "Number.prototype": ["Number"], "Boolean.prototype": ["Boolean"],
  "BigInt.prototype": ["BigInt"], "Symbol.prototype": ["Symbol"], "Array.prototype": ["Array"], "Function.prototype": ["Function"],
  "Map.prototype": ["Map"], "Set.prototype": ["Set"],
  "WeakMap.prototype": ["WeakMap"], "WeakSet.prototype": ["WeakSet"],
  "ArrayBuffer.prototype": ["ArrayBuffer"], "DataView.prototype": ["DataView"],
  ...Object.fromEntries([...typedKindByName.keys()].map((name) => [`${name}.prototype`, [name]])),
  "Generator.prototype": ["Generator", "IteratorObject"], "Iterator.prototype": ["IteratorObject"],
};

/** What every object has. */
const ofEveryObject = "ObjectPrototype";

/** Makes sure that `name` is found at run time on the values of built-in types that the static type lets through. */
export function findable(type: ts.Type, name: string, ctx: FunctionContext): void {
  const { builtins } = ctx.program;
  const every = builtins.get(`${ofEveryObject}.${name}`);
  if (every !== undefined) addMember("Object.prototype", every, ctx);
  for (const [holder, interfaces] of Object.entries(holders)) {
    const row = interfaces.map((on) => builtins.get(`${on}.${name}`)).find((found) => found !== undefined);
    if (row !== undefined && fits(type, interfaces, ctx)) addMember(holder, row, ctx);
  }
}

function fits(declared: ts.Type, interfaces: readonly string[], ctx: FunctionContext): boolean {
  const type = ctx.checker.getBaseConstraintOfType(declared) ?? declared;
  const has = (name: string): boolean =>
    [...interfaces, ofEveryObject].some((on) => ctx.program.builtins.has(`${on}.${name}`));
  return unionMembers(type).some((member) => !isNominal(member) && requiredNames(member).every(has));
}

/** A class with private members takes no values but its own. */
export function isNominal(type: ts.Type): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return type.getProperties().some((property) =>
    property.name.startsWith("__#") ||
    (property.declarations ?? []).some((each) => (ts.getCombinedModifierFlags(each) & hidden) !== 0));
}

/** Names that a value of the type must have; symbols, and what the checker itself adds, are none. */
export function requiredNames(type: ts.Type): string[] {
  const optional = ts.SymbolFlags.Optional;
  return type
    .getApparentProperties()
    .filter((property) => (property.flags & optional) === 0 && !property.name.startsWith("__"))
    .map((property) => property.name)
    .sort();
}

function addMember(holder: string, row: BuiltinRow, ctx: FunctionContext): void {
  const shape = shapeOf(holder, ctx.program);
  if (shape.properties.some(({ name }) => name === row.name)) return;
  const get = memberFunction(row, ctx);
  const kind = row.kind === "method" ? "method" : "accessor";
  shape.properties.push({ name: row.name, kind, slot: 0, hidden: true, get, set: undefined });
}

function shapeOf(holder: string, { module: { shapes } }: ProgramContext): Shape {
  const known = shapes.get(holder);
  if (known !== undefined) return known;
  const name = holder.replace(".prototype", "");
  const shape: Shape = {
    name: holder, displayName: name, base: undefined, properties: [], isLibrary: true, isCallable: callable.has(name),
  };
  shapes.set(holder, shape);
  return shape;
}

/** Classes that also take a call without `new`. */
const callable: ReadonlySet<string> = new Set(["String", "Number", "Boolean", "BigInt", "Symbol", "Array", "Object"]);

/** The closure of a class that the runtime makes: a value to construct with, and what `constructor` gives. */
export function libraryClassValue(name: string, ctx: FunctionContext): Value | undefined {
  const { builtins } = ctx.program;
  const row = builtins.get(`new.${name}`) ?? builtins.get(`global.${name}`);
  const holder = `${name}.prototype`;
  if (row === undefined || !(Object.hasOwn(holders, holder) || holder === "Object.prototype")) return undefined;
  const fn = memberFunction(row, ctx);
  ctx.program.function(fn).constructs = shapeOf(holder, ctx.program).name;
  return ctx.builder.emit("closure.new", [], { function: fn, shared: true });
}

/** A closure over the member: `Array.prototype.map`, `xs.map` as a value. */
export function memberClosure(row: BuiltinRow, ctx: FunctionContext): Value {
  return ctx.builder.emit("closure.new", [], { function: memberFunction(row, ctx), shared: true });
}

/** function (this, a, b, …) { return row(this, a, b, …); } */
export function memberFunction(row: BuiltinRow, ctx: FunctionContext): string {
  const { program } = ctx;
  const known = program.memberFunctions.get(row);
  if (known !== undefined) return known;
  const name = program.uniqueName(`builtin_${row.on}_${row.name}`);
  program.memberFunctions.set(row, name);
  const fn = newFunction(name, row.name, program.position(ctx.node), "val");
  const takesThis = !isWithoutReceiver(row);
  const rest = takesRest(row, program);
  Object.assign(fn, { needsEntry: true, takesThis, hasRest: rest, lengthProperty: lengthOf(row, rest) });
  const inner = new FunctionContext(program, fn, ctx.node);
  const types = row.parameters.map((_, i): IrType => (rest && i === row.parameters.length - 1 ? "arr" : "val"));
  const entry = inner.builder.newBlock(types);
  inner.builder.enter(entry);
  program.module.functions.set(name, fn);
  inner.builder.return(inner.box(callRow(row, rest, entry.params, inner)));
  return name;
}

function isWithoutReceiver({ kind }: BuiltinRow): boolean {
  return kind === "static" || kind === "constructor";
}

function takesRest(row: BuiltinRow, program: ProgramContext): boolean {
  if (row.implementation.kind !== "prelude") return row.rest === true;
  const { module, name } = row.implementation;
  return program.preludeFunction(module, name).parameters.some((parameter) => parameter.dotDotDotToken !== undefined);
}

// What JavaScript says of a function's `length` counts neither the receiver nor what may be missing.
function lengthOf(row: BuiltinRow, rest: boolean): number {
  const receivers = isWithoutReceiver(row) ? 0 : 1;
  if (row.kind === "constructor") return constructorLengths[row.name] ?? 0;
  const missing = Math.min(...Object.keys(row.defaults ?? {}).map(Number), row.parameters.length - (rest ? 1 : 0));
  return Math.max(0, missing - receivers);
}

const constructorLengths: Readonly<Record<string, number>> = {
  Array: 1, Object: 1, ArrayBuffer: 1, DataView: 1,
  ...Object.fromEntries([...typedKindByName.keys()].map((name) => [name, 3])),
};

function callRow(row: BuiltinRow, rest: boolean, params: readonly Value[], ctx: FunctionContext): Value {
  const { implementation } = row;
  const values = params.map((value, i) => withDefault(row, i, value, ctx));
  if (!rest) return callBuiltin(row, values, ctx);
  if (implementation.kind === "prelude") {
    const fn = ctx.lowerers.functionFor(ctx.program.preludeFunction(implementation.module, implementation.name), ctx.program);
    const operands = values.map((value, i) => ctx.convert(value, row.parameters[i]!));
    return ctx.builder.emit("call.direct", operands, { function: fn }, ctx.program.function(fn).result);
  }
  return callBuiltin({ ...row, rest: false }, values, ctx);
}
