import { before } from "./setup.js";
import { table } from "./table.js";

console.log("main runs", before, table);
// expect throw: RangeError: table of 3
