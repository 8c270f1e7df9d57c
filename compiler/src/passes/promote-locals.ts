// Makes SSA values of local variables (Cytron et al., with parameters only where the variable is live).
//
//   bb0: local.set i(v0)                  bb0: jump bb1(v0)
//        jump bb1                    →    bb1(v5: f64): v2: f64 = f64.add(v5, v1)
//   bb1: v1: f64 = local.get i                 jump bb1(v2)
//        v2: f64 = f64.add(v1, v0)
//        local.set i(v2)
//        jump bb1
//
// A variable stays a local when its handler could not tell its values apart (a handler has no parameters), when it lives
// across a yield, and when a pointer may be read before it is written. A read before any write gives zero, "" or
// undefined.
import { Dominators } from "../analysis/dominators.js";
import { LocalLiveness } from "../analysis/local-liveness.js";
import { newValue } from "../ir/builder.js";
import { type Block, type Instruction, type IrFunction, type Local, successors, type Value } from "../ir/function.js";
import type { OpName } from "../ir/ops.js";
import type { IrType } from "../ir/types.js";
import type { Pass } from "./pass.js";
import { Replacements } from "./replacements.js";

export const promoteLocals: Pass = {
  name: "promote-locals",
  summary: "Makes values and block parameters of local variables.",
  scope: "function",
  provides: ["registers"],
  keeps: ["effects"],
  run(fn) {
    if (fn.locals.length === 0) return false;
    const dominators = new Dominators(fn);
    const liveness = new LocalLiveness(fn, dominators.cfg);
    const joins = new Map<Block, Local[]>();
    const promoted = fn.locals.filter((local) => placeJoins(local, dominators, liveness, joins));
    if (promoted.length === 0) return false;
    rename(fn, promoted, dominators, joins);
    return true;
  },
};

/** Finds the blocks that need a parameter for the local; false if it has to stay a local. */
function placeJoins(local: Local, dominators: Dominators, liveness: LocalLiveness, joins: Map<Block, Local[]>): boolean {
  const { cfg, nodes, frontiers } = dominators;
  if (liveness.crossesYield(local.name)) return false;
  if (liveness.isLiveIn(cfg.order[0]!, local.name) && zeroes[local.type] === undefined) return false;
  const writers = liveness.writers(local.name);
  for (const block of writers) {
    if (block.handler !== undefined && liveness.isLiveIn(block.handler, local.name)) return false;
  }
  const joined = new Set<number>();
  const pending = writers.map((block) => dominators.bodyOf(block));
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const next of frontiers[node]!) {
      const { block } = nodes[next]!;
      if (joined.has(next) || !liveness.isLiveIn(block, local.name)) continue;
      if (cfg.protectedBlocks[cfg.indexOf.get(block)!]!.length > 0) return false;
      joined.add(next);
      pending.push(next);
    }
  }
  for (const node of joined) {
    const { block } = nodes[node]!;
    joins.set(block, [...(joins.get(block) ?? []), local]);
  }
  return true;
}

/** Walks down the dominator tree with each variable's current value. */
function rename(fn: IrFunction, promoted: readonly Local[], dominators: Dominators, joins: Map<Block, Local[]>): void {
  const names = new Set(promoted.map((local) => local.name));
  const types = new Map(promoted.map((local) => [local.name, local.type]));
  const current = new Map<string, Value>();
  const undo: [name: string, before: Value | undefined][][] = [];
  const replacements = new Replacements();
  const zero = new Zeroes(fn);
  const valueOf = (name: string): Value => current.get(name) ?? zero.of(types.get(name)!);

  for (const [block, locals] of joins) for (const local of locals) block.params.push(newValue(fn, local.type));
  const enter = (_: number, { block, part }: { block: Block; part: string }): void => {
    const before: [string, Value | undefined][] = [];
    undo.push(before);
    const write = (name: string, value: Value): void => {
      before.push([name, current.get(name)]);
      current.set(name, value);
    };
    if (part !== "body") {
      const locals = joins.get(block) ?? [];
      locals.forEach((local, index) => write(local.name, block.params[block.params.length - locals.length + index]!));
    }
    if (part === "start") return;
    block.instructions = block.instructions.filter((instruction) => {
      const name = accessedLocal(instruction);
      if (name === undefined || !names.has(name)) return true;
      if (instruction.op === "local.set") write(name, replacements.get(instruction.operands[0]!));
      else replacements.set(instruction.result!, valueOf(name));
      return false;
    });
    for (const target of successors(block.terminator!)) {
      for (const local of joins.get(target.block) ?? []) target.args.push(valueOf(local.name));
    }
  };
  const leave = (): void => {
    const before = undo.pop()!;
    for (let index = before.length - 1; index >= 0; index--) {
      const [name, value] = before[index]!;
      if (value === undefined) current.delete(name);
      else current.set(name, value);
    }
  };
  dominators.walk(enter, leave);
  zero.insert();
  // Blocks that nothing reaches were not walked.
  fn.blocks = fn.blocks.filter((block) => dominators.cfg.indexOf.has(block));
  replacements.apply(fn);
  fn.locals = fn.locals.filter((local) => !names.has(local.name));
}

/** The local that the instruction reads or writes. */
export function accessedLocal(instruction: Instruction): string | undefined {
  if (instruction.op !== "local.get" && instruction.op !== "local.set") return undefined;
  return instruction.attributes["local"] as string;
}

/** What a variable holds before it is written; pointers have no such value. */
const zeroes: Partial<Record<IrType, readonly [OpName, number | string | boolean]>> = {
  f64: ["const.f64", 0], i32: ["const.i32", 0], bool: ["const.bool", false], str: ["const.str", ""],
  big: ["const.big", "0"], val: ["const.val", "undefined"],
};

/** One constant a type, made when it is first asked for; they stand at the function's start once `insert` is called. */
class Zeroes {
  readonly #made = new Map<IrType, Value>();
  readonly #instructions: Instruction[] = [];

  constructor(readonly fn: IrFunction) {}

  of(type: IrType): Value {
    const known = this.#made.get(type);
    if (known !== undefined) return known;
    const [op, value] = zeroes[type]!;
    const result = newValue(this.fn, type);
    this.#instructions.push({ op, operands: [], result, attributes: { value }, position: this.fn.position });
    this.#made.set(type, result);
    return result;
  }

  insert(): void {
    this.fn.blocks[0]!.instructions.unshift(...this.#instructions);
  }
}
