// Symbol: its functions, and the members of symbols.
import type { BuiltinRow } from "./row.js";
import { anything, makes, rowsOf } from "./table.js";

const { method, getter } = rowsOf("Symbol");
const { fixed } = rowsOf("SymbolConstructor");
const global = rowsOf("global");

export const symbolRows: readonly BuiltinRow[] = [
  global.fixed("Symbol", ["val"], "val", makes, "tsf_symbol_new"),
  getter("description", ["val"], "val", makes, "tsf_symbol_description"),
  fixed("for", ["str"], "val", makes, "tsf_symbol_for"),
  fixed("keyFor", ["val"], "val", makes, "tsf_symbol_key_for"),
  method("toString", ["val"], "str", makes, "tsf_symbol_text"),
  method("valueOf", ["val"], "val", anything, "tsf_symbol_itself"),
];
