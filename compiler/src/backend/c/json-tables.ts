// Types of JSON as the runtime's tsf_json_type tables. They may refer to each other, so all are declared first.
import { hasShape, type JsonType, jsonShape, partsOf } from "../../ir/json.js";
import { cString, f64Literal } from "./literals.js";
import type { Unit } from "./unit.js";
import type { Writer } from "./writer.js";

export class JsonTables {
  private readonly names = new Map<JsonType, string>();

  constructor(private readonly writer: Writer, private readonly unit: Unit) {}

  /** A pointer to the table of a type; NULL without one. */
  add(type: JsonType | undefined): string {
    if (type === undefined) return "NULL";
    let name = this.names.get(type);
    if (name === undefined) {
      this.names.set(type, (name = `json_${this.names.size}`));
      for (const part of partsOf(type)) this.add(part);
    }
    return `&${name}`;
  }

  /** Writes all that were added, and the list of those that the program calls for by index. */
  write(byIndex: readonly JsonType[]): void {
    const list = byIndex.map((type) => this.add(type));
    for (const name of this.names.values()) this.writer.line(`static const tsf_json_type ${name};`);
    for (const [type, name] of this.names) this.writeOne(type, name);
    if (list.length > 0) this.writer.line(`static const tsf_json_type *const json_types[] = {${list.join(", ")}};`);
  }

  private writeOne(type: JsonType, name: string): void {
    const { writer } = this;
    const literals = type.literals ?? [];
    if (literals.length > 0) this.writeLiterals(literals, name);
    if ((type.members?.length ?? 0) > 0) this.writeMembers(type, name);
    const choices = (type.choices ?? []).map((choice) => this.add(choice));
    if (choices.length > 0) {
      writer.line(`static const tsf_json_type *const ${name}_choices[] = {${choices.join(", ")}};`);
    }
    writer.open(`static const tsf_json_type ${name} = {`);
    const { closed, nullable } = type;
    writer.line(`.kind = TSF_JSON_TYPE_${type.kind.toUpperCase()}, .nullable = ${nullable}, .closed = ${closed === true},`);
    if (type.kind === "number") {
      const [low, high] = [f64Literal(type.minimum ?? -Infinity), f64Literal(type.maximum ?? Infinity)];
      writer.line(`.integer = ${type.integer === true}, .minimum = ${low}, .maximum = ${high},`);
    }
    if (type.least !== undefined && type.most !== undefined) writer.line(boundsOf(type.least, type.most));
    writer.line(`.minimum_length = ${type.minimumLength ?? 0}u, .maximum_length = ${type.maximumLength ?? 0}u,`);
    if (literals.length > 0) writer.line(`.literals = ${name}_literals, .literal_count = ${literals.length},`);
    if (type.element !== undefined) writer.line(`.element = ${this.add(type.element)},`);
    if (type.custom !== undefined) writer.line(`.custom = &tsf_json_${type.custom},`);
    if (hasShape(type)) writer.line(`.type_id = ${this.unit.shapes.constant(jsonShape(type))},`);
    if ((type.members?.length ?? 0) > 0) {
      writer.line(`.members = ${name}_members, .member_count = ${type.members!.length},`);
    }
    if (choices.length > 0) writer.line(`.choices = ${name}_choices, .choice_count = ${choices.length},`);
    writer.close("};");
  }

  private writeLiterals(literals: readonly string[], name: string): void {
    const rows = literals.map((literal) => `{${cString(literal)}, ${this.literalValue(literal)}}`);
    this.writer.line(`static const tsf_json_literal ${name}_literals[] = {${rows.join(", ")}};`);
  }

  private literalValue(literal: string): string {
    const value = JSON.parse(literal) as string | number | boolean;
    if (typeof value === "string") return `0, &${this.unit.constants.string(value)}`;
    if (typeof value === "boolean") return `${value ? "TSF_TRUE" : "TSF_FALSE"}, NULL`;
    return `UINT64_C(0x${bitsOf(value).toString(16)}), NULL`;
  }

  private writeMembers(type: JsonType, name: string): void {
    const shape = this.unit.shapes.get(jsonShape(type));
    this.writer.open(`static const tsf_json_member ${name}_members[] = {`);
    for (const member of type.members!) {
      const { slot } = shape.properties.find((property) => property.name === member.name)!;
      const length = Buffer.byteLength(member.name);
      const fallback = member.fallback === undefined ? "NULL" : cString(member.fallback);
      const names = `${cString(member.name)}, ${length}u, ${slot}, ${this.unit.constants.atom(member.name)}`;
      this.writer.line(`{${names}, ${this.add(member.type)}, ${member.optional}, ${fallback}},`);
    }
    this.writer.close("};");
  }
}

/** A number as a tsf_value. */
function bitsOf(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}

function boundsOf(least: bigint, most: bigint): string {
  const low = least === -(1n << 63n) ? "INT64_MIN" : `INT64_C(${least})`;
  const high = most < 0n ? `(uint64_t)INT64_C(${most})` : `UINT64_C(${most})`;
  return `.bounded = true, .least = ${low}, .most = ${high},`;
}
