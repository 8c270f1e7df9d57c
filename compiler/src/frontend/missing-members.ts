// Members of built-in types that JavaScript has and the library has not (yet). Of anything else an unknown member is
// a typing error, which TypeScript explains better.
import { ts } from "ts-morph";
import { nodeAt } from "./node-at.js";

/** An unknown member and the type that it was asked of. */
export interface MissingMember {
  name: string;
  type: string;
}

/** The member named at `start`, if JavaScript has it on a built-in type; undefined for the user's own mistakes. */
export function missingMember(file: ts.SourceFile, start: number, checker: ts.TypeChecker): MissingMember | undefined {
  const access = nodeAt(file, start)?.parent;
  if (access === undefined || !ts.isPropertyAccessExpression(access)) return undefined;
  const name = access.name.text;
  const type = checker.getTypeAtLocation(access.expression);
  const builtins = builtinNames(checker.getNonNullableType(type));
  const isKnown = builtins.some(builtin => membersOf(builtin).includes(name)) || membersOf("Object").includes(name);
  return isKnown ? { name, type: checker.typeToString(type) } : undefined;
}

// "Array" for number[], "String" for "a" | "b", "ArrayConstructor" for Array itself, "Function" for what is called.
function builtinNames(type: ts.Type): string[] {
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap(part => {
    if (part.flags & ts.TypeFlags.StringLike) return ["String"];
    if (part.flags & ts.TypeFlags.NumberLike) return ["Number"];
    if (part.flags & ts.TypeFlags.BigIntLike) return ["BigInt"];
    if (isCallable(part)) return ["Function", part.symbol?.name ?? ""];
    const isLibrarys = part.symbol?.declarations?.every(isInLibrary);
    return isLibrarys === true ? [part.symbol.name] : [];
  });
}

function isCallable(type: ts.Type): boolean {
  return type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0;
}

function isInLibrary(declaration: ts.Declaration): boolean {
  return declaration.getSourceFile().isDeclarationFile;
}

const array = `at concat copyWithin entries every fill filter find findIndex findLast findLastIndex flat flatMap forEach
  includes indexOf join keys lastIndexOf map pop push reduce reduceRight reverse shift slice some sort splice
  toLocaleString toReversed toSorted toSpliced toString unshift values with`;
const iterator = `drop every filter find flatMap forEach map reduce some take toArray return throw next`;
const regExp = `exec test source flags lastIndex global ignoreCase multiline sticky unicode dotAll hasIndices compile`;
const console = `assert clear count countReset debug dir dirxml error group groupCollapsed groupEnd info log table time
  timeEnd timeLog trace warn profile profileEnd timeStamp`;
const string = `anchor at big bold charAt charCodeAt codePointAt concat endsWith fontcolor includes indexOf isWellFormed
  lastIndexOf link localeCompare match matchAll normalize padEnd padStart repeat replace replaceAll search slice split
  startsWith substr substring toLocaleLowerCase toLocaleUpperCase toLowerCase toString toUpperCase toWellFormed trim
  trimEnd trimLeft trimRight trimStart valueOf`;

const members: Partial<Record<string, string>> = {
  Array: array,
  ReadonlyArray: array,
  ArrayConstructor: "from fromAsync isArray of",
  ArrayIterator: iterator,
  BigInt: "toLocaleString toString valueOf",
  BigIntConstructor: "asIntN asUintN",
  Console: console,
  Error: "cause message name stack toString",
  ErrorConstructor: "captureStackTrace isError prepareStackTrace stackTraceLimit",
  Function: "apply bind call length name toString",
  Generator: iterator,
  IteratorObject: iterator,
  Map: "clear delete entries forEach get getOrInsert getOrInsertComputed has keys set size values",
  MapConstructor: "groupBy",
  MapIterator: iterator,
  Math: `E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 abs acos acosh asin asinh atan atan2 atanh cbrt ceil clz32 cos cosh
    exp expm1 f16round floor fround hypot imul log log10 log1p log2 max min pow random round sign sin sinh sqrt
    sumPrecise tan tanh trunc`,
  Number: "toExponential toFixed toLocaleString toPrecision toString valueOf",
  NumberConstructor: `EPSILON MAX_SAFE_INTEGER MAX_VALUE MIN_SAFE_INTEGER MIN_VALUE NEGATIVE_INFINITY NaN
    POSITIVE_INFINITY isFinite isInteger isNaN isSafeInteger parseFloat parseInt`,
  Object: `hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf __defineGetter__
    __defineSetter__ __lookupGetter__ __lookupSetter__`,
  ObjectConstructor: "assign entries freeze fromEntries groupBy hasOwn is isFrozen keys values",
  PromiseConstructor: "all allSettled any race reject resolve try withResolvers",
  RegExp: regExp,
  Set: `add clear delete difference entries forEach has intersection isDisjointFrom isSubsetOf isSupersetOf keys size
    symmetricDifference union values`,
  SetIterator: iterator,
  String: string,
  StringConstructor: "fromCharCode fromCodePoint raw",
  Symbol: "description toString valueOf",
  ArrayBuffer: "detached maxByteLength resizable resize transfer transferToFixedLength",
  DataView: "getFloat16 setFloat16",
  Uint8Array: "setFromBase64 setFromHex toBase64 toHex toLocaleString",
  Uint8ArrayConstructor: "fromBase64 fromHex",
};

function membersOf(builtin: string): string[] {
  return members[builtin]?.split(/\s+/) ?? [];
}
