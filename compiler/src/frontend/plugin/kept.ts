// What is kept where it outlives the turn or the host call that it belongs to: rows of others' tables (TSF3705, reported
// by tables.ts), and events (TSF3212). Only what the source shows is said; the rest throws when it is used.
import { ts } from "ts-morph";
import { skipParentheses } from "../syntax.js";
import { decoratorsOf } from "./decorators.js";
import { codesOf } from "./event-types.js";
import type { Reading } from "./reading.js";
import { ownerOf } from "./table-types.js";

/** Methods that keep what they are given. */
const keeping = new Set(["push", "unshift", "add", "set", "fill"]);

/** Where a value ends up. */
interface Kept {
  /** In words: "in `this.last`", "by `push`". */
  where: string;
  /** What it is stored in. */
  holder: ts.Expression;
}

/** Where an expression's value is kept: `x.y = v`, `outer = v`, `list.push(v)`, also inside literals. */
export function keptIn(node: ts.Expression, reading: Reading): Kept | undefined {
  const whole = wholeOf(node);
  const { parent } = whole;
  if (ts.isBinaryExpression(parent) && parent.right === whole && isAssignment(parent)) return targetOf(parent.left, reading);
  if (!ts.isCallExpression(parent) || parent.expression === whole || !ts.isPropertyAccessExpression(parent.expression)) {
    return undefined;
  }
  const { expression, name } = parent.expression;
  const isTables = ["Table", "Column"].includes(ownerOf(parent.expression, reading.checker) ?? "");
  return keeping.has(name.text) && !isTables ? { where: `by \`${name.text}\``, holder: expression } : undefined;
}

const isAssignment = (node: ts.BinaryExpression): boolean =>
  node.operatorToken.kind === ts.SyntaxKind.EqualsToken ||
  node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionEqualsToken ||
  node.operatorToken.kind === ts.SyntaxKind.BarBarEqualsToken;

/** The outermost expression that has the value itself in it. */
export function wholeOf(node: ts.Expression): ts.Expression {
  const { parent } = node;
  const passes = ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent) || ts.isAsExpression(parent) ||
    ts.isArrayLiteralExpression(parent) || (ts.isConditionalExpression(parent) && parent.condition !== node) ||
    (ts.isBinaryExpression(parent) && !isAssignment(parent) && isChoice(parent.operatorToken.kind));
  if (passes) return wholeOf(parent as ts.Expression);
  const isProperty = ts.isPropertyAssignment(parent) && parent.initializer === node;
  return isProperty || ts.isShorthandPropertyAssignment(parent) ? wholeOf(parent.parent) : node;
}

const isChoice = (kind: ts.SyntaxKind): boolean =>
  kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken ||
  kind === ts.SyntaxKind.AmpersandAmpersandToken;

// A property, or a variable of a module. A local variable ends with its function.
function targetOf(left: ts.Expression, reading: Reading): Kept | undefined {
  const target = skipParentheses(left);
  const where = `in \`${target.getText()}\``;
  if (ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target)) {
    return { where, holder: target.expression };
  }
  return ts.isIdentifier(target) && isModuleVariable(target, reading) ? { where, holder: target } : undefined;
}

function isModuleVariable(name: ts.Identifier, reading: Reading): boolean {
  const declaration = reading.symbolOf(name)?.valueDeclaration;
  return declaration !== undefined && ts.isVariableDeclaration(declaration) &&
    ts.isSourceFile(declaration.parent.parent.parent);
}

/** Reports events that the methods of a plugin class keep: they are the host's again after its call. */
export function checkKeptEvents(declaration: ts.ClassDeclaration, reading: Reading): void {
  for (const member of declaration.members) {
    if (!ts.isMethodDeclaration(member) || member.body === undefined || !isCalledWithEvent(member, reading)) continue;
    const event = member.parameters[0]!;
    const symbol = reading.checker.getSymbolAtLocation(event.name);
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && variableOf(node, reading) === symbol) checkEvent(node, reading);
      ts.forEachChild(node, visit);
    };
    visit(member.body);
  }
}

// In `{ e }` the name means a property, too.
function variableOf(name: ts.Identifier, { checker }: Reading): ts.Symbol | undefined {
  const { parent } = name;
  const isShorthand = ts.isShorthandPropertyAssignment(parent) && parent.name === name;
  return isShorthand ? checker.getShorthandAssignmentValueSymbol(parent) : checker.getSymbolAtLocation(name);
}

function isCalledWithEvent(member: ts.MethodDeclaration, reading: Reading): boolean {
  const [event] = member.parameters;
  if (event === undefined || !ts.isIdentifier(event.name)) return false;
  const decorated = decoratorsOf(member, reading).some(({ name }) => name === "field" || name === "parse");
  const isCalled = decorated || member.name.getText() === "eventToString";
  return isCalled && codesOf(reading.checker.getTypeAtLocation(event), reading.checker) !== undefined;
}

function checkEvent(node: ts.Identifier, reading: Reading): void {
  const kept = keptIn(node, reading);
  if (kept !== undefined && outlivesCall(kept.holder, reading)) {
    reading.report("TSF3212", { name: node.text, where: kept.where }, node);
  }
}

/** The plugin object, a class, a variable of a module, or something that hangs on one of them. */
function outlivesCall(holder: ts.Expression, reading: Reading): boolean {
  const root = skipParentheses(holder);
  if (root.kind === ts.SyntaxKind.ThisKeyword) return true;
  if (ts.isPropertyAccessExpression(root) || ts.isElementAccessExpression(root) || ts.isNonNullExpression(root)) {
    return outlivesCall(root.expression, reading);
  }
  if (!ts.isIdentifier(root)) return false;
  const declaration = reading.symbolOf(root)?.valueDeclaration;
  return isModuleVariable(root, reading) || (declaration !== undefined && ts.isClassDeclaration(declaration));
}
