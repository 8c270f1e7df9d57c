/* typed_array.h - elements of typed arrays. What compiled loops need is inline: whether an index is inside, load, store.
 * Invariant: an array is as long as it was made, so what was inside stays inside; a load gives only canonical NaNs. */
#ifndef TSF_TYPED_ARRAY_H
#define TSF_TYPED_ARRAY_H

#include "array.h"
#include "bigint.h"
#include "bytes.h"
#include "number.h"

static inline bool tsf_is_typed_array_type(uint32_t type) {
  return type - TSF_TYPE_BYTES <= (uint32_t)(TSF_TYPE_BIG_UINT64 - TSF_TYPE_BYTES);
}
static inline bool tsf_is_typed_array(const tsf_object *object) { return tsf_is_typed_array_type(object->type); }

static inline bool tsf_typed_has_index(const tsf_object *array, int32_t index) {
  return (uint32_t)index < ((const tsf_bytes *)array)->length;
}
static inline bool tsf_typed_has(const tsf_object *array, double index) {
  int64_t i = tsf_truncate(index);
  return (uint64_t)i < ((const tsf_bytes *)array)->length && (double)i == index;
}

/* Elements as they lie in memory, and what registers hold: of Uint32Array the bits. */
#define TSF_TYPED_LOAD(name, element, held, read)                                                                      \
  static inline held tsf_##name##_load(tsf_isolate *isolate, const tsf_object *array, uint32_t i) {                    \
    element e;                                                                                                         \
    (void)isolate;                                                                                                     \
    memcpy(&e, ((const tsf_bytes *)array)->data + (size_t)i * sizeof e, sizeof e);                                     \
    return read;                                                                                                       \
  }
#define TSF_TYPED_STORE(name, element, held, written)                                                                  \
  static inline void tsf_##name##_store(tsf_object *array, uint32_t i, held v) {                                       \
    element e = written;                                                                                               \
    memcpy(((tsf_bytes *)array)->data + (size_t)i * sizeof e, &e, sizeof e);                                           \
  }
#define TSF_TYPED_INTEGER(name, element)                                                                               \
  TSF_TYPED_LOAD(name, element, int32_t, (int32_t)e)                                                                   \
  TSF_TYPED_STORE(name, element, int32_t, (element)v)
#define TSF_TYPED_FLOAT(name, element)                                                                                 \
  TSF_TYPED_LOAD(name, element, double, e != e ? (double)NAN : (double)e)                                              \
  TSF_TYPED_STORE(name, element, double, (element)v)

static inline uint8_t tsf_clamped(double v) { return v > 0 ? v < 255 ? (uint8_t)nearbyint(v) : 255 : 0; }

TSF_TYPED_INTEGER(bytes, uint8_t)
TSF_TYPED_LOAD(uint8_clamped, uint8_t, int32_t, (int32_t)e)
TSF_TYPED_STORE(uint8_clamped, uint8_t, double, tsf_clamped(v))
TSF_TYPED_INTEGER(int8, int8_t)
TSF_TYPED_INTEGER(int16, int16_t)
TSF_TYPED_INTEGER(uint16, uint16_t)
TSF_TYPED_INTEGER(int32, int32_t)
TSF_TYPED_INTEGER(uint32, uint32_t)
TSF_TYPED_FLOAT(float32, float)
TSF_TYPED_FLOAT(float64, double)
TSF_TYPED_LOAD(big_int64, int64_t, tsf_big, tsf_big_from_i64(isolate, e))
TSF_TYPED_STORE(big_int64, uint64_t, tsf_big, tsf_big_low_bits(v))
TSF_TYPED_LOAD(big_uint64, uint64_t, tsf_big, tsf_big_from_u64(isolate, e))
TSF_TYPED_STORE(big_uint64, uint64_t, tsf_big, tsf_big_low_bits(v))
#undef TSF_TYPED_LOAD
#undef TSF_TYPED_STORE
#undef TSF_TYPED_INTEGER
#undef TSF_TYPED_FLOAT

/* The same for an array of any type, by universal values; i is inside. May allocate. */
tsf_value tsf_typed_element(tsf_isolate *isolate, const tsf_bytes *array, uint32_t i);
/* Converts and stores. TypeError for what is no element (a bigint among numbers), RangeError without memory. */
void tsf_typed_store(tsf_isolate *isolate, tsf_bytes *array, uint32_t i, tsf_value v);
/* a[index] and a[index] = v: outside undefined, and nothing. */
tsf_value tsf_typed_get(tsf_isolate *isolate, const tsf_bytes *array, double index);
void tsf_typed_set(tsf_isolate *isolate, tsf_bytes *array, double index, tsf_value v);

/* new Int8Array(source, offset, length) and its like: zeros by length, a part of an ArrayBuffer, copies of elements. */
tsf_bytes *tsf_typed_construct(tsf_isolate *isolate, uint32_t type, tsf_value source, tsf_value offset, tsf_value length);
tsf_bytes *tsf_typed_from_array(tsf_isolate *isolate, uint32_t type, const tsf_array *values);

tsf_bytes *tsf_typed_fill(tsf_isolate *isolate, tsf_bytes *array, tsf_value v, double start, double end);
/* source: a typed array or an array. RangeError when it does not fit. */
void tsf_typed_set_from(tsf_isolate *isolate, tsf_bytes *array, tsf_value source, double offset);
tsf_bytes *tsf_typed_copy_within(tsf_isolate *isolate, tsf_bytes *array, double target, double start, double end);
double tsf_typed_index_of(tsf_isolate *isolate, tsf_bytes *array, tsf_value v, double from);
double tsf_typed_last_index_of(tsf_isolate *isolate, tsf_bytes *array, tsf_value v, double from);
bool tsf_typed_includes(tsf_isolate *isolate, tsf_bytes *array, tsf_value v, double from);
tsf_bytes *tsf_typed_reverse(tsf_isolate *isolate, tsf_bytes *array);
tsf_bytes *tsf_typed_sort(tsf_isolate *isolate, tsf_bytes *array); /* by value, -0 before 0, NaN last */
tsf_bytes *tsf_typed_with(tsf_isolate *isolate, tsf_bytes *array, double index, tsf_value v);
tsf_string *tsf_typed_join(tsf_isolate *isolate, tsf_bytes *array, tsf_string *separator);

/* "Float64Array" and its like, of a buffer and a DataView too. */
tsf_string *tsf_typed_name(tsf_isolate *isolate, tsf_bytes *array);
static inline tsf_value tsf_typed_at(tsf_isolate *isolate, tsf_bytes *array, double index) {
  double at = index != index ? 0 : trunc(index);
  return tsf_typed_get(isolate, array, at < 0 ? at + (double)array->length : at);
}
static inline tsf_bytes *tsf_typed_reversed(tsf_isolate *isolate, tsf_bytes *array) {
  return tsf_typed_reverse(isolate, tsf_bytes_slice(isolate, array, 0, INFINITY));
}

/* For the prelude, which knows no element types. */
double tsf_typed_length(tsf_isolate *isolate, tsf_object *object); /* TypeError unless it is a typed array */
static inline tsf_value tsf_typed_at_index(tsf_isolate *isolate, tsf_bytes *array, double index) {
  return tsf_typed_get(isolate, array, index);
}
tsf_bytes *tsf_typed_like(tsf_isolate *isolate, tsf_bytes *array, double length);

/* new Int8Array(…) and Int8Array.of(…) for the row of each type. */
#define TSF_TYPED_MAKERS(id, name)                                                                                     \
  static inline tsf_bytes *tsf_new_##name(tsf_isolate *isolate, tsf_value source, tsf_value offset, tsf_value length) { \
    return tsf_typed_construct(isolate, TSF_TYPE_##id, source, offset, length);                                        \
  }                                                                                                                    \
  static inline tsf_bytes *tsf_##name##_of(tsf_isolate *isolate, tsf_array *values) {                                  \
    return tsf_typed_from_array(isolate, TSF_TYPE_##id, values);                                                       \
  }
TSF_TYPED_MAKERS(BYTES, bytes)
TSF_TYPED_MAKERS(UINT8_CLAMPED, uint8_clamped)
TSF_TYPED_MAKERS(INT8, int8)
TSF_TYPED_MAKERS(INT16, int16)
TSF_TYPED_MAKERS(UINT16, uint16)
TSF_TYPED_MAKERS(INT32, int32)
TSF_TYPED_MAKERS(UINT32, uint32)
TSF_TYPED_MAKERS(FLOAT32, float32)
TSF_TYPED_MAKERS(FLOAT64, float64)
TSF_TYPED_MAKERS(BIG_INT64, big_int64)
TSF_TYPED_MAKERS(BIG_UINT64, big_uint64)
#undef TSF_TYPED_MAKERS

/* ArrayBuffer and DataView. */
static inline bool tsf_is_view(tsf_value v) {
  if (!tsf_is_object(v)) return false;
  return tsf_is_typed_array(tsf_to_object(v)) || tsf_to_object(v)->type == TSF_TYPE_DATA_VIEW;
}
tsf_bytes *tsf_buffer_construct(tsf_isolate *isolate, double length);
tsf_bytes *tsf_data_view_construct(tsf_isolate *isolate, tsf_object *buffer, double offset, tsf_value length);

#endif
