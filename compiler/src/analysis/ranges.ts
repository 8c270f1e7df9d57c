// Which f64 values are certainly integers, and between what bounds: a fixpoint over SSA values, with comparisons that
// dominate a use narrowing what the use sees (as in "ABCD", Bodik, Gupta and Sarkar, 2000), and so do elements: once
// what was read at an index has been opened, there was an element, and the index is one.
//
// Invariant: starts from "never computed" and only grows, so what is left when it stands still is sound; if it does not
// come to stand still soon, everything is `top`.
import type { Block, Instruction, IrFunction, Target, Terminator, Value } from "../ir/function.js";
import { successors } from "../ir/function.js";
import type { OpName } from "../ir/ops.js";
import { Dominators } from "./dominators.js";
import {
  add, constantRange, int32Range, isTop, join, meet, multiply, negate, type Range, range, remainder, sameRange, subtract, top,
} from "./intervals.js";
import { Uses } from "./uses.js";

/** More rounds than this, and nothing is known. */
const mostRounds = 40;
/** A parameter that grew so often jumps to the next of these bounds. */
const patience = 3;
const lowBounds = [0, -1, -2147483648, -(2 ** 53)];
const highBounds = [0, 2147483647, 4294967295, 2 ** 53];

/** In `from` and what it dominates, the value plus `plus` compares so with `other`. */
interface Constraint {
  readonly from: Block;
  readonly plus: number;
  readonly comparison: Comparison;
  readonly other: Value;
}

/** Behind an instruction, and in what its block dominates, `value` has been the index of an element. */
interface Indexed {
  readonly block: Block;
  readonly behind: number;
}

/** Indices of elements; -0 is the index 0. */
const indexRange: Range = { low: 0, high: 2147483646, negativeZero: true };

type Comparison = "lt" | "le" | "gt" | "ge" | "eq";

const mirrored: Readonly<Record<Comparison, Comparison>> = { lt: "gt", le: "ge", gt: "lt", ge: "le", eq: "eq" };
const whenTrue: Partial<Record<OpName, Comparison>> = { "f64.lt": "lt", "f64.le": "le", "f64.gt": "gt", "f64.ge": "ge", "f64.eq": "eq" };
const whenFalse: Partial<Record<OpName, Comparison>> = { "f64.lt": "ge", "f64.le": "gt", "f64.gt": "le", "f64.ge": "lt", "f64.ne": "eq" };

export class Ranges {
  readonly #uses: Uses;
  readonly #dominators: Dominators;
  /** undefined: never computed as far as is known. */
  readonly #ranges = new Map<Value, Range>();
  readonly #growth = new Map<Value, number>();
  readonly #constraints = new Map<Value, Constraint[]>();
  readonly #indexed = new Map<Value, Indexed[]>();
  #unknown = false;

  constructor(fn: IrFunction, uses = new Uses(fn)) {
    this.#uses = uses;
    this.#dominators = new Dominators(fn);
    for (const param of fn.blocks[0]?.params ?? []) if (param.type === "f64") this.#ranges.set(param, top);
    const { order, predecessors, protectedBlocks } = this.#dominators.cfg;
    order.forEach((block, index) => {
      const [before, another] = predecessors[index]!;
      if (before === undefined || another !== undefined || protectedBlocks[index]!.length > 0) return;
      const target = successors(before.terminator!).find((each) => each.block === block)!;
      for (const [value, comparison, other] of this.#onEdge(before.terminator!, target)) {
        this.#constrain(value, { from: block, plus: 0, comparison, other });
        const [base, plus] = this.#baseOf(value);
        if (base !== undefined) this.#constrain(base, { from: block, plus, comparison, other });
      }
      this.#findCompared(before.terminator!, target);
    });
    for (const block of order) this.#findIndices(block);
    this.#solve();
  }

  /** No comparison holds of NaN: on its edge, what was opened as a number or NaN was there. */
  #findCompared(terminator: Terminator, target: Target): void {
    if (terminator.kind !== "branch") return;
    const comparison = this.#uses.instruction(terminator.condition);
    const holds = comparison?.op === "f64.ne" ? terminator.otherwise : terminator.then;
    if (target !== holds || comparison === undefined || !(comparison.op in whenTrue || comparison.op === "f64.ne")) return;
    for (const operand of comparison.operands) {
      const opening = this.#uses.instruction(operand);
      const index = opening?.op === "number.or.nan" ? this.#indexOf(opening.operands[0]!) : undefined;
      if (index?.type === "f64") this.#indices(index).push({ block: target.block, behind: -1 });
    }
  }

  /** The index at which an array was read. */
  #indexOf(element: Value): Value | undefined {
    const maker = this.#uses.instruction(element);
    return maker?.op === "array.get" ? maker.operands[1]! : undefined;
  }

  #indices(index: Value): Indexed[] {
    let known = this.#indexed.get(index);
    if (known === undefined) this.#indexed.set(index, (known = []));
    return known;
  }

  #constrain(value: Value, constraint: Constraint): void {
    this.#constraints.set(value, [...this.#constraints.get(value) ?? [], constraint]);
  }

  /** What a small constant is added to, and that constant: `j + 1 < n` says something of j, too. */
  #baseOf(value: Value): [base: Value | undefined, plus: number] {
    const maker = this.#uses.instruction(value);
    if (maker?.op !== "f64.add" && maker?.op !== "f64.sub") return [undefined, 0];
    const constant = this.#uses.instruction(maker.operands[1]!);
    const by = constant?.op === "const.f64" ? (constant.attributes["value"] as number) : NaN;
    const isSmall = Number.isInteger(by) && Math.abs(by) <= 2147483647;
    return [isSmall ? maker.operands[0] : undefined, maker.op === "f64.add" ? by : -by];
  }

  #findIndices(block: Block): void {
    block.instructions.forEach(({ op, operands }, behind) => {
      const index = op === "unbox" ? this.#indexOf(operands[0]!) : op === "typed.at" ? operands[1]! : undefined;
      if (index?.type === "f64") this.#indices(index).push({ block, behind });
    });
  }

  /** What the value can be, wherever it is; undefined: it is never computed. */
  of(value: Value): Range {
    return this.#unknown ? top : (this.#ranges.get(value) ?? top);
  }

  #solve(): void {
    const { order } = this.#dominators.cfg;
    for (let round = 0, changed = true; changed; round++) {
      if (round === mostRounds) {
        this.#unknown = true;
        return;
      }
      changed = false;
      for (const block of order) {
        block.instructions.forEach((instruction, place) => {
          const { result } = instruction;
          if (result?.type === "f64" && this.#grow(result, this.#compute(instruction, block, place))) changed = true;
        });
        for (const target of successors(block.terminator!)) if (this.#passArguments(block, target)) changed = true;
      }
    }
  }

  #passArguments(block: Block, target: Target): boolean {
    let changed = false;
    target.block.params.forEach((param, index) => {
      if (param.type !== "f64") return;
      const argument = target.args[index]!;
      let known = this.#at(argument, block);
      for (const [value, comparison, other] of this.#onEdge(block.terminator!, target)) {
        if (value === argument) known = known && this.#narrow(known, comparison, this.#at(other, block));
      }
      if (known === undefined) return;
      const before = this.#ranges.get(param);
      if (this.#grow(param, before === undefined ? known : this.#widen(param, before, join(before, known)))) changed = true;
    });
    return changed;
  }

  #grow(value: Value, now: Range | undefined): boolean {
    const before = this.#ranges.get(value);
    if (now === undefined || (before !== undefined && sameRange(before, now))) return false;
    this.#ranges.set(value, now);
    return true;
  }

  #widen(param: Value, before: Range, now: Range): Range {
    if (sameRange(before, now) || isTop(now)) return now;
    const times = (this.#growth.get(param) ?? 0) + 1;
    this.#growth.set(param, times);
    if (times <= patience) return now;
    const low = now.low < before.low ? (lowBounds.find((each) => each <= now.low) ?? -Infinity) : now.low;
    const high = now.high > before.high ? (highBounds.find((each) => each >= now.high) ?? Infinity) : now.high;
    return range(low, high, now.negativeZero);
  }

  /** The value's range as a use in the block sees it, before the instruction at `place`; undefined: it cannot get there. */
  #at(value: Value, block: Block, place = Infinity): Range | undefined {
    let known = this.#ranges.get(value);
    if (known !== undefined && this.#isIndexAt(value, block, place)) {
      known = isTop(known) ? indexRange : meet(known, indexRange.low, indexRange.high);
    }
    for (const { from, plus, comparison, other } of this.#constraints.get(value) ?? []) {
      if (known === undefined || isTop(known)) return known;
      if (!this.#dominators.dominates(from, block)) continue;
      const bound = this.#ranges.get(other);
      known = this.#narrow(known, comparison, plus === 0 ? bound : bound && moved(bound, -plus));
    }
    return known;
  }

  #isIndexAt(value: Value, block: Block, place: number): boolean {
    return this.#indexed.get(value)?.some((each) =>
      each.block === block ? each.behind < place : this.#dominators.dominates(each.block, block)) === true;
  }

  #narrow(known: Range, comparison: Comparison, other: Range | undefined): Range | undefined {
    if (other === undefined) return undefined;
    if (isTop(other)) return known;
    switch (comparison) {
      case "lt":
        return meet(known, -Infinity, other.high - 1);
      case "le":
        return meet(known, -Infinity, other.high);
      case "gt":
        return meet(known, other.low + 1, Infinity);
      case "ge":
        return meet(known, other.low, Infinity);
      case "eq":
        return meet(known, other.low, other.high);
    }
  }

  /** What taking the edge says about the operands of its condition. */
  #onEdge(terminator: Terminator, target: Target): [value: Value, comparison: Comparison, other: Value][] {
    if (terminator.kind !== "branch") return [];
    const maker = this.#uses.instruction(terminator.condition);
    if (maker === undefined) return [];
    const comparison = (target === terminator.then ? whenTrue : whenFalse)[maker.op];
    if (comparison === undefined) return [];
    const [a, b] = maker.operands as [Value, Value];
    return [[a, comparison, b], [b, mirrored[comparison], a]];
  }

  #compute({ op, operands, attributes }: Instruction, block: Block, place: number): Range | undefined {
    const at = (index: number): Range | undefined => this.#at(operands[index]!, block, place);
    const both = (compute: (a: Range, b: Range) => Range): Range | undefined => {
      const [a, b] = [at(0), at(1)];
      return a === undefined || b === undefined ? undefined : compute(a, b);
    };
    switch (op) {
      case "const.f64":
        return constantRange(attributes["value"] as number);
      case "i32.to.f64":
        return this.#int32(operands[0]!);
      case "u32.to.f64": {
        const bits = this.#int32(operands[0]!);
        return bits.low >= 0 ? bits : range(0, 4294967295);
      }
      case "bool.to.f64":
        return range(0, 1);
      case "array.length":
      case "typed.length":
        return range(0, 2147483647);
      case "str.length":
        return range(0, 536870888);
      case "f64.add":
        return both(add);
      case "f64.sub":
        return both(subtract);
      case "f64.mul":
        return both(multiply);
      case "f64.rem":
        return both(remainder);
      case "f64.neg": {
        const a = at(0);
        return a && negate(a);
      }
      default:
        return top;
    }
  }

  /** What an i32 can be, from the instruction that makes it alone. */
  #int32(value: Value): Range {
    const maker = this.#uses.instruction(value);
    const constant = (each: Value | undefined): number | undefined => {
      const made = each && this.#uses.instruction(each);
      return made?.op === "const.i32" ? (made.attributes["value"] as number) : undefined;
    };
    if (maker?.op === "const.i32") return constantRange(maker.attributes["value"] as number);
    const [a, b] = [constant(maker?.operands[0]), constant(maker?.operands[1])];
    if (maker?.op === "i32.and") {
      const mask = [a, b].filter((each) => each !== undefined && each >= 0) as number[];
      if (mask.length > 0) return range(0, Math.min(...mask));
    }
    if (maker?.op === "i32.ushr" && b !== undefined && (b & 31) > 0) return range(0, 0xffffffff >>> (b & 31));
    if (maker?.op === "i32.shr" && b !== undefined) return range(int32Range.low >> (b & 31), int32Range.high >> (b & 31));
    return int32Range;
  }
}

/** The range moved by a small constant; top where the sum it comes from may have been rounded. */
function moved(bound: Range, by: number): Range {
  return isTop(bound) || Math.max(-bound.low, bound.high) > 2 ** 52 ? top : range(bound.low + by, bound.high + by);
}
