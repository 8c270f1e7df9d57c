// String: rows of its members and of StringConstructor. A string never changes, so most are pure but for allocation.
import { wellKnownSymbol } from "../../ir/symbol-names.js";
import type { BuiltinRow } from "./row.js";
import { allocates, collecting, makes, pure, rowsOf } from "./table.js";

const { method, bareMethod, opGetter, preludeMethod } = rowsOf("String", "string");
const statics = rowsOf("StringConstructor", "string");
const templates = rowsOf("StringConstructor", "template");

const first = { defaults: { 2: 0 } };
const last = { defaults: { 2: Infinity } };
const range = { defaults: { 1: 0, 2: Infinity } };
/** It looks at its operands and keeps none; its text may lie in a room. */
const looks = { forms: { short: true, borrows: true } } as const;
const inRoom = { forms: { short: true, room: true } } as const;

export const stringRows: readonly BuiltinRow[] = [
  opGetter("length", ["str"], "f64", pure, "str.length"),
  method("at", ["str", "f64"], "val", allocates, "tsf_string_at"),
  method("charAt", ["str", "f64"], "str", allocates, "tsf_string_char_at"),
  method("charCodeAt", ["str", "f64"], "f64", allocates, "tsf_string_char_code_at"),
  method("codePointAt", ["str", "f64"], "val", allocates, "tsf_string_code_point_at"),
  {
    ...preludeMethod("concat", ["str", "arr"], "str"),
    exact: method("concat", ["str", "str"], "str", makes, "tsf_string_concat"),
  },
  method("endsWith", ["str", "str", "f64"], "bool", allocates, "tsf_string_ends_with", { ...last, ...looks }),
  method("includes", ["str", "str", "f64"], "bool", allocates, "tsf_string_includes", { ...first, ...looks }),
  method("indexOf", ["str", "str", "f64"], "f64", allocates, "tsf_string_index_of", { ...first, ...looks }),
  method("isWellFormed", ["str"], "bool", pure, "tsf_string_is_well_formed"),
  method("lastIndexOf", ["str", "str", "f64"], "f64", allocates, "tsf_string_last_index_of", last),
  {
    ...preludeMethod("localeCompare", ["str", "str", "val", "val"], "f64"),
    exact: method("localeCompare", ["str", "str"], "f64", pure, "tsf_string_locale_compare"),
  },
  method("normalize", ["str", "str"], "str", makes, "tsf_string_normalize", { defaults: { 1: "NFC" } }),
  method("padEnd", ["str", "f64", "str"], "str", makes, "tsf_string_pad_end", { defaults: { 2: " " } }),
  method("padStart", ["str", "f64", "str"], "str", makes, "tsf_string_pad_start", { defaults: { 2: " " } }),
  method("repeat", ["str", "f64"], "str", makes, "tsf_string_repeat"),
  preludeMethod("replace", ["str", "str", "val"], "str"),
  preludeMethod("replaceAll", ["str", "str", "val"], "str"),
  method("slice", ["str", "f64", "f64"], "str", makes, "tsf_string_slice", { ...range, ...inRoom }),
  method("split", ["str", "str", "f64"], "arr", makes, "tsf_string_split", { defaults: { 2: 4294967295 } }),
  method("startsWith", ["str", "str", "f64"], "bool", allocates, "tsf_string_starts_with", { ...first, ...looks }),
  preludeMethod("substr", ["str", "f64", "val"], "str"),
  method("substring", ["str", "f64", "f64"], "str", makes, "tsf_string_substring", { ...range, ...inRoom }),
  method("toLowerCase", ["str"], "str", makes, "tsf_string_to_lower_case"),
  method("toLocaleLowerCase", ["str"], "str", makes, "tsf_string_to_lower_case"),
  method("toLocaleUpperCase", ["str"], "str", makes, "tsf_string_to_upper_case"),
  bareMethod("toString", ["str"], "str", pure, "tsf_same_string"),
  method("toUpperCase", ["str"], "str", makes, "tsf_string_to_upper_case"),
  method("toWellFormed", ["str"], "str", makes, "tsf_string_to_well_formed"),
  method("trim", ["str"], "str", makes, "tsf_string_trim", inRoom),
  method("trimEnd", ["str"], "str", makes, "tsf_string_trim_end"),
  method("trimLeft", ["str"], "str", makes, "tsf_string_trim_start"),
  method("trimRight", ["str"], "str", makes, "tsf_string_trim_end"),
  method("trimStart", ["str"], "str", makes, "tsf_string_trim_start"),
  bareMethod("valueOf", ["str"], "str", pure, "tsf_same_string"),
  method(wellKnownSymbol("iterator"), ["str"], "ref", allocates, "tsf_string_characters_iterator"),

  collecting(
    statics.fixed("fromCharCode", ["arr"], "str", makes, "tsf_string_from_char_codes"),
    statics.fixed("fromCharCode", ["f64"], "str", makes, "tsf_string_from_char_code"),
  ),
  collecting(statics.fixed("fromCodePoint", ["arr"], "str", makes, "tsf_string_from_code_points")),
  templates.preludeFixed("raw", ["val", "arr"], "str"),
  rowsOf("TemplateStringsArray", "template").preludeGetter("raw", ["arr"], "arr", "rawOf"),
];
