// The ops that call: functions of the program, closures, methods by name, the runtime.
//
//   call.method area through a view of Shape, predicted Circle and Square:
//   static tsf_value call_area(isolate, receiver, argc, argv) { switch (type) { case TYPE_Circle: return
//   m_Circle_area_entry(…); … default: return tsf_call_method(…); } }
//
// Invariant: arguments of the uniform convention lie in the caller's frame for the length of the call.
import { effectsOf, type Instruction, type Shape, type Value } from "../../ir/function.js";
import type { RuntimeFunction } from "../../ir/types.js";
import type { FunctionContext } from "./context.js";
import { callValue } from "./glue.js";
import { identifier } from "./names.js";
import type { Unit } from "./unit.js";

export function emitCallDirect(ctx: FunctionContext, instruction: Instruction): void {
  const name = ctx.attribute(instruction, "function");
  const list = directArguments(ctx, name, instruction.operands);
  ctx.define(instruction, `${ctx.unit.names.function(name)}(${list})`);
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
  const methods = predictedMethods(ctx.unit, ctx.attribute(instruction, "view"), name);
  const callee = methods.size === 0
    ? `tsf_call_method(isolate, ${receiver}, ${ctx.unit.constants.atom(name)}, ${valueList(args)})`
    : `${dispatcher(ctx.unit, name, methods)}(isolate, ${receiver}, ${valueList(args)})`;
  ctx.define(instruction, callee);
  ctx.check();
}

/** Methods that may be meant, with the shapes that have them. */
function predictedMethods(unit: Unit, view: string, name: string): Map<string, Shape[]> {
  const methods = new Map<string, Shape[]>();
  for (const shape of unit.shapes.predicted(view)) {
    const property = unit.shapes.property(shape, name);
    if (property?.kind !== "method" || property.get === undefined) continue;
    const target = unit.module.functions.get(property.get);
    if (target === undefined || !target.needsEntry || target.usesClosure) continue;
    methods.set(property.get, [...(methods.get(property.get) ?? []), shape]);
  }
  return methods;
}

/** A function that calls the receiver's method: directly where the type id is predicted. */
function dispatcher(unit: Unit, method: string, methods: ReadonlyMap<string, readonly Shape[]>): string {
  const key = [...methods].map(([fn, shapes]) => `${fn}:${shapes.map((shape) => shape.name).join(",")}`);
  const atom = unit.constants.atom(method);
  const arms = [...methods].flatMap(([fn, shapes]) => [
    ...shapes.map((shape) => `    case ${unit.shapes.constant(shape.name)}:`),
    `      return ${unit.entry(fn)}(isolate, NULL, receiver, argc, argv);`,
  ]);
  return unit.helper(JSON.stringify(["call", method, ...key]), `call_${identifier(method)}`, (name) => [
    `static tsf_value ${name}(tsf_isolate *isolate, tsf_value receiver, uint32_t argc, const tsf_value *argv) {`,
    "  if (TSF_LIKELY(tsf_is_object(receiver))) {",
    "    switch (tsf_to_object(receiver)->type) {",
    ...arms,
    "    default:",
    "      break;",
    "    }",
    "  }",
    `  return tsf_call_method(isolate, receiver, ${atom}, argc, argv);`,
    "}",
  ]);
}

export function emitCallRuntime(ctx: FunctionContext, instruction: Instruction): void {
  const row = instruction.attributes["row"] as RuntimeFunction;
  const list = instruction.operands.map((operand) => {
    // A `ref` parameter is in C a pointer to that one kind of object.
    return operand.type === "ref" ? `(void *)${ctx.operand(operand)}` : ctx.operand(operand);
  });
  const all = row.bare === true ? list : ["isolate", ...list];
  const cast = row.result === "ref" ? "(tsf_object *)" : "";
  ctx.define(instruction, `${cast}${row.c}(${all.join(", ")})`);
  if (row.effects.throws === true) ctx.check();
}
