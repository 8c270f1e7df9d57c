// What the user did wrong, and where. Diagnostics are collected in a bag, sorted by place and deduplicated; they are
// never thrown. TypeScript's own errors come in the same form with a code such as TS2322.
// Invariant: two diagnostics with the same code and the same span are one.
import { type LineColumn, lineColumnAt } from "../support/text.js";

/** A piece of a source file; offsets are UTF-16 code units. */
export interface SourceSpan {
  /** Absolute path, as the host names it. */
  file: string;
  /** The whole text of the file. */
  text: string;
  start: number;
  end: number;
}

/** A second place that helps to understand the first. */
export interface RelatedPlace {
  message: string;
  span?: SourceSpan;
}

/** One finding, ready to be shown. */
export interface Diagnostic {
  /** TSF#### from the catalogue, or TS#### from TypeScript. */
  code: string;
  severity: "error" | "warning";
  /** What was seen, and why it cannot be compiled. */
  message: string;
  /** What to write instead. */
  hint?: string;
  /** Absent where no source is at fault, e.g. for options. */
  span?: SourceSpan;
  related?: RelatedPlace[];
}

/** The line and column where a span begins. */
export function placeOf(span: SourceSpan): LineColumn {
  return lineColumnAt(span.text, span.start);
}

/** Collects diagnostics of one compilation. */
export class DiagnosticBag {
  readonly #all = new Map<string, Diagnostic>();

  /** Adds `diagnostic` unless the same code is already reported for the same span; says whether it was added. */
  add(diagnostic: Diagnostic): boolean {
    const key = keyOf(diagnostic);
    if (this.#all.has(key)) return false;
    this.#all.set(key, diagnostic);
    return true;
  }

  /** Adds each of `diagnostics`. */
  addAll(diagnostics: Iterable<Diagnostic>): void {
    for (const diagnostic of diagnostics) this.add(diagnostic);
  }

  /** Everything reported, those without a place first, then by file, start, end and code. */
  sorted(): Diagnostic[] {
    return [...this.#all.values()].sort(byPlace);
  }

  /** Everything reported so far, in the order of reporting. */
  [Symbol.iterator](): Iterator<Diagnostic> {
    return this.#all.values();
  }

  /** How many were reported. */
  get size(): number {
    return this.#all.size;
  }

  /** Whether compilation must stop. */
  get hasErrors(): boolean {
    return this.errorCount > 0;
  }

  get errorCount(): number {
    return this.#count("error");
  }

  get warningCount(): number {
    return this.#count("warning");
  }

  #count(severity: Diagnostic["severity"]): number {
    return [...this.#all.values()].filter(diagnostic => diagnostic.severity === severity).length;
  }
}

function keyOf({ code, message, span }: Diagnostic): string {
  return span === undefined ? `${code} ${message}` : `${code} ${span.file}:${span.start}-${span.end}`;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.span?.file ?? "", b.span?.file ?? "") ||
    (a.span?.start ?? 0) - (b.span?.start ?? 0) ||
    (a.span?.end ?? 0) - (b.span?.end ?? 0) ||
    compare(a.code, b.code)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
