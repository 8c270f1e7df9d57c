// What operators on f64, i32 and bool fold to. Node computes: the doubles are the same ones.
//
// Invariant: identities hold for -0, NaN and the infinities too: x * 1, x - 0, x + -0 and x / 1 are x, but x + 0 is not.
import {
  boolAt, constBool, constF64, constI32, type FoldContext, type Folded, type Folder, numberAt,
} from "./fold.js";
import type { Instruction } from "../ir/function.js";
import type { OpName } from "../ir/ops.js";
import type { RuntimeFunction } from "../ir/types.js";

/** Folds when both operands are known; else `identity` may find that one is the result. */
function arithmetic(compute: (a: number, b: number) => number, make: (n: number) => Folded, identity?: Folder): Folder {
  return (instruction, context) => {
    const a = numberAt(instruction, 0, context);
    const b = numberAt(instruction, 1, context);
    return a !== undefined && b !== undefined ? make(compute(a, b)) : identity?.(instruction, context);
  };
}

/** The left operand is the result when the right one is exactly `neutral`. */
function rightNeutral(neutral: number): Folder {
  return (instruction, context) => {
    const b = numberAt(instruction, 1, context);
    return b !== undefined && Object.is(b, neutral) ? { value: instruction.operands[0]! } : undefined;
  };
}

function eitherNeutral(neutral: number): Folder {
  return (instruction, context) => {
    const a = numberAt(instruction, 0, context);
    if (a !== undefined && Object.is(a, neutral)) return { value: instruction.operands[1]! };
    return rightNeutral(neutral)(instruction, context);
  };
}

/** `same`: the result for one value compared with itself, where NaN does not matter. */
function comparison(compute: (a: number, b: number) => boolean, same?: boolean): Folder {
  return (instruction, context) => {
    const a = numberAt(instruction, 0, context);
    const b = numberAt(instruction, 1, context);
    if (a !== undefined && b !== undefined) return constBool(compute(a, b));
    return same !== undefined && instruction.operands[0] === instruction.operands[1] ? constBool(same) : undefined;
  };
}

function conversion(compute: (a: number) => Folded): Folder {
  return (instruction, context) => {
    const a = numberAt(instruction, 0, context);
    return a === undefined ? undefined : compute(a);
  };
}

/** Only what is exact whatever library computes it. */
function power(instruction: Instruction, context: FoldContext): Folded | undefined {
  const a = numberAt(instruction, 0, context);
  const b = numberAt(instruction, 1, context);
  if (a === undefined || b === undefined || !Number.isInteger(a) || !Number.isInteger(b) || b < 0) return undefined;
  const result = a ** b;
  return Number.isSafeInteger(result) ? constF64(result) : undefined;
}

/** The comparison that is true where this one is false; f64's order has none, for NaN. */
const opposites: Partial<Record<OpName, OpName>> = {
  "f64.eq": "f64.ne", "f64.ne": "f64.eq", "i32.eq": "i32.ne", "i32.ne": "i32.eq",
  "i32.lt": "i32.ge", "i32.ge": "i32.lt", "i32.gt": "i32.le", "i32.le": "i32.gt",
};

function not(instruction: Instruction, context: FoldContext): Folded | undefined {
  const known = boolAt(instruction, 0, context);
  if (known !== undefined) return constBool(!known);
  const maker = context.maker(instruction.operands[0]!);
  if (maker?.op === "bool.not") return { value: maker.operands[0]! };
  const opposite = maker === undefined ? undefined : opposites[maker.op];
  return opposite === undefined ? undefined : { op: opposite, operands: [...maker!.operands] };
}

function boolEqual(instruction: Instruction, context: FoldContext): Folded | undefined {
  const [a, b] = [boolAt(instruction, 0, context), boolAt(instruction, 1, context)];
  if (a !== undefined && b !== undefined) return constBool(a === b);
  if (instruction.operands[0] === instruction.operands[1]) return constBool(true);
  const other = instruction.operands[a === undefined ? 0 : 1]!;
  const known = a ?? b;
  if (known === undefined) return undefined;
  return known ? { value: other } : { op: "bool.not", operands: [other] };
}

/** ToInt32 of a number that was an int32 (or its bits) is that int32 again. */
function toInt32(instruction: Instruction, context: FoldContext): Folded | undefined {
  const known = numberAt(instruction, 0, context);
  if (known !== undefined) return constI32(known | 0);
  const maker = context.maker(instruction.operands[0]!);
  return maker?.op === "i32.to.f64" || maker?.op === "u32.to.f64" ? { value: maker.operands[0]! } : undefined;
}

/** Functions of C's <math.h> that are exact, so that every library computes the same. */
const exactFunctions: Readonly<Record<string, (a: number) => number>> = {
  trunc: Math.trunc, floor: Math.floor, ceil: Math.ceil, fabs: Math.abs, sqrt: Math.sqrt,
};

/** new Array(n) of a number makes no array of its arguments. */
function constructArray({ operands, attributes }: Instruction, context: FoldContext): Folded | undefined {
  const items = context.maker(operands[0]!), length = items?.operands.length === 1 ? context.maker(items.operands[0]!) : undefined;
  if (items?.op !== "array.new" || length?.op !== "box" || length.operands[0]!.type !== "f64") return undefined;
  const { effects } = attributes["row"] as RuntimeFunction;
  const row: RuntimeFunction = { c: "tsf_array_with_length", parameters: ["f64"], result: "arr", effects };
  return { op: "call.runtime", operands: [length.operands[0]!], attributes: { row } };
}

function runtimeCall(instruction: Instruction, context: FoldContext): Folded | undefined {
  const { c } = instruction.attributes["row"] as RuntimeFunction;
  if (c === "tsf_array_construct") return constructArray(instruction, context);
  const compute = exactFunctions[c];
  return compute === undefined ? undefined : conversion((a) => constF64(compute(a)))(instruction, context);
}

export const numberFolders: Partial<Record<OpName, Folder>> = {
  "f64.add": arithmetic((a, b) => a + b, constF64, eitherNeutral(-0)),
  "f64.sub": arithmetic((a, b) => a - b, constF64, rightNeutral(0)),
  "f64.mul": arithmetic((a, b) => a * b, constF64, eitherNeutral(1)),
  "f64.div": arithmetic((a, b) => a / b, constF64, rightNeutral(1)),
  "f64.rem": arithmetic((a, b) => a % b, constF64),
  "f64.pow": power,
  "f64.neg": (instruction, context) => {
    const maker = context.maker(instruction.operands[0]!);
    if (maker?.op === "f64.neg") return { value: maker.operands[0]! };
    return conversion((a) => constF64(-a))(instruction, context);
  },
  "f64.lt": comparison((a, b) => a < b),
  "f64.le": comparison((a, b) => a <= b),
  "f64.gt": comparison((a, b) => a > b),
  "f64.ge": comparison((a, b) => a >= b),
  "f64.eq": comparison((a, b) => a === b),
  "f64.ne": comparison((a, b) => a !== b),
  "f64.to.i32": toInt32,
  "call.runtime": runtimeCall,
  "i32.to.f64": conversion(constF64),
  "u32.to.f64": conversion((a) => constF64(a >>> 0)),
  "bool.to.f64": (instruction, context) => {
    const known = boolAt(instruction, 0, context);
    return known === undefined ? undefined : constF64(known ? 1 : 0);
  },
  "i32.add": arithmetic((a, b) => (a + b) | 0, constI32, eitherNeutral(0)),
  "i32.sub": arithmetic((a, b) => (a - b) | 0, constI32, rightNeutral(0)),
  "i32.mul": arithmetic(Math.imul, constI32, eitherNeutral(1)),
  "i32.and": arithmetic((a, b) => a & b, constI32, eitherNeutral(-1)),
  "i32.or": arithmetic((a, b) => a | b, constI32, eitherNeutral(0)),
  "i32.xor": arithmetic((a, b) => a ^ b, constI32, eitherNeutral(0)),
  "i32.shl": arithmetic((a, b) => a << b, constI32, rightNeutral(0)),
  "i32.shr": arithmetic((a, b) => a >> b, constI32, rightNeutral(0)),
  "i32.ushr": arithmetic((a, b) => (a >>> b) | 0, constI32, rightNeutral(0)),
  "i32.lt": comparison((a, b) => a < b, false),
  "i32.le": comparison((a, b) => a <= b, true),
  "i32.gt": comparison((a, b) => a > b, false),
  "i32.ge": comparison((a, b) => a >= b, true),
  "i32.eq": comparison((a, b) => a === b, true),
  "i32.ne": comparison((a, b) => a !== b, false),
  "bool.not": not,
  "bool.eq": boolEqual,
};
