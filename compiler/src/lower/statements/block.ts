// Blocks: what a scope declares exists from its start (cells, hoisted functions, vars), then the statements in order.
import { ts } from "ts-morph";
import type { FunctionContext } from "../context.js";
import { disposalOf, withDisposal } from "../disposal.js";
import { declareVariable, isModuleVariable, writeVariable } from "../variables.js";

export function lowerBlockStatement(node: ts.Node, ctx: FunctionContext): void {
  lowerStatements((node as ts.Block).statements, ctx);
}

export function lowerStatements(statements: readonly ts.Statement[], ctx: FunctionContext): void {
  hoistScope(statements, ctx);
  lowerInOrder(statements, ctx);
}

// What stands behind a `using` is in its scope.
function lowerInOrder(statements: readonly ts.Statement[], ctx: FunctionContext): void {
  const index = statements.findIndex((each) => ts.isVariableStatement(each) && disposalOf(each.declarationList) !== undefined);
  for (const statement of index < 0 ? statements : statements.slice(0, index)) ctx.statement(statement);
  if (index < 0) return;
  const { declarationList } = statements[index] as ts.VariableStatement;
  ctx.builder.position = ctx.program.position(declarationList);
  withDisposal(declarationList, ctx, () => lowerInOrder(statements.slice(index + 1), ctx));
}

/** Makes the cells of captured variables, then the closures of function declarations. */
export function hoistScope(statements: readonly ts.Statement[], ctx: FunctionContext): void {
  for (const statement of statements) {
    if (ts.isVariableStatement(statement) && !isVarList(statement.declarationList)) {
      for (const declaration of statement.declarationList.declarations) makeCells(declaration.name, ctx);
    }
  }
  for (const statement of statements) {
    if (ts.isClassDeclaration(statement) && statement.name !== undefined) makeCells(statement.name, ctx);
  }
  const functions = statements.filter(ts.isFunctionDeclaration).filter((fn) => fn.body !== undefined && needsClosure(fn, ctx));
  for (const fn of functions) declareVariable(ctx.checker.getSymbolAtLocation(fn.name!)!, ctx);
  for (const fn of functions) {
    const symbol = ctx.checker.getSymbolAtLocation(fn.name!)!;
    writeVariable(ctx.bindings.get(symbol)!, ctx.lowerers.closure(fn, ctx), ctx);
  }
}

function needsClosure(fn: ts.FunctionDeclaration, ctx: FunctionContext): boolean {
  return ctx.program.captures.capturesOf(fn).length > 0;
}

function isVarList(list: ts.VariableDeclarationList): boolean {
  return (list.flags & ts.NodeFlags.BlockScoped) === 0;
}

/** A let or const that closures share begins as a cell that is not initialised. */
export function makeCells(name: ts.BindingName, ctx: FunctionContext): void {
  if (!ts.isIdentifier(name)) {
    for (const element of name.elements) if (ts.isBindingElement(element)) makeCells(element.name, ctx);
    return;
  }
  const symbol = ctx.checker.getSymbolAtLocation(name)!;
  if (!isModuleVariable(symbol) && ctx.program.captures.useOf(symbol).needsCell) declareVariable(symbol, ctx);
}

/** Every `var` of the function exists, undefined, from its start. */
export function hoistVars(body: ts.Node, ctx: FunctionContext): void {
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isVariableDeclarationList(node) && isVarList(node)) {
      for (const declaration of node.declarations) declareVars(declaration.name, ctx);
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
}

function declareVars(name: ts.BindingName, ctx: FunctionContext): void {
  if (!ts.isIdentifier(name)) {
    for (const element of name.elements) if (ts.isBindingElement(element)) declareVars(element.name, ctx);
    return;
  }
  const symbol = ctx.checker.getSymbolAtLocation(name)!;
  if (ctx.bindings.has(symbol)) return;
  const binding = declareVariable(symbol, ctx, ctx.undefined());
  if (binding.kind === "global") ctx.builder.emit("global.set", [ctx.undefined()], { global: binding.index });
  else if (binding.kind === "local" && binding.type === "val") ctx.setLocal(binding.name, ctx.undefined());
}
