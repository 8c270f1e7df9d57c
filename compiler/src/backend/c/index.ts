// IR to C: C11 that includes the runtime's tsf.h. A program of ordinary size is one file. A large one is several of
// about the same size, so that they are compiled beside each other; functions stay in their order, with what is called
// for each event in the first, the main file, beside the program's tables.
//
// Order of a file: names of types, atoms and variables; constants; declarations; shapes; the program's tables;
// helpers; functions; entries. Functions are emitted first, because they decide which of the others there are.
// Invariant: the same module gives the same bytes. A definition takes its linkage from the declaration before it:
// internal, unless another file names the function.
import { type IrFunction, type IrModule, sizeOf } from "../../ir/function.js";
import { invariant } from "../../support/assert.js";
import { closureDefinition, entryFunction, entrySignature, recordDefinition } from "./entries.js";
import { enumeration } from "./constants.js";
import { emitFunction, signature } from "./function.js";
import { startFunction, startSignature } from "./generators.js";
import { cString } from "./literals.js";
import { Program, type ProgramOptions } from "./program.js";
import { firstUserType } from "./shapes.js";
import { functionsToCheck } from "./stack-checks.js";
import { Unit } from "./unit.js";
import { prototypeTable, typeConstants, typeDefinitions, typeTable } from "./vtables.js";
import { joinLines, Writer } from "./writer.js";

export interface EmitOptions extends ProgramOptions {
  /** Writes further functions, which may use all others and `program`. */
  readonly extra?: (writer: Writer, unit: Unit) => void;
}

const macros = [
  "",
  "#define UNUSED __attribute__((unused))",
  "#define COLD UNUSED __attribute__((noinline, cold))",
];

/** The C text of a program in one file. */
export function emitC(module: IrModule, options: EmitOptions): string {
  return emitUnits(module, options, Infinity)[0]!;
}

/** The C text of a program in files of about `unitSize` characters, the main one first. */
export function emitUnits(module: IrModule, options: EmitOptions, unitSize: number): string[] {
  const program = new Program(module, options);
  const main = new Unit(program);
  const extra = new Writer(options.lineDirectives);
  options.extra?.(extra, main);
  const emission = new Emission(program, main, functionsToCheck(module));
  emission.emitFunctions(unitSize);
  const types = typeDefinitions(main);
  const tables = programDefinition(main, emission.isSplit);
  return emission.files(
    [types, tables], [extra.rendered(), ...(options.main === true ? [mainFunction] : [])],
  );
}

const mainFunction = ["int main(int argc, char **argv) {", "  return tsf_program_main(&program, argc, argv);", "}"];

type Section = readonly string[];

class Emission {
  private readonly units: Unit[];
  private readonly functions = new Map<Unit, Section[]>();
  private readonly unitOf = new Map<string, Unit>();

  constructor(
    private readonly program: Program, private readonly main: Unit, private readonly checked: ReadonlySet<string>,
  ) {
    this.units = [main];
    this.functions.set(main, []);
  }

  /** Whether there are several files. */
  get isSplit(): boolean {
    return this.units.length > 1;
  }

  /** Each function in its unit: a new one is begun when the last is large enough. */
  emitFunctions(unitSize: number): void {
    const { hot, module } = this.program;
    let size = 0;
    for (const fn of module.functions.values()) {
      if (size > unitSize && !hot.has(fn.name)) {
        this.begin();
        size = 0;
      }
      const sections = this.emit(fn, hot.has(fn.name) ? this.main : this.units.at(-1)!);
      size += sections.flat().reduce((sum, line) => sum + line.length + 1, 0);
    }
  }

  private begin(): void {
    const unit = new Unit(this.program);
    this.units.push(unit);
    this.functions.set(unit, []);
  }

  private emit(fn: IrFunction, unit: Unit): Section[] {
    const all = unit.options.stackChecks === "all";
    const body = emitFunction(unit, fn, all || this.checked.has(fn.name));
    const sections = fn.kind === "generator" ? [body, startFunction(unit, fn)] : [body];
    unit.own.add(fn.name);
    this.unitOf.set(fn.name, unit);
    this.functions.get(unit)!.push(...sections);
    return sections;
  }

  /** The text of each unit; the main one has these sections before its functions and behind all. */
  files(tables: readonly Section[], last: readonly Section[]): string[] {
    const { program } = this;
    for (const name of program.records) if (program.function(name).captureCount === 0) program.closures.add(name);
    const entries = new Map(this.units.map((unit) => [unit, this.entries(unit)]));
    const shared = this.sharedNames();
    return this.units.map((unit, i) => {
      const isMain = unit === this.main;
      const values = this.valueDefinitions(unit, shared);
      const name = i === 0 ? program.options.sourceName : program.options.sourceName.replace(/(\.c)?$/, `.${i + 1}$1`);
      return joinSections([
        [`/* ${program.module.name.replace(/[^\w./ -]/g, "_")}: made by tsfalco. */`, ...includes(program.options), ...macros],
        enumeration(typeConstants(unit), firstUserType),
        enumeration(program.atoms.enumeration()),
        enumeration(program.globalConstants()),
        unit.constants.definitions(),
        unit.positions.definitions(),
        this.declarations(unit, shared),
        values,
        ...(isMain ? tables : []),
        ...[...unit.helpers.values()].map((helper) => helper.lines),
        ...this.functions.get(unit)!,
        ...entries.get(unit)!,
        ...(isMain ? last : []),
      ], name);
    });
  }

  private entries(unit: Unit): Section[] {
    return ownOf(unit, this.program.entries).map((name) => entryFunction(unit, unit.function(name)));
  }

  /** What units name of other units. */
  private sharedNames(): Unit["uses"] {
    const shared = { functions: new Set<string>(), entries: new Set<string>(), records: new Set<string>(), closures: new Set<string>() };
    for (const unit of this.units) {
      for (const kind of ["functions", "entries", "records", "closures"] as const) {
        for (const name of unit.uses[kind]) if (this.unitOf.get(name) !== unit) shared[kind].add(name);
      }
    }
    return shared;
  }

  private declarations(unit: Unit, shared: Unit["uses"]): string[] {
    const { program } = this;
    const lines: string[] = [];
    for (const name of [...unit.own, ...foreign(unit, unit.uses.functions)]) {
      const fn = unit.function(name);
      const isOwn = unit.own.has(name) && !shared.functions.has(name);
      lines.push(`${isOwn ? inlining(program, fn, this.checked) : ""}${signature(unit, fn)};`);
      if (fn.kind === "generator") lines.push(`${isOwn ? "static UNUSED " : ""}${startSignature(unit, fn)};`);
    }
    for (const name of [...ownOf(unit, program.entries), ...foreign(unit, unit.uses.entries)]) {
      const linkage = unit.own.has(name) && !shared.entries.has(name) ? "static " : "";
      lines.push(`${linkage}${program.called.has(name) ? "" : "COLD "}${entrySignature(unit, name)};`);
    }
    if (this.isSplit) lines.push("extern const tsf_string *const atoms[];");
    return lines;
  }

  /** Records and closures; they name each other. */
  private valueDefinitions(unit: Unit, shared: Unit["uses"]): string[] {
    const { names, records, closures } = this.program;
    const [ownRecords, ownClosures] = [ownOf(unit, records), ownOf(unit, closures)];
    const recordLinkage = (name: string): string => (shared.records.has(name) ? "" : "static ");
    const closureLinkage = (name: string): string => (shared.closures.has(name) ? "" : "static ");
    return [
      ...foreign(unit, unit.uses.records).map((name) => `extern const tsf_function ${names.function(name)}_function;`),
      ...foreign(unit, unit.uses.closures).map((name) => `extern const tsf_closure ${names.function(name)}_closure;`),
      ...ownClosures.map((name) => `${closureLinkage(name) || "extern "}const tsf_closure ${names.function(name)}_closure;`),
      ...ownRecords.filter((name) => shared.records.has(name)).map((name) => `extern const tsf_function ${names.function(name)}_function;`),
      ...ownRecords.map((name) => recordLinkage(name) + recordDefinition(unit, unit.function(name))),
      ...ownClosures.map((name) => closureLinkage(name) + closureDefinition(unit, name)),
    ];
  }
}

const ownOf = (unit: Unit, names: ReadonlySet<string>): string[] => [...names].filter((name) => unit.own.has(name));
const foreign = (unit: Unit, names: ReadonlySet<string>): string[] => [...names].filter((name) => !unit.own.has(name));

function joinSections(sections: readonly Section[], sourceName: string): string {
  const lines = sections.filter((section) => section.length > 0).flatMap((section) => [...section, ""]);
  return joinLines(lines.slice(0, -1), sourceName);
}

function includes(options: ProgramOptions): string[] {
  return ["tsf.h", ...(options.headers ?? [])].map((header) => `#include "${header}"`);
}

const smallBody = 64;

/** What is called for each event is part of its caller if it is small, and cannot come to be inside itself. */
function inlining(program: Program, fn: IrFunction, checked: ReadonlySet<string>): string {
  const hot = program.hot.has(fn.name);
  if (hot && sizeOf(fn) <= smallBody && !checked.has(fn.name)) return "TSF_ALWAYS_INLINE UNUSED ";
  return fn.inlineAlways || hot ? "static UNUSED inline " : "static UNUSED ";
}

/** The tables that the runtime reads, and `program`, which names them. */
function programDefinition(unit: Unit, isSplit: boolean): string[] {
  const { module, shapes } = unit;
  const atoms = atomTables(unit, isSplit);
  const entry = unit.function(module.entry);
  invariant(entry.result === "void" && entry.blocks[0]?.params.length === 0, `${entry.name} is no module entry`);
  const errors = Array.from({ length: 7 }, (_, i) => {
    const shape = module.errorShapes[i];
    return shape !== undefined && module.shapes.has(shape) ? shapes.constant(shape) : "0";
  });
  return [
    ...typeTable(unit),
    ...prototypeTable(unit),
    ...atoms,
    "static const tsf_program program UNUSED = {",
    `  .name = ${cString(module.name)},`,
    `  .types = types, .type_count = ${firstUserType + shapes.ordered.length},`,
    ...(atoms.length > 0 ? ["  .atoms = atoms, .atoms_by_text = atoms_by_text,"] : []),
    `  .atom_count = ${unit.program.atoms.all.length}, .global_count = ${module.globals.length},`,
    `  .error_types = {${errors.join(", ")}},`,
    `  .literal_type = ${module.shapes.has("{}") ? shapes.constant("{}") : "0"},`,
    `  .evaluate = ${unit.callee(module.entry)},`,
    ...(shapes.builtIn.length === 0 ? [] : ["  .prototypes = prototypes,"]),
    ...(module.loop === undefined ? [] : [`  .turn = ${unit.callee(module.loop)},`]),
    "};",
  ];
}

/** The tables `atoms` and `atoms_by_text`. */
function atomTables(unit: Unit, isSplit: boolean): string[] {
  const { atoms } = unit.program;
  if (atoms.all.length === 0) return [];
  return [
    `${isSplit ? "" : "static "}const tsf_string *const atoms[] = {`,
    ...atoms.all.map((text) => `  &${unit.constants.string(text)},`),
    "};",
    "static const uint32_t atoms_by_text[] = {",
    ...atoms.sorted().map((constant) => `  ${constant},`),
    "};",
  ];
}
