// Where each value of a function is made and how often it is used.
//
// A snapshot: valid until an instruction, a terminator or an edge changes.
import { type Block, type Instruction, type IrFunction, successors, terminatorOperand, type Value } from "../ir/function.js";

export interface Definition {
  readonly block: Block;
  /** undefined: a block parameter. */
  readonly instruction: Instruction | undefined;
}

export class Uses {
  readonly #definitions = new Map<Value, Definition>();
  readonly #counts = new Map<Value, number>();

  constructor(fn: IrFunction) {
    for (const block of fn.blocks) {
      for (const param of block.params) this.#definitions.set(param, { block, instruction: undefined });
      for (const instruction of block.instructions) {
        if (instruction.result !== undefined) this.#definitions.set(instruction.result, { block, instruction });
        for (const value of instruction.operands) this.#count(value);
      }
      const terminator = block.terminator;
      if (terminator === undefined) continue;
      const own = terminatorOperand(terminator);
      if (own !== undefined) this.#count(own);
      for (const target of successors(terminator)) for (const value of target.args) this.#count(value);
    }
  }

  #count(value: Value): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  definition(value: Value): Definition | undefined {
    return this.#definitions.get(value);
  }

  /** The instruction that makes the value; undefined for a parameter. */
  instruction(value: Value): Instruction | undefined {
    return this.#definitions.get(value)?.instruction;
  }

  /** Operands, terminators and edge arguments that name the value. */
  count(value: Value): number {
    return this.#counts.get(value) ?? 0;
  }
}

/** Every value that a block reads, edge arguments included. */
export function* valuesUsedBy(block: Block): Generator<Value> {
  for (const instruction of block.instructions) yield* instruction.operands;
  yield* terminatorValues(block);
}

/** What a block's terminator reads, with the arguments of its edges. */
export function* terminatorValues({ terminator }: Block): Generator<Value> {
  if (terminator === undefined) return;
  const own = terminatorOperand(terminator);
  if (own !== undefined) yield own;
  for (const target of successors(terminator)) yield* target.args;
}
