// Number, Boolean: rows of their members, of NumberConstructor, and of the global functions that read numbers.
import type { BuiltinRow } from "./row.js";
import { allocates, anything, makes, pure, rowsOf } from "./table.js";

const { method, bareMethod } = rowsOf("Number");
const inLocale = rowsOf("Number", "locale");
const boolean = rowsOf("Boolean");
const statics = rowsOf("NumberConstructor");
const global = rowsOf("global");

const parsing = [statics, global].flatMap(({ fixed }) => [
  fixed("parseFloat", ["str"], "f64", pure, "tsf_number_parse_float"),
  fixed("parseInt", ["str", "f64"], "f64", pure, "tsf_number_parse_int", { defaults: { 1: 0 } }),
]);

export const numberRows: readonly BuiltinRow[] = [
  method("toExponential", ["f64", "val"], "str", makes, "tsf_number_to_exponential"),
  method("toFixed", ["f64", "f64"], "str", makes, "tsf_number_to_fixed", { defaults: { 1: 0 } }),
  inLocale.preludeMethod("toLocaleString", ["f64", "val", "val"], "str", "numberToLocaleString"),
  method("toPrecision", ["f64", "val"], "str", makes, "tsf_number_to_precision"),
  method("toString", ["f64", "f64"], "str", makes, "tsf_number_to_string_radix", {
    defaults: { 1: 10 },
    exact: method("toString", ["f64"], "str", allocates, "tsf_number_to_string"),
  }),
  bareMethod("valueOf", ["f64"], "f64", pure, "tsf_same_number"),

  boolean.bareMethod("toString", ["bool"], "str", pure, "tsf_boolean_to_string"),
  boolean.bareMethod("valueOf", ["bool"], "bool", pure, "tsf_same_boolean"),

  statics.constant("EPSILON", Number.EPSILON),
  statics.constant("MAX_SAFE_INTEGER", Number.MAX_SAFE_INTEGER),
  statics.constant("MAX_VALUE", Number.MAX_VALUE),
  statics.constant("MIN_SAFE_INTEGER", Number.MIN_SAFE_INTEGER),
  statics.constant("MIN_VALUE", Number.MIN_VALUE),
  statics.constant("NaN", NaN),
  statics.constant("NEGATIVE_INFINITY", -Infinity),
  statics.constant("POSITIVE_INFINITY", Infinity),
  statics.bareFixed("isFinite", ["val"], "bool", pure, "tsf_value_is_finite"),
  statics.bareFixed("isInteger", ["val"], "bool", pure, "tsf_value_is_integer"),
  statics.bareFixed("isNaN", ["val"], "bool", pure, "tsf_value_is_nan"),
  statics.bareFixed("isSafeInteger", ["val"], "bool", pure, "tsf_value_is_safe_integer"),
  ...parsing,

  global.bareFixed("isFinite", ["f64"], "bool", pure, "tsf_number_is_finite"),
  global.bareFixed("isNaN", ["f64"], "bool", pure, "tsf_number_is_nan"),
  global.fixed("Number", ["val"], "f64", anything, "tsf_to_number_value", { defaults: { 0: 0 } }),
  global.bareFixed("Boolean", ["val"], "bool", pure, "tsf_truthy"),
  global.fixed("String", ["val"], "str", anything, "tsf_string_of", { defaults: { 0: "" } }),
];
