// Set: rows of its members (a ReadonlySet is one too) and of `new Set`. The set algebra is in prelude/set.ts.
import { wellKnownSymbol } from "../../ir/symbol-names.js";
import type { BuiltinRow } from "./row.js";
import { allocates, changes, makes, reads, rowsOf } from "./table.js";

const { method, getter, preludeMethod } = rowsOf("Set", "set");
const constructor = rowsOf("new", "set");

export const setRows: readonly BuiltinRow[] = [
  getter("size", ["ref"], "f64", reads, "tsf_map_size"),
  method("add", ["ref", "val"], "ref", changes, "tsf_set_with"),
  method("clear", ["ref"], "void", changes, "tsf_map_clear"),
  method("delete", ["ref", "val"], "bool", changes, "tsf_map_delete"),
  method("entries", ["ref"], "ref", allocates, "tsf_map_entries"),
  preludeMethod("forEach", ["ref", "ref"], "void"),
  method("has", ["ref", "val"], "bool", reads, "tsf_map_has"),
  method("keys", ["ref"], "ref", allocates, "tsf_map_keys"),
  method("values", ["ref"], "ref", allocates, "tsf_map_keys"),
  preludeMethod("union", ["ref", "ref"], "ref"),
  preludeMethod("intersection", ["ref", "ref"], "ref"),
  preludeMethod("difference", ["ref", "ref"], "ref"),
  preludeMethod("symmetricDifference", ["ref", "ref"], "ref"),
  preludeMethod("isSubsetOf", ["ref", "ref"], "bool"),
  preludeMethod("isSupersetOf", ["ref", "ref"], "bool"),
  preludeMethod("isDisjointFrom", ["ref", "ref"], "bool"),
  method(wellKnownSymbol("iterator"), ["ref"], "ref", allocates, "tsf_map_keys"),

  {
    ...constructor.preludeMake("Set", ["val"], "ref", "newSet"),
    exact: constructor.make("Set", [], "ref", makes, "tsf_set_new"),
  },
];
