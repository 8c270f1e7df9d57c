// Unit tests of plugins. `tsfalco test` compiles a file that calls `test` to a native program and each plugin class
// that it names to a library, as it ships; the program is the plugins' host.
import type { EventName, EventValue, NewEvent, SyscallEventName } from "./events.js";
import type { StateType } from "./tables.js";
import type {
  BpfResult, ByteRange, Duration, IpAddr, IpNet, KeyctlArgument, PolledDescriptor, PtraceValue, SocketAddress,
  SocketOptionValue, SocketTuple, Timestamp, i64, u64,
} from "./values.js";

/** A test: it passes unless it throws, or what it returns is rejected. */
export type TestBody = (t: TestContext) => void | Promise<void>;

/** Declares tests, at the top level of a file. */
export interface TestFunction {
  /** A test of that name. */
  (name: string, body: TestBody): void;
  /** A test that is not run, and is told as skipped. */
  skip(name: string, body: TestBody): void;
}

/** Declares a test: `test("counts down", t => { … })`. */
export declare const test: TestFunction;

/** What a test may do. Plugins live until their test ends; what is left open is closed then. */
export interface TestContext {
  /** Loads the plugin and initializes it (`plugin_init`); an Error with its text when it refuses. */
  plugin<P extends new (...args: never) => object>(pluginClass: P, options?: TestPluginOptions<P>): TestPlugin;
  /** Fails unless both are the same: primitives by Object.is, objects, arrays, maps and sets by what they hold. */
  equal<T>(actual: T, expected: T, message?: string): void;
  /** Fails unless the value is true, as `if` sees it. */
  ok(value: unknown, message?: string): void;
  /** Fails unless the action throws, with this in the error's text; gives what it threw. */
  throws(action: () => unknown, text?: string): unknown;
  /** Fails. */
  fail(message: string): never;
}

/** A config as JSON gives it: members may be left out. */
export type TestConfig<T> = T extends string | number | bigint | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly TestConfig<E>[]
    : { readonly [K in keyof T]?: TestConfig<T[K]> };

/** What the constructor of a plugin takes as its config. */
export type ConfigOf<P> = P extends new (...args: infer A) => object ? TestConfig<A[0]> : never;

/** What a plugin is started with. */
export interface TestPluginOptions<P> {
  /** Its config, or the config's text as it is. */
  readonly config?: ConfigOf<P> | string;
  /** Tables of the host that the plugin finds, by their names. */
  readonly tables?: Readonly<Record<string, TestHostTable>>;
}

/** A table of the host: the type of its keys, its columns, its rows. */
export interface TestHostTable {
  /** Type of the keys. */
  readonly key: StateType;
  /** The columns by their names: their type, a type and whether only the host may write it, or a nested table. */
  readonly columns: Readonly<Record<string, StateType | TestHostColumn | TestHostTable>>;
  /** The rows: "key", and columns by their names; nested tables have lists of rows. */
  readonly rows?: readonly object[];
}

/** A column of a table of the host. */
export interface TestHostColumn {
  /** Its type. */
  readonly type: StateType;
  /** Whether only the host may write it. */
  readonly readOnly?: boolean;
}

/** A plugin under test. What it refuses is thrown as an Error with its text. */
export interface TestPlugin {
  /**
   * Opens the plugin's source, if it has one (`plugin_open`), and begins the capture (`plugin_set_async_event_handler`,
   * `plugin_capture_open`). Parameters that are no text are given as JSON.
   */
  open(params?: string | object, options?: TestCaptureOptions): TestCapture;
  /**
   * Gives the plugin an event to parse (`plugin_parse_event`): a plugin event with this payload, an event of the event
   * table, or an event of another plugin of the test.
   */
  event(event: string | Uint8Array | NewEvent<SyscallEventName> | TestEvent, options?: TestEventOptions): TestEvent;
  /** The same for a payload that is written as JSON. */
  json(payload: object, options?: TestEventOptions): TestEvent;
  /** The same for each line of a file; its path begins at the test's own folder. */
  lines(path: string, options?: TestEventOptions): TestEvent[];
  /**
   * The events of a capture file (`.scap`, compressed or not) as it has them; its path begins at the test's own folder.
   * Each is parsed when it is given out. An Error for a file that cannot be read.
   */
  replay(path: string, options?: TestReplayOptions): Iterable<TestEvent>;
  /** Gives the plugin another config (`plugin_set_config`), or the config's text as it is. */
  setConfig(config: string | object): void;
  /** What it measures now (`plugin_get_metrics`). */
  metrics(): TestMetric[];
  /** What it has logged so far. */
  logs(): TestLog[];
  /** A table that the plugin can get at: its own, another plugin's or the host's. An Error when there is none. */
  table(name: string): TestTable;
  /** Ends the plugin before its test does (`plugin_destroy`). Its events and tables are gone then. */
  destroy(): void;
}

/** How a capture begins. */
export interface TestCaptureOptions {
  /** Whether there is a pool of threads for routines. */
  readonly pool?: boolean;
  /** Whether the plugin is asked for events of its state first (`plugin_dump_state`). */
  readonly dump?: boolean;
}

/** The header of an event that a test makes. */
export interface TestEventOptions {
  /** The event source; else the plugin's own, or the first that it wants. */
  readonly source?: string;
  /** Nanoseconds since the epoch; none unless told. */
  readonly ts?: bigint;
  /** The thread it belongs to; none unless told. */
  readonly tid?: i64;
}

/** How a capture file is read. */
export interface TestReplayOptions {
  /** The event source of all events; else the plugin's own for its events, and "syscall". */
  readonly source?: string;
}

/** A capture under way, and its events in turn. Each is parsed by the plugin when it is given out. */
export interface TestCapture {
  /**
   * The next event of the source; undefined at the end of the capture. An Error when the source gives nothing for so
   * many milliseconds, 10000 unless told.
   */
  next(ms?: number): TestEvent | undefined;
  /** What one call of the host gives (`plugin_next_batch`). */
  batch(): TestBatch;
  /** The events to the end of the capture. */
  [Symbol.iterator](): Iterator<TestEvent>;
  /** The asynchronous events that came and were not given out. */
  asyncEvents(): TestEvent[];
  /** The next asynchronous event; an Error when none comes in so many milliseconds, 10000 unless told. */
  nextAsyncEvent(ms?: number): Promise<TestEvent>;
  /** How far the capture is (`plugin_get_progress`); undefined: the plugin does not tell. */
  progress(): TestProgress | undefined;
  /** Ends the capture (`plugin_close`, `plugin_capture_close`). */
  close(): void;
}

/** What one call of `next_batch` gave. */
export interface TestBatch {
  /** How it ended. */
  readonly result: "success" | "timeout" | "eof";
  /** Its events. */
  readonly events: readonly TestEvent[];
}

/** How far a capture is. */
export interface TestProgress {
  /** From 0 to 1. */
  readonly value: number;
  /** The same in words. */
  readonly text: string | undefined;
}

/** One value of a field. */
export type TestValue = string | boolean | bigint | Timestamp | Duration | IpAddr | IpNet;

/** A parameter of an event. */
export type TestParam =
  | EventValue | boolean | IpAddr | SocketAddress | SocketTuple | readonly PolledDescriptor[]
  | readonly (readonly [string, string])[] | SocketOptionValue | PtraceValue | BpfResult | KeyctlArgument;

/** An event that the plugin was given. */
export interface TestEvent {
  /** Its number among the plugin's events, from 1n. */
  readonly num: u64;
  /** Its number in the event table. */
  readonly code: number;
  /** Its name in the event table; "unknown" for a code that a test cannot make. */
  readonly type: EventName | "unknown";
  /** Parameters that were sent and are not empty, by their names; plugin and asynchronous events have none. */
  readonly params: Readonly<Record<string, TestParam | undefined>>;
  /** Nanoseconds since the epoch; undefined: the host sets it. */
  readonly ts: u64 | undefined;
  /** The thread it belongs to, -1n for none. */
  readonly tid: i64;
  /** The event source's name. */
  readonly source: string;
  /** An asynchronous event's name. */
  readonly name: string | undefined;
  /** The payload as text. */
  readonly text: string;
  /** The payload; the whole event where there is none. */
  readonly bytes: Uint8Array;
  /** A field's value (`plugin_extract_fields`), undefined for none; a list as an array. */
  field(name: string, argument?: string | number | bigint): TestValue | TestValue[] | undefined;
  /** Where the field's values lie in the payload; undefined: the plugin does not tell. {0, 0}: nowhere. */
  offsets(name: string, argument?: string | number | bigint): ByteRange[] | undefined;
  /** The plugin's text of it (`plugin_event_to_string`); the payload where it has none. */
  toString(): string;
}

/** A metric. */
export interface TestMetric {
  /** Its name. */
  readonly name: string;
  /** Whether it only ever grows. */
  readonly kind: "monotonic" | "non-monotonic";
  /** Its value: integers are bigints. */
  readonly value: bigint | number;
  /** The type that it is handed over as. */
  readonly type: "u32" | "i32" | "u64" | "i64" | "f32" | "f64" | "int";
}

/** A line that a plugin logged. */
export interface TestLog {
  /** How bad it is. */
  readonly severity: "fatal" | "critical" | "error" | "warning" | "notice" | "info" | "debug" | "trace";
  /** The part of the plugin that says it, "" for the plugin itself. */
  readonly component: string;
  /** What it says. */
  readonly text: string;
}

/** A value in a table: integers of 64 bits are bigints. */
export type TestColumnValue = string | number | bigint | boolean | TestTable;

/** A row of a table, as it was when it was asked for. */
export type TestRow = Readonly<Record<string, TestColumnValue>>;

/** A table. */
export interface TestTable {
  /** The number of rows. */
  readonly size: number;
  /** The columns' types by their names. */
  columns(): Record<string, StateType>;
  /** The row at a key. */
  get(key: string | number | bigint | boolean): TestRow | undefined;
  /** All rows; their keys are not told by tables. */
  rows(): TestRow[];
  /** Writes columns of the row at a key, which is made if it is not there. */
  set(key: string | number | bigint | boolean, row: Readonly<Record<string, string | number | bigint | boolean>>): void;
  /** Removes the row at a key; whether it was there. */
  delete(key: string | number | bigint | boolean): boolean;
}
