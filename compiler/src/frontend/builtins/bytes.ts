// TextEncoder and TextDecoder.
import type { BuiltinRow } from "./row.js";
import { rowsOf } from "./table.js";

const encoder = rowsOf("TextEncoder", "bytes");
const decoder = rowsOf("TextDecoder", "bytes");
const constructor = rowsOf("new", "bytes");

export const bytesRows: readonly BuiltinRow[] = [
  constructor.preludeMake("TextEncoder", [], "ref", "newTextEncoder"),
  encoder.preludeGetter("encoding", ["ref"], "str"),
  encoder.preludeMethod("encode", ["ref", "val"], "ref"),
  constructor.preludeMake("TextDecoder", ["val"], "ref", "newTextDecoder"),
  decoder.preludeGetter("encoding", ["ref"], "str"),
  decoder.preludeMethod("decode", ["ref", "val"], "str"),
];
