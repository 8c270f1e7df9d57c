// All rows of the library by "<on>.<name>". One row a member; test/builtins.test.ts holds them against the C headers,
// the prelude and sdk-types/lib.
//
// `on` is the lib's interface of a value ("Array", "Map"), of a static object ("Math", "ArrayConstructor"), "new" for
// constructors, or "global"; a setter's name ends in "=", a symbol's is as in ir/symbol-names.ts.
import { arrayRows } from "./array.js";
import { bigintRows } from "./bigint.js";
import { bytesRows } from "./bytes.js";
import { consoleRows } from "./console.js";
import { falcoRows } from "./falco.js";
import { functionRows } from "./function.js";
import { intrinsicRows } from "./intrinsic.js";
import { iteratorRows } from "./iterator.js";
import { mapRows } from "./map.js";
import { mathRows } from "./math.js";
import { numberRows } from "./number.js";
import { objectRows } from "./object.js";
import { promiseRows } from "./promise.js";
import type { BuiltinRow } from "./row.js";
import { setRows } from "./set.js";
import { stringRows } from "./string.js";
import { symbolRows } from "./symbol.js";
import { systemRows } from "./system.js";
import { testingRows } from "./testing.js";
import { timerRows } from "./timer.js";
import { typedArrayRows } from "./typed-array.js";
import { uriRows } from "./uri.js";
import { weakRows } from "./weak.js";

const tables = [
  arrayRows, stringRows, mapRows, setRows, weakRows, mathRows, numberRows, bigintRows, symbolRows, objectRows, typedArrayRows,
  bytesRows, consoleRows, functionRows, iteratorRows, promiseRows, timerRows, systemRows, intrinsicRows, falcoRows,
  testingRows, uriRows,
];

/** Key of a row in `builtins`. */
export const rowKey = (row: BuiltinRow): string => `${row.on}.${row.name}`;

export const builtins: ReadonlyMap<string, BuiltinRow> = new Map(tables.flat().map((row) => [rowKey(row), row]));
