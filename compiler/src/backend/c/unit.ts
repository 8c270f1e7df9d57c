// One C file in the making: its constants and helpers, and what it uses of the program's other files.
//
// Invariant: helpers and entries are emitted because something names them, so the unit holds no unused function. What
// the code of a unit names, it names through this class, so that it is declared there.
import type { IrFunction, IrModule } from "../../ir/function.js";
import { Constants } from "./constants.js";
import { Positions } from "./positions.js";
import type { Program, ProgramOptions } from "./program.js";
import type { ShapeTable } from "./shapes.js";
import { declare } from "./types.js";

export class Unit {
  readonly constants: Constants;
  readonly positions = new Positions();
  /** Helper functions by what they do: their C name and lines. */
  readonly helpers = new Map<string, { readonly name: string; readonly lines: readonly string[] }>();
  /** The functions that are emitted here. */
  readonly own = new Set<string>();
  /** Functions, entries, records and closures that the code of this unit names. */
  readonly uses = {
    functions: new Set<string>(), entries: new Set<string>(), records: new Set<string>(), closures: new Set<string>(),
  };

  constructor(readonly program: Program) {
    this.constants = new Constants(program.atoms);
  }

  get module(): IrModule {
    return this.program.module;
  }
  get options(): ProgramOptions {
    return this.program.options;
  }
  get shapes(): ShapeTable {
    return this.program.shapes;
  }

  function(name: string): IrFunction {
    return this.program.function(name);
  }

  /** The C function of a function, or of the start or the body of a generator. */
  callee(name: string, suffix: "" | "_start" | "_resume" = ""): string {
    this.uses.functions.add(name);
    return `${this.program.names.function(name)}${suffix}`;
  }

  /** The uniform entry of a function, to be called. */
  entry(name: string): string {
    this.program.called.add(name);
    return this.ownEntry(name);
  }

  private ownEntry(name: string): string {
    this.program.entries.add(name);
    this.uses.entries.add(name);
    return `${this.program.names.function(name)}_entry`;
  }

  /** The tsf_function of a function that something calls. */
  record(name: string): string {
    this.program.called.add(name);
    return this.memberRecord(name);
  }

  /** The tsf_function of a member, which only calls by a name that the run knows reach by it. */
  memberRecord(name: string): string {
    this.program.records.add(name);
    this.program.entries.add(name);
    this.uses.records.add(name);
    return `${this.program.names.function(name)}_function`;
  }

  /** The one closure of a function that captures nothing. */
  closure(name: string): string {
    this.record(name);
    this.program.closures.add(name);
    this.uses.closures.add(name);
    return `${this.program.names.function(name)}_closure`;
  }

  /** The enumeration constant of a module variable. */
  global(name: string): string {
    return this.program.global(name);
  }

  /** The helper of that key, made at the first call; `make` gets its C name. */
  helper(key: string, wanted: string, make: (name: string) => readonly string[]): string {
    let helper = this.helpers.get(key);
    if (helper === undefined) {
      const name = this.program.names.unique(wanted);
      helper = { name, lines: make(name) };
      this.helpers.set(key, helper);
    }
    return helper.name;
  }

  /** A function's parameters beside isolate and closure: "double v0". */
  parameters(fn: IrFunction): string[] {
    return (fn.blocks[0]?.params ?? []).map((value) => declare(value.type, `v${value.id}`));
  }
}
