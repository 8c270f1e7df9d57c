// Tables: getting and making them with their row types, columns of rows as their index, and loops over others' tables.
//
//   t.opens        tsf_row_get_bigint(t, row type, column, u64)  t.opens = v    tsf_row_set_bigint(t, row type, column, u64, v)
//   tables.get(n)  tsf_tables_get(tables, n, key type, row type)
//
// A value whose static type is a row's need not be one at run time: the runtime then goes by name.
import { ts } from "ts-morph";
import { loopOver, loopProblem } from "../frontend/plugin/tables.js";
import { type Column, ownerOf, type RowType, type StateType } from "../frontend/plugin/table-types.js";
import { sdkNameOf } from "../frontend/plugin/reading.js";
import { nonNullable } from "../frontend/types.js";
import type { Block, Value } from "../ir/function.js";
import { stateTypeNumbers } from "../ir/plugin.js";
import type { IrType, RuntimeFunction } from "../ir/types.js";
import type { FunctionContext, ProgramContext } from "./context.js";

const effects = { reads: true, writes: true, allocates: true, throws: true } as const;
const reads = { reads: true, allocates: true, throws: true } as const;

interface Access {
  readonly get: string;
  readonly set: string;
  readonly type: IrType;
}

const number: Access = { get: "number", set: "number", type: "f64" };
const bigint: Access = { get: "bigint", set: "bigint", type: "big" };
const value: Access = { get: "value", set: "value", type: "val" };
const accesses: Record<StateType, Access> = {
  i8: number, i16: number, i32: number, u8: number, u16: number, u32: number, i64: bigint, u64: bigint,
  bool: { get: "bool", set: "value", type: "bool" }, string: { get: "string", set: "value", type: "str" }, table: value,
};

// An optional column may be undefined, whatever its type.
function accessOf(column: Column): Access {
  return column.optional ? value : accesses[column.type];
}

/** What says the column: row type, index, and for the functions that serve several types its own. */
function columnArguments(found: { row: RowType; index: number }, isNumeric: boolean, ctx: FunctionContext): Value[] {
  const { type } = found.row.columns[found.index]!;
  const numbers = [found.row.index, found.index, ...(isNumeric ? [stateTypeNumbers[type]] : [])];
  return numbers.map((each) => ctx.integer(each));
}

const isNumeric = (name: string): boolean => name === "number" || name === "bigint";

function columnOf(type: ts.Type, name: string, program: ProgramContext): { row: RowType; index: number } | undefined {
  const row = program.tableTypes.rowOf(type);
  const index = row?.columns.findIndex((column) => column.name === name) ?? -1;
  return row === undefined || index < 0 ? undefined : { row, index };
}

/** receiver.name for a row's type; undefined: it is none. */
export function rowProperty(receiver: Value, name: string, type: ts.Type, ctx: FunctionContext): Value | undefined {
  const found = columnOf(type, name, ctx.program);
  if (found === undefined) return undefined;
  const access = accessOf(found.row.columns[found.index]!);
  const column = columnArguments(found, isNumeric(access.get), ctx);
  const row: RuntimeFunction = {
    c: `tsf_row_get_${access.get}`, parameters: ["ref", ...column.map(({ type }) => type)], result: access.type, effects: reads,
  };
  return ctx.runtime(row, [receiver, ...column]);
}

/** receiver.name = value for a row's type; false: it is none. */
export function setRowProperty(receiver: Value, name: string, set: Value, type: ts.Type, ctx: FunctionContext): boolean {
  const found = columnOf(type, name, ctx.program);
  if (found === undefined) return false;
  const access = accessOf(found.row.columns[found.index]!);
  const parameter = access.set === "value" ? "val" : access.type;
  const column = columnArguments(found, isNumeric(access.set), ctx);
  const parameters = ["ref", ...column.map(({ type }) => type), parameter] as const;
  const row: RuntimeFunction = { c: `tsf_row_set_${access.set}`, parameters, result: "void", effects };
  ctx.runtime(row, [receiver, ...column, set]);
  return true;
}

/** A call whose types the runtime has to be told: `tables.get("threads")`, `table.column<u64>("n")`. */
export function tableCall(call: ts.CallExpression, receiver: () => Value, ctx: FunctionContext): Value | undefined {
  const site = ctx.program.tableTypes.sites.get(call);
  if (site === undefined) return undefined;
  const [object, name] = [receiver(), ctx.convert(ctx.expression(call.arguments[0]!), "str")];
  const key = ctx.integer(stateTypeNumbers[site.key]);
  if (site.row === undefined) {
    const c = site.kind === "column" ? "tsf_table_column" : "tsf_table_add_column";
    return ctx.runtime({ c, parameters: ["ref", "str", "i32"], result: "ref", effects }, [object, name, key]);
  }
  const row: RuntimeFunction = {
    c: `tsf_tables_${site.kind}`, parameters: ["ref", "str", "i32", "i32"],
    result: site.kind === "find" ? "val" : "ref", effects,
  };
  return ctx.runtime(row, [object, name, key, ctx.integer(site.row.index)]);
}

/** The table of `for (… of table.values())`, if the body runs inside the host's callback; undefined: an ordinary loop. */
function walkedTable(loop: ts.ForOfStatement, checker: ts.TypeChecker): ts.Expression | undefined {
  let call: ts.Expression = loop.expression;
  while (ts.isParenthesizedExpression(call)) call = call.expression;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  if (call.expression.name.text !== "values" || ownerOf(call.expression, checker) !== "Table") return undefined;
  if (call.questionDotToken !== undefined || ts.isOptionalChain(call)) return undefined;
  const type = nonNullable(checker.getTypeAtLocation(call.expression.expression), checker);
  const isOwn = type.symbol !== undefined && sdkNameOf(type.symbol) === "OwnedTable";
  const walks = !isOwn && loopOver(call) === loop && loopProblem(loop) === undefined;
  return walks ? call.expression.expression : undefined;
}

/** Whether a function walks tables of others, so that it has to be a frame that the host's callback resumes. */
export function walksTables(node: ts.Node, program: ProgramContext): boolean {
  if (program.tableTypes.sites.size === 0) return false;
  let found = false;
  const visit = (child: ts.Node): void => {
    if (found || ts.isFunctionLike(child) || ts.isClassLike(child)) return;
    found = ts.isForOfStatement(child) && walkedTable(child, program.checker) !== undefined;
    if (!found) ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}

/** Runs a frame that walks tables to its end; what its function returns. */
export const driveRow: RuntimeFunction = { c: "tsf_table_drive", parameters: ["ref"], result: "val", effects };

/**
 * for (const row of table.values()) in such a function. Each yield goes back to the host, or to what runs the loop:
 *
 *   next = yield table
 *   head: if absent(next): end        (throw in the body) yield null; throw
 *         body                        (break, return)     yield null; …
 *   step: next = yield undefined; head
 */
export function lowerTableLoop(
  loop: ts.ForOfStatement, labels: string[], each: (value: Value) => void, ctx: FunctionContext,
): boolean {
  const table = ctx.fn.kind === "generator" && ctx.async === undefined ? walkedTable(loop, ctx.checker) : undefined;
  if (table === undefined) return false;
  const { builder } = ctx;
  const outer = builder.handler;
  const next = ctx.local("row", "val");
  ctx.setLocal(next, builder.emit("yield", [ctx.box(ctx.convert(ctx.expression(table), "ref"))]));
  const [head, step, end, onThrow] = [builder.newBlock(), builder.newBlock(), builder.newBlock(), builder.newBlock()];
  builder.jump(head);
  builder.enter(head);
  const row = ctx.getLocal(next);
  builder.handler = onThrow;
  const body = builder.newBlock();
  builder.branch(ctx.is(row, "absent"), end, body);
  builder.enter(body);
  ctx.scopes.push({ kind: "loop", labels, breakTo: end, continueTo: undefined }, { kind: "table", handler: outer });
  ctx.scopes.push({ kind: "loop", labels, breakTo: undefined, continueTo: step });
  each(row);
  ctx.statement(loop.statement);
  ctx.scopes.splice(-3);
  builder.jump(step);
  builder.handler = outer;
  builder.enter(step);
  ctx.setLocal(next, builder.emit("yield", [ctx.undefined()]));
  builder.jump(head);
  leaveOnThrow(onThrow, ctx);
  builder.enter(end);
  return true;
}

function leaveOnThrow(onThrow: Block, ctx: FunctionContext): void {
  onThrow.handler = ctx.builder.handler;
  ctx.builder.enter(onThrow);
  const exception = ctx.local("exception", "val");
  ctx.setLocal(exception, ctx.builder.emit("catch", []));
  ctx.builder.emit("yield", [ctx.null()]);
  ctx.builder.throw(ctx.getLocal(exception));
}
