// Which property a key names that a row of the runtime takes as a value (readsKey, writesKey, definesAccessor).
import type { Instruction, Value } from "../ir/function.js";

/** The name; "number": any that a number has; "any": only the running program knows. */
export type NamedBy = { readonly name: string } | "number" | "any";

/** `made` finds what makes a value. */
export function namedBy(key: Value, made: (value: Value) => Instruction | undefined): NamedBy {
  const boxed = made(key);
  const opened = boxed?.op === "box" ? boxed.operands[0]! : key, maker = made(opened);
  if (maker?.op === "const.str") return { name: maker.attributes["value"] as string };
  return opened.type === "f64" ? "number" : "any";
}

/** Whether a number names the property: o[1] is "1", o[0.5] is "0.5". */
export const isNumberName = (name: string): boolean => String(Number(name)) === name;
