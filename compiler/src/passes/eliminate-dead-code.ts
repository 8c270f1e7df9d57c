// Removes what computes nothing that is needed: instructions, block parameters, locals that are only written.
//
//   bb0: v1: f64 = f64.add(v0, v0)        bb0: jump bb1
//        local.set unused(v1)        →    bb1: return v0
//        jump bb1(v1)
//   bb1(v2: f64): return v0
//
// Marks from what must stay (terminators, instructions that write or throw) and sweeps the rest. A parameter's
// arguments are needed when the parameter is; a local's writes when it is read.
import {
  type Block, type Instruction, type IrFunction, type IrModule, isRemovable, successors, terminatorOperand, type Value,
} from "../ir/function.js";
import type { Pass } from "./pass.js";

export const eliminateDeadCode: Pass = {
  name: "eliminate-dead-code",
  summary: "Removes instructions, block parameters and locals that nothing needs.",
  scope: "function",
  keeps: ["registers", "effects", "spilled"],
  run(fn, { module }) {
    const marker = new Marker(fn, module);
    return sweep(fn, marker);
  },
};

/** Finds the needed values and instructions. */
class Marker {
  readonly values = new Set<Value>();
  readonly instructions = new Set<Instruction>();
  readonly locals = new Set<string>();
  readonly #makers = new Map<Value, Instruction>();
  readonly #arguments = new Map<Value, Value[]>();
  readonly #writes = new Map<string, Instruction[]>();
  readonly #pending: Value[] = [];

  constructor(fn: IrFunction, module: IrModule) {
    const roots: Instruction[] = [];
    for (const block of fn.blocks) {
      for (const instruction of block.instructions) {
        if (instruction.result !== undefined) this.#makers.set(instruction.result, instruction);
        if (instruction.op === "local.set") this.#remember(instruction);
        else if (!isRemovable(instruction, module)) roots.push(instruction);
      }
      this.#edges(block);
    }
    for (const param of fn.blocks[0]?.params ?? []) this.values.add(param);
    for (const root of roots) this.#need(root);
    for (const { terminator } of fn.blocks) {
      const own = terminator === undefined ? undefined : terminatorOperand(terminator);
      if (own !== undefined) this.#pending.push(own);
    }
    for (let value = this.#pending.pop(); value !== undefined; value = this.#pending.pop()) this.#needValue(value);
  }

  #remember(write: Instruction): void {
    const name = write.attributes["local"] as string;
    const writes = this.#writes.get(name);
    if (writes === undefined) this.#writes.set(name, [write]);
    else writes.push(write);
  }

  #edges(block: Block): void {
    for (const target of block.terminator === undefined ? [] : successors(block.terminator)) {
      target.block.params.forEach((param, index) => {
        const known = this.#arguments.get(param);
        if (known === undefined) this.#arguments.set(param, [target.args[index]!]);
        else known.push(target.args[index]!);
      });
    }
  }

  #need(instruction: Instruction): void {
    if (this.instructions.has(instruction)) return;
    this.instructions.add(instruction);
    for (const operand of instruction.operands) this.#pending.push(operand);
    if (instruction.op !== "local.get") return;
    const name = instruction.attributes["local"] as string;
    if (this.locals.has(name)) return;
    this.locals.add(name);
    for (const write of this.#writes.get(name) ?? []) this.#need(write);
  }

  #needValue(value: Value): void {
    if (this.values.has(value)) return;
    this.values.add(value);
    const maker = this.#makers.get(value);
    if (maker !== undefined) this.#need(maker);
    else for (const argument of this.#arguments.get(value) ?? []) this.#pending.push(argument);
  }
}

function sweep(fn: IrFunction, { values, instructions, locals }: Marker): boolean {
  let changed = false;
  const keep = <T>(all: T[], test: (each: T) => boolean): T[] => {
    const kept = all.filter(test);
    if (kept.length !== all.length) changed = true;
    return kept;
  };
  for (const block of fn.blocks) block.instructions = keep(block.instructions, (each) => instructions.has(each));
  for (const { terminator } of fn.blocks) {
    for (const target of terminator === undefined ? [] : successors(terminator)) {
      const { params } = target.block;
      target.args = target.args.filter((_, index) => values.has(params[index]!));
    }
  }
  for (const block of fn.blocks.slice(1)) block.params = keep(block.params, (each) => values.has(each));
  fn.locals = keep(fn.locals, (local) => locals.has(local.name));
  return changed;
}
