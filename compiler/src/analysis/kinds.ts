// What a universal value can be, as a set of kinds: one bit each, and a mask for each test of the op `is`.
//
// Invariant: the twelve atoms are disjoint and cover every value, so "is not K" is the complement of "is K".
import type { Instruction, Value } from "../ir/function.js";
import type { ValueKind } from "../ir/ops.js";
import type { IrType } from "../ir/types.js";

export type KindSet = number;

const bit = {
  undefined: 1, null: 2, absent: 4, true: 8, false: 16, number: 32, string: 64, bigint: 128, array: 256, function: 512,
  plain: 1024, symbol: 2048,
};

export const anyKind: KindSet = 4095;

/** The values for which `is kind` holds. */
export const kindSets: Readonly<Record<ValueKind, KindSet>> = {
  undefined: bit.undefined,
  null: bit.null,
  nullish: bit.undefined | bit.null,
  absent: bit.absent,
  boolean: bit.true | bit.false,
  true: bit.true,
  false: bit.false,
  number: bit.number,
  string: bit.string,
  bigint: bit.bigint,
  symbol: bit.symbol,
  array: bit.array,
  function: bit.function,
  object: bit.array | bit.function | bit.plain,
};

/** The values that hold a pointer, or may. */
export const pointerKinds: KindSet = bit.string | bit.bigint | bit.symbol | kindSets.object;

/** The values that a register of the type can hold, boxed. */
export function kindsOfType(type: IrType): KindSet {
  switch (type) {
    case "bool":
      return kindSets.boolean;
    case "i32":
    case "f64":
      return kindSets.number;
    case "str":
      return kindSets.string;
    case "big":
      return kindSets.bigint;
    case "arr":
      return kindSets.array;
    case "ref":
      return kindSets.object;
    case "val":
    case "void":
    case "row":
    case "event":
      return anyKind;
  }
}

/** What the instruction that makes a value says about it. `maker` finds instructions; undefined for a parameter. */
export function kindsOfValue(value: Value, maker: (value: Value) => Instruction | undefined): KindSet {
  if (value.type !== "val") return kindsOfType(value.type);
  const instruction = maker(value);
  switch (instruction?.op) {
    case "const.val":
      return kindSets[instruction.attributes["value"] as "undefined" | "null" | "absent"];
    case "box":
      return kindsOfBoxed(instruction.operands[0]!, maker);
    case "present":
    case "initialized":
      return anyKind & ~bit.absent;
    default:
      return anyKind;
  }
}

function kindsOfBoxed(value: Value, maker: (value: Value) => Instruction | undefined): KindSet {
  const instruction = maker(value);
  switch (instruction?.op) {
    case "const.bool":
      return instruction.attributes["value"] === true ? bit.true : bit.false;
    case "object.new":
    case "frame.new":
      return bit.plain;
    case "closure.new":
    case "closure.self":
      return bit.function;
    default:
      return kindsOfType(value.type);
  }
}
