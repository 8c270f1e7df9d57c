// C helpers that a unit carries itself when it needs them: slow paths and fast paths that only generated code calls.
// A fast path is a function that returns false where the slow one has to do it: so it needs no test of the exception.
//
// Invariant: each is text that depends on nothing of the program; Unit.helper emits it at most once.
import type { IrType } from "../../ir/types.js";
import { cTypes, declare } from "./types.js";
import type { Unit } from "./unit.js";

/** tsf_value property_get(isolate, receiver, atom): receiver.name for any receiver; throws for null and undefined. */
export function propertyGet(unit: Unit): string {
  return unit.helper("property_get", "property_get", (name) => [
    `static COLD tsf_value ${name}(tsf_isolate *isolate, tsf_value receiver, tsf_atom name) {`,
    "  if (tsf_is_object(receiver) || tsf_is_string(receiver))",
    "    return tsf_object_get(isolate, tsf_to_object(receiver), name);",
    "  if (!tsf_is_nullish(receiver)) return tsf_primitive_get(isolate, receiver, name);",
    "  tsf_nullish_access(isolate, receiver, atoms[name]);",
    "  return TSF_UNDEFINED;",
    "}",
  ]);
}

/** void property_set(isolate, receiver, atom, value): receiver.name = value; throws for what is no object. */
export function propertySet(unit: Unit): string {
  return unit.helper("property_set", "property_set", (name) => [
    `static COLD void ${name}(tsf_isolate *isolate, tsf_value receiver, tsf_atom name, tsf_value value) {`,
    "  const tsf_string *text = atoms[name];",
    "  if (tsf_is_object(receiver))",
    "    tsf_object_set(isolate, tsf_to_object(receiver), name, value);",
    "  else if (tsf_is_nullish(receiver))",
    '    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot set properties of %s (setting \'%.*s\')",',
    '                    receiver == TSF_NULL ? "null" : "undefined", (int)text->bytes, text->data);',
    "  else",
    '    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot create property \'%.*s\' on a primitive value",',
    "                    (int)text->bytes, text->data);",
    "}",
  ]);
}

/**
 * bool slot_get(object, slot, result): reads a slot of an object whose shape is certain, unless it lacks the property, or
 * that is not of the type; slot_read where what the slot holds is certain, too. A number is read as such at once, and is
 * one for certain unless it is NaN, as all that is no number is: so the processor adds to what it has just stored without
 * looking at its bits in between.
 */
export function slotGet(unit: Unit, type: IrType, isCertain: boolean): string {
  const kind = `slot_${isCertain ? "read" : "get"}${type === "val" ? "" : `_${type}`}`;
  return unit.helper(kind, kind, (name) => [
    `static inline bool ${name}(tsf_object *object, uint32_t slot, ${declare(type, "*result")}) {`,
    ...slotRead(unit, type, isCertain),
    "}",
  ]);
}

function slotRead(unit: Unit, type: IrType, isCertain: boolean): string[] {
  const place = "tsf_slots(object)[slot]";
  if (isCertain) {
    const value = type === "f64" ? `*(const tsf_number_slot *)&${place}` : cTypes[type].unbox(place);
    return [`  *result = ${value};`, "  return true;"];
  }
  switch (type) {
    case "val":
      return [`  *result = ${place};`, "  return TSF_LIKELY(*result != TSF_ABSENT);"];
    case "f64":
      return [
        `  *result = *(const tsf_number_slot *)&${place};`,
        `  return TSF_LIKELY(*result == *result) || ${testAt(unit, "is_number_at", "tsf_is_number(*place)")}(&${place});`,
      ];
    default:
      return [
        `  tsf_value value = ${place};`, `  if (TSF_UNLIKELY(!${cTypes[type].test("value")})) return false;`,
        `  *result = ${cTypes[type].unbox("value")};`, "  return true;",
      ];
  }
}

/** A test of a value in memory, apart: one that is looked at in two ways would go through registers of both kinds. */
function testAt(unit: Unit, name: string, test: string): string {
  return unit.helper(name, name, (unique) => [`static COLD bool ${unique}(const tsf_value *place) { return ${test}; }`]);
}

/**
 * bool slot_set(isolate, object, slot, value): writes it, unless the object lacks the property or is frozen; slot_write
 * where it is certain that it does not lack it. Without isolate if the value is no pointer: nothing is remembered.
 */
export function slotSet(unit: Unit, isPlain: boolean, isPresent: boolean): string {
  const word = `slot_${isPresent ? "write" : "set"}${isPlain ? "_plain" : ""}`;
  const refused = [
    ...(isPresent ? [] : ["*place == TSF_ABSENT"]), ...(unit.program.freezes ? ["(object->flags & TSF_FLAG_FROZEN) != 0"] : []),
  ];
  return unit.helper(word, word, (name) => [
    `static inline bool ${name}(${isPlain ? "" : "tsf_isolate *isolate, "}tsf_object *object, uint32_t slot, tsf_value value) {`,
    "  tsf_value *place = &tsf_slots(object)[slot];",
    ...refused.map((each) => `  if (TSF_UNLIKELY(${each})) return false;`),
    isPlain ? "  *place = value;" : "  tsf_store(isolate, object, place, value);",
    "  return true;",
    "}",
  ]);
}

/** tsf_value call_value(isolate, callee, this, argc, argv): tsf_call with a short way for closures. */
export function callValue(unit: Unit): string {
  return unit.helper("call_value", "call_value", (name) => [
    `static inline tsf_value ${name}(tsf_isolate *isolate, tsf_value callee, tsf_value this_value, uint32_t argc,`,
    "                                   const tsf_value *argv) {",
    "  if (TSF_LIKELY(tsf_is_object(callee) && tsf_to_object(callee)->type == TSF_TYPE_CLOSURE)) {",
    "    tsf_closure *closure = (tsf_closure *)tsf_to_object(callee);",
    "    if (TSF_LIKELY(!closure->function->is_class))",
    "      return closure->function->code(isolate, closure, this_value, argc, argv);",
    "  }",
    "  return tsf_call(isolate, callee, this_value, argc, argv);",
    "}",
  ]);
}

const frozenArray = (unit: Unit): string => unit.program.freezes ? " || (array->header.flags & TSF_FLAG_FROZEN)" : "";

/** bool array_set(isolate, array, i, value): a[i] = value where that only stores; without isolate if the value is plain. */
export function arraySet(unit: Unit, isPlain: boolean): string {
  const name = isPlain ? "array_set_plain" : "array_set";
  return unit.helper(name, name, (unique) => [
    `static inline bool ${unique}(${isPlain ? "" : "tsf_isolate *isolate, "}tsf_array *array, uint64_t i, tsf_value value) {`,
    `  if (TSF_UNLIKELY(i >= array->length${frozenArray(unit)})) return false;`,
    isPlain ? "  array->slots[i] = value;" : "  tsf_store(isolate, &array->holder->header, &array->slots[i], value);",
    "  return true;",
    "}",
  ]);
}

/** bool array_push(isolate, array, value): appends where there is room; without isolate if the value is plain. */
export function arrayPush(unit: Unit, isPlain: boolean): string {
  const name = isPlain ? "array_push_plain" : "array_push", place = "array->slots[array->length++]";
  return unit.helper(name, name, (unique) => [
    `static inline bool ${unique}(${isPlain ? "" : "tsf_isolate *isolate, "}tsf_array *array, tsf_value value) {`,
    `  if (TSF_UNLIKELY(array->length >= array->capacity${frozenArray(unit)})) return false;`,
    isPlain ? `  ${place} = value;` : `  tsf_store(isolate, &array->holder->header, &${place}, value);`,
    "  return true;",
    "}",
  ]);
}
