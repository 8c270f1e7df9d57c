// console.table: rows and their properties in columns, as Node draws them.

const rowHead = "(index)";
const stepHead = "(iteration index)";
const valueHead = "Values";

/** A column's cells by row; where a row has none, the cell is empty. */
type Column = (string | undefined)[];

export function tableOf(rows: object, properties?: readonly string[]): string {
  switch (__kind(rows)) {
    case __Kind.Map: {
      const entries = [...(rows as Map<unknown, unknown>)];
      return drawn([stepHead, "Key", valueHead], [
        entries.map((_, i) => String(i)), entries.map(([key]) => cell(key)), entries.map(([, value]) => cell(value)),
      ]);
    }
    case __Kind.Set: {
      const values = [...(rows as Set<unknown>)];
      return drawn([stepHead, valueHead], [values.map((_, i) => String(i)), values.map(cell)]);
    }
    case __Kind.Iterator:
      throw new TypeError("console.table of an iterator would have to take its values");
    default:
      return tableOfProperties(rows as Record<string, unknown>, properties);
  }
}

function tableOfProperties(rows: Record<string, unknown>, properties: readonly string[] | undefined): string {
  const names = Object.keys(rows);
  // in the order of an object's keys: those that are integers come first
  const columns = Object.create(null) as Record<string, Column>;
  const values: Column = [];
  names.forEach((name, row) => {
    const item = rows[name];
    if (item === null || (typeof item !== "object" && typeof item !== "function")) {
      values[row] = cell(item);
      return;
    }
    for (const key of properties ?? Object.keys(item)) {
      const column = (columns[key] ??= []);
      if (Object.hasOwn(item, key)) column[row] = cell((item as Record<string, unknown>)[key]);
    }
  });
  const heads = [rowHead, ...Object.keys(columns)];
  const all = [names, ...Object.values(columns)];
  if (values.length > 0) {
    heads.push(valueHead);
    all.push(values);
  }
  return drawn(heads, all);
}

function cell(value: unknown): string {
  const isLarge = typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 2;
  return __inspectCell(value, isLarge ? -1 : 0);
}

function drawn(heads: readonly string[], columns: readonly Column[]): string {
  const height = Math.max(...columns.map((column) => column.length));
  const widths = heads.map((head, i) => {
    const cells = columns[i]!;
    let width = __textWidth(head);
    for (let row = 0; row < height; row++) width = Math.max(width, __textWidth(cells[row] ?? ""));
    return width;
  });
  const line = (left: string, middle: string, right: string): string =>
    left + widths.map((width) => "─".repeat(width + 2)).join(middle) + right;
  const row = (cells: readonly (string | undefined)[]): string => {
    const padded = widths.map((width, i) => {
      const text = cells[i] ?? "";
      return ` ${text}${" ".repeat(width - __textWidth(text))} `;
    });
    return `│${padded.join("│")}│`;
  };
  const lines = [line("┌", "┬", "┐"), row(heads), line("├", "┼", "┤")];
  for (let i = 0; i < height; i++) lines.push(row(columns.map((column) => column[i])));
  lines.push(line("└", "┴", "┘"));
  return lines.join("\n");
}
