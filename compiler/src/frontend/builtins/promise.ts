// The functions of `Promise` and `AbortSignal` themselves. Their instances are objects of classes of the prelude, whose
// members need no rows.
import type { BuiltinRow } from "./row.js";
import { collecting, rowsOf } from "./table.js";

const promise = rowsOf("PromiseConstructor", "promise-statics");
const signal = rowsOf("AbortSignalConstructor", "abort");

export const promiseRows: readonly BuiltinRow[] = [
  promise.preludeFixed("all", ["val"], "ref"),
  promise.preludeFixed("allSettled", ["val"], "ref"),
  promise.preludeFixed("any", ["val"], "ref"),
  promise.preludeFixed("race", ["val"], "ref"),
  promise.preludeFixed("reject", ["val"], "ref", "rejected"),
  promise.preludeFixed("resolve", ["val"], "ref", "resolved"),
  collecting(promise.preludeFixed("try", ["ref", "arr"], "ref", "attempt")),
  promise.preludeFixed("withResolvers", [], "ref"),

  signal.preludeFixed("abort", ["val"], "ref", "abortedSignal"),
  signal.preludeFixed("any", ["val"], "ref", "anySignal"),
  signal.preludeFixed("timeout", ["f64"], "ref", "timeoutSignal"),
];
