// What is measured: the plugins, each written in several languages, and the rows that a plugin gives.
import type { Language } from "./table.js";

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
];

/** Rows of the C++ host: a filter over the events of `countdown`. */
export const filters: ReadonlyMap<string, string> = new Map([
  ["libsinsp, events only", "evt.num = 0"],
  ["libsinsp, one uint64 field", "countdown.left = 1"],
  ["libsinsp, one string field", "countdown.word = none"],
]);
