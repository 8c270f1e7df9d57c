// The library's own namespaces as values: `Math`, `console`. Where only their members are named there is no object; what
// asks for the whole gets one, whose methods are the functions that the members are as values, made at its first use.
import { ts } from "ts-morph";
import type { BuiltinRow } from "../frontend/builtins/row.js";
import type { Shape, ShapeProperty, Value } from "../ir/function.js";
import { memberFunction } from "./builtin-members.js";
import type { FunctionContext } from "./context.js";
import { getProperty } from "./properties.js";

/** The object behind a global of the library; undefined if it is no namespace of functions and constants. */
export function libraryObject(identifier: ts.Identifier, ctx: FunctionContext): Value | undefined {
  const type = ctx.typeOf(identifier);
  const on = type.symbol?.name;
  const members = [...ctx.program.builtins.values()].filter((row) => row.on === on);
  if (members.length === 0 || !members.every(({ kind }) => kind === "static" || kind === "constant")) return undefined;
  const global = globalFor(identifier.text, ctx);
  const kept = ctx.builder.emit("global.get", [], { global });
  const made = ctx.select(ctx.is(kept, "absent"), "val", () => makeObject(identifier.text, global, type, members, ctx), () => kept);
  return ctx.convert(made, "ref");
}

function globalFor(name: string, { program }: FunctionContext): string {
  let global = program.libraryObjects.get(name);
  if (global === undefined) program.libraryObjects.set(name, (global = program.newGlobal(name)));
  return global;
}

function makeObject(
  name: string, global: string, type: ts.Type, members: readonly BuiltinRow[], ctx: FunctionContext,
): Value {
  const constants = members.filter(({ kind }) => kind === "constant");
  const object = ctx.builder.emit("object.new", [], { shape: shapeFor(name, members, constants, ctx) });
  for (const [slot, row] of constants.entries()) {
    ctx.builder.emit("slot.set", [object, ctx.box(getProperty(object, row.name, type, ctx))], { slot: slot + 1, name: row.name });
  }
  const value = ctx.box(object);
  ctx.builder.emit("global.set", [value], { global });
  return value;
}

// console.log shows neither methods nor constants, as in Node for Math.
function shapeFor(
  name: string, members: readonly BuiltinRow[], constants: readonly BuiltinRow[], ctx: FunctionContext,
): string {
  const { shapes } = ctx.program.module;
  const displayName = `Object [${name}]`;
  if (shapes.has(displayName)) return displayName;
  const properties: ShapeProperty[] = constants.map((row, index) => (
    { name: row.name, kind: "slot", slot: index + 1, hidden: true, get: undefined, set: undefined }));
  for (const row of members) {
    if (row.kind !== "static") continue;
    properties.push({ name: row.name, kind: "method", slot: 0, hidden: true, get: memberFunction(row, ctx), set: undefined });
  }
  const shape: Shape = { name: displayName, displayName, base: undefined, properties };
  shapes.set(displayName, shape);
  return displayName;
}
