// What `tsfalco check --coverage` prints: a line a file, one for all, and what is in the way.
import type { RenderOptions } from "../../diagnostics/render.js";
import type { Coverage } from "../../frontend/coverage.js";
import { displayPath } from "../show.js";

/** As text for people, or as one line of JSON. */
export function renderCoverage(coverage: Coverage, format: RenderOptions["format"]): string {
  const statements = sum(coverage.files.map((each) => each.statements));
  const compiled = sum(coverage.files.map((each) => each.compiled));
  if (format === "json") return `${JSON.stringify({ statements, compiled, ...coverage })}\n`;
  const files = coverage.files.map((each) => [...share(each), displayPath(each.file)]);
  const rows = files.length > 1 ? [...files, [...share({ statements, compiled }), "all"]] : files;
  const blockers = coverage.blockers.map(({ code, title, count, first }) => [
    String(count), code, title, first === undefined ? "" : `${displayPath(first.file)}:${first.line}:${first.column}`,
  ]);
  const parts = [`statements that compile\n${table(rows, [0, 2])}`];
  if (blockers.length > 0) parts.push(`what is in the way, and where first\n${table(blockers, [0])}`);
  return parts.join("\n");
}

function share({ statements, compiled }: { statements: number; compiled: number }): string[] {
  // rounded down, so that 100 % means all
  const percent = statements === 0 ? 100 : Math.floor((compiled / statements) * 1000) / 10;
  return [String(compiled), `of ${statements}`, `${percent} %`];
}

/** Columns of `rows`, those of these numbers flush right. */
function table(rows: readonly (readonly string[])[], right: readonly number[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const pad = (cell: string, column: number): string =>
    right.includes(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!);
  return rows.map((row) => `  ${row.map(pad).join("  ").trimEnd()}\n`).join("");
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
