// Runs pipelines over a module: verifies, prints and times, so that passes need not.
//
// The required passes run last whatever is chosen, since the backend takes nothing else.
import { invariant } from "../support/assert.js";
import type { IrModule } from "../ir/function.js";
import { printModule } from "../ir/print.js";
import { assertValid } from "../ir/verify.js";
import { passes, pipelines } from "./index.js";
import type { Pass } from "./pass.js";

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
  for (const pass of selectPasses(options.passes)) {
    const start = performance.now();
    runPass(pass, module);
    options.time?.(pass.name, performance.now() - start);
    if (options.verify) assertValid(module, `after ${pass.name}`);
    if (printIr === "all" || printIr === `after:${pass.name}`) print?.(`after:${pass.name}`, printModule(module));
  }
}

/** Runs one pass over the whole module; says whether it changed anything. */
export function runPass(pass: Pass, module: IrModule): boolean {
  const context = { module };
  if (pass.scope === "module") return pass.run(module, context);
  let changed = false;
  for (const fn of module.functions.values()) changed = pass.run(fn, context) || changed;
  return changed;
}

function selectPasses(names: readonly string[] | undefined): Pass[] {
  if (names === undefined) return [...pipelines.standard, ...pipelines.required];
  const chosen = names.map((name) => {
    const pass = passes.get(name);
    invariant(pass !== undefined, `there is no pass "${name}"`);
    return pass;
  });
  return [...chosen.filter((pass) => !pipelines.required.includes(pass)), ...pipelines.required];
}
