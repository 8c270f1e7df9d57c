// What programs ask the system for: performance.now, random bytes (c-runtime/src/lib/system.h).
import type { BuiltinRow } from "./row.js";
import { changes, rowsOf } from "./table.js";

const performance = rowsOf("Performance");
const crypto = rowsOf("Crypto");

export const systemRows: readonly BuiltinRow[] = [
  performance.fixed("now", [], "f64", { reads: true, writes: true }, "tsf_performance_now"),
  crypto.fixed("getRandomValues", ["ref"], "ref", changes, "tsf_random_values"),
  crypto.fixed("randomUUID", [], "str", changes, "tsf_random_uuid"),
];
