// The global functions on the texts of addresses.
import type { BuiltinRow } from "./row.js";
import { rowsOf } from "./table.js";

const { preludeFixed } = rowsOf("global", "uri");

export const uriRows: readonly BuiltinRow[] = [
  preludeFixed("encodeURI", ["val"], "str"),
  preludeFixed("encodeURIComponent", ["val"], "str"),
  preludeFixed("decodeURI", ["val"], "str"),
  preludeFixed("decodeURIComponent", ["val"], "str"),
];
