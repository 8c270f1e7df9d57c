// Makes local variables of objects, variables' cells and tuples that never leave the function.
//
//   v2: ref = object.new Point(v0, v1)         local.set Point.1.v2(v0)
//   v3: val = property.get x Point(v2)    →    local.set Point.2.v2(v1)
//   return v3                                  v4: val = local.get Point.1.v2
//                                              v3: val = present(v4)
//                                              return v3
//
// promote-locals makes values of the locals afterwards. An array is replaced only if it is never written: its elements
// are then the values it was made of. Invariant: an allocation is run anew, so its locals are set where it stood; an
// object of an earlier round of a loop cannot be meant, since it would have to come through a block parameter.
import { findLocalAllocations, type LocalAllocation, slotOf } from "../analysis/escape.js";
import { Uses } from "../analysis/uses.js";
import { newValue } from "../ir/builder.js";
import type { Instruction, IrFunction, IrModule, Value } from "../ir/function.js";
import type { Pass } from "./pass.js";
import { Replacements } from "./replacements.js";

export const scalarReplacement: Pass = {
  name: "scalar-replacement",
  summary: "Makes local variables of objects, cells and tuples that do not escape.",
  scope: "function",
  requires: ["registers"],
  keeps: ["effects"],
  run(fn, { module }) {
    const uses = new Uses(fn);
    const found = findLocalAllocations(fn, module, uses);
    if (found.length === 0) return false;
    const replacer = new Replacer(fn, module, uses);
    for (const each of found) replacer.plan(each);
    replacer.apply();
    return true;
  },
};

class Replacer {
  /** What stands in an instruction's place. */
  readonly #plans = new Map<Instruction, Instruction[]>();
  readonly #replacements = new Replacements();

  constructor(readonly fn: IrFunction, readonly module: IrModule, readonly uses: Uses) {}

  plan({ allocation, accesses }: LocalAllocation): void {
    if (allocation.op === "array.new") this.#planArray(allocation, accesses);
    else if (allocation.op === "cell.new") this.#planCell(allocation, accesses);
    else this.#planObject(allocation, accesses);
  }

  apply(): void {
    const gone = new Set<Value>();
    for (const instruction of this.#plans.keys()) if (instruction.result !== undefined) gone.add(instruction.result);
    for (const block of this.fn.blocks) {
      block.instructions = block.instructions.flatMap((instruction) => {
        if (instruction.op === "box" && gone.has(instruction.operands[0]!) && isAllocation(this.uses.instruction(instruction.operands[0]!))) return [];
        return this.#plans.get(instruction) ?? [instruction];
      });
    }
    this.#replacements.apply(this.fn);
  }

  #planArray(allocation: Instruction, accesses: readonly Instruction[]): void {
    const { operands } = allocation;
    this.#plans.set(allocation, []);
    for (const access of accesses) {
      if (access.op === "array.length") {
        this.#plans.set(access, [{ ...access, op: "const.f64", operands: [], attributes: { value: operands.length } }]);
        continue;
      }
      const index = this.uses.instruction(access.operands[1]!)!.attributes["value"] as number;
      const element = operands[index];
      if (element === undefined) {
        this.#plans.set(access, [{ ...access, op: "const.val", operands: [], attributes: { value: "undefined" } }]);
      } else {
        this.#plans.set(access, []);
        this.#replacements.set(access.result!, element);
      }
    }
  }

  #planCell(allocation: Instruction, accesses: readonly Instruction[]): void {
    const local = this.#local("cell", allocation);
    this.#plans.set(allocation, [this.#write(allocation, local, allocation.operands[0]!)]);
    for (const access of accesses) {
      this.#plans.set(access, [access.op === "cell.get" ? this.#read(access, local) : this.#write(access, local, access.operands[1]!)]);
    }
  }

  #planObject(allocation: Instruction, accesses: readonly Instruction[]): void {
    const slots = new Map<number, string>();
    const local = (slot: number): string => {
      let name = slots.get(slot);
      if (name === undefined) slots.set(slot, (name = this.#local(`${String(allocation.attributes["shape"])}.${slot}`, allocation)));
      return name;
    };
    for (const access of accesses) this.#plans.set(access, this.#planAccess(allocation, access, local));
    const output: Instruction[] = [];
    for (const [slot, name] of slots) output.push(...this.#initialize(allocation, slot, name));
    this.#plans.set(allocation, output);
  }

  #planAccess(allocation: Instruction, access: Instruction, local: (slot: number) => string): Instruction[] {
    const { attributes, operands } = access;
    if (access.op === "slot.get") return [this.#read(access, local(attributes["slot"] as number))];
    if (access.op === "slot.set") return [this.#write(access, local(attributes["slot"] as number), operands[1]!)];
    const name = local(slotOf(allocation, attributes["name"] as string, this.module)!);
    if (access.op === "property.set") return [this.#write(access, name, operands[1]!)];
    const raw = this.#read({ ...access, result: newValue(this.fn, "val") }, name);
    return [raw, { ...access, op: "present", operands: [raw.result!], attributes: {} }];
  }

  /** Slots without an operand begin absent. */
  #initialize(allocation: Instruction, slot: number, name: string): Instruction[] {
    const operand = allocation.operands[slot - 1];
    if (operand !== undefined) return [this.#write(allocation, name, operand)];
    const result = newValue(this.fn, "val");
    const absent: Instruction = { ...allocation, op: "const.val", operands: [], result, attributes: { value: "absent" } };
    return [absent, this.#write(allocation, name, result)];
  }

  #local(what: string, { result }: Instruction): string {
    const name = `${what}.v${result!.id}`;
    this.fn.locals.push({ name, type: "val" });
    return name;
  }

  #read(access: Instruction, local: string): Instruction {
    return { ...access, op: "local.get", operands: [], attributes: { local, type: "val" } };
  }

  #write({ position }: Instruction, local: string, value: Value): Instruction {
    return { op: "local.set", operands: [value], result: undefined, attributes: { local }, position };
  }
}

function isAllocation(maker: Instruction | undefined): boolean {
  return maker?.op === "object.new" || maker?.op === "cell.new" || maker?.op === "array.new";
}
