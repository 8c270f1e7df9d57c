// The whole compiler on one page: files → checked program → plan → IR → passes → C → artifacts → outputs.
import { dirname, relative, resolve } from "node:path";
import { emitUnits } from "../backend/c/index.js";
import { pluginCode } from "../backend/c/plugin-exports.js";
import { testCode } from "../backend/c/test-code.js";
import { report } from "../diagnostics/catalogue/index.js";
import { type Diagnostic, DiagnosticBag } from "../diagnostics/diagnostic.js";
import { checkProject } from "../frontend/check.js";
import { type Coverage, coverageOf } from "../frontend/coverage.js";
import { refuseTests, testedPlugins } from "../frontend/plugin/tested.js";
import { contractCheck } from "../frontend/plugin-contract.js";
import { ownFiles, tellAtImports } from "../frontend/package-faults.js";
import { createProject, type FrontendProject, type SourceFile, type SourceNode } from "../frontend/project.js";
import { printModule } from "../ir/print.js";
import { type Lowered, lowerProgram } from "../lower/index.js";
import { everyNewEvent } from "../lower/plugin.js";
import { runPasses } from "../passes/manager.js";
import { buildArtifact, type CUnit, fileOf } from "./artifacts.js";
import { Clock } from "./clock.js";
import { exitCodeOf } from "./exit-code.js";
import { hashOf, nearestTsconfig, type NewFile, preludeFiles, sdkRoot } from "./host.js";
import { checkInputs, checkOptions, leastApi } from "./inputs.js";
import { writeOutputs } from "./install.js";
import type { CompileOptions, OutputKind } from "./options.js";
import { stemOf } from "./outputs.js";
import { planOutputs, type PlannedOutput, type Unit, unitsToCheck } from "./plan.js";
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
  /** Of a program of tests: the libraries that it loads. */
  libraries: readonly TestedLibrary[];
  /** The author's files, as far as they could be read: entries and what they import. */
  sources: readonly string[];
  /** If it was asked for and the files could be read. */
  coverage?: Coverage;
}

/** A library that a program of tests loads by its name. */
export interface TestedLibrary {
  name: string;
  /** The file with the plugin class. */
  file: string;
}

export interface Messages {
  log(text: string): void;
}

/** Compiles as the options say. Faults of the user's are diagnostics in the result; only our own are thrown. */
export async function compile(options: CompileOptions, messages: Messages): Promise<CompileResult> {
  const bag = new DiagnosticBag();
  const out: string[] = [];
  const clock = new Clock(options.time);
  let sources = options.files;
  let libraries: TestedLibrary[] = [];
  let coverage: Coverage | undefined;
  let project: FrontendProject | undefined;
  const finish = (outputs: string[] = []): CompileResult => ({
    diagnostics: findings(), exitCode: exitCodeOf(bag), text: out.join("") + clock.report(), outputs, libraries,
    sources, ...(coverage === undefined ? {} : { coverage }),
  });

  const findings = (): Diagnostic[] => project === undefined ? bag.sorted() : tellAtImports(bag.sorted(), project);

  const files = options.files.map((file) => resolve(file));
  const least = leastApi(options, bag);
  checkOptions(options, bag);
  const good = checkInputs(files, bag) && !bag.hasErrors;
  project = good ? load(files, options, bag) : undefined;
  if (project === undefined) return finish();
  sources = project.sourceFiles.map(({ fileName }) => fileName);
  clock.mark("parse and check");
  const several = options.outputs.length === 1 && options.outputs[0] === "static";
  const mayTest = options.testing === true || options.checkOnly === true;
  checkProject(project, bag, [contractCheck(several), ...(mayTest ? [] : [refuseTests])]);
  clock.mark("subset and contract");
  const tested = mayTest ? librariesOf(project) : new Map<SourceNode, TestedLibrary>();
  libraries = [...new Map([...tested.values()].map((library) => [library.name, library])).values()];

  const lowered = new Map<Unit, Lowered>();
  const lowerAll = (units: readonly Unit[]): void => {
    for (const unit of new Set(units)) lowered.set(unit, lower(unit, project, tested, bag));
    clock.mark("lower");
  };
  if (options.checkOnly === true) {
    if (!bag.hasErrors) lowerAll(unitsToCheck(files, project, bag));
    if (options.coverage === true) coverage = coverageOf(ownFiles(project), findings());
    return finish();
  }
  const plan = bag.hasErrors ? undefined : planOutputs(files, project, options, bag);
  if (plan === undefined) return finish();
  lowerAll(plan.flatMap((output) => output.units));
  if (bag.hasErrors) return finish();

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

  const cUnit = (unit: Unit, kind: OutputKind, size = fileSize): CUnit => toC(unit, lowered.get(unit)!, kind, least, size);
  if (options.emit === "c") return emitText(plan[0]!, "c", (unit) => cUnit(unit, plan[0]!.kind, Infinity).c[0]!);

  const newFiles: NewFile[] = [];
  try {
    const tools = await findToolchain(options, (command) => options.verbose && messages.log(command));
    for (const { kind, path, units: parts } of plan) {
      const cUnits = parts.map((unit) => cUnit(unit, kind));
      clock.mark(`emit C (${kind})`);
      newFiles.push({ path, from: await buildArtifact(kind, cUnits, tools), mode: kind === "static" ? 0o644 : 0o755 });
      clock.mark(`C compiler and linker (${kind})`);
      if (kind === "static") newFiles.push(...staticFiles(path, cUnits.map(({ plugin }) => plugin!)));
      const beside = cUnits.flatMap(({ name, c }) =>
        c.map((text, k) => ({ path: fileOf(keptC(path, name, cUnits.length), k), text })));
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
  const prelude = preludeFiles(options.testing === true || options.checkOnly === true);
  return createProject({ entryFiles: files, sdkRoot: sdk, preludeFiles: prelude, tsconfig });
}

function lower(
  unit: Unit, project: FrontendProject, tested: ReadonlyMap<SourceNode, TestedLibrary>, bag: DiagnosticBag,
): Lowered {
  const prelude = new Set(project.prelude.values());
  return lowerProgram({
    name: unit.name, program: project.program, checker: project.checker, bag, prelude: project.prelude,
    entries: [project.program.getSourceFile(unit.entry)!], plugin: unit.plugin,
    libraries: new Map([...tested].map(([argument, { name }]) => [argument, name])),
    fileName: (file) => unit.testing === true ? testName(file, prelude) : shortName(file.fileName, unit.entry),
  });
}

// A failed test is told at its place, and the author's frames are told from ours.
function testName(file: SourceFile, prelude: ReadonlySet<SourceFile>): string {
  return prelude.has(file) ? `tsfalco:${file.fileName.replace(/^.*\//, "")}` : file.fileName;
}

/** The libraries that a program of tests loads, by the arguments that name them. */
function librariesOf(project: FrontendProject): Map<SourceNode, TestedLibrary> {
  return new Map(testedPlugins(project).map(({ argument, declaration }) => {
    const file = declaration.getSourceFile().fileName;
    // files of the same name in different folders give different libraries
    return [argument, { name: `lib${stemOf(file)}-${hashOf(file).slice(0, 8)}.so`, file }];
  }));
}

// Positions name files relative to the entry's folder, so that the output does not depend on where that is.
function shortName(file: string, entry: string): string {
  const name = relative(dirname(entry), file);
  return name.startsWith("..") ? file.replace(/^.*\//, "") : name;
}

/** C files of about so many characters are compiled beside each other; the C compiler takes some seconds for one. */
const fileSize = 1_000_000;

function toC(unit: Unit, { module, plugin }: Lowered, kind: OutputKind, least: number, size: number): CUnit {
  const testing = unit.testing === true;
  const c = emitUnits(module, {
    sourceName: `${unit.name}.c`, lineDirectives: true, main: kind === "program",
    headers: testing ? ["tsf_falco.h", "tsf_testing.h"] : ["tsf_falco.h"],
    written: plugin?.rowTypes?.flatMap(({ columns }) => columns.map((column) => column.name)) ?? [],
    ...(plugin === undefined ? {} : { extra: pluginCode(plugin, kind === "static" ? "static" : "shared", least) }),
    ...(testing ? { extra: testCode(everyNewEvent()) } : {}),
  }, size);
  return { name: unit.name, c, plugin, testing };
}

/** --keep-c: beside the output, under its name; of an archive of several one program each. */
function keptC(output: string, unit: string, count: number): string {
  return count === 1 ? output : `${output}.${unit}`;
}
