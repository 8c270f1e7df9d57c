// ObjectConstructor: Object.keys and its like. A getter of the author's may run where values are read.
import type { BuiltinRow } from "./row.js";
import { anything, changes, pure, reads, readsAndMakes, rowsOf } from "./table.js";

const { fixed, bareFixed, preludeFixed } = rowsOf("ObjectConstructor", "object");

export const objectRows: readonly BuiltinRow[] = [
  rowsOf("Object").getter("constructor", ["val"], "ref", { reads: true, throws: true }, "tsf_constructor_of"),
  preludeFixed("assign", ["ref", "arr"], "ref"),
  preludeFixed("entries", ["ref"], "arr"),
  fixed("freeze", ["val"], "val", changes, "tsf_object_frozen"),
  preludeFixed("fromEntries", ["val"], "ref"),
  preludeFixed("groupBy", ["val", "ref"], "ref"),
  fixed("hasOwn", ["val", "val"], "bool", anything, "tsf_object_has_own_key"),
  bareFixed("is", ["val", "val"], "bool", pure, "tsf_same_value"),
  fixed("isFrozen", ["val"], "bool", reads, "tsf_object_is_frozen"),
  fixed("keys", ["val"], "arr", readsAndMakes, "tsf_object_keys"),
  preludeFixed("values", ["ref"], "arr"),
];
