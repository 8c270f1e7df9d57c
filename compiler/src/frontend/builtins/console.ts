// Console: log and its like lay their arguments out as Node does and write one line (c-runtime/src/lib/inspect.h); the
// others are prelude/console.ts.
import type { BuiltinRow } from "./row.js";
import { anything, changes, collecting, rowsOf } from "./table.js";

const { fixed, preludeFixed } = rowsOf("Console", "console");

const streams = { debug: "out", error: "error", info: "out", log: "out", warn: "error" };

export const consoleRows: readonly BuiltinRow[] = [
  ...Object.entries(streams).map(([name, stream]) => ({
    ...collecting(fixed(name, ["arr"], "void", anything, `tsf_console_${stream}`)),
    forText: fixed(name, ["str"], "void", changes, `tsf_console_${stream}_text`),
  })),
  preludeFixed("assert", ["val", "arr"], "void"),
  preludeFixed("count", ["val"], "void"),
  preludeFixed("countReset", ["val"], "void"),
  preludeFixed("dir", ["val", "val"], "void"),
  preludeFixed("group", ["arr"], "void"),
  preludeFixed("groupCollapsed", ["arr"], "void", "group"),
  preludeFixed("groupEnd", [], "void"),
  preludeFixed("table", ["val", "val"], "void"),
  preludeFixed("time", ["val"], "void"),
  preludeFixed("timeEnd", ["val"], "void"),
  preludeFixed("timeLog", ["val", "arr"], "void"),
  preludeFixed("trace", ["arr"], "void"),
];
