// Computes in i32 what is certainly an integer of 32 bits: loop counters, indices, comparisons of them.
//
//   bb1(v1: f64):                              bb1(v1: i32):
//     v2: f64 = array.length(v0)                 v2: f64 = array.length(v0)
//     v3: bool = f64.lt(v1, v2)             →    v8: i32 = f64.to.i32(v2)
//     branch v3, bb2, bb3                        v3: bool = i32.lt(v1, v8)
//   bb2:                                         branch v3, bb2, bb3
//     v4: val = array.get(v0, v1)              bb2: v4: val = array.get.i32(v0, v1)
//     v5: f64 = f64.add(v1, one); jump bb1(v5)   v5: i32 = i32.add(v1, one); jump bb1(v5)
//
// Starts where an int32 is asked for: an index, a comparison of two integers, f64.to.i32. What stays f64 reads the i32
// back. Invariant: only values that analysis/ranges.ts proves to be int32 or uint32, and never -0, change their type; in
// between, an i32 may stand for any integer, since sums and products modulo 2^32 are what ToInt32 makes of the exact ones.
import { Ranges } from "../analysis/ranges.js";
import { fitsInt32, isInt32, isTop, isUint32, type Range } from "../analysis/intervals.js";
import { Uses } from "../analysis/uses.js";
import { newValue } from "../ir/builder.js";
import { type Block, type Instruction, type IrFunction, successors, type Target, type Value } from "../ir/function.js";
import type { AttributeValue } from "../ir/function.js";
import type { OpName } from "../ir/ops.js";
import type { IrType } from "../ir/types.js";
import type { Pass } from "./pass.js";
import { Replacements } from "./replacements.js";

export const narrowIntegers: Pass = {
  name: "narrow-integers",
  summary: "Computes in i32 what is certainly an integer of 32 bits.",
  scope: "function",
  requires: ["registers"],
  keeps: ["registers", "effects"],
  run(fn) {
    return new Narrower(fn).run();
  },
};

const arithmetic: Partial<Record<OpName, OpName>> = { "f64.add": "i32.add", "f64.sub": "i32.sub", "f64.mul": "i32.mul" };
const comparisons: Partial<Record<OpName, OpName>> = {
  "f64.lt": "i32.lt", "f64.le": "i32.le", "f64.gt": "i32.gt", "f64.ge": "i32.ge", "f64.eq": "i32.eq", "f64.ne": "i32.ne",
};
/** Deeper expressions than this are converted at their end. */
const deepest = 200;
/** How far down an expression integers are looked for. */
const lookAhead = 3;

class Narrower {
  readonly #uses: Uses;
  readonly #ranges: Ranges;
  /** The i32 that is ToInt32 of a value. */
  readonly #narrowed = new Map<Value, Value>();
  readonly #after = new Map<Instruction, Instruction[]>();
  readonly #atHead = new Map<Block, Instruction[]>();
  readonly #edges = new Map<Block, Target[]>();
  /** Parameters that still need their arguments. */
  readonly #pending: [block: Block, param: Value][] = [];
  /** Values whose i32 is computed from other i32s, not from themselves. */
  readonly #computed = new Set<Value>();
  readonly #replaced = new Replacements();
  #changed = false;

  constructor(readonly fn: IrFunction) {
    this.#uses = new Uses(fn);
    this.#ranges = new Ranges(fn, this.#uses);
    for (const { terminator } of fn.blocks) {
      for (const target of successors(terminator!)) append(this.#edges, target.block, target);
    }
  }

  run(): boolean {
    for (const block of this.fn.blocks) {
      for (const instruction of block.instructions) this.#demand(instruction);
    }
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) this.#passArguments(...next);
    if (!this.#changed) return false;
    this.#readBack();
    this.#insert();
    this.#replaced.apply(this.fn);
    return true;
  }

  /** Rewrites what asks for an int32. */
  #demand(instruction: Instruction): void {
    const { op, operands } = instruction;
    if (op === "typed.get" || op === "typed.at" || op === "typed.set") {
      if (operands[1]!.type === "i32" || !fitsInt32(this.#ranges.of(operands[1]!))) return;
      operands[1] = this.#toInt32(operands[1]!);
    } else if (op === "array.get" || op === "array.set") {
      if (!fitsInt32(this.#ranges.of(operands[1]!))) return;
      operands[1] = this.#toInt32(operands[1]!);
      instruction.op = op === "array.get" ? "array.get.i32" : "array.set.i32";
    } else if (comparisons[op] !== undefined) {
      // -0 compares like 0.
      if (!operands.every((value) => fitsInt32(this.#ranges.of(value)))) return;
      if (!operands.some((value) => this.#isInteger(value))) return;
      instruction.operands = operands.map((value) => this.#toInt32(value));
      instruction.op = comparisons[op]!;
    } else if (op === "f64.to.i32" && this.#isInteger(operands[0]!)) {
      this.#replaced.set(instruction.result!, this.#toInt32(operands[0]!));
    } else return;
    this.#changed = true;
  }

  /** Whether the value is (or can be) computed in i32 from what is an i32 already. */
  #isInteger(value: Value, depth = 0): boolean {
    const maker = this.#uses.instruction(value);
    if (maker === undefined) return this.#isNarrowParam(value);
    if (maker.op === "i32.to.f64" || maker.op === "u32.to.f64") return true;
    const isComputed = arithmetic[maker.op] !== undefined || this.#isRemainder(maker);
    if (!isComputed || depth === lookAhead || isTop(this.#ranges.of(value))) return false;
    return maker.operands.some((operand) => this.#isInteger(operand, depth + 1));
  }

  /** Of exact integers that are not negative: else the result may be -0. */
  #isRemainder({ op, operands }: Instruction): boolean {
    const [a, b] = operands.map((operand) => this.#ranges.of(operand));
    return op === "f64.rem" && isInt32(a!) && isInt32(b!) && a!.low >= 0 && b!.low > 0;
  }

  #isNarrowParam(value: Value): boolean {
    const block = this.#uses.definition(value)?.block;
    return block !== undefined && block !== this.fn.blocks[0] && readerOf(this.#ranges.of(value)) !== undefined;
  }

  #toInt32(value: Value, depth = 0): Value {
    const known = this.#narrowed.get(value);
    if (known !== undefined) return known;
    const maker = this.#uses.instruction(value);
    if (maker === undefined) {
      // A handler sees a protected block's parameters, but not what is computed from them at its head.
      const isProtected = this.#uses.definition(value)!.block.handler !== undefined;
      return isProtected || this.#isNarrowParam(value) ? this.#narrowParam(value) : this.#convertParam(value);
    }
    const op = this.#isRemainder(maker) ? "i32.rem" : arithmetic[maker.op];
    if (maker.op === "i32.to.f64" || maker.op === "u32.to.f64") return maker.operands[0]!;
    if (maker.op === "const.f64") {
      return this.#make(value, maker, "const.i32", [], { value: (maker.attributes["value"] as number) | 0 });
    }
    if (op !== undefined && depth < deepest && !isTop(this.#ranges.of(value))) {
      this.#computed.add(value);
      return this.#make(value, maker, op, maker.operands.map((operand) => this.#toInt32(operand, depth + 1)));
    }
    return this.#make(value, maker, "f64.to.i32", [value], this.#exactness(value));
  }

  /** That a conversion loses nothing. */
  #exactness(value: Value): { exact?: true } {
    return fitsInt32(this.#ranges.of(value)) ? { exact: true } : {};
  }

  #make(value: Value, maker: Instruction, op: OpName, operands: Value[], attributes = {}): Value {
    const made = this.#instruction("i32", op, operands, maker, attributes);
    append(this.#after, maker, made);
    this.#narrowed.set(value, made.result!);
    return made.result!;
  }

  #instruction(
    type: IrType, op: OpName, operands: Value[], { position }: Pick<Instruction, "position">, attributes: Record<string, AttributeValue> = {},
  ): Instruction & { result: Value } {
    return { op, operands, result: newValue(this.fn, type), attributes, position };
  }

  /** A parameter that is not certainly an int32 is converted at the head of its block. */
  #convertParam(param: Value): Value {
    const { block } = this.#uses.definition(param)!;
    const made = this.#instruction("i32", "f64.to.i32", [param], block.terminator!, this.#exactness(param));
    append(this.#atHead, block, made);
    this.#narrowed.set(param, made.result);
    return made.result;
  }

  #narrowParam(param: Value): Value {
    const { block } = this.#uses.definition(param)!;
    const narrow = newValue(this.fn, "i32");
    this.#narrowed.set(param, narrow);
    this.#computed.add(param);
    this.#pending.push([block, param]);
    return narrow;
  }

  #passArguments(block: Block, param: Value): void {
    const index = block.params.indexOf(param);
    block.params.push(this.#narrowed.get(param)!);
    for (const target of this.#edges.get(block) ?? []) target.args.push(this.#toInt32(target.args[index]!));
  }

  /** What goes on using a narrowed value as f64 reads it from the i32, so that only one of them is computed. */
  #readBack(): void {
    for (const value of this.#computed) {
      const reader = readerOf(this.#ranges.of(value));
      if (reader === undefined) continue;
      const maker = this.#uses.instruction(value);
      const narrow = this.#narrowed.get(value)!;
      const { block } = this.#uses.definition(value)!;
      if (maker === undefined && block.handler !== undefined) continue;
      const made = this.#instruction("f64", reader, [narrow], maker ?? block.terminator!);
      if (maker === undefined) append(this.#atHead, block, made);
      else append(this.#after, maker, made);
      this.#replaced.set(value, made.result);
    }
  }

  #insert(): void {
    for (const block of this.fn.blocks) {
      const head = this.#atHead.get(block) ?? [];
      const rest = block.instructions.flatMap((each) => [each, ...(this.#after.get(each) ?? [])]);
      block.instructions = [...head, ...rest];
    }
  }
}

/** What reads a number of this range from its 32 bits; undefined: they do not say it. */
function readerOf(range: Range): OpName | undefined {
  if (isInt32(range)) return "i32.to.f64";
  return isUint32(range) ? "u32.to.f64" : undefined;
}

function append<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [item]);
  else known.push(item);
}
