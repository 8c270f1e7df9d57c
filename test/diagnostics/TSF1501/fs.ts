import { readFileSync } from "fs"; // error: TSF1501
import * as http from "node:http"; // error: TSF1501
export * from "node:path"; // error: TSF1501

console.log(readFileSync("x"), http);
