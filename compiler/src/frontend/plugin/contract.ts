// The plugin contract: what a plugin class promises its host, read from the source without running it.
// Invariant: plain data and declarations only; what is here has been checked, so lowering need not ask again.
import type { ts } from "ts-morph";
import type { JsonType } from "../../ir/json.js";
import type { ArgumentKind, FalcoType } from "../../ir/plugin.js";
import type { OpenChoice } from "./open-choices.js";

/** A plugin class and everything that its decorators, signatures and JSDoc say. */
export interface PluginContract {
  declaration: ts.ClassDeclaration;
  identity: PluginIdentity;
  source: SourceContract | undefined;
  extract: ExtractContract | undefined;
  parse: ParseContract | undefined;
  asyncEvents: AsyncEventsContract | undefined;
  listen: ListenContract | undefined;
  config: ConfigContract;
  /** How many of (config, init) the constructor takes. */
  constructorParameters: number;
  setConfig: ts.MethodDeclaration | undefined;
  metrics: ts.MethodDeclaration | undefined;
  /** [Symbol.dispose] */
  dispose: ts.MethodDeclaration | undefined;
  /** Least API minor version, as far as the class itself says: 3.<minor>. Lowering may find more. */
  apiMinor: number;
  /** Least event schema that has the events of the fields. Lowering may find more. */
  schemaVersion: string;
}

/** What @plugin says. */
export interface PluginIdentity {
  name: string;
  version: string;
  description: string;
  contact: string;
  /** C symbol of its struct in a static archive. */
  symbol: string;
  /** The event schema that the author asks for. */
  schemaVersion: string | undefined;
}

/** "events": events of the event table instead of payloads. */
export type PayloadKind = "text" | "bytes" | "json" | "events";

/** What @source says, and the methods of a source. */
export interface SourceContract {
  id: number;
  name: string;
  payload: PayloadKind;
  /** payload "json": what it is written as. */
  payloadType: JsonType | undefined;
  /** payload "events": the codes of those that it makes, ascending. */
  makes: readonly number[];
  batch: { events?: number; bytes?: number; ms?: number };
  open: ts.MethodDeclaration;
  /** open, or the generator that it gives, is asynchronous: it gets a signal. */
  waits: boolean;
  /** What open's first parameter is decoded as; undefined: it takes none. */
  openParams: JsonType | undefined;
  /** The texts that open takes; undefined: any. */
  openChoices: readonly OpenChoice[] | undefined;
  eventToString: ts.MethodDeclaration | undefined;
  progress: ts.MethodDeclaration | undefined;
  /** What open gives may say how far it is, whatever `progress` does. */
  instanceTellsProgress: boolean;
  listOpenParams: ts.MethodDeclaration | undefined;
}

/** What @extract says, and the fields. */
export interface ExtractContract {
  /** Event sources; undefined: the host's default. */
  sources: readonly string[] | undefined;
  /** Event codes, ascending; undefined: the host's default. */
  codes: readonly number[] | undefined;
  /** Whether value offsets are reported: API 3.11. */
  offsets: boolean;
  extractEvents: ts.MethodDeclaration | undefined;
  fields: readonly FieldContract[];
}

/** The @parse methods, and what follows from them. */
export interface ParseContract {
  /** Event sources; undefined: the host's default. */
  sources: readonly string[] | undefined;
  /** Event codes, ascending; undefined: the host's default. */
  codes: readonly number[] | undefined;
  parseEvents: ts.MethodDeclaration | undefined;
  parsers: readonly ParserContract[];
}

/** One @parse. */
export interface ParserContract {
  method: ts.MethodDeclaration;
  /** Of its own, where the methods of the plugin differ; undefined: those of all. */
  sources: readonly string[] | undefined;
  /** Events that the parameter's type lets through; undefined: all. */
  codes: readonly number[] | undefined;
  /** Names of asynchronous events; undefined: all. */
  asyncNames: readonly string[] | undefined;
}

/** What @asyncEvents says, and the methods that emit. One of them is there. */
export interface AsyncEventsContract {
  names: readonly string[];
  /** Event sources; undefined: all. */
  sources: readonly string[] | undefined;
  run: ts.MethodDeclaration | undefined;
  dumpState: ts.MethodDeclaration | undefined;
}

/** The methods of capture listening. One of them is there. */
export interface ListenContract {
  open: ts.MethodDeclaration | undefined;
  close: ts.MethodDeclaration | undefined;
}

/** One @field, or a member of @fields. */
export interface FieldContract {
  name: string;
  get: ts.MethodDeclaration | PayloadGetter;
  type: FalcoType;
  list: boolean;
  argument: ArgumentKind;
  bigintIndex: boolean;
  /** Events that the parameter's type lets through; undefined: all. */
  codes: readonly number[] | undefined;
  /** Names of asynchronous events; undefined: all. */
  asyncNames: readonly string[] | undefined;
  description: string;
  display: string | undefined;
  addOutput: boolean;
  properties: readonly string[];
}

/** The `get` of a member of @fields: a function of the event's payload. */
export interface PayloadGetter {
  declaration: ts.SignatureDeclaration;
  /** What the payload is read as; undefined: the function does not ask for it. */
  data: ts.Type | undefined;
}

/** How the constructor takes the config. */
export interface ConfigContract {
  kind: "none" | "string" | "object";
  type: JsonType | undefined;
  /** JSON schema (draft-07) as text. */
  schema: string | undefined;
}
