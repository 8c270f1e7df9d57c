// Uint8Array, TextEncoder, TextDecoder.
import { wellKnownSymbol } from "../../ir/symbol-names.js";
import type { BuiltinRow } from "./row.js";
import { allocates, changes, reads, readsAndMakes, rowsOf } from "./table.js";

const { method, getter, preludeMethod } = rowsOf("Uint8Array", "bytes");
const encoder = rowsOf("TextEncoder", "bytes");
const decoder = rowsOf("TextDecoder", "bytes");
const constructor = rowsOf("new", "bytes");

const range = { defaults: { 1: 0, 2: Infinity } };

export const bytesRows: readonly BuiltinRow[] = [
  getter("length", ["ref"], "f64", reads, "tsf_bytes_length"),
  preludeMethod("at", ["ref", "f64"], "val"),
  method("fill", ["ref", "f64", "f64", "f64"], "ref", changes, "tsf_bytes_filled", { defaults: { 2: 0, 3: Infinity } }),
  method("indexOf", ["ref", "f64", "f64"], "f64", reads, "tsf_bytes_index_of", { defaults: { 2: 0 } }),
  method("set", ["ref", "val", "f64"], "void", changes, "tsf_bytes_set_from", { defaults: { 2: 0 } }),
  method("slice", ["ref", "f64", "f64"], "ref", readsAndMakes, "tsf_bytes_slice", range),
  method("subarray", ["ref", "f64", "f64"], "ref", readsAndMakes, "tsf_bytes_subarray", range),
  method(wellKnownSymbol("iterator"), ["ref"], "ref", allocates, "tsf_bytes_values"),
  constructor.make("Uint8Array", ["val"], "ref", changes, "tsf_bytes_from_value", { defaults: { 0: 0 } }),

  constructor.preludeMake("TextEncoder", [], "ref", "newTextEncoder"),
  encoder.preludeGetter("encoding", ["ref"], "str"),
  encoder.preludeMethod("encode", ["ref", "val"], "ref"),
  constructor.preludeMake("TextDecoder", ["val"], "ref", "newTextDecoder"),
  decoder.preludeGetter("encoding", ["ref"], "str"),
  decoder.preludeMethod("decode", ["ref", "val"], "str"),
];
