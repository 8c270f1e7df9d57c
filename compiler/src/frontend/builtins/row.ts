// A row: everything the compiler knows about one member of the library. One row, one C function (or prelude function),
// one case; docs/language.md and the restricted lib are held against the rows by tests.
import type { Effects, IrType, RuntimeFunction } from "../../ir/types.js";

/** How a row is compiled. */
export type Implementation =
  /** A C function of the runtime. The receiver (for a method or property) is its first parameter. */
  | { readonly kind: "c"; readonly c: string; readonly bare?: boolean }
  /** A function exported by a file of compiler/prelude, called with the receiver first. */
  | { readonly kind: "prelude"; readonly module: string; readonly name: string }
  | OpImplementation;

/** An op of the IR with the same operands. */
export interface OpImplementation {
  readonly kind: "op";
  readonly op: "array.length" | "array.get" | "array.push" | "typed.length" | "str.length" | "i32.mul";
}

export interface BuiltinRow {
  /** The lib's interface (`Array`, `String`, `Map`, `Math`…), or "global" for a function, `XConstructor` for statics. */
  readonly on: string;
  readonly name: string;
  readonly kind: "method" | "getter" | "setter" | "constructor" | "constant" | "static";
  /** IR types of receiver (not for statics and globals) and arguments. */
  readonly parameters: readonly IrType[];
  readonly result: IrType;
  readonly effects: Effects;
  readonly implementation: Implementation;
  /** Value of a missing optional argument, by parameter index (receiver counted). */
  readonly defaults?: Readonly<Record<number, number | string | undefined>>;
  /** The last parameter collects all further arguments in an array. */
  readonly rest?: boolean;
  /** Which argument is a function whose `this` is the argument behind it, if that is given: forEach and its like. */
  readonly callback?: number;
  /** What `receiver.name?.(…)` calls, for a member that an object of the static type may lack: undefined then. */
  readonly ifPresent?: Implementation;
  /** The row for calls with one argument that is a string: nothing needs formatting then. */
  readonly forText?: BuiltinRow;
  /** The row that takes all arguments (after the receiver) as one array, for calls with spread. */
  readonly spread?: BuiltinRow;
  /** A cheaper row with the same meaning for calls that give exactly its number of arguments, none of them spread. */
  readonly exact?: BuiltinRow;
  /** Of a C function: what RuntimeFunction says of its other forms. */
  readonly forms?: Pick<RuntimeFunction, "short" | "room" | "borrows" | "freezes" | "writesKey" | "ofHostEvent">;
  /** A constant's value. */
  readonly value?: number;
  readonly since: string;
}

export function runtimeFunction(row: BuiltinRow): RuntimeFunction {
  if (row.implementation.kind !== "c") throw new Error(`row ${row.on}.${row.name} has no C function`);
  return {
    c: row.implementation.c,
    parameters: row.parameters,
    result: row.result,
    effects: row.effects,
    ...(row.implementation.bare === true ? { bare: true } : {}),
    ...row.forms,
  };
}
