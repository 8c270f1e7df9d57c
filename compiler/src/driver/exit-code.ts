// The exit code of a compilation, by what was reported.
import type { DiagnosticBag } from "../diagnostics/diagnostic.js";

/** 0 nothing but warnings, 2 options, inputs or outputs (TSF5xxx), 3 the C toolchain (TSF4xxx), 1 anything else. */
export function exitCodeOf(bag: DiagnosticBag): number {
  const codes = [...bag].filter(({ severity }) => severity === "error").map(({ code }) => code);
  if (codes.length === 0) return 0;
  if (codes.some((code) => code.startsWith("TSF5"))) return 2;
  return codes.some((code) => code.startsWith("TSF4")) ? 3 : 1;
}
