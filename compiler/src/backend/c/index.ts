// IR to C: one C11 unit per program that includes the runtime's tsf.h.
//
// Order of the file: names of types, atoms and variables; constants; declarations; shapes; the program's tables;
// helpers; functions; entries. Functions are emitted first, because they decide which of the others there are.
// Invariant: the same module gives the same bytes.
import { type IrFunction, type IrModule, sizeOf } from "../../ir/function.js";
import { invariant } from "../../support/assert.js";
import { closureDeclaration, closureDefinition, entryFunction, entrySignature, recordDefinition } from "./entries.js";
import { enumeration } from "./constants.js";
import { emitFunction, signature } from "./function.js";
import { startFunction, startSignature } from "./generators.js";
import { cString } from "./literals.js";
import { firstUserType } from "./shapes.js";
import { functionsToCheck } from "./stack-checks.js";
import { type EmitOptions, Unit } from "./unit.js";
import { prototypeTable, typeConstants, typeDefinitions, typeTable } from "./vtables.js";
import { joinLines, Writer } from "./writer.js";

export type { EmitOptions } from "./unit.js";

const macros = [
  "",
  "#define UNUSED __attribute__((unused))",
  "#define COLD UNUSED __attribute__((noinline, cold))",
];

/** The C text of a program. */
export function emitC(module: IrModule, options: EmitOptions): string {
  const unit = new Unit(module, options);
  const checked = functionsToCheck(module);
  const functions = emitFunctions(unit, checked);
  const extra = new Writer(options.lineDirectives);
  options.extra?.(extra, unit);
  const types = typeDefinitions(unit);
  const entries = uniformEntries(unit);
  const program = programDefinition(unit);
  const sections = [
    [`/* ${module.name.replace(/[^\w./ -]/g, "_")}: made by tsfalco. */`, ...includes(options), ...macros],
    enumeration(typeConstants(unit), firstUserType),
    unit.constants.enumeration(),
    enumeration(unit.globalConstants()),
    unit.constants.definitions(),
    unit.positions.definitions(),
    declarations(unit, checked),
    entries.records,
    types,
    program,
    ...[...unit.helpers.values()].map((helper) => helper.lines),
    ...functions,
    ...entries.functions,
    extra.rendered(),
    options.main === true ? mainFunction : [],
  ];
  const lines = sections.filter((section) => section.length > 0).flatMap((section) => [...section, ""]);
  return joinLines(lines.slice(0, -1), options.sourceName);
}

function includes(options: EmitOptions): string[] {
  return ["tsf.h", ...(options.headers ?? [])].map((header) => `#include "${header}"`);
}

const mainFunction = ["int main(int argc, char **argv) {", "  return tsf_program_main(&program, argc, argv);", "}"];

function emitFunctions(unit: Unit, checked: ReadonlySet<string>): string[][] {
  const all = unit.options.stackChecks === "all";
  return [...unit.module.functions.values()].flatMap((fn) => {
    const lines = emitFunction(unit, fn, all || checked.has(fn.name));
    return fn.kind === "generator" ? [lines, startFunction(unit, fn)] : [lines];
  });
}

function declarations(unit: Unit, checked: ReadonlySet<string>): string[] {
  const lines: string[] = [];
  for (const fn of unit.module.functions.values()) {
    lines.push(`${signature(unit, fn).replace(/^static /, inlining(unit, fn, checked))};`);
    if (fn.kind === "generator") lines.push(`${startSignature(unit, fn)};`);
  }
  for (const name of unit.entries) lines.push(`${entrySignature(unit, name)};`);
  return lines;
}

const smallBody = 64;

/** What is called for each event is part of its caller if it is small, and cannot come to be inside itself. */
function inlining(unit: Unit, fn: IrFunction, checked: ReadonlySet<string>): string {
  const hot = unit.hot.has(fn.name);
  if (hot && sizeOf(fn) <= smallBody && !checked.has(fn.name)) return "TSF_ALWAYS_INLINE UNUSED ";
  return fn.inlineAlways || hot ? "static UNUSED inline " : "static UNUSED ";
}

function uniformEntries(unit: Unit): { records: string[]; functions: string[][] } {
  const records = [...unit.records].map((name) => recordDefinition(unit, unit.function(name)));
  const declared = [...unit.closures].map((name) => closureDeclaration(unit, name));
  const closures = [...unit.closures].map((name) => closureDefinition(unit, name));
  const functions = [...unit.entries].map((name) => entryFunction(unit, unit.function(name)));
  return { records: [...declared, ...records, ...closures], functions };
}

/** The tables that the runtime reads, and `program`, which names them. */
function programDefinition(unit: Unit): string[] {
  const atoms = unit.constants.atomTables();
  const entry = unit.function(unit.module.entry);
  invariant(entry.result === "void" && entry.blocks[0]?.params.length === 0, `${entry.name} is no module entry`);
  const errors = Array.from({ length: 7 }, (_, i) => {
    const shape = unit.module.errorShapes[i];
    return shape !== undefined && unit.module.shapes.has(shape) ? unit.shapes.constant(shape) : "0";
  });
  return [
    ...typeTable(unit),
    ...prototypeTable(unit),
    ...atoms,
    "static const tsf_program program UNUSED = {",
    `  .name = ${cString(unit.module.name)},`,
    `  .types = types, .type_count = ${firstUserType + unit.shapes.ordered.length},`,
    ...(atoms.length > 0 ? ["  .atoms = atoms, .atoms_by_text = atoms_by_text,"] : []),
    `  .atom_count = ${unit.constants.atomCount}, .global_count = ${unit.module.globals.length},`,
    `  .error_types = {${errors.join(", ")}},`,
    `  .literal_type = ${unit.module.shapes.has("{}") ? unit.shapes.constant("{}") : "0"},`,
    `  .evaluate = ${unit.names.function(unit.module.entry)},`,
    ...(unit.shapes.builtIn.length === 0 ? [] : ["  .prototypes = prototypes,"]),
    ...(unit.module.loop === undefined ? [] : [`  .turn = ${unit.names.function(unit.module.loop)},`]),
    "};",
  ];
}
