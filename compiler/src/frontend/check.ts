// Everything that is said about a program before it is lowered: TypeScript's own findings and the subset's refusals.
// Invariant: if the bag has no errors afterwards, the lowering may rely on types and subset.
import type { DiagnosticBag } from "../diagnostics/diagnostic.js";
import type { FrontendProject } from "./project.js";
import { checkSubset } from "./subset.js";
import { reportTypeScriptErrors } from "./typescript-errors.js";

/** More that may be wrong with a program, such as the plugin contract. */
export type ProjectCheck = (project: FrontendProject, bag: DiagnosticBag) => void;

/**
 * Reports what is wrong with `project`; text that does not even parse is not looked at further. `more` comes before
 * TypeScript's findings, which are then not repeated where it has said why.
 */
export function checkProject(project: FrontendProject, bag: DiagnosticBag, more: readonly ProjectCheck[] = []): void {
  const { program, checker, diagnostics } = project;
  if (program.getSyntacticDiagnostics().length === 0) {
    checkSubset(project, bag);
    for (const check of more) check(project, bag);
  }
  reportTypeScriptErrors(diagnostics, checker, bag);
}
