// The plugin contract: which classes are plugins, and what each promises its host. Everything is read from decorators,
// signatures and JSDoc; every mistake is a diagnostic TSF3xxx at its line, instead of a refusal when Falco starts.
// Invariant: a contract is given out only if its plugin has no error.
import { ts } from "ts-morph";
import { DiagnosticBag } from "../diagnostics/diagnostic.js";
import { readAsyncEvents, readListening } from "./plugin/async-events.js";
import { checkDecorators, decoratorName, decoratorsOf, Options } from "./plugin/decorators.js";
import { readConfig } from "./plugin/config.js";
import type { ExtractContract, ParseContract, PluginContract } from "./plugin/contract.js";
import { compareVersions, schemaOf } from "./plugin/event-types.js";
import { methodNamed, readExtract } from "./plugin/fields.js";
import { checkClass, readIdentity } from "./plugin/identity.js";
import { checkKeptEvents } from "./plugin/kept.js";
import { checkJson } from "./plugin/json-sites.js";
import { checkMemos } from "./plugin/memo.js";
import { readMetrics } from "./plugin/metrics.js";
import { checkNotYet } from "./plugin/not-yet.js";
import { readParse } from "./plugin/parse.js";
import { Reading } from "./plugin/reading.js";
import { readSource } from "./plugin/source.js";
import { checkTables, usesTables } from "./plugin/tables.js";
import { checkTests } from "./plugin/tested.js";
import type { FrontendProject } from "./project.js";

export type { PluginContract } from "./plugin/contract.js";

/** The classes of a file that have @plugin, in the order of the source. */
export function findPluginClasses(file: ts.SourceFile, checker: ts.TypeChecker): ts.ClassDeclaration[] {
  const reading = new Reading(checker, new DiagnosticBag());
  const found: ts.ClassDeclaration[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && isPlugin(node, reading)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isPlugin(node: ts.ClassDeclaration, reading: Reading): boolean {
  return (ts.getDecorators(node) ?? []).some((decorator) => decoratorName(decorator, reading) === "plugin");
}

/** Reads a plugin's contract; undefined if it has none because of what is then reported. */
export function readPluginContract(
  declaration: ts.ClassDeclaration, checker: ts.TypeChecker, bag: DiagnosticBag,
): PluginContract | undefined {
  const reading = new Reading(checker, bag);
  const errors = bag.errorCount;
  const uses = decoratorsOf(declaration, reading);
  const use = uses.find(({ name }) => name === "plugin");
  if (use === undefined) return undefined;
  checkClass(declaration, reading);
  const identity = readIdentity(use, reading);
  const { config, constructorParameters } = readConfig(declaration, reading);
  const source = readSource(declaration, reading);
  const extract = readExtract(declaration, source, reading);
  const parse = readParse(declaration, source, reading);
  const metrics = readMetrics(declaration, reading);
  checkMemos(declaration, reading);
  checkKeptEvents(declaration, reading);
  const asyncEvents = readAsyncEvents(declaration, reading);
  const listen = readListening(declaration, reading);
  const hasCapability = [source, extract, parse, asyncEvents, listen].some((capability) => capability !== undefined) ||
    usesTables(declaration, reading);
  if (!hasCapability && bag.errorCount === errors && !usesOthers(declaration, reading)) {
    reading.report("TSF3007", { name: declaration.name?.text ?? "default" }, use.node);
  }
  const handled = [...(extract?.fields ?? []), ...(parse?.parsers ?? [])];
  const schemaVersion = schemaOf([...handled.flatMap(({ codes }) => codes ?? []), ...(source?.makes ?? [])]);
  checkSchemaVersion(identity.schemaVersion, schemaVersion, use.node, reading);
  if (bag.errorCount > errors) return undefined;
  return {
    declaration, identity, source, extract, parse, asyncEvents, listen, config, constructorParameters, metrics,
    setConfig: methodNamed(declaration, "setConfig", reading),
    dispose: methodNamed(declaration, "[Symbol.dispose]", reading),
    apiMinor: apiMinorOf(extract, parse), schemaVersion,
  };
}

/**
 * What the plugin reads of its host: where values lie (3.11), events chosen after init (3.1). Hosts that are older than
 * `setConfig`, `metrics`, `dumpState` or `captureOpen` just never call them, and get the rest of the plugin.
 */
function apiMinorOf(extract: ExtractContract | undefined, parse: ParseContract | undefined): number {
  if (extract?.offsets === true) return 11;
  return (extract?.extractEvents ?? parse?.parseEvents) === undefined ? 0 : 1;
}

/** Reports an own schema version that lacks what is used. */
export function checkSchemaVersion(given: string | undefined, needed: string, node: ts.Node, reading: Reading): void {
  if (given !== undefined && compareVersions(given, needed) < 0) reading.report("TSF3011", { given, needed }, node);
}

// What is wrong with another decorator of the SDK is said there; then there is not a word about having no capability.
function usesOthers(declaration: ts.ClassDeclaration, reading: Reading): boolean {
  const nodes: ts.Node[] = [declaration, ...declaration.members];
  const decorators = nodes.flatMap((node) => (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []));
  return decorators.some((decorator) => (decoratorName(decorator, reading) ?? "plugin") !== "plugin");
}

/** Reports every mistake in the plugin contracts of a project. For `checkProject`. */
export const checkPluginContract = contractCheck(false);

/** The same; `several`: a file may hold more than one plugin, as for an archive. */
export function contractCheck(several: boolean): (project: FrontendProject, bag: DiagnosticBag) => void {
  return (project, bag) => checkContracts(project, several, bag);
}

function checkContracts(project: FrontendProject, several: boolean, bag: DiagnosticBag): void {
  const reading = new Reading(project.checker, bag);
  for (const file of project.sourceFiles) {
    if (!importsSdk(file)) continue;
    checkDecorators(file, reading);
    checkNotYet(file, reading);
    checkJson(file, reading);
    const classes = findPluginClasses(file, project.checker);
    for (const declaration of classes) readPluginContract(declaration, project.checker, bag);
    checkTables(file, classes, reading);
    checkCount(file, classes, several, reading);
    checkNames(file, classes, reading);
    checkTests(file, classes, reading);
  }
}

function importsSdk(file: ts.SourceFile): boolean {
  return file.statements.some((statement) => ts.isImportDeclaration(statement) &&
    ts.isStringLiteral(statement.moduleSpecifier) && statement.moduleSpecifier.text.startsWith("@tsfalco/sdk"));
}

// A file that imports `plugin` is meant to hold one; a library holds one only.
function checkCount(
  file: ts.SourceFile, classes: readonly ts.ClassDeclaration[], several: boolean, reading: Reading,
): void {
  const [first, second] = classes;
  if (first === undefined && importsPlugin(file)) {
    const place = file.statements.find(ts.isClassDeclaration)?.name ?? file.statements[0] ?? file;
    reading.report("TSF3001", { file: file.fileName.replace(/^.*\//, "") }, place);
  }
  if (first === undefined || second === undefined || several) return;
  const names = { first: first.name?.text ?? "default", second: second.name?.text ?? "default" };
  reading.report("TSF3002", names, pluginDecorator(second, reading));
}

function importsPlugin(file: ts.SourceFile): boolean {
  return file.statements.some((statement) => {
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    return bindings !== undefined && ts.isNamedImports(bindings) && isSdkImport(statement as ts.ImportDeclaration) &&
      bindings.elements.some((element) => (element.propertyName ?? element.name).text === "plugin");
  });
}

function isSdkImport(statement: ts.ImportDeclaration): boolean {
  return ts.isStringLiteral(statement.moduleSpecifier) && statement.moduleSpecifier.text.startsWith("@tsfalco/sdk");
}

function pluginDecorator(declaration: ts.ClassDeclaration, reading: Reading): ts.Node {
  return decoratorsOf(declaration, reading).find(({ name }) => name === "plugin")?.node ?? declaration;
}

// Plugins of one program need different names and ids: those of the file and of what it imports.
function checkNames(file: ts.SourceFile, classes: readonly ts.ClassDeclaration[], reading: Reading): void {
  if (classes.length === 0) return;
  const others = [...importedFiles(file, reading)].flatMap((other) => findPluginClasses(other, reading.checker));
  const seen = new Set(others.map((other) => nameOf(other, reading)));
  const ids = new Map(others.map((other) => [sourceIdOf(other, reading), nameOf(other, reading) ?? ""]));
  for (const declaration of classes) {
    const name = nameOf(declaration, reading);
    const id = sourceIdOf(declaration, reading);
    const place = pluginDecorator(declaration, reading);
    const other = id === undefined ? undefined : ids.get(id);
    if (name !== undefined && seen.has(name)) reading.report("TSF3501", { name }, place);
    else if (other !== undefined) reading.report("TSF3503", { id: id!, name: name ?? "", other }, place);
    seen.add(name);
    ids.set(id, name ?? "");
  }
}

/** The id of a named source; undefined: there is none, or it is no constant. */
function sourceIdOf(declaration: ts.ClassDeclaration, reading: Reading): number | undefined {
  const silent = new Reading(reading.checker, new DiagnosticBag());
  const use = decoratorsOf(declaration, silent).find(({ name }) => name === "source");
  const id = use === undefined ? undefined : new Options("source", use.call.arguments[0], silent, use.node).number("id");
  return id === 0 ? undefined : id;
}

function nameOf(declaration: ts.ClassDeclaration, reading: Reading): string | undefined {
  const use = decoratorsOf(declaration, reading).find(({ name }) => name === "plugin");
  const silent = new Reading(reading.checker, new DiagnosticBag());
  return use === undefined ? undefined : readIdentity(use, silent).name;
}

// All that a file imports, and what that imports, without the file itself.
function importedFiles(file: ts.SourceFile, reading: Reading): Set<ts.SourceFile> {
  const found = new Set([file]);
  collectImported(file, reading, found);
  found.delete(file);
  return found;
}

function collectImported(file: ts.SourceFile, reading: Reading, found: Set<ts.SourceFile>): void {
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const target = reading.checker.getSymbolAtLocation(statement.moduleSpecifier)?.valueDeclaration;
    if (target === undefined || !ts.isSourceFile(target) || target.isDeclarationFile || found.has(target)) continue;
    found.add(target);
    collectImported(target, reading, found);
  }
}
