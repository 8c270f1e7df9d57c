// The types that random programs have, how they are written, and literals of them.
import type { Choices } from "./choices.js";

export type Type =
  | { kind: "number" | "string" | "boolean" | "bigint" | "undefined" }
  | { kind: "array" | "set" | "cell"; of: Type }
  | { kind: "map"; of: Type }
  | { kind: "tuple"; of: readonly Type[] }
  | { kind: "union"; of: readonly Type[] }
  | { kind: "function"; parameters: readonly Type[]; result: Type }
  | { kind: "object"; shape: Shape }
  | { kind: "parameter"; name: string };

/** An interface, or a class. */
export interface Shape {
  name: string;
  fields: readonly Field[];
  methods: readonly Method[];
  /** Of a class: parameters of its constructor. */
  constructed?: readonly Type[];
  /** Shapes that are of this one, too. */
  readonly below: Shape[];
}

export interface Field {
  name: string;
  type: Type;
  optional: boolean;
  writable: boolean;
}

export interface Method {
  name: string;
  parameters: readonly Type[];
  result: Type;
}

export const number: Type = { kind: "number" };
export const string: Type = { kind: "string" };
export const boolean: Type = { kind: "boolean" };
export const bigint: Type = { kind: "bigint" };
export const nothing: Type = { kind: "undefined" };

export function written(type: Type): string {
  switch (type.kind) {
    case "array": return `${inner(type.of)}[]`;
    case "set": return `Set<${written(type.of)}>`;
    case "cell": return `Cell<${written(type.of)}>`;
    case "map": return `Map<string, ${written(type.of)}>`;
    case "tuple": return `[${type.of.map(written).join(", ")}]`;
    case "union": return type.of.map(inner).join(" | ");
    case "function": return `(${type.parameters.map((p, i) => `a${i}: ${written(p)}`).join(", ")}) => ${written(type.result)}`;
    case "object": return type.shape.name;
    case "parameter": return type.name;
    default: return type.kind;
  }
}

const inner = (type: Type): string => (type.kind === "union" || type.kind === "function" ? `(${written(type)})` : written(type));

/** Whether a value of the type may be of that one. */
export function hasPart(type: Type, part: Type): boolean {
  return type.kind === "parameter" || (type.kind === "union" ? type.of.some((of) => hasPart(of, part)) : isSame(type, part));
}

export const isSame = (a: Type, b: Type): boolean => written(a) === written(b);

/** Whether a value of the one may stand where the other is asked for. */
export function fits(given: Type, wanted: Type): boolean {
  if (isSame(given, wanted)) return true;
  if (wanted.kind === "union") return given.kind === "union" ? given.of.every((part) => fits(part, wanted)) : wanted.of.some((part) => fits(given, part));
  return given.kind === "object" && wanted.kind === "object" && wanted.shape.below.includes(given.shape);
}

const numbers = [
  "0", "1", "-1", "2", "3", "7", "-0", "0.5", "-2.5", "NaN", "Infinity", "-Infinity", "255", "65536", "1e21", "1e-7", "123456789",
  "2147483647", "-2147483648", "2147483648", "4294967295", "4294967296", "9007199254740991", "-9007199254740992",
  "1.7976931348623157e308", "5e-324", "0.1", "1e300",
];
const texts = ["", "a", "b", "abc", "é", "😀x", "  t ", "0x1f", "12", "-7.5", "1e3", "\\n", "Z", "\\ud83d", "aXbXc"];
const bigs = [
  "0n", "1n", "-1n", "2n", "10n", "2147483648n", "-2147483649n", "140737488355327n", "140737488355328n", "-140737488355329n",
  "4611686018427387903n", "4611686018427387904n", "-4611686018427387905n", "9223372036854775807n", "18446744073709551616n",
  "-170141183460469231731687303715884105728n",
];

/** A literal of a primitive type. */
export function literal(type: Type, choices: Choices): string {
  switch (type.kind) {
    case "number": return choices.once(3) ? choices.pick(numbers) : String(choices.below(8));
    case "string": return `"${choices.pick(texts)}"`;
    case "boolean": return choices.pick(["false", "true"]);
    case "bigint": return choices.pick(bigs);
    default: return "undefined";
  }
}
