// The subset: refuses, at its exact place, everything that the lowering does not take. One walk over each file calls
// the rules of the families in subset/ by syntax kind; a kind that nobody accepts is TSF1001.
// Invariant: what passes here and passes TypeScript has a lowering; what is refused has a code and a way out.
import { ts } from "ts-morph";
import type { DiagnosticBag } from "../diagnostics/diagnostic.js";
import { typesInComments } from "./javascript/comments.js";
import type { FrontendProject } from "./project.js";
import { isAcceptedKind } from "./subset/accepted-kinds.js";
import { asyncRules } from "./subset/async.js";
import { classRules } from "./subset/classes.js";
import { SubsetContext } from "./subset/context.js";
import { declarationRules } from "./subset/declarations.js";
import { expressionRules } from "./subset/expressions.js";
import { checkFile } from "./subset/files.js";
import { literalRules } from "./subset/literals.js";
import { moduleRules } from "./subset/modules.js";
import { nameRules } from "./subset/names.js";
import { propertyRules } from "./subset/properties.js";
import type { SubsetRule } from "./subset/rule.js";
import { statementRules } from "./subset/statements.js";
import { typeRules } from "./subset/types.js";

const rules = rulesByKind([
  ...statementRules,
  ...expressionRules,
  ...literalRules,
  ...propertyRules,
  ...nameRules,
  ...classRules,
  ...declarationRules,
  ...moduleRules,
  ...asyncRules,
  ...typeRules,
]);

/** Refuses what is outside the subset in the project's files, which are correct TypeScript as far as syntax goes. */
export function checkSubset({ program, checker, modules, sourceFiles }: FrontendProject, bag: DiagnosticBag): void {
  for (const file of sourceFiles) {
    const ctx = new SubsetContext(program, checker, modules, file, bag);
    checkFile(file, ctx);
    ts.forEachChild(file, node => walk(node, ctx));
  }
}

function walk(node: ts.Node, ctx: SubsetContext): void {
  if (!isAcceptedKind(node.kind)) ctx.report("TSF1001", { construct: `\`${ts.SyntaxKind[node.kind]}\`` }, node);
  for (const check of rules.get(node.kind) ?? []) {
    if (check(node, ctx) === "skip children") return;
  }
  ts.forEachChild(node, child => walk(child, ctx));
  if ((node.flags & ts.NodeFlags.JavaScriptFile) !== 0) typesInComments(node, type => walk(type, ctx));
}

function rulesByKind(all: readonly SubsetRule[]): Map<ts.SyntaxKind, SubsetRule["check"][]> {
  const byKind = new Map<ts.SyntaxKind, SubsetRule["check"][]>();
  for (const { kinds, check } of all) {
    for (const kind of kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), check]);
  }
  return byKind;
}
