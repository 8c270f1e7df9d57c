// Where a program asks whether a value is missing, though its type says that it is there: after a cast, a `!`, or a key
// that is none. Such a variable is kept as it is, since the question is what decides.
import { ts } from "ts-morph";
import { isBindingPattern, skipParentheses } from "./syntax.js";

/** How a mention of a variable asks: for null and undefined by name, or only whether it is true. */
export type Question = "absence" | "truth";

const Kind = ts.SyntaxKind;

/** What this mention of a variable asks; undefined: nothing. */
export function questionOf(mention: ts.Expression): Question | undefined {
  let node: ts.Node = mention;
  while (ts.isParenthesizedExpression(node.parent)) node = node.parent;
  const { parent } = node;
  if (ts.isTypeOfExpression(parent)) return "absence";
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) || ts.isCallExpression(parent)) {
    return parent.expression === node && parent.questionDotToken !== undefined ? "absence" : undefined;
  }
  if (ts.isBinaryExpression(parent)) return questionOfOperator(parent, node);
  return isCondition(node, parent) ? "truth" : undefined;
}

function questionOfOperator({ operatorToken, left, right }: ts.BinaryExpression, node: ts.Node): Question | undefined {
  switch (operatorToken.kind) {
    case Kind.EqualsEqualsEqualsToken:
    case Kind.ExclamationEqualsEqualsToken:
    case Kind.EqualsEqualsToken:
    case Kind.ExclamationEqualsToken:
      return isNothing(left === node ? right : left) ? "absence" : undefined;
    case Kind.QuestionQuestionToken:
    case Kind.QuestionQuestionEqualsToken:
      return left === node ? "absence" : undefined;
    case Kind.AmpersandAmpersandToken:
    case Kind.BarBarToken:
      return "truth";
    default:
      return undefined;
  }
}

function isNothing(node: ts.Expression): boolean {
  const inner = skipParentheses(node);
  return inner.kind === Kind.NullKeyword || (ts.isIdentifier(inner) && inner.text === "undefined");
}

function isCondition(node: ts.Node, parent: ts.Node): boolean {
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === Kind.ExclamationToken;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (ts.isForStatement(parent)) return parent.condition === node;
  return (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) && parent.expression === node;
}

/** Whether a constant's value is there only because a `!` or a cast in its declaration says so. */
export function isClaimed(declaration: ts.Declaration): boolean {
  let node: ts.Node = declaration;
  while (ts.isBindingElement(node) || isBindingPattern(node)) node = node.parent;
  if (!ts.isVariableDeclaration(node) || node.initializer === undefined) return false;
  if ((ts.getCombinedNodeFlags(node) & ts.NodeFlags.Const) === 0) return false;
  const value = skipParentheses(node.initializer);
  return isClaim(value) || (ts.isElementAccessExpression(value) && isClaim(skipParentheses(value.argumentExpression)));
}

/** Whether a function returns what only a `!` or a cast claims to be there: `return this.items.pop()!`. */
export function returnsClaim(fn: ts.Node): boolean {
  const { body } = fn as ts.FunctionLikeDeclaration;
  if (body === undefined) return false;
  if (!ts.isBlock(body)) return isClaim(skipParentheses(body));
  const visit = (node: ts.Node): boolean => {
    if (ts.isReturnStatement(node)) return node.expression !== undefined && isClaim(skipParentheses(node.expression));
    return !ts.isFunctionLike(node) && !ts.isClassLike(node) && ts.forEachChild(node, (child) => visit(child) || undefined) === true;
  };
  return visit(body);
}

function isClaim(node: ts.Expression): boolean {
  return ts.isNonNullExpression(node) || ts.isAsExpression(node) || ts.isTypeAssertionExpression(node);
}
