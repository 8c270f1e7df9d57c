// Computes what is known: operators on constants, a value that is boxed and opened again, tests of a boxed value.
//
//   v1: f64 = const.f64 2                 v1: f64 = const.f64 2
//   v2: f64 = f64.mul(v1, v1)        →    v2: f64 = const.f64 4
//   v3: val = box(v2)                     v3: val = box(v2)
//   v4: f64 = unbox "x"(v3)               return v2
//   return v4
//
// One walk in reverse postorder, so operands are folded before their users. What an op folds to is in the tables
// fold-numbers.ts and fold-values.ts.
//
// Invariant: exactly ECMAScript's result, to the last bit, -0 and NaN included.
import { reversePostorder } from "../ir/cfg.js";
import type { Instruction, IrFunction } from "../ir/function.js";
import { Uses } from "../analysis/uses.js";
import type { FoldContext, Folded, Folder } from "./fold.js";
import { numberFolders } from "./fold-numbers.js";
import { valueFolders } from "./fold-values.js";
import type { Pass } from "./pass.js";
import { Replacements } from "./replacements.js";

export const foldConstants: Pass = {
  name: "fold-constants",
  summary: "Computes operators on constants, and tests and openings of values that were just boxed.",
  scope: "function",
  keeps: ["registers", "effects", "spilled"],
  run(fn, { module }) {
    const uses = new Uses(fn);
    const replacements = new Replacements();
    const context: FoldContext = { module, maker: (value) => uses.instruction(replacements.get(value)) };
    let changed = false;
    for (const block of reversePostorder(fn)) {
      for (const instruction of block.instructions) {
        instruction.operands = instruction.operands.map((value) => replacements.get(value));
        const folded = folders[instruction.op]?.(instruction, context);
        if (folded !== undefined && apply(instruction, folded, replacements)) changed = true;
      }
    }
    removeReplaced(fn, replacements);
    return changed;
  },
};

const folders: Record<string, Folder> = { ...numberFolders, ...valueFolders };

/** Puts what it folds to in the instruction's place. */
function apply(instruction: Instruction, folded: Folded, replacements: Replacements): boolean {
  if ("value" in folded) {
    replacements.set(instruction.result!, folded.value);
  } else {
    instruction.op = folded.op;
    instruction.operands = folded.operands ?? [];
    instruction.attributes = folded.attributes ?? {};
  }
  return true;
}

/** A replaced instruction may be one that throws: it is known not to, so it goes here and not in dead-code elimination. */
function removeReplaced(fn: IrFunction, replacements: Replacements): void {
  if (!replacements.apply(fn)) return;
  for (const block of fn.blocks) {
    block.instructions = block.instructions.filter((each) => each.result === undefined || !replacements.has(each.result));
  }
}
