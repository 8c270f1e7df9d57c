// The Falco type of a field's result and the kind of its argument, from the method's signature.
import { ts } from "ts-morph";
import type { ArgumentKind, FalcoType } from "../../ir/plugin.js";
import { unionMembers } from "../types.js";
import { sdkNameOf } from "./reading.js";
import { typeArgument } from "./event-types.js";

export interface ResultType {
  type: FalcoType;
  list: boolean;
}

const boxed: Readonly<Record<string, FalcoType>> = {
  Timestamp: "abstime", Duration: "reltime", IpAddr: "ipaddr", IpNet: "ipnet",
};

/** undefined: Falco has no such type. */
export function resultType(declared: ts.Type, checker: ts.TypeChecker): ResultType | undefined {
  const type = checker.getNonNullableType(declared);
  const value = valueType(type);
  if (value !== undefined) return { type: value, list: false };
  const element = elementType(type, checker);
  const listed = element === undefined ? undefined : valueType(element);
  return listed === undefined ? undefined : { type: listed, list: true };
}

// All members of the union must be of one Falco type.
function valueType(type: ts.Type): FalcoType | undefined {
  const types = new Set(unionMembers(type).map(memberType));
  return types.size === 1 ? [...types][0] : undefined;
}

function memberType(type: ts.Type): FalcoType | undefined {
  if (type.flags & ts.TypeFlags.StringLike) return "string";
  if (type.flags & ts.TypeFlags.BooleanLike) return "bool";
  if (type.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike)) return "uint64";
  if (type.isIntersection() && isSigned(type)) return undefined;
  if (type.isIntersection()) return type.types.map(memberType).find((part) => part !== undefined);
  return type.symbol === undefined ? undefined : boxed[sdkNameOf(type.symbol) ?? ""];
}

/** `i8` … `i64`: Falco's integers have no sign. */
function isSigned(type: ts.IntersectionType): boolean {
  return integerFlavour(type)?.startsWith("i") === true;
}

/** "u8" … "i64" of an integer type of the SDK. */
export function integerFlavour(type: ts.Type): string | undefined {
  const symbol = type.getProperty("__int");
  const declaration = symbol?.valueDeclaration;
  if (declaration === undefined || !ts.isPropertySignature(declaration)) return undefined;
  return /"([ui]\d+)"/.exec(declaration.type?.getText() ?? "")?.[1];
}

// What iterating a value of the type gives; strings and bytes are no lists.
function elementType(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  if (type.flags & ts.TypeFlags.Union || type.symbol?.name === "Uint8Array") return undefined;
  if (checker.isArrayType(type)) return typeArgument(type, 0, checker);
  const iterator = checker.getPropertiesOfType(type).find(
    (property) => property.escapedName.toString().startsWith("__@iterator"),
  );
  const method = iterator === undefined ? undefined : checker.getTypeOfSymbol(iterator).getCallSignatures()[0];
  const result = method === undefined ? undefined : checker.getReturnTypeOfSignature(method);
  return result === undefined ? undefined : typeArgument(result, 0, checker);
}

export interface ArgumentType {
  kind: ArgumentKind;
  bigintIndex: boolean;
}

/** undefined: a rule cannot give such an argument. */
export function argumentType(
  parameter: ts.ParameterDeclaration | undefined, checker: ts.TypeChecker,
): ArgumentType | undefined {
  if (parameter === undefined) return { kind: "none", bigintIndex: false };
  if (parameter.dotDotDotToken !== undefined) return undefined;
  const declared = checker.getTypeAtLocation(parameter);
  const optional = parameter.questionToken !== undefined || parameter.initializer !== undefined;
  const members = unionMembers(optional ? checker.getNonNullableType(declared) : declared);
  const has = (flag: ts.TypeFlags): boolean => members.some((member) => (member.flags & flag) !== 0);
  const plain = ts.TypeFlags.String | ts.TypeFlags.Number | ts.TypeFlags.BigInt;
  if (!members.every((member) => member.flags & plain || integerFlavour(member) !== undefined)) return undefined;
  const [text, bigint] = [has(ts.TypeFlags.String), has(ts.TypeFlags.BigInt) || members.some(isBigFlavour)];
  const number = has(ts.TypeFlags.Number) || members.some((m) => integerFlavour(m) !== undefined && !isBigFlavour(m));
  if (bigint && (text || number)) return undefined;
  const kind = text && number ? "any" : text ? "key" : "index";
  return { kind: optional ? `${kind}?` : kind, bigintIndex: bigint };
}

const isBigFlavour = (type: ts.Type): boolean => integerFlavour(type)?.endsWith("64") === true;
