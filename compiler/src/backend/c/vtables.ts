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
  "filler", "string", "bignum", "array", "closure", "cell", "map", "set", "bytes", "frame", "iterator", "storage",
  "buffer", "extras", "boxed", "event", "table", "row_object", "pending",
];

export function typeConstants(unit: Unit): string[] {
  return unit.shapes.ordered.map((shape) => unit.shapes.constant(shape.name));
}

export function typeDefinitions(unit: Unit): string[] {
  // Asked for first: atoms must all have their numbers before they are sorted.
  for (const shape of unit.shapes.ordered) shape.properties.forEach((property) => unit.constants.atom(property.name));
  return unit.shapes.ordered.flatMap((shape) => typeDefinition(unit, shape));
}

function variable(unit: Unit, shape: Shape): string {
  return unit.shapes.constant(shape.name).replace(/^TYPE_/, "type_");
}

function typeDefinition(unit: Unit, shape: Shape): string[] {
  const name = variable(unit, shape);
  const properties = [
    ...shape.properties.filter((p) => p.kind === "slot").sort((a, b) => a.slot - b.slot),
    ...shape.properties.filter((p) => p.kind !== "slot"),
  ];
  const atomNumber = (i: number): number => unit.program.atoms.number(properties[i]!.name);
  const byAtom = properties.map((_, i) => i).sort((a, b) => atomNumber(a) - atomNumber(b));
  const hasProperties = properties.length > 0;
  const maker = unit.shapes.maker(shape);
  const tables = !hasProperties ? [] : [
    `static const tsf_property ${name}_properties[] = {`,
    ...properties.map((property) => `  ${propertyRow(unit, property)},`),
    "};",
    `static const uint16_t ${name}_by_atom[] = {${byAtom.join(", ")}};`,
  ];
  const base = shape.base === undefined ? "0" : unit.shapes.constant(shape.base);
  const classSlot = unit.shapes.property(shape, `#class@${shape.name}`)?.slot ?? 0;
  return [
    ...tables,
    `static const tsf_type ${name} = {`,
    `  .name = ${cString(shape.displayName)},`,
    `  .slot_count = ${unit.shapes.slotCount(shape)}, .property_count = ${properties.length},`,
    ...(hasProperties ? [`  .properties = ${name}_properties, .by_atom = ${name}_by_atom,`] : []),
    `  .class_last = ${unit.shapes.constant(unit.shapes.last(shape.name).name)}, .base = ${base},`,
    ...(maker === undefined ? [] : [`  .constructor = &${unit.closure(maker)},`]),
    ...(classSlot === 0 ? [] : [`  .class_slot = ${classSlot},`]),
    "  .size = tsf_shaped_size, .trace = tsf_shaped_trace,",
    "};",
  ];
}

function propertyRow(unit: Unit, property: ShapeProperty): string {
  const fields = [
    unit.constants.atom(property.name), kinds[property.kind], property.kind === "slot" ? property.slot : 0,
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
