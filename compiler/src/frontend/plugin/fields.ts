// @field on methods, @extract on the class: 32xx. The order of the fields is that of the source.
import { ts } from "ts-morph";
import type { ExtractContract, FieldContract, SourceContract } from "./contract.js";
import { type DecoratorUse, decoratorName, decoratorsOf, misplacedMethod, Options } from "./decorators.js";
import { asyncEventCode, asyncNames, codesOf, pluginEventCode } from "./event-types.js";
import { argumentType, resultType } from "./field-types.js";
import { firstSentence } from "./jsdoc.js";
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
  for (const member of declaration.members) {
    if (!ts.canHaveDecorators(member)) continue;
    for (const use of decoratorsOf(member, reading).filter(({ name }) => name === "field")) {
      const field = readField(use, member, reading);
      if (field === undefined) continue;
      if (fields.some(({ name }) => name === field.name)) reading.report("TSF3203", { field: field.name }, use.node);
      else fields.push(field);
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
  return {
    name, method: member, ...signature,
    description: options.text("description") ?? firstSentence(member) ?? name,
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
  const prefix = /^[^.]*/.exec(name)![0];
  if (!fieldName.test(name)) reading.report("TSF3204", { field: name }, node);
  else if (ownPrefixes.has(prefix)) reading.report("TSF3210", { field: name, prefix: `${prefix}.` }, node);
  return name;
}

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
