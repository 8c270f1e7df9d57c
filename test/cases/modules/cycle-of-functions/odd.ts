import { isEven } from "./even.js";

export let depth = 0;

export function isOdd(n: number): boolean {
  depth += 2;
  return n === 0 ? false : isEven(n - 1);
}
