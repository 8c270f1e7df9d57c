// The ops that call: functions of the program, closures, methods by name, the runtime.
//
// Invariant: arguments of the uniform convention lie in the caller's frame for the length of the call.
import { effectsOf, type Instruction, type Value } from "../../ir/function.js";
import type { RuntimeFunction } from "../../ir/types.js";
import type { FunctionContext } from "./context.js";
import { dispatcher } from "./dispatch.js";
import { callValue } from "./glue.js";

export function emitCallDirect(ctx: FunctionContext, instruction: Instruction): void {
  const name = ctx.attribute(instruction, "function");
  const list = directArguments(ctx, name, instruction.operands);
  ctx.define(instruction, `${ctx.unit.callee(name)}(${list})`);
  if (effectsOf(instruction, ctx.unit.module).throws === true) ctx.check();
}

/** Isolate, closure if the function takes it, arguments. */
export function directArguments(ctx: FunctionContext, name: string, operands: readonly Value[]): string {
  const list = ctx.operands(operands);
  if (ctx.unit.function(name).usesClosure) list[0] = `(tsf_closure *)${list[0]}`;
  return ["isolate", ...list].join(", ");
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
  const list = instruction.operands.map((operand) => {
    // A `ref` parameter is in C a pointer to that one kind of object.
    return operand.type === "ref" ? `(void *)${ctx.operand(operand)}` : ctx.operand(operand);
  });
  const all = row.bare === true ? list : ["isolate", ...list];
  const cast = row.result === "ref" ? "(tsf_object *)" : "";
  if (row.quick === true) {
    const slow = ctx.variable("slow");
    ctx.line(`bool ${slow} = false;`);
    ctx.define(instruction, `${cast}${row.c}(${[...all, `&${slow}`].join(", ")})`);
    ctx.leaveIf(`TSF_UNLIKELY(${slow}) && tsf_threw(isolate)`);
    return;
  }
  ctx.define(instruction, `${cast}${row.c}(${all.join(", ")})`);
  if (row.effects.throws === true) ctx.check();
}
