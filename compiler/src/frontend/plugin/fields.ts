// Fields: what get_fields says and how each is called, from the methods' signatures and decorators.
// Invariant: a field in the result has passed every check that Falco's host makes of it.
import { ts } from "ts-morph";
import { report } from "../../diagnostics/catalogue/index.js";
import { unionMembers } from "../types.js";
import { constantValue, optionsOf, type ReadContext, type SdkDecorator, sdkDecorators, spanOf } from "./decorators.js";
import { codesOfType } from "./events.js";

/** Falco's field types, by the name that get_fields uses. */
export type FalcoType = "uint64" | "string" | "bool" | "abstime" | "reltime" | "ipaddr" | "ipnet";

/** How a field takes its argument; the order is that of TSF_ARGUMENT_… . */
export const argumentKinds = ["none", "index", "index?", "key", "key?", "any", "any?"] as const;
export type ArgumentKind = (typeof argumentKinds)[number];

export interface FieldContract {
  name: string;
  description: string;
  display?: string | undefined;
  addOutput: boolean;
  properties: string[];
  method: ts.MethodDeclaration;
  type: FalcoType;
  list: boolean;
  argument: ArgumentKind;
  /** An index is handed over as bigint. */
  bigintIndex: boolean;
  /** Events that the parameter's type lets through; undefined: all. */
  codes: number[] | undefined;
}

const falcoClasses: Readonly<Record<string, FalcoType | undefined>> = {
  Timestamp: "abstime", Date: "abstime", Duration: "reltime", IpAddr: "ipaddr", IpNet: "ipnet",
};
/** Prefixes of Falco's own fields. */
const ownPrefixes = new Set(["evt", "proc", "fd", "user", "group", "container", "k8s", "thread", "fs", "syslog", "mesos", "span"]);

/** All fields of the class, in the order of the source; a method may be several. */
export function readFields(declaration: ts.ClassDeclaration, context: ReadContext): FieldContract[] {
  const fields: FieldContract[] = [];
  const seen = new Set<string>();
  for (const member of declaration.members) {
    if (!ts.canHaveDecorators(member)) continue;
    for (const decorator of sdkDecorators(member, context.checker).filter(({ name }) => name === "field")) {
      const field = readField(member, decorator, context);
      if (field === undefined) continue;
      if (seen.has(field.name)) report(context.bag, "TSF3203", { field: field.name }, spanOf(decorator.node));
      else fields.push(field);
      seen.add(field.name);
    }
  }
  return fields;
}

function readField(member: ts.Node & ts.HasDecorators, decorator: SdkDecorator, context: ReadContext): FieldContract | undefined {
  const { bag } = context;
  if (decorator.call === undefined) {
    report(bag, "TSF3404", { decorator: "field" }, spanOf(decorator.node));
    return undefined;
  }
  const why = misplaced(member);
  if (why !== undefined || !ts.isMethodDeclaration(member)) {
    report(bag, "TSF3205", { name: member.getText().split(/[\s(]/)[0] ?? "", why: why ?? "no method" }, spanOf(decorator.node));
    return undefined;
  }
  const name = readName(decorator.call, context);
  if (name === undefined) return undefined;
  const signature = readSignature(member, name, context);
  if (signature === undefined) return undefined;
  const options = optionsOf(decorator, 1, context);
  return {
    name, method: member, ...signature, display: options.text("display"), addOutput: options.flag("addOutput"),
    description: options.text("description") || firstSentence(member, context.checker) || name, properties: options.texts("properties") ?? [],
  };
}

function misplaced(member: ts.Node): string | undefined {
  if (!ts.isMethodDeclaration(member)) return "no method";
  if (ts.isPrivateIdentifier(member.name)) return "a #private method";
  const flags = ts.getCombinedModifierFlags(member);
  if (flags & ts.ModifierFlags.Static) return "static";
  if (flags & ts.ModifierFlags.Abstract) return "abstract";
  if (flags & ts.ModifierFlags.Async) return "async";
  return member.body === undefined ? "only declared" : undefined;
}

function readName(call: ts.CallExpression, { checker, bag }: ReadContext): string | undefined {
  const node = call.arguments[0];
  const name = node === undefined ? undefined : constantValue(node, checker);
  if (node === undefined || typeof name !== "string") {
    report(bag, "TSF3003", { option: "name", decorator: "field" }, spanOf(node ?? call));
    return undefined;
  }
  if (!/^[A-Za-z_][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)+$/.test(name)) {
    report(bag, "TSF3204", { field: name }, spanOf(node));
    return undefined;
  }
  const prefix = name.slice(0, name.indexOf("."));
  if (ownPrefixes.has(prefix)) report(bag, "TSF3210", { field: name, prefix }, spanOf(node));
  return name;
}

type Signature = Pick<FieldContract, "type" | "list" | "argument" | "bigintIndex" | "codes">;

function readSignature(method: ts.MethodDeclaration, field: string, context: ReadContext): Signature | undefined {
  const { checker, bag } = context;
  const [event, argument, ...more] = method.parameters;
  const methodName = method.name.getText();
  if (more.length > 0) {
    report(bag, "TSF3209", { name: methodName }, spanOf(more[0]!));
    return undefined;
  }
  const events = event === undefined ? ({ kind: "all" } as const) : codesOfType(checker.getTypeAtLocation(event), checker);
  if (event !== undefined && events.kind === "none") {
    report(bag, "TSF3206", { name: methodName, type: checker.typeToString(checker.getTypeAtLocation(event)) }, spanOf(event));
    return undefined;
  }
  const taken = argument === undefined ? { argument: "none" as const, bigintIndex: false } : readArgument(argument, field, context);
  const result = readResult(method, field, context);
  if (taken === undefined || result === undefined) return undefined;
  return { ...taken, ...result, codes: events.kind === "codes" ? events.codes : undefined };
}

function readArgument(node: ts.ParameterDeclaration, field: string, { checker, bag }: ReadContext): Pick<Signature, "argument" | "bigintIndex"> | undefined {
  const type = checker.getTypeAtLocation(node);
  const members = unionMembers(type).filter(({ flags }) => (flags & ts.TypeFlags.Undefined) === 0);
  const optional = node.questionToken !== undefined || node.initializer !== undefined || members.length < unionMembers(type).length;
  const all = (flag: ts.TypeFlags): boolean => members.length > 0 && members.every(({ flags }) => (flags & flag) !== 0);
  const base = all(ts.TypeFlags.Number) || all(ts.TypeFlags.BigInt) ? "index" : all(ts.TypeFlags.String) ? "key" : all(ts.TypeFlags.String | ts.TypeFlags.Number) ? "any" : undefined;
  if (base === undefined) {
    report(bag, "TSF3202", { field, type: checker.typeToString(type) }, spanOf(node));
    return undefined;
  }
  return { argument: optional ? `${base}?` : base, bigintIndex: all(ts.TypeFlags.BigInt) };
}

function readResult(method: ts.MethodDeclaration, field: string, { checker, bag }: ReadContext): Pick<Signature, "type" | "list"> | undefined {
  const signature = checker.getSignatureFromDeclaration(method);
  const result = signature === undefined ? checker.getAnyType() : checker.getNonNullableType(checker.getReturnTypeOfSignature(signature));
  const single = falcoTypeOf(result, checker);
  if (single !== undefined) return { type: single, list: false };
  const element = elementType(result, checker, method);
  const type = element === undefined ? undefined : falcoTypeOf(element, checker);
  if (type !== undefined) return { type, list: true };
  report(bag, "TSF3201", { field, type: checker.typeToString(result) }, spanOf(method.type ?? method.name));
  return undefined;
}

/** The Falco type that all members of the type become, or undefined. */
function falcoTypeOf(type: ts.Type, checker: ts.TypeChecker): FalcoType | undefined {
  const kinds = new Set(unionMembers(type).map((member) => falcoTypeOfMember(member, checker)));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

function falcoTypeOfMember(type: ts.Type, checker: ts.TypeChecker): FalcoType | undefined {
  if (type.isIntersection()) return integerFlavour(type, checker)?.startsWith("i") === true ? undefined : falcoTypeOf(type.types[0]!, checker);
  if (type.flags & ts.TypeFlags.StringLike) return "string";
  if (type.flags & ts.TypeFlags.BooleanLike) return "bool";
  if (type.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike)) return "uint64";
  const symbol = type.symbol as ts.Symbol | undefined;
  return symbol?.declarations?.[0]?.getSourceFile().isDeclarationFile === true ? falcoClasses[symbol.name] : undefined;
}

/** "u8" … "i64" of the SDK's integer types. */
export function integerFlavour(type: ts.Type, checker: ts.TypeChecker): string | undefined {
  const property = type.getProperty("__int");
  if (property === undefined) return undefined;
  const flavour = checker.getNonNullableType(checker.getTypeOfSymbol(property));
  return flavour.isStringLiteral() ? flavour.value : undefined;
}

/** What `for…of` gives of the type; undefined if it is not iterable, or bytes. */
function elementType(type: ts.Type, checker: ts.TypeChecker, at: ts.Node): ts.Type | undefined {
  if (type.symbol?.name === "Uint8Array" || type.isUnion()) return undefined;
  const array = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
  if (array !== undefined) return array;
  const method = type.getProperties().find(({ escapedName }) => (escapedName as string).startsWith("__@iterator"));
  const iterator = method === undefined ? undefined : resultOf(checker.getTypeOfSymbolAtLocation(method, at), checker);
  const next = iterator?.getProperty("next");
  const results = next === undefined ? undefined : resultOf(checker.getTypeOfSymbolAtLocation(next, at), checker);
  if (results === undefined) return undefined;
  const yielding = unionMembers(results).find((member) => !isReturn(member, checker));
  const value = yielding?.getProperty("value");
  return value === undefined ? undefined : checker.getTypeOfSymbolAtLocation(value, at);
}

function resultOf(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const [signature] = type.getCallSignatures();
  return signature === undefined ? undefined : checker.getReturnTypeOfSignature(signature);
}

function isReturn(type: ts.Type, checker: ts.TypeChecker): boolean {
  const done = type.getProperty("done");
  return done !== undefined && checker.typeToString(checker.getTypeOfSymbol(done)) === "true";
}

/** The first sentence of the JSDoc, or "". */
function firstSentence(node: ts.MethodDeclaration, checker: ts.TypeChecker): string {
  const symbol = checker.getSymbolAtLocation(node.name);
  const text = ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replace(/\s+/g, " ").trim();
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}

/** What get_fields returns. */
export function fieldsJson(fields: readonly FieldContract[]): string {
  return JSON.stringify(fields.map((field) => ({
    name: field.name, type: field.type, desc: field.description,
    ...(field.display === undefined ? {} : { display: field.display }),
    ...(field.list ? { isList: true } : {}),
    ...(field.argument === "none" ? {} : { arg: argumentJson(field.argument) }),
    ...(field.addOutput ? { addOutput: true } : {}),
    ...(field.properties.length === 0 ? {} : { properties: field.properties }),
  })));
}

function argumentJson(kind: ArgumentKind): object {
  return {
    ...(kind.endsWith("?") ? {} : { isRequired: true }),
    ...(kind.startsWith("key") ? {} : { isIndex: true }),
    ...(kind.startsWith("index") ? {} : { isKey: true }),
  };
}
