/* language.h - what the lowering of single language constructs calls: increments, object rest, for...in, yield*, new of
 * a class in a variable. Each is one construct's semantics and nothing more. */
#ifndef TSF_LANGUAGE_H
#define TSF_LANGUAGE_H

#include "operators.h"

/* v + by for ++ and --, -v, ~v: of a number or bigint; anything else is converted as ToNumeric does. May throw. */
tsf_value tsf_increment(tsf_isolate *isolate, tsf_value v, int32_t by);
tsf_value tsf_negate(tsf_isolate *isolate, tsf_value v);
tsf_value tsf_complement(tsf_isolate *isolate, tsf_value v);

/* tsf_expected in a function that has not begun: the position passes for its frame. Undefined. */
tsf_value tsf_refuse(tsf_isolate *isolate, const char *what, tsf_value v, const tsf_position *position)
    __attribute__((cold));

/* Destructuring of null or undefined: throws TypeError as Node words it. */
void tsf_expected_object(tsf_isolate *isolate, tsf_value v);

static inline bool tsf_is_type(tsf_value v, uint32_t type) { return tsf_is_object(v) && tsf_to_object(v)->type == type; }
static inline bool tsf_is_map(tsf_value v) { return tsf_is_type(v, TSF_TYPE_MAP); }
static inline bool tsf_is_set(tsf_value v) { return tsf_is_type(v, TSF_TYPE_SET); }
static inline bool tsf_is_weak_map(tsf_value v) { return tsf_is_type(v, TSF_TYPE_WEAK_MAP); }
static inline bool tsf_is_weak_set(tsf_value v) { return tsf_is_type(v, TSF_TYPE_WEAK_SET); }
static inline bool tsf_is_function(tsf_value v) { return tsf_is_type(v, TSF_TYPE_CLOSURE); }

/* Typed arrays and what they are parts of, by the names of compiler/src/ir/ops.ts; tsf_is_bytes is in bytes.h. */
static inline bool tsf_is_array_buffer(tsf_value v) { return tsf_is_type(v, TSF_TYPE_ARRAY_BUFFER); }
static inline bool tsf_is_data_view(tsf_value v) { return tsf_is_type(v, TSF_TYPE_DATA_VIEW); }
static inline bool tsf_is_uint8_clamped(tsf_value v) { return tsf_is_type(v, TSF_TYPE_UINT8_CLAMPED); }
static inline bool tsf_is_int8(tsf_value v) { return tsf_is_type(v, TSF_TYPE_INT8); }
static inline bool tsf_is_int16(tsf_value v) { return tsf_is_type(v, TSF_TYPE_INT16); }
static inline bool tsf_is_uint16(tsf_value v) { return tsf_is_type(v, TSF_TYPE_UINT16); }
static inline bool tsf_is_int32(tsf_value v) { return tsf_is_type(v, TSF_TYPE_INT32); }
static inline bool tsf_is_uint32(tsf_value v) { return tsf_is_type(v, TSF_TYPE_UINT32); }
static inline bool tsf_is_float32(tsf_value v) { return tsf_is_type(v, TSF_TYPE_FLOAT32); }
static inline bool tsf_is_float64(tsf_value v) { return tsf_is_type(v, TSF_TYPE_FLOAT64); }
static inline bool tsf_is_big_int64(tsf_value v) { return tsf_is_type(v, TSF_TYPE_BIG_INT64); }
static inline bool tsf_is_big_uint64(tsf_value v) { return tsf_is_type(v, TSF_TYPE_BIG_UINT64); }

/* The keys that for...in visits; none for null and undefined. Allocates. */
tsf_array *tsf_object_enumerate(tsf_isolate *isolate, tsf_value object);
/* [...iterable] into an array that exists. May throw. */
void tsf_array_append_iterable(tsf_isolate *isolate, tsf_array *array, tsf_value iterable);

/* x[Symbol.iterator](): the author's own method, or the iterator of a built-in type. May throw. */
tsf_value tsf_iterator_of(tsf_isolate *isolate, tsf_value iterable);

/* A loop body threw: closes the iterator and drops what that throws. */
void tsf_iterator_abandon(tsf_isolate *isolate, tsf_object *iterator);

/* One step of yield*: passes a resumption (TSF_RESUME_...) to the inner iterator. Returns what to yield, or TSF_ABSENT
 * when it is done: then its result is in the cell. May throw. */
tsf_value tsf_delegate_step(tsf_isolate *isolate, tsf_object *iterator, int32_t mode, tsf_value sent, tsf_object *cell);

/* What a closure captured. */
static inline tsf_value tsf_closure_capture(tsf_closure *closure, int32_t index) { return closure->captures[index]; }

/* o.constructor: the class's closure, or a stand-in of that name for what the language makes. TypeError for null and
 * undefined. */
tsf_closure *tsf_constructor_of(tsf_isolate *isolate, tsf_value v);

/* new callee(...): callee is a class as a value. TypeError otherwise. */
tsf_value tsf_construct(tsf_isolate *isolate, tsf_value callee, tsf_array *args);
/* value instanceof callee, a class as a value. */
bool tsf_instance_of_value(tsf_isolate *isolate, tsf_value value, tsf_value callee);

#endif
