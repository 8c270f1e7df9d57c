// The benchmark's figures: smallest, median, ratios, and a table in Markdown.

/** A column that says how many times the smallest value of `under` that of `over` is. */
export type Ratio<Language extends string> = readonly [over: Language, under: Language];

/** By row: what was measured in each language that has it. */
export class Samples<Language extends string> {
  private readonly rows = new Map<string, Map<Language, number[]>>();

  constructor(private readonly languages: readonly Language[], private readonly ratios: readonly Ratio<Language>[]) {}

  note(row: string, language: Language, value: number): void {
    const of = this.rows.get(row) ?? new Map<Language, number[]>();
    of.set(language, [...of.get(language) ?? [], value]);
    this.rows.set(row, of);
  }

  /** The other rows, less what the given one takes at least. */
  less(row: string): Samples<Language> {
    const rest = new Samples(this.languages, this.ratios), taken = this.rows.get(row)!;
    for (const [name, of] of this.rows) {
      if (name === row) continue;
      for (const [language, values] of of) {
        for (const value of values) rest.note(name, language, value - minimum(taken.get(language)!));
      }
    }
    return rest;
  }

  only(row: string): Samples<Language> {
    const rest = new Samples(this.languages, this.ratios);
    rest.rows.set(row, this.rows.get(row)!);
    return rest;
  }

  /** A line for each row: smallest and median of each language, and the ratios. */
  table(unit: string): string {
    const lines = [...this.rows].map(([row, of]) => [
      row,
      ...this.languages.map((language) => smallestAndMedian(of.get(language))),
      ...this.ratios.map(([over, under]) => ratio(of.get(over), of.get(under))?.toFixed(2) ?? nothing),
    ]);
    return table([unit, ...this.languages, ...this.ratios.map((pair) => pair.map(shown).join(" / "))], lines);
  }

  /** The geometric mean of a ratio over the rows that have it. */
  mean([over, under]: Ratio<Language>): number {
    const all = [...this.rows.values()].map((of) => ratio(of.get(over), of.get(under)));
    const logarithms = all.filter((each) => each !== undefined).map(Math.log);
    return Math.exp(logarithms.reduce((sum, each) => sum + each, 0) / logarithms.length);
  }
}

const nothing = "–";

function smallestAndMedian(values: readonly number[] | undefined): string {
  return values === undefined ? nothing : `${minimum(values).toFixed(1)} / ${median(values).toFixed(1)}`;
}

function ratio(over: readonly number[] | undefined, under: readonly number[] | undefined): number | undefined {
  return over === undefined || under === undefined ? undefined : minimum(over) / minimum(under);
}

function shown(language: string): string {
  return language === "tsfalco" ? "ours" : language;
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
