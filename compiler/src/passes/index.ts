// The passes and the order in which they run: to add a pass, write its file and put it in here.
import { devirtualize } from "./devirtualize.js";
import { eliminateDeadCode } from "./eliminate-dead-code.js";
import { eliminateDeadFunctions } from "./eliminate-dead-functions.js";
import { eliminateRedundantChecks } from "./eliminate-redundant-checks.js";
import { eventsInRegisters } from "./events-in-registers.js";
import { foldConstants } from "./fold-constants.js";
import { forwardProperties } from "./forward-properties.js";
import { fuseText } from "./fuse-text.js";
import { inferEffects } from "./infer-effects.js";
import { inline } from "./inline.js";
import { narrowIntegers } from "./narrow-integers.js";
import { openParameters } from "./open-parameters.js";
import type { Pass } from "./pass.js";
import { promoteLocals } from "./promote-locals.js";
import { rowsInRegisters } from "./rows-in-registers.js";
import { scalarReplacement } from "./scalar-replacement.js";
import { simplifyCfg } from "./simplify-cfg.js";
import { spillAcrossYields } from "./spill-across-yields.js";
import { textsInRooms } from "./texts-in-rooms.js";
import { tryHostCalls } from "./try-host-calls.js";

/** Passes that run one after the other. */
export interface Stage {
  /** "touched": only on functions that the stages since the last such one have changed. */
  readonly functions: "all" | "touched";
  readonly passes: readonly Pass[];
}

export interface Pipelines {
  /** What optimizes. A pass may stand in it several times. */
  readonly standard: readonly Stage[];
  /** What the backend relies on: runs last, also with --passes=none. */
  readonly required: readonly Pass[];
}

const all = (...passes: Pass[]): Stage => ({ functions: "all", passes });
const touched = (...passes: Pass[]): Stage => ({ functions: "touched", passes });

/** Makes the most of what is there: after each pass that opens new ways. */
const cleanUp = [promoteLocals, openParameters, foldConstants, eliminateRedundantChecks, simplifyCfg, eliminateDeadCode];

export const pipelines: Pipelines = {
  standard: [
    touched(simplifyCfg, ...cleanUp),
    all(devirtualize, eliminateDeadFunctions, inferEffects, inline),
    touched(...cleanUp),
    // What was inlined brings closures to their calls, and objects to all their uses.
    all(devirtualize, eliminateDeadFunctions, inline, eliminateDeadFunctions),
    touched(...cleanUp),
    all(scalarReplacement, forwardProperties),
    touched(...cleanUp),
    all(fuseText, rowsInRegisters, narrowIntegers, inferEffects),
    touched(foldConstants, simplifyCfg, eliminateDeadCode),
    all(eliminateDeadFunctions, eventsInRegisters),
    touched(simplifyCfg, eliminateDeadCode),
    all(textsInRooms, tryHostCalls),
  ],
  required: [spillAcrossYields],
};

/** Every pass by its name, in the order of their first run. */
export const passes: ReadonlyMap<string, Pass> = new Map(
  [...pipelines.standard.flatMap((stage) => stage.passes), ...pipelines.required].map((pass) => [pass.name, pass]),
);
