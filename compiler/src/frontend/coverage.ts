// How much of a program the language takes: of its statements and class members, those that no error lies in; and what
// is in the way of the others, by code.
// Invariant: an error blocks the innermost of them that it lies in, and none around it.
import { ts } from "ts-morph";
import { catalogueRow } from "../diagnostics/catalogue/index.js";
import { type Diagnostic, placeOf } from "../diagnostics/diagnostic.js";
import type { LineColumn } from "../support/text.js";

export interface Coverage {
  files: FileCoverage[];
  /** The most frequent first. */
  blockers: Blocker[];
}

export interface FileCoverage {
  /** Absolute path. */
  file: string;
  /** Statements and members of classes; blocks, empty statements and the bodies' braces are none. */
  statements: number;
  /** Those of them without an error. */
  compiled: number;
}

export interface Blocker {
  code: string;
  /** What it is, of a code of ours; of one of TypeScript's, what it says at its first place. */
  title: string;
  count: number;
  first: (LineColumn & { file: string }) | undefined;
}

/** The coverage of `sourceFiles` by what was found in them. */
export function coverageOf(sourceFiles: readonly ts.SourceFile[], diagnostics: readonly Diagnostic[]): Coverage {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { files: sourceFiles.map((file) => fileCoverage(file, errors)), blockers: blockersOf(errors) };
}

function fileCoverage(file: ts.SourceFile, errors: readonly Diagnostic[]): FileCoverage {
  const places = errors.flatMap(({ span }) => (span?.file === file.fileName ? [span.start] : []));
  let statements = 0;
  let blocked = 0;
  // the errors in a node that no counted node inside it has taken
  const visit = (node: ts.Node, around: readonly number[]): readonly number[] => {
    const within = around.filter((place) => node.getFullStart() <= place && place < node.end);
    let left = within;
    ts.forEachChild(node, (child) => {
      const open = visit(child, left);
      left = left.filter((place) => open.includes(place) || place < child.getFullStart() || place >= child.end);
    });
    if (!isCounted(node)) return left;
    statements++;
    if (left.length > 0) blocked++;
    return [];
  };
  visit(file, places);
  return { file: file.fileName, statements, compiled: statements - blocked };
}

function isCounted(node: ts.Node): boolean {
  if (ts.isBlock(node) || ts.isEmptyStatement(node) || ts.isSemicolonClassElement(node)) return false;
  return ts.isStatement(node) || ts.isClassElement(node);
}

function blockersOf(errors: readonly Diagnostic[]): Blocker[] {
  const byCode = new Map<string, Blocker>();
  for (const { code, message, span } of errors) {
    const known = byCode.get(code);
    if (known !== undefined) known.count++;
    else {
      const first = span === undefined ? undefined : { file: span.file, ...placeOf(span) };
      byCode.set(code, { code, title: catalogueRow(code)?.title ?? message.split("\n")[0]!, count: 1, first });
    }
  }
  return [...byCode.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
