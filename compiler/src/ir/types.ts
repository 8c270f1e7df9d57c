// The register types of the IR. A slot of the heap always holds the universal value (`val`); a register has the
// narrowest of these that its static type allows. Each is one C type (backend/c/types.ts).
//
// Invariant: `arr` is a `ref` that is known to be an Array; every other pointer's kind is checked where it is used.

/**
 * - `bool` C bool · `i32` int32_t · `f64` double
 * - `str` tsf_string* · `big` tsf_big · `arr` tsf_array* · `ref` tsf_object* of any kind
 * - `val` tsf_value, anything at all · `void` no result
 * - `row` tsf_found, a row of a table that is no object: made by passes/rows-in-registers.ts, only the runtime takes it
 * - `event` tsf_host_event, the event of a host's call that is no object: made by passes/host-calls.ts
 */
export type IrType = "void" | "bool" | "i32" | "f64" | "str" | "big" | "arr" | "ref" | "val" | "row" | "event";

export const irTypes: readonly IrType[] = [
  "void", "bool", "i32", "f64", "str", "big", "arr", "ref", "val", "row", "event",
];

/** What a failed conversion to the type says was expected. */
export const typeWords: Readonly<Record<IrType, string>> = {
  void: "nothing", bool: "a boolean", i32: "a number", f64: "a number", str: "a string", big: "a bigint",
  arr: "an array", ref: "an object", val: "a value", row: "a row", event: "an event",
};

/** Where an instruction comes from: a file of the program, line and column from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a function of the runtime does besides computing its result. */
export interface Effects {
  /** Reads memory that may change. */
  readonly reads?: boolean;
  /** Writes memory that others may read, or does input/output: never removed, never reordered. */
  readonly writes?: boolean;
  /** Allocates: may collect, never throws by itself. */
  readonly allocates?: boolean;
  /** May set the isolate's exception: checked after the call. */
  readonly throws?: boolean;
}

/** What a row says in one word, in the order in which the IR's text has them. */
export const runtimeFlags = ["bare", "leaf", "borrows", "freezes", "readsKey", "writesKey", "deletesKey", "definesAccessor"] as const;

/** A C function of the runtime, as call.runtime carries it. The isolate is always its first argument. */
export interface RuntimeFunction {
  /** C symbol (or macro, or static inline function). */
  readonly c: string;
  readonly parameters: readonly IrType[];
  readonly result: IrType;
  readonly effects: Effects;
  /** The C function takes no isolate. */
  readonly bare?: boolean;
  /** Nothing of the program is called by it, whatever it does. */
  readonly leaf?: boolean;
  /**
   * There is a short way, `<c>_short`: inlined, it throws and allocates nothing. It takes the operands and a `bool *`, which
   * it sets where it has no answer: then the function itself is called.
   */
  readonly short?: boolean;
  /** The short way itself changes something that others may read; else it may be taken again. */
  readonly shortWrites?: boolean;
  /** It makes a text. Its short way takes the room for that first: it is there where the call has the attribute `room`. */
  readonly room?: boolean;
  /** It keeps none of its operands. */
  readonly borrows?: boolean;
  /** It may freeze an object (sets TSF_FLAG_FROZEN): in a program that calls none such, nothing is looked at for that. */
  readonly freezes?: boolean;
  /** It reads a property of its first operand that the second names. */
  readonly readsKey?: boolean;
  /** It writes a property of its first operand that the second names, the third operand; if it has two, any of any value. */
  readonly writesKey?: boolean;
  /** It takes away a property of its first operand that the second names. */
  readonly deletesKey?: boolean;
  /** It gives its first operand an accessor, named by the second. */
  readonly definesAccessor?: boolean;
  /** `tsf_event_x` is there as `tsf_host_event_x`, which takes an `event` first, and may have a short way. */
  readonly ofHostEvent?: { readonly short: boolean; readonly room?: boolean };
}
