// property.get and property.set: a test of the receiver's type id and a load at a fixed slot; all else goes the slow way.
//
//   tsf_value v4;
//   if (TSF_UNLIKELY(!(tsf_is_object(v3) && get_x(tsf_open_object(v3), &v4)))) {
//     v4 = property_get(isolate, v3, ATOM_x);
//     if (tsf_threw(isolate)) …
//   }
//
// Where the value is opened as a type at once, the fast path gives that, and the slow one has the opening's test.
//
// Invariant: an absent slot is never read or written by the fast path: the property may be in the extras (it was
// deleted and set again), and a first write decides the order of keys. Where all predicted shapes agree it is a range
// check, otherwise a switch, which the C compiler turns into a table when there are many.
import type { FieldFact } from "../../analysis/fields.js";
import type { Instruction, Value } from "../../ir/function.js";
import type { IrType } from "../../ir/types.js";
import type { FunctionContext } from "./context.js";
import { dispatcher } from "./dispatch.js";
import { propertyGet, propertySet, slotGet, slotSet } from "./glue.js";
import { identifier } from "./names.js";
import type { SlotGroup } from "./shapes.js";
import { openInto } from "./opening.js";
import { declare } from "./types.js";
import type { Unit } from "./unit.js";

export function emitPropertyGet(ctx: FunctionContext, instruction: Instruction): void {
  const access = accessOf(ctx, instruction);
  const { receiver, name, view, atom, groups, isCertain, fact } = access;
  const opening = ctx.takeOpening(instruction);
  const type = opening?.result!.type ?? "val";
  const place = ctx.declareResult((opening ?? instruction).result!);
  const isHeld = fact !== undefined && (type === "val" || type === fact.type);
  const fast = (object: string): string => isCertain
    ? `${slotGet(ctx.unit, type, isHeld)}(${object}, ${groups[0]!.slot}, &${place})`
    : `${getter(ctx.unit, name, groups, type, isHeld)}(${object}, &${place})`;
  emitFast(ctx, access, groups, fast, isHeld, () => {
    const accessor = dispatcher(ctx.unit, "read", view, name);
    const value = accessor !== undefined ? `${accessor}(isolate, ${ctx.boxed(receiver)})`
      : isPointer(receiver) ? `tsf_object_get(isolate, ${objectOf(ctx, receiver)}, ${atom})`
      : `${propertyGet(ctx.unit)}(isolate, ${ctx.boxed(receiver)}, ${atom})`;
    if (opening === undefined) {
      ctx.line(`${place} = ${value};`);
      ctx.check();
      return;
    }
    ctx.line(`${declare("val", `v${instruction.result!.id}`)} = ${value};`);
    ctx.check();
    openInto(ctx, place, opening);
  });
}

export function emitPropertySet(ctx: FunctionContext, instruction: Instruction): void {
  const access = accessOf(ctx, instruction);
  const { receiver, name, view, atom, groups, isCertain, fact } = access;
  const value = ctx.operand(instruction.operands[1]!);
  const own = groups.filter((group) => group.slot !== 0);
  const isPlain = ctx.storesPlain(instruction), isolate = isPlain ? "" : "isolate, ";
  const isPresent = fact !== undefined;
  const fast = (object: string): string => isCertain
    ? `${slotSet(ctx.unit, isPlain, isPresent)}(${isolate}${object}, ${groups[0]!.slot}, ${value})`
    : `${setter(ctx.unit, name, own, isPlain, isPresent)}(${isolate}${object}, ${value})`;
  emitFast(ctx, access, own, fast, isPresent && !ctx.unit.program.freezes, () => {
    const accessor = dispatcher(ctx.unit, "write", view, name);
    if (accessor !== undefined) ctx.line(`${accessor}(isolate, ${ctx.boxed(receiver)}, ${value});`);
    else if (isPointer(receiver)) ctx.line(`tsf_object_set(isolate, ${objectOf(ctx, receiver)}, ${atom}, ${value});`);
    else ctx.line(`${propertySet(ctx.unit)}(isolate, ${ctx.boxed(receiver)}, ${atom}, ${value});`);
    ctx.check();
  });
}

interface Access {
  readonly receiver: Value;
  readonly name: string;
  readonly view: string;
  readonly atom: string;
  readonly groups: readonly SlotGroup[];
  /** The receiver is one of the shapes, and all of them have the property at the same slot. */
  readonly isCertain: boolean;
  /** What is known of the slots; undefined: one may be absent. */
  readonly fact: FieldFact | undefined;
}

function accessOf(ctx: FunctionContext, instruction: Instruction): Access {
  const receiver = instruction.operands[0]!;
  const name = ctx.attribute(instruction, "name");
  const view = ctx.attribute(instruction, "view");
  const { shapes } = ctx.unit;
  const known = isThis(ctx, receiver) ? shapes.ofThis(ctx.fn) : [];
  const groups = shapes.slotGroups(known.length > 0 ? known : shapes.predicted(view), name);
  const isCertain = known.length > 0 && groups.length === 1 && groups[0]!.slot !== 0 && groups[0]!.shapes.length === known.length;
  const isSlot = groups.length > 0 && groups.every(({ slot }) => slot !== 0);
  const fact = isSlot ? ctx.unit.program.fields.of(name, groups.flatMap((group) => group.shapes)) : undefined;
  return { receiver, name, view, atom: ctx.unit.constants.atom(name), groups, isCertain, fact };
}

/** `this` of a method or constructor is an instance of its class: entries and calls by name have tested that. */
function isThis(ctx: FunctionContext, receiver: Value): boolean {
  return ctx.fn.takesThis && receiver.type === "ref" && receiver === ctx.fn.blocks[0]!.params[ctx.fn.usesClosure ? 1 : 0];
}

/**
 * The fast path if some shape is predicted, and the slow one, which leaves if it has thrown. `suffices`: there is no slow
 * one if the shape is certain.
 */
function emitFast(
  ctx: FunctionContext, { receiver, isCertain }: Access, groups: readonly SlotGroup[], fast: (object: string) => string,
  suffices: boolean, slow: () => void,
): void {
  if (isCertain && suffices) {
    ctx.line(`${fast(objectOf(ctx, receiver))};`);
    return;
  }
  const possible = groups.length > 0 && (isPointer(receiver) || receiver.type === "val");
  if (possible && isPointer(receiver)) {
    ctx.writer.open(`if (TSF_UNLIKELY(!${fast(objectOf(ctx, receiver))})) {`);
  } else if (possible) {
    const value = ctx.operand(receiver);
    ctx.writer.open(`if (TSF_UNLIKELY(!(tsf_is_object(${value}) && ${fast(`tsf_open_object(${value})`)}))) {`);
  }
  if (ctx.enterCall()) slow();
  if (possible) ctx.writer.close();
}

function isPointer(value: Value): boolean {
  return value.type === "ref" || value.type === "arr";
}

function objectOf(ctx: FunctionContext, value: Value): string {
  return value.type === "arr" ? `&${ctx.operand(value)}->header` : ctx.operand(value);
}

/** bool get_f64_x(object, result): what is opened as a type right behind is tested for that at once. */
function getter(unit: Unit, property: string, groups: readonly SlotGroup[], type: IrType, isHeld: boolean): string {
  const kind = `${isHeld ? "read" : "get"}${type === "val" ? "" : `_${type}`}`;
  return unit.helper(keyOf(kind, property, groups), `${kind}_${identifier(property)}`, (name) => [
    `static inline bool ${name}(tsf_object *object, ${declare(type, "*result")}) {`,
    ...slotLines(unit, groups),
    ...found(unit, groups, type, isHeld),
    "}",
  ]);
}

/** Slot 0 holds the extras: undefined means that a shape without the property lacks it indeed. */
function found(unit: Unit, groups: readonly SlotGroup[], type: IrType, isHeld: boolean): string[] {
  const read = `return ${slotGet(unit, type, isHeld)}(object, ${slotOf(groups)}, result);`;
  const lacks = type === "val" ? "return (*result = tsf_slots(object)[0]) == TSF_UNDEFINED;" : "return false;";
  const lacking = groups.filter((group) => group.slot === 0).length;
  if (lacking === groups.length) return [`  ${lacks}`];
  return lacking === 0 ? [`  ${read}`] : [`  if (slot == 0) ${lacks}`, `  ${read}`];
}

function setter(unit: Unit, property: string, groups: readonly SlotGroup[], isPlain: boolean, isPresent: boolean): string {
  const word = `${isPresent ? "write" : "set"}${isPlain ? "_plain" : ""}`, isolate = isPlain ? "" : "isolate, ";
  return unit.helper(keyOf(word, property, groups), `${word}_${identifier(property)}`, (name) => [
    `static inline bool ${name}(${isPlain ? "" : "tsf_isolate *isolate, "}tsf_object *object, tsf_value value) {`,
    ...slotLines(unit, groups),
    `  return ${slotSet(unit, isPlain, isPresent)}(${isolate}object, ${slotOf(groups)}, value);`,
    "}",
  ]);
}

function slotOf(groups: readonly SlotGroup[]): string {
  return groups.length === 1 ? String(groups[0]!.slot) : "slot";
}

/** So many ranges of type ids are tested one by one; for more the C compiler makes a table of a switch. */
const mostTests = 3;

/** Returns false from the helper unless the object has a predicted shape; sets `slot` where they differ in it. */
function slotLines(unit: Unit, groups: readonly SlotGroup[]): string[] {
  const tests = groups.length === 1 ? unit.shapes.tests("object->type", groups[0]!.shapes) : [];
  if (groups.length === 1 && tests.length <= mostTests) {
    return [`  if (TSF_UNLIKELY(!(${tests.join(" || ")}))) return false;`];
  }
  const arms = groups.flatMap(({ slot, shapes }) => [
    ...shapes.map((shape) => `  case ${unit.shapes.constant(shape.name)}:`),
    `    slot = ${slot};`,
    "    break;",
  ]);
  return [`  uint32_t slot${groups.length === 1 ? " UNUSED" : ""};`, "  switch (object->type) {", ...arms, "  default:", "    return false;", "  }"];
}

function keyOf(kind: string, property: string, groups: readonly SlotGroup[]): string {
  const parts = groups.map((group) => `${group.slot}:${group.shapes.map((shape) => shape.name).join(",")}`);
  return JSON.stringify([kind, property, ...parts]);
}
