// @field on methods, @fields and @extract on the class: 32xx. The order of the fields is that of the source.
import { ts } from "ts-morph";
import type { ExtractContract, FieldContract, SourceContract } from "./contract.js";
import { type DecoratorUse, decoratorName, decoratorsOf, misplacedMethod, Options } from "./decorators.js";
import { asyncEventCode, asyncNames, codesOf, pluginEventCode } from "./event-types.js";
import { argumentType, resultType } from "./field-types.js";
import { firstSentence } from "./jsdoc.js";
import { skipWrappers } from "../syntax.js";
import type { Reading } from "./reading.js";

const fieldName = /^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/;
/** Prefixes of Falco's own field classes, which a field of a plugin's would hide or be hidden by. */
const ownPrefixes = new Set(
  ["evt", "proc", "thread", "user", "group", "container", "fd", "fs", "syslog", "fdlist", "k8s", "mesos"],
);

export function readExtract(
  declaration: ts.ClassDeclaration, source: SourceContract | undefined, reading: Reading,
): ExtractContract | undefined {
  const fields = readFields(declaration, reading);
  const use = decoratorsOf(declaration, reading).find(({ name }) => name === "extract");
  const options = use === undefined ? undefined : new Options("extract", use.call.arguments[0], reading, use.node);
  const sources = readSources(options, reading) ?? ownSources(source);
  if (fields.length === 0) {
    if (use !== undefined && !hasFieldDecorator(declaration, reading)) {
      reading.report("TSF3208", { name: declaration.name?.text ?? "default" }, use.node);
    }
    return undefined;
  }
  const offsets = options?.flag("offsets") === true;
  return {
    sources, offsets, fields,
    codes: codesOfAll(fields, sources ?? (source === undefined ? undefined : [source.name])),
    extractEvents: methodNamed(declaration, "extractEvents", reading),
  };
}

/** The event sources of a source of syscall events, which hosts do not add by themselves as they do a named one. */
export function ownSources(source: SourceContract | undefined): string[] | undefined {
  return source?.id === 0 ? ["syscall"] : undefined;
}

function hasFieldDecorator(declaration: ts.ClassDeclaration, reading: Reading): boolean {
  if (decoratorsOf(declaration, reading).some(({ name }) => name === "fields")) return true;
  return declaration.members.some((member) => ts.canHaveDecorators(member) &&
    (ts.getDecorators(member) ?? []).some((decorator) => decoratorName(decorator, reading) === "field"));
}

function readSources(options: Options | undefined, reading: Reading): string[] | undefined {
  const sources = options?.texts("sources");
  if (sources?.length === 0) reading.report("TSF3207", { decorator: "extract" }, options!.node("sources")!);
  return sources;
}

// "all": any event of the sources. Without a syscall source these are plugin and async events.
function codesOfAll(fields: readonly FieldContract[], sources: readonly string[] | undefined): number[] | undefined {
  if (fields.some((field) => field.codes === undefined)) {
    return sources === undefined || sources.includes("syscall") ? undefined : [pluginEventCode, asyncEventCode];
  }
  return [...new Set(fields.flatMap((field) => field.codes ?? []))].sort((a, b) => a - b);
}

function readFields(declaration: ts.ClassDeclaration, reading: Reading): FieldContract[] {
  const fields: FieldContract[] = [];
  const add = (field: FieldContract | undefined, place: ts.Node): void => {
    if (field === undefined) return;
    if (fields.some(({ name }) => name === field.name)) reading.report("TSF3203", { field: field.name }, place);
    else fields.push(field);
  };
  const alike = decoratorsOf(declaration, reading).find(({ name }) => name === "fields");
  if (alike !== undefined) readFieldsAlike(alike, reading, add);
  for (const member of declaration.members) {
    if (!ts.canHaveDecorators(member)) continue;
    for (const use of decoratorsOf(member, reading).filter(({ name }) => name === "field")) {
      add(readField(use, member, reading), use.node);
    }
  }
  return fields;
}

function readField(use: DecoratorUse, member: ts.HasDecorators, reading: Reading): FieldContract | undefined {
  const memberName = (member as ts.ClassElement).name?.getText() ?? "this";
  const why = misplacedMethod(member);
  if (why !== undefined || !ts.isMethodDeclaration(member)) {
    reading.report("TSF3205", { name: memberName, why: why ?? "no method" }, use.node);
    return undefined;
  }
  const name = readName(use, reading);
  const signature = name === undefined ? undefined : readSignature(name, member, use, reading);
  if (name === undefined || signature === undefined) return undefined;
  const options = new Options("field", use.call.arguments[1], reading, use.node);
  return { name, get: member, ...signature, ...readOptions(options, firstSentence(member) ?? name) };
}

function readOptions(
  options: Options, description: string,
): Pick<FieldContract, "description" | "display" | "addOutput" | "properties"> {
  return {
    description: options.text("description") ?? description,
    display: options.text("display"),
    addOutput: options.flag("addOutput"),
    properties: options.texts("properties") ?? [],
  };
}

function readName(use: DecoratorUse, reading: Reading): string | undefined {
  const node = use.call.arguments[0];
  if (node === undefined) return undefined;
  const name = reading.constant(node);
  if (typeof name !== "string") {
    if (name === undefined) reading.report("TSF3003", { option: "the name", decorator: "field" }, node);
    return undefined;
  }
  checkName(name, node, reading);
  return name;
}

function checkName(name: string, node: ts.Node, reading: Reading): void {
  const prefix = /^[^.]*/.exec(name)![0];
  if (!fieldName.test(name)) reading.report("TSF3204", { field: name }, node);
  else if (ownPrefixes.has(prefix)) reading.report("TSF3210", { field: name, prefix: `${prefix}.` }, node);
}

// ---- @fields ----

/** @fields({ "name": { get: (data) => …, description, … }, … }) on the class. */
function readFieldsAlike(
  use: DecoratorUse, reading: Reading, add: (field: FieldContract | undefined, place: ts.Node) => void,
): void {
  const definitions = new Options("fields", use.call.arguments[0], reading, use.node);
  for (const [name, node] of definitions.all()) {
    checkName(name, node, reading);
    add(readDefinition(name, new Options("fields", node, reading, node), reading), node);
  }
}

function readDefinition(name: string, options: Options, reading: Reading): FieldContract | undefined {
  const get = options.node("get");
  if (get === undefined) return undefined;
  const declaration = functionOf(get, reading);
  if (declaration === undefined) {
    reading.report("TSF3213", { field: name }, get);
    return undefined;
  }
  const signature = readGetter(name, declaration, get, reading);
  const data = declaration.parameters[0];
  if (signature === undefined) return undefined;
  return {
    name, get: { declaration, data: data === undefined ? undefined : reading.checker.getTypeAtLocation(data) },
    ...signature, codes: [pluginEventCode], asyncNames: undefined, ...readOptions(options, name),
  };
}

/** A function that is written there, or that a name is certain to mean. */
function functionOf(node: ts.Expression, reading: Reading): ts.SignatureDeclaration | undefined {
  const expression = skipWrappers(node);
  if (ts.isArrowFunction(expression) || ts.isFunctionExpression(expression)) return plain(expression);
  const named = ts.isIdentifier(expression) ? reading.symbolOf(expression)?.valueDeclaration : undefined;
  if (named === undefined || named.getSourceFile().isDeclarationFile) return undefined;
  if (ts.isFunctionDeclaration(named)) return named.body === undefined ? undefined : plain(named);
  const isConst = ts.isVariableDeclaration(named) && (named.parent.flags & ts.NodeFlags.Const) !== 0;
  return isConst && named.initializer !== undefined && !ts.isIdentifier(named.initializer)
    ? functionOf(named.initializer, reading) : undefined;
}

// What is called each time gives its value at once.
function plain(declaration: ts.FunctionLikeDeclaration): ts.SignatureDeclaration | undefined {
  const isAsync = (ts.getCombinedModifierFlags(declaration as ts.Declaration) & ts.ModifierFlags.Async) !== 0;
  return isAsync || declaration.asteriskToken !== undefined ? undefined : declaration;
}

function readGetter(
  field: string, declaration: ts.SignatureDeclaration, place: ts.Node, reading: Reading,
): Pick<Signature, "type" | "list" | "argument" | "bigintIndex"> | undefined {
  const { checker } = reading;
  const [, argument, third] = declaration.parameters;
  if (third !== undefined) {
    reading.report("TSF3209", { name: "get" }, place);
    return undefined;
  }
  const taken = argumentType(argument, checker);
  const returned = checker.getReturnTypeOfSignature(checker.getSignatureFromDeclaration(declaration)!);
  const result = resultType(returned, checker);
  if (taken === undefined) {
    reading.report("TSF3202", { field, type: reading.typeText(checker.getTypeAtLocation(argument!)) }, place);
  }
  if (result === undefined) reading.report("TSF3201", { field, type: reading.typeText(returned) }, place);
  if (taken === undefined || result === undefined) return undefined;
  return { ...result, argument: taken.kind, bigintIndex: taken.bigintIndex };
}

// ---- methods of the class ----

type Signature = Pick<FieldContract, "type" | "list" | "argument" | "bigintIndex" | "codes" | "asyncNames">;

function readSignature(
  field: string, method: ts.MethodDeclaration, use: DecoratorUse, reading: Reading,
): Signature | undefined {
  const { checker } = reading;
  const [event, argument, third] = method.parameters;
  const memberName = method.name.getText();
  if (third !== undefined) {
    reading.report("TSF3209", { name: memberName }, use.node);
    return undefined;
  }
  const eventType = event === undefined ? undefined : checker.getTypeAtLocation(event);
  const codes = eventType === undefined ? "all" : codesOf(eventType, checker);
  if (codes === undefined) {
    reading.report("TSF3206", { name: memberName, type: reading.typeText(eventType!) }, use.node);
    return undefined;
  }
  const taken = argumentType(argument, checker);
  if (taken === undefined) {
    reading.report("TSF3202", { field, type: reading.typeText(checker.getTypeAtLocation(argument!)) }, use.node);
    return undefined;
  }
  const returned = checker.getReturnTypeOfSignature(checker.getSignatureFromDeclaration(method)!);
  const result = resultType(returned, checker);
  if (result === undefined) {
    reading.report("TSF3201", { field, type: reading.typeText(returned) }, use.node);
    return undefined;
  }
  return {
    ...result, argument: taken.kind, bigintIndex: taken.bigintIndex, codes: codes === "all" ? undefined : codes,
    asyncNames: eventType === undefined ? undefined : asyncNames(eventType, checker),
  };
}

/** A method of the class, or of the nearest base class of the program that has it, by name. */
export function methodNamed(
  declaration: ts.ClassLikeDeclaration, name: string, reading: Reading,
): ts.MethodDeclaration | undefined {
  for (const owner of withBases(declaration, reading)) {
    const found = owner.members.find((member): member is ts.MethodDeclaration =>
      ts.isMethodDeclaration(member) && member.body !== undefined && member.name.getText() === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The class and the classes of the program that it extends, nearest first. */
export function withBases(declaration: ts.ClassLikeDeclaration, reading: Reading): ts.ClassLikeDeclaration[] {
  const found: ts.ClassLikeDeclaration[] = [];
  for (let owner: ts.ClassLikeDeclaration | undefined = declaration; owner !== undefined && !found.includes(owner);) {
    found.push(owner);
    const clause: ts.HeritageClause | undefined = owner.heritageClauses?.find(
      ({ token }) => token === ts.SyntaxKind.ExtendsKeyword,
    );
    const base: ts.Expression | undefined = clause?.types[0]?.expression;
    const symbol: ts.Symbol | undefined = base === undefined ? undefined : reading.symbolOf(base);
    const target: ts.Declaration | undefined = symbol?.valueDeclaration;
    const isOwn: boolean = target?.getSourceFile().isDeclarationFile === false;
    owner = isOwn && target !== undefined && ts.isClassLike(target) ? target : undefined;
  }
  return found;
}
