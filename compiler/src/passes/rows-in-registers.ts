// Keeps rows of tables that never leave the function in registers, instead of making an object of each.
//
//   v3: val = box(v2)
//   v4: val = call.runtime tsf_table_get(v1, v3)            v9: row = call.runtime tsf_table_find_bigint(v1, v2, v8)
//                                                           v4: val = call.runtime tsf_found_presence(v9)
//   v5: bool = is undefined(v4)                        →    v5: bool = is undefined(v4)
//   v6: ref = unbox "an object"(v4)                         v6: ref = unbox "an object"(v4)
//   v7: big = call.runtime tsf_row_get_bigint(v6, …)        v7: big = call.runtime tsf_found_get_bigint(v9, …)
//
// What asks whether there is a row stays, and is asked of a value that says just that. A row that is passed on, stored,
// returned, compared or handed to a block parameter is an object, as is one of a frame that is left and resumed.
// Invariant: v4 and v6 are read by nothing that looks into the object.
import { terminatorValues, Uses } from "../analysis/uses.js";
import { newValue } from "../ir/builder.js";
import type { Instruction, IrFunction, Value } from "../ir/function.js";
import type { OpName, ValueKind } from "../ir/ops.js";
import type { IrType, RuntimeFunction } from "../ir/types.js";
import type { Pass } from "./pass.js";

export const rowsInRegisters: Pass = {
  name: "rows-in-registers",
  summary: "Keeps rows of tables that do not escape in registers.",
  scope: "function",
  requires: ["registers"],
  keeps: ["registers", "effects"],
  run(fn) {
    if (fn.kind === "generator") return false;
    const rows = findRows(fn);
    for (const row of rows) keepInRegisters(row, fn);
    return rows.length > 0;
  },
};

/** What looks a row up, by a key in a slot; `find` by a key in a slot or a register. */
const lookups: Readonly<Record<string, string>> = { tsf_table_get: "tsf_table_find", tsf_table_get_or_create: "tsf_table_make" };
const accessor = /^tsf_row_((?:get|set)_\w+)$/;
/** Tests that do not look into the object. */
const shallow: ReadonlySet<ValueKind> = new Set<ValueKind>(["undefined", "null", "nullish", "absent", "object"]);

interface Row {
  readonly lookup: Instruction;
  /** Reads and writes of columns. */
  readonly accesses: Instruction[];
  /** The row type that all of them name. */
  type: number | undefined;
  /** What the key is boxed from, if that is a bigint. */
  readonly bigint: Value | undefined;
}

/** The rows that are looked up here and used for their columns only. */
function findRows(fn: IrFunction): Row[] {
  const uses = new Uses(fn);
  const found = new Map<Value, Row>();
  for (const block of fn.blocks) {
    for (const instruction of block.instructions) {
      if (lookups[calledFunction(instruction)] === undefined) continue;
      const key = uses.instruction(instruction.operands[1]!);
      const bigint = key?.op === "box" && key.operands[0]!.type === "big" ? key.operands[0] : undefined;
      found.set(instruction.result!, { lookup: instruction, accesses: [], type: undefined, bigint });
    }
  }
  if (found.size === 0) return [];
  /** The looked-up value that a reference to a row comes from. */
  const root = (value: Value): Value => {
    const maker = uses.instruction(value);
    return maker !== undefined && isUnbox(maker) ? maker.operands[0]! : value;
  };
  for (const block of fn.blocks) {
    for (const instruction of block.instructions) {
      instruction.operands.forEach((operand, index) => {
        const row = found.get(root(operand));
        if (row !== undefined && !(index === 0 ? isShallow(instruction, row, uses) : isTest(instruction, uses))) {
          found.delete(root(operand));
        }
      });
    }
    for (const value of terminatorValues(block)) found.delete(root(value));
  }
  return [...found.values()].filter(({ type }) => type !== undefined);
}

/** Whether the instruction, whose first operand is the row, reads or writes a column, or looks at it from outside. */
function isShallow(instruction: Instruction, row: Row, uses: Uses): boolean {
  if (!accessor.test(calledFunction(instruction))) return isUnbox(instruction) || isTest(instruction, uses);
  const type = uses.instruction(instruction.operands[1]!)?.attributes["value"];
  if (typeof type !== "number" || (row.type !== undefined && row.type !== type)) return false;
  row.type = type;
  row.accesses.push(instruction);
  return true;
}

function isUnbox({ op, result }: Instruction): boolean {
  return (op === "unbox" || op === "unbox.unchecked") && result?.type === "ref";
}

function isTest(instruction: Instruction, uses: Uses): boolean {
  const { op, attributes, operands } = instruction;
  if (calledFunction(instruction) === "tsf_truthy") return true;
  if (op === "is") return shallow.has(attributes["kind"] as ValueKind);
  const constant: OpName = "const.val";
  return op === "val.identical" && operands.some((value) => uses.instruction(value)?.op === constant);
}

function keepInRegisters({ lookup, accesses, type, bigint }: Row, fn: IrFunction): void {
  const block = fn.blocks.find(({ instructions }) => instructions.includes(lookup))!;
  const { position, operands } = lookup;
  const row = newValue(fn, "row");
  const index: Instruction = {
    op: "const.i32", operands: [], result: newValue(fn, "i32"), attributes: { value: type! }, position,
  };
  const find: Instruction = {
    op: "call.runtime", operands: [operands[0]!, bigint ?? operands[1]!, index.result!], result: row,
    attributes: { row: findRow(lookup, bigint !== undefined) }, position,
  };
  const made = [index, find, ...presence(lookup, row)];
  block.instructions.splice(block.instructions.indexOf(lookup), 1, ...made);
  for (const access of accesses) {
    access.operands = [row, ...access.operands.slice(1)];
    access.attributes = { row: accessRow(access.attributes["row"] as RuntimeFunction) };
  }
}

/** Plain columns have a short way. Booleans are set as values, which have none. */
function accessRow(old: RuntimeFunction): RuntimeFunction {
  const row = {
    ...old, c: old.c.replace(accessor, "tsf_found_$1"), parameters: ["row", ...old.parameters.slice(1)] as const, leaf: true,
  };
  if (!/_(?:number|bigint|bool)$/.test(row.c)) return row;
  return row.effects.writes === true ? { ...row, short: true, shortWrites: true } : { ...row, short: true };
}

/** What stands for the object: a value that says whether there is one. A row that was made is always there. */
function presence(lookup: Instruction, row: Value): Instruction[] {
  if (lookup.result!.type !== "val") return [];
  const there: RuntimeFunction = { c: "tsf_found_presence", parameters: ["row"], result: "val", effects: {}, bare: true };
  return [{ op: "call.runtime", operands: [row], result: lookup.result, attributes: { row: there }, position: lookup.position }];
}

function findRow(lookup: Instruction, isBigint: boolean): RuntimeFunction {
  const key: IrType = isBigint ? "big" : "val";
  const c = `${lookups[calledFunction(lookup)]}_${isBigint ? "bigint" : "value"}`;
  const { effects } = lookup.attributes["row"] as RuntimeFunction;
  const row: RuntimeFunction = { c, parameters: ["ref", key, "i32"], result: "row", effects, leaf: true };
  return isBigint ? { ...row, short: true } : row;
}

function calledFunction({ op, attributes }: Instruction): string {
  return op === "call.runtime" ? (attributes["row"] as RuntimeFunction).c : "";
}
