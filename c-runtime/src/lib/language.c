/* language.c - single language constructs over universal values. See language.h. */
#include "language.h"

#include "../types/property.h"

static tsf_value number_or_bigint(tsf_isolate *isolate, tsf_value v) {
  if (tsf_is_number(v) || tsf_is_bigint(v)) return v;
  return tsf_from_number(tsf_to_number_value(isolate, v));
}

tsf_value tsf_increment(tsf_isolate *isolate, tsf_value v, int32_t by) {
  v = number_or_bigint(isolate, v);
  if (tsf_is_number(v)) return tsf_from_number(tsf_to_number(v) + by);
  return tsf_big_box(isolate, tsf_big_add(isolate, tsf_big_unbox(v), tsf_big_from_small(by)));
}

tsf_value tsf_negate(tsf_isolate *isolate, tsf_value v) {
  v = number_or_bigint(isolate, v);
  if (tsf_is_number(v)) return tsf_from_number(-tsf_to_number(v));
  return tsf_big_box(isolate, tsf_big_neg(isolate, tsf_big_unbox(v)));
}

tsf_value tsf_complement(tsf_isolate *isolate, tsf_value v) {
  v = number_or_bigint(isolate, v);
  if (tsf_is_number(v)) return tsf_from_number(~tsf_to_int32(tsf_to_number(v)));
  return tsf_big_box(isolate, tsf_big_not(isolate, tsf_big_unbox(v)));
}

tsf_value tsf_refuse(tsf_isolate *isolate, const char *what, tsf_value v, const tsf_position *position) {
  tsf_expected(isolate, what, v);
  tsf_unwind(isolate, position);
  return TSF_UNDEFINED;
}

void tsf_expected_object(tsf_isolate *isolate, tsf_value v) {
  const char *what = v == TSF_NULL ? "null" : "undefined";
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot destructure '%s' as it is %s.", what, what);
}

tsf_array *tsf_object_enumerate(tsf_isolate *isolate, tsf_value object) {
  return tsf_is_nullish(object) ? tsf_array_new(isolate, 0) : tsf_object_keys(isolate, object);
}

void tsf_array_append_iterable(tsf_isolate *isolate, tsf_array *array, tsf_value iterable) {
  if (tsf_is_array(iterable)) {
    tsf_array_append(isolate, array, (tsf_array *)tsf_to_object(iterable));
    return;
  }
  tsf_object *iterator = tsf_iterate(isolate, iterable);
  while (!tsf_threw(isolate)) {
    tsf_value value = tsf_iterator_next(isolate, iterator);
    if (value == TSF_ABSENT || tsf_threw(isolate) || tsf_heap_exhausted(isolate)) return;
    tsf_array_push(isolate, array, value);
  }
}

static const tsf_string iterator_name = TSF_STATIC_STRING(TSF_SYMBOL_PREFIX "iterator", 11, 9);

tsf_value tsf_iterator_of(tsf_isolate *isolate, tsf_value iterable) {
  tsf_atom atom = tsf_atom_find(isolate, &iterator_name);
  if (atom != TSF_NO_ATOM && tsf_is_object(iterable) && tsf_to_object(iterable)->type >= TSF_TYPE_FIRST_USER)
    return tsf_call_method(isolate, iterable, atom, 0, NULL);
  tsf_object *iterator = tsf_iterate(isolate, iterable);
  return tsf_threw(isolate) ? TSF_UNDEFINED : tsf_from_object(iterator);
}

void tsf_iterator_abandon(tsf_isolate *isolate, tsf_object *iterator) {
  tsf_iterator_close(isolate, iterator);
  isolate->exception = TSF_ABSENT;
}

static tsf_value finished(tsf_isolate *isolate, tsf_object *cell, tsf_value result) {
  tsf_store(isolate, cell, &((tsf_cell *)cell)->value, result);
  return TSF_ABSENT;
}

static tsf_value delegate_to_frame(tsf_isolate *isolate, tsf_frame *frame, int32_t mode, tsf_value sent,
                                   tsf_object *cell) {
  tsf_value value = tsf_frame_resume(isolate, frame, mode, sent);
  if (tsf_threw(isolate)) return TSF_ABSENT;
  return frame->done ? finished(isolate, cell, value) : value;
}

/* Built-in iterators know only next. */
static tsf_value delegate_to_builtin(tsf_isolate *isolate, tsf_object *iterator, int32_t mode, tsf_value sent,
                                     tsf_object *cell) {
  if (mode == TSF_RESUME_RETURN) return finished(isolate, cell, sent);
  if (mode == TSF_RESUME_THROW) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "The iterator does not provide a 'throw' method");
    return TSF_ABSENT;
  }
  tsf_value value = tsf_iterator_next(isolate, iterator);
  if (tsf_threw(isolate)) return TSF_ABSENT;
  return value == TSF_ABSENT ? finished(isolate, cell, TSF_UNDEFINED) : value;
}

tsf_value tsf_delegate_step(tsf_isolate *isolate, tsf_object *iterator, int32_t mode, tsf_value sent,
                            tsf_object *cell) {
  if (iterator->type == TSF_TYPE_FRAME) return delegate_to_frame(isolate, (tsf_frame *)iterator, mode, sent, cell);
  if (tsf_iterator_is_user(iterator)) {
    bool done = false;
    tsf_value value = tsf_iterator_resume_user(isolate, iterator, mode, sent, &done);
    if (tsf_threw(isolate)) return TSF_ABSENT;
    return done ? finished(isolate, cell, value) : value;
  }
  return delegate_to_builtin(isolate, iterator, mode, sent, cell);
}

static const tsf_function *class_of(tsf_value callee) {
  if (!tsf_is_function(callee)) return NULL;
  const tsf_function *function = ((tsf_closure *)tsf_to_object(callee))->function;
  return function->is_class ? function : NULL;
}

tsf_value tsf_construct(tsf_isolate *isolate, tsf_value callee, tsf_array *args) {
  const tsf_function *function = class_of(callee);
  if (function == NULL) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "value is not a constructor");
    return TSF_UNDEFINED;
  }
  tsf_closure *closure = (tsf_closure *)tsf_to_object(callee);
  if (function->class_type < TSF_TYPE_FIRST_USER) {
    tsf_value made = function->code(isolate, closure, TSF_UNDEFINED, args->length, args->slots);
    if (tsf_threw(isolate) || tsf_is_object(made)) return made;
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "%.*s makes no objects", (int)function->name->bytes, function->name->data);
    return TSF_UNDEFINED;
  }
  tsf_value object = tsf_from_object(tsf_object_new(isolate, function->class_type));
  function->code(isolate, closure, object, args->length, args->slots);
  return object;
}

bool tsf_instance_of_value(tsf_isolate *isolate, tsf_value value, tsf_value callee) {
  const tsf_function *function = class_of(callee);
  if (function == NULL) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Right-hand side of 'instanceof' is not callable");
    return false;
  }
  if (function->class_type == TSF_PROTOTYPE_OBJECT) return tsf_is_object(value);
  if (function->class_type < TSF_TYPE_FIRST_USER)
    return tsf_is_object(value) && tsf_to_object(value)->type == function->class_type;
  const tsf_type *type = isolate->types[function->class_type];
  if (!tsf_is_instance(value, function->class_type, type->class_last)) return false;
  return type->class_slot == 0 || tsf_slots(tsf_to_object(value))[type->class_slot] == callee;
}

/* Classes of the language: their names are all that is asked of them. */

static tsf_value no_code(tsf_isolate *isolate, tsf_closure *self, tsf_value this_value, uint32_t argc,
                         const tsf_value *argv) {
  (void)self, (void)this_value, (void)argc, (void)argv;
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "value is not a constructor");
  return TSF_UNDEFINED;
}

#define STAND_IN(id, text, bytes)                                                                                     \
  static const tsf_string id##_name = TSF_STATIC_STRING(text, bytes, bytes);                                          \
  static const tsf_function id##_function = {.code = no_code, .name = &id##_name};                                    \
  static const tsf_closure id##_closure = {                                                                           \
    .header = {TSF_TYPE_CLOSURE, 0, TSF_FLAG_STATIC, 0}, .function = &id##_function}

STAND_IN(object, "Object", 6);
STAND_IN(array, "Array", 5);
STAND_IN(function, "Function", 8);
STAND_IN(map, "Map", 3);
STAND_IN(set, "Set", 3);
STAND_IN(weak_map, "WeakMap", 7);
STAND_IN(weak_set, "WeakSet", 7);
STAND_IN(array_buffer, "ArrayBuffer", 11);
STAND_IN(data_view, "DataView", 8);
STAND_IN(bytes, "Uint8Array", 10);
STAND_IN(uint8_clamped, "Uint8ClampedArray", 17);
STAND_IN(int8, "Int8Array", 9);
STAND_IN(int16, "Int16Array", 10);
STAND_IN(uint16, "Uint16Array", 11);
STAND_IN(int32, "Int32Array", 10);
STAND_IN(uint32, "Uint32Array", 11);
STAND_IN(float32, "Float32Array", 12);
STAND_IN(float64, "Float64Array", 12);
STAND_IN(big_int64, "BigInt64Array", 13);
STAND_IN(big_uint64, "BigUint64Array", 14);
STAND_IN(string, "String", 6);
STAND_IN(number, "Number", 6);
STAND_IN(boolean, "Boolean", 7);
STAND_IN(bigint, "BigInt", 6);

/* By type id. */
static const tsf_closure *const stand_ins[TSF_TYPE_FIRST_USER] = {
    [TSF_TYPE_ARRAY] = &array_closure,
    [TSF_TYPE_CLOSURE] = &function_closure,
    [TSF_TYPE_MAP] = &map_closure,
    [TSF_TYPE_SET] = &set_closure,
    [TSF_TYPE_WEAK_MAP] = &weak_map_closure,
    [TSF_TYPE_WEAK_SET] = &weak_set_closure,
    [TSF_TYPE_ARRAY_BUFFER] = &array_buffer_closure,
    [TSF_TYPE_DATA_VIEW] = &data_view_closure,
    [TSF_TYPE_BYTES] = &bytes_closure,
    [TSF_TYPE_UINT8_CLAMPED] = &uint8_clamped_closure,
    [TSF_TYPE_INT8] = &int8_closure,
    [TSF_TYPE_INT16] = &int16_closure,
    [TSF_TYPE_UINT16] = &uint16_closure,
    [TSF_TYPE_INT32] = &int32_closure,
    [TSF_TYPE_UINT32] = &uint32_closure,
    [TSF_TYPE_FLOAT32] = &float32_closure,
    [TSF_TYPE_FLOAT64] = &float64_closure,
    [TSF_TYPE_BIG_INT64] = &big_int64_closure,
    [TSF_TYPE_BIG_UINT64] = &big_uint64_closure,
};

/* The class that the program has as a value. */
static const tsf_closure *known_constructor(const tsf_isolate *isolate, tsf_value v) {
  const tsf_type *const *prototypes = isolate->program->prototypes;
  const tsf_type *type = prototypes == NULL ? NULL : prototypes[tsf_prototype_of(v)];
  return type == NULL ? NULL : type->constructor;
}

static const tsf_closure *constructor_of_object(tsf_isolate *isolate, tsf_object *object) {
  if (object->type < TSF_TYPE_FIRST_USER && stand_ins[object->type] != NULL) return stand_ins[object->type];
  const tsf_type *type = isolate->types[object->type];
  if (type->class_slot != 0) return (const tsf_closure *)tsf_to_object(tsf_slots(object)[type->class_slot]);
  if (type->constructor != NULL) return type->constructor;
  const tsf_closure *known = known_constructor(isolate, tsf_from_object(object));
  return known != NULL ? known : &object_closure;
}

tsf_closure *tsf_constructor_of(tsf_isolate *isolate, tsf_value v) {
  static const tsf_string name = TSF_STATIC_STRING("constructor", 11, 11);
  if (tsf_is_nullish(v)) {
    tsf_nullish_access(isolate, v, &name);
    return NULL;
  }
  bool is_built_in = !tsf_is_object(v) || tsf_to_object(v)->type < TSF_TYPE_FIRST_USER;
  const tsf_closure *known = is_built_in ? known_constructor(isolate, v) : NULL;
  if (known != NULL) return (tsf_closure *)known;
  const tsf_closure *closure = tsf_is_object(v)   ? constructor_of_object(isolate, tsf_to_object(v))
                               : tsf_is_string(v) ? &string_closure
                               : tsf_is_number(v) ? &number_closure
                               : tsf_is_bool(v)   ? &boolean_closure
                                                  : &bigint_closure;
  return (tsf_closure *)closure;
}
