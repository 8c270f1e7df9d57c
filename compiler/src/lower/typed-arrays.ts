// Elements of typed arrays whose static type says what they are.
//
//   expect "float64"(a); v: val = typed.get float64(a, i)      a[i]
//   expect "float64"(a); v: f64 = typed.at float64(a, i)       a[i]!, for…of
import { ts } from "ts-morph";
import { typedKindByName } from "../frontend/builtins/typed-array.js";
import type { Value } from "../ir/function.js";
import { type TypedKind, typedKinds } from "../ir/ops.js";
import type { FunctionContext } from "./context.js";
import { builtinTypeName } from "./properties.js";

/** What lies in an array of this static type; undefined: it is no typed array, or one of several. */
export function typedKindOf(type: ts.Type, ctx: FunctionContext): TypedKind | undefined {
  return typedKindByName.get(builtinTypeName(type, ctx) ?? "");
}

/** a[i], undefined outside. */
export function typedElement(array: Value, kind: TypedKind, index: Value, ctx: FunctionContext): Value {
  ctx.builder.emit("expect", [array], { kind });
  return ctx.builder.emit("typed.get", [array, index], { kind });
}

/** a[i]!, in the register type of its elements. */
export function certainElement(array: Value, kind: TypedKind, index: Value, ctx: FunctionContext): Value {
  const { load } = typedKinds[kind];
  ctx.builder.emit("expect", [array], { kind });
  const element = ctx.builder.emit("typed.at", [array, index], { kind, type: load }, load);
  if (load !== "i32") return element;
  return ctx.builder.emit(kind === "uint32" ? "u32.to.f64" : "i32.to.f64", [element]);
}

/** a[i] = v */
export function setTypedElement(array: Value, kind: TypedKind, index: Value, value: Value, ctx: FunctionContext): void {
  const { store } = typedKinds[kind];
  ctx.builder.emit("expect", [array], { kind });
  const number = ctx.convert(value, store === "big" ? "big" : "f64");
  const stored = store === "i32" ? ctx.builder.emit("f64.to.i32", [number]) : number;
  ctx.builder.emit("typed.set", [array, index, stored], { kind });
}

/** a.length, asked once: it does not change. */
export function typedLength(array: Value, kind: TypedKind, ctx: FunctionContext): Value {
  ctx.builder.emit("expect", [array], { kind });
  return ctx.builder.emit("typed.length", [array]);
}
