// Runs many random programs at once: as modules of one program, so that the C compiler and Node are started once.
// Each is marked by a line before what it prints, so that one that differs is known by its number.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "../support/cases.js";
import { compile, type Lane } from "../support/compiler.js";
import { oracleNode } from "../support/oracle.js";
import { runProgram } from "../support/process.js";

/** What is wrong with a batch, and with which of its programs, if that is known. */
export interface Fault {
  program: number | undefined;
  text: string;
}

const mark = (i: number): string => `=== ${i}`;

/** Writes the programs, and their JavaScript, into a folder of build/. */
export function writeBatch(name: string, programs: readonly string[]): string {
  const folder = join(root, "build", "fuzz", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  const write = (file: string, text: string): void => {
    writeFileSync(join(folder, `${file}.ts`), text);
    const options = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };
    writeFileSync(join(folder, `${file}.js`), ts.transpile(text, options));
  };
  programs.forEach((text, i) => {
    write(`mark${i}`, `console.log("${mark(i)}");\n`);
    write(`p${i}`, `export {};\n${text}`);
  });
  write("main", programs.map((_, i) => `import "./mark${i}.js";\nimport "./p${i}.js";\n`).join(""));
  return folder;
}

/** What Node prints, program by program. */
export async function askNode(folder: string): Promise<string[]> {
  const env = { TZ: "UTC", NO_COLOR: "1" };
  const ended = await runProgram(oracleNode, [join(folder, "main.js")], { env, timeout: 60_000 });
  if (ended.code !== 0) throw new Error(`Node ends with ${ended.code} ${ended.signal}: ${ended.stderr}`);
  return parts(ended.stdout);
}

/** Compiles and runs the batch; undefined: as Node did. */
export async function findFault(folder: string, expected: readonly string[], lane: Lane): Promise<Fault | undefined> {
  const binary = join(folder, `main-${lane.name.replaceAll(/\W+/g, "-")}`);
  const compiled = await compile(["compile", "--program", join(folder, "main.ts"), "-o", binary, "--format", "plain", ...lane.args]);
  if (compiled.code !== 0) return { program: numberIn(/\bp(\d+)\.ts\b/, compiled.output), text: compiled.output };
  const env = { PATH: process.env["PATH"], TZ: "UTC", ...lane.env({ gcStress: "50" }) };
  const ended = await runProgram(binary, [], { env, timeout: lane.timeout });
  const printed = parts(ended.stdout);
  const differs = expected.findIndex((text, i) => text !== printed[i]);
  if (differs >= 0 && (ended.code === 0 || differs < printed.length - 1)) {
    return { program: differs, text: `printed\n${printed[differs]}\ninstead of\n${expected[differs]}\n${ended.stderr}` };
  }
  if (ended.code === 0) return undefined;
  const how = ended.timedOut ? "does not end" : `ends with ${ended.code} ${ended.signal}`;
  return { program: printed.length - 1, text: `${how}\n${ended.stderr}` };
}

function parts(stdout: Buffer): string[] {
  return stdout.toString("utf8").split(/^=== \d+\n/m).slice(1);
}

function numberIn(pattern: RegExp, text: string): number | undefined {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}
