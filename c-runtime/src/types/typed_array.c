/* typed_array.c - elements of typed arrays by universal values, and the methods that need bytes. See typed_array.h. */
#include "typed_array.h"

#include "equality.h"
#include "index.h"
#include "iterator.h"

/* Types whose elements are exchanged as int32, as uint32, as double, as bigint. */
#define INTEGERS(X) X(BYTES, bytes) X(UINT8_CLAMPED, uint8_clamped) X(INT8, int8) X(INT16, int16) X(UINT16, uint16) X(INT32, int32)
#define FLOATS(X) X(FLOAT32, float32) X(FLOAT64, float64)
#define BIGINTS(X) X(BIG_INT64, big_int64) X(BIG_UINT64, big_uint64)

static bool holds_bigints(const tsf_bytes *array) { return array->header.type >= TSF_TYPE_BIG_INT64; }

tsf_value tsf_typed_element(tsf_isolate *isolate, const tsf_bytes *array, uint32_t i) {
  const tsf_object *o = &array->header;
  switch (o->type) {
#define CASE(id, name) case TSF_TYPE_##id: return tsf_from_number(tsf_##name##_load(isolate, o, i));
    INTEGERS(CASE)
    FLOATS(CASE)
#undef CASE
    case TSF_TYPE_UINT32: return tsf_from_number((uint32_t)tsf_uint32_load(isolate, o, i));
#define CASE(id, name) case TSF_TYPE_##id: return tsf_big_box(isolate, tsf_##name##_load(isolate, o, i));
    BIGINTS(CASE)
#undef CASE
    default: return TSF_UNDEFINED;
  }
}

/* ToNumber of what TypeScript lets through, and of what a cast did. */
static double number_of(tsf_isolate *isolate, tsf_value v) {
  if (TSF_LIKELY(tsf_is_number(v))) return tsf_to_number(v);
  if (tsf_is_bool(v)) return v == TSF_TRUE;
  if (v == TSF_NULL) return 0;
  if (tsf_is_string(v)) return tsf_number_from_string(isolate, tsf_to_string_pointer(v));
  if (tsf_is_bigint(v)) tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot convert a BigInt value to a number");
  else if (tsf_is_object(v)) tsf_throw_error(isolate, TSF_ERROR_TYPE, "expected a number, got an object");
  return NAN;
}

static tsf_big bigint_of(tsf_isolate *isolate, tsf_value v) {
  if (TSF_LIKELY(tsf_is_bigint(v))) return tsf_big_unbox(v);
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "expected a bigint");
  return tsf_big_from_small(0);
}

/* The element's conversion was done; what it was done to is in one of the two. */
static void store(tsf_object *o, uint32_t i, double number, tsf_big bigint) {
  switch (o->type) {
    case TSF_TYPE_UINT8_CLAMPED: tsf_uint8_clamped_store(o, i, number); return;
    case TSF_TYPE_FLOAT32: tsf_float32_store(o, i, number); return;
    case TSF_TYPE_FLOAT64: tsf_float64_store(o, i, number); return;
#define CASE(id, name) case TSF_TYPE_##id: tsf_##name##_store(o, i, bigint); return;
    BIGINTS(CASE)
#undef CASE
    case TSF_TYPE_INT16:
    case TSF_TYPE_UINT16: tsf_int16_store(o, i, tsf_to_int32(number)); return;
    case TSF_TYPE_INT32:
    case TSF_TYPE_UINT32: tsf_int32_store(o, i, tsf_to_int32(number)); return;
    default: tsf_int8_store(o, i, tsf_to_int32(number)); return;
  }
}

void tsf_typed_store(tsf_isolate *isolate, tsf_bytes *array, uint32_t i, tsf_value v) {
  double number = 0;
  tsf_big bigint = tsf_big_from_small(0);
  if (holds_bigints(array)) bigint = bigint_of(isolate, v);
  else number = number_of(isolate, v);
  if (!tsf_threw(isolate) && tsf_bytes_make_own(isolate, array)) store(&array->header, i, number, bigint);
}

tsf_value tsf_typed_get(tsf_isolate *isolate, const tsf_bytes *array, double index) {
  if (!tsf_typed_has(&array->header, index)) return TSF_UNDEFINED;
  return tsf_typed_element(isolate, array, (uint32_t)index);
}

void tsf_typed_set(tsf_isolate *isolate, tsf_bytes *array, double index, tsf_value v) {
  if (tsf_typed_has(&array->header, index)) tsf_typed_store(isolate, array, (uint32_t)index, v);
}

/* Making. */

static tsf_bytes *bad_length(tsf_isolate *isolate, double length) {
  char text[TSF_NUMBER_TEXT_MAX];
  int size = (int)tsf_number_format(length, text);
  tsf_throw_error(isolate, TSF_ERROR_RANGE, "Invalid typed array length: %.*s", size, text);
  return NULL;
}

static tsf_bytes *zeros(tsf_isolate *isolate, uint32_t type, double length) {
  double wanted = tsf_integer(length), most = TSF_BYTES_MAX / (double)(1u << tsf_bytes_shift(type));
  if (!(wanted >= 0 && wanted <= most)) return bad_length(isolate, length);
  tsf_bytes *array = tsf_bytes_of_type(isolate, type, (size_t)wanted);
  memset(array->data, 0, tsf_bytes_size(array));
  return array;
}

static tsf_bytes *part_of_buffer(tsf_isolate *isolate, uint32_t type, tsf_bytes *buffer, tsf_value start, tsf_value count) {
  const char *name = isolate->types[type]->name;
  double size = 1u << tsf_bytes_shift(type), whole = (double)buffer->length;
  double offset = start == TSF_UNDEFINED ? 0 : tsf_integer(number_of(isolate, start));
  if (fmod(offset, size) != 0) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "start offset of %s should be a multiple of %d", name, (int)size);
    return NULL;
  }
  if (count == TSF_UNDEFINED && fmod(whole, size) != 0) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "byte length of %s should be a multiple of %d", name, (int)size);
    return NULL;
  }
  if (offset < 0 || offset > whole) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Start offset %.0f is outside the bounds of the buffer", offset);
    return NULL;
  }
  double length = count == TSF_UNDEFINED ? (whole - offset) / size : tsf_integer(number_of(isolate, count));
  if (!(length >= 0 && offset + length * size <= whole)) return bad_length(isolate, length);
  return tsf_bytes_window(isolate, type, buffer, (size_t)offset, (size_t)length);
}

/* Elements of another type are converted one by one. */
static void copy_elements(tsf_isolate *isolate, tsf_bytes *to, uint32_t at, const tsf_bytes *from) {
  if (holds_bigints(to) != holds_bigints(from)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot mix BigInt and other types, use explicit conversions");
    return;
  }
  if (to->header.type == from->header.type) {
    if (from->length != 0) memmove(to->data + ((size_t)at << tsf_bytes_shift(to->header.type)), from->data, tsf_bytes_size(from));
    return;
  }
  for (uint32_t i = 0; i < from->length && !tsf_threw(isolate); i++)
    tsf_typed_store(isolate, to, at + i, tsf_typed_element(isolate, from, i));
}

static void copy_values(tsf_isolate *isolate, tsf_bytes *to, uint32_t at, const tsf_array *values) {
  for (uint32_t i = 0; i < values->length && !tsf_threw(isolate); i++)
    tsf_typed_store(isolate, to, at + i, tsf_array_get_index(values, i));
}

tsf_bytes *tsf_typed_from_array(tsf_isolate *isolate, uint32_t type, const tsf_array *values) {
  tsf_bytes *array = zeros(isolate, type, values->length);
  if (array != NULL && !tsf_threw(isolate)) copy_values(isolate, array, 0, values);
  return tsf_threw(isolate) ? NULL : array;
}

tsf_bytes *tsf_typed_construct(tsf_isolate *isolate, uint32_t type, tsf_value source, tsf_value offset, tsf_value length) {
  if (!tsf_is_object(source)) return zeros(isolate, type, source == TSF_UNDEFINED ? 0 : number_of(isolate, source));
  tsf_object *object = tsf_to_object(source);
  if (object->type == TSF_TYPE_ARRAY_BUFFER) return part_of_buffer(isolate, type, (tsf_bytes *)object, offset, length);
  if (!tsf_is_typed_array(object)) {
    tsf_array *values = tsf_iterate_to_array(isolate, source);
    return values == NULL || tsf_threw(isolate) ? NULL : tsf_typed_from_array(isolate, type, values);
  }
  const tsf_bytes *from = (const tsf_bytes *)object;
  tsf_bytes *array = zeros(isolate, type, (double)from->length);
  if (array != NULL && !tsf_threw(isolate)) copy_elements(isolate, array, 0, from);
  return tsf_threw(isolate) ? NULL : array;
}

/* Methods. */

static void *place(const tsf_bytes *array, uint32_t i) {
  return array->data + ((size_t)i << tsf_bytes_shift(array->header.type));
}

tsf_bytes *tsf_typed_fill(tsf_isolate *isolate, tsf_bytes *array, tsf_value v, double start, double end) {
  uint32_t length = (uint32_t)array->length, size = 1u << tsf_bytes_shift(array->header.type);
  uint32_t from = tsf_relative_index(start, length), to = tsf_relative_index(end, length);
  if (holds_bigints(array)) bigint_of(isolate, v);
  if (from >= to || tsf_threw(isolate)) return array;
  tsf_typed_store(isolate, array, from, v);
  if (tsf_threw(isolate)) return array;
  uint8_t element[8];
  memcpy(element, place(array, from), size);
  if (size == 1) memset(array->data + from, element[0], to - from);
  else
    for (uint32_t i = from; i < to; i++) memcpy(place(array, i), element, size);
  return array;
}

void tsf_typed_set_from(tsf_isolate *isolate, tsf_bytes *array, tsf_value source, double offset) {
  if (!tsf_is_array(source) && !(tsf_is_object(source) && tsf_is_typed_array(tsf_to_object(source)))) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "expected an array");
    return;
  }
  uint64_t length = tsf_is_array(source) ? ((tsf_array *)tsf_to_object(source))->length
                                         : ((tsf_bytes *)tsf_to_object(source))->length;
  double at = tsf_integer(offset);
  if (at < 0 || at + (double)length > (double)array->length) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "offset is out of bounds");
    return;
  }
  if (length == 0 || !tsf_bytes_make_own(isolate, array)) return;
  if (tsf_is_array(source)) {
    copy_values(isolate, array, (uint32_t)at, (const tsf_array *)tsf_to_object(source));
    return;
  }
  tsf_bytes *from = (tsf_bytes *)tsf_to_object(source);
  /* of the same buffer, elements of another size would be overwritten before they are read */
  if (from->header.type != array->header.type) from = tsf_bytes_slice(isolate, from, 0, (double)length);
  if (!tsf_threw(isolate)) copy_elements(isolate, array, (uint32_t)at, from);
}

tsf_bytes *tsf_typed_copy_within(tsf_isolate *isolate, tsf_bytes *array, double target, double start, double end) {
  uint32_t length = (uint32_t)array->length, to = tsf_relative_index(target, length);
  uint32_t from = tsf_relative_index(start, length), last = tsf_relative_index(end, length);
  if (from >= last || to >= length || !tsf_bytes_make_own(isolate, array)) return array;
  uint32_t count = last - from < length - to ? last - from : length - to;
  memmove(place(array, to), place(array, from), (size_t)count << tsf_bytes_shift(array->header.type));
  return array;
}

static bool is_element(tsf_isolate *isolate, const tsf_bytes *array, uint32_t i, tsf_value v) {
  return tsf_strict_equal(tsf_typed_element(isolate, array, i), v);
}

double tsf_typed_index_of(tsf_isolate *isolate, tsf_bytes *array, tsf_value v, double from) {
  uint32_t length = (uint32_t)array->length, start = tsf_relative_index(from, length);
  if (array->header.type == TSF_TYPE_BYTES) {
    double d = tsf_is_number(v) ? tsf_to_number(v) : -1;
    if (!(d >= 0 && d <= 255) || d != (double)(uint8_t)d || start == length) return -1;
    const uint8_t *found = memchr(array->data + start, (uint8_t)d, length - start);
    return found == NULL ? -1 : (double)(found - array->data);
  }
  for (uint32_t i = start; i < length; i++)
    if (is_element(isolate, array, i, v)) return i;
  return -1;
}

double tsf_typed_last_index_of(tsf_isolate *isolate, tsf_bytes *array, tsf_value v, double from) {
  double at = tsf_integer(from), length = (double)array->length;
  if (at < 0) at += length;
  if (at >= length) at = length - 1;
  for (; at >= 0; at--)
    if (is_element(isolate, array, (uint32_t)at, v)) return at;
  return -1;
}

bool tsf_typed_includes(tsf_isolate *isolate, tsf_bytes *array, tsf_value v, double from) {
  uint32_t length = (uint32_t)array->length;
  for (uint32_t i = tsf_relative_index(from, length); i < length; i++)
    if (tsf_same_value_zero(tsf_typed_element(isolate, array, i), v)) return true;
  return false;
}

tsf_bytes *tsf_typed_reverse(tsf_isolate *isolate, tsf_bytes *array) {
  size_t size = (size_t)1 << tsf_bytes_shift(array->header.type);
  uint8_t kept[8];
  if (!tsf_bytes_make_own(isolate, array)) return array;
  for (uint32_t i = 0, j = (uint32_t)array->length; i + 1 < j; i++) {
    j--;
    memcpy(kept, place(array, i), size);
    memcpy(place(array, i), place(array, j), size);
    memcpy(place(array, j), kept, size);
  }
  return array;
}

#define COMPARE(name, element)                                                                                         \
  static int compare_##name(const void *a, const void *b) {                                                            \
    element x, y;                                                                                                      \
    memcpy(&x, a, sizeof x);                                                                                           \
    memcpy(&y, b, sizeof y);                                                                                           \
    return (x > y) - (x < y);                                                                                          \
  }
#define COMPARE_FLOATS(name, element)                                                                                  \
  static int compare_##name(const void *a, const void *b) {                                                            \
    element x, y;                                                                                                      \
    memcpy(&x, a, sizeof x);                                                                                           \
    memcpy(&y, b, sizeof y);                                                                                           \
    if (x != x || y != y) return (x != x) - (y != y);                                                                  \
    return x == y ? (signbit(y) != 0) - (signbit(x) != 0) : (x > y) - (x < y);                                         \
  }
COMPARE(uint8, uint8_t)
COMPARE(int8, int8_t)
COMPARE(int16, int16_t)
COMPARE(uint16, uint16_t)
COMPARE(int32, int32_t)
COMPARE(uint32, uint32_t)
COMPARE(int64, int64_t)
COMPARE(uint64, uint64_t)
COMPARE_FLOATS(float32, float)
COMPARE_FLOATS(float64, double)

tsf_bytes *tsf_typed_sort(tsf_isolate *isolate, tsf_bytes *array) {
  static int (*const compare[])(const void *, const void *) = {
      [TSF_TYPE_BYTES] = compare_uint8,      [TSF_TYPE_UINT8_CLAMPED] = compare_uint8, [TSF_TYPE_INT8] = compare_int8,
      [TSF_TYPE_INT16] = compare_int16,      [TSF_TYPE_UINT16] = compare_uint16,       [TSF_TYPE_INT32] = compare_int32,
      [TSF_TYPE_UINT32] = compare_uint32,    [TSF_TYPE_FLOAT32] = compare_float32,     [TSF_TYPE_FLOAT64] = compare_float64,
      [TSF_TYPE_BIG_INT64] = compare_int64,  [TSF_TYPE_BIG_UINT64] = compare_uint64,
  };
  uint32_t type = array->header.type;
  if (array->length > 1 && tsf_bytes_make_own(isolate, array))
    qsort(array->data, array->length, (size_t)1 << tsf_bytes_shift(type), compare[type]);
  return array;
}

tsf_bytes *tsf_typed_with(tsf_isolate *isolate, tsf_bytes *array, double index, tsf_value v) {
  double at = tsf_integer(index);
  if (at < 0) at += (double)array->length;
  if (holds_bigints(array)) bigint_of(isolate, v);
  if (tsf_threw(isolate)) return NULL;
  if (!tsf_typed_has(&array->header, at)) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Invalid typed array index");
    return NULL;
  }
  tsf_bytes *copy = tsf_bytes_slice(isolate, array, 0, INFINITY);
  if (!tsf_threw(isolate)) tsf_typed_store(isolate, copy, (uint32_t)at, v);
  return tsf_threw(isolate) ? NULL : copy;
}

tsf_string *tsf_typed_join(tsf_isolate *isolate, tsf_bytes *array, tsf_string *separator) {
  tsf_builder builder;
  char digits[TSF_NUMBER_TEXT_MAX];
  tsf_builder_start(&builder, isolate);
  for (uint32_t i = 0; i < array->length && !tsf_threw(isolate); i++) {
    if (i > 0) tsf_builder_string(&builder, separator);
    tsf_value v = tsf_typed_element(isolate, array, i);
    if (tsf_is_number(v)) tsf_builder_text(&builder, digits, tsf_number_format(tsf_to_number(v), digits));
    else tsf_builder_string(&builder, tsf_big_to_string(isolate, tsf_big_unbox(v), 10));
  }
  return tsf_builder_finish(&builder);
}

tsf_string *tsf_typed_name(tsf_isolate *isolate, tsf_bytes *array) {
  return tsf_string_from_text(isolate, isolate->types[array->header.type]->name);
}

double tsf_typed_length(tsf_isolate *isolate, tsf_object *object) {
  if (TSF_LIKELY(tsf_is_typed_array(object))) return (double)((tsf_bytes *)object)->length;
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "this is not a typed array.");
  return 0;
}

tsf_bytes *tsf_typed_like(tsf_isolate *isolate, tsf_bytes *array, double length) {
  return zeros(isolate, array->header.type, length);
}

/* ArrayBuffer and DataView. */

tsf_bytes *tsf_buffer_construct(tsf_isolate *isolate, double length) {
  double wanted = tsf_integer(length);
  if (!(wanted >= 0 && wanted <= TSF_BYTES_MAX)) {
    const char *what = wanted >= 0 && wanted <= 9007199254740991.0 ? "Array buffer allocation failed" : "Invalid array buffer length";
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "%s", what);
    return NULL;
  }
  tsf_bytes *buffer = tsf_bytes_of_type(isolate, TSF_TYPE_ARRAY_BUFFER, (size_t)wanted);
  memset(buffer->data, 0, buffer->length);
  return buffer;
}

tsf_bytes *tsf_data_view_construct(tsf_isolate *isolate, tsf_object *object, double start, tsf_value count) {
  if (object->type != TSF_TYPE_ARRAY_BUFFER) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "First argument to DataView constructor must be an ArrayBuffer");
    return NULL;
  }
  tsf_bytes *buffer = (tsf_bytes *)object;
  double offset = tsf_integer(start), whole = (double)buffer->length;
  if (!(offset >= 0 && offset <= whole)) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Start offset %.0f is outside the bounds of the buffer", offset);
    return NULL;
  }
  double length = count == TSF_UNDEFINED ? whole - offset : tsf_integer(number_of(isolate, count));
  if (!(length >= 0 && offset + length <= whole)) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Invalid DataView length %.0f", length);
    return NULL;
  }
  return tsf_bytes_window(isolate, TSF_TYPE_DATA_VIEW, buffer, (size_t)offset, (size_t)length);
}
