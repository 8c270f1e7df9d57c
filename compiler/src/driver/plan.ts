// What is to be made: from the options and the plugin classes found, each output with its place and its units.
// A unit is one program that is lowered and becomes one C file: a plain program, or one plugin.
import { basename, resolve } from "node:path";
import { report } from "../diagnostics/catalogue/index.js";
import type { DiagnosticBag } from "../diagnostics/diagnostic.js";
import { findPluginClasses, type PluginContract, readPluginContract } from "../frontend/plugin-contract.js";
import { declaresTests } from "../frontend/plugin/tested.js";
import type { FrontendProject } from "../frontend/project.js";
import type { CompileOptions, OutputKind } from "./options.js";
import { outputPath, stemOf } from "./outputs.js";

/** One program to lower. */
export interface Unit {
  /** Of its C file. */
  name: string;
  /** Absolute path of its entry file. */
  entry: string;
  /** undefined: it runs by itself. */
  plugin: PluginContract | undefined;
  /** It is a program of tests. */
  testing?: boolean;
}

/** One file to make (an archive brings its header and so on along). */
export interface PlannedOutput {
  kind: OutputKind;
  path: string;
  units: Unit[];
}

/** undefined: it is reported why not. */
export function planOutputs(
  files: readonly string[], project: FrontendProject, options: CompileOptions, bag: DiagnosticBag,
): PlannedOutput[] | undefined {
  const kinds = options.outputs.length > 0 ? options.outputs : inferred(files, project);
  const single = kinds.some((kind) => kind !== "static");
  if (files.length > 1 && single) {
    report(bag, "TSF5015", { count: files.length });
    return undefined;
  }
  const plugins = kinds.some((kind) => kind !== "program") ? pluginUnits(files, project, kinds, bag) : [];
  const outputs = kinds.map((kind): PlannedOutput => ({
    kind, path: outputPath(files[0]!, kind, options),
    units: kind === "program" ? [programUnit(files[0]!, options)] : plugins,
  }));
  checkPaths(outputs, files, options, bag);
  return bag.hasErrors ? undefined : outputs;
}

/** What each file is by itself: its plugins, a program of tests, or a program. */
export function unitsToCheck(files: readonly string[], project: FrontendProject, bag: DiagnosticBag): Unit[] {
  return files.flatMap((entry) => {
    const source = project.program.getSourceFile(entry)!;
    if (findPluginClasses(source, project.checker).length > 0) return unitsOf(entry, project, bag);
    return [{ name: stemOf(entry), entry, plugin: undefined, testing: declaresTests(source) }];
  });
}

function programUnit(entry: string, { testing }: CompileOptions): Unit {
  return { name: stemOf(entry), entry, plugin: undefined, testing: testing === true };
}

// Without --shared, --static and --program: a file with a plugin class becomes a library, any other a program.
function inferred(files: readonly string[], project: FrontendProject): OutputKind[] {
  const [entry] = files;
  const source = entry === undefined ? undefined : project.program.getSourceFile(entry);
  if (files.length > 1 || source === undefined) return ["shared"];
  return findPluginClasses(source, project.checker).length > 0 ? ["shared"] : ["program"];
}

function pluginUnits(
  files: readonly string[], project: FrontendProject, kinds: readonly OutputKind[], bag: DiagnosticBag,
): Unit[] {
  const units = files.flatMap((entry) => unitsOf(entry, project, bag));
  if (units.length > 1 && kinds.includes("shared")) {
    const [first, second] = units.map(({ plugin }) => plugin!.declaration.name?.text ?? "default");
    report(bag, "TSF3002", { first: first!, second: second! });
  }
  checkUnique(units, bag);
  // by file, unless two are called the same; by plugin, none are
  if (new Set(units.map(({ name }) => name)).size < units.length) {
    for (const unit of units) unit.name = unit.plugin!.identity.name;
  }
  return units;
}

function unitsOf(entry: string, project: FrontendProject, bag: DiagnosticBag): Unit[] {
  const source = project.program.getSourceFile(entry);
  const classes = source === undefined ? [] : findPluginClasses(source, project.checker);
  if (classes.length === 0) report(bag, "TSF3001", { file: basename(entry) });
  return classes.flatMap((declaration) => {
    const plugin = readPluginContract(declaration, project.checker, bag);
    return plugin === undefined ? [] : [{ name: stemOf(entry), entry, plugin }];
  });
}

// One archive: each name and id of a source once for the host, each symbol once for the linker.
function checkUnique(units: readonly Unit[], bag: DiagnosticBag): void {
  const names = new Set<string>();
  const symbols = new Set<string>();
  const ids = new Map<number, string>();
  for (const { plugin } of units) {
    const { name, symbol } = plugin!.identity;
    const id = plugin!.source?.id ?? 0;
    const other = ids.get(id);
    if (other !== undefined) report(bag, "TSF3503", { id, name, other });
    if (id !== 0) ids.set(id, name);
    if (names.has(name)) report(bag, "TSF3501", { name });
    else if (symbols.has(symbol)) report(bag, "TSF3502", { symbol, why: "another plugin has it" });
    names.add(name);
    symbols.add(symbol);
  }
}

function checkPaths(
  outputs: readonly PlannedOutput[], files: readonly string[], options: CompileOptions, bag: DiagnosticBag,
): void {
  const paths = new Set(outputs.map(({ path }) => path));
  if (options.output !== undefined && paths.size < outputs.length) {
    report(bag, "TSF5010", { file: options.output, count: outputs.length });
  }
  for (const path of paths) if (files.some((file) => resolve(file) === path)) report(bag, "TSF5011", { file: path });
}
