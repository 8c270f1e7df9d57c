// Opening a universal value as a register type: a test, a TypeError if it fails, the payload.
import type { Instruction } from "../../ir/function.js";
import type { FunctionContext } from "./context.js";
import { cString } from "./literals.js";
import { cTypes } from "./types.js";

/** if (!is type) { throw TypeError; } place = the payload; an unchecked opening has been tested before. */
export function openInto(ctx: FunctionContext, place: string, instruction: Instruction): void {
  if (instruction.op === "unbox") checkType(ctx, instruction);
  ctx.line(`${place} = ${payload(ctx, instruction)};`);
}

function payload(ctx: FunctionContext, { operands, result }: Instruction): string {
  return cTypes[result!.type].unbox(ctx.operand(operands[0]!));
}

function checkType(ctx: FunctionContext, instruction: Instruction): void {
  const value = ctx.operand(instruction.operands[0]!);
  const test = cTypes[instruction.result!.type].test(value);
  if (test === "") return;
  ctx.writer.open(`if (TSF_UNLIKELY(!${test})) {`);
  refuse(ctx, instruction, value);
  ctx.writer.close();
}

function refuse(ctx: FunctionContext, instruction: Instruction, value: string): void {
  if (!ctx.enterCall()) return;
  const what = cString(ctx.attribute(instruction, "what"));
  const { reading } = instruction.attributes;
  ctx.line(reading === undefined
    ? `tsf_expected(isolate, ${what}, ${value});`
    : `tsf_expected_to_read(isolate, ${what}, ${cString(String(reading))}, ${value});`);
  ctx.line(ctx.leave());
}

/** if (!is type) { throw TypeError; } v = the payload */
export function emitUnbox(ctx: FunctionContext, instruction: Instruction): void {
  checkType(ctx, instruction);
  emitUnboxUnchecked(ctx, instruction);
}

export function emitUnboxUnchecked(ctx: FunctionContext, instruction: Instruction): void {
  if (ctx.isUsed(instruction.result!)) ctx.define(instruction, payload(ctx, instruction));
}

/** if (number) { v = the payload; } else { if (!missing) { throw TypeError; } v = NaN; } */
export function emitNumberOrNan(ctx: FunctionContext, instruction: Instruction): void {
  const value = ctx.operand(instruction.operands[0]!);
  const { test, unbox } = cTypes.f64;
  const place = ctx.declareResult(instruction.result!);
  ctx.writer.open(`if (TSF_LIKELY(${test(value)})) {`);
  ctx.line(`${place} = ${unbox(value)};`);
  ctx.writer.turn("} else {");
  ctx.writer.open(`if (tsf_present(${value}) != TSF_UNDEFINED) {`);
  refuse(ctx, instruction, value);
  ctx.writer.close();
  ctx.line(`${place} = NAN;`);
  ctx.writer.close();
}
