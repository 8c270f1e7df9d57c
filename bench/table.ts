// The benchmark's figures: smallest, median, ratio, and a table in Markdown.

/** By row: what was measured of each contender. */
export type Samples = Map<string, { C: number[]; tsfalco: number[] }>;

export function minimum(values: readonly number[]): number {
  return Math.min(...values);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A row each: both sides' smallest and median, and how many times C's smallest ours is. */
export function compare(samples: Samples): string[][] {
  return [...samples].map(([row, { C, tsfalco }]) => {
    const figures = [minimum(C), median(C), minimum(tsfalco), median(tsfalco)];
    return [row, ...figures.map((value) => value.toFixed(1)), (minimum(tsfalco) / minimum(C)).toFixed(2)];
  });
}

/** The first column is to the left, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(" | ")} |\n`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |\n`;
  return line(head) + rule + rows.map(line).join("");
}
