// The ops that call: functions of the program, closures, methods by name, the runtime.
//
// Invariant: arguments of the uniform convention lie in the caller's frame for the length of the call.
import { effectsOf, type Instruction, type Value } from "../../ir/function.js";
import type { RuntimeFunction } from "../../ir/types.js";
import type { FunctionContext } from "./context.js";
import { dispatcher } from "./dispatch.js";
import { callValue } from "./glue.js";
import { cTypes } from "./types.js";

export function emitCallDirect(ctx: FunctionContext, instruction: Instruction): void {
  const name = ctx.attribute(instruction, "function");
  const list = directArguments(ctx, name, instruction.operands);
  ctx.define(instruction, `${ctx.unit.callee(name)}(${list})`);
  if (ctx.unit.function(name).visits === "tries") ctx.line(`if (TSF_UNLIKELY(*slow)) return ${cTypes[ctx.fn.result].zero};`);
  else if (effectsOf(instruction, ctx.unit.module).throws === true) ctx.check();
}

/** Isolate, closure if the function takes it, arguments. */
export function directArguments(ctx: FunctionContext, name: string, operands: readonly Value[]): string {
  const list = ctx.operands(operands);
  const { usesClosure, visits } = ctx.unit.function(name);
  if (usesClosure) list[0] = `(tsf_closure *)${list[0]}`;
  return ["isolate", ...(visits === "tries" ? ["slow"] : []), ...list].join(", ");
}

export function emitCallClosure(ctx: FunctionContext, instruction: Instruction): void {
  const [callee, self, ...args] = ctx.operands(instruction.operands);
  ctx.define(instruction, `${callValue(ctx.unit)}(isolate, ${callee}, ${self}, ${valueList(args)})`);
  ctx.check();
}

export function emitCallSpread(ctx: FunctionContext, instruction: Instruction): void {
  const [callee, self, array] = ctx.operands(instruction.operands);
  // No copy: an entry has read all of argv before any of the author's code runs.
  ctx.define(instruction, `${callValue(ctx.unit)}(isolate, ${callee}, ${self}, ${array}->length, ${array}->slots)`);
  ctx.check();
}

/** argc, argv */
function valueList(args: readonly string[]): string {
  return args.length === 0 ? "0, NULL" : `${args.length}, (const tsf_value[]){${args.join(", ")}}`;
}

export function emitCallMethod(ctx: FunctionContext, instruction: Instruction): void {
  const name = ctx.attribute(instruction, "name");
  const receiver = ctx.boxed(instruction.operands[0]!);
  const args = ctx.operands(instruction.operands.slice(1));
  const dispatch = dispatcher(ctx.unit, "call", ctx.attribute(instruction, "view"), name);
  const callee = dispatch === undefined
    ? `tsf_call_method(isolate, ${receiver}, ${ctx.unit.constants.atom(name)}, ${valueList(args)})`
    : `${dispatch}(isolate, ${receiver}, ${valueList(args)})`;
  ctx.define(instruction, callee);
  ctx.check();
}

export function emitCallRuntime(ctx: FunctionContext, instruction: Instruction): void {
  const row = instruction.attributes["row"] as RuntimeFunction;
  const operands = instruction.operands.map((operand) => {
    // A `ref` parameter is in C a pointer to that one kind of object.
    return operand.type === "ref" ? `(void *)${ctx.operand(operand)}` : ctx.operand(operand);
  });
  const cast = row.result === "ref" ? "(tsf_object *)" : "";
  const call = `${cast}${row.c}(${[...(row.bare === true ? [] : ["isolate"]), ...operands].join(", ")})`;
  const room = instruction.attributes["room"];
  if (row.short === true && (row.room !== true || room !== undefined)) {
    const given = room === undefined ? operands : [`&rooms[${room}]`, ...operands];
    return emitShort(ctx, instruction, `${cast}${row.c}_short(${given.join(", ")}`, call);
  }
  ctx.define(instruction, call);
  if (row.effects.throws === true) ctx.check();
}

/** v = f_short(…, &slow); if (slow) { v = f(isolate, …); if (threw) … } */
function emitShort(ctx: FunctionContext, instruction: Instruction, short: string, call: string): void {
  const slow = ctx.variable("slow");
  const assign = instruction.result === undefined ? "" : `${ctx.declareResult(instruction.result)} = `;
  ctx.line(`bool ${slow} = false;`);
  ctx.line(`${assign}${short}, &${slow});`);
  ctx.writer.open(`if (TSF_UNLIKELY(${slow})) {`);
  if (ctx.enterCall()) {
    ctx.line(`${assign}${call};`);
    if ((instruction.attributes["row"] as RuntimeFunction).effects.throws === true) ctx.check();
  }
  ctx.writer.close();
}
