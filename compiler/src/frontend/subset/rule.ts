// The shape of a subset rule: for which kinds of node it is asked, and what it refuses there.
// Invariant: a rule only reports; it never changes anything.
import type { ts } from "ts-morph";
import type { SubsetContext } from "./context.js";

/** What a rule says: nothing, or that the node is refused as a whole and its children are not worth a look. */
export type Verdict = void | "skip children";

/** A rule, by the kinds of node that it is for. */
export interface SubsetRule {
  kinds: readonly ts.SyntaxKind[];
  check: (node: ts.Node, ctx: SubsetContext) => Verdict;
}

/** Makes a rule; `Node` is what nodes of these kinds are. */
export function rule<Node extends ts.Node>(
  kinds: ts.SyntaxKind | readonly ts.SyntaxKind[],
  check: (node: Node, ctx: SubsetContext) => Verdict,
): SubsetRule {
  const list: readonly ts.SyntaxKind[] = typeof kinds === "number" ? [kinds] : kinds;
  return { kinds: list, check: (node, ctx) => check(node as Node, ctx) };
}
