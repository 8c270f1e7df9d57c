// What a process takes, as measure.c sees it, and how often everything is measured (ROUNDS=n).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { buildMeasure, work } from "./build.js";

export const rounds = Number(process.env["ROUNDS"] ?? 9);

export interface Measured {
  /** Seconds of user and system time, of all threads and of all processes that it waited for. */
  readonly cpu: number;
  readonly wall: number;
  /** The most resident memory, in KiB. */
  readonly peak: number;
  readonly stdout: string;
}

let built: Promise<string> | undefined;

/** Runs a command, which has to end well. */
export async function measure(command: readonly string[], env: Record<string, string> = {}): Promise<Measured> {
  const figures = join(work, "figures"), tool = await (built ??= buildMeasure());
  const { stdout } = await execa(tool, [figures, ...command], { env, stripFinalNewline: false });
  const [cpu, wall, peak] = readFileSync(figures, "utf8").split(" ").map(Number);
  return { cpu: cpu! / 1e9, wall: wall! / 1e9, peak: peak!, stdout };
}
