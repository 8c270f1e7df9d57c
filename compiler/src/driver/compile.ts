// The whole compiler on one page: files → checked program → plan → IR → passes → C → artifacts → outputs.
import { dirname, relative, resolve } from "node:path";
import { emitC } from "../backend/c/index.js";
import { pluginCode } from "../backend/c/plugin-exports.js";
import { report } from "../diagnostics/catalogue/index.js";
import { type Diagnostic, DiagnosticBag } from "../diagnostics/diagnostic.js";
import { checkProject } from "../frontend/check.js";
import { contractCheck } from "../frontend/plugin-contract.js";
import { createProject, type FrontendProject } from "../frontend/project.js";
import { printModule } from "../ir/print.js";
import { type Lowered, lowerProgram } from "../lower/index.js";
import { runPasses } from "../passes/manager.js";
import { buildArtifact, type CUnit } from "./artifacts.js";
import { Clock } from "./clock.js";
import { exitCodeOf } from "./exit-code.js";
import { nearestTsconfig, type NewFile, preludeFiles, sdkRoot } from "./host.js";
import { checkInputs, checkOptions, leastApi } from "./inputs.js";
import { writeOutputs } from "./install.js";
import type { CompileOptions, OutputKind } from "./options.js";
import { planOutputs, type PlannedOutput, type Unit } from "./plan.js";
import { staticFiles } from "./static-files.js";
import { findToolchain, reportToolchain } from "./toolchain.js";

export interface CompileResult {
  diagnostics: Diagnostic[];
  /** 0 ok, 1 diagnostics, 2 input or output, 3 C compiler. */
  exitCode: number;
  /** What --emit, --print-ir and --time print. */
  text: string;
  /** The files that were written. */
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
  const finish = (outputs: string[] = []): CompileResult =>
    ({ diagnostics: bag.sorted(), exitCode: exitCodeOf(bag), text: out.join("") + clock.report(), outputs });

  const files = options.files.map((file) => resolve(file));
  const least = leastApi(options, bag);
  checkOptions(options, bag);
  const good = checkInputs(files, bag) && !bag.hasErrors;
  const project = good ? load(files, options, bag) : undefined;
  if (project === undefined) return finish();
  clock.mark("parse and check");
  checkProject(project, bag, [contractCheck(options.outputs.length === 1 && options.outputs[0] === "static")]);
  clock.mark("subset and contract");
  if (bag.hasErrors || options.checkOnly) return finish();

  const plan = planOutputs(files, project, options, bag);
  if (plan === undefined) return finish();
  const units = [...new Set(plan.flatMap((output) => output.units))];
  const lowered = new Map<Unit, Lowered>();
  for (const unit of units) lowered.set(unit, lower(unit, project, bag));
  if (bag.hasErrors) return finish();
  clock.mark("lower");

  for (const { module } of lowered.values()) {
    runPasses(module, {
      passes: options.passes, verify: options.verifyIr, printIr: options.printIr,
      print: (title, text) => out.push(`; ${title}\n${text}\n`),
      time: (pass, milliseconds) => clock.add(`pass ${pass}`, milliseconds),
    });
  }
  clock.mark("passes");
  if (options.emit === "ir") {
    return emitText(plan[0]!, "ir", (unit) => printModule(lowered.get(unit)!.module));
  }

  const cUnit = (unit: Unit, kind: OutputKind): CUnit => toC(unit, lowered.get(unit)!, kind, least);
  if (options.emit === "c") return emitText(plan[0]!, "c", (unit) => cUnit(unit, plan[0]!.kind).c);

  const newFiles: NewFile[] = [];
  try {
    const tools = await findToolchain(options, (command) => options.verbose && messages.log(command));
    for (const { kind, path, units: parts } of plan) {
      const cUnits = parts.map((unit) => cUnit(unit, kind));
      clock.mark(`emit C (${kind})`);
      newFiles.push({ path, from: await buildArtifact(kind, cUnits, tools), mode: kind === "static" ? 0o644 : 0o755 });
      clock.mark(`C compiler and linker (${kind})`);
      if (kind === "static") newFiles.push(...staticFiles(path, cUnits.map(({ plugin }) => plugin!)));
      const beside = cUnits.map(({ name, c }) => ({ path: keptC(path, name, cUnits.length), text: c }));
      if (options.keepC) newFiles.push(...beside);
    }
  } catch (error) {
    reportToolchain(error, bag);
    return finish();
  }
  return finish(writeOutputs(newFiles, bag));

  /** --emit: printed, or written where -o says. */
  function emitText(output: PlannedOutput, extension: string, text: (unit: Unit) => string): CompileResult {
    if (options.output === undefined) {
      out.push(...output.units.map(text));
      return finish();
    }
    const given = options.output;
    const path = (unit: Unit): string => resolve(given, ...(given.endsWith("/") ? [`${unit.name}.${extension}`] : []));
    return finish(writeOutputs(output.units.map((unit) => ({ path: path(unit), text: text(unit) })), bag));
  }
}

function load(files: readonly string[], options: CompileOptions, bag: DiagnosticBag): FrontendProject | undefined {
  const folder = dirname(files[0]!);
  const sdk = sdkRoot(folder);
  if (sdk === undefined) report(bag, "TSF5014", { folder });
  if (sdk === undefined || bag.hasErrors) return undefined;
  const tsconfig = options.tsconfig === undefined ? nearestTsconfig(folder) : resolve(options.tsconfig);
  return createProject({ entryFiles: files, sdkRoot: sdk, preludeFiles: preludeFiles(), tsconfig });
}

function lower(unit: Unit, project: FrontendProject, bag: DiagnosticBag): Lowered {
  return lowerProgram({
    name: unit.name, program: project.program, checker: project.checker, bag, prelude: project.prelude,
    entries: [project.program.getSourceFile(unit.entry)!], plugin: unit.plugin,
    fileName: (file) => shortName(file.fileName, unit.entry),
  });
}

// Positions name files relative to the entry's folder, so that the output does not depend on where that is.
function shortName(file: string, entry: string): string {
  const name = relative(dirname(entry), file);
  return name.startsWith("..") ? file.replace(/^.*\//, "") : name;
}

function toC(unit: Unit, { module, plugin }: Lowered, kind: OutputKind, least: number): CUnit {
  const c = emitC(module, {
    sourceName: `${unit.name}.c`, lineDirectives: true, main: kind === "program", headers: ["tsf_falco.h"],
    ...(plugin === undefined ? {} : { extra: pluginCode(plugin, kind === "static" ? "static" : "shared", least) }),
  });
  return { name: unit.name, c, plugin };
}

/** --keep-c: beside the output, under its name; of an archive of several one file each. */
function keptC(output: string, unit: string, count: number): string {
  return count === 1 ? `${output}.c` : `${output}.${unit}.c`;
}
