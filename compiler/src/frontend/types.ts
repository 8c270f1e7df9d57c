// From TypeScript's types to register types and views.
//
// Invariant: a type parameter is always `val`. Generic code is compiled once, over universal values; a call converts at
// its own static types, and passes specialise afterwards (docs/decisions/0004-erased-generics.md).
import { ts } from "ts-morph";
import type { IrType } from "../ir/types.js";

const known = new WeakMap<ts.Type, IrType>();

/** The register type of a value of this static type. */
export function irTypeOf(type: ts.Type, checker: ts.TypeChecker): IrType {
  let result = known.get(type);
  if (result === undefined) known.set(type, (result = computeIrType(type, checker)));
  return result;
}

function computeIrType(type: ts.Type, checker: ts.TypeChecker): IrType {
  if (type.flags & ts.TypeFlags.Union) return irTypeOfUnion(type as ts.UnionType, checker);
  if (type.flags & ts.TypeFlags.Intersection) return irTypeOfIntersection(type as ts.IntersectionType, checker);
  if (type.flags & ts.TypeFlags.StringLike) return "str";
  if (type.flags & ts.TypeFlags.NumberLike) return "f64";
  if (type.flags & ts.TypeFlags.BigIntLike) return "big";
  if (type.flags & ts.TypeFlags.BooleanLike) return "bool";
  if (type.flags & ts.TypeFlags.NonPrimitive) return "ref";
  if (isThisType(type)) return "ref";
  if (type.flags & ts.TypeFlags.Object) return irTypeOfObject(type as ts.ObjectType, checker);
  return "val";
}

/** The polymorphic `this` of a class or interface. */
export function isThisType(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.TypeParameter) !== 0 && (type as { isThisType?: boolean }).isThisType === true;
}

function irTypeOfUnion(type: ts.UnionType, checker: ts.TypeChecker): IrType {
  const members = new Set(type.types.map((member) => irTypeOf(member, checker)));
  if (members.size === 1) return [...members][0]!;
  if (members.size === 2 && members.has("arr") && members.has("ref")) return "ref";
  return "val";
}

// A flavour such as `number & { __int?: "u8" }` is the primitive; several object types together are an object.
function irTypeOfIntersection(type: ts.IntersectionType, checker: ts.TypeChecker): IrType {
  const members = type.types.map((member) => irTypeOf(member, checker));
  return members.find((member) => member !== "ref" && member !== "val") ?? (members.includes("val") ? "val" : "ref");
}

// `{}` and `Object` mean "anything but null and undefined".
function irTypeOfObject(type: ts.ObjectType, checker: ts.TypeChecker): IrType {
  if (checker.isArrayType(type) || checker.isTupleType(type)) return "arr";
  const name = type.symbol?.name;
  if (name === "Object" || (isEmptyObjectType(type, checker) && !isClassInstance(type))) return "val";
  if (isLibraryType(type, "Rejection")) return "val"; // anything may be thrown
  if (isLibraryType(type, "String")) return "str";
  if (isLibraryType(type, "TemplateStringsArray")) return "arr";
  return fitsPrimitive(type, checker) ? "val" : "ref";
}

// `{ length: number }` or Iterable<string> may also be a string, and `{ toFixed(): string }` a number: whatever asks
// only for members that a primitive has.
function fitsPrimitive(type: ts.ObjectType, checker: ts.TypeChecker): boolean {
  if (isClassInstance(type) || type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) return false;
  const properties = type.getProperties();
  if (properties.length === 0) return false;
  const primitives = [checker.getStringType(), checker.getNumberType(), checker.getBooleanType(), checker.getBigIntType()];
  return primitives.some((primitive) => {
    const members = new Set(checker.getApparentType(primitive).getProperties().map((member) => member.escapedName));
    const has = (property: ts.Symbol): boolean => members.has(property.escapedName);
    const isOptional = (property: ts.Symbol): boolean => (property.flags & ts.SymbolFlags.Optional) !== 0;
    return properties.some(has) && properties.every((property) => has(property) || isOptional(property));
  });
}

function isEmptyObjectType(type: ts.ObjectType, checker: ts.TypeChecker): boolean {
  return (
    (type.objectFlags & ts.ObjectFlags.Anonymous) !== 0 &&
    type.getProperties().length === 0 &&
    type.getCallSignatures().length === 0 &&
    type.getConstructSignatures().length === 0 &&
    checker.getIndexInfosOfType(type).length === 0 &&
    (type.symbol === undefined || (type.symbol.flags & ts.SymbolFlags.TypeLiteral) !== 0)
  );
}

function isClassInstance(type: ts.Type): boolean {
  return type.symbol !== undefined && (type.symbol.flags & ts.SymbolFlags.Class) !== 0;
}

/** Whether the type is the lib's own interface of that name (or an instance of its class). */
export function isLibraryType(type: ts.Type, name: string): boolean {
  return libraryTypeName(type) === name;
}

/** Name of the lib's or SDK's interface that the type is, e.g. "Map"; undefined for the author's own types. */
export function libraryTypeName(type: ts.Type): string | undefined {
  const symbol = type.symbol ?? type.aliasSymbol;
  if (symbol === undefined) return undefined;
  const declaration = symbol.declarations?.[0];
  return declaration !== undefined && declaration.getSourceFile().isDeclarationFile ? symbol.name : undefined;
}

/** The type without undefined and null. */
export function nonNullable(type: ts.Type, checker: ts.TypeChecker): ts.Type {
  return checker.getNonNullableType(type);
}

/** The members of a union, or the type itself. */
export function unionMembers(type: ts.Type): readonly ts.Type[] {
  return type.flags & ts.TypeFlags.Union ? (type as ts.UnionType).types : [type];
}

/** Whether the static type allows undefined, null, or anything at all. */
export function mayBeNullish(type: ts.Type): boolean {
  const loose =
    ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void | ts.TypeFlags.Unknown | ts.TypeFlags.Any |
    ts.TypeFlags.TypeParameter | ts.TypeFlags.IndexedAccess | ts.TypeFlags.Conditional;
  return unionMembers(type).some((member) => (member.flags & loose) !== 0);
}

/** More names than this are not worth slots, which may stay empty. */
const mostCopiedNames = 50;

/** Names that objects of the type may have of their own, for a copy of one: others may come, and these need not be there. */
export function copiedNames(type: ts.Type): readonly string[] {
  const names = unionMembers(type).filter((each) => !isDeclaredOnly(each)).flatMap((each) => each.getProperties())
    .filter(({ flags, valueDeclaration }) =>
      (flags & ts.SymbolFlags.Property) !== 0 || valueDeclaration?.kind === ts.SyntaxKind.MethodSignature)
    .map((symbol) => symbol.name);
  const own = [...new Set(names)].filter((name) => !name.startsWith("__"));
  return own.length > mostCopiedNames ? [] : own;
}

function isDeclaredOnly(type: ts.Type): boolean {
  return type.symbol?.declarations?.some((each) => each.getSourceFile().isDeclarationFile) ?? false;
}
