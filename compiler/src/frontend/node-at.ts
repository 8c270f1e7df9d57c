// From a place in a text to the syntax that begins there.
import { ts } from "ts-morph";

/** The innermost node that begins at `start`, not counting comments and white space. */
export function nodeAt(file: ts.SourceFile, start: number): ts.Node | undefined {
  let found: ts.Node | undefined;
  const find = (node: ts.Node): void => {
    if (start < node.pos || start >= node.end) return;
    if (node.getStart(file) === start) found = node;
    ts.forEachChild(node, find);
  };
  ts.forEachChild(file, find);
  return found;
}
