// Times the programs of language/, which are those of are-we-fast-yet and of the benchmark game: compiled by us, under
// Node and, where it is simple, in C (language/c/). Output must be the same to the byte.
//
// A round is a process of each, one language after the other. What a process takes to start, which language/start.ts
// shows, is taken off. Node gets the programs as TypeScript emits them with fields assigned in the constructor: fields
// that are first defined as undefined, the default, make V8 keep their numbers on the heap.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { oracleNode } from "../test/support/oracle.js";
import { buildCProgram, buildProgram, languageFolder, requireTools, work } from "./build.js";
import { measure, rounds } from "./measure.js";
import { type Ratio, Samples } from "./table.js";

const languages = ["Node", "C", "tsfalco"] as const;
type Language = (typeof languages)[number];
const ratios: readonly Ratio<Language>[] = [["Node", "tsfalco"], ["tsfalco", "C"]];

/** The command of each language that a program is written in. */
type Commands = ReadonlyMap<Language, readonly string[]>;

const emptyProgram = "start";

/** All programs as JavaScript, with what they import, in a folder of their own. */
function emitScripts(): string {
  const scripts = join(work, "language", "js");
  mkdirSync(join(scripts, "support"), { recursive: true });
  writeFileSync(join(scripts, "package.json"), '{ "type": "module" }\n');
  const compilerOptions: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, useDefineForClassFields: false,
  };
  for (const name of readdirSync(languageFolder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const { outputText } = ts.transpileModule(readFileSync(join(languageFolder, name), "utf8"), { compilerOptions });
    writeFileSync(join(scripts, name.replace(/ts$/, "js")), outputText);
  }
  return scripts;
}

async function buildAll(): Promise<ReadonlyMap<string, Commands>> {
  if (!existsSync(oracleNode)) throw new Error("test/oracle is not installed: run `node scripts/setup.mjs --oracle`");
  const scripts = emitScripts(), programs = new Map<string, Commands>();
  for (const file of readdirSync(languageFolder).filter((each) => each.endsWith(".ts"))) {
    const name = basename(file, ".ts"), commands = new Map<Language, readonly string[]>();
    commands.set("Node", [oracleNode, join(scripts, `${name}.js`)]);
    if (existsSync(join(languageFolder, "c", `${name}.c`))) commands.set("C", [await buildCProgram(name)]);
    commands.set("tsfalco", [await buildProgram(name)]);
    programs.set(name, commands);
  }
  return programs;
}

interface Figures {
  readonly cpu: Samples<Language>;
  readonly wall: Samples<Language>;
  readonly peak: Samples<Language>;
}

/** One round of a program in each language; their outputs must be the same. */
async function round(name: string, commands: Commands, { cpu, wall, peak }: Figures): Promise<void> {
  let expected: string | undefined;
  for (const [language, command] of commands) {
    const taken = await measure(command);
    expected ??= taken.stdout;
    if (taken.stdout !== expected) throw new Error(`${name}: ${language} prints something else than another language`);
    cpu.note(name, language, taken.cpu * 1000);
    wall.note(name, language, taken.wall * 1000);
    peak.note(name, language, taken.peak / 1024);
  }
}

/** Prints the tables of programs. */
export async function languageTimes(): Promise<void> {
  await requireTools("cc");
  const programs = await buildAll();
  const samples = (): Samples<Language> => new Samples(languages, ratios);
  const figures: Figures = { cpu: samples(), wall: samples(), peak: samples() };
  for (let count = 0; count < rounds; count++) {
    for (const [name, commands] of programs) await round(name, commands, figures);
  }
  process.stdout.write(`${rounds} rounds: smallest / median; ratios by the smallest\n\n`);
  const cpu = figures.cpu.less(emptyProgram), wall = figures.wall.less(emptyProgram);
  const tables = [
    cpu.table("CPU, ms"), wall.table("wall time, ms"), figures.peak.table("peak memory, MiB"),
    figures.cpu.only(emptyProgram).table("CPU, ms, that is taken off"),
  ];
  process.stdout.write(tables.join("\n"));
  const [cpuMean, wallMean] = [cpu, wall].map((of) => of.mean(ratios[0]!).toFixed(2));
  process.stdout.write(`\nNode / ours, geometric mean: CPU ${cpuMean}, wall time ${wallMean}\n`);
}
