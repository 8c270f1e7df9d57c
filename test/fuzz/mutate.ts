// Changes a program a little: parts of it are left out, doubled, put for others of their kind, or exchanged. Most of what
// comes out is no longer correct, which must be told; what still is must compile.
import ts from "typescript";
import type { Choices } from "./choices.js";

const operators = ["+", "-", "*", "/", "%", "&&", "||", "??", "===", "!==", "<", ">=", "&", ">>>", "**", ",", "in", "instanceof", "="];
const atoms = [
  "undefined", "null", "0", "-1", "1n", '""', "true", "[]", "{}", "this", "() => 1", "NaN", "new Map()", "x", "super", "`${1}`", "/a/",
  "await 1", "yield", "class {}", "async () => {}", "function* () {}", "new.target", "import.meta", "Symbol.iterator", "globalThis",
];

/** The program with one to three changes. */
export function mutate(text: string, choices: Choices): string {
  let changed = text;
  for (let i = choices.below(3); i >= 0; i--) changed = mutateOnce(changed, choices);
  return changed;
}

function mutateOnce(text: string, choices: Choices): string {
  const file = ts.createSourceFile("x.ts", text, ts.ScriptTarget.ESNext, true);
  const nodes = partsOf(file);
  if (nodes.length === 0) return text;
  const node = choices.pick(nodes);
  const alike = nodes.filter((other) => kindOf(other) === kindOf(node));
  const by = (made: string): string => text.slice(0, node.getStart()) + made + text.slice(node.end);
  switch (choices.below(7)) {
    case 0: return by("");
    case 1: return by(`${node.getText()}${ts.isStatement(node) ? "\n" : ", "}${node.getText()}`);
    case 2: return ts.isExpression(node) ? by(choices.pick(atoms)) : by("");
    case 3: return ts.isBinaryExpression(node) ? by(`${node.left.getText()} ${choices.pick(operators)} ${node.right.getText()}`) : by(`(${node.getText()})`);
    default: return by(choices.pick(alike).getText());
  }
}

/** All nodes but the file, as far as they have a text. */
function partsOf(file: ts.SourceFile): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (node.end > node.getStart()) found.push(node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}

function kindOf(node: ts.Node): string {
  if (ts.isStatement(node)) return "statement";
  if (ts.isTypeNode(node)) return "type";
  if (ts.isIdentifier(node) && !ts.isExpression(node.parent)) return "name";
  return ts.isExpression(node) ? "expression" : ts.SyntaxKind[node.kind];
}
