// ObjectConstructor: Object.keys and its like. A getter of the author's may run where values are read.
import type { BuiltinRow } from "./row.js";
import { anything, changes, pure, reads, readsAndMakes, rowsOf } from "./table.js";

const every = rowsOf("Object");
const own = rowsOf("ObjectPrototype");
const constructor = rowsOf("new", "object");
const { fixed, bareFixed, preludeFixed } = rowsOf("ObjectConstructor", "object");

export const objectRows: readonly BuiltinRow[] = [
  every.getter("constructor", ["val"], "ref", { reads: true, throws: true }, "tsf_constructor_of"),
  every.method("hasOwnProperty", ["val", "val"], "bool", anything, "tsf_object_has_own_key"),
  every.method("propertyIsEnumerable", ["val", "val"], "bool", anything, "tsf_object_has_own_key"),
  every.method("toLocaleString", ["val"], "str", anything, "tsf_method_to_locale_string"),
  every.method("toString", ["val"], "str", anything, "tsf_method_to_string"),
  every.method("valueOf", ["val"], "val", anything, "tsf_method_value_of"),
  // the members themselves, which no object's own replace
  own.method("hasOwnProperty", ["val", "val"], "bool", anything, "tsf_object_has_own_key"),
  own.method("propertyIsEnumerable", ["val", "val"], "bool", anything, "tsf_object_has_own_key"),
  own.method("toLocaleString", ["val"], "str", anything, "tsf_method_to_string"),
  own.method("toString", ["val"], "str", anything, "tsf_object_tag"),
  own.method("valueOf", ["val"], "val", anything, "tsf_object_itself"),
  preludeFixed("assign", ["ref", "arr"], "ref"),
  preludeFixed("create", ["val"], "ref"),
  preludeFixed("entries", ["val"], "arr"),
  fixed("freeze", ["val"], "val", changes, "tsf_object_frozen", { forms: { freezes: true } }),
  preludeFixed("fromEntries", ["val"], "ref"),
  preludeFixed("groupBy", ["val", "ref"], "ref"),
  fixed("hasOwn", ["val", "val"], "bool", anything, "tsf_object_has_own_key"),
  preludeFixed("getOwnPropertyNames", ["ref"], "arr"),
  fixed("getOwnPropertySymbols", ["val"], "arr", readsAndMakes, "tsf_object_symbols"),
  bareFixed("is", ["val", "val"], "bool", pure, "tsf_same_value"),
  fixed("isFrozen", ["val"], "bool", reads, "tsf_object_is_frozen"),
  fixed("keys", ["val"], "arr", readsAndMakes, "tsf_object_keys"),
  preludeFixed("values", ["val"], "arr"),
  constructor.preludeMake("Object", ["val"], "ref", "newObject"),
];
