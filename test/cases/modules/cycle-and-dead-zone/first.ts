import { observe } from "./second";

export function early(): string {
  return "function works";
}
export const late = "ready";
export const readLate = (): string => observe();
