// Which allocations of a function never leave it: every use is an access of their own slots, elements or variable.
//
// An allocation is followed through `box` only: one that is passed on, stored, returned, compared, handed to a block
// parameter or kept in a local escapes. Invariant: what is listed here can be seen by nothing but the listed accesses.
import { type Instruction, type IrFunction, type IrModule, type Value } from "../ir/function.js";
import type { OpName } from "../ir/ops.js";
import { terminatorValues, Uses } from "./uses.js";

/** An allocation with all instructions that access it. */
export interface LocalAllocation {
  readonly allocation: Instruction;
  readonly accesses: readonly Instruction[];
}

const allocations: ReadonlySet<OpName> = new Set<OpName>(["object.new", "cell.new", "array.new"]);

export function findLocalAllocations(fn: IrFunction, module: IrModule, uses = new Uses(fn)): LocalAllocation[] {
  const found = new Map<Value, { allocation: Instruction; accesses: Instruction[] }>();
  for (const block of fn.blocks) {
    for (const instruction of block.instructions) {
      if (allocations.has(instruction.op)) found.set(instruction.result!, { allocation: instruction, accesses: [] });
    }
  }
  if (found.size === 0) return [];
  /** The allocation that a value is, boxed or not. */
  const root = (value: Value): Value => {
    const maker = uses.instruction(value);
    return maker?.op === "box" ? maker.operands[0]! : value;
  };
  for (const block of fn.blocks) {
    for (const instruction of block.instructions) {
      instruction.operands.forEach((operand, index) => {
        const origin = root(operand);
        const known = found.get(origin);
        if (known === undefined || instruction.op === "box") return;
        if (index === 0 && isAccess(known.allocation, instruction, module, uses)) known.accesses.push(instruction);
        else found.delete(origin);
      });
    }
    for (const value of terminatorValues(block)) found.delete(root(value));
  }
  return [...found.values()];
}

/** Whether the instruction, whose first operand is the allocation, does no more than read or write what it holds. */
function isAccess(allocation: Instruction, { op, attributes, operands }: Instruction, module: IrModule, uses: Uses): boolean {
  switch (allocation.op) {
    case "cell.new":
      return op === "cell.get" || op === "cell.set";
    case "array.new":
      return op === "array.length" || ((op === "array.get" || op === "array.get.i32") && isConstant(operands[1]!, uses));
    case "object.new":
      if (op === "slot.get" || op === "slot.set") return (attributes["slot"] as number) > 0;
      return (op === "property.get" || op === "property.set") &&
        slotOf(allocation, attributes["name"] as string, module) !== undefined;
    default:
      return false;
  }
}

function isConstant(value: Value, uses: Uses): boolean {
  const op = uses.instruction(value)?.op;
  return op === "const.f64" || op === "const.i32";
}

/** The slot of a plain property of an object that was made by the instruction. */
export function slotOf(allocation: Instruction, name: string, module: IrModule): number | undefined {
  const shape = module.shapes.get(allocation.attributes["shape"] as string);
  const property = shape?.properties.find((each) => each.name === name);
  return property?.kind === "slot" && property.slot > 0 ? property.slot : undefined;
}
