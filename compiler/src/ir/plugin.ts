// What a compiled plugin is to its host, as plain data: the backend writes it as the runtime's `tsf_plugin` table.
// Invariant: function names are those of IR functions with `needsEntry`; everything else is constant.

import type { JsonType } from "./json.js";

/** The Falco types of fields, by the numbers that the ABI gives them. */
export const falcoTypes = {
  string: "FTYPE_STRING", uint64: "FTYPE_UINT64", bool: "FTYPE_BOOL", abstime: "FTYPE_ABSTIME",
  reltime: "FTYPE_RELTIME", ipaddr: "FTYPE_IPADDR", ipnet: "FTYPE_IPNET",
} as const;
export type FalcoType = keyof typeof falcoTypes;

/** How a field takes its argument: TSF_ARGUMENT_…. */
export type ArgumentKind = "none" | "index" | "index?" | "key" | "key?" | "any" | "any?";

export interface IrField {
  name: string;
  type: FalcoType;
  argument: ArgumentKind;
  list: boolean;
  /** The index is handed over as bigint. */
  bigintIndex: boolean;
  /** Event codes that the parameter's type lets through, ascending; undefined: all. */
  codes: readonly number[] | undefined;
  /** Names of asynchronous events that it lets through; undefined: all. */
  asyncNames: readonly string[] | undefined;
  /** this: the plugin; (event, argument?). */
  get: string;
}

export interface IrSource {
  id: number;
  name: string;
  open: string;
  openParams: JsonType | undefined;
  /** The texts that open takes; undefined: any. */
  openChoices: readonly { value: string; description: string }[] | undefined;
  /** open gets an abort signal as second argument. */
  takesSignal: boolean;
  eventToString: string | undefined;
  progress: string | undefined;
  /** Whether anything of the program may say how far a capture is. */
  tellsProgress: boolean;
  listOpenParams: string | undefined;
  /** What payloads are written as; undefined: text or bytes, as they are. */
  payload: JsonType | undefined;
  /** The events that it makes, by the bytes of their names; undefined: plugin events. */
  makes: readonly IrNewEvent[] | undefined;
  batch: { events?: number; bytes?: number; ms?: number };
}

export interface IrExtract {
  sources: readonly string[] | undefined;
  codes: readonly number[] | undefined;
  extractEvents: string | undefined;
  fields: readonly IrField[];
  /** What get_fields returns. */
  json: string;
}

/** The types of table keys and columns, by the numbers that the ABI gives them (ss_plugin_state_type). */
export const stateTypeNumbers = {
  i8: 1, i16: 2, i32: 3, i64: 4, u8: 5, u16: 6, u32: 7, u64: 8, string: 9, table: 10, bool: 25,
} as const;
export type StateType = keyof typeof stateTypeNumbers;

/** One @parse method. */
export interface IrParser {
  /** Event codes that the parameter's type lets through, ascending; undefined: all. */
  codes: readonly number[] | undefined;
  asyncNames: readonly string[] | undefined;
  /** Of its own, where the methods differ. */
  sources: readonly string[] | undefined;
  /** this: the plugin; (event). */
  parse: string;
}

export interface IrParse {
  sources: readonly string[] | undefined;
  codes: readonly number[] | undefined;
  parseEvents: string | undefined;
  parsers: readonly IrParser[];
}

export interface IrAsyncEvents {
  names: readonly string[];
  sources: readonly string[] | undefined;
  /** this: the plugin; (emit, signal). */
  run: string | undefined;
  /** this: the plugin; (emit). */
  dumpState: string | undefined;
}

export interface IrListen {
  /** this: the plugin; (capture). */
  open: string | undefined;
  close: string | undefined;
}

/** What the runtime asks of the event loop, and the prelude's module that has it. */
export const loopFunctions = {
  due: "host-loop", watch: "host-loop", status: "host-loop", outcome: "host-loop", iterator: "host-loop",
  ask: "async-iterator", isOver: "async-iterator", valueOf: "async-iterator", finish: "async-iterator",
  refuse: "host-loop",
  controller: "host-loop", signal: "host-loop", abort: "host-loop", abortedBy: "host-loop",
} as const;
export type IrLoop = Record<keyof typeof loopFunctions, string>;

/** One column of a row type. */
export interface IrColumn {
  name: string;
  type: StateType;
  /** Of TSF_COLUMN_…. */
  flags: readonly ("ADDED" | "OPTIONAL" | "READ_ONLY" | "PRIVATE" | "TEXTS")[];
  /** Of a table: its keys, and the index of its row type. */
  key: StateType | undefined;
  row: number | undefined;
}

/** A row type of the plugin's tables. */
export interface IrRowType {
  name: string;
  columns: readonly IrColumn[];
}

/** A row of the event table, for e.type and e.paramAt. */
export interface IrEvent {
  code: number;
  name: string;
  /** TSF_PARAM_… of each parameter. */
  params: readonly string[];
  /** Their names, where the program asks for them. */
  names: readonly string[] | undefined;
}

/** An event of the event table that a source makes. */
export interface IrNewEvent {
  code: number;
  name: string;
  /** Lengths of 4 bytes. */
  large: boolean;
  /** How many parameters came with the event; later ones are left off where they are absent. */
  leastCount: number;
  /** TSF_PARAM_… and TSF_LAYOUT_… of each parameter. */
  params: readonly { name: string; kind: string; layout: string }[];
}

export interface IrPlugin {
  name: string;
  version: string;
  description: string;
  contact: string;
  /** The C symbol of a static plugin's struct. */
  symbol: string;
  /** Least API minor version that it needs: 3.<minor>. */
  apiMinor: number;
  schemaVersion: string;
  config: JsonType | undefined;
  /** JSON text. */
  initSchema: string | undefined;
  construct: string;
  constructArguments: number;
  setConfig: string | undefined;
  metrics: string | undefined;
  dispose: string | undefined;
  source: IrSource | undefined;
  extract: IrExtract | undefined;
  parse: IrParse | undefined;
  asyncEvents: IrAsyncEvents | undefined;
  /** One of the parsers counts the plugin's own asynchronous events as they come. */
  countsDeliveries?: boolean;
  listen: IrListen | undefined;
  /** undefined: nothing of the program waits. */
  loop: IrLoop | undefined;
  /** By index; undefined: the plugin uses no tables. */
  rowTypes: readonly IrRowType[] | undefined;
  /** Something of the plugin is JSON: a config, a payload, or what is read by a pointer. */
  usesJson: boolean;
  /** What payloads are read and written as, by the index that the program calls for. */
  jsonTypes: readonly JsonType[];
  /** offsetOf or withOffset is called. */
  usesOffsets: boolean;
  /** Empty where the program never asks for an event's name or parameters by position. */
  events: readonly IrEvent[];
}

/** The functions that the host reaches through the table. */
export function functionsOf(plugin: IrPlugin): string[] {
  const { construct, setConfig, metrics, dispose, source, extract, parse, asyncEvents, listen, loop } = plugin;
  return [
    construct, setConfig, metrics, dispose,
    source?.open, source?.eventToString, source?.progress, source?.listOpenParams,
    extract?.extractEvents, ...(extract?.fields ?? []).map(({ get }) => get),
    parse?.parseEvents, ...(parse?.parsers ?? []).map((parser) => parser.parse),
    asyncEvents?.run, asyncEvents?.dumpState, listen?.open, listen?.close, ...Object.values(loop ?? {}),
  ].filter((name) => name !== undefined);
}
