// What the SDK's types already show and the compiler cannot do yet: TSF3010, at the place that uses it.
// Invariant: whatever of the SDK has neither a row in builtins/falco.ts nor a reader in this folder is in this table.
import { ts } from "ts-morph";
import { payloadKind } from "./event-types.js";
import { type Reading, isSdkFile } from "./reading.js";

/** Functions, decorators and classes of the SDK, by name. */
const names: Readonly<Record<string, string>> = {
  fields: "many fields alike (@fields)",
};

/** Members of the SDK's classes, by "Class.member". */
const members: Readonly<Record<string, string>> = {
  "PayloadEvent.json": "`json`", "PayloadEvent.at": "`at`",
};

/** Reports every use in a file of what is not there yet. */
export function checkNotYet(file: ts.SourceFile, reading: Reading): void {
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isIdentifier(node) && !ts.isTypeReferenceNode(node.parent)) checkName(node, reading);
    ts.forEachChild(node, visit);
  };
  visit(file);
}

function checkName(node: ts.Identifier, reading: Reading): void {
  const symbol = reading.symbolOf(node);
  const declaration = symbol?.declarations?.[0];
  if (symbol === undefined || declaration === undefined || !isSdkFile(declaration.getSourceFile())) return;
  const owner = declaration.parent;
  if (symbol.name === "data" && isJsonData(node, symbol, reading)) {
    reading.report("TSF3010", { capability: "a payload that is decoded as JSON" }, node);
  }
  if (symbol.name === "params" && ts.isClassDeclaration(owner) && isUsedAsValue(node)) {
    reading.report("TSF3010", { capability: "`params` as a value" }, node);
  }
  const capability = ts.isClassDeclaration(owner) && owner.name !== undefined
    ? members[`${owner.name.text}.${symbol.name}`]
    : ts.isSourceFile(owner) && Object.hasOwn(names, symbol.name) ? names[symbol.name] : undefined;
  if (capability !== undefined) reading.report("TSF3010", { capability }, placeOf(node));
}

function isJsonData(node: ts.Identifier, symbol: ts.Symbol, reading: Reading): boolean {
  const isMember = ts.isPropertyAccessExpression(node.parent) || ts.isBindingElement(node.parent);
  const type = reading.checker.getTypeOfSymbolAtLocation(symbol, node);
  return isMember && payloadKind(reading.checker.getNonNullableType(type)) === "json";
}

// `e.params.fd`, `e.params["fd"]`, `const { fd } = e.params` and `const p = e.params` ask for parameters by name.
function isUsedAsValue(node: ts.Identifier): boolean {
  const access = node.parent;
  if (!ts.isPropertyAccessExpression(access) || access.name !== node) return false;
  const { parent } = access;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === access) return false;
  if (ts.isElementAccessExpression(parent) && ts.isStringLiteralLike(parent.argumentExpression)) return false;
  return !(ts.isVariableDeclaration(parent) && parent.initializer === access && parent.type === undefined);
}

// A decorator as a whole, so that TypeScript's findings about it are covered.
function placeOf(node: ts.Identifier): ts.Node {
  const call = node.parent;
  const decorator = ts.isCallExpression(call) ? call.parent : call;
  return ts.isDecorator(decorator) ? decorator : node;
}
