// Locals and suspension. A function's locals are C variables; a generator's lie in its frame, because every yield
// leaves the C function and the next call goes on behind it.
//
//   frame->slots: [its closure, if it uses it] parameters, locals
//
// Invariant: a slot holds a boxed value. tsf_frame_resume has put an old frame into the remembered set and keeps
// `running`, so stores need no barrier. No SSA value lives across a yield (a pass has made locals of those).
import type { Instruction, IrFunction } from "../../ir/function.js";
import { directArguments } from "./calls.js";
import type { FunctionContext } from "./context.js";
import { cTypes, declare } from "./types.js";
import type { Unit } from "./unit.js";

/** Index of the first parameter's slot. */
function firstParameter(fn: IrFunction): number {
  return fn.usesClosure ? 1 : 0;
}

function localSlot(fn: IrFunction, local: number): string {
  return `frame->slots[${firstParameter(fn) + (fn.blocks[0]?.params.length ?? 0) + local}]`;
}

export function emitLocalGet(ctx: FunctionContext, instruction: Instruction): void {
  const index = ctx.localIndex(ctx.attribute(instruction, "local"));
  const type = ctx.fn.locals[index]!.type;
  const place = ctx.fn.kind === "generator" ? cTypes[type].unbox(localSlot(ctx.fn, index)) : ctx.localName(index);
  ctx.define(instruction, place);
}

export function emitLocalSet(ctx: FunctionContext, instruction: Instruction): void {
  const index = ctx.localIndex(ctx.attribute(instruction, "local"));
  const value = instruction.operands[0]!;
  if (ctx.fn.kind === "function") ctx.line(`${ctx.localName(index)} = ${ctx.operand(value)};`);
  else ctx.line(`${localSlot(ctx.fn, index)} = ${ctx.boxed(value)};`);
}

export function emitYield(ctx: FunctionContext, instruction: Instruction): void {
  const state = ++ctx.resumePoints;
  const isAwait = instruction.attributes["await"] === true;
  if (isAwait) ctx.awaitPoints.add(state);
  ctx.line(`frame->state = ${stateText(state, isAwait)};`);
  ctx.line(`return ${ctx.operand(instruction.operands[0]!)};`);
  ctx.writer.label(`resume_${state}`);
  ctx.labels.add(`resume_${state}`);
  // inside yield* a throw is passed on to the inner iterator
  if (instruction.attributes["raw"] !== true) {
    ctx.writer.open("if (TSF_UNLIKELY(mode == TSF_RESUME_THROW)) {");
    ctx.line("tsf_throw(isolate, sent);");
    ctx.line(ctx.leave());
    ctx.writer.close();
  }
  if (ctx.isUsed(instruction.result!)) ctx.define(instruction, "sent");
}

export function emitFrameNew(ctx: FunctionContext, instruction: Instruction): void {
  const name = ctx.attribute(instruction, "function");
  ctx.define(instruction, `${ctx.unit.callee(name, "_start")}(${directArguments(ctx, name, instruction.operands)})`);
}

/** A place to go on at; that it is an `await` is for those who drive an async generator. */
function stateText(state: number, isAwait: boolean): string {
  return isAwait ? `TSF_FRAME_AWAITS | ${state}` : `${state}`;
}

/** The start of a resume function: goes on where the frame stopped, or reads the parameters. */
export function resumeHead(fn: IrFunction, resumePoints: number, awaitPoints: ReadonlySet<number>): string[] {
  const cases = Array.from({ length: resumePoints }, (_, i) =>
    `case ${stateText(i + 1, awaitPoints.has(i + 1))}: goto resume_${i + 1};`);
  const params = (fn.blocks[0]?.params ?? []).map((value, i) => {
    const slot = `frame->slots[${firstParameter(fn) + i}]`;
    return `${declare(value.type, `v${value.id}`)} UNUSED = ${cTypes[value.type].unbox(slot)};`;
  });
  return [
    ...(fn.usesClosure ? ["tsf_closure *self UNUSED = (tsf_closure *)tsf_to_object(frame->slots[0]);"] : []),
    ...(cases.length > 0 ? ["switch (frame->state) {", ...cases, "default: break;", "}"] : []),
    ...params,
  ];
}

/** tsf_object *f_start(isolate, [self], arguments): a frame that has not begun. */
export function startSignature(unit: Unit, fn: IrFunction): string {
  const self = fn.usesClosure ? ["tsf_closure *self"] : [];
  return `tsf_object *${unit.callee(fn.name, "_start")}(${
    ["tsf_isolate *isolate", ...self, ...unit.parameters(fn)].join(", ")})`;
}

export function startFunction(unit: Unit, fn: IrFunction): string[] {
  const params = fn.blocks[0]?.params ?? [];
  const slots = firstParameter(fn) + params.length + fn.locals.length;
  return [
    `${startSignature(unit, fn)} {`,
    // A wide bigint's box allocates: made before the frame.
    ...params.map((value, i) => `  tsf_value a${i} = ${cTypes[value.type].box(`v${value.id}`)};`),
    `  tsf_frame *frame = tsf_frame_new(isolate, ${unit.callee(fn.name, "_resume")}, ${slots});`,
    ...(fn.usesClosure ? ["  frame->slots[0] = tsf_from_object(self);"] : []),
    ...params.map((_, i) => `  frame->slots[${firstParameter(fn) + i}] = a${i};`),
    "  return &frame->header;",
    "}",
  ];
}
