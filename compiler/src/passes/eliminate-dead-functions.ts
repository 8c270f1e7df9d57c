// Removes functions that nothing refers to any more: mostly those that were inlined everywhere.
//
//   function @main() … call.direct @f()        function @main() … call.direct @f()
//   function @f() …                       →    function @f() …
//   function @g() …
//
// Invariant: what has a uniform entry stays, since the runtime and the plugin's tables find functions by it, and so does
// what a shape names.
import type { IrFunction, IrModule } from "../ir/function.js";
import type { Pass } from "./pass.js";

export const eliminateDeadFunctions: Pass = {
  name: "eliminate-dead-functions",
  summary: "Removes functions that nothing calls or refers to.",
  scope: "module",
  keeps: ["registers", "effects", "spilled"],
  run(module) {
    const kept = reachable(module);
    const before = module.functions.size;
    for (const [name, fn] of module.functions) if (!kept.has(fn)) module.functions.delete(name);
    return module.functions.size < before;
  },
};

function reachable(module: IrModule): Set<IrFunction> {
  const kept = new Set<IrFunction>();
  const pending: (string | undefined)[] = [module.entry, module.loop];
  for (const fn of module.functions.values()) if (fn.needsEntry) pending.push(fn.name);
  for (const shape of module.shapes.values()) for (const { get, set } of shape.properties) pending.push(get, set);
  while (pending.length > 0) {
    const name = pending.pop();
    const fn = name === undefined ? undefined : module.functions.get(name);
    if (fn === undefined || kept.has(fn)) continue;
    kept.add(fn);
    for (const block of fn.blocks) {
      for (const { attributes } of block.instructions) pending.push(attributes["function"] as string | undefined);
    }
  }
  return kept;
}
