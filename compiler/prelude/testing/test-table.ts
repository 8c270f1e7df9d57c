// A table as a test sees it: rows are copies.
import type { TestColumnValue, TestRow, TestTable } from "@tsfalco/sdk/test";

type Key = string | number | bigint | boolean;
type ColumnType = ReturnType<TestTable["columns"]>[string];

export class TableHandle implements TestTable {
  constructor(private readonly number: number) {}

  get size(): number {
    return __testTableSize(this.number);
  }

  columns(): Record<string, ColumnType> {
    const facts = __testTableColumns(this.number);
    const columns: Record<string, ColumnType> = {};
    for (let i = 1; i < facts.length; i += 2) columns[facts[i]!] = facts[i + 1] as ColumnType;
    return columns;
  }

  get(key: Key): TestRow | undefined {
    const facts = __testTableRow(this.number, key);
    return facts === undefined ? undefined : rowOf(facts);
  }

  rows(): TestRow[] {
    return __testTableRows(this.number).map(rowOf);
  }

  set(key: Key, row: Readonly<Record<string, Key>>): void {
    __testTableSet(this.number, key, Object.keys(row).flatMap((name) => [name, row[name]]));
  }

  delete(key: Key): boolean {
    return __testTableDelete(this.number, key);
  }
}

function rowOf(facts: readonly unknown[]): TestRow {
  const row: Record<string, TestColumnValue> = {};
  for (let i = 0; i < facts.length; i += 2) row[facts[i] as string] = valueOf(facts[i + 1]);
  return row;
}

// A nested table is its number in a list.
function valueOf(value: unknown): TestColumnValue {
  return Array.isArray(value) ? new TableHandle((value as number[])[0]!) : (value as TestColumnValue);
}
