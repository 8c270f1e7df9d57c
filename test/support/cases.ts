// Finds the cases of test/cases and reads what each says of itself.
// A case is test/cases/<area>/<name>.ts, or a folder test/cases/<area>/<name>/ whose entry is main.ts. Its id is
// `<area>/<name>`. A case states its own truth in comments:
//   console.log(x); // expect: 3         that line is printed; such lines are printed in this order
//   // expect throw: RangeError: text    the program ends by this uncaught error, with exit code 1
//   // refused: TSF1205                 correct TypeScript that is not compiled yet: it must be refused with this code
//   // gc-stress: 1000                   too much is allocated to collect at every allocation; every 1000th will do
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join, relative, sep } from "node:path";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const casesFolder = join(root, "test", "cases");

export interface Case {
  /** `<area>/<name>`: what FILTER is matched with. */
  id: string;
  area: string;
  /** Absolute path of the file that is compiled. */
  entry: string;
  /** Absolute paths of all files of the case, the entry included, sorted. */
  files: string[];
  /** The lines that the case says it prints, in the order of the source. */
  expects: string[];
  /** How the uncaught error begins that ends the program, if it says so. */
  throws: string | undefined;
  /** The code of the diagnostic that refuses it: a gap that is known, which must stay a refusal until it is closed. */
  refused: string | undefined;
  /** Value of TSF_GC_STRESS in the stress lane: collect at every n-th allocation. */
  gcStress: string;
}

/** True if the environment's FILTER, a part of an id, lets this id through. */
export function selected(id: string): boolean {
  const filter = process.env["FILTER"];
  return filter === undefined || filter === "" || id.includes(filter);
}

/** The cases that FILTER selects. */
export function findCases(): Case[] {
  return allCases().filter(({ id }) => selected(id));
}

/** Every case of test/cases, sorted by id. */
export function allCases(): Case[] {
  const cases: Case[] = [];
  for (const area of readdirSync(casesFolder).sort()) {
    const folder = join(casesFolder, area);
    if (!statSync(folder).isDirectory()) continue;
    for (const name of readdirSync(folder).sort()) {
      const found = readCase(area, name, join(folder, name));
      if (found !== undefined) cases.push(found);
    }
  }
  return cases;
}

function readCase(area: string, name: string, path: string): Case | undefined {
  if (statSync(path).isDirectory()) {
    const entry = join(path, "main.ts");
    if (!existsSync(entry)) throw new Error(`${relative(root, path)} holds no main.ts`);
    return describe(`${area}/${name}`, area, entry, sourceFiles(path));
  }
  if (!name.endsWith(".ts")) return undefined;
  return describe(`${area}/${name.slice(0, -".ts".length)}`, area, path, [path]);
}

function sourceFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".ts")).map((name) => join(folder, name)).sort();
}

function describe(id: string, area: string, entry: string, files: string[]): Case {
  const text = readFileSync(entry, "utf8");
  return {
    id: id.split(sep).join("/"),
    area,
    entry,
    files,
    expects: [...text.matchAll(/\/\/ expect: ?(.*)$/gm)].map((match) => match[1] ?? ""),
    throws: /\/\/ expect throw: ?(.*)$/m.exec(text)?.[1],
    refused: /^\/\/ refused: (\S+)/m.exec(text)?.[1],
    gcStress: /^\/\/ gc-stress: (\d+)$/m.exec(text)?.[1] ?? "1",
  };
}

/** The first expected line that is not printed after the ones before it, or undefined if all are. */
export function firstMissing(expects: readonly string[], stdout: string): string | undefined {
  const lines = stdout.split("\n");
  let at = 0;
  for (const expected of expects) {
    while (at < lines.length && lines[at] !== expected) at++;
    if (at === lines.length) return expected;
    at++;
  }
  return undefined;
}

/**
 * The `Name: message` line of an uncaught error, the only line of stderr that is compared; "" if there is none.
 * Node writes `Class [Name]: message` where the name is not the class's; what is compared is the name.
 */
export function errorLine(stderr: string): string {
  const match = /^(?:[\w$]+ \[([\w$]+)\]|([A-Z][\w$]*))(: .*)?$/m.exec(stderr);
  return match === null ? "" : `${match[1] ?? match[2]}${match[3] ?? ""}`;
}
