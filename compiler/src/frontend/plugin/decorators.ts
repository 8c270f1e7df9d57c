// Decorators of the SDK: where they stand, with which arguments. 34xx are reported here.
import { ts } from "ts-morph";
import type { Constant, Reading } from "./reading.js";

const onClasses = new Set(["plugin", "source", "extract", "fields", "asyncEvents"]);
const onMethods = new Set(["field", "parse", "memo"]);
/** `@memo` is a decorator itself, the others make one. */
const uncalled = new Set(["memo"]);
/** These may stand several times. */
const repeatable = new Set(["field"]);

/** One use of a decorator of the SDK that is called, as it must be. */
export interface DecoratorUse {
  name: string;
  node: ts.Decorator;
  call: ts.CallExpression;
}

/** What the SDK calls a decorator; undefined if it is not the SDK's. */
export function decoratorName(decorator: ts.Decorator, reading: Reading): string | undefined {
  const { expression } = decorator;
  const name = reading.sdkName(
    ts.isCallExpression(expression) ? nameNode(expression.expression) : nameNode(expression),
  );
  return name !== undefined && (onClasses.has(name) || onMethods.has(name)) ? name : undefined;
}

function nameNode(expression: ts.Expression): ts.Node {
  return ts.isPropertyAccessExpression(expression) ? expression.name : expression;
}

/** The SDK's decorators of a class or member that are written as they must be. */
export function decoratorsOf(node: ts.Node, reading: Reading): DecoratorUse[] {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  return decorators.flatMap((decorator) => {
    const name = decoratorName(decorator, reading);
    const call = decorator.expression;
    return name !== undefined && ts.isCallExpression(call) ? [{ name, node: decorator, call }] : [];
  });
}

/** Reports decorators that stand where they mean nothing, twice, or uncalled. */
export function checkDecorators(file: ts.SourceFile, reading: Reading): void {
  const visit = (node: ts.Node): void => {
    if (ts.canHaveDecorators(node)) checkNode(node, reading);
    ts.forEachChild(node, visit);
  };
  visit(file);
}

function checkNode(node: ts.HasDecorators, reading: Reading): void {
  const seen = new Set<string>();
  for (const decorator of ts.getDecorators(node) ?? []) {
    const name = decoratorName(decorator, reading);
    if (name === undefined) continue;
    checkOne(decorator, name, node, seen, reading);
    seen.add(name);
  }
}

function checkOne(
  decorator: ts.Decorator, name: string, node: ts.HasDecorators, seen: ReadonlySet<string>, reading: Reading,
): void {
  const isClass = ts.isClassLike(node);
  if (!ts.isCallExpression(decorator.expression) && !uncalled.has(name)) {
    reading.report("TSF3404", { decorator: name }, decorator);
  } else if (onClasses.has(name) !== isClass) {
    if (!isMemberOfWrongKind(name, node)) {
      const expected = onClasses.has(name) ? "a class" : "a method";
      reading.report("TSF3401", { decorator: name, place: placeOf(node), expected }, decorator);
    }
  } else if (seen.has(name) && !repeatable.has(name)) {
    reading.report("TSF3402", { decorator: name }, decorator);
  } else if (name !== "plugin" && !belongsToPlugin(node, reading)) {
    const owner = ts.isClassLike(node) ? node : node.parent;
    const className = ts.isClassLike(owner) ? (owner.name?.text ?? "this class") : "this";
    reading.report("TSF3403", { decorator: name, name: className }, decorator);
  }
}

// @field on a property or getter is a field that cannot be (TSF3205), said with the other fields.
function isMemberOfWrongKind(name: string, node: ts.Node): boolean {
  return name === "field" && ts.isClassElement(node);
}

function belongsToPlugin(node: ts.Node, reading: Reading): boolean {
  const owner = ts.isClassLike(node) ? node : node.parent;
  if (!ts.isClassLike(owner)) return false;
  return (ts.getDecorators(owner) ?? []).some((d) => decoratorName(d, reading) === "plugin");
}

function placeOf(node: ts.Node): string {
  if (ts.isClassLike(node)) return "a class";
  if (ts.isMethodDeclaration(node)) return "a method";
  if (ts.isPropertyDeclaration(node)) return "a property";
  return ts.isParameter(node) ? "a parameter" : "an accessor";
}

/** The options object of a decorator, member by member; reports what is not constant. */
export class Options {
  private readonly nodes = new Map<string, ts.Expression>();

  constructor(
    readonly decorator: string,
    readonly argument: ts.Expression | undefined,
    private readonly reading: Reading,
    /** Where to point when a member is missing. */
    readonly place: ts.Node,
  ) {
    if (argument === undefined) return;
    const object = literalOf(argument, reading);
    if (object === undefined) reading.report("TSF3003", { option: "the options", decorator }, argument);
    else this.collect(object);
  }

  private collect(object: ts.ObjectLiteralExpression): void {
    for (const property of object.properties) {
      const name = property.name?.getText().replace(/^["']|["']$/g, "") ?? "";
      if (ts.isPropertyAssignment(property)) this.nodes.set(name, property.initializer);
      else if (ts.isShorthandPropertyAssignment(property)) this.addShorthand(property);
      else this.refuse(property.getText().slice(0, 30), property);
    }
  }

  // { name }: the variable's own initializer
  private addShorthand(property: ts.ShorthandPropertyAssignment): void {
    const declaration = this.reading.checker.getShorthandAssignmentValueSymbol(property);
    const symbol = declaration !== undefined && declaration.flags & ts.SymbolFlags.Alias
      ? this.reading.checker.getAliasedSymbol(declaration) : declaration;
    const variable = symbol?.valueDeclaration;
    const isConst = variable !== undefined && ts.isVariableDeclaration(variable) &&
      (variable.parent.flags & ts.NodeFlags.Const) !== 0;
    if (isConst && variable.initializer !== undefined) this.nodes.set(property.name.text, variable.initializer);
    else this.refuse(property.name.text, property);
  }

  private refuse(option: string, node: ts.Node): void {
    this.reading.report("TSF3003", { option, decorator: this.decorator }, node);
  }

  /** All members with their nodes. */
  all(): ReadonlyMap<string, ts.Expression> {
    return this.nodes;
  }

  /** The node that gives a member, to point at. */
  node(name: string): ts.Expression | undefined {
    return this.nodes.get(name);
  }

  /** The member's value if it is there, constant, and of that kind. */
  value(name: string): Constant | undefined {
    const node = this.nodes.get(name);
    if (node === undefined) return undefined;
    const value = this.reading.constant(node);
    if (value === undefined) this.reading.report("TSF3003", { option: name, decorator: this.decorator }, node);
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
    return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
  }

  /** Options inside options. */
  inner(name: string): Options {
    return new Options(this.decorator, this.nodes.get(name), this.reading, this.place);
  }
}

function literalOf(node: ts.Expression, reading: Reading): ts.ObjectLiteralExpression | undefined {
  const expression = ts.isAsExpression(node) || ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node)
    ? node.expression : node;
  if (ts.isObjectLiteralExpression(expression)) return expression;
  if (!ts.isIdentifier(expression)) return expression === node ? undefined : literalOf(expression, reading);
  const declaration = reading.symbolOf(expression)?.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined;
  const isConst = (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
  return isConst && declaration.initializer !== undefined ? literalOf(declaration.initializer, reading) : undefined;
}

/** Why the host cannot call what a method decorator stands on; undefined: it can. */
export function misplacedMethod(member: ts.Node): string | undefined {
  if (!ts.isMethodDeclaration(member)) return ts.isPropertyDeclaration(member) ? "a property" : "no method";
  const modifiers = ts.getCombinedModifierFlags(member);
  if (modifiers & ts.ModifierFlags.Static) return "static";
  if (modifiers & ts.ModifierFlags.Abstract) return "abstract";
  if (ts.isPrivateIdentifier(member.name)) return "private";
  if (modifiers & ts.ModifierFlags.Async) return "async";
  return undefined;
}
