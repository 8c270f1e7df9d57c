import { first } from "loose";
import { twice } from "wide"; // error: TSF1509
import type { Wide } from "wide";
import { again } from "@scope/outer"; // error: TSF1509
import { half } from "promised"; // error: TSF1502

const wide: Wide = { n: 1 };
console.log(first([1, 2]), twice(wide.n), again(3), half(2));
// file: node_modules/loose/package.json
{ "name": "loose", "version": "1.0.0", "exports": "./index.ts" }
// file: node_modules/loose/index.ts
// what only noUncheckedIndexedAccess forbids is no fault of a package's
export function first(list: number[]): number {
  return list[0];
}
// file: node_modules/wide/package.json
{ "name": "wide", "version": "1.0.0", "exports": "./index.ts" }
// file: node_modules/wide/index.ts
export interface Wide { n: number }
export function twice(n: number): number {
  const broken: string = n;
  eval(broken);
  return n * 2;
}
// file: node_modules/@scope/outer/package.json
{ "name": "@scope/outer", "version": "1.0.0", "type": "module", "exports": { "types": "./index.d.ts", "default": "./index.js" } }
// file: node_modules/@scope/outer/index.d.ts
export declare function again(n: number): number;
// file: node_modules/@scope/outer/index.js
import { inner } from "./inner.js";
/** @param {number} n */
export const again = (n) => inner(n) + inner(n);
// file: node_modules/@scope/outer/inner.js
/**
 * @param {number} n
 * @returns {number}
 */
export function inner(n) {
  return eval(String(n)), n;
}
// file: node_modules/promised/package.json
{ "name": "promised", "version": "1.0.0", "type": "module", "types": "./index.d.ts", "main": "./index.js" }
// file: node_modules/promised/index.d.ts
export declare function half(n: number): number;
// file: node_modules/promised/index.js
import { divide } from "./divide.js";
/** @param {number} n */
export const half = (n) => divide(n, 2);
// file: node_modules/promised/divide.js
/** @param {number} n */
export const divide = (n, by) => n / by;
