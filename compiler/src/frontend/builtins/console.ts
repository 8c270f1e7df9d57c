// Console: each method formats its arguments as Node does (prelude/console.ts) and writes one line.
import type { BuiltinRow } from "./row.js";
import { rowsOf } from "./table.js";

const { preludeFixed } = rowsOf("Console", "console");

export const consoleRows: readonly BuiltinRow[] = ["debug", "error", "info", "log", "warn"].map((name) =>
  preludeFixed(name, ["arr"], "void"),
);
