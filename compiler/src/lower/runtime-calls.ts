// Which functions of the C runtime a lowered program calls.
import type { IrModule } from "../ir/function.js";
import type { RuntimeFunction } from "../ir/types.js";

/** The names of those C functions. */
export function runtimeCalls(module: IrModule): Set<string> {
  const called = new Set<string>();
  for (const fn of module.functions.values()) {
    for (const block of fn.blocks) {
      for (const { op, attributes } of block.instructions) {
        if (op === "call.runtime") called.add((attributes["row"] as RuntimeFunction).c);
      }
    }
  }
  return called;
}
