// Enums. A member is a constant where it is used; the object behind an enum is made when something asks for it.
import { ts } from "ts-morph";
import type { Value } from "../../ir/function.js";
import type { FunctionContext } from "../context.js";
import { setKey } from "../properties.js";

/** The object of a non-const enum: made at its first use, kept in a module variable. */
export function enumObject(symbol: ts.Symbol, ctx: FunctionContext): Value {
  const { builder } = ctx;
  const global = globalOf(symbol, ctx);
  const kept = builder.emit("global.get", [], { global });
  if (isComputed(symbol, ctx)) return ctx.convert(builder.emit("present", [kept]), "ref");
  const object = ctx.select(ctx.is(kept, "absent"), "val", () => makeObject(symbol, global, ctx), () => kept);
  return ctx.convert(object, "ref");
}

/** enum E { … }: where a member is computed, the object is made here. */
export function lowerEnumDeclaration(node: ts.Node, ctx: FunctionContext): void {
  const symbol = ctx.checker.getSymbolAtLocation((node as ts.EnumDeclaration).name)!;
  if (isComputed(symbol, ctx)) makeObject(symbol, globalOf(symbol, ctx), ctx);
}

function globalOf(symbol: ts.Symbol, ctx: FunctionContext): string {
  const { globals } = ctx.program;
  const known = globals.get(symbol) ?? ctx.program.newGlobal(`enum_${symbol.name}`);
  globals.set(symbol, known);
  return known;
}

function membersOf(symbol: ts.Symbol): ts.EnumMember[] {
  return (symbol.declarations ?? []).filter(ts.isEnumDeclaration).flatMap((declaration) => [...declaration.members]);
}

function isComputed(symbol: ts.Symbol, ctx: FunctionContext): boolean {
  return membersOf(symbol).some((member) => ctx.checker.getConstantValue(member) === undefined);
}

// An initialiser may read the members before it.
function makeObject(symbol: ts.Symbol, global: string, ctx: FunctionContext): Value {
  const object = ctx.builder.emit("object.new", [], { shape: ctx.lowerers.literalShape([], [], ctx) });
  const value = ctx.box(object);
  ctx.builder.emit("global.set", [value], { global });
  for (const member of membersOf(symbol)) setMember(object, member, ctx);
  return value;
}

function setMember(object: Value, member: ts.EnumMember, ctx: FunctionContext): void {
  const name = ts.isIdentifier(member.name) || ts.isStringLiteralLike(member.name) ? member.name.text : member.name.getText();
  const constant = ctx.checker.getConstantValue(member);
  if (typeof constant === "string") {
    ctx.runtime(setKey, [object, ctx.text(name), ctx.text(constant)]);
    return;
  }
  const value = constant === undefined ? ctx.expression(member.initializer!) : ctx.number(constant);
  ctx.runtime(setKey, [object, ctx.text(name), value]);
  ctx.runtime(setKey, [object, constant === undefined ? value : ctx.text(String(constant)), ctx.text(name)]);
}
