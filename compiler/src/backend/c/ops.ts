// The table of ops: how each becomes C. One line an op here, or a function of its own beside.
//
// Invariant: an op whose row says `throws` is followed by a check of the isolate's exception on every path that can
// have thrown; no other op is.
import type { Instruction } from "../../ir/function.js";
import { type ObjectKind, objectKinds, type OpName, type ValueKind } from "../../ir/ops.js";
import { emitCallClosure, emitCallDirect, emitCallMethod, emitCallRuntime, emitCallSpread } from "./calls.js";
import type { FunctionContext } from "./context.js";
import { emitFrameNew, emitLocalGet, emitLocalSet, emitYield } from "./generators.js";
import { cString } from "./literals.js";
import { emitArrayNew, emitArrayPush, emitArraySet, emitClosureNew, emitObjectNew } from "./objects.js";
import { emitNumberOrNan, emitUnbox, emitUnboxUnchecked } from "./opening.js";
import { emitPropertyGet, emitPropertySet } from "./properties.js";
import { emitTypedAt, emitTypedGet, emitTypedSet } from "./typed-arrays.js";

export type EmitOp = (ctx: FunctionContext, instruction: Instruction) => void;

/** Constants are written where they are used. */
const constant: EmitOp = () => {};

/** An expression of the operands that has no effect. */
function pure(expression: (a: string, b: string) => string): EmitOp {
  return (ctx, instruction) => {
    const result = instruction.result;
    if (result !== undefined && !ctx.isUsed(result)) return;
    const [a = "", b = ""] = ctx.operands(instruction.operands);
    ctx.define(instruction, expression(a, b));
  };
}

/** A statement of the operands. */
function statement(text: (a: string, b: string) => string): EmitOp {
  return (ctx, instruction) => {
    const [a = "", b = ""] = ctx.operands(instruction.operands);
    ctx.line(`${text(a, b)};`);
  };
}

const infix = (operator: string): EmitOp => pure((a, b) => `${a} ${operator} ${b}`);
/** Integers, compared: C compilers warn of a comparison with itself. */
const compare = (operator: string): EmitOp =>
  pure((a, b) => (a === b ? String(operator.includes("=") && operator !== "!=") : `${a} ${operator} ${b}`));
/** Two's complement: unsigned in C. */
const wrapping = (operator: string): EmitOp => pure((a, b) => `(int32_t)((uint32_t)${a} ${operator} (uint32_t)${b})`);
const shift = (type: string, operator: string): EmitOp => pure((a, b) => `(int32_t)((${type})${a} ${operator} (${b} & 31))`);

const kindTests: Readonly<Record<ValueKind, (v: string) => string>> = {
  undefined: (v) => `${v} == TSF_UNDEFINED`,
  null: (v) => `${v} == TSF_NULL`,
  nullish: (v) => `tsf_is_nullish(${v})`,
  absent: (v) => `${v} == TSF_ABSENT`,
  boolean: (v) => `tsf_is_bool(${v})`,
  true: (v) => `${v} == TSF_TRUE`,
  false: (v) => `${v} == TSF_FALSE`,
  number: (v) => `tsf_is_number(${v})`,
  string: (v) => `tsf_is_string(${v})`,
  bigint: (v) => `tsf_is_bigint(${v})`,
  symbol: (v) => `tsf_is_symbol(${v})`,
  object: (v) => `tsf_is_object(${v})`,
  array: (v) => `tsf_is_array(${v})`,
  function: (v) => `tsf_is_object(${v}) && tsf_to_object(${v})->type == TSF_TYPE_CLOSURE`,
};

const is: EmitOp = (ctx, instruction) => {
  const kind = ctx.attribute(instruction, "kind") as ValueKind;
  pure((v) => kindTests[kind](v))(ctx, instruction);
};

const box: EmitOp = (ctx, instruction) => {
  if (!ctx.isUsed(instruction.result!)) return;
  const [operand] = instruction.operands;
  if (operand!.type === "big" && ctx.fn.visits !== undefined) {
    ctx.writer.open(`if (!tsf_big_fits_slot(${ctx.operand(operand!)})) {`);
    ctx.enterCall();
    ctx.writer.close();
  }
  ctx.define(instruction, ctx.boxed(operand!));
};

/** if (o->type != TSF_TYPE_MAP) { throw TypeError; } */
const expect: EmitOp = (ctx, instruction) => {
  const kind = ctx.attribute(instruction, "kind") as ObjectKind;
  const object = ctx.operand(instruction.operands[0]!);
  ctx.writer.open(`if (TSF_UNLIKELY(${object}->type != TSF_TYPE_${kind.toUpperCase()})) {`);
  ctx.line(`tsf_expected(isolate, ${cString(objectKinds[kind])}, tsf_from_object(${object}));`);
  ctx.line(ctx.leave());
  ctx.writer.close();
};

/** if (v == TSF_ABSENT) { throw ReferenceError; } */
const initialized: EmitOp = (ctx, instruction) => {
  const value = ctx.operand(instruction.operands[0]!);
  const name = cString(ctx.attribute(instruction, "name"));
  ctx.writer.open(`if (TSF_UNLIKELY(${value} == TSF_ABSENT)) {`);
  if (ctx.enterCall()) {
    ctx.line(`tsf_throw_error(isolate, TSF_ERROR_REFERENCE, "Cannot access '%s' before initialization", ${name});`);
    ctx.line(ctx.leave());
  }
  ctx.writer.close();
  pure((v) => v)(ctx, instruction);
};

const concat: EmitOp = (ctx, instruction) => {
  const parts = ctx.operands(instruction.operands);
  if (parts.length < 2) {
    pure(() => parts[0] ?? `(tsf_string *)&${ctx.unit.constants.string("")}`)(ctx, instruction);
    return;
  }
  const list = parts.length === 2 ? parts.join(", ") : `${parts.length}, (tsf_string *const[]){${parts.join(", ")}}`;
  ctx.define(instruction, `tsf_string_concat${parts.length === 2 ? "" : "_all"}(isolate, ${list})`);
  ctx.check();
};

/** 2, (const tsf_piece[]){tsf_piece_of_string(a), tsf_piece_of_number(b, (char[32]){0})} */
function pieces(ctx: FunctionContext, instruction: Instruction): string {
  const parts = instruction.operands.map((value) => {
    if (value.type === "str") return `tsf_piece_of_string(${ctx.operand(value)})`;
    return `tsf_piece_of_number(${ctx.operand(value)}, (char[32]){0})`;
  });
  return `${parts.length}, (const tsf_piece[]){${parts.join(", ")}}`;
}

/** tsf_string_join is unrolled; for more pieces than it takes it would only call the other. */
const mostUnrolled = 4;

const join: EmitOp = (ctx, instruction) => {
  const c = instruction.operands.length > mostUnrolled ? "tsf_string_join_any" : "tsf_string_join";
  ctx.define(instruction, `${c}(isolate, ${pieces(ctx, instruction)})`);
  ctx.check();
};

const textOut: EmitOp = (ctx, instruction) => {
  ctx.define(instruction, `tsf_text_out(isolate, frame, ${pieces(ctx, instruction)})`);
  ctx.check();
};

const slotGet: EmitOp = (ctx, instruction) => {
  const slot = ctx.number(instruction, "slot");
  pure((o) => `tsf_slots(${o})[${slot}]`)(ctx, instruction);
};

const slotSet: EmitOp = (ctx, instruction) => {
  const slot = ctx.number(instruction, "slot");
  const isPlain = ctx.storesPlain(instruction);
  statement((o, v) => {
    const place = `tsf_slots(${o})[${slot}]`;
    return isPlain ? `${place} = ${v}` : `tsf_store(isolate, ${o}, &${place}, ${v})`;
  })(ctx, instruction);
};

const instanceOf: EmitOp = (ctx, instruction) => {
  const name = ctx.attribute(instruction, "class");
  const shapes = ctx.unit.shapes;
  const first = shapes.constant(name);
  const last = shapes.constant(shapes.last(name).name);
  const isRef = instruction.operands[0]!.type === "ref";
  if (isRef) pure((o) => `${o}->type - ${first} <= ${last} - ${first}`)(ctx, instruction);
  else pure(() => `tsf_is_instance(${ctx.boxed(instruction.operands[0]!)}, ${first}, ${last})`)(ctx, instruction);
};

const globalPlace = (ctx: FunctionContext, instruction: Instruction): string =>
  ctx.unit.global(ctx.attribute(instruction, "global"));

const toInt32: EmitOp = (ctx, instruction) => {
  const isExact = instruction.attributes["exact"] === true;
  pure((a) => (isExact ? `(int32_t)${a}` : `tsf_to_int32(${a})`))(ctx, instruction);
};

/** What this call made is young as long as it lasts: a frame's may go on in another. */
const cellSet: EmitOp = (ctx, instruction) => {
  const place = (cell: string): string => `((tsf_cell *)${cell})->value`;
  const isFresh = ctx.fn.kind === "function" && ctx.maker(instruction.operands[0]!)?.op === "cell.new";
  const isPlain = ctx.storesPlain(instruction);
  statement((c, v) => (isFresh || isPlain ? `${place(c)} = ${v}` : `tsf_store(isolate, ${c}, &${place(c)}, ${v})`))(ctx, instruction);
};

export const emitOps: Readonly<Record<OpName, EmitOp>> = {
  "const.f64": constant,
  "const.i32": constant,
  "const.bool": constant,
  "const.str": constant,
  "const.big": constant,
  "const.val": constant,

  "f64.add": infix("+"),
  "f64.sub": infix("-"),
  "f64.mul": infix("*"),
  "f64.div": infix("/"),
  "f64.rem": pure((a, b) => `tsf_number_rem(${a}, ${b})`),
  "f64.pow": pure((a, b) => `tsf_number_pow(${a}, ${b})`),
  "f64.neg": pure((a) => `-${a}`),
  "f64.lt": infix("<"),
  "f64.le": infix("<="),
  "f64.gt": infix(">"),
  "f64.ge": infix(">="),
  "f64.eq": infix("=="),
  "f64.ne": infix("!="),
  "f64.to.i32": toInt32,
  "i32.to.f64": pure((a) => `(double)${a}`),
  "u32.to.f64": pure((a) => `(double)(uint32_t)${a}`),
  "bool.to.f64": pure((a) => `(double)${a}`),
  "i32.add": wrapping("+"),
  "i32.sub": wrapping("-"),
  "i32.mul": wrapping("*"),
  "i32.rem": infix("%"),
  "i32.and": infix("&"),
  "i32.or": infix("|"),
  "i32.xor": infix("^"),
  "i32.shl": shift("uint32_t", "<<"),
  "i32.shr": shift("int32_t", ">>"),
  "i32.ushr": shift("uint32_t", ">>"),
  "i32.lt": compare("<"),
  "i32.le": compare("<="),
  "i32.gt": compare(">"),
  "i32.ge": compare(">="),
  "i32.eq": compare("=="),
  "i32.ne": compare("!="),
  "bool.not": pure((a) => `!${a}`),
  "bool.eq": compare("=="),

  "str.eq": pure((a, b) => `tsf_string_equal(${a}, ${b})`),
  "str.length": pure((a) => `(double)tsf_string_length(${a})`),
  "str.concat": concat,
  "str.join": join,

  box,
  unbox: emitUnbox,
  "unbox.unchecked": emitUnboxUnchecked,
  "number.or.nan": emitNumberOrNan,
  is,
  "val.identical": compare("=="),
  present: pure((v) => `tsf_present(${v})`),

  "object.new": emitObjectNew,
  "property.get": emitPropertyGet,
  "property.set": emitPropertySet,
  expect,
  "slot.get": slotGet,
  "slot.set": slotSet,
  "instance.of": instanceOf,

  "array.new": emitArrayNew,
  "array.length": pure((a) => `(double)${a}->length`),
  "array.get": pure((a, i) => `tsf_array_slot(${a}, ${i})`),
  "array.get.i32": pure((a, i) => `tsf_array_slot_index(${a}, (uint32_t)${i})`),
  "array.set": emitArraySet,
  "array.set.i32": emitArraySet,
  "array.push": emitArrayPush,

  "typed.length": pure((a) => `tsf_bytes_length((tsf_bytes *)${a})`),
  "typed.get": emitTypedGet,
  "typed.at": emitTypedAt,
  "typed.set": emitTypedSet,

  "local.get": emitLocalGet,
  "local.set": emitLocalSet,
  "global.get": (ctx, instruction) => pure(() => `isolate->globals[${globalPlace(ctx, instruction)}]`)(ctx, instruction),
  "global.set": (ctx, instruction) =>
    statement((v) => `tsf_global_set(isolate, ${globalPlace(ctx, instruction)}, ${v})`)(ctx, instruction),
  "cell.new": pure((v) => `(tsf_object *)tsf_cell_new(isolate, ${v})`),
  "cell.get": pure((c) => `((tsf_cell *)${c})->value`),
  "cell.set": cellSet,
  "capture.get": (ctx, instruction) => pure(() => `self->captures[${ctx.number(instruction, "index")}]`)(ctx, instruction),
  initialized,

  "closure.new": emitClosureNew,
  "closure.self": pure(() => "(tsf_object *)self"),
  "event.object": pure((event) => `tsf_event_new(isolate, ${event})`),

  "call.direct": emitCallDirect,
  "call.closure": emitCallClosure,
  "call.method": emitCallMethod,
  "call.runtime": emitCallRuntime,
  "call.spread": emitCallSpread,

  catch: (ctx, instruction) => ctx.define(instruction, "tsf_catch(isolate)"),
  "frame.new": emitFrameNew,
  "text.out": textOut,
  yield: emitYield,
  "resume.mode": pure(() => "mode"),
};
