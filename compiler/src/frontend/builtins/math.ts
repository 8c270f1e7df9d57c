// Math: what libm computes as JavaScript does is called there directly; the others are in types/number.h.
import type { BuiltinRow } from "./row.js";
import { collecting, pure, reads, rowsOf } from "./table.js";

const { fixed, bareFixed, opFixed, constant } = rowsOf("Math");

/** A function of one number, by its C name. */
const of = (name: string, c: string): BuiltinRow => bareFixed(name, ["f64"], "f64", pure, c);
const libm = [
  "acos", "acosh", "asin", "asinh", "atan", "atanh", "ceil", "cos", "cosh", "exp", "expm1", "floor", "log", "log10",
  "log1p", "log2", "sin", "sinh", "sqrt", "tan", "tanh", "trunc",
];
/** Any number of numbers, with a form for two. */
const many = (name: string, all: string, two: string): BuiltinRow => collecting(
  fixed(name, ["arr"], "f64", reads, all),
  bareFixed(name, ["f64", "f64"], "f64", pure, two),
);

export const mathRows: readonly BuiltinRow[] = [
  constant("E", Math.E),
  constant("LN10", Math.LN10),
  constant("LN2", Math.LN2),
  constant("LOG10E", Math.LOG10E),
  constant("LOG2E", Math.LOG2E),
  constant("PI", Math.PI),
  constant("SQRT1_2", Math.SQRT1_2),
  constant("SQRT2", Math.SQRT2),
  ...libm.map((name) => of(name, name)),
  of("abs", "fabs"),
  of("cbrt", "tsf_math_cbrt"),
  bareFixed("clz32", ["i32"], "i32", pure, "tsf_math_clz32"),
  of("fround", "tsf_math_fround"),
  of("round", "tsf_math_round"),
  of("sign", "tsf_math_sign"),
  bareFixed("atan2", ["f64", "f64"], "f64", pure, "atan2"),
  opFixed("imul", ["i32", "i32"], "i32", pure, "i32.mul"),
  bareFixed("pow", ["f64", "f64"], "f64", pure, "tsf_number_pow"),
  fixed("random", [], "f64", { reads: true, writes: true }, "tsf_math_random"),
  many("hypot", "tsf_math_hypot_of", "tsf_math_hypot"),
  many("max", "tsf_math_max_of", "tsf_math_max"),
  many("min", "tsf_math_min_of", "tsf_math_min"),
];
