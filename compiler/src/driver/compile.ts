// The whole compiler on one page: files → checked program → IR → passes → C → object → outputs.
import { dirname, relative, resolve } from "node:path";
import { join } from "node:path";
import { emitC } from "../backend/c/index.js";
import { report } from "../diagnostics/catalogue/index.js";
import { type Diagnostic, DiagnosticBag } from "../diagnostics/diagnostic.js";
import { checkProject } from "../frontend/check.js";
import { createProject, type FrontendProject } from "../frontend/project.js";
import type { IrModule } from "../ir/function.js";
import { printModule } from "../ir/print.js";
import { lowerProgram } from "../lower/index.js";
import { runPasses } from "../passes/manager.js";
import { inputProblem, nearestTsconfig, preludeFiles, sdkRoot, withTemporaryFolder, writeWhole } from "./host.js";
import type { CompileOptions } from "./options.js";
import { outputPath } from "./outputs.js";
import { compileC, findToolchain, linkProgram, ToolchainError } from "./toolchain.js";

export interface CompileResult {
  diagnostics: Diagnostic[];
  /** 0 ok, 1 diagnostics, 2 input or output, 3 C compiler. */
  exitCode: number;
  /** What --emit, --print-ir and --time print. */
  text: string;
  outputs: string[];
}

export interface Messages {
  log(text: string): void;
}

/** Compiles as the options say. Faults of the user's are diagnostics in the result; only our own are thrown. */
export async function compile(options: CompileOptions, messages: Messages): Promise<CompileResult> {
  const bag = new DiagnosticBag();
  const out: string[] = [];
  const clock = new Clock(options.time);
  const finish = (exitCode: number, outputs: string[] = []): CompileResult => ({
    diagnostics: bag.sorted(), exitCode: exitCode === 0 && bag.hasErrors ? 1 : exitCode, text: out.join("") + clock.report(), outputs,
  });

  const files = options.files.map((file) => resolve(file));
  if (!checkInputs(files, bag)) return finish(2);
  const sdk = sdkRoot(dirname(files[0]!));
  if (sdk === undefined) {
    report(bag, "TSF5014", { folder: dirname(files[0]!) });
    return finish(2);
  }

  const project = createProject({
    entryFiles: files, sdkRoot: sdk, preludeFiles: preludeFiles(), tsconfig: options.tsconfig ?? nearestTsconfig(dirname(files[0]!)),
  });
  clock.mark("parse and check");
  checkProject(project, bag);
  if (bag.hasErrors) return finish(1);
  clock.mark("subset");

  const module = lower(files, project, bag);
  if (bag.hasErrors) return finish(1);
  clock.mark("lower");

  runPasses(module, {
    passes: options.passes, verify: options.verifyIr, printIr: options.printIr,
    print: (title, text) => out.push(`; ${title}\n${text}\n`),
    time: (pass, milliseconds) => clock.add(`pass ${pass}`, milliseconds),
  });
  clock.mark("passes");
  if (options.emit === "ir") {
    out.push(printModule(module));
    return finish(0);
  }

  const c = emitC(module, { sourceName: `${module.name}.c`, lineDirectives: true, main: true });
  clock.mark("emit C");
  if (options.emit === "c") {
    out.push(c);
    return finish(0);
  }

  try {
    const tools = await findToolchain(options, (command) => options.verbose && messages.log(command));
    const output = outputPath(files[0]!, "program", options);
    if (options.keepC) writeWhole(`${output}.c`, c);
    await withTemporaryFolder(async (folder) => {
      const source = options.keepC ? `${output}.c` : join(folder, `${module.name}.c`);
      if (!options.keepC) writeWhole(source, c);
      await compileC(tools, source, join(folder, "program.o"));
      clock.mark("C compiler");
      await linkProgram(tools, [join(folder, "program.o")], output);
      clock.mark("link");
    });
    return finish(0, [output]);
  } catch (error) {
    if (!(error instanceof ToolchainError)) throw error;
    reportToolchain(error, bag);
    return finish(3);
  }
}

function lower(files: readonly string[], project: FrontendProject, bag: DiagnosticBag): IrModule {
  const entries = files.map((file) => project.program.getSourceFile(file)!);
  return lowerProgram({
    name: files[0]!.replace(/^.*\//, "").replace(/\.[mc]?ts$/, ""),
    program: project.program, checker: project.checker, entries, bag, prelude: project.prelude,
    fileName: (file) => shortName(file.fileName, files[0]!),
  }).module;
}

// Positions name files relative to the entry's folder, so that the output does not depend on where that is.
function shortName(file: string, entry: string): string {
  const name = relative(dirname(entry), file);
  return name.startsWith("..") ? file.replace(/^.*\//, "") : name;
}

function checkInputs(files: readonly string[], bag: DiagnosticBag): boolean {
  for (const file of files) {
    const problem = inputProblem(file);
    if (problem === "missing") report(bag, "TSF5001", { file });
    else if (problem === "directory") report(bag, "TSF5002", { file });
    else if (problem === "unreadable") report(bag, "TSF5004", { file, reason: "permission denied" });
    else if (!/\.[mc]?ts$/.test(file) || /\.d\.[mc]?ts$/.test(file)) report(bag, "TSF5003", { file });
  }
  return !bag.hasErrors;
}

function reportToolchain(error: ToolchainError, bag: DiagnosticBag): void {
  if (error.kind === "missing") report(bag, "TSF4001", { compiler: error.compiler });
  else report(bag, "TSF4002", { compiler: error.compiler, output: error.output });
}

/** Times the phases for --time. */
class Clock {
  private last = performance.now();
  private readonly rows: [string, number][] = [];

  constructor(private readonly enabled: boolean) {}

  mark(phase: string): void {
    const now = performance.now();
    this.rows.push([phase, now - this.last]);
    this.last = now;
  }
  add(phase: string, milliseconds: number): void {
    this.rows.push([phase, milliseconds]);
  }
  report(): string {
    if (!this.enabled) return "";
    return this.rows.map(([phase, ms]) => `${phase.padEnd(32)} ${ms.toFixed(1).padStart(9)} ms\n`).join("");
  }
}
