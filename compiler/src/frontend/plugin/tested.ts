// Tests: which plugin classes they name as `t.plugin(Class)`, each of which stands for its library, and that nothing
// but `tsfalco test` makes a program of them.
import { ts } from "ts-morph";
import { DiagnosticBag } from "../../diagnostics/diagnostic.js";
import type { FrontendProject } from "../project.js";
import { skipWrappers } from "../syntax.js";
import { decoratorName } from "./decorators.js";
import { Reading, sdkNameOf } from "./reading.js";

/** A class in the place of its library. */
export interface TestedPlugin {
  /** The argument of `t.plugin`. */
  argument: ts.Expression;
  declaration: ts.ClassDeclaration;
}

/** The classes that the project's tests name. */
export function testedPlugins({ checker, sourceFiles }: FrontendProject): TestedPlugin[] {
  const reading = new Reading(checker, new DiagnosticBag());
  return sourceFiles.flatMap((file) => pluginsOf(file, reading));
}

/** Reports what is wrong with the tests of a file, whose plugin classes are these. */
export function checkTests(file: ts.SourceFile, classes: readonly ts.ClassDeclaration[], reading: Reading): void {
  const place = testImport(file);
  if (place === undefined) return;
  if (classes.length > 0) reading.report("TSF3902", { file: nameOf(file) }, place);
  pluginsOf(file, reading);
}

// The arguments of t.plugin, as far as they name plugin classes.
function pluginsOf(file: ts.SourceFile, reading: Reading): TestedPlugin[] {
  const found: TestedPlugin[] = [];
  const visit = (node: ts.Node): void => {
    const argument = ts.isCallExpression(node) && isPluginCall(node, reading) ? node.arguments[0] : undefined;
    const declaration = argument === undefined ? undefined : pluginClass(argument, reading);
    if (argument !== undefined && declaration !== undefined) found.push({ argument, declaration });
    ts.forEachChild(node, visit);
  };
  if (testImport(file) !== undefined) visit(file);
  return found;
}

/** Whether it is a call of TestContext's `plugin`. */
function isPluginCall(call: ts.CallExpression, reading: Reading): boolean {
  const symbol = reading.symbolOf(call.expression);
  const owner = symbol?.declarations?.[0]?.parent;
  if (symbol?.name !== "plugin" || owner === undefined || !ts.isInterfaceDeclaration(owner)) return false;
  return sdkNameOf(symbol) !== undefined && owner.name.text === "TestContext";
}

function pluginClass(argument: ts.Expression, reading: Reading): ts.ClassDeclaration | undefined {
  const declaration = reading.symbolOf(skipWrappers(argument))?.valueDeclaration;
  const refuse = (why: string): undefined => {
    reading.report("TSF3901", { given: argument.getText(), why }, argument);
  };
  if (declaration === undefined || !ts.isClassDeclaration(declaration)) return refuse("names no class of a module");
  const decorators = ts.getDecorators(declaration) ?? [];
  const isPlugin = decorators.some((decorator) => decoratorName(decorator, reading) === "plugin");
  return isPlugin ? declaration : refuse("is a class without @plugin");
}

/** Reports files that declare tests, where something else than a program of tests is made. */
export function refuseTests(project: FrontendProject, bag: DiagnosticBag): void {
  const reading = new Reading(project.checker, bag);
  for (const file of project.sourceFiles) {
    const place = testImport(file);
    const isSaid = [...bag].some(({ code, span }) => code === "TSF3902" && span?.file === file.fileName);
    if (place !== undefined && !isSaid) reading.report("TSF3902", { file: nameOf(file) }, place);
  }
}

/** Whether the file is part of a program of tests. */
export function declaresTests(file: ts.SourceFile): boolean {
  return testImport(file) !== undefined;
}

const nameOf = (file: ts.SourceFile): string => file.fileName.replace(/^.*\//, "");

/** What a file imports of "@tsfalco/sdk/test" that is no type. */
function testImport(file: ts.SourceFile): ts.ImportDeclaration | undefined {
  return file.statements.find((statement): statement is ts.ImportDeclaration =>
    ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier) &&
    statement.moduleSpecifier.text === "@tsfalco/sdk/test" && importsValue(statement.importClause));
}

function importsValue(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return false;
  const bindings = clause.namedBindings;
  return bindings === undefined || ts.isNamespaceImport(bindings) || bindings.elements.some((e) => !e.isTypeOnly);
}
