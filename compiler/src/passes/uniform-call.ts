// What a function's uniform entry does, as IR: `this` and any number of universal values become the function's own
// parameters, and its result becomes a universal value.
//
//   call.closure(f, this, a)  →  v1: f64 = unbox "a number as argument 1 of f"(a)
//                                v2: f64 = call.direct @f(v1)
//                                v3: val = box(v2)
//
// Invariant: the same conversions in the same order as the entry that the backend emits, with the same message and place.
import { newValue } from "../ir/builder.js";
import type { AttributeValue, Instruction, IrFunction, Value } from "../ir/function.js";
import type { OpName } from "../ir/ops.js";
import { type IrType, type Position, typeWords } from "../ir/types.js";

/** Appends instructions of one place to a list. */
export class Emitter {
  constructor(readonly fn: IrFunction, readonly output: Instruction[], readonly position: Position) {}

  emit(
    op: OpName, type: IrType, operands: Value[], attributes: Record<string, AttributeValue> = {}, position = this.position,
  ): Value {
    const result = newValue(this.fn, type);
    this.output.push({ op, operands, result, attributes, position });
    return result;
  }

  emitVoid(op: OpName, operands: Value[], attributes: Record<string, AttributeValue>): void {
    this.output.push({ op, operands, result: undefined, attributes, position: this.position });
  }
}

/** Calls `callee` as its entry would and gives the universal result. `closure` is passed if the callee uses it. */
export function callUniformly(
  callee: IrFunction, closure: Value | undefined, self: Value, args: readonly Value[], emitter: Emitter,
): Value {
  const params = callee.blocks[0]!.params;
  const operands = params.map((param, index) => {
    const place = callee.takesThis ? index - 1 : index;
    if (callee.hasRest && index === params.length - 1) return emitter.emit("array.new", "arr", args.slice(place));
    const value = place < 0 ? self : (args[place] ?? emitter.emit("const.val", "val", [], { value: "undefined" }));
    return openAs(param.type, value, place < 0 ? "this" : `argument ${place + 1}`, callee, emitter);
  });
  if (callee.usesClosure) operands.unshift(closure!);
  const attributes = { function: callee.name };
  if (callee.kind === "generator") return emitter.emit("box", "val", [emitter.emit("frame.new", "ref", operands, attributes)]);
  if (callee.result === "void") {
    emitter.emitVoid("call.direct", operands, attributes);
    return emitter.emit("const.val", "val", [], { value: "undefined" });
  }
  const result = emitter.emit("call.direct", callee.result, operands, attributes);
  return callee.result === "val" ? result : emitter.emit("box", "val", [result]);
}

function openAs(type: IrType, value: Value, role: string, callee: IrFunction, emitter: Emitter): Value {
  if (value.type === type) return value;
  const boxed = value.type === "val" ? value : emitter.emit("box", "val", [value]);
  if (type === "val") return boxed;
  const what = `${typeWords[type]} as ${role} of ${callee.displayName}`;
  return emitter.emit("unbox", type, [boxed], { type, what }, callee.position);
}
