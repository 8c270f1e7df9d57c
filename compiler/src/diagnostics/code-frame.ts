// The few source lines under a diagnostic, with a gutter and carets:
//   3 |   const x = eval("1");
//     |             ^^^^
// Invariant: carets stand under the span's cells also after tabs, wide characters and in lines cut to the width.
import { cellWidth, lineColumnAt, lineStarts, lineText } from "../support/text.js";
import type { SourceSpan } from "./diagnostic.js";

/** How a frame is drawn. */
export interface FrameStyle {
  /** Colours the gutter. */
  dim: (text: string) => string;
  /** Colours the carets. */
  paint: (text: string) => string;
  /** Columns of the terminal. */
  width: number;
}

/** Cells of a line: each one's text and how wide it is; `start` is its code unit. */
interface Cell {
  text: string;
  width: number;
  start: number;
}

const tabStop = 2;

/** The frame's two lines; of a span over several lines, the first is shown and marked to its end. */
export function codeFrame(span: SourceSpan, style: FrameStyle): string[] {
  const starts = lineStarts(span.text);
  const first = lineColumnAt(span.text, span.start, starts);
  const last = lineColumnAt(span.text, Math.max(span.start, span.end), starts);
  const digits = String(first.line).length;
  const text = lineText(span.text, first.line, starts);
  const end = first.line === last.line ? last.column - 1 : Infinity;
  const drawn = drawLine(text, first.column - 1, end, Math.max(20, style.width - digits - 5));
  return [
    `  ${style.dim(`${first.line} |`)} ${drawn.source}`.trimEnd(),
    `  ${style.dim(`${" ".repeat(digits)} |`)} ${drawn.indent}${style.paint(drawn.carets)}`,
  ];
}

/** A line, what stands under it before the carets, and the carets. */
interface DrawnLine {
  source: string;
  indent: string;
  carets: string;
}

function drawLine(text: string, from: number, to: number, room: number): DrawnLine {
  const all = cellsOf(text);
  const window = cut(all, from, room);
  const marked = window.cells.filter(cell => cell.start >= from && cell.start < to);
  const before = window.cells.filter(cell => cell.start < from);
  return {
    source: window.head + window.cells.map(cell => cell.text).join("") + window.tail,
    indent: " ".repeat(window.head.length + widthOf(before)),
    carets: "^".repeat(Math.max(1, widthOf(marked))),
  };
}

function cellsOf(text: string): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (const codePoint of text) {
    const cell = codePoint === "\t" ? { text: " ".repeat(tabStop), width: tabStop } : visible(codePoint);
    cells.push({ ...cell, start });
    start += codePoint.length;
  }
  return cells;
}

// Control characters would move the cursor, so they are shown as a replacement character.
function visible(codePoint: string): { text: string; width: number } {
  const isControl = /^\p{Cc}$/u.test(codePoint);
  return isControl ? { text: "\ufffd", width: 1 } : { text: codePoint, width: cellWidth(codePoint) };
}

// The part of a line that fits into `room` cells and has the span's beginning in its first third.
function cut(cells: Cell[], from: number, room: number): { head: string; cells: Cell[]; tail: string } {
  if (widthOf(cells) <= room) return { head: "", cells, tail: "" };
  const at = cells.findIndex(cell => cell.start >= from);
  const firstCell = Math.max(0, (at < 0 ? cells.length : at) - Math.floor(room / 3));
  const shown: Cell[] = [];
  let width = 2;
  for (const cell of cells.slice(firstCell)) {
    if ((width += cell.width) > room) break;
    shown.push(cell);
  }
  const isCutAfter = firstCell + shown.length < cells.length;
  return { head: firstCell > 0 ? "…" : "", cells: shown, tail: isCutAfter ? "…" : "" };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
