import { log } from "./log.js";

export interface Unused {
  x: number;
}
log.push("must not run");
