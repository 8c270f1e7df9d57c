// Modules: the order in which they are evaluated, and the function that runs one module's top-level code.
import { ts } from "ts-morph";
import { awaitsAtTopLevel } from "../../frontend/syntax.js";
import { newFunction } from "../../ir/builder.js";
import type { IrFunction } from "../../ir/function.js";
import type { IrType } from "../../ir/types.js";
import { FunctionContext, type ProgramContext } from "../context.js";
import { attachExports } from "../namespace-object.js";
import { resolveAlias } from "../variables.js";

/** Source files in evaluation order: imports first, cycles as they are met (ECMAScript's depth-first order). */
export function evaluationOrder(entries: readonly ts.SourceFile[], checker: ts.TypeChecker): ts.SourceFile[] {
  const order: ts.SourceFile[] = [];
  const seen = new Set<ts.SourceFile>();
  const visit = (file: ts.SourceFile): void => {
    if (seen.has(file) || file.isDeclarationFile) return;
    seen.add(file);
    for (const statement of file.statements) {
      const specifier = evaluatedSpecifier(statement, checker);
      const target = specifier === undefined ? undefined : resolveModule(specifier, checker);
      if (target !== undefined) visit(target);
    }
    order.push(file);
  };
  for (const entry of entries) visit(entry);
  return order;
}

function resolveModule(specifier: ts.Expression, checker: ts.TypeChecker): ts.SourceFile | undefined {
  const declaration = checker.getSymbolAtLocation(specifier)?.declarations?.find(ts.isSourceFile);
  return declaration;
}

// The module that a statement makes run: not for types only, and not for imports that only types use.
function evaluatedSpecifier(statement: ts.Statement, checker: ts.TypeChecker): ts.Expression | undefined {
  if (ts.isExportDeclaration(statement)) {
    if (statement.isTypeOnly || statement.moduleSpecifier === undefined) return undefined;
    const { exportClause } = statement;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return statement.moduleSpecifier;
    return exportClause.elements.some((e) => !e.isTypeOnly && isValue(e.name, checker)) ? statement.moduleSpecifier : undefined;
  }
  if (!ts.isImportDeclaration(statement)) return undefined;
  const clause = statement.importClause;
  if (clause === undefined) return statement.moduleSpecifier;
  if (clause.isTypeOnly) return undefined;
  return importedNames(clause).some((name) => isValue(name, checker) && isUsedAsValue(name, checker))
    ? statement.moduleSpecifier
    : undefined;
}

function importedNames(clause: ts.ImportClause): ts.Identifier[] {
  const names = clause.name === undefined ? [] : [clause.name];
  const bindings = clause.namedBindings;
  if (bindings === undefined) return names;
  if (ts.isNamespaceImport(bindings)) return [...names, bindings.name];
  return [...names, ...bindings.elements.filter((element) => !element.isTypeOnly).map((element) => element.name)];
}

function isValue(name: ts.ModuleExportName, checker: ts.TypeChecker): boolean {
  const symbol = checker.getSymbolAtLocation(name);
  if (symbol === undefined) return false;
  const target = resolveAlias(symbol, checker);
  if (target.flags & ts.SymbolFlags.ConstEnum && !(target.flags & ts.SymbolFlags.RegularEnum)) return false;
  return (target.flags & ts.SymbolFlags.Value) !== 0;
}

function isUsedAsValue(name: ts.Identifier, checker: ts.TypeChecker): boolean {
  const symbol = checker.getSymbolAtLocation(name);
  let used = false;
  const visit = (node: ts.Node): void => {
    if (used || ts.isImportDeclaration(node) || (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node))) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isIdentifier(node) && node.text === name.text) {
      const found = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : ts.isExportSpecifier(node.parent)
          ? checker.getExportSpecifierLocalTargetSymbol(node.parent)
          : checker.getSymbolAtLocation(node);
      if (found === symbol) used = true;
    }
    ts.forEachChild(node, visit);
  };
  visit(name.getSourceFile());
  return used;
}

/** The function that evaluates one module. */
export function lowerModule(file: ts.SourceFile, program: ProgramContext): string {
  const fn = moduleFunction(file, "module", "void", program);
  if (!awaitsAtTopLevel(file)) return lowerTopLevel(file, fn, program);
  const frame = moduleFunction(file, "frame", "val", program);
  frame.kind = "generator";
  return startModule(fn, lowerTopLevel(file, frame, program), program);
}

function moduleFunction(file: ts.SourceFile, what: string, result: IrType, program: ProgramContext): IrFunction {
  const name = program.uniqueName(`${program.moduleName(file)}_${what}`);
  const fn = newFunction(name, program.moduleName(file), { file: program.fileName(file), line: 1, column: 1 }, result);
  program.module.functions.set(name, fn);
  return fn;
}

function lowerTopLevel(file: ts.SourceFile, fn: IrFunction, program: ProgramContext): string {
  const ctx = new FunctionContext(program, fn, file);
  if (fn.kind === "generator") ctx.async = "function";
  ctx.builder.enter(ctx.builder.newBlock());
  ctx.lowerers.hoistVars(file, ctx);
  ctx.lowerers.block(file.statements, ctx);
  if (ctx.builder.reachable) ctx.builder.return(fn.result === "void" ? undefined : ctx.undefined());
  return fn.name;
}

// A module that awaits is a frame that the event loop goes on with.
function startModule(fn: IrFunction, frame: string, program: ProgramContext): string {
  const ctx = new FunctionContext(program, fn, undefined as never);
  ctx.builder.enter(ctx.builder.newBlock());
  ctx.lowerers.prelude("event-loop", "evaluate", [ctx.builder.emit("frame.new", [], { function: frame })], ctx);
  ctx.builder.return(undefined);
  return fn.name;
}

/** namespace N { … }: its statements run where it stands. */
export function lowerNamespace(node: ts.Node, ctx: FunctionContext): void {
  const { body } = node as ts.ModuleDeclaration;
  if (body === undefined) return;
  if (ts.isModuleBlock(body)) ctx.lowerers.block(body.statements, ctx);
  else if (ts.isModuleDeclaration(body)) ctx.statement(body);
  attachExports(node as ts.ModuleDeclaration, ctx);
}

/** export default expression; */
export function lowerExportAssignment(node: ts.Node, ctx: FunctionContext): void {
  const { expression } = node as ts.ExportAssignment;
  const value = ctx.expression(expression);
  const symbol = ctx.checker.getSymbolAtLocation(node.getSourceFile())?.exports?.get(ts.InternalSymbolName.Default);
  if (symbol === undefined || ts.isIdentifier(expression)) return;
  let global = ctx.program.globals.get(symbol);
  if (global === undefined) ctx.program.globals.set(symbol, (global = ctx.program.newGlobal("default")));
  ctx.builder.emit("global.set", [ctx.box(value)], { global });
}
