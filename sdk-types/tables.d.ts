// Tables: the host's, other plugins', and one's own. They have Map's words; a row is an object whose properties
// are the table's columns.

/** An integer with a width. */
type Int = { readonly __int?: "u8" | "u16" | "u32" | "u64" | "i8" | "i16" | "i32" | "i64" };

/** V if a column may hold it; `readonly string[]` is a host table of texts by index. */
type ColumnType<V> = V extends string | boolean | TableHandle | readonly string[] | undefined
  ? V
  : V extends number | bigint
    ? V extends Int
      ? V
      : never
    : never;

/** What a table may have as its key; an integer needs a width (`ss_plugin_state_type`). */
export type TableKey = string | boolean | number | bigint;

/** R if it may be a row: each column an integer with a width, text, a truth value or a table. */
export type TableRow<R> = { [C in keyof R]: ColumnType<R[C]> };

/** A column that the plugin adds to somebody else's table (`add_table_field`). */
export type Added<T extends string | boolean | number | bigint> = T & { readonly __added?: true };

/** A column of one's own table that other plugins do not see. */
export type Private<T extends string | boolean | number | bigint> = T & { readonly __private?: true };

/** A table, whatever its rows (`ss_plugin_table_t`). */
export declare abstract class TableHandle {
  private readonly opaque: never;
  protected constructor();
  /** Its name (`get_table_name`); of a nested one with its table: "threads.file_descriptors". */
  readonly name: string;
  /** The number of rows (`get_table_size`). */
  readonly size: number;
  /** Its columns (`list_table_fields`). */
  columns(): ColumnInfo[];
  /** Removes all rows (`clear_table`). */
  clear(): void;
}

/** A table of the host or of another plugin. */
export declare class Table<K extends TableKey, R extends TableRow<R>> extends TableHandle {
  private readonly row: R;
  protected constructor();
  /** The row at a key (`get_table_entry`). */
  get(key: K): R | undefined;
  /** Whether there is a row at the key (`get_table_entry`). */
  has(key: K): boolean;
  /** Makes the row at a key, in one piece; columns left out are 0, "" or false (`add_table_entry`). */
  set(key: K, row: Partial<R>): this;
  /** The row at a key, made if it is not there (`create_table_entry`, `add_table_entry`). */
  getOrCreate(key: K): R;
  /** Removes the row at a key; whether it was there (`erase_table_entry`). */
  delete(key: K): boolean;
  /** The rows (`iterate_entries`). */
  values(): Iterable<R>;
  /** A column by a name known only at run time (`get_table_field`); in the constructor only. */
  column<T extends string | boolean | number | bigint>(name: string): Column<R, T>;
  /** Adds a column by a name known only at run time (`add_table_field`); in the constructor only. */
  addColumn<T extends string | boolean | number | bigint>(name: string): Column<R, T>;
}

/** A table of this plugin, which other plugins see (`add_table`). */
export declare class OwnedTable<K extends TableKey, R extends TableRow<R>> extends Table<K, R> {
  private readonly owned: never;
  private constructor();
  /** The keys, in insertion order. */
  keys(): Iterable<K>;
  /** Keys and rows, in insertion order. */
  entries(): Iterable<[K, R]>;
  /** Keys and rows, in insertion order. */
  [Symbol.iterator](): Iterator<[K, R]>;
}

/** A column of a table (`ss_plugin_table_field_t`). */
export declare class Column<R, T> {
  private readonly types: [R, T];
  private constructor();
  /** Its value in a row (`read_entry_field`). */
  get(row: R): T;
  /** Sets its value in a row (`write_entry_field`). */
  set(row: R, value: T): void;
}

/** The type of a key or a column (`ss_plugin_state_type`). */
export type StateType = "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "string" | "bool" | "table";

/** What a table says of a column (`ss_plugin_table_fieldinfo`). */
export interface ColumnInfo {
  /** Its name. */
  readonly name: string;
  /** Its type. */
  readonly type: StateType;
  /** Whether only the table's owner may write it. */
  readonly readOnly: boolean;
}

/** What the host says of a table (`ss_plugin_table_info`). */
export interface TableInfo {
  /** Its name. */
  readonly name: string;
  /** The type of its keys. */
  readonly keyType: StateType;
}

/** The tables that a plugin can get at (`ss_plugin_init_tables_input`); in the constructor only. */
export declare class Tables {
  private readonly opaque: never;
  private constructor();
  /** The tables there are (`list_tables`). */
  list(): TableInfo[];
  /** A table by name; init fails when it is not there, or is another (`get_table`). */
  get<K extends TableKey, R extends TableRow<R>>(name: string): Table<K, R>;
  /** A table by name; undefined when it is not there (`get_table`). */
  find<K extends TableKey, R extends TableRow<R>>(name: string): Table<K, R> | undefined;
  /** Makes a table of this plugin's own (`add_table`). */
  create<K extends TableKey, R extends TableRow<R>>(name: string): OwnedTable<K, R>;
}
