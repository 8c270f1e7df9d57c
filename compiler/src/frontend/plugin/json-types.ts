// Types that JSON can express: to the table that they are read and written by, and to JSON schema (draft-07). For configs,
// open parameters and payloads. Integers of the SDK (`u8` … `i64`) bring their ranges; JSDoc tags of members narrow
// further.
import { ts } from "ts-morph";
import type { CustomJson, JsonMember, JsonType } from "../../ir/json.js";
import { libraryTypeName, unionMembers } from "../types.js";
import { integerFlavour } from "./field-types.js";
import { docTags, docText } from "./jsdoc.js";
import { type Reading, sdkNameOf } from "./reading.js";
import { applyTag, type Schema } from "./schema-tags.js";

/** Why a type cannot be expressed, with the path to it. */
export class NotJson extends Error {}

export interface TypedSchema {
  type: JsonType;
  schema: Schema;
}

/** A type that may refer to itself: its table is there before it is complete. */
interface Known {
  table: JsonType;
  name: string;
  used: boolean;
}

export class JsonReader {
  private readonly known = new Map<ts.Type, Known>();
  private readonly definitions: Record<string, Schema> = {};

  constructor(private readonly reading: Reading) {}

  /** The whole: throws NotJson. */
  read(type: ts.Type, node: ts.Node): TypedSchema {
    const { type: table, schema } = this.convert(type, node, "it");
    const whole: Schema = { $schema: "http://json-schema.org/draft-07/schema#", ...schema };
    if (Object.keys(this.definitions).length > 0) whole["definitions"] = this.definitions;
    return { type: table, schema: whole };
  }

  private convert(declared: ts.Type, node: ts.Node, path: string): TypedSchema {
    if (declared.flags & ts.TypeFlags.Unknown) return { type: { kind: "any", nullable: true }, schema: {} };
    const members = unionMembers(declared).filter((member) => !(member.flags & ts.TypeFlags.Undefined));
    const rest = members.filter((member) => !(member.flags & ts.TypeFlags.Null));
    if (rest.length === members.length) return this.convertUnion(declared, rest, node, path);
    if (rest.length === 0) return scalar("null", "null");
    const { type, schema } = this.convertUnion(declared, rest, node, path);
    return { type: nullable(type), schema: { anyOf: [schema, { type: "null" }] } };
  }

  private convertUnion(declared: ts.Type, members: readonly ts.Type[], node: ts.Node, path: string): TypedSchema {
    if (members.length === 1) return this.convertOne(members[0]!, node, path);
    const literals = members.map(literalOf);
    if (literals.length > 0 && literals.every((literal) => literal !== undefined)) return literalType(literals);
    return this.shared(declared, "union", (table) => {
      const choices = alternatives(members).map((some) => this.convertUnion(declared, some, node, path));
      table.choices!.push(...choices.map(({ type }) => type));
      return { anyOf: choices.map(({ schema }) => schema) };
    });
  }

  private convertOne(type: ts.Type, node: ts.Node, path: string): TypedSchema {
    const { checker } = this.reading;
    const integer = integerFlavour(type);
    if (integer !== undefined) return integerType(integer);
    if (type.flags & ts.TypeFlags.String) return scalar("string", "string");
    if (type.flags & (ts.TypeFlags.Number | ts.TypeFlags.Enum)) return scalar("number", "number"); // a computed enum member
    if (type.flags & ts.TypeFlags.Boolean) return scalar("boolean", "boolean");
    if (type.flags & ts.TypeFlags.BigInt) return scalar("bigint", "integer");
    const literal = literalOf(type);
    if (literal !== undefined) return literalType([literal]);
    if (checker.isTupleType(type)) return this.tuple(type as ts.TypeReference, node, path);
    if (checker.isArrayType(type)) return this.array(type, node, path);
    const custom = customOf(type);
    if (custom !== undefined) {
      return { type: { kind: "custom", nullable: false, custom }, schema: { type: "string", ...customSchemas[custom] } };
    }
    const isObject = (part: ts.Type): boolean => (part.flags & ts.TypeFlags.Object) !== 0;
    if (isObject(type) || (type.isIntersection() && type.types.every(isObject))) return this.object(type, node, path);
    throw new NotJson(`${path} is \`${this.reading.typeText(type)}\`, which JSON cannot express`);
  }

  /** A type whose parts may lead back to it; `fill` completes its table and gives its schema. */
  private shared(type: ts.Type, kind: JsonType["kind"], fill: (table: JsonType) => Schema): TypedSchema {
    const found = this.known.get(type);
    if (found !== undefined) {
      found.used = true;
      return { type: found.table, schema: { $ref: `#/definitions/${found.name}` } };
    }
    const parts = kind === "object" ? { members: [] } : kind === "array" || kind === "record" ? {} : { choices: [] };
    const entry: Known = { table: { kind, nullable: false, ...parts }, name: this.definitionName(type), used: false };
    this.known.set(type, entry);
    const schema = fill(entry.table);
    if (entry.used) this.definitions[entry.name] = schema;
    return { type: entry.table, schema: entry.used ? { $ref: `#/definitions/${entry.name}` } : schema };
  }

  private array(type: ts.Type, node: ts.Node, path: string): TypedSchema {
    return this.shared(type, "array", (table) => {
      const element = this.reading.checker.getTypeArguments(type as ts.TypeReference)[0]!;
      refuseUndefined(element, `an element of ${path}`);
      const converted = this.convert(element, node, `an element of ${path}`);
      table.element = converted.type;
      return { type: "array", items: converted.schema };
    });
  }

  private tuple(type: ts.TypeReference, node: ts.Node, path: string): TypedSchema {
    const { elementFlags, minLength } = type.target as ts.TupleType;
    const isOpen = elementFlags.some((flag) => (flag & ts.ElementFlags.Variable) !== 0);
    if (isOpen) throw new NotJson(`${path} is a tuple with a rest element`);
    return this.shared(type, "tuple", (table) => {
      table.minimumLength = minLength;
      const elements = this.reading.checker.getTypeArguments(type).map((element, i) => {
        if (i < minLength) refuseUndefined(element, `element ${i} of ${path}`);
        return this.convert(element, node, `element ${i} of ${path}`);
      });
      table.choices!.push(...elements.map((element) => element.type));
      const items = elements.map(({ schema }) => schema);
      return { type: "array", items, additionalItems: false, minItems: minLength };
    });
  }

  private object(type: ts.Type, node: ts.Node, path: string): TypedSchema {
    this.checkObject(type, path);
    const index = this.reading.checker.getIndexInfosOfType(type).find(
      (info) => info.keyType.flags & ts.TypeFlags.String,
    );
    const properties = this.reading.checker.getPropertiesOfType(type);
    if (index !== undefined && properties.length > 0) throw new NotJson(`${path} has both members and an index signature`);
    if (index === undefined) {
      return this.shared(type, "object", (table) => this.members(type, properties, table, node, path));
    }
    return this.shared(type, "record", (table) => {
      const element = this.convert(index.type, node, `an element of ${path}`);
      table.element = element.type;
      return { type: "object", additionalProperties: element.schema };
    });
  }

  private definitionName(type: ts.Type): string {
    const wanted = (type.aliasSymbol ?? type.symbol)?.name.replace(/\W/g, "") ?? "";
    const taken = new Set([...this.known.values()].map(({ name }) => name));
    let name = wanted === "" ? "object" : wanted;
    for (let n = 2; taken.has(name); n++) name = `${wanted}${n}`;
    return name;
  }

  private checkObject(type: ts.Type, path: string): void {
    if (type.isIntersection()) {
      for (const part of type.types) this.checkObject(part, path);
      return;
    }
    const isFunction = type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0;
    if (isFunction) throw new NotJson(`${path} is a function`);
    const declaration = type.symbol?.declarations?.[0];
    const isClass = declaration !== undefined && ts.isClassLike(declaration);
    const isLibrary = declaration?.getSourceFile().isDeclarationFile === true && type.symbol.name !== "__type";
    if ((isClass || isLibrary) && !utilityTypes.test(type.aliasSymbol?.name ?? "")) {
      throw new NotJson(`${path} is \`${this.reading.typeText(type)}\`, which JSON cannot express`);
    }
  }

  private members(
    type: ts.Type, properties: readonly ts.Symbol[], table: JsonType, node: ts.Node, path: string,
  ): Schema {
    const schemas: Record<string, Schema> = {};
    const required: string[] = [];
    const declaration = (type.aliasSymbol ?? type.symbol)?.declarations?.[0];
    // before the members, which may lead to a copy of the table
    if (declaration !== undefined && docTags(declaration).some(({ name }) => name === "closed")) table.closed = true;
    for (const property of properties) {
      const { member, schema } = this.member(
        property, node, path === "it" ? property.name : `${path}.${property.name}`,
      );
      table.members!.push(member);
      schemas[property.name] = schema;
      if (!member.optional && member.fallback === undefined) required.push(property.name);
    }
    return {
      type: "object", properties: schemas, ...(required.length === 0 ? {} : { required }),
      ...(table.closed === true ? { additionalProperties: false } : {}),
    };
  }

  private member(property: ts.Symbol, node: ts.Node, path: string): { member: JsonMember; schema: Schema } {
    const declaration = property.valueDeclaration;
    if (property.flags & ts.SymbolFlags.Method) throw new NotJson(`${path} is a method`);
    const type = this.reading.checker.getTypeOfSymbolAtLocation(property, declaration ?? node);
    const optional = (property.flags & ts.SymbolFlags.Optional) !== 0 || mayBeUndefined(type);
    const converted = optional && isNothing(type) ? nothing() : this.convert(type, node, path);
    const member: JsonMember = { name: property.name, type: converted.type, optional };
    const schema: Schema = { ...converted.schema };
    if (declaration === undefined) return { member, schema };
    const description = docText(declaration);
    if (description !== "") schema["description"] = description;
    for (const tag of docTags(declaration)) applyTag(tag, member, schema, declaration, this.reading);
    return { member, schema };
  }
}

const customClasses: Readonly<Record<string, CustomJson>> = {
  IpAddr: "ip_address", IpNet: "ip_network", Timestamp: "timestamp", SocketAddress: "socket_address",
  SocketTuple: "socket_tuple", PolledDescriptor: "polled",
};

const customSchemas: Readonly<Partial<Record<CustomJson, Schema>>> = {
  bytes: { contentEncoding: "base64" }, timestamp: { format: "date-time" },
};

/** How a class of the SDK, or Uint8Array, is written as text; undefined: it is none of these. */
function customOf(type: ts.Type): CustomJson | undefined {
  if (type.symbol === undefined) return undefined;
  if (libraryTypeName(type) === "Uint8Array") return "bytes";
  const name = sdkNameOf(type.symbol);
  return name !== undefined && Object.hasOwn(customClasses, name) ? customClasses[name] : undefined;
}

function mayBeUndefined(type: ts.Type): boolean {
  return unionMembers(type).some((member) => (member.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) !== 0);
}

// JSON would have null there.
function refuseUndefined(type: ts.Type, path: string): void {
  if (mayBeUndefined(type)) throw new NotJson(`${path} may be \`undefined\`, which JSON cannot express`);
}

/** `never` and `undefined`: of a member that has to be left out, as `b` of `{ a: string; b?: never }`. */
function isNothing(type: ts.Type): boolean {
  return unionMembers(type).every((member) => (member.flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined)) !== 0);
}

function nothing(): TypedSchema {
  return { type: { kind: "literals", nullable: false, literals: [] }, schema: { not: {} } };
}

/** Of a nullable type. A table that is not complete yet cannot be copied. */
function nullable(type: JsonType): JsonType {
  const isComplete = type.kind !== "array" && type.kind !== "record" || type.element !== undefined;
  return isComplete ? { ...type, nullable: true } : { kind: "union", nullable: true, choices: [type] };
}

/** The types of a union that are tried one by one: true and false are boolean, literals are one set. */
function alternatives(members: readonly ts.Type[]): ts.Type[][] {
  const isBoolean = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.BooleanLiteral) !== 0;
  const isLiteral = (type: ts.Type): boolean => literalOf(type) !== undefined;
  const literals = members.filter(isLiteral);
  const hasBoth = literals.filter(isBoolean).length === 2;
  const booleans = hasBoth ? literals.filter(isBoolean) : [];
  const others = literals.filter((type) => !booleans.includes(type));
  const isText = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.String) !== 0;
  const rest = members.filter((type) => !isLiteral(type)).sort((a, b) => Number(isText(a)) - Number(isText(b)))
    .map((type) => [type]);
  // what takes any text comes last, after literals and after what has a text of its own
  return [...[others, booleans].filter((some) => some.length > 0), ...rest];
}

function literalType(literals: string[]): TypedSchema {
  if (literals.length === 2 && literals.includes("true") && literals.includes("false")) return scalar("boolean", "boolean");
  const values = literals.map((literal) => JSON.parse(literal) as Schema[string]);
  return { type: { kind: "literals", nullable: false, literals }, schema: { enum: values } };
}

/** What the lib declares and yet is made of the author's members. */
const utilityTypes = /^(Record|Partial|Required|Readonly|Pick|Omit)$/;

function scalar(kind: JsonType["kind"], type: string): TypedSchema {
  return { type: { kind, nullable: false }, schema: { type } };
}

/** A literal type as JSON text. */
function literalOf(type: ts.Type): string | undefined {
  if (type.isStringLiteral() || type.isNumberLiteral()) return JSON.stringify(type.value);
  if (type.flags & ts.TypeFlags.BooleanLiteral) return (type as { intrinsicName?: string }).intrinsicName;
  return undefined;
}

function integerType(flavour: string): TypedSchema {
  const bits = BigInt(flavour.slice(1));
  const half = 1n << (bits - 1n);
  const [least, most] = flavour.startsWith("u") ? [0n, 2n * half - 1n] : [-half, half - 1n];
  if (bits === 64n) {
    const schema: Schema = flavour === "u64" ? { type: "integer", minimum: 0 } : { type: "integer" };
    return { type: { kind: "bigint", nullable: false, least, most }, schema };
  }
  return {
    type: { kind: "number", nullable: false, integer: true, minimum: Number(least), maximum: Number(most) },
    schema: { type: "integer", minimum: Number(least), maximum: Number(most) },
  };
}
