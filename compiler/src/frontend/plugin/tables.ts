// Tables, as far as the source shows what a host would refuse or what could only go wrong when it runs: 37xx.
//
// What is not certain is left to the runtime, which checks the same rules at each access: a helper that is called from
// several places, a function that is stored, a row that is passed on.
import { ts } from "ts-morph";
import { decoratorsOf } from "./decorators.js";
import { keptIn, wholeOf } from "./kept.js";
import type { Reading } from "./reading.js";
import { ownerOf, type TableProblem, TableTypes } from "./table-types.js";
import { PhaseCheck } from "./table-phases.js";

/** Reports what is wrong with the tables of a file, and with their use by its plugin classes. */
export function checkTables(file: ts.SourceFile, classes: readonly ts.ClassDeclaration[], reading: Reading): void {
  const types = new TableTypes([file], reading.checker);
  for (const problem of distinct(types.problems)) reportProblem(problem, reading);
  const walk = (node: ts.Node): void => {
    checkWalk(node, types, reading);
    checkKept(node, types, reading);
    ts.forEachChild(node, walk);
  };
  if (types.sites.size === 0) return;
  walk(file);
  const phases = new PhaseCheck(types, reading);
  for (const declaration of classes) phases.check(declaration);
}

// A row type at two places has each of its problems once a place.
function distinct(problems: readonly TableProblem[]): TableProblem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const { node, ...rest } = problem;
    const key = `${node.pos} ${JSON.stringify(rest)}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

function reportProblem(problem: TableProblem, reading: Reading): void {
  switch (problem.code) {
    case "TSF3701":
      return reading.report("TSF3701", { type: problem.type }, problem.node);
    case "TSF3702":
      return reading.report("TSF3702", { column: problem.column, row: problem.row, why: problem.why }, problem.node);
    case "TSF3703":
      return reading.report("TSF3703", { what: problem.what }, problem.node);
  }
}

/** Whether the plugin asks for tables; then it needs a capability that hosts give them to. */
export function usesTables(declaration: ts.ClassDeclaration, reading: Reading): boolean {
  const constructor = declaration.members.find(ts.isConstructorDeclaration);
  const init = constructor?.parameters[1];
  if (init === undefined || !ts.isIdentifier(init.name)) return init !== undefined;
  const symbol = reading.checker.getSymbolAtLocation(init.name);
  let found = false;
  const visit = (node: ts.Node): void => {
    // `init.tables`, or `init` handed on to what may ask for them
    const isUse = ts.isIdentifier(node) && node !== init.name && reading.checker.getSymbolAtLocation(node) === symbol;
    if (isUse && decoratorsOf(node, reading).length === 0) found = true;
    ts.forEachChild(node, visit);
  };
  if (constructor?.body !== undefined) visit(constructor.body);
  return found;
}

/** `table.values()` of a table that is certain to be another's; undefined: it is none. */
function valuesOfOther(node: ts.Node, types: TableTypes, reading: Reading): ts.CallExpression | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  if (node.expression.name.text !== "values" || ownerOf(node.expression, reading.checker) !== "Table") return undefined;
  const receiver = reading.checker.getNonNullableType(reading.checker.getTypeAtLocation(node.expression.expression));
  return types.isOthersTable(receiver) ? node : undefined;
}

function checkWalk(node: ts.Node, types: TableTypes, reading: Reading): void {
  const call = valuesOfOther(node, types, reading);
  if (call === undefined) return;
  const loop = loopOver(call);
  const why = loop === undefined ? "they are no list to keep, spread or hand on" : loopProblem(loop);
  if (why !== undefined) reading.report("TSF3704", { why }, call);
}

/** The `for…of` that the expression is walked by. */
export function loopOver(expression: ts.Expression): ts.ForOfStatement | undefined {
  let node: ts.Node = expression;
  while (ts.isParenthesizedExpression(node.parent)) node = node.parent;
  const { parent } = node;
  return ts.isForOfStatement(parent) && parent.expression === node ? parent : undefined;
}

/** Why the body of a loop cannot run inside the host's callback; undefined: it can. */
export function loopProblem(loop: ts.ForOfStatement): string | undefined {
  if (loop.awaitModifier !== undefined) return "`for await` would go on after it";
  const fn = ts.findAncestor(loop, (node) => ts.isFunctionLike(node) || ts.isClassStaticBlockDeclaration(node));
  if (fn === undefined || ts.isClassStaticBlockDeclaration(fn)) return "no such call runs a module or class's own code";
  if (ts.isConstructorDeclaration(fn)) return "the constructor is no such call";
  const modifiers = ts.getCombinedModifierFlags(fn as ts.Declaration);
  if (modifiers & ts.ModifierFlags.Async) return "an async function goes on after it";
  return (fn as ts.FunctionDeclaration).asteriskToken === undefined ? undefined : "a generator goes on after it";
}

function checkKept(node: ts.Node, types: TableTypes, reading: Reading): void {
  if (!ts.isIdentifier(node) && !ts.isCallExpression(node) && !ts.isPropertyAccessExpression(node)) return;
  if (ts.isIdentifier(node) && (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)) return;
  const where = keptIn(node, reading)?.where ?? returnedRow(node, reading);
  if (where === undefined) return;
  const type = reading.checker.getNonNullableType(reading.checker.getTypeAtLocation(node));
  if (types.isOthersRow(type)) reading.report("TSF3705", { name: node.getText(), where }, node);
}

/** `return row` of a loop's row. */
function returnedRow(node: ts.Expression, reading: Reading): string | undefined {
  return ts.isReturnStatement(wholeOf(node).parent) && isLoopVariable(node, reading) ? "by `return`" : undefined;
}

function isLoopVariable(node: ts.Expression, reading: Reading): boolean {
  const declaration = ts.isIdentifier(node) ? reading.symbolOf(node)?.valueDeclaration : undefined;
  return declaration !== undefined && ts.isForOfStatement(declaration.parent.parent);
}
