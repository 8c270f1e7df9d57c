// Puts outputs in place, all or none.
import { report } from "../diagnostics/catalogue/index.js";
import type { DiagnosticBag } from "../diagnostics/diagnostic.js";
import { installFiles, type NewFile } from "./host.js";

/** Writes the files; the paths written, or none if one of them cannot be written, which is reported. */
export function writeOutputs(files: readonly NewFile[], bag: DiagnosticBag): string[] {
  const problem = installFiles(files);
  if (problem === undefined) return files.map(({ path }) => path);
  report(bag, "TSF5005", problem);
  return [];
}
