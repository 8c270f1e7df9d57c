// BigInt: rows of its members, of BigIntConstructor, and of BigInt().
import type { BuiltinRow } from "./row.js";
import { makes, pure, rowsOf } from "./table.js";

const { method, bareMethod, preludeMethod } = rowsOf("BigInt", "locale");
const statics = rowsOf("BigIntConstructor");
const global = rowsOf("global");

export const bigintRows: readonly BuiltinRow[] = [
  preludeMethod("toLocaleString", ["big", "val", "val"], "str", "bigintToLocaleString"),
  method("toString", ["big", "f64"], "str", makes, "tsf_big_to_string", { defaults: { 1: 10 } }),
  bareMethod("valueOf", ["big"], "big", pure, "tsf_same_bigint"),
  statics.fixed("asIntN", ["f64", "big"], "big", makes, "tsf_big_as_int_n"),
  statics.fixed("asUintN", ["f64", "big"], "big", makes, "tsf_big_as_uint_n"),
  global.fixed("BigInt", ["val"], "big", makes, "tsf_big_from_value", { forms: { short: true, borrows: true } }),
];
