// Runs pipelines over a module: verifies, prints and times, so that passes need not.
//
// The required passes run last whatever is chosen, since the backend takes nothing else.
import { invariant } from "../support/assert.js";
import type { IrFunction, IrModule } from "../ir/function.js";
import { printModule } from "../ir/print.js";
import { assertValid } from "../ir/verify.js";
import { passes, pipelines, type Stage } from "./index.js";
import type { Pass, Property } from "./pass.js";

export interface PassOptions {
  /** Names of the passes to run instead of the standard ones; [] is --passes=none. The required ones always run. */
  readonly passes?: readonly string[] | undefined;
  /** Verifies after lowering and after each pass: always in tests. */
  readonly verify?: boolean;
  /** What to print: "lower", "all" or "after:<pass>". */
  readonly printIr?: string | undefined;
  /** Takes what is printed. */
  readonly print?: (title: string, text: string) => void;
  /** Takes each pass's time, once per place in the pipeline. */
  readonly time?: (pass: string, milliseconds: number) => void;
}

/** The names that are no pass: for the message about `--passes` and `--print-ir=after:`. */
export function unknownPasses(names: readonly string[]): string[] {
  return names.filter((name) => !passes.has(name));
}

/** Changes the module into the form that the backend takes. */
export function runPasses(module: IrModule, options: PassOptions = {}): void {
  const { printIr, print } = options;
  if (options.verify) assertValid(module, "after lowering");
  if (printIr === "lower" || printIr === "all") print?.("lower", printModule(module));
  let touched = new Set(module.functions.values());
  let held = new Set<Property>();
  for (const { functions, passes } of selectStages(options.passes)) {
    const among = functions === "touched" ? touched : undefined;
    if (among !== undefined) touched = new Set();
    for (const pass of passes) {
      const start = performance.now();
      runPass(pass, module, among, (fn) => among === undefined && touched.add(fn));
      held = new Set([...(pass.provides ?? []), ...(pass.keeps ?? []).filter((property) => held.has(property))]);
      options.time?.(pass.name, performance.now() - start);
      if (options.verify) assertValid(module, `after ${pass.name}`);
      if (printIr === "all" || printIr === `after:${pass.name}`) print?.(`after:${pass.name}`, printModule(module));
    }
  }
  invariant(held.has("spilled"), "a pass after spill-across-yields may have made values that live across a yield");
}

/** Runs one pass over the module, or over some functions of it; says whether it changed anything. */
export function runPass(
  pass: Pass, module: IrModule, among?: ReadonlySet<IrFunction>, touch: (fn: IrFunction) => void = () => {},
): boolean {
  const context = { module, touch };
  if (pass.scope === "module") return pass.run(module, context);
  let changed = false;
  for (const fn of module.functions.values()) {
    if (among?.has(fn) === false || !pass.run(fn, context)) continue;
    touch(fn);
    changed = true;
  }
  return changed;
}

function selectStages(names: readonly string[] | undefined): Stage[] {
  const required: Stage = { functions: "all", passes: pipelines.required };
  if (names === undefined) return [...pipelines.standard, required];
  const chosen = names.map((name) => {
    const pass = passes.get(name);
    invariant(pass !== undefined, `there is no pass "${name}"`);
    return pass;
  });
  return [{ functions: "all", passes: chosen.filter((pass) => !pipelines.required.includes(pass)) }, required];
}
