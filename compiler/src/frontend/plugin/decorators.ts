// Decorators of the SDK and their constant options. An option is constant if it is a literal, a list or object of such,
// or a name whose type is a literal (`const id = 999`).
// Invariant: a decorator counts as the SDK's only if its name resolves to a function that a declaration file declares.
import { ts } from "ts-morph";
import { report } from "../../diagnostics/catalogue/index.js";
import type { DiagnosticBag, SourceSpan } from "../../diagnostics/diagnostic.js";
import { skipWrappers } from "../syntax.js";

/** What a constant expression may be. */
export type Constant = string | number | boolean | readonly Constant[] | { readonly [name: string]: Constant };

export interface SdkDecorator {
  /** Its name in the SDK, whatever it was imported as: "plugin", "source", "field"… */
  name: string;
  /** The expression behind `@`. */
  node: ts.Expression;
  /** The arguments; undefined if it is not called. */
  call: ts.CallExpression | undefined;
}

/** What the readers of the contract share. */
export interface ReadContext {
  checker: ts.TypeChecker;
  bag: DiagnosticBag;
}

export function spanOf(node: ts.Node): SourceSpan {
  const file = node.getSourceFile();
  return { file: file.fileName, text: file.text, start: node.getStart(file), end: node.getEnd() };
}

/** The SDK's decorators on a class or member, in the order of the source. */
export function sdkDecorators(node: ts.HasDecorators, checker: ts.TypeChecker): SdkDecorator[] {
  return (ts.getDecorators(node) ?? []).flatMap(({ expression }) => {
    const call = ts.isCallExpression(expression) ? expression : undefined;
    const name = sdkName(call === undefined ? expression : call.expression, checker);
    return name === undefined ? [] : [{ name, node: expression, call }];
  });
}

/** The name by which the SDK exports what the expression refers to; undefined for the author's own things. */
export function sdkName(expression: ts.Expression, checker: ts.TypeChecker): string | undefined {
  const symbol = checker.getSymbolAtLocation(ts.isPropertyAccessExpression(expression) ? expression.name : expression);
  if (symbol === undefined) return undefined;
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target.declarations?.[0];
  return declaration?.getSourceFile().isDeclarationFile === true ? target.name : undefined;
}

/** The value of a constant expression, or undefined. */
export function constantValue(expression: ts.Expression, checker: ts.TypeChecker): Constant | undefined {
  const node = skipWrappers(expression);
  if (ts.isArrayLiteralExpression(node)) {
    const items = node.elements.map((element) => constantValue(element, checker));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (ts.isObjectLiteralExpression(node)) return constantObject(node, checker);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  const type = checker.getTypeAtLocation(node);
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  if (type.flags & ts.TypeFlags.BooleanLiteral) return checker.typeToString(type) === "true";
  return ts.isNumericLiteral(node) ? Number(node.text) : ts.isStringLiteralLike(node) ? node.text : undefined;
}

function constantObject(node: ts.ObjectLiteralExpression, checker: ts.TypeChecker): Constant | undefined {
  const result: Record<string, Constant> = {};
  for (const property of node.properties) {
    const value = propertyValue(property);
    const name = property.name === undefined ? undefined : propertyName(property.name);
    const constant = value === undefined ? undefined : constantValue(value, checker);
    if (name === undefined || constant === undefined) return undefined;
    result[name] = constant;
  }
  return result;
}

function propertyValue(property: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  if (ts.isPropertyAssignment(property)) return property.initializer;
  return ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

function propertyName(name: ts.PropertyName): string | undefined {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : undefined;
}

/** Options given as an object literal: reads them one by one and reports what is not constant. */
export class Options {
  constructor(
    private readonly decorator: string,
    private readonly object: ts.ObjectLiteralExpression | undefined,
    private readonly context: ReadContext,
  ) {}

  /** The expression of an option; undefined if it is left out. */
  node(name: string): ts.Expression | undefined {
    const found = this.object?.properties.find((property) => property.name !== undefined && propertyName(property.name) === name);
    return found === undefined ? undefined : propertyValue(found);
  }

  /** The constant value of an option; undefined if it is left out, or reported. */
  value(name: string): Constant | undefined {
    const node = this.node(name);
    if (node === undefined) return undefined;
    const value = constantValue(node, this.context.checker);
    if (value === undefined) report(this.context.bag, "TSF3003", { option: name, decorator: this.decorator }, spanOf(node));
    return value;
  }

  text(name: string): string | undefined {
    const value = this.value(name);
    return typeof value === "string" ? value : undefined;
  }

  number(name: string): number | undefined {
    const value = this.value(name);
    return typeof value === "number" ? value : undefined;
  }

  flag(name: string): boolean {
    return this.value(name) === true;
  }

  texts(name: string): string[] | undefined {
    const value = this.value(name);
    return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : undefined;
  }

  members(name: string): { readonly [name: string]: Constant } {
    const value = this.value(name);
    return typeof value === "object" && !Array.isArray(value) ? (value as { readonly [name: string]: Constant }) : {};
  }
}

/** The options of a decorator's argument; a const that holds the object will do. */
export function optionsOf(decorator: SdkDecorator, index: number, context: ReadContext): Options {
  const argument = decorator.call?.arguments[index];
  return new Options(decorator.name, argument === undefined ? undefined : objectLiteral(argument, context.checker), context);
}

function objectLiteral(expression: ts.Expression, checker: ts.TypeChecker): ts.ObjectLiteralExpression | undefined {
  const node = skipWrappers(expression);
  if (ts.isObjectLiteralExpression(node)) return node;
  if (!ts.isIdentifier(node)) return undefined;
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration) || declaration.initializer === undefined) return undefined;
  return ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const ? objectLiteral(declaration.initializer, checker) : undefined;
}
