// The passes and the order in which they run: to add a pass, write its file and put it in here.
import { eliminateDeadCode } from "./eliminate-dead-code.js";
import type { Pass } from "./pass.js";
import { promoteLocals } from "./promote-locals.js";
import { simplifyCfg } from "./simplify-cfg.js";
import { spillAcrossYields } from "./spill-across-yields.js";

export interface Pipelines {
  /** What optimizes. A pass may stand in it several times. */
  readonly standard: readonly Pass[];
  /** What the backend relies on: runs last, also with --passes=none. */
  readonly required: readonly Pass[];
}

export const pipelines: Pipelines = {
  standard: [simplifyCfg, promoteLocals, simplifyCfg, eliminateDeadCode],
  required: [spillAcrossYields],
};

/** Every pass by its name. */
export const passes: ReadonlyMap<string, Pass> = new Map(
  [...pipelines.standard, ...pipelines.required].map((pass) => [pass.name, pass]),
);
