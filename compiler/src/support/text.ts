// Places in a text and widths on a screen.
// Offsets are UTF-16 code units from 0, lines and columns count from 1 as in tsc's output; a line ends at LF, CR LF,
// CR, U+2028 or U+2029, as TypeScript counts them.

/** A place as editors show it, counted from 1. */
export interface LineColumn {
  line: number;
  column: number;
}

const lineBreak = /\r\n|[\n\r\u2028\u2029]/g;

/** The offsets at which the lines of `text` begin; the first is 0. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(lineBreak)) starts.push(match.index + match[0].length);
  return starts;
}

/** The line and column of `offset`, which is clamped into the text. */
export function lineColumnAt(text: string, offset: number, starts = lineStarts(text)): LineColumn {
  const place = Math.max(0, Math.min(offset, text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: place - (starts[low] ?? 0) + 1 };
}

/** Line `line` (from 1) without its line break; "" past the end. */
export function lineText(text: string, line: number, starts = lineStarts(text)): string {
  const start = starts[line - 1];
  return start === undefined ? "" : text.slice(start, starts[line] ?? text.length).replace(/[\n\r\u2028\u2029]+$/, "");
}

const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const doubleWidth = /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]$/u;

/** How many screen cells a code point takes: 0, 1 or 2. */
export function cellWidth(codePoint: string): number {
  if (zeroWidth.test(codePoint)) return 0;
  return (codePoint.codePointAt(0) ?? 0) >= 0x1f300 || doubleWidth.test(codePoint) ? 2 : 1;
}
