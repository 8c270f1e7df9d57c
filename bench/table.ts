// The benchmark's figures: smallest, median, ratios, and a table in Markdown.

export const languages = ["C", "tsfalco", "Rust", "Go"] as const;
export type Language = (typeof languages)[number];

/** By row: what was measured in each language that has it. */
export class Samples {
  private readonly rows = new Map<string, Map<Language, number[]>>();

  note(row: string, language: Language, value: number): void {
    const of = this.rows.get(row) ?? new Map<Language, number[]>();
    of.set(language, [...of.get(language) ?? [], value]);
    this.rows.set(row, of);
  }

  /** A line for each row: smallest and median of each language, and how many times another's smallest ours is. */
  table(unit: string): string {
    const peers = languages.filter((language) => language !== "tsfalco");
    const lines = [...this.rows].map(([row, of]) => [
      row,
      ...languages.map((language) => smallestAndMedian(of.get(language))),
      ...peers.map((peer) => ratio(of.get("tsfalco"), of.get(peer))),
    ]);
    return table([unit, ...languages, ...peers.map((peer) => `ours / ${peer}`)], lines);
  }
}

const nothing = "–";

function smallestAndMedian(values: readonly number[] | undefined): string {
  return values === undefined ? nothing : `${minimum(values).toFixed(1)} / ${median(values).toFixed(1)}`;
}

function ratio(ours: readonly number[] | undefined, theirs: readonly number[] | undefined): string {
  return ours === undefined || theirs === undefined ? nothing : (minimum(ours) / minimum(theirs)).toFixed(2);
}

export function minimum(values: readonly number[]): number {
  return Math.min(...values);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The first column is to the left, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const aligned = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!);
  const line = (row: readonly string[]): string => `| ${row.map(aligned).join(" | ")} |\n`;
  const dashes = widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return line(head) + line(dashes) + rows.map(line).join("");
}
