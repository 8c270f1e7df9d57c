/* intrinsics.h - what rows of the library and the prelude call beyond the types' own functions: methods that give their
 * receiver back, rest arguments as one array, the kinds and names that console.log prints, text to bytes and back.
 *
 * Invariant: a row's receiver is of the kind that its static type says (compiler/src/frontend/builtins). What returns
 * an array, a string or bytes by the author's data returns NULL with RangeError thrown past the heap limit. */
#ifndef TSF_INTRINSICS_H
#define TSF_INTRINSICS_H

#include "../types/function.h"
#include "../types/weak.h"
#include "operators.h"

/* Arrays. The array itself, or its new length, is the result. */
static inline double tsf_array_push_one(tsf_isolate *isolate, tsf_array *a, tsf_value v) {
  tsf_array_push(isolate, a, v);
  return a->length;
}
static inline double tsf_array_push_all(tsf_isolate *isolate, tsf_array *a, tsf_array *items) {
  tsf_array_append(isolate, a, items);
  return a->length;
}
static inline double tsf_array_unshift_all(tsf_isolate *isolate, tsf_array *a, tsf_array *items) {
  tsf_array_unshift(isolate, a, items);
  return a->length;
}
static inline tsf_array *tsf_array_reversed(tsf_isolate *isolate, tsf_array *a) {
  tsf_array_reverse(isolate, a);
  return a;
}
static inline tsf_array *tsf_array_filled(tsf_isolate *isolate, tsf_array *a, tsf_value v, double start, double end) {
  tsf_array_fill(isolate, a, v, start, end);
  return a;
}
static inline tsf_array *tsf_array_copied_within(tsf_isolate *isolate, tsf_array *a, double target, double start,
                                                 double end) {
  tsf_array_copy_within(isolate, a, target, start, end);
  return a;
}

/* Maps and sets: the receiver is the result. */
static inline tsf_map *tsf_map_with(tsf_isolate *isolate, tsf_map *map, tsf_value key, tsf_value value) {
  tsf_map_set(isolate, map, key, value);
  return map;
}
static inline tsf_map *tsf_set_with(tsf_isolate *isolate, tsf_map *set, tsf_value value) {
  tsf_set_add(isolate, set, value);
  return set;
}
static inline tsf_weak *tsf_weak_with(tsf_isolate *isolate, tsf_weak *map, tsf_value key, tsf_value value) {
  tsf_weak_set(isolate, map, key, value);
  return map;
}
static inline tsf_weak *tsf_weak_with_value(tsf_isolate *isolate, tsf_weak *set, tsf_value value) {
  tsf_weak_set(isolate, set, value, TSF_TRUE);
  return set;
}
static inline tsf_value tsf_object_frozen(tsf_isolate *isolate, tsf_value v) {
  tsf_object_freeze(isolate, v);
  return v;
}

/* Iterators over built-in types. Allocate. */
#define TSF_ITERATOR_OF(name, type, kind)                                                                             \
  static inline tsf_object *name(tsf_isolate *isolate, type *source) {                                                \
    return tsf_iterator_new(isolate, kind, (tsf_object *)source);                                                     \
  }
TSF_ITERATOR_OF(tsf_array_values, tsf_array, TSF_ITERATE_ARRAY_VALUES)
TSF_ITERATOR_OF(tsf_array_keys, tsf_array, TSF_ITERATE_ARRAY_KEYS)
TSF_ITERATOR_OF(tsf_array_entries, tsf_array, TSF_ITERATE_ARRAY_ENTRIES)
TSF_ITERATOR_OF(tsf_string_characters_iterator, tsf_string, TSF_ITERATE_STRING)
TSF_ITERATOR_OF(tsf_map_keys, tsf_map, TSF_ITERATE_MAP_KEYS)
TSF_ITERATOR_OF(tsf_map_values, tsf_map, TSF_ITERATE_MAP_VALUES)
TSF_ITERATOR_OF(tsf_map_entries, tsf_map, TSF_ITERATE_MAP_ENTRIES)
TSF_ITERATOR_OF(tsf_typed_values, tsf_bytes, TSF_ITERATE_TYPED_VALUES)
TSF_ITERATOR_OF(tsf_typed_keys, tsf_bytes, TSF_ITERATE_TYPED_KEYS)
TSF_ITERATOR_OF(tsf_typed_entries, tsf_bytes, TSF_ITERATE_TYPED_ENTRIES)
#undef TSF_ITERATOR_OF

/* What for...of takes. */
bool tsf_value_is_iterable(tsf_isolate *isolate, tsf_value v);
/* tsf_iterator_next's end. */
static inline bool tsf_value_is_absent(tsf_value v) { return v == TSF_ABSENT; }
/* generator.next(sent) and its like; mode is TSF_RESUME_... */
static inline tsf_value tsf_generator_resume(tsf_isolate *isolate, tsf_frame *frame, double mode, tsf_value sent) {
  return tsf_frame_resume(isolate, frame, (int)mode, sent);
}
static inline bool tsf_generator_is_done(tsf_frame *frame) { return frame->done; }
static inline bool tsf_generator_awaits(tsf_frame *frame) { return (frame->state & TSF_FRAME_AWAITS) != 0; }

/* valueOf and its like: the value itself. */
static inline double tsf_same_number(double d) { return d; }
static inline bool tsf_same_boolean(bool b) { return b; }
static inline tsf_string *tsf_same_string(tsf_string *s) { return s; }
static inline tsf_big tsf_same_bigint(tsf_big b) { return b; }
tsf_string *tsf_boolean_to_string(bool b); /* a static string */

/* Number.isInteger and its like, of any value; isNaN and isFinite of numbers. */
static inline bool tsf_number_is_nan(double d) { return d != d; }
static inline bool tsf_number_is_finite(double d) { return d - d == 0; }
static inline bool tsf_value_is_nan(tsf_value v) { return tsf_is_number(v) && tsf_number_is_nan(tsf_to_number(v)); }
static inline bool tsf_value_is_finite(tsf_value v) {
  return tsf_is_number(v) && tsf_number_is_finite(tsf_to_number(v));
}
static inline bool tsf_value_is_integer(tsf_value v) {
  return tsf_value_is_finite(v) && trunc(tsf_to_number(v)) == tsf_to_number(v);
}
static inline bool tsf_value_is_safe_integer(tsf_value v) {
  return tsf_value_is_integer(v) && fabs(tsf_to_number(v)) <= 9007199254740991.0;
}

/* Math.max(...values) and its like. */
double tsf_math_max_of(tsf_isolate *isolate, tsf_array *values);
double tsf_math_min_of(tsf_isolate *isolate, tsf_array *values);
double tsf_math_hypot_of(tsf_isolate *isolate, tsf_array *values);

/* String.fromCharCode(...units), String.fromCodePoint(...points): RangeError for what is no code point. */
tsf_string *tsf_string_from_char_codes(tsf_isolate *isolate, tsf_array *units);
tsf_string *tsf_string_from_code_points(tsf_isolate *isolate, tsf_array *points);
/* BigInt(v): RangeError, SyntaxError, TypeError. */
tsf_big tsf_big_from_value(tsf_isolate *isolate, tsf_value v);
/* TextEncoder: UTF-8, lone halves as U+FFFD. TextDecoder: what is not UTF-8 as U+FFFD; skips a byte order mark. */
tsf_bytes *tsf_bytes_from_text(tsf_isolate *isolate, tsf_string *text);
tsf_string *tsf_bytes_to_text(tsf_isolate *isolate, tsf_bytes *b);

/* What __kind gives. */
enum {
  TSF_KIND_UNDEFINED, TSF_KIND_NULL, TSF_KIND_BOOLEAN, TSF_KIND_NUMBER, TSF_KIND_STRING, TSF_KIND_BIGINT,
  TSF_KIND_OBJECT, TSF_KIND_ARRAY, TSF_KIND_FUNCTION, TSF_KIND_MAP, TSF_KIND_SET, TSF_KIND_TYPED_ARRAY, TSF_KIND_GENERATOR,
  TSF_KIND_ITERATOR, TSF_KIND_ERROR, TSF_KIND_OTHER, TSF_KIND_WEAK, TSF_KIND_SYMBOL,
  TSF_KIND_BUFFER, TSF_KIND_DATA_VIEW
};
double tsf_value_kind(tsf_isolate *isolate, tsf_value v);
/* Name of an object's class, of a class without a name its base's; "" for what a literal made. Allocates. */
tsf_string *tsf_object_class_name(tsf_isolate *isolate, tsf_object *object);
/* tsf_console_write of what is logged at once, indented by its groups, lone halves as U+FFFD; the stream as JavaScript's
 * number. */
void tsf_console_line(tsf_isolate *isolate, double stream, tsf_string *line);
static inline void tsf_console_indent(tsf_isolate *isolate, double columns) {
  double indent = isolate->console_indent + columns;
  isolate->console_indent = indent > 0 ? (uint32_t)indent : 0;
}

#endif
