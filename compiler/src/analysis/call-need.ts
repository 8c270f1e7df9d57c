// Whether an instruction needs that the host's call around it is entered: because it allocates, throws, looks at the stack,
// or stores what the collector has to hear of.
//
// Invariant: what the backend emits for an instruction that never needs it calls nothing that might; for one that rarely
// does, the backend enters the call (FunctionContext.enterCall) on the ways that do.
import { effectsOf, type Instruction, type IrModule, type Value } from "../ir/function.js";
import type { RuntimeFunction } from "../ir/types.js";

export type CallNeed = "never" | "rarely" | "always";

/** `maker` finds the instruction that makes a value; undefined for a parameter. */
export function callNeed(
  instruction: Instruction, module: IrModule, maker: (value: Value) => Instruction | undefined,
): CallNeed {
  const { op, operands } = instruction;
  switch (op) {
    case "unbox":
    case "number.or.nan":
    case "initialized":
    case "property.get":
      return "rarely";
    case "property.set":
    case "array.set":
    case "array.set.i32":
    case "array.push":
      return isPlain(operands.at(-1)!, maker) ? "rarely" : "always";
    case "slot.set":
    case "cell.set":
    case "global.set":
      return isPlain(operands.at(-1)!, maker) ? "never" : "always";
    case "box":
      return operands[0]!.type === "big" ? "rarely" : "never";
    case "local.set":
    case "const.big":
      return "never";
    case "call.runtime":
      return ofRow(instruction);
    case "call.direct":
      if (module.functions.get(String(instruction.attributes["function"]))?.visits !== undefined) return "rarely";
      break;
  }
  const { allocates, throws, writes } = effectsOf(instruction, module);
  return allocates === true || throws === true || writes === true ? "always" : "never";
}

function ofRow({ attributes }: Instruction): CallNeed {
  const { short, room, bare, effects } = attributes["row"] as RuntimeFunction;
  if (short === true && (room !== true || attributes["room"] !== undefined)) return "rarely";
  const needs = effects.allocates === true || effects.throws === true || (effects.writes === true && bare !== true);
  return needs ? "always" : "never";
}

/** Whether what the instruction stores, its last operand, is certainly no pointer: by its maker, or by a dominating test. */
export function storesPlain({ operands, attributes }: Instruction, maker: (value: Value) => Instruction | undefined): boolean {
  return attributes["plain"] === true || isPlain(operands.at(-1)!, maker);
}

/** Whether a universal value is certainly no pointer: nobody has to hear of where it is stored. */
export function isPlain(value: Value, maker: (value: Value) => Instruction | undefined): boolean {
  const made = maker(value);
  if (made?.op !== "box") return made?.op === "const.val";
  const boxed = made.operands[0]!.type;
  return boxed === "f64" || boxed === "i32" || boxed === "bool";
}
