// What strings, the universal value and its tests fold to.
//
// What a boxed value can be is analysis/kinds.ts's to say.
import { constBool, constF64, constStr, type FoldContext, type Folded, type Folder, stringOf } from "./fold.js";
import type { Instruction, Value } from "../ir/function.js";
import type { OpName, ValueKind } from "../ir/ops.js";
import { isSubclass } from "../analysis/classes.js";
import { kindSets, kindsOfValue } from "../analysis/kinds.js";

/** A string constant is not made longer than this by folding. */
const longestConstant = 1 << 12;

function concat(instruction: Instruction, context: FoldContext): Folded | undefined {
  const { operands } = instruction;
  if (operands.every((value) => stringOf(value, context) !== undefined)) {
    const text = operands.map((value) => stringOf(value, context)).join("");
    if (text.length <= longestConstant) return constStr(text);
  }
  const kept = operands.filter((value) => stringOf(value, context) !== "");
  if (kept.length === 1) return { value: kept[0]! };
  return kept.length < operands.length ? { op: "str.concat", operands: kept } : undefined;
}

function stringEqual(instruction: Instruction, context: FoldContext): Folded | undefined {
  const [a, b] = instruction.operands as [Value, Value];
  if (a === b) return constBool(true);
  const [x, y] = [stringOf(a, context), stringOf(b, context)];
  return x === undefined || y === undefined ? undefined : constBool(x === y);
}

/** A value that is opened as the type it was boxed from. What is absent opens as little as undefined does. */
function unbox(instruction: Instruction, context: FoldContext): Folded | undefined {
  const maker = context.maker(instruction.operands[0]!);
  if (maker?.op === "box" && maker.operands[0]!.type === instruction.result!.type) return { value: maker.operands[0]! };
  return maker?.op === "present" ? withoutPresent(instruction, maker) : undefined;
}

/** The same of what may still be absent. */
function withoutPresent({ op, attributes }: Instruction, present: Instruction): Folded {
  return { op, operands: [present.operands[0]!], attributes };
}

/** A value that was opened and is closed again; an i32 opened from -0 would come back as 0. */
function box(instruction: Instruction, context: FoldContext): Folded | undefined {
  const [operand] = instruction.operands as [Value];
  const maker = context.maker(operand);
  const opened = (maker?.op === "unbox" || maker?.op === "unbox.unchecked") && operand.type !== "i32";
  return opened ? { value: maker.operands[0]! } : undefined;
}

function is(instruction: Instruction, context: FoldContext): Folded | undefined {
  const [value] = instruction.operands as [Value];
  const kind = instruction.attributes["kind"] as ValueKind;
  const possible = kindsOfValue(value, context.maker);
  if ((possible & kindSets[kind]) === 0) return constBool(false);
  if ((possible & ~kindSets[kind]) === 0) return constBool(true);
  const maker = context.maker(value);
  if (maker?.op === "present" && (kindSets[kind] & kindSets.undefined) === 0) return withoutPresent(instruction, maker);
  if (maker?.op !== "box" || maker.operands[0]!.type !== "bool") return undefined;
  const operand = maker.operands[0]!;
  return kind === "true" ? { value: operand } : { op: "bool.not", operands: [operand] };
}

function identical(instruction: Instruction, context: FoldContext): Folded | undefined {
  const [a, b] = instruction.operands as [Value, Value];
  if (a === b) return constBool(true);
  const [x, y] = [kindsOfValue(a, context.maker), kindsOfValue(b, context.maker)];
  if ((x & y) === 0) return constBool(false);
  return x === y && (x & (kindSets.nullish | kindSets.absent)) === x && isOne(x) ? constBool(true) : undefined;
}

function isOne(set: number): boolean {
  return (set & (set - 1)) === 0;
}

function present(instruction: Instruction, context: FoldContext): Folded | undefined {
  const [value] = instruction.operands as [Value];
  const possible = kindsOfValue(value, context.maker);
  if (possible === kindSets.absent) return { op: "const.val", attributes: { value: "undefined" } };
  return (possible & kindSets.absent) === 0 ? { value } : undefined;
}

function initialized(instruction: Instruction, context: FoldContext): Folded | undefined {
  const [value] = instruction.operands as [Value];
  return (kindsOfValue(value, context.maker) & kindSets.absent) === 0 ? { value } : undefined;
}

/** An object just made is an instance of its class and of the bases; what is no object is of none. */
function instanceOf(instruction: Instruction, context: FoldContext): Folded | undefined {
  const [value] = instruction.operands as [Value];
  if ((kindsOfValue(value, context.maker) & kindSets.object) === 0) return constBool(false);
  const maker = unboxed(value, context);
  if (maker?.op !== "object.new") return undefined;
  const wanted = instruction.attributes["class"] as string;
  return constBool(isSubclass(maker.attributes["shape"] as string, wanted, context.module));
}

/** The instruction that makes a value, seen through a box. */
function unboxed(value: Value, context: FoldContext): Instruction | undefined {
  const maker = context.maker(value);
  return maker?.op === "box" ? context.maker(maker.operands[0]!) : maker;
}

export const valueFolders: Partial<Record<OpName, Folder>> = {
  "str.concat": concat,
  "str.eq": stringEqual,
  "str.length": (instruction, context) => {
    const text = stringOf(instruction.operands[0]!, context);
    return text === undefined ? undefined : constF64(text.length);
  },
  box,
  unbox,
  "unbox.unchecked": unbox,
  "number.or.nan": unbox,
  is,
  "val.identical": identical,
  present,
  initialized,
  "instance.of": instanceOf,
};
