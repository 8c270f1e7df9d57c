// Puts the body of a small function, or of one that is called once, in the place of a direct call.
//
//   bb0: v1: f64 = call.direct @twice(v0)      bb0: jump bb1
//        return v1                        →    bb1: v3: f64 = f64.add(v0, v0)
//                                                   jump bb2(v3)
//                                              bb2(v1: f64): return v1
//
// Callees first, so that what is copied is what inlining made of it. A block of the callee without a handler gets the
// caller's; `return` becomes a jump; positions stay those of the callee. A callee that reads its closure is copied only
// where that closure is made in sight: its captures are then the values it was made of.
// Invariant: no recursive function is copied and a caller grows by a limited factor, so it ends and stays linear.
import { CallGraph } from "../analysis/call-graph.js";
import { Uses } from "../analysis/uses.js";
import { newBlock } from "../ir/builder.js";
import { type Block, type Instruction, type IrFunction, type IrModule, sizeOf } from "../ir/function.js";
import { copyBody } from "./copy-body.js";
import type { Pass } from "./pass.js";

/** A callee of this many instructions costs less than its call. */
const smallSize = 16;
/** A callee that is called once may be so large. */
const onceSize = 300;
/** A caller may grow by this much, and to this multiple of its size. */
const growth = { least: 600, factor: 3 };

export const inline: Pass = {
  name: "inline",
  summary: "Copies small functions, and those that are called once, into their callers.",
  scope: "module",
  requires: ["registers"],
  keeps: ["effects"],
  run(module, context) {
    const graph = new CallGraph(module);
    const calls = countCalls(module);
    let changed = false;
    for (const component of graph.components) {
      for (const fn of component) {
        const inliner = new Inliner(fn, module, (callee) => !graph.isRecursive(callee) && isWorthIt(callee, calls));
        if (!inliner.run()) continue;
        context.touch(fn);
        changed = true;
      }
    }
    return changed;
  },
};

function countCalls(module: IrModule): Map<string, number> {
  const counts = new Map<string, number>();
  for (const fn of module.functions.values()) {
    for (const block of fn.blocks) {
      for (const { op, attributes } of block.instructions) {
        const name = attributes["function"] as string;
        // A closure or a frame keeps the function itself alive.
        if (op === "call.direct") counts.set(name, (counts.get(name) ?? 0) + 1);
        else if (op === "closure.new" || op === "frame.new") counts.set(name, Infinity);
      }
    }
  }
  return counts;
}

function isWorthIt(callee: IrFunction, calls: ReadonlyMap<string, number>): boolean {
  if (callee.kind === "generator" || callee.blocks.length === 0) return false;
  if (callee.inlineAlways) return true;
  const size = sizeOf(callee);
  return size <= smallSize || (calls.get(callee.name) === 1 && !callee.needsEntry && size <= onceSize);
}

class Inliner {
  readonly #limit: number;
  #size: number;
  #changed = false;

  constructor(readonly fn: IrFunction, readonly module: IrModule, readonly mayInline: (callee: IrFunction) => boolean) {
    this.#size = sizeOf(fn);
    this.#limit = Math.max(this.#size + growth.least, this.#size * growth.factor);
  }

  run(): boolean {
    const { fn } = this;
    if (!fn.blocks.some((block) => block.instructions.some((each) => each.op === "call.direct"))) return false;
    const uses = new Uses(fn);
    const blocks = fn.blocks;
    fn.blocks = [];
    for (const block of blocks) this.#block(block, uses);
    return this.#changed;
  }

  /** Copies callees into a block; after each it goes on in a new block. */
  #block(first: Block, uses: Uses): void {
    const { instructions, terminator } = first;
    let block = first;
    block.instructions = [];
    this.fn.blocks.push(block);
    for (const instruction of instructions) {
      const callee = this.#callee(instruction, uses);
      if (callee === undefined) block.instructions.push(instruction);
      else block = this.#copy(instruction, callee, block, uses);
    }
    block.terminator = terminator;
  }

  #callee(instruction: Instruction, uses: Uses): IrFunction | undefined {
    if (instruction.op !== "call.direct") return undefined;
    const callee = this.module.functions.get(instruction.attributes["function"] as string);
    if (callee === undefined || callee === this.fn || !this.mayInline(callee)) return undefined;
    const size = sizeOf(callee);
    if (this.#size + size > this.#limit && !callee.inlineAlways) return undefined;
    if (readsCaptures(callee) && uses.instruction(instruction.operands[0]!)?.op !== "closure.new") return undefined;
    this.#size += size;
    return callee;
  }

  #copy(call: Instruction, callee: IrFunction, block: Block, uses: Uses): Block {
    const { fn } = this;
    const { position } = call;
    const join = newBlock(fn, block.handler);
    if (call.result !== undefined) join.params = [call.result];
    const args = [...call.operands];
    const closure = callee.usesClosure ? args.shift() : undefined;
    const captures = closure === undefined ? undefined : uses.instruction(closure)?.operands;
    const { entry, blocks } = copyBody(callee, fn, { args, closure, captures: captures ?? [], handler: block.handler, join, position });
    block.terminator = { kind: "jump", target: { block: entry, args: [] }, position };
    fn.blocks.push(...blocks, join);
    this.#changed = true;
    return join;
  }
}

function readsCaptures(fn: IrFunction): boolean {
  return fn.usesClosure && fn.blocks.some((block) => block.instructions.some((each) => each.op === "capture.get"));
}
