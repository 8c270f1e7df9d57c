// What is measured: the plugins, each written in several languages, and the rows that a plugin gives.
import type { Ratio } from "./table.js";

export const languages = ["C", "tsfalco", "Rust", "Go"] as const;
export type Language = (typeof languages)[number];
export const ratios: readonly Ratio<Language>[] = [["tsfalco", "C"], ["tsfalco", "Rust"], ["tsfalco", "Go"]];

/** A row: what it is called, and the measurement of driver/ that gives it. */
export interface Row {
  readonly name: string;
  readonly measurement: string;
}

export interface BenchPlugin {
  readonly name: string;
  /** Our source; c/NAME.c, rust/NAME and go/NAME do the same. */
  readonly source: string;
  /** Which languages it is written in: Go's SDK has no parsing, tables, asynchronous events or syscall events. */
  readonly languages: readonly Language[];
  /** Its config when it is measured with so many calls. */
  config(calls: number): object;
  readonly rows: readonly Row[];
}

export const plugins: readonly BenchPlugin[] = [
  {
    name: "countdown",
    source: "samples/source_plugin/plugin.ts",
    languages: ["C", "tsfalco", "Rust", "Go"],
    // Payloads of 19 bytes: "countdown 999999999".
    config: () => ({ count: 999_999_999, greeting: "countdown" }),
    rows: [
      { name: "next_batch, one event", measurement: "next_batch" },
      { name: "extract_fields, one uint64", measurement: "payload_u64" },
      { name: "extract_fields, one string", measurement: "payload_string" },
    ],
  },
  {
    name: "idle",
    source: "bench/plugins/idle.ts",
    languages: ["C", "tsfalco", "Rust"],
    config: () => ({}),
    rows: [{ name: "parse_event, does nothing", measurement: "parse" }],
  },
  {
    name: "opens",
    source: "bench/plugins/opens.ts",
    languages: ["C", "tsfalco", "Rust"],
    config: () => ({}),
    rows: [
      { name: "parse_event, counts its calls", measurement: "parse" },
      { name: "openat's fd as uint64", measurement: "parameter_i64" },
      { name: "openat's name as string", measurement: "parameter_string" },
    ],
  },
  {
    name: "counter",
    source: "bench/plugins/counter.ts",
    languages: ["C", "tsfalco", "Rust"],
    config: () => ({}),
    rows: [{ name: "parse_event, counts in host's table", measurement: "parse" }],
  },
  {
    name: "rows",
    source: "bench/plugins/rows.ts",
    languages: ["C", "tsfalco", "Rust"],
    config: () => ({}),
    rows: [
      { name: "own table, other reads a row", measurement: "table_read" },
      { name: "own table, other writes a row", measurement: "table_write" },
      { name: "own table, other walks, one row", measurement: "table_iterate" },
    ],
  },
  {
    name: "emitter",
    source: "bench/plugins/emitter.ts",
    languages: ["C", "tsfalco", "Rust"],
    config: (calls) => ({ count: calls }),
    rows: [{ name: "asynchronous event, emit", measurement: "emit" }],
  },
];

/** Rows of the C++ host: a filter over the events of `countdown`. */
export const filters: ReadonlyMap<string, string> = new Map([
  ["libsinsp, events only", "evt.num = 0"],
  ["libsinsp, one uint64 field", "countdown.left = 1"],
  ["libsinsp, one string field", "countdown.word = none"],
]);
