// Diagnostics as text: pretty (code frame and colours), plain (one line each, as tsc prints without a terminal),
// and JSON lines. The only file that knows colours. Pure: the caller writes the result to stderr.
// Colour follows picocolors (NO_COLOR, FORCE_COLOR, CI, a terminal) unless the caller decides.
import pc from "picocolors";
import { lineColumnAt, lineStarts } from "../support/text.js";
import { codeFrame } from "./code-frame.js";
import type { Diagnostic, SourceSpan } from "./diagnostic.js";

/** How diagnostics are shown. */
export interface RenderOptions {
  /** Pretty is for people, plain for problem matchers, json for programs. */
  format: "pretty" | "plain" | "json";
  /** Forces colour on or off; without it the environment decides. Only pretty has colour. */
  color?: boolean;
  /** Shortens a path for display, e.g. relative to the working directory. */
  displayPath?: (file: string) => string;
  /** Columns of the terminal; a longer source line is shown in part. Default 120. */
  width?: number;
}

type Colors = ReturnType<typeof pc.createColors>;

/** Renders `diagnostics` in the given order, ending with a line break unless there are none. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], options: RenderOptions): string {
  return diagnostics.map(diagnostic => `${renderDiagnostic(diagnostic, options)}\n`).join("");
}

/** One diagnostic without a trailing line break (pretty ones end with an empty line). */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions): string {
  if (options.format === "json") return renderJson(diagnostic);
  if (options.format === "plain") return renderPlain(diagnostic, options);
  return renderPretty(diagnostic, options);
}

/** A text painted as what went well, went badly, or is beside the point. */
export function painted(text: string, how: "good" | "bad" | "faint"): string {
  return how === "good" ? pc.green(text) : how === "bad" ? pc.red(text) : pc.dim(text);
}

/** "Found 2 errors and 1 warning in 2 files."; "" if there is nothing to sum up or the format is json. */
export function renderSummary(diagnostics: readonly Diagnostic[], options: RenderOptions): string {
  if (diagnostics.length === 0 || options.format === "json") return "";
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  const files = new Set(diagnostics.flatMap(({ span }) => (span === undefined ? [] : [span.file]))).size;
  const counts = [counted(errors, "error"), counted(warnings, "warning")].filter(text => text !== "");
  return `Found ${counts.join(" and ")}${files === 0 ? "" : ` in ${counted(files, "file")}`}.\n`;
}

/** "2 errors", "1 error"; "" of none. */
export function counted(count: number, noun: string): string {
  return count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// main.ts:3:5 - error TSF1203: message, then the frame, the hint and where to read more
function renderPretty(diagnostic: Diagnostic, options: RenderOptions): string {
  const colors = pc.createColors(options.color ?? pc.isColorSupported);
  const paint = diagnostic.severity === "error" ? colors.red : colors.yellow;
  const { span, code, severity, message, hint, related = [] } = diagnostic;
  const head = `${paint(severity)} ${colors.dim(`${code}:`)} ${message}`;
  const lines = [span === undefined ? head : `${renderPlace(span, colors, options)} - ${head}`];
  if (span !== undefined) lines.push("", ...codeFrame(span, { dim: colors.dim, paint, width: options.width ?? 120 }));
  if (hint !== undefined) lines.push("", `  ${colors.cyan("hint:")} ${indentRest(hint, "        ")}`);
  for (const { message: text, span: place } of related) lines.push(...renderRelated(text, place, colors, options));
  if (code.startsWith("TSF")) lines.push(`  ${colors.dim(`docs: tsfalco explain ${code}`)}`);
  return `${lines.join("\n")}\n`;
}

function renderRelated(
  message: string,
  span: SourceSpan | undefined,
  colors: Colors,
  options: RenderOptions,
): string[] {
  if (span === undefined) return ["", `  ${colors.dim("note:")} ${message}`];
  const frame = codeFrame(span, { dim: colors.dim, paint: colors.cyan, width: options.width ?? 120 });
  return ["", `  ${colors.dim("note:")} ${message} - ${renderPlace(span, colors, options)}`, ...frame];
}

function renderPlace(span: SourceSpan, colors: Colors, options: RenderOptions): string {
  const { line, column } = lineColumnAt(span.text, span.start);
  const path = options.displayPath?.(span.file) ?? span.file;
  return `${colors.cyan(path)}:${colors.yellow(String(line))}:${colors.yellow(String(column))}`;
}

// main.ts(3,5): error TSF1203: message
function renderPlain({ span, severity, code, message, hint }: Diagnostic, options: RenderOptions): string {
  const sentences = hint === undefined ? message : `${message}. ${hint}`;
  const text = `${severity} ${code}: ${sentences.replace(/\s*\n\s*/g, " ")}`;
  if (span === undefined) return text;
  const { line, column } = lineColumnAt(span.text, span.start);
  return `${options.displayPath?.(span.file) ?? span.file}(${line},${column}): ${text}`;
}

// {"file":"/abs/main.ts","range":{"start":{"line":3,"column":5},"end":{…}},"code":"TSF1203", …}; paths stay absolute
function renderJson({ span, related = [], ...rest }: Diagnostic): string {
  const { code, severity, message, hint } = rest;
  const places = related.map(place => ({ ...jsonPlace(place.span), message: place.message }));
  return JSON.stringify({ ...jsonPlace(span), code, severity, message, hint, related: places });
}

function jsonPlace(span: SourceSpan | undefined): object {
  if (span === undefined) return {};
  const starts = lineStarts(span.text);
  const start = lineColumnAt(span.text, span.start, starts);
  return { file: span.file, range: { start, end: lineColumnAt(span.text, span.end, starts) } };
}

function indentRest(text: string, indent: string): string {
  return text.replaceAll("\n", `\n${indent}`);
}
