// What a compiled plugin is to its host, as plain data: the backend writes it as the runtime's `tsf_plugin` table.
// Invariant: function names are those of IR functions with `needsEntry`; everything else is constant.

/** The Falco types of fields, by the numbers that the ABI gives them. */
export const falcoTypes = {
  string: "FTYPE_STRING", uint64: "FTYPE_UINT64", bool: "FTYPE_BOOL", abstime: "FTYPE_ABSTIME",
  reltime: "FTYPE_RELTIME", ipaddr: "FTYPE_IPADDR", ipnet: "FTYPE_IPNET",
} as const;
export type FalcoType = keyof typeof falcoTypes;

/** How a field takes its argument: TSF_ARGUMENT_…. */
export type ArgumentKind = "none" | "index" | "index?" | "key" | "key?" | "any" | "any?";

/** How a config, open parameter or payload is decoded: TSF_CONFIG_…. May refer to itself. */
export interface ConfigType {
  kind: "text" | "string" | "number" | "bigint" | "boolean" | "literals" | "array" | "object" | "record";
  nullable: boolean;
  /** number: no fractions. */
  integer?: boolean;
  /** object: unknown members are refused. */
  closed?: boolean;
  /** number: bounds, both inclusive. */
  minimum?: number;
  maximum?: number;
  /** bigint: bounds, both inclusive. */
  least?: bigint;
  most?: bigint;
  minimumLength?: number;
  maximumLength?: number;
  /** literals: as JSON text. */
  literals?: string[];
  /** array, record. */
  element?: ConfigType;
  /** object: in the order of the shape's slots. */
  members?: ConfigMember[];
}

export interface ConfigMember {
  name: string;
  type: ConfigType;
  optional: boolean;
  /** @default, as JSON text. */
  fallback?: string;
}

export interface IrField {
  name: string;
  type: FalcoType;
  argument: ArgumentKind;
  list: boolean;
  /** The index is handed over as bigint. */
  bigintIndex: boolean;
  /** Event codes that the parameter's type lets through, ascending; undefined: all. */
  codes: readonly number[] | undefined;
  /** this: the plugin; (event, argument?). */
  get: string;
}

export interface IrSource {
  id: number;
  name: string;
  open: string;
  openParams: ConfigType | undefined;
  eventToString: string | undefined;
  progress: string | undefined;
  listOpenParams: string | undefined;
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

/** A row of the event table, for e.type and e.paramAt. */
export interface IrEvent {
  code: number;
  name: string;
  /** TSF_PARAM_… of each parameter. */
  params: readonly string[];
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
  config: ConfigType | undefined;
  /** JSON text. */
  initSchema: string | undefined;
  construct: string;
  constructArguments: number;
  setConfig: string | undefined;
  metrics: string | undefined;
  dispose: string | undefined;
  source: IrSource | undefined;
  extract: IrExtract | undefined;
  /** Empty where the program never asks for an event's name or parameters by position. */
  events: readonly IrEvent[];
}

/** The shape that a decoded object of a config type has. */
export function configShape(type: ConfigType): string {
  return type.kind === "record" ? "{}" : `{${(type.members ?? []).map(({ name }) => name).join(",")}}`;
}
