// Typed arrays, one table for all of them; ArrayBuffer and DataView. Elements are ops of the IR (typed.get and its like).
import { typedKinds } from "../../ir/ops.js";
import { wellKnownSymbol } from "../../ir/symbol-names.js";
import type { BuiltinRow } from "./row.js";
import { allocates, callingBack, changes, collecting, pure, reads, readsAndMakes, rowsOf } from "./table.js";

/** The C name of each kind by the name of its class: Float64Array is "float64". */
export const typedKindByName: ReadonlyMap<string, keyof typeof typedKinds> =
  new Map(Object.entries(typedKinds).map(([kind, { name }]) => [name, kind as keyof typeof typedKinds]));

const constructor = rowsOf("new", "typed-array");
const range = { defaults: { 1: 0, 2: Infinity } };

function rowsOfKind(name: string, kind: keyof typeof typedKinds): BuiltinRow[] {
  const { bareGetter, constant, getter, method, opGetter, preludeMethod } = rowsOf(name, "typed-array");
  const statics = rowsOf(`${name}Constructor`, "typed-array");
  const { bytes } = typedKinds[kind];
  return [
    constant("BYTES_PER_ELEMENT", bytes),
    bareGetter("byteLength", ["ref"], "f64", reads, "tsf_bytes_byte_length"),
    bareGetter("byteOffset", ["ref"], "f64", reads, "tsf_bytes_offset"),
    getter("buffer", ["ref"], "ref", changes, "tsf_bytes_buffer"),
    opGetter("length", ["ref"], "f64", reads, "typed.length"),
    getter(wellKnownSymbol("toStringTag"), ["ref"], "str", allocates, "tsf_typed_name"),
    ...callingBack([
      preludeMethod("every", ["ref", "ref"], "bool"),
      preludeMethod("filter", ["ref", "ref"], "ref"),
      preludeMethod("find", ["ref", "ref"], "val"),
      preludeMethod("findIndex", ["ref", "ref"], "f64"),
      preludeMethod("findLast", ["ref", "ref"], "val"),
      preludeMethod("findLastIndex", ["ref", "ref"], "f64"),
      preludeMethod("forEach", ["ref", "ref"], "void"),
      preludeMethod("map", ["ref", "ref"], "ref"),
      preludeMethod("some", ["ref", "ref"], "bool"),
    ]),
    method("at", ["ref", "f64"], "val", readsAndMakes, "tsf_typed_at"),
    method("copyWithin", ["ref", "f64", "f64", "f64"], "ref", changes, "tsf_typed_copy_within", { defaults: { 3: Infinity } }),
    method("entries", ["ref"], "ref", allocates, "tsf_typed_entries"),
    method("fill", ["ref", "val", "f64", "f64"], "ref", changes, "tsf_typed_fill", { defaults: { 2: 0, 3: Infinity } }),
    method("includes", ["ref", "val", "f64"], "bool", readsAndMakes, "tsf_typed_includes", { defaults: { 2: 0 } }),
    method("indexOf", ["ref", "val", "f64"], "f64", readsAndMakes, "tsf_typed_index_of", { defaults: { 2: 0 } }),
    method("join", ["ref", "str"], "str", readsAndMakes, "tsf_typed_join", { defaults: { 1: "," } }),
    method("keys", ["ref"], "ref", allocates, "tsf_typed_keys"),
    method("lastIndexOf", ["ref", "val", "f64"], "f64", readsAndMakes, "tsf_typed_last_index_of", { defaults: { 2: Infinity } }),
    preludeMethod("reduce", ["ref", "ref", "arr"], "val"),
    preludeMethod("reduceRight", ["ref", "ref", "arr"], "val"),
    method("reverse", ["ref"], "ref", changes, "tsf_typed_reverse"),
    method("set", ["ref", "val", "f64"], "void", changes, "tsf_typed_set_from", { defaults: { 2: 0 } }),
    method("slice", ["ref", "f64", "f64"], "ref", readsAndMakes, "tsf_bytes_slice", range),
    preludeMethod("sort", ["ref", "val"], "ref"),
    method("subarray", ["ref", "f64", "f64"], "ref", readsAndMakes, "tsf_bytes_subarray", range),
    method("toReversed", ["ref"], "ref", readsAndMakes, "tsf_typed_reversed"),
    preludeMethod("toSorted", ["ref", "val"], "ref"),
    method("toString", ["ref", "str"], "str", readsAndMakes, "tsf_typed_join", { defaults: { 1: "," } }),
    method("values", ["ref"], "ref", allocates, "tsf_typed_values"),
    method("with", ["ref", "f64", "val"], "ref", readsAndMakes, "tsf_typed_with"),
    method(wellKnownSymbol("iterator"), ["ref"], "ref", allocates, "tsf_typed_values"),
    statics.constant("BYTES_PER_ELEMENT", bytes),
    statics.preludeFixed("from", ["val", "val"], "ref", `from${name}`),
    collecting(statics.fixed("of", ["arr"], "ref", changes, `tsf_${kind}_of`)),
    constructor.make(name, ["val", "val", "val"], "ref", changes, `tsf_new_${kind}`),
  ];
}

const buffer = rowsOf("ArrayBuffer");
const buffers = rowsOf("ArrayBufferConstructor");
const view = rowsOf("DataView");

function accessorsOf(name: string, cName: string, type: "f64" | "big"): BuiltinRow[] {
  const isByte = name.endsWith("8");
  const order = isByte ? [] : ["val" as const];
  const suffix = isByte ? "_byte" : "";
  return [
    view.method(`get${name}`, ["ref", "f64", ...order], type, readsAndMakes, `tsf_data_view_get_${cName}${suffix}`),
    view.method(`set${name}`, ["ref", "f64", type, ...order], "void", changes, `tsf_data_view_set_${cName}${suffix}`),
  ];
}

export const typedArrayRows: readonly BuiltinRow[] = [
  ...[...typedKindByName].flatMap(([name, kind]) => rowsOfKind(name, kind)),

  constructor.make("ArrayBuffer", ["f64"], "ref", changes, "tsf_buffer_construct"),
  buffers.bareFixed("isView", ["val"], "bool", pure, "tsf_is_view"),
  buffer.bareGetter("byteLength", ["ref"], "f64", reads, "tsf_bytes_byte_length"),
  buffer.method("slice", ["ref", "f64", "f64"], "ref", readsAndMakes, "tsf_bytes_slice", range),
  buffer.getter(wellKnownSymbol("toStringTag"), ["ref"], "str", allocates, "tsf_typed_name"),

  constructor.make("DataView", ["ref", "f64", "val"], "ref", changes, "tsf_data_view_construct", { defaults: { 1: 0 } }),
  view.bareGetter("byteLength", ["ref"], "f64", reads, "tsf_bytes_byte_length"),
  view.bareGetter("byteOffset", ["ref"], "f64", reads, "tsf_bytes_offset"),
  view.getter("buffer", ["ref"], "ref", changes, "tsf_bytes_buffer"),
  view.getter(wellKnownSymbol("toStringTag"), ["ref"], "str", allocates, "tsf_typed_name"),
  ...accessorsOf("Int8", "int8", "f64"),
  ...accessorsOf("Uint8", "uint8", "f64"),
  ...accessorsOf("Int16", "int16", "f64"),
  ...accessorsOf("Uint16", "uint16", "f64"),
  ...accessorsOf("Int32", "int32", "f64"),
  ...accessorsOf("Uint32", "uint32", "f64"),
  ...accessorsOf("Float32", "float32", "f64"),
  ...accessorsOf("Float64", "float64", "f64"),
  ...accessorsOf("BigInt64", "big_int64", "big"),
  ...accessorsOf("BigUint64", "big_uint64", "big"),
];
