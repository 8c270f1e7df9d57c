// The constructor's parameters and setConfig: what the config is, and its JSON schema. 3009, 3301, 3302.
import { ts } from "ts-morph";
import type { JsonType } from "../../ir/json.js";
import { JsonReader, NotJson } from "./json-types.js";
import type { ConfigContract } from "./contract.js";
import { methodNamed, withBases } from "./fields.js";
import { type Reading, sdkNameOf } from "./reading.js";

const none: ConfigContract = { kind: "none", type: undefined, schema: undefined };

export function readConfig(
  declaration: ts.ClassDeclaration, reading: Reading,
): { config: ConfigContract; constructorParameters: number } {
  const made = withBases(declaration, reading).map(constructorOf).find((found) => found !== undefined);
  const parameters = made?.parameters ?? ([] as unknown as ts.NodeArray<ts.ParameterDeclaration>);
  const why = made === undefined ? undefined : constructorProblem(made, reading);
  if (why !== undefined) {
    reading.report("TSF3009", { name: declaration.name?.text ?? "default", why }, made!);
    return { config: none, constructorParameters: 0 };
  }
  const [first] = parameters;
  const config = first === undefined ? none : configOf(first, reading);
  checkSetConfig(declaration, first, reading);
  return { config, constructorParameters: Math.min(parameters.length, 2) };
}

function constructorOf(declaration: ts.ClassLikeDeclaration): ts.ConstructorDeclaration | undefined {
  return declaration.members.find(
    (m): m is ts.ConstructorDeclaration => ts.isConstructorDeclaration(m) && m.body !== undefined,
  );
}

function constructorProblem(made: ts.ConstructorDeclaration, reading: Reading): string | undefined {
  const modifiers = ts.getCombinedModifierFlags(made);
  if (modifiers & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) return "it is not public";
  const needed = made.parameters.filter((p) => p.questionToken === undefined && p.initializer === undefined);
  if (needed.length > 2) return "it takes more than a config and an init input";
  if (made.parameters.some((p) => p.dotDotDotToken !== undefined)) return "it takes a rest parameter";
  const init = made.parameters[1];
  if (init !== undefined && nameOfType(init, reading) !== "InitInput") return "its second parameter is no InitInput";
  return undefined;
}

function nameOfType(parameter: ts.ParameterDeclaration, reading: Reading): string | undefined {
  const type = reading.checker.getNonNullableType(reading.checker.getTypeAtLocation(parameter));
  return type.symbol === undefined ? undefined : sdkNameOf(type.symbol);
}

function configOf(parameter: ts.ParameterDeclaration, reading: Reading): ConfigContract {
  const type = reading.checker.getTypeAtLocation(parameter);
  if (nameOfType(parameter, reading) === "NoConfig") return none;
  const { table, schema, why } = jsonOrText(type, parameter, reading);
  if (table === undefined) {
    reading.report("TSF3301", { type: reading.typeText(type), why: why ?? "it is no object" }, parameter);
    return none;
  }
  return table.kind === "text"
    ? { kind: "string", type: table, schema: undefined }
    : { kind: "object", type: table, schema };
}

/** `string` is the text itself, an object type is JSON; `why`: nothing of both. */
export function jsonOrText(
  type: ts.Type, node: ts.Node, reading: Reading,
): { table?: JsonType; schema?: string; why?: string } {
  if (type.flags & ts.TypeFlags.String) return { table: { kind: "text", nullable: false } };
  try {
    const read = new JsonReader(reading).read(type, node);
    if (read.type.kind !== "object" && read.type.kind !== "record") return { why: "it is no object" };
    return { table: read.type, schema: JSON.stringify(read.schema) };
  } catch (error) {
    if (error instanceof NotJson) return { why: error.message };
    throw error;
  }
}

function checkSetConfig(
  declaration: ts.ClassDeclaration, config: ts.ParameterDeclaration | undefined, reading: Reading,
): void {
  const parameter = methodNamed(declaration, "setConfig", reading)?.parameters[0];
  if (parameter === undefined) return;
  const type = reading.checker.getTypeAtLocation(parameter);
  const expected = config === undefined ? undefined : reading.checker.getTypeAtLocation(config);
  if (expected !== undefined && reading.checker.isTypeAssignableTo(expected, type)) return;
  const args = {
    type: reading.typeText(type), expected: expected === undefined ? "NoConfig" : reading.typeText(expected),
  };
  reading.report("TSF3302", args, parameter);
}
