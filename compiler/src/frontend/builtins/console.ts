// Console: each method formats its arguments as Node does (prelude/console.ts) and writes one line.
import type { BuiltinRow } from "./row.js";
import { rowsOf } from "./table.js";

const { preludeFixed } = rowsOf("Console", "console");

const names = ["debug", "error", "info", "log", "warn"];

export const consoleRows: readonly BuiltinRow[] = names.map((name) => ({
  ...preludeFixed(name, ["arr"], "void"),
  forText: { kind: "prelude", module: "console-text", name },
}));
