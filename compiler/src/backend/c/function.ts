// One function as C: signature, locals, blocks in reverse postorder, and at the end the cold ways out.
//
//   throw_bb3: tsf_unwind(isolate, &positions[at]); goto bb3;      an exception that a handler takes
//   throw_out: tsf_unwind(isolate, &positions[at]); return 0;      one that leaves the function
//
// Invariant: an exception passes through exactly one of these per function, so each frame is once in its trace.
import { reversePostorder } from "../../ir/cfg.js";
import type { Block, IrFunction } from "../../ir/function.js";
import { FunctionContext, throwLabel } from "./context.js";
import { resumeHead } from "./generators.js";
import { emitOps } from "./ops.js";
import { allocatingBackEdges } from "./stack-checks.js";
import { emitTerminator, label } from "./terminators.js";
import { cTypes, declare } from "./types.js";
import type { Unit } from "./unit.js";
import { Writer } from "./writer.js";

/** How many rooms for texts the function's caller gives. */
export function givenRooms({ rooms }: IrFunction): number {
  return rooms?.given === true ? rooms.count : 0;
}

/** "double m_f(tsf_isolate *isolate, double v0)", without what follows. The declaration before it says its linkage. */
export function signature(unit: Unit, fn: IrFunction, unused: (name: string) => string = () => ""): string {
  const isolate = `tsf_isolate *isolate${unused("isolate")}`;
  if (fn.kind === "generator") {
    const parameters = ["tsf_frame *frame", `int mode${unused("mode")}`, `tsf_value sent${unused("sent")}`];
    return `tsf_value ${unit.callee(fn.name, "_resume")}(${[isolate, ...parameters].join(", ")})`;
  }
  const self = fn.usesClosure ? [`tsf_closure *self${unused("self")}`] : [];
  if (givenRooms(fn) > 0) self.push("tsf_string *rooms");
  if (fn.visits === "tries") self.push(`bool *slow${unused("slow")}`);
  const own = unit.parameters(fn).map((text, i) => text + unused(`v${fn.blocks[0]!.params[i]!.id}`));
  return `${cTypes[fn.result].declare}${unit.callee(fn.name)}(${[isolate, ...self, ...own].join(", ")})`;
}

/** What tries calls nothing that could come back to it, and allocates nothing: it does not look at the stack. */
export function emitFunction(unit: Unit, fn: IrFunction, checksStack: boolean): string[] {
  const ctx = new FunctionContext(unit, fn, reversePostorder(fn));
  ctx.writer.at(fn.position);
  if (checksStack && fn.visits !== "tries") {
    ctx.enterCall();
    ctx.leaveIf("tsf_stack_check(isolate)");
  }
  emitBlocks(ctx);
  emitWaysOut(ctx);
  const words = new Set(ctx.writer.text.match(/\b\w+\b/g));
  const out = new Writer(unit.options.lineDirectives);
  out.at(fn.position);
  out.open(`${signature(unit, fn, (name) => (words.has(name) ? "" : " UNUSED"))} {`);
  for (const line of declarations(ctx)) out.line(line);
  if (fn.kind === "generator") for (const line of resumeHead(fn, ctx.resumePoints, ctx.awaitPoints)) out.line(line);
  out.include(ctx.writer, ctx.labels);
  // A loop for ever; C compilers want to see the end.
  if (!words.has("return")) out.line(`return ${fn.kind === "generator" ? cTypes.val.zero : cTypes[fn.result].zero};`);
  out.close();
  return out.rendered();
}

function emitBlocks(ctx: FunctionContext): void {
  const backEdges = allocatingBackEdges(ctx.order, ctx.unit.module);
  for (const [i, block] of ctx.order.entries()) {
    ctx.block = block;
    ctx.writer.label(label(block));
    for (ctx.index = 0; ctx.index < block.instructions.length; ctx.index++) {
      const instruction = block.instructions[ctx.index]!;
      ctx.at(instruction);
      if (ctx.callNeed(instruction) === "always") ctx.enterCall();
      emitOps[instruction.op](ctx, instruction);
    }
    ctx.at(block.terminator!);
    const checks = backEdges.has(block) && ctx.fn.visits !== "tries";
    if (checks || block.terminator!.kind === "throw") ctx.enterCall();
    if (checks) ctx.leaveIf("tsf_stack_check(isolate)");
    emitTerminator(ctx, block.terminator!, ctx.order[i + 1]);
  }
}

function emitWaysOut(ctx: FunctionContext): void {
  ctx.writer.at(ctx.fn.position);
  for (const handler of ctx.thrownTo) {
    ctx.labels.add(throwLabel(handler));
    ctx.writer.label(throwLabel(handler));
    ctx.line("tsf_unwind(isolate, &positions[at]);");
    if (handler !== undefined) {
      ctx.line(`goto ${label(handler)};`);
    } else if (ctx.fn.kind === "generator") {
      ctx.line("frame->done = true;");
      ctx.line("return TSF_UNDEFINED;");
    } else {
      ctx.line(ctx.fn.result === "void" ? "return;" : `return ${cTypes[ctx.fn.result].zero};`);
    }
  }
}

/** Variables that are assigned in several places: block parameters, locals, the place of an exception. */
function declarations(ctx: FunctionContext): string[] {
  const lines: string[] = [];
  for (const block of ctx.order.slice(1)) lines.push(...parameterDeclarations(ctx, block));
  if (ctx.fn.kind === "function") {
    ctx.fn.locals.forEach(({ type }, i) => lines.push(`${declare(type, ctx.localName(i))} UNUSED = ${cTypes[type].zero};`));
  }
  const { rooms } = ctx.fn;
  if (rooms !== undefined && rooms.count > 0 && !rooms.given) lines.push(`tsf_string rooms[${rooms.count}];`);
  if (ctx.thrownTo.size > 0) lines.push("uint32_t at;");
  return lines;
}

function parameterDeclarations(ctx: FunctionContext, block: Block): string[] {
  const used = block.params.filter((value) => ctx.isUsed(value));
  return used.map((value) => `${declare(value.type, `v${value.id}`)}; /* of ${label(block)} */`);
}
