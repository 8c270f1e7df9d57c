// What a pass is. Each lies in a file of its own, named like it, and has a row in index.ts.
//
// Invariant: a pass changes nothing that the program can observe: what may throw or write keeps its order and stays,
// unless it is proved not to. It returns whether it changed anything; the manager verifies, prints and times.
import type { IrFunction, IrModule } from "../ir/function.js";

/** What a pass needs, makes or keeps. */
export type Property =
  /** No local is left that could be a register. */
  | "registers"
  /** Every function's `effects` are known. */
  | "effects"
  /** Nothing but locals lives across a yield. */
  | "spilled";

export interface PassContext {
  readonly module: IrModule;
  /** A module pass says which functions it has changed, or has made changeable. */
  touch(fn: IrFunction): void;
}

interface PassBase {
  readonly name: string;
  /** One sentence, for docs/ir.md. */
  readonly summary: string;
  /** What it needs to find much; it is correct without. */
  readonly requires?: readonly Property[];
  /** What holds after it. */
  readonly provides?: readonly Property[];
  /** What holds after it if it held before: the manager takes all else for lost. */
  readonly keeps?: readonly Property[];
}

export interface FunctionPass extends PassBase {
  readonly scope: "function";
  run(fn: IrFunction, context: PassContext): boolean;
}

export interface ModulePass extends PassBase {
  readonly scope: "module";
  run(module: IrModule, context: PassContext): boolean;
}

export type Pass = FunctionPass | ModulePass;
