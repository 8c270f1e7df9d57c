// Saves texts and arrays that are made only to be taken apart or put into another text at once.
//
//   v1: arr = call.runtime tsf_string_split(v0, v7, v8)
//   v2: val = array.get(v1, v3)                →    v2: val = call.runtime tsf_string_split_part(v0, v7, v8, v3)
//   v4: str = call.runtime tsf_number_to_string(v5)
//   v6: str = str.concat(v7, v9, v4)           →    v6: str = str.join(v7, v9, v5)
//   v8: val = box(v6)                          →    v8: val = text.out(v7, v9, v5)
//   v9: val = yield(v8)
//
// An array is not made when all that is done with it is reading a few elements, each at most as often as it would be
// made. Invariant: a string never changes, so its parts may be looked for later than the array would have been made.
// Sums of two texts stay str.concat when the first one grows: the runtime appends to that in place.
import { findLoops, type Loop } from "../analysis/loops.js";
import { terminatorValues, Uses } from "../analysis/uses.js";
import { buildCfg } from "../ir/cfg.js";
import type { Block, Instruction, IrFunction, Value } from "../ir/function.js";
import type { RuntimeFunction } from "../ir/types.js";
import type { Pass } from "./pass.js";

/** What replaces the reading of an array that a function of the runtime would make. */
interface Readers {
  /** The same operands, then the index. */
  readonly element: RuntimeFunction;
  /** The same operands, then the index less the length: -1 is the last. */
  readonly fromEnd: RuntimeFunction;
  /** The same operands. */
  readonly length: RuntimeFunction;
}

function part(c: string): RuntimeFunction {
  return { c, parameters: ["str", "str", "f64", "f64"], result: "val", effects: { allocates: true }, short: true, room: true };
}

const readers: Readonly<Record<string, Readers>> = {
  tsf_string_split: {
    element: part("tsf_string_split_part"),
    fromEnd: part("tsf_string_split_part_from_end"),
    length: { c: "tsf_string_split_count", parameters: ["str", "str", "f64"], result: "f64", effects: {} },
  },
};
const numberText = "tsf_number_to_string";
/** An array that is read more often is made. */
const mostReads = 3;

export const fuseText: Pass = {
  name: "fuse-text",
  summary: "Reads single parts of a split text without making the array, and writes numbers straight into texts.",
  scope: "function",
  requires: ["registers"],
  keeps: ["registers", "effects"],
  run(fn) {
    const read = readParts(fn);
    const joined = joinNumbers(fn);
    return (fn.kind === "generator" && yieldTexts(fn)) || joined || read;
  },
};

interface Reader {
  readonly instruction: Instruction;
  readonly block: Block;
}

/** The reads of each array that a function of `readers` makes; nothing for one that is used in another way. */
function findReads(fn: IrFunction): Map<Value, { maker: Instruction; block: Block; reads: Reader[] }> {
  const found = new Map<Value, { maker: Instruction; block: Block; reads: Reader[] }>();
  for (const block of fn.blocks) {
    for (const instruction of block.instructions) {
      if (readers[calledFunction(instruction) ?? ""] !== undefined) found.set(instruction.result!, { maker: instruction, block, reads: [] });
    }
  }
  if (found.size === 0) return found;
  for (const block of fn.blocks) {
    for (const instruction of block.instructions) {
      for (const operand of instruction.operands) {
        const known = found.get(operand);
        if (known === undefined) continue;
        if (instruction.op === "array.get" || instruction.op === "array.length") known.reads.push({ instruction, block });
        else found.delete(operand);
      }
    }
    for (const value of terminatorValues(block)) found.delete(value);
  }
  return found;
}

function readParts(fn: IrFunction): boolean {
  const found = findReads(fn);
  if (found.size === 0) return false;
  const loops = findLoops(buildCfg(fn));
  const uses = new Uses(fn);
  const gone = new Set<Instruction>();
  const rewrites: { instruction: Instruction; row: RuntimeFunction; operands: Value[] }[] = [];
  for (const { maker, block, reads } of found.values()) {
    if (reads.length === 0 || reads.length > mostReads || reads.some((read) => repeats(block, read.block, loops))) continue;
    const { element, fromEnd, length } = readers[calledFunction(maker)!]!;
    for (const { instruction } of reads) {
      const [array, index] = instruction.operands;
      const back = index === undefined ? undefined : distanceFromEnd(index, array!, uses);
      const row = index === undefined ? length : back === undefined ? element : fromEnd;
      rewrites.push({ instruction, row, operands: [...maker.operands, ...[back ?? index ?? []].flat()] });
    }
    gone.add(maker);
  }
  for (const { instruction, row, operands } of rewrites) {
    Object.assign(instruction, { op: "call.runtime", attributes: { row }, operands });
  }
  for (const block of fn.blocks) block.instructions = block.instructions.filter((instruction) => !gone.has(instruction));
  return gone.size > 0;
}

/** x where `index` is `array.length + x` with a negative constant x. */
function distanceFromEnd(index: Value, array: Value, uses: Uses): Value | undefined {
  const sum = uses.instruction(index);
  if (sum?.op !== "f64.add") return undefined;
  const back = sum.operands.find((value) => {
    const maker = uses.instruction(value);
    return maker?.op === "const.f64" && Number(maker.attributes["value"]) < 0;
  });
  const isLength = (value: Value): boolean => {
    const maker = uses.instruction(value);
    return maker?.op === "array.length" && maker.operands[0] === array;
  };
  return back !== undefined && sum.operands.some(isLength) ? back : undefined;
}

/** Whether `read` may run more often than `made`: it lies in a loop that `made` does not. */
function repeats(made: Block, read: Block, loops: readonly Loop[]): boolean {
  return loops.some((loop) => loop.blocks.has(read) && !loop.blocks.has(made));
}

function joinNumbers(fn: IrFunction): boolean {
  const uses = new Uses(fn);
  let changed = false;
  /** The number whose text the value is, if nobody else needs the text. */
  const number = (value: Value): Value | undefined => {
    const maker = uses.instruction(value);
    return maker !== undefined && calledFunction(maker) === numberText && uses.count(value) === 1 ? maker.operands[0] : undefined;
  };
  for (const block of fn.blocks) {
    for (const instruction of block.instructions) {
      const { operands } = instruction;
      if (instruction.op !== "str.concat" || !operands.some((part) => number(part) !== undefined)) continue;
      if (operands.length === 2 && number(operands[0]!) === undefined && grows(operands[0]!, uses)) continue;
      instruction.op = "str.join";
      instruction.operands = operands.map((part) => number(part) ?? part);
      changed = true;
    }
  }
  return changed;
}

/** [str.join, box, yield], the text being used nowhere else, becomes [text.out, yield]. */
function yieldTexts(fn: IrFunction): boolean {
  const uses = new Uses(fn);
  const once = (value: Value | undefined): boolean => value !== undefined && uses.count(value) === 1;
  let changed = false;
  for (const block of fn.blocks) {
    block.instructions = block.instructions.filter((instruction, i) => {
      const [box, out] = block.instructions.slice(i + 1, i + 3);
      if (instruction.op !== "str.join" && instruction.op !== "str.concat") return true;
      if (box?.op !== "box" || out?.op !== "yield" || box.operands[0] !== instruction.result) return true;
      if (out.operands[0] !== box.result || !once(instruction.result) || !once(box.result)) return true;
      Object.assign(box, { op: "text.out", operands: instruction.operands, attributes: {}, position: instruction.position });
      changed = true;
      return false;
    });
  }
  return changed;
}

/** Whether a text may be one that was added to before. */
function grows(value: Value, uses: Uses): boolean {
  return uses.instruction(value)?.op !== "const.str";
}

function calledFunction({ op, attributes }: Instruction): string | undefined {
  return op === "call.runtime" ? (attributes["row"] as RuntimeFunction).c : undefined;
}
