// What the command line prints: asked-for data to stdout, messages and diagnostics to stderr.
import { relative } from "node:path";
import { type ArgumentsOf, type DiagnosticCode, diagnosticOf } from "../diagnostics/catalogue/index.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { renderDiagnostics, renderSummary, type RenderOptions } from "../diagnostics/render.js";
import type { Messages } from "../driver/compile.js";

/** A value of an option that cannot be; exit code 2. */
export class UsageError extends Error {}

export function formatOf(text: string | undefined): RenderOptions["format"] {
  if (text === undefined || text === "pretty" || text === "plain" || text === "json") return text ?? "pretty";
  throw new UsageError(`--format cannot be ${text}: use pretty, plain or json`);
}

export function showDiagnostics(diagnostics: readonly Diagnostic[], format: RenderOptions["format"]): void {
  const columns = process.stderr.columns;
  const options: RenderOptions = { format, displayPath, ...(columns === undefined ? {} : { width: columns }) };
  const summary = format === "pretty" && diagnostics.length > 0 ? renderSummary(diagnostics, options) : "";
  process.stderr.write(renderDiagnostics(diagnostics, options) + summary);
}

/** Shows one diagnostic of the command line itself. */
export function showError<Code extends DiagnosticCode>(code: Code, args: ArgumentsOf<Code>, format?: string): void {
  showDiagnostics([diagnosticOf(code, args)], formatOf(format));
}

/** A path as it is shown: from the working directory, where it is below that. */
export function displayPath(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith("..") ? file : path;
}

/** For the driver: what --verbose tells. */
export const messages: Messages = { log: (text) => process.stderr.write(`${text}\n`) };
