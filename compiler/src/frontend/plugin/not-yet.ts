// What the SDK's types already show and the compiler cannot do yet: TSF3010, at the place that uses it.
import { ts } from "ts-morph";
import { type Reading, isSdkFile } from "./reading.js";

/** Reports every `params` of an event in a file that is asked for as a whole: it is no object at run time. */
export function checkNotYet(file: ts.SourceFile, reading: Reading): void {
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && node.name.text === "params") checkParams(node, reading);
    ts.forEachChild(node, visit);
  };
  visit(file);
}

function checkParams(access: ts.PropertyAccessExpression, reading: Reading): void {
  const owner = reading.symbolOf(access.name)?.declarations?.[0]?.parent;
  if (owner === undefined || !ts.isClassDeclaration(owner) || !isSdkFile(owner.getSourceFile())) return;
  if (isUsedAsValue(access)) reading.report("TSF3010", { capability: "`params` as a value" }, access.name);
}

// `e.params.fd`, `e.params["fd"]`, `const { fd } = e.params` and `const p = e.params` ask for parameters by name.
function isUsedAsValue(access: ts.PropertyAccessExpression): boolean {
  const { parent } = access;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === access) return false;
  if (ts.isElementAccessExpression(parent) && ts.isStringLiteralLike(parent.argumentExpression)) return false;
  return !(ts.isVariableDeclaration(parent) && parent.initializer === access && parent.type === undefined);
}
