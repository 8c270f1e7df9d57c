// Removes functions that nothing leads to any more, mostly those that were inlined everywhere, and the uniform entries of
// methods whose name nothing reads any more.
//
//   function @main() … call.direct @A_f(v0)                  function @main() … call.direct @A_f(v0)
//   function @A_f(v0: ref) entry member …               →    function @A_f(v0: ref) …
//   function @g() …
//
// Invariant: who called such an entry by name would find a method that does nothing, so analysis/reachability.ts must
// know all who may.
import { Reachability } from "../analysis/reachability.js";
import type { IrModule, Shape } from "../ir/function.js";
import type { Pass } from "./pass.js";

export const eliminateDeadFunctions: Pass = {
  name: "eliminate-dead-functions",
  summary: "Removes functions that nothing calls or refers to, and entries of methods that nobody calls by name.",
  scope: "module",
  keeps: ["registers", "effects", "spilled"],
  run(module) {
    const { functions, entries } = new Reachability(module);
    let changed = false;
    for (const [name, fn] of module.functions) {
      const isCalledByName = entries.has(fn);
      if (functions.has(fn) && fn.needsEntry === isCalledByName) continue;
      if (functions.has(fn)) fn.needsEntry = isCalledByName;
      else module.functions.delete(name);
      changed = true;
    }
    if (changed) for (const shape of module.shapes.values()) forget(shape, module);
    return changed;
  },
};

/** A method that is gone keeps its name, for `in`. */
function forget(shape: Shape, module: IrModule): void {
  shape.properties.forEach((property, i) => {
    const isGone = property.get !== undefined && !module.functions.has(property.get);
    if (isGone) shape.properties[i] = { ...property, get: undefined };
  });
}
