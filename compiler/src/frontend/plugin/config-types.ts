// Types that JSON can express: to the table that decodes them and to JSON schema (draft-07). For configs and open
// parameters. Integers of the SDK (`u8` … `i64`) bring their ranges; JSDoc tags of members narrow further.
import { ts } from "ts-morph";
import type { ConfigMember, ConfigType } from "../../ir/plugin.js";
import { unionMembers } from "../types.js";
import { integerFlavour } from "./field-types.js";
import { docTags, docText } from "./jsdoc.js";
import type { Reading } from "./reading.js";
import { applyTag, type Schema } from "./schema-tags.js";

/** Why a type cannot be expressed, with the path to it. */
export class NotJson extends Error {}

export interface TypedSchema {
  type: ConfigType;
  schema: Schema;
}

export class ConfigReader {
  private readonly known = new Map<ts.Type, { table: ConfigType; name: string; used: boolean }>();
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
    const members = unionMembers(declared).filter((member) => !(member.flags & ts.TypeFlags.Undefined));
    const nullable = members.some((member) => member.flags & ts.TypeFlags.Null);
    const rest = members.filter((member) => !(member.flags & ts.TypeFlags.Null));
    const { type, schema } = this.convertUnion(rest, node, path);
    if (!nullable) return { type, schema };
    return { type: { ...type, nullable: true }, schema: { anyOf: [schema, { type: "null" }] } };
  }

  private convertUnion(members: readonly ts.Type[], node: ts.Node, path: string): TypedSchema {
    if (members.length > 1 && members.every((member) => member.flags & ts.TypeFlags.BooleanLike)) {
      return scalar("boolean", "boolean");
    }
    const literals = members.map(literalOf);
    if (members.length > 0 && literals.every((literal) => literal !== undefined)) {
      const values = literals.map((literal) => JSON.parse(literal) as Schema[string]);
      return { type: { kind: "literals", nullable: false, literals }, schema: { enum: values } };
    }
    if (members.length !== 1) throw new NotJson(`${path} is one of several types`);
    return this.convertOne(members[0]!, node, path);
  }

  private convertOne(type: ts.Type, node: ts.Node, path: string): TypedSchema {
    const { checker } = this.reading;
    const integer = integerFlavour(type);
    if (integer !== undefined) return integerType(integer);
    if (type.flags & ts.TypeFlags.String) return scalar("string", "string");
    if (type.flags & ts.TypeFlags.Number) return scalar("number", "number");
    if (type.flags & ts.TypeFlags.Boolean) return scalar("boolean", "boolean");
    if (type.flags & ts.TypeFlags.BigInt) return scalar("bigint", "integer");
    if (checker.isTupleType(type)) throw new NotJson(`${path} is a tuple`);
    if (checker.isArrayType(type)) return this.array(type, node, path);
    if (type.flags & ts.TypeFlags.Object) return this.object(type, node, path);
    throw new NotJson(`${path} is \`${this.reading.typeText(type)}\`, which JSON cannot express`);
  }

  private array(type: ts.Type, node: ts.Node, path: string): TypedSchema {
    const element = this.reading.checker.getTypeArguments(type as ts.TypeReference)[0]!;
    const { type: table, schema } = this.convert(element, node, `an element of ${path}`);
    return { type: { kind: "array", nullable: false, element: table }, schema: { type: "array", items: schema } };
  }

  private object(type: ts.Type, node: ts.Node, path: string): TypedSchema {
    const found = this.known.get(type);
    if (found !== undefined) {
      found.used = true;
      return { type: found.table, schema: { $ref: `#/definitions/${found.name}` } };
    }
    this.checkObject(type, path);
    const index = this.reading.checker.getIndexInfosOfType(type).find(
      (info) => info.keyType.flags & ts.TypeFlags.String,
    );
    const properties = this.reading.checker.getPropertiesOfType(type);
    if (index !== undefined && properties.length === 0) return this.record(index.type, node, path);
    if (index !== undefined) throw new NotJson(`${path} has both members and an index signature`);
    const table: ConfigType = { kind: "object", nullable: false, members: [] };
    const entry = { table, name: this.definitionName(type), used: false };
    this.known.set(type, entry);
    const schema = this.members(type, properties, table, node, path);
    if (entry.used) this.definitions[entry.name] = schema;
    return { type: table, schema: entry.used ? { $ref: `#/definitions/${entry.name}` } : schema };
  }

  private definitionName(type: ts.Type): string {
    const wanted = (type.aliasSymbol ?? type.symbol)?.name.replace(/\W/g, "") ?? "";
    const taken = new Set([...this.known.values()].map(({ name }) => name));
    let name = wanted === "" ? "object" : wanted;
    for (let n = 2; taken.has(name); n++) name = `${wanted}${n}`;
    return name;
  }

  private checkObject(type: ts.Type, path: string): void {
    const isFunction = type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0;
    if (isFunction) throw new NotJson(`${path} is a function`);
    const declaration = type.symbol?.declarations?.[0];
    const isClass = declaration !== undefined && ts.isClassLike(declaration);
    const isLibrary = declaration?.getSourceFile().isDeclarationFile === true && type.symbol.name !== "__type";
    if ((isClass || isLibrary) && !utilityTypes.test(type.aliasSymbol?.name ?? "")) {
      throw new NotJson(`${path} is \`${this.reading.typeText(type)}\`, which JSON cannot express`);
    }
  }

  private record(element: ts.Type, node: ts.Node, path: string): TypedSchema {
    const { type, schema } = this.convert(element, node, `an element of ${path}`);
    const table: ConfigType = { kind: "record", nullable: false, element: type };
    return { type: table, schema: { type: "object", additionalProperties: schema } };
  }

  private members(
    type: ts.Type, properties: readonly ts.Symbol[], table: ConfigType, node: ts.Node, path: string,
  ): Schema {
    const schemas: Record<string, Schema> = {};
    const required: string[] = [];
    for (const property of properties) {
      const { member, schema } = this.member(
        property, node, path === "it" ? property.name : `${path}.${property.name}`,
      );
      table.members!.push(member);
      schemas[property.name] = schema;
      if (!member.optional && member.fallback === undefined) required.push(property.name);
    }
    const declaration = (type.aliasSymbol ?? type.symbol)?.declarations?.[0];
    if (declaration !== undefined && docTags(declaration).some(({ name }) => name === "closed")) table.closed = true;
    return {
      type: "object", properties: schemas, ...(required.length === 0 ? {} : { required }),
      ...(table.closed === true ? { additionalProperties: false } : {}),
    };
  }

  private member(property: ts.Symbol, node: ts.Node, path: string): { member: ConfigMember; schema: Schema } {
    const declaration = property.valueDeclaration;
    if (property.flags & ts.SymbolFlags.Method) throw new NotJson(`${path} is a method`);
    const type = this.reading.checker.getTypeOfSymbolAtLocation(property, declaration ?? node);
    const converted = this.convert(type, node, path);
    const member: ConfigMember = {
      name: property.name, type: converted.type, optional: (property.flags & ts.SymbolFlags.Optional) !== 0,
    };
    const schema: Schema = { ...converted.schema };
    if (declaration === undefined) return { member, schema };
    const description = docText(declaration);
    if (description !== "") schema["description"] = description;
    for (const tag of docTags(declaration)) applyTag(tag, member, schema, declaration, this.reading);
    return { member, schema };
  }
}

/** What the lib declares and yet is made of the author's members. */
const utilityTypes = /^(Record|Partial|Required|Readonly|Pick|Omit)$/;

function scalar(kind: ConfigType["kind"], type: string): TypedSchema {
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
