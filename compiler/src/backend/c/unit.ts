// What all parts of one C file share: names, tables, and which helpers and uniform entries the code so far asked for.
//
// Invariant: helpers and entries are emitted because something names them, so the unit holds no unused function.
import type { Instruction, IrFunction, IrModule } from "../../ir/function.js";
import { defined } from "../../support/assert.js";
import { Constants } from "./constants.js";
import { identifier, Names } from "./names.js";
import { Positions } from "./positions.js";
import { ShapeTable } from "./shapes.js";
import type { RuntimeFunction } from "../../ir/types.js";
import { declare } from "./types.js";
import type { Writer } from "./writer.js";

export interface EmitOptions {
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
  /** Writes further functions, which may use all others and `program`. */
  readonly extra?: (writer: Writer, unit: Unit) => void;
}

export class Unit {
  readonly names = new Names();
  readonly constants = new Constants(this.names);
  readonly positions = new Positions();
  readonly shapes: ShapeTable;
  /** Helper functions by what they do: their C name and lines. */
  readonly helpers = new Map<string, { readonly name: string; readonly lines: readonly string[] }>();
  /** Functions that are called through a uniform entry, have a record, have a closure of their own. */
  readonly entries = new Set<string>();
  readonly records = new Set<string>();
  readonly closures = new Set<string>();
  /** Functions that the C compiler is asked to inline where it can. */
  readonly hot = new Set<string>();
  /** Whether the program freezes objects; else none of them is looked at for that. */
  readonly freezes: boolean;
  private readonly globals = new Map<string, string>();

  constructor(readonly module: IrModule, readonly options: EmitOptions) {
    this.shapes = new ShapeTable(module, this.names);
    this.freezes = calls(module, freezers);
    for (const name of module.functions.keys()) this.names.function(name);
    for (const { name } of module.globals) this.globals.set(name, this.names.unique(`GLOBAL_${identifier(name)}`));
  }

  function(name: string): IrFunction {
    return defined(this.module.functions.get(name), `no function ${name}`);
  }

  /** The uniform entry of a function. */
  entry(name: string): string {
    this.entries.add(name);
    return `${this.names.function(name)}_entry`;
  }

  /** The tsf_function of a function. */
  record(name: string): string {
    this.records.add(name);
    this.entry(name);
    return `${this.names.function(name)}_function`;
  }

  /** The one closure of a function that captures nothing. */
  closure(name: string): string {
    this.closures.add(name);
    this.record(name);
    return `${this.names.function(name)}_closure`;
  }

  /** The enumeration constant of a module variable. */
  global(name: string): string {
    return defined(this.globals.get(name), `no global ${name}`);
  }

  globalConstants(): string[] {
    return [...this.globals.values()];
  }

  /** The helper of that key, made at the first call; `make` gets its C name. */
  helper(key: string, wanted: string, make: (name: string) => readonly string[]): string {
    let helper = this.helpers.get(key);
    if (helper === undefined) {
      const name = this.names.unique(wanted);
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

/** All functions of the runtime that set TSF_FLAG_FROZEN. */
const freezers: ReadonlySet<string> = new Set(["tsf_object_freeze", "tsf_object_frozen"]);

function calls(module: IrModule, functions: ReadonlySet<string>): boolean {
  const isCall = ({ op, attributes }: Instruction): boolean =>
    op === "call.runtime" && functions.has((attributes["row"] as RuntimeFunction).c);
  return [...module.functions.values()].some((fn) => fn.blocks.some(({ instructions }) => instructions.some(isCall)));
}
