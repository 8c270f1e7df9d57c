// What all C files of a program share: names, object layouts, atoms, module variables, and which functions are asked for
// as values. A small program is one file; a large one is several, each a Unit.
//
// Invariant: a thing of the program has one name in all files, and is defined in one.
import { Fields } from "../../analysis/fields.js";
import type { Instruction, IrFunction, IrModule } from "../../ir/function.js";
import type { RuntimeFunction } from "../../ir/types.js";
import { defined } from "../../support/assert.js";
import { Atoms } from "./atoms.js";
import { identifier, Names } from "./names.js";
import { ShapeTable } from "./shapes.js";

export interface ProgramOptions {
  /** What the C file is called in its own #line directives. */
  readonly sourceName: string;
  /** Says #line, so that tools show the TypeScript. */
  readonly lineDirectives: boolean;
  /** Which functions check the stack: those that may call themselves again (default), or all. */
  readonly stackChecks?: "recursive" | "all";
  /** Ends with `main`: a program, not a plugin. */
  readonly main?: boolean;
  /** Headers after tsf.h. */
  readonly headers?: readonly string[];
  /** Names of properties that the runtime itself writes to. */
  readonly written?: readonly string[];
}

export class Program {
  readonly names = new Names();
  readonly atoms = new Atoms(this.names);
  readonly shapes: ShapeTable;
  /** Functions that have a uniform entry, a record, a closure of their own, because something names them. */
  readonly entries = new Set<string>();
  readonly records = new Set<string>();
  readonly closures = new Set<string>();
  /** Entries that are called otherwise than by a name that only the run knows. */
  readonly called = new Set<string>();
  /** Functions that the C compiler is asked to inline where it can. */
  readonly hot = new Set<string>();
  /** Something of the program may freeze an object: else there is none that is frozen. */
  readonly freezes: boolean;
  readonly fields: Fields;
  private readonly globals = new Map<string, string>();

  constructor(readonly module: IrModule, readonly options: ProgramOptions) {
    this.shapes = new ShapeTable(module, this.names);
    this.freezes = freezes(module);
    this.fields = new Fields(module, options.written ?? []);
    for (const name of module.functions.keys()) this.names.function(name);
    for (const { name } of module.globals) this.globals.set(name, this.names.unique(`GLOBAL_${identifier(name)}`));
  }

  function(name: string): IrFunction {
    return defined(this.module.functions.get(name), `no function ${name}`);
  }

  /** The enumeration constant of a module variable. */
  global(name: string): string {
    return defined(this.globals.get(name), `no global ${name}`);
  }

  globalConstants(): string[] {
    return [...this.globals.values()];
  }
}

function freezes(module: IrModule): boolean {
  return [...module.functions.values()].some((fn) => fn.blocks.some(({ instructions }) => instructions.some(isFreeze)));
}

function isFreeze({ op, attributes }: Instruction): boolean {
  return op === "call.runtime" && (attributes["row"] as RuntimeFunction).freezes === true;
}
