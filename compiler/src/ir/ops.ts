// The op table: one row an op. Printer, parser, verifier, builder, docs/ir.md and every question about purity read it.
//
// Invariant: a pass never asks "is this op pure?" by name; it asks effectsOf(instruction).
import type { Effects, IrType } from "./types.js";

/** One operand: a register type, "any" for any non-void type. A trailing "...val" means any number of them. */
export type OperandType = IrType | "any" | "...val" | "...any" | "...str";

export interface OpRow {
  readonly operands: readonly OperandType[];
  /** "attribute": the attribute `type` says it; "callee": the called function says it. */
  readonly result: IrType | "attribute" | "callee";
  readonly effects: Effects;
  /** Attributes that must be present, in printing order. */
  readonly attributes: readonly string[];
  readonly summary: string;
}

const pure: Effects = {};
const reads: Effects = { reads: true };
const allocates: Effects = { allocates: true };
const writes: Effects = { writes: true };
const throws: Effects = { throws: true };
const anything: Effects = { reads: true, writes: true, allocates: true, throws: true };

const row = (
  operands: readonly OperandType[],
  result: OpRow["result"],
  effects: Effects,
  summary: string,
  attributes: readonly string[] = [],
): OpRow => ({ operands, result, effects, attributes, summary });

export const ops = {
  // constants
  "const.f64": row([], "f64", pure, "A number.", ["value"]),
  "const.i32": row([], "i32", pure, "A 32-bit integer.", ["value"]),
  "const.bool": row([], "bool", pure, "true or false.", ["value"]),
  "const.str": row([], "str", pure, "A string literal.", ["value"]),
  "const.big": row([], "big", allocates, "A bigint literal, in decimal.", ["value"]),
  "const.val": row([], "val", pure, "undefined, null or absent.", ["value"]),

  // numbers
  "f64.add": row(["f64", "f64"], "f64", pure, "a + b."),
  "f64.sub": row(["f64", "f64"], "f64", pure, "a - b."),
  "f64.mul": row(["f64", "f64"], "f64", pure, "a * b."),
  "f64.div": row(["f64", "f64"], "f64", pure, "a / b."),
  "f64.rem": row(["f64", "f64"], "f64", pure, "a % b."),
  "f64.pow": row(["f64", "f64"], "f64", pure, "a ** b."),
  "f64.neg": row(["f64"], "f64", pure, "-a."),
  "f64.lt": row(["f64", "f64"], "bool", pure, "a < b."),
  "f64.le": row(["f64", "f64"], "bool", pure, "a <= b."),
  "f64.gt": row(["f64", "f64"], "bool", pure, "a > b."),
  "f64.ge": row(["f64", "f64"], "bool", pure, "a >= b."),
  "f64.eq": row(["f64", "f64"], "bool", pure, "a === b."),
  "f64.ne": row(["f64", "f64"], "bool", pure, "a !== b."),
  "f64.to.i32": row(["f64"], "i32", pure, "ToInt32(a)."),
  "i32.to.f64": row(["i32"], "f64", pure, "The same integer as a number."),
  "u32.to.f64": row(["i32"], "f64", pure, "The same 32 bits, unsigned, as a number."),
  "bool.to.f64": row(["bool"], "f64", pure, "0 or 1."),
  "i32.add": row(["i32", "i32"], "i32", pure, "a + b, wrapping."),
  "i32.sub": row(["i32", "i32"], "i32", pure, "a - b, wrapping."),
  "i32.mul": row(["i32", "i32"], "i32", pure, "a * b, wrapping."),
  "i32.rem": row(["i32", "i32"], "i32", pure, "a % b, of a >= 0 and b > 0."),
  "i32.and": row(["i32", "i32"], "i32", pure, "a & b."),
  "i32.or": row(["i32", "i32"], "i32", pure, "a | b."),
  "i32.xor": row(["i32", "i32"], "i32", pure, "a ^ b."),
  "i32.shl": row(["i32", "i32"], "i32", pure, "a << (b & 31)."),
  "i32.shr": row(["i32", "i32"], "i32", pure, "a >> (b & 31)."),
  "i32.ushr": row(["i32", "i32"], "i32", pure, "a >>> (b & 31), as 32 bits: u32.to.f64 makes the number."),
  "i32.lt": row(["i32", "i32"], "bool", pure, "a < b."),
  "i32.le": row(["i32", "i32"], "bool", pure, "a <= b."),
  "i32.gt": row(["i32", "i32"], "bool", pure, "a > b."),
  "i32.ge": row(["i32", "i32"], "bool", pure, "a >= b."),
  "i32.eq": row(["i32", "i32"], "bool", pure, "a === b."),
  "i32.ne": row(["i32", "i32"], "bool", pure, "a !== b."),
  "bool.not": row(["bool"], "bool", pure, "!a."),
  "bool.eq": row(["bool", "bool"], "bool", pure, "a === b."),

  // strings
  "str.eq": row(["str", "str"], "bool", pure, "a === b."),
  "str.length": row(["str"], "f64", pure, "UTF-16 length."),
  "str.concat": row(["...str"], "str", { allocates: true, throws: true }, "All operands in one piece; RangeError."),
  "str.join": row(["...any"], "str", { allocates: true, throws: true }, "Strings, and numbers as String() writes them, in one piece; RangeError."),

  // the universal value
  box: row(["any"], "val", allocates, "The operand as a universal value (only a wide bigint allocates)."),
  unbox: row(["val"], "attribute", throws, "The value as `type`; TypeError if it is not, for `reading` a member as Node words it.", ["type", "what"]),
  "unbox.unchecked": row(["val"], "attribute", pure, "The value as `type`, which a dominating test proved.", ["type"]),
  "number.or.nan": row(["val"], "f64", throws, "A number; NaN for undefined and absent; TypeError for all else.", ["what"]),
  is: row(["val"], "bool", pure, "Whether the value is of a kind (see ValueKind).", ["kind"]),
  "val.identical": row(["val", "val"], "bool", pure, "Same bits: for tests against undefined, null, absent."),
  "present": row(["val"], "val", pure, "absent becomes undefined, all else stays."),

  // objects
  "object.new": row(["...val"], "ref", allocates, "An object of the shape; operands fill its first slots.", ["shape"]),
  "property.get": row(["any"], "val", anything, "operand.name of a ref or val; TypeError for null and undefined.", ["name", "view"]),
  "property.set": row(["any", "val"], "void", anything, "operand.name = value.", ["name", "view"]),
  "expect": row(["ref"], "void", throws, "TypeError unless the object is of that built-in type.", ["kind"]),
  "slot.get": row(["ref"], "val", reads, "A slot of an object whose class is certain.", ["slot", "name"]),
  "slot.set": row(["ref", "val"], "void", writes, "Writes such a slot.", ["slot", "name"]),
  "instance.of": row(["any"], "bool", pure, "Whether the value is an instance of the class.", ["class"]),

  // arrays
  "array.new": row(["...val"], "arr", allocates, "[a, b, …]."),
  "array.length": row(["arr"], "f64", reads, "a.length."),
  "array.get": row(["arr", "f64"], "val", reads, "The element a[i]; absent for a hole and outside."),
  "array.get.i32": row(["arr", "i32"], "val", reads, "a[i] with an integer index."),
  "array.set": row(["arr", "f64", "val"], "void", anything, "a[i] = v."),
  "array.set.i32": row(["arr", "i32", "val"], "void", anything, "a[i] = v with an integer index."),
  "array.push": row(["arr", "val"], "void", anything, "Appends."),

  // typed arrays; the operand is an array of the kind, the index f64 or i32
  "typed.length": row(["ref"], "f64", reads, "a.length."),
  "typed.get": row(["ref", "any"], "val", { reads: true, allocates: true },
    "The element a[i]; undefined outside (only a wide bigint allocates).", ["kind"]),
  "typed.at": row(["ref", "any"], "attribute", { reads: true, allocates: true, throws: true },
    "a[i] as the register type of an element, of Uint32Array its bits; TypeError outside.", ["kind", "type"]),
  "typed.set": row(["ref", "any", "any"], "void", anything,
    "a[i] = v, as the register type that a store takes; nothing outside.", ["kind"]),

  // variables
  "local.get": row([], "attribute", reads, "A local variable that is no register (yet).", ["local", "type"]),
  "local.set": row(["any"], "void", writes, "Writes such a variable.", ["local"]),
  "global.get": row([], "val", reads, "A module variable.", ["global"]),
  "global.set": row(["val"], "void", writes, "Writes a module variable.", ["global"]),
  "cell.new": row(["val"], "ref", allocates, "A heap cell: a variable shared with closures."),
  "cell.get": row(["ref"], "val", reads, "The variable's value."),
  "cell.set": row(["ref", "val"], "void", writes, "Writes it."),
  "capture.get": row([], "val", pure, "The n-th capture of this function's closure.", ["index"]),
  "initialized": row(["val"], "val", throws, "ReferenceError if absent: a let or const before its declaration.", ["name"]),

  // functions
  "closure.new": row(["...val"], "ref", allocates, "A closure over the function with these captures.", ["function"]),
  "closure.self": row([], "ref", pure, "This function's own closure."),
  "call.direct": row(["...any"], "callee", anything, "Calls a function of the program.", ["function"]),
  "call.closure": row(["val", "val", "...val"], "val", anything, "Calls (callee, this, arguments…)."),
  "call.method": row(["any", "...val"], "val", anything, "receiver.name(arguments…).", ["name", "view"]),
  "call.runtime": row(["...any"], "callee", anything, "Calls the runtime; the row says its effects.", ["row"]),
  "call.spread": row(["val", "val", "arr"], "val", anything, "Calls (callee, this, array of arguments)."),

  // events
  "event.object": row(["event"], "ref", allocates, "The object of an event that is in a register."),

  // exceptions and generators
  catch: row([], "val", { reads: true, writes: true }, "Takes the pending exception; only first in a handler."),
  "frame.new": row(["...any"], "ref", allocates, "A suspended call of a generator with these arguments.", ["function"]),
  "text.out": row(["...any"], "val", { allocates: true, writes: true, throws: true },
    "The operands of a str.join as what the yield right behind hands over: written where the reader wants it, or a string."),
  yield: row(["val"], "val", anything, "Suspends with the value; gives what is sent when resumed. `await` marks an async " +
    "generator's await; with `raw` a throw is left to resume.mode."),
  "resume.mode": row([], "i32", reads, "How the last yield was resumed: 0 next, 1 throw, 2 return."),
} as const satisfies Record<string, OpRow>;

export type OpName = keyof typeof ops;

/** Typed arrays by their names in C: the class, the size of an element, and what registers load and store of it. */
export const typedKinds = {
  bytes: { name: "Uint8Array", bytes: 1, load: "i32", store: "i32" },
  uint8_clamped: { name: "Uint8ClampedArray", bytes: 1, load: "i32", store: "f64" },
  int8: { name: "Int8Array", bytes: 1, load: "i32", store: "i32" },
  int16: { name: "Int16Array", bytes: 2, load: "i32", store: "i32" },
  uint16: { name: "Uint16Array", bytes: 2, load: "i32", store: "i32" },
  int32: { name: "Int32Array", bytes: 4, load: "i32", store: "i32" },
  uint32: { name: "Uint32Array", bytes: 4, load: "i32", store: "i32" },
  float32: { name: "Float32Array", bytes: 4, load: "f64", store: "f64" },
  float64: { name: "Float64Array", bytes: 8, load: "f64", store: "f64" },
  big_int64: { name: "BigInt64Array", bytes: 8, load: "big", store: "big" },
  big_uint64: { name: "BigUint64Array", bytes: 8, load: "big", store: "big" },
} as const satisfies Record<string, { name: string; bytes: number; load: IrType; store: IrType }>;

export type TypedKind = keyof typeof typedKinds;

/** Built-in types that `expect` tests, by their names in C, with what its message says. */
export const objectKinds = {
  map: "a Map", set: "a Set", weak_map: "a WeakMap", weak_set: "a WeakSet", closure: "a function",
  array_buffer: "an ArrayBuffer", data_view: "a DataView",
  bytes: "a Uint8Array", uint8_clamped: "a Uint8ClampedArray", int8: "an Int8Array", int16: "an Int16Array",
  uint16: "a Uint16Array", int32: "an Int32Array", uint32: "a Uint32Array", float32: "a Float32Array",
  float64: "a Float64Array", big_int64: "a BigInt64Array", big_uint64: "a BigUint64Array",
} as const satisfies Record<TypedKind, string> & Record<string, string>;

export type ObjectKind = keyof typeof objectKinds;

/** Kinds that `is` tests. */
export type ValueKind =
  | "undefined" | "null" | "nullish" | "absent" | "boolean" | "number" | "string" | "bigint" | "symbol" | "object" | "array"
  | "function" | "true" | "false";
