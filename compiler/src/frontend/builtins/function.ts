// Function: rows of what a function is as a value. They serve every type with call or construct signatures, unless the
// author declares a member of that name (lower/properties.ts).
import type { BuiltinRow } from "./row.js";
import { anything, collecting, makes, reads, rowsOf } from "./table.js";

const { method, getter, bareGetter } = rowsOf("Function");

export const functionRows: readonly BuiltinRow[] = [
  method("apply", ["val", "val", "val"], "val", anything, "tsf_function_apply"),
  collecting(method("bind", ["val", "val", "arr"], "ref", makes, "tsf_function_bind")),
  collecting(method("call", ["val", "val", "arr"], "val", anything, "tsf_function_call")),
  bareGetter("length", ["ref"], "f64", reads, "tsf_function_length"),
  getter("name", ["ref"], "str", makes, "tsf_function_name"),
];
