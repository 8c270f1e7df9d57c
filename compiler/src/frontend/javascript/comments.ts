// The types that JavaScript has in its comments: @param {T}, @returns {T}, @type {T}, @typedef {T} …
import { ts } from "ts-morph";

/** Calls `visit` for each type in the comments that belong to `node`; what JSDoc alone has (`T=`, `?T`, `...T`) is opened. */
export function typesInComments(node: ts.Node, visit: (type: ts.TypeNode) => void): void {
  const open = (part: ts.Node): void => {
    const isPlainType = ts.isTypeNode(part) && (part.kind < firstJSDoc || part.kind > lastJSDoc);
    if (isPlainType) visit(part);
    else ts.forEachChild(part, open);
  };
  for (const comment of ts.getJSDocCommentsAndTags(node)) if (ts.isJSDoc(comment)) open(comment);
}

const firstJSDoc = ts.SyntaxKind.FirstJSDocNode;
const lastJSDoc = ts.SyntaxKind.LastJSDocNode;
