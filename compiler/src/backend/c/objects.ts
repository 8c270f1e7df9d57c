// The ops that make objects, closures and arrays or write into arrays.
//
// Invariant: between the allocation of an object and its last slot nothing allocates, so the collector never sees half
// an object.
import type { Instruction } from "../../ir/function.js";
import type { FunctionContext } from "./context.js";
import { arrayPush, arraySet } from "./glue.js";

/** More slots than this are made absent by a loop. */
const unrolled = 8;

export function emitObjectNew(ctx: FunctionContext, instruction: Instruction): void {
  const shapes = ctx.unit.shapes;
  const shape = shapes.get(ctx.attribute(instruction, "shape"));
  const count = shapes.slotCount(shape);
  const values = ctx.operands(instruction.operands);
  const object = `v${instruction.result!.id}`;
  ctx.line(`tsf_object *${object} = tsf_allocate(isolate, ${8 * (count + 2)});`);
  ctx.line(`tsf_header(${object}, ${shapes.constant(shape.name)});`);
  const slots = ["TSF_UNDEFINED", ...values];
  slots.forEach((value, i) => ctx.line(`tsf_slots(${object})[${i}] = ${value};`));
  if (count + 1 - slots.length > unrolled) {
    ctx.line(`for (uint32_t i = ${slots.length}; i <= ${count}; i++) tsf_slots(${object})[i] = TSF_ABSENT;`);
  } else {
    for (let i = slots.length; i <= count; i++) ctx.line(`tsf_slots(${object})[${i}] = TSF_ABSENT;`);
  }
}

export function emitClosureNew(ctx: FunctionContext, instruction: Instruction): void {
  const name = ctx.attribute(instruction, "function");
  const closure = `v${instruction.result!.id}`;
  // a function declaration is one object; a function expression makes a new one each time
  if (instruction.attributes["shared"] === true) {
    ctx.define(instruction, `(tsf_object *)&${ctx.unit.closure(name)}`);
    return;
  }
  const captures = ctx.operands(instruction.operands);
  ctx.line(`tsf_object *${closure} = tsf_allocate(isolate, ${8 * (captures.length + 2)});`);
  ctx.line(`tsf_header(${closure}, TSF_TYPE_CLOSURE);`);
  ctx.line(`((tsf_closure *)${closure})->function = &${ctx.unit.record(name)};`);
  captures.forEach((value, i) => ctx.line(`((tsf_closure *)${closure})->captures[${i}] = ${value};`));
}

export function emitArrayNew(ctx: FunctionContext, instruction: Instruction): void {
  const values = ctx.operands(instruction.operands);
  if (values.length === 0) {
    ctx.define(instruction, "tsf_array_new(isolate, 0)");
    return;
  }
  const list = ctx.isConstantArray(instruction)
    ? ctx.unit.constants.values(instruction.operands.map((value) => ctx.staticValue(value)))
    : `(const tsf_value[]){${values.join(", ")}}`;
  ctx.define(instruction, `tsf_array_from_values(isolate, ${values.length}, ${list})`);
}

export function emitArraySet(ctx: FunctionContext, instruction: Instruction): void {
  const [array, index, value] = ctx.operands(instruction.operands);
  const place = instruction.op === "array.set" ? `tsf_index(${index})` : `(uint32_t)${index}`;
  const isPlain = ctx.storesPlain(instruction);
  const fast = `${arraySet(ctx.unit, isPlain)}(${isPlain ? "" : "isolate, "}${array}, ${place}, ${value})`;
  unless(ctx, fast, `tsf_array_set_slow(isolate, ${array}, ${index}, ${value})`);
}

export function emitArrayPush(ctx: FunctionContext, instruction: Instruction): void {
  const [array, value] = ctx.operands(instruction.operands);
  const isPlain = ctx.storesPlain(instruction);
  const fast = `${arrayPush(ctx.unit, isPlain)}(${isPlain ? "" : "isolate, "}${array}, ${value})`;
  unless(ctx, fast, `tsf_array_push_slow(isolate, ${array}, ${value})`);
}

function unless(ctx: FunctionContext, fast: string, slow: string): void {
  ctx.writer.open(`if (TSF_UNLIKELY(!${fast})) {`);
  if (ctx.enterCall()) {
    ctx.line(`${slow};`);
    ctx.check();
  }
  ctx.writer.close();
}
