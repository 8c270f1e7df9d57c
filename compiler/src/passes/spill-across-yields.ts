// Gives every value of a generator that lives across a yield a local, since locals lie in the generator's frame on the
// heap and registers do not.
//
//   v1: f64 = f64.add(v0, v0)             v1: f64 = f64.add(v0, v0)
//   v2: val = yield(v9)              →    local.set spill.v1(v1)
//   return v1                             v2: val = yield(v9)
//                                         v3: f64 = local.get spill.v1
//                                         return v3
//
// Constants are made again instead. Between two yields of a block one read serves all uses. Required: the backend
// relies on it; nothing may run after it that makes registers of locals.
import { Liveness } from "../analysis/liveness.js";
import { terminatorValues, Uses } from "../analysis/uses.js";
import { newValue } from "../ir/builder.js";
import { type Block, type Instruction, type IrFunction, successors, type Value } from "../ir/function.js";
import type { Position } from "../ir/types.js";
import type { Pass } from "./pass.js";

export const spillAcrossYields: Pass = {
  name: "spill-across-yields",
  summary: "Keeps what lives across a yield in locals, which lie in the generator's frame.",
  scope: "function",
  provides: ["spilled"],
  keeps: ["effects"],
  run(fn) {
    if (fn.kind !== "generator") return false;
    const uses = new Uses(fn);
    const crossing = valuesAcrossYields(fn, new Liveness(fn, uses));
    if (crossing.size === 0) return false;
    const spiller = new Spiller(fn, crossing, uses);
    for (const block of fn.blocks) spiller.block(block);
    return true;
  },
};

/** The values that are made before some yield and needed after it. */
export function valuesAcrossYields(fn: IrFunction, liveness: Liveness): Set<Value> {
  const crossing = new Set<Value>();
  for (const block of fn.blocks) {
    if (!block.instructions.some((instruction) => instruction.op === "yield")) continue;
    const live = new Set(liveness.liveOut(block));
    for (const value of terminatorValues(block)) live.add(value);
    for (let index = block.instructions.length - 1; index >= 0; index--) {
      const { op, operands, result } = block.instructions[index]!;
      if (result !== undefined) live.delete(result);
      if (op === "yield") for (const value of live) crossing.add(value);
      for (const value of operands) live.add(value);
    }
  }
  return crossing;
}

class Spiller {
  readonly #names = new Map<Value, string>();
  /** What stands for a crossing value here, until the next yield. */
  #at = new Map<Value, Value>();
  #output: Instruction[] = [];

  constructor(readonly fn: IrFunction, readonly crossing: ReadonlySet<Value>, readonly uses: Uses) {
    for (const value of crossing) {
      if (this.#constant(value) !== undefined) continue;
      const name = `spill.v${value.id}`;
      this.#names.set(value, name);
      fn.locals.push({ name, type: value.type });
    }
  }

  block(block: Block): void {
    this.#at = new Map();
    this.#output = [];
    for (const param of block.params) this.#define(param, block.terminator!.position);
    for (const instruction of block.instructions) {
      instruction.operands = instruction.operands.map((value) => this.#use(value, instruction.position));
      this.#output.push(instruction);
      if (instruction.op === "yield") this.#at = new Map();
      if (instruction.result !== undefined) this.#define(instruction.result, instruction.position);
    }
    mapTerminator(block, (value) => this.#use(value, block.terminator!.position));
    block.instructions = this.#output;
  }

  /** A constant is made again where it is needed. */
  #constant(value: Value): Instruction | undefined {
    const maker = this.uses.instruction(value);
    return maker?.op.startsWith("const.") ? maker : undefined;
  }

  #define(value: Value, position: Position): void {
    if (!this.crossing.has(value)) return;
    this.#at.set(value, value);
    const local = this.#names.get(value);
    if (local === undefined) return;
    this.#output.push({ op: "local.set", operands: [value], result: undefined, attributes: { local }, position });
  }

  #use(value: Value, position: Position): Value {
    if (!this.crossing.has(value)) return value;
    const known = this.#at.get(value);
    if (known !== undefined) return known;
    const result = newValue(this.fn, value.type);
    const local = this.#names.get(value);
    if (local === undefined) {
      const maker = this.#constant(value)!;
      this.#output.push({ ...maker, operands: [], result, attributes: { ...maker.attributes }, position });
    } else {
      this.#output.push({ op: "local.get", operands: [], result, attributes: { local, type: value.type }, position });
    }
    this.#at.set(value, result);
    return result;
  }
}

function mapTerminator(block: Block, map: (value: Value) => Value): void {
  const terminator = block.terminator;
  if (terminator === undefined) return;
  if (terminator.kind === "branch") terminator.condition = map(terminator.condition);
  else if (terminator.kind === "switch" || terminator.kind === "throw") terminator.value = map(terminator.value);
  else if (terminator.kind === "return" && terminator.value !== undefined) terminator.value = map(terminator.value);
  for (const target of successors(terminator)) target.args = target.args.map(map);
}
