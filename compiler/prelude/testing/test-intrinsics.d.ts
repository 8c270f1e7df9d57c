// The C functions that only this folder may call; their rows are in compiler/src/frontend/builtins/testing.ts, their C
// is in c-runtime/testing. Plugins, events and tables are numbers.

/** A setting of the command that runs the tests, from the environment; "" when it is not set. */
declare function __testSetting(name: string): string;
/** Tells the command a line. */
declare function __testReport(line: string): void;
/** Ends the program. */
declare function __testExit(code: number): void;
/** A file's bytes. */
declare function __testReadFile(path: string): Uint8Array;

/** Whether two values of the SDK have the same contents. */
declare function __testSame(a: unknown, b: unknown): boolean;

/** Loads and initializes a plugin. */
declare function __testStart(library: string, config: string): number;
/** Destroys and unloads it. */
declare function __testStop(plugin: number): void;
/** Forgets events and tables. */
declare function __testReset(): void;
/** Opens source and capture. */
declare function __testOpen(plugin: number, params: string, pool: boolean, dump: boolean): void;
/** Closes them. */
declare function __testClose(plugin: number): void;
/** The result of next_batch, then its events. */
declare function __testBatch(plugin: number): number[];
/** An asynchronous event, -1 for none. */
declare function __testAsync(plugin: number): number;
/** Value and text; none: []. */
declare function __testProgress(plugin: number): unknown[];
/** Name, kind, value and type of each. */
declare function __testMetrics(plugin: number): unknown[];
/** Severity, component and text of each. */
declare function __testLogs(plugin: number): string[];
declare function __testSetConfig(plugin: number, config: string): void;
/** The source of the plugin's events, or the first that it wants events of. */
declare function __testSource(plugin: number): string;

/** A plugin event. */
declare function __testMake(
  plugin: number, payload: Uint8Array, source: string, ts: bigint | undefined, tid: bigint | undefined,
): number;
/** An event of the event table. */
declare function __testMakeListed(plugin: number, event: unknown, source: string): number;
/** The events of a capture file; source "": as the file has it. */
declare function __testReplay(plugin: number, path: string, source: string): number[];
declare function __testParse(plugin: number, event: number): void;
declare function __testText(plugin: number, event: number): string | undefined;
declare function __testField(plugin: number, event: number, name: string, argument: string | undefined): unknown;
/** Start and length of each value. */
declare function __testOffsets(
  plugin: number, event: number, name: string, argument: string | undefined,
): number[] | undefined;
/** Number, code, time, thread, source and name. */
declare function __testHeader(event: number): unknown[];
/** The name in the event table, then name and value of each parameter. */
declare function __testParams(event: number): unknown[];
declare function __testPayload(event: number): Uint8Array;

/** Adds the host's tables, told as JSON. */
declare function __testAddTables(json: string): void;
/** A table by its name, -1 for none. */
declare function __testTable(name: string): number;
declare function __testTableSize(table: number): number;
/** The key's type, then name and type of each column. */
declare function __testTableColumns(table: number): string[];
/** Name and value of each column. A nested table is [its number]. */
declare function __testTableRow(table: number, key: unknown): unknown[] | undefined;
declare function __testTableRows(table: number): unknown[][];
declare function __testTableSet(table: number, key: unknown, columns: unknown[]): void;
declare function __testTableDelete(table: number, key: unknown): boolean;
