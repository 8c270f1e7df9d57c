// Array: rows of its members (a ReadonlyArray is one too) and of ArrayConstructor. What calls back is in
// prelude/array.ts, the order of sort in prelude/sort.ts.
import { wellKnownSymbol } from "../../ir/symbol-names.js";
import type { BuiltinRow } from "./row.js";
import { allocates, callingBack, changes, collecting, makes, pure, reads, readsAndMakes, rowsOf } from "./table.js";

const { method, setter, opGetter, preludeMethod } = rowsOf("Array", "array");
const inLocale = rowsOf("Array", "locale");
const statics = rowsOf("ArrayConstructor", "array");
const sorted = rowsOf("Array", "sort");
const constructor = rowsOf("new", "array");
const globals = rowsOf("global", "array");

export const arrayRows: readonly BuiltinRow[] = [
  ...callingBack([
    preludeMethod("every", ["arr", "ref"], "bool"),
    preludeMethod("filter", ["arr", "ref"], "arr"),
    preludeMethod("find", ["arr", "ref"], "val"),
    preludeMethod("findIndex", ["arr", "ref"], "f64"),
    preludeMethod("findLast", ["arr", "ref"], "val"),
    preludeMethod("findLastIndex", ["arr", "ref"], "f64"),
    preludeMethod("flatMap", ["arr", "ref"], "arr"),
    preludeMethod("forEach", ["arr", "ref"], "void"),
    preludeMethod("map", ["arr", "ref"], "arr"),
    preludeMethod("some", ["arr", "ref"], "bool"),
  ]),
  opGetter("length", ["arr"], "f64", reads, "array.length"),
  setter("length=", ["arr", "f64"], "void", changes, "tsf_array_set_length"),
  preludeMethod("at", ["arr", "f64"], "val"),
  preludeMethod("concat", ["arr", "arr"], "arr"),
  method("copyWithin", ["arr", "f64", "f64", "f64"], "arr", changes, "tsf_array_copied_within", {
    defaults: { 3: Infinity },
  }),
  method("entries", ["arr"], "ref", allocates, "tsf_array_entries"),
  method("fill", ["arr", "val", "f64", "f64"], "arr", changes, "tsf_array_filled", { defaults: { 2: 0, 3: Infinity } }),
  preludeMethod("flat", ["arr", "val"], "arr"),
  method("includes", ["arr", "val", "f64"], "bool", reads, "tsf_array_includes", { defaults: { 2: 0 } }),
  method("indexOf", ["arr", "val", "f64"], "f64", reads, "tsf_array_index_of", { defaults: { 2: 0 } }),
  method("join", ["arr", "str"], "str", changes, "tsf_array_join", { defaults: { 1: "," } }),
  method("keys", ["arr"], "ref", allocates, "tsf_array_keys"),
  method("lastIndexOf", ["arr", "val", "f64"], "f64", reads, "tsf_array_last_index_of", { defaults: { 2: Infinity } }),
  method("pop", ["arr"], "val", changes, "tsf_array_pop"),
  collecting(
    method("push", ["arr", "arr"], "f64", changes, "tsf_array_push_all"),
    method("push", ["arr", "val"], "f64", changes, "tsf_array_push_one"),
  ),
  preludeMethod("reduce", ["arr", "ref", "arr"], "val"),
  preludeMethod("reduceRight", ["arr", "ref", "arr"], "val"),
  method("reverse", ["arr"], "arr", changes, "tsf_array_reversed"),
  method("shift", ["arr"], "val", changes, "tsf_array_shift"),
  method("slice", ["arr", "f64", "f64"], "arr", readsAndMakes, "tsf_array_slice", { defaults: { 1: 0, 2: Infinity } }),
  sorted.preludeMethod("sort", ["arr", "val"], "arr"),
  preludeMethod("splice", ["arr", "arr"], "arr"),
  preludeMethod("toReversed", ["arr"], "arr"),
  sorted.preludeMethod("toSorted", ["arr", "val"], "arr"),
  preludeMethod("toSpliced", ["arr", "arr"], "arr"),
  inLocale.preludeMethod("toLocaleString", ["arr"], "str", "arrayToLocaleString"),
  method("toString", ["arr", "str"], "str", changes, "tsf_array_join", { defaults: { 1: "," } }),
  collecting(method("unshift", ["arr", "arr"], "f64", changes, "tsf_array_unshift_all")),
  method("values", ["arr"], "ref", allocates, "tsf_array_values"),
  preludeMethod("with", ["arr", "f64", "val"], "arr", "withElement"),
  method(wellKnownSymbol("iterator"), ["arr"], "ref", allocates, "tsf_array_values"),

  { ...statics.preludeFixed("from", ["val", "val"], "arr"), callback: 1 },
  statics.bareFixed("isArray", ["val"], "bool", pure, "tsf_is_array"),
  statics.preludeFixed("of", ["arr"], "arr"),
  collecting(constructor.make("Array", ["arr"], "arr", makes, "tsf_array_construct")),
  collecting(globals.fixed("Array", ["arr"], "arr", makes, "tsf_array_construct")),
];
