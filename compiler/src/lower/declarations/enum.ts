// Enums. A member is a constant where it is used; the object behind an enum is made when something asks for it.
import { ts } from "ts-morph";
import type { Value } from "../../ir/function.js";
import type { FunctionContext } from "../context.js";

const setKey = {
  c: "tsf_object_set_key", parameters: ["val", "val", "val"], result: "void",
  effects: { reads: true, writes: true, allocates: true, throws: true },
} as const;

/** The object of a non-const enum: made at its first use, kept in a module variable. */
export function enumObject(symbol: ts.Symbol, ctx: FunctionContext): Value {
  const { program, builder } = ctx;
  let global = program.globals.get(symbol);
  if (global === undefined) program.globals.set(symbol, (global = program.newGlobal(`enum_${symbol.name}`)));
  const kept = builder.emit("global.get", [], { global });
  const object = ctx.select(ctx.is(kept, "absent"), "val", () => makeObject(symbol, global, ctx), () => kept);
  return ctx.convert(object, "ref");
}

function makeObject(symbol: ts.Symbol, global: string, ctx: FunctionContext): Value {
  const object = ctx.builder.emit("object.new", [], { shape: ctx.lowerers.literalShape([], [], ctx) });
  for (const declaration of symbol.declarations ?? []) {
    if (!ts.isEnumDeclaration(declaration)) continue;
    for (const member of declaration.members) setMember(object, member, ctx);
  }
  const value = ctx.box(object);
  ctx.builder.emit("global.set", [value], { global });
  return value;
}

function setMember(object: Value, member: ts.EnumMember, ctx: FunctionContext): void {
  const name = ts.isIdentifier(member.name) || ts.isStringLiteralLike(member.name) ? member.name.text : member.name.getText();
  const constant = ctx.checker.getConstantValue(member);
  if (constant === undefined) {
    ctx.program.unsupported(member, "An enum member that is not a constant");
    return;
  }
  const value = typeof constant === "number" ? ctx.number(constant) : ctx.text(constant);
  ctx.runtime(setKey, [object, ctx.text(name), value]);
  if (typeof constant === "number") ctx.runtime(setKey, [object, ctx.text(String(constant)), ctx.text(name)]);
}
