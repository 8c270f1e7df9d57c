export const b = 2;
export const a = 1;
export let counter = 0;
export function f(): number { return counter; }
export const bump = (): number => ++counter;
export class K { z = 1; }
export default function def(): string { return "d"; }
export enum E { P = "p" }
export * as inner from "./inner.js";
export { deep as renamed } from "./inner.js";
