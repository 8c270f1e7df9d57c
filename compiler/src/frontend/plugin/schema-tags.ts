// JSDoc tags of a config member: into its JSON schema, and where the runtime checks them, into its table.
import type { ts } from "ts-morph";
import type { JsonMember, JsonType } from "../../ir/json.js";
import type { DocTag } from "./jsdoc.js";
import type { Reading } from "./reading.js";

/** A piece of JSON schema. */
export interface Schema {
  [keyword: string]: SchemaValue;
}
export type SchemaValue = string | number | boolean | null | SchemaValue[] | Schema;

/** What is wrong with a tag's text. */
type Problem = string | undefined;
type Tag = (text: string, member: JsonMember, schema: Schema) => Problem;

const tags: Readonly<Record<string, Tag>> = {
  default: (text, member, schema) => {
    const value = jsonOf(text, member.type);
    if (value === undefined) return "is no value of the member's type";
    schema["default"] = value;
    member.fallback = JSON.stringify(value);
    return undefined;
  },
  minimum: (text, member, schema) => bound("minimum", text, member, schema),
  maximum: (text, member, schema) => bound("maximum", text, member, schema),
  minLength: (text, member, schema) => length("minLength", "minimumLength", "string", text, member, schema),
  maxLength: (text, member, schema) => length("maxLength", "maximumLength", "string", text, member, schema),
  minItems: (text, member, schema) => length("minItems", "minimumLength", "array", text, member, schema),
  maxItems: (text, member, schema) => length("maxItems", "maximumLength", "array", text, member, schema),
  pattern: (text, member, schema) => {
    if (member.type.kind !== "string") return "needs a member of type string";
    if (!isPattern(text)) return "is no regular expression";
    schema["pattern"] = text;
    return undefined;
  },
  title: (text, _member, schema) => {
    schema["title"] = text;
    return undefined;
  },
  example: (text, member, schema) => {
    const value = jsonOf(text, member.type);
    if (value === undefined) return "is no value of the member's type";
    const examples = schema["examples"];
    schema["examples"] = [...(Array.isArray(examples) ? examples : []), value];
    return undefined;
  },
};

/** Applies a tag; unknown ones mean nothing here. */
export function applyTag(tag: DocTag, member: JsonMember, schema: Schema, node: ts.Node, reading: Reading): void {
  const apply = Object.hasOwn(tags, tag.name) ? tags[tag.name] : undefined;
  // the member's own table: a shared one must not be narrowed
  if (apply !== undefined && isComplete(member.type)) member.type = { ...member.type };
  const why = apply?.(tag.text, member, schema);
  if (why !== undefined) reading.report("TSF3303", { tag: tag.name, member: member.name, why }, node);
}

// The table of a type that refers to itself is not, while it is read.
function isComplete({ kind, element }: JsonType): boolean {
  return (kind !== "array" && kind !== "record") || element !== undefined;
}

function bound(keyword: "minimum" | "maximum", text: string, member: JsonMember, schema: Schema): Problem {
  const { type } = member;
  if (type.kind !== "number" && type.kind !== "bigint") return "needs a member of a number type";
  if (!/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return `is no number: \`${text}\``;
  schema[keyword] = Number(text);
  if (type.kind === "number") {
    type[keyword] = Number(text);
    return undefined;
  }
  if (!/^-?\d+$/.test(text)) return "is no integer";
  // both bounds hold together or not at all
  type.least = keyword === "minimum" ? BigInt(text) : (type.least ?? -(1n << 63n));
  const least = type.least < 0n ? -(1n << 63n) : 0n;
  const most = type.least < 0n ? (1n << 63n) - 1n : (1n << 64n) - 1n;
  type.most = keyword === "maximum" ? BigInt(text) : (type.most ?? most);
  return type.least < least || type.most > most ? "does not fit 64 bits" : undefined;
}

function length(
  keyword: string, key: "minimumLength" | "maximumLength", kind: JsonType["kind"], text: string, member: JsonMember,
  schema: Schema,
): Problem {
  if (member.type.kind !== kind) return `needs a member of type ${kind}`;
  const count = Number(text);
  if (!/^\d+$/.test(text) || count > 0xffffffff || (key === "maximumLength" && count === 0)) return "is no length";
  member.type[key] = count;
  schema[keyword] = count;
  return undefined;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "u") !== undefined;
  } catch {
    return false;
  }
}

/** A tag's text as a value of the type: JSON, or for strings the bare text too. */
function jsonOf(text: string, type: JsonType): SchemaValue | undefined {
  let value: SchemaValue | undefined;
  try {
    value = JSON.parse(text) as SchemaValue;
  } catch {
    value = undefined;
  }
  if (value !== undefined && fits(value, type)) return value;
  return fits(text, type) ? text : undefined;
}

function fits(value: SchemaValue, type: JsonType): boolean {
  if (value === null) return type.nullable;
  switch (type.kind) {
    case "text":
    case "string":
      return typeof value === "string";
    case "number":
      return typeof value === "number" && (type.integer !== true || Number.isInteger(value)) &&
        value >= (type.minimum ?? -Infinity) && value <= (type.maximum ?? Infinity);
    case "bigint":
      return typeof value === "number" && Number.isSafeInteger(value);
    case "boolean":
      return typeof value === "boolean";
    case "literals":
      return type.literals!.includes(JSON.stringify(value));
    case "array":
      return Array.isArray(value) && value.every((item) => fits(item, type.element!));
    case "record":
    case "object":
      return typeof value === "object" && !Array.isArray(value) && fitsObject(value, type);
    case "tuple":
      return Array.isArray(value) && value.length >= type.minimumLength! && value.length <= type.choices!.length &&
        value.every((item, i) => fits(item, type.choices![i]!));
    case "union":
      return type.choices!.some((choice) => fits(value, choice));
    case "null":
      return false;
    case "any":
      return true;
  }
}

function fitsObject(value: Schema, type: JsonType): boolean {
  if (type.kind === "record") return Object.values(value).every((item) => fits(item, type.element!));
  return type.members!.every(({ name, type: member, optional, fallback }) =>
    Object.hasOwn(value, name) ? fits(value[name]!, member) : optional || fallback !== undefined);
}
