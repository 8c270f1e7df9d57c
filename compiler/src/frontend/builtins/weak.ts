// WeakMap and WeakSet. WeakRef and FinalizationRegistry are classes of prelude/weak.ts.
import type { BuiltinRow } from "./row.js";
import { changes, makes, reads, rowsOf } from "./table.js";

const map = rowsOf("WeakMap");
const set = rowsOf("WeakSet");
const constructor = rowsOf("new", "weak");

export const weakRows: readonly BuiltinRow[] = [
  map.method("delete", ["ref", "val"], "bool", changes, "tsf_weak_delete"),
  map.method("get", ["ref", "val"], "val", reads, "tsf_weak_get"),
  map.method("has", ["ref", "val"], "bool", reads, "tsf_weak_has"),
  map.method("set", ["ref", "val", "val"], "ref", changes, "tsf_weak_with"),
  {
    ...constructor.preludeMake("WeakMap", ["val"], "ref", "newWeakMap"),
    exact: constructor.make("WeakMap", [], "ref", makes, "tsf_weak_map_new"),
  },

  set.method("add", ["ref", "val"], "ref", changes, "tsf_weak_with_value"),
  set.method("delete", ["ref", "val"], "bool", changes, "tsf_weak_delete"),
  set.method("has", ["ref", "val"], "bool", reads, "tsf_weak_has"),
  {
    ...constructor.preludeMake("WeakSet", ["val"], "ref", "newWeakSet"),
    exact: constructor.make("WeakSet", [], "ref", makes, "tsf_weak_set_new"),
  },
];
