// Types that JSON can express, as plain data: configs, open parameters and payloads are read and written by them. The
// backend writes them as the runtime's tsf_json_type tables.
import { shapeOfKeys } from "./function.js";

/** How a value is read from JSON and written as JSON: TSF_JSON_TYPE_…. May refer to itself. */
export interface JsonType {
  /** text: no JSON, the text as it is. any: whatever there is. */
  kind:
    | "text" | "string" | "number" | "bigint" | "boolean" | "null" | "literals" | "array" | "tuple" | "object" | "record"
    | "union" | "custom" | "any";
  /** null is a value, too. */
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
  /** string, array; tuple: how many elements have to be there. */
  minimumLength?: number;
  maximumLength?: number;
  /** custom: which of the runtime's. */
  custom?: CustomJson;
  /** literals: as JSON text. */
  literals?: string[];
  /** array, record. */
  element?: JsonType;
  /** object: in the order of the shape's slots. */
  members?: JsonMember[];
  /** union: in the order in which they are tried; tuple: the elements. */
  choices?: JsonType[];
}

/** Values that JSON has as text: tsf_json_…. */
export type CustomJson = "bytes" | "ip_address" | "ip_network" | "timestamp" | "socket_address" | "socket_tuple" | "polled";

/** A property of an object. */
export interface JsonMember {
  name: string;
  type: JsonType;
  optional: boolean;
  /** @default, as JSON text. */
  fallback?: string;
}

/** Whether decoding the type makes objects, which have a shape. */
export function hasShape({ kind }: JsonType): boolean {
  return kind === "object" || kind === "record" || kind === "any";
}

/** The shape that a decoded object of a type has: that of a literal with these keys. */
export function jsonShape(type: JsonType): string {
  return shapeOfKeys((type.members ?? []).map(({ name }) => name));
}

/** The types that a type is made of. */
export function partsOf(type: JsonType): JsonType[] {
  const element = type.element === undefined ? [] : [type.element];
  return [...element, ...(type.members ?? []).map((member) => member.type), ...(type.choices ?? [])];
}
