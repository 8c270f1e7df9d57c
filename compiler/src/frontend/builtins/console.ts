// Console: each method lays its arguments out as Node does and writes one line (c-runtime/src/lib/inspect.h).
import type { BuiltinRow } from "./row.js";
import { anything, changes, collecting, rowsOf } from "./table.js";

const { fixed } = rowsOf("Console");

const streams = { debug: "out", error: "error", info: "out", log: "out", warn: "error" };

export const consoleRows: readonly BuiltinRow[] = Object.entries(streams).map(([name, stream]) => ({
  ...collecting(fixed(name, ["arr"], "void", anything, `tsf_console_${stream}`)),
  forText: fixed(name, ["str"], "void", changes, `tsf_console_${stream}_text`),
}));
