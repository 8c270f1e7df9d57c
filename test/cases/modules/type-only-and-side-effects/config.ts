import { log } from "./log.js";

export type Level = "low" | "high";
export interface Config {
  level: Level;
}
export const levels: Level[] = ["low", "high"];
log.push("config loaded");
