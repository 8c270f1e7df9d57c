// Map: rows of its members (a ReadonlyMap is one too), of MapConstructor and of `new Map`.
import { wellKnownSymbol } from "../../ir/symbol-names.js";
import type { BuiltinRow } from "./row.js";
import { allocates, changes, makes, reads, rowsOf } from "./table.js";

const { method, getter, preludeMethod } = rowsOf("Map", "map");
const statics = rowsOf("MapConstructor", "map");
const constructor = rowsOf("new", "map");

export const mapRows: readonly BuiltinRow[] = [
  getter("size", ["ref"], "f64", reads, "tsf_map_size"),
  method("clear", ["ref"], "void", changes, "tsf_map_clear"),
  method("delete", ["ref", "val"], "bool", changes, "tsf_map_delete"),
  method("entries", ["ref"], "ref", allocates, "tsf_map_entries"),
  preludeMethod("forEach", ["ref", "ref"], "void"),
  method("get", ["ref", "val"], "val", reads, "tsf_map_get"),
  method("has", ["ref", "val"], "bool", reads, "tsf_map_has"),
  method("keys", ["ref"], "ref", allocates, "tsf_map_keys"),
  method("set", ["ref", "val", "val"], "ref", changes, "tsf_map_with"),
  method("values", ["ref"], "ref", allocates, "tsf_map_values"),
  method(wellKnownSymbol("iterator"), ["ref"], "ref", allocates, "tsf_map_entries"),

  statics.preludeFixed("groupBy", ["val", "ref"], "ref"),
  {
    ...constructor.preludeMake("Map", ["val"], "ref", "newMap"),
    exact: constructor.make("Map", [], "ref", makes, "tsf_map_new"),
  },
];
