// Finds the cases of test/sdk and reads what each says of itself. A case is test/sdk/<capability>/<name>.ts, a plugin;
// comments at its lines' ends or alone say how it is run in the small host and what that prints:
//   // run: --config {"count":3} --fields a.b,a.c     options of the host; words with blanks stand in '…'
//   // expect: 1 left 3 a.b=3                          a line on stdout, in this order, and no others
//   // stderr: part of a line                          is somewhere on stderr
//   // exit: 4                                         the host's exit code, 0 unless told
// What follows a `run` belongs to it; a case may be run several times.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, selected } from "./cases.js";

export interface Run {
  args: string[];
  expects: string[];
  stderr: string[];
  exit: number;
}

export interface PluginCase {
  /** `sdk/<capability>/<name>` */
  id: string;
  entry: string;
  runs: Run[];
}

export function findPluginCases(): PluginCase[] {
  const folder = join(root, "test", "sdk");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".ts")).sort();
  return files.map((name): PluginCase => {
    const entry = join(folder, name);
    return { id: `sdk/${name.replace(/\.ts$/, "")}`, entry, runs: readRuns(readFileSync(entry, "utf8"), entry) };
  }).filter(({ id }) => selected(id));
}

function readRuns(text: string, entry: string): Run[] {
  const runs: Run[] = [];
  for (const line of text.split("\n")) {
    const [, key, value = ""] = /\/\/ (run|expect|stderr|exit):(?: (.*))?$/.exec(line) ?? [];
    if (key === "run") runs.push({ args: words(value), expects: [], stderr: [], exit: 0 });
    const run = runs.at(-1);
    if (key !== undefined && run === undefined) throw new Error(`${entry}: \`${key}\` before a \`run\``);
    if (key === "expect") run!.expects.push(value);
    else if (key === "stderr") run!.stderr.push(value);
    else if (key === "exit") run!.exit = Number(value);
  }
  if (runs.length === 0) throw new Error(`${entry} says no \`run\``);
  return runs;
}

/** Words between blanks; '…' is one word. */
export function words(text: string): string[] {
  return [...text.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}
