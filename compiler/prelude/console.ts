// Methods of console beside those that just print: groups, counts, timers, tables, dir, assert, trace.
//
// Invariant: what has a label lives as long as the program, or the plugin's instance.
import { tableOf } from "./console-table.js";

const counts = new Map<string, number>();
const starts = new Map<string, number>();

export function assert(condition?: unknown, ...data: unknown[]): void {
  if (condition) return;
  const [first] = data;
  if (typeof first === "string") console.warn(`Assertion failed: ${first}`, ...data.slice(1));
  else console.warn("Assertion failed", ...data);
}

export function count(label?: string): void {
  const name = label ?? "default";
  const times = (counts.get(name) ?? 0) + 1;
  counts.set(name, times);
  console.log(`${name}: ${times}`);
}

export function countReset(label?: string): void {
  const name = label ?? "default";
  if (!counts.delete(name)) console.warn(`Warning: Count for '${name}' does not exist`);
}

interface DirOptions {
  readonly depth?: number | null;
  readonly showHidden?: boolean;
}

export function dir(value: unknown, options?: DirOptions): void {
  const depth = options?.depth === undefined ? 2 : options.depth ?? Infinity;
  __write(0, __inspect(value, depth, options?.showHidden === true));
}

export function group(...data: unknown[]): void {
  if (data.length > 0) console.log(...data);
  __indent(2);
}

export function groupEnd(): void {
  __indent(-2);
}

export function table(rows: unknown, properties?: readonly string[]): void {
  if (typeof rows === "object" && rows !== null) console.log(tableOf(rows, properties));
  else console.log(rows);
}

export function time(label?: string): void {
  const name = label ?? "default";
  if (starts.has(name)) console.warn(`Warning: Label '${name}' already exists for console.time()`);
  else starts.set(name, __now());
}

export function timeEnd(label?: string): void {
  if (logTime("timeEnd", label, [])) starts.delete(label ?? "default");
}

export function timeLog(label?: string, ...data: unknown[]): void {
  logTime("timeLog", label, data);
}

export function trace(...data: unknown[]): void {
  const [first] = data;
  if (typeof first === "string") console.error(`Trace: ${first}`, ...data.slice(1));
  else console.error("Trace:", ...data);
}

function logTime(method: string, label: string | undefined, data: unknown[]): boolean {
  const name = label ?? "default";
  const start = starts.get(name);
  if (start === undefined) console.warn(`Warning: No such label '${name}' for console.${method}()`);
  else console.log(`${name}: ${duration(__now() - start)}`, ...data);
  return start !== undefined;
}

function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Number(milliseconds.toFixed(3))}ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(3)}s`;
  const rest = (seconds % 60).toFixed(3).padStart(6, "0");
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  if (hours === 0) return `${minutes}:${rest} (m:ss.mmm)`;
  return `${hours}:${String(minutes).padStart(2, "0")}:${rest.slice(0, 2)} (h:mm:ss)`;
}
