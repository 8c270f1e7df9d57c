// Timers and microtasks, functions of the prelude's event loop.
import type { BuiltinRow } from "./row.js";
import { collecting, rowsOf } from "./table.js";

const timer = rowsOf("global", "timer");
const job = rowsOf("global", "job");

export const timerRows: readonly BuiltinRow[] = [
  collecting(timer.preludeFixed("setTimeout", ["ref", "val", "arr"], "ref")),
  collecting(timer.preludeFixed("setInterval", ["ref", "val", "arr"], "ref")),
  timer.preludeFixed("clearTimeout", ["val"], "void", "clearTimer"),
  timer.preludeFixed("clearInterval", ["val"], "void", "clearTimer"),
  job.preludeFixed("queueMicrotask", ["ref"], "void"),
];
