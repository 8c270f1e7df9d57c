// Shapes as constant data: a tsf_type each, with its properties (own slots first, in key order, then accessors and
// methods) and their indices sorted by atom; then the program's type table.
//
// Invariant: the table's index is the type id; its head is the runtime's as in tsf_builtin_types.
import type { Shape, ShapeProperty } from "../../ir/function.js";
import { cString } from "./literals.js";
import { firstUserType } from "./shapes.js";
import type { Unit } from "./unit.js";

const kinds = { slot: "TSF_PROPERTY_SLOT", accessor: "TSF_PROPERTY_ACCESSOR", method: "TSF_PROPERTY_METHOD" } as const;

/** The type ids by head: those that the runtime itself defines. */
const builtinTypes = [
  "filler", "string", "bignum", "array", "closure", "cell", "map", "set", "array_buffer", "frame", "iterator", "storage",
  "buffer", "extras", "boxed", "event", "table", "row_object", "pending", "weak_map", "weak_set",
  "bytes", "uint8_clamped", "int8", "int16", "uint16", "int32", "uint32", "float32", "float64", "big_int64", "big_uint64",
  "data_view",
];

export function typeConstants(unit: Unit): string[] {
  return unit.shapes.ordered.map((shape) => unit.shapes.constant(shape.name));
}

export function typeDefinitions(unit: Unit): string[] {
  const { ordered, builtIn } = unit.shapes;
  // Asked for first: atoms must all have their numbers before they are sorted.
  for (const shape of [...ordered, ...builtIn]) shape.properties.forEach((property) => unit.constants.atom(property.name));
  return [
    ...ordered.flatMap((shape) => typeDefinition(unit, shape)),
    ...builtIn.flatMap((shape) => prototypeDefinition(unit, shape)),
  ];
}

function variable(unit: Unit, shape: Shape): string {
  const constant = unit.shapes.constant(shape.name);
  return constant.startsWith("TSF_") ? `prototype_${constant}` : constant.replace(/^TYPE_/, "type_");
}

/** Only what a name is looked up in, and the class. */
function prototypeDefinition(unit: Unit, shape: Shape): string[] {
  const { tables, fields } = propertyTables(unit, shape);
  const maker = unit.shapes.maker(shape);
  const constructor = maker === undefined ? "" : `, .constructor = &${unit.closure(maker)}`;
  return [...tables, `static const tsf_type ${variable(unit, shape)} = {.name = "Object", ${fields}${constructor}};`];
}

/** static const tsf_type *const prototypes[]: members of built-in types that are asked for by name alone. */
export function prototypeTable(unit: Unit): string[] {
  const { builtIn } = unit.shapes;
  if (builtIn.length === 0) return [];
  const rows = builtIn.map((shape) => `  [${unit.shapes.constant(shape.name)}] = &${variable(unit, shape)},`);
  return ["static const tsf_type *const prototypes[TSF_PROTOTYPE_COUNT] = {", ...rows, "};"];
}

// Accessors of a class are its prototype's and have no place among the keys; those of an object literal have one.
function inKeyOrder({ displayName, properties }: Shape): readonly ShapeProperty[] {
  if (displayName === "") return properties;
  const isSlot = (property: ShapeProperty) => property.kind === "slot";
  const slots = properties.filter(isSlot).sort((a, b) => a.slot - b.slot);
  return [...slots, ...properties.filter((property) => !isSlot(property))];
}

function propertyTables(unit: Unit, shape: Shape): { tables: string[]; fields: string } {
  const name = variable(unit, shape);
  const properties = inKeyOrder(shape);
  const atomNumber = (i: number): number => unit.program.atoms.number(properties[i]!.name);
  const byAtom = properties.map((_, i) => i).sort((a, b) => atomNumber(a) - atomNumber(b));
  if (properties.length === 0) return { tables: [], fields: ".property_count = 0" };
  const tables = [
    `static const tsf_property ${name}_properties[] = {`,
    ...properties.map((property) => `  ${propertyRow(unit, property)},`),
    "};",
    `static const uint16_t ${name}_by_atom[] = {${byAtom.join(", ")}};`,
  ];
  const fields = `.property_count = ${properties.length}, .properties = ${name}_properties, .by_atom = ${name}_by_atom`;
  return { tables, fields };
}

function typeDefinition(unit: Unit, shape: Shape): string[] {
  const name = variable(unit, shape);
  const { tables, fields } = propertyTables(unit, shape);
  const maker = unit.shapes.maker(shape);
  const base = shape.base === undefined ? "0" : unit.shapes.constant(shape.base);
  const classSlot = unit.shapes.property(shape, `#class@${shape.name}`)?.slot ?? 0;
  return [
    ...tables,
    `static const tsf_type ${name} = {`,
    `  .name = ${cString(shape.displayName)},`,
    `  .slot_count = ${unit.shapes.slotCount(shape)}, ${fields},`,
    `  .class_last = ${unit.shapes.constant(unit.shapes.last(shape.name).name)}, .base = ${base},`,
    ...(maker === undefined ? [] : [`  .constructor = &${unit.closure(maker)},`]),
    ...(classSlot === 0 ? [] : [`  .class_slot = ${classSlot},`]),
    ...(unit.shapes.property(shape, "[[prototype]]") === undefined ? [] : ["  .is_dictionary = true,"]),
    ...(unit.shapes.property(shape, "[[namespace]]") === undefined ? [] : ["  .is_namespace = true,"]),
    "  .size = tsf_shaped_size, .trace = tsf_shaped_trace,",
    "};",
  ];
}

function propertyRow(unit: Unit, property: ShapeProperty): string {
  const fields = [
    unit.constants.atom(property.name), kinds[property.kind], property.kind === "accessor" ? 0 : property.slot,
    property.hidden ? 1 : 0, recordOf(unit, property.get), recordOf(unit, property.set),
  ];
  return `{${fields.join(", ")}}`;
}

/** A function without entry is never called by name. */
function recordOf(unit: Unit, name: string | undefined): string {
  if (name === undefined || unit.module.functions.get(name)?.needsEntry !== true) return "NULL";
  return `&${unit.memberRecord(name)}`;
}

export function typeTable(unit: Unit): string[] {
  const head = builtinTypes.map((type, id) => `  [${id}] = &tsf_${type}_type,`);
  const own = unit.shapes.ordered.map((shape) => `  [${unit.shapes.constant(shape.name)}] = &${variable(unit, shape)},`);
  return [`static const tsf_type *const types[${firstUserType + own.length}] = {`, ...head, ...own, "};"];
}
