// This module runs first: of the other one it sees the hoisted function, but not yet the constant.
import { early, late } from "./first.js";

export const seen: string[] = [];
seen.push(early());
try {
  seen.push(late);
} catch (e) {
  seen.push(e instanceof ReferenceError ? "ReferenceError" : "other");
}

export function observe(): string {
  return late;
}
