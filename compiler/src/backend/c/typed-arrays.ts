// Elements of typed arrays: a bounds check and a load or store of memory, inline.
//
// Invariant: the operand's type was tested before (`expect`), so its kind says how its elements lie in memory.
import type { Instruction, Value } from "../../ir/function.js";
import { type TypedKind, typedKinds } from "../../ir/ops.js";
import type { FunctionContext } from "./context.js";
import { cString } from "./literals.js";
import { cTypes } from "./types.js";

function kindOf(ctx: FunctionContext, instruction: Instruction): TypedKind {
  return ctx.attribute(instruction, "kind") as TypedKind;
}

function isInside(ctx: FunctionContext, array: Value, index: Value): string {
  const test = index.type === "i32" ? "tsf_typed_has_index" : "tsf_typed_has";
  return `${test}(${ctx.operand(array)}, ${ctx.operand(index)})`;
}

function load(ctx: FunctionContext, kind: TypedKind, array: Value, index: Value): string {
  return `tsf_${kind}_load(isolate, ${ctx.operand(array)}, (uint32_t)${ctx.operand(index)})`;
}

/** v = i is inside ? box(load) : undefined */
export function emitTypedGet(ctx: FunctionContext, instruction: Instruction): void {
  const [array, index] = instruction.operands as [Value, Value];
  const kind = kindOf(ctx, instruction);
  const loaded = load(ctx, kind, array, index);
  const element = cTypes[typedKinds[kind].load].box(kind === "uint32" ? `(uint32_t)${loaded}` : loaded);
  ctx.define(instruction, `${isInside(ctx, array, index)} ? ${element} : TSF_UNDEFINED`);
}

/** if (!inside) { throw TypeError; } v = load */
export function emitTypedAt(ctx: FunctionContext, instruction: Instruction): void {
  const [array, index] = instruction.operands as [Value, Value];
  const kind = kindOf(ctx, instruction);
  const expected = typedKinds[kind].load === "big" ? "a bigint" : "a number";
  ctx.writer.open(`if (TSF_UNLIKELY(!${isInside(ctx, array, index)})) {`);
  ctx.line(`tsf_expected(isolate, ${cString(expected)}, TSF_UNDEFINED);`);
  ctx.line(ctx.leave());
  ctx.writer.close();
  ctx.define(instruction, load(ctx, kind, array, index));
}

/** if (inside) store; the host's bytes are copied before */
export function emitTypedSet(ctx: FunctionContext, instruction: Instruction): void {
  const [array, index, value] = instruction.operands as [Value, Value, Value];
  const kind = kindOf(ctx, instruction);
  const object = ctx.operand(array);
  ctx.writer.open(`if (TSF_LIKELY(${isInside(ctx, array, index)})) {`);
  if (kind === "bytes") {
    const own = `tsf_bytes_make_own(isolate, (tsf_bytes *)${object})`;
    ctx.writer.open(`if (TSF_UNLIKELY(${object}->flags & TSF_FLAG_HOSTS) && !${own}) {`);
    ctx.line(ctx.leave());
    ctx.writer.close();
  }
  ctx.line(`tsf_${kind}_store(${object}, (uint32_t)${ctx.operand(index)}, ${ctx.operand(value)});`);
  ctx.writer.close();
}
