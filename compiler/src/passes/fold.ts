// What the tables of foldable ops (fold-numbers.ts, fold-values.ts) are made of.
import type { AttributeValue, Instruction, IrModule, Value } from "../ir/function.js";
import type { OpName } from "../ir/ops.js";

/** Another value that is the same, or the instruction that computes it with less. */
export type Folded =
  | { readonly value: Value }
  | { readonly op: OpName; readonly operands?: Value[]; readonly attributes?: Record<string, AttributeValue> };

export interface FoldContext {
  readonly module: IrModule;
  /** The instruction that makes a value; undefined for a parameter. */
  maker(value: Value): Instruction | undefined;
}

/** undefined: nothing is known. */
export type Folder = (instruction: Instruction, context: FoldContext) => Folded | undefined;

export const constF64 = (value: number): Folded => ({ op: "const.f64", attributes: { value } });
export const constI32 = (value: number): Folded => ({ op: "const.i32", attributes: { value } });
export const constBool = (value: boolean): Folded => ({ op: "const.bool", attributes: { value } });
export const constStr = (value: string): Folded => ({ op: "const.str", attributes: { value } });

/** The number that operand `index` is known to be. */
export function numberAt(instruction: Instruction, index: number, context: FoldContext): number | undefined {
  const maker = context.maker(instruction.operands[index]!);
  return maker?.op === "const.f64" || maker?.op === "const.i32" ? (maker.attributes["value"] as number) : undefined;
}

export function boolAt(instruction: Instruction, index: number, context: FoldContext): boolean | undefined {
  const maker = context.maker(instruction.operands[index]!);
  return maker?.op === "const.bool" ? (maker.attributes["value"] as boolean) : undefined;
}

/** The string that a value is known to be. */
export function stringOf(value: Value, context: FoldContext): string | undefined {
  const maker = context.maker(value);
  return maker?.op === "const.str" ? (maker.attributes["value"] as string) : undefined;
}
