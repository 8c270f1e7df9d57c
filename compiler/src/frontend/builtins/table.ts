// Short ways to write rows: one line a member. Every table of this folder is made with these.
//
// Invariant: a row that says `throws` less than its C function does would go on with a NULL; whatever allocates by the
// author's data (arrays, text of any length) throws at the heap limit.
import type { Effects, IrType } from "../../ir/types.js";
import type { BuiltinRow, OpImplementation } from "./row.js";

/** Computes from its operands alone. */
export const pure: Effects = {};
export const reads: Effects = { reads: true };
export const allocates: Effects = { allocates: true };
/** Makes a string or bignum, or throws RangeError. */
export const makes: Effects = { allocates: true, throws: true };
/** Makes something out of memory that may change. */
export const readsAndMakes: Effects = { reads: true, allocates: true, throws: true };
/** Changes an object. */
export const changes: Effects = { reads: true, writes: true, allocates: true, throws: true };
/** Calls the author's code, or may. */
export const anything: Effects = { reads: true, writes: true, allocates: true, throws: true };

type Types = readonly IrType[];
type Extra = Partial<Pick<BuiltinRow, "defaults" | "rest" | "spread" | "exact" | "value" | "forms">>;

const since = "0.1";
/** No member without a C function reads it: constants. */
const none = { kind: "c", c: "" } as const;

/** Makers of the rows on one type. `module` is the prelude file that its `prelude` rows name. */
export function rowsOf(on: string, module = "") {
  type Kind = BuiltinRow["kind"];
  const c = (kind: Kind, bare: boolean) =>
    (name: string, parameters: Types, result: IrType, effects: Effects, symbol: string, extra: Extra = {}) => ({
      on, name, kind, parameters, result, effects, since,
      implementation: { kind: "c", c: symbol, ...(bare ? { bare } : {}) }, ...extra,
    }) satisfies BuiltinRow;
  const prelude = (kind: Kind) =>
    (name: string, parameters: Types, result: IrType, fn: string = name, extra: Extra = {}): BuiltinRow => ({
      on, name, kind, parameters, result, effects: anything, since,
      implementation: { kind: "prelude", module, name: fn }, ...extra,
    });
  const op = (kind: Kind) =>
    (name: string, parameters: Types, result: IrType, effects: Effects, which: OpImplementation["op"]) =>
      ({ on, name, kind, parameters, result, effects, since, implementation: { kind: "op", op: which } }) satisfies
        BuiltinRow;
  return {
    /** C functions that take the isolate first, and those that do not. */
    method: c("method", false), bareMethod: c("method", true),
    getter: c("getter", false), bareGetter: c("getter", true),
    setter: c("setter", false), fixed: c("static", false), bareFixed: c("static", true), make: c("constructor", false),
    /** Functions of the prelude. */
    preludeMethod: prelude("method"), preludeGetter: prelude("getter"), preludeFixed: prelude("static"),
    preludeMake: prelude("constructor"),
    /** Ops. */
    opGetter: op("getter"), opFixed: op("static"),
    constant: (name: string, value: number): BuiltinRow => ({
      on, name, kind: "constant", parameters: [], result: "f64", effects: pure, since, implementation: none, value,
    }),
  };
}

/**
 * A row whose last parameter collects all further arguments; its `spread` form takes them as an array in hand.
 * `exact`, if given, serves calls with just its number of arguments.
 */
export function collecting(row: BuiltinRow, exact?: BuiltinRow): BuiltinRow {
  return { ...row, rest: true, spread: row, ...(exact === undefined ? {} : { exact }) };
}

/** Rows of methods that take a callback first, and behind it the callback's `this`. */
export function callingBack(rows: readonly BuiltinRow[]): BuiltinRow[] {
  return rows.map((row) => ({ ...row, callback: 0 }));
}
