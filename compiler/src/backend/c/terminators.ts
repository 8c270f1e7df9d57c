// How a block ends: jumps with the assignment of block arguments, branches, switches, returns, throws.
//
// Invariant: the arguments of an edge are assigned as if all at once (a parameter may be an argument of the same edge);
// an edge to the next block in the order is no goto.
import type { Block, Target, Terminator, Value } from "../../ir/function.js";
import { assertNever } from "../../support/assert.js";
import type { FunctionContext } from "./context.js";
import { declare } from "./types.js";

export function emitTerminator(ctx: FunctionContext, terminator: Terminator, next: Block | undefined): void {
  switch (terminator.kind) {
    case "jump":
      emitEdge(ctx, terminator.target, next);
      return;
    case "branch":
      emitBranch(ctx, terminator, next);
      return;
    case "switch":
      ctx.writer.open(`switch (${ctx.operand(terminator.value)}) {`);
      for (const { value, target } of terminator.cases) emitArm(ctx, `case ${value}: {`, target, undefined);
      emitArm(ctx, "default: {", terminator.otherwise, undefined);
      ctx.writer.close();
      return;
    case "return":
      emitReturn(ctx, terminator.value);
      return;
    case "throw":
      ctx.line(`tsf_throw(isolate, ${ctx.operand(terminator.value)});`);
      ctx.line(ctx.leave());
      return;
    case "unreachable":
      // The pending exception passes on; code that cannot be reached may end as it likes.
      ctx.line(ctx.leave());
      return;
    default:
      assertNever(terminator);
  }
}

function emitBranch(ctx: FunctionContext, branch: Terminator & { kind: "branch" }, next: Block | undefined): void {
  const condition = ctx.operand(branch.condition);
  if (branch.then.block === next && branch.otherwise.block !== next) {
    emitArm(ctx, `if (!${condition}) {`, branch.otherwise, undefined);
    emitEdge(ctx, branch.then, next);
  } else {
    emitArm(ctx, `if (${condition}) {`, branch.then, undefined);
    emitEdge(ctx, branch.otherwise, next);
  }
}

function emitArm(ctx: FunctionContext, head: string, target: Target, next: Block | undefined): void {
  if (moves(ctx, target).length === 0) {
    ctx.labels.add(label(target.block));
    ctx.line(`${head.slice(0, -2)} goto ${label(target.block)};`);
    return;
  }
  ctx.writer.open(head);
  emitEdge(ctx, target, next);
  ctx.writer.close();
}

function emitEdge(ctx: FunctionContext, target: Target, next: Block | undefined): void {
  emitMoves(ctx, moves(ctx, target));
  if (target.block === next) return;
  ctx.labels.add(label(target.block));
  ctx.line(`goto ${label(target.block)};`);
}

interface Move {
  readonly to: Value;
  /** The variable's or constant's text. */
  from: string;
}

function moves(ctx: FunctionContext, target: Target): Move[] {
  const all = target.block.params.map((to, i) => ({ to, from: ctx.operand(target.args[i]!) }));
  return all.filter(({ to, from }) => from !== `v${to.id}` && ctx.isUsed(to));
}

/** Emits a move as soon as nobody reads its target any more; a circle is cut by a temporary. */
function emitMoves(ctx: FunctionContext, pending: Move[]): void {
  let temporaries = 0;
  while (pending.length > 0) {
    const free = pending.findIndex(({ to }) => pending.every(({ from }) => from !== `v${to.id}`));
    if (free >= 0) {
      const [move] = pending.splice(free, 1);
      ctx.line(`v${move!.to.id} = ${move!.from};`);
      continue;
    }
    const kept = pending[0]!.to;
    const temporary = `t${temporaries++}`;
    if (temporaries === 1) ctx.writer.open("{");
    ctx.line(`${declare(kept.type, temporary)} = v${kept.id};`);
    for (const move of pending) if (move.from === `v${kept.id}`) move.from = temporary;
  }
  if (temporaries > 0) ctx.writer.close();
}

function emitReturn(ctx: FunctionContext, value: Value | undefined): void {
  if (ctx.fn.kind === "generator") {
    ctx.line("frame->done = true;");
    ctx.line(`return ${value === undefined ? "TSF_UNDEFINED" : ctx.boxed(value)};`);
  } else {
    ctx.line(value === undefined ? "return;" : `return ${ctx.operand(value)};`);
  }
}

export function label(block: Block): string {
  return `bb${block.id}`;
}
