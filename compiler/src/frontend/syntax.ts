// Small questions about syntax that TypeScript's public API does not answer.
import { ts } from "ts-morph";

/** The expression inside any parentheses that are no cast. */
export function skipParentheses(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) && !isCommentCast(node) ? skipParentheses(node.expression) : node;
}

/** In JavaScript: a comment with `@type`, and an expression in parentheses, which is `x as T`. */
export function isCommentCast(node: ts.ParenthesizedExpression): boolean {
  return (node.flags & ts.NodeFlags.JavaScriptFile) !== 0 && ts.getJSDocTypeTag(node) !== undefined;
}

/** The expression inside parentheses, casts, `satisfies` and `!`. */
export function skipWrappers(node: ts.Expression): ts.Expression {
  const wrapped =
    ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isTypeAssertionExpression(node) ||
    ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node);
  return wrapped ? skipWrappers(node.expression) : node;
}

/** `x as unknown as T`. */
export function isCastFromUnknown(node: ts.Node): boolean {
  return ts.isAsExpression(node) && ts.isAsExpression(node.expression) &&
    node.expression.type.kind === ts.SyntaxKind.UnknownKeyword;
}

/** `{ a, b }` or `[a, b]` in a declaration. */
export function isBindingPattern(node: ts.Node): node is ts.BindingPattern {
  return ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node);
}

/** Whether an `await`, or `for await`, belongs to a module's own code. */
export function awaitsAtTopLevel(file: ts.SourceFile): boolean {
  const visit = (node: ts.Node): boolean => {
    if (ts.isFunctionLike(node) || ts.isPropertyDeclaration(node) || ts.isClassStaticBlockDeclaration(node)) {
      return false;
    }
    const awaits = ts.isAwaitExpression(node) || isForAwait(node);
    return awaits || ts.forEachChild(node, child => visit(child) || undefined) === true;
  };
  return visit(file);
}

/** for await (…) */
export function isForAwait(node: ts.Node): node is ts.ForOfStatement {
  return ts.isForOfStatement(node) && node.awaitModifier !== undefined;
}
