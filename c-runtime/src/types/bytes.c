/* bytes.c - Uint8Array. Its bytes follow the struct; a subarray points into its root and keeps that alive; a view points
 * into host memory until the call returns and gets bytes of its own if it survives.
 * Invariant: the owner of a window is never itself a window. */
#include "bytes.h"

#include "array.h"
#include "index.h"
#include "number.h"

static size_t rounded(uint64_t bytes) { return ((size_t)bytes + 7) & ~(size_t)7; }

static bool has_own_bytes(const tsf_bytes *b) { return b->owner == NULL && b->data == (const uint8_t *)(b + 1); }

static size_t bytes_size(const tsf_object *object) {
  const tsf_bytes *b = (const tsf_bytes *)object;
  return sizeof *b + (has_own_bytes(b) ? rounded(b->length) : 0);
}

static size_t bytes_survivor_size(const tsf_object *object) {
  const tsf_bytes *b = (const tsf_bytes *)object;
  return sizeof *b + (b->owner == NULL ? rounded(b->length) : 0);
}

static void bytes_trace(tsf_tracer *tracer, tsf_object *object) {
  tsf_bytes *b = (tsf_bytes *)object;
  uintptr_t offset = (uintptr_t)b->data - (uintptr_t)b->owner;
  if (b->owner == NULL) return;
  tsf_trace_object(tracer, &b->owner);
  b->data = (uint8_t *)((uintptr_t)b->owner + offset);
}

static void bytes_moved(tsf_object *to, const tsf_object *from) {
  tsf_bytes *b = (tsf_bytes *)to;
  if (b->owner != NULL) return;
  b->data = (uint8_t *)(b + 1);
  if (b->length != 0) memcpy(b->data, ((const tsf_bytes *)from)->data, b->length);
}

const tsf_type tsf_bytes_type = {.name = "Uint8Array", .size = bytes_size, .trace = bytes_trace, .moved = bytes_moved,
                                 .survivor_size = bytes_survivor_size};

/* Unset bytes; without memory (thrown) an empty array. */
static tsf_bytes *new_bytes(tsf_isolate *isolate, size_t length) {
  tsf_bytes *b = tsf_allocate_checked(isolate, sizeof *b + rounded(length));
  if (b == NULL) {
    b = tsf_allocate(isolate, sizeof *b);
    length = 0;
  }
  tsf_header(&b->header, TSF_TYPE_BYTES);
  b->length = length;
  b->data = (uint8_t *)(b + 1);
  b->owner = NULL;
  return b;
}

tsf_bytes *tsf_bytes_new(tsf_isolate *isolate, double length) {
  double wanted = tsf_integer(length);
  if (!(wanted >= 0 && wanted <= 9007199254740991.0)) {
    char text[TSF_NUMBER_TEXT_MAX];
    int size = (int)tsf_number_format(length, text);
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Invalid typed array length: %.*s", size, text);
    wanted = 0;
  }
  if (wanted > (double)(SIZE_MAX / 4)) wanted = (double)(SIZE_MAX / 4);
  tsf_bytes *b = new_bytes(isolate, (size_t)wanted);
  memset(b->data, 0, b->length);
  return b;
}

static tsf_bytes *window(tsf_isolate *isolate, uint8_t *data, size_t length, tsf_object *owner) {
  tsf_bytes *b = tsf_allocate(isolate, sizeof *b);
  tsf_header(&b->header, TSF_TYPE_BYTES);
  b->length = length;
  b->data = data;
  b->owner = owner;
  return b;
}

/* The view's bytes are the host's; a store into it would be one into host memory, so its first store copies. */
tsf_bytes *tsf_bytes_view(tsf_isolate *isolate, const uint8_t *data, size_t length) {
  return length == 0 ? new_bytes(isolate, 0) : window(isolate, (uint8_t *)(uintptr_t)data, length, NULL);
}

static uint8_t to_uint8(double d) { return (uint8_t)((uint32_t)tsf_to_int32(d) & 0xFF); }

static uint8_t uint8_of(tsf_value v) {
  if (tsf_is_number(v)) return to_uint8(tsf_to_number(v));
  return v == TSF_TRUE; /* the other primitives that TypeScript lets through are 0 */
}

tsf_bytes *tsf_bytes_from_array(tsf_isolate *isolate, tsf_array *values) {
  tsf_bytes *b = new_bytes(isolate, values->length);
  for (size_t i = 0; i < b->length; i++) b->data[i] = uint8_of(values->slots[i]);
  return b;
}

static bool index_of(const tsf_bytes *b, double index, size_t *out) {
  if (!(index >= 0 && index < (double)b->length) || index != (double)(size_t)index) return false;
  *out = (size_t)index;
  return true;
}

tsf_value tsf_bytes_get(tsf_isolate *isolate, tsf_bytes *b, double index) {
  (void)isolate;
  size_t i;
  return index_of(b, index, &i) ? tsf_from_number(b->data[i]) : TSF_UNDEFINED;
}

/* Host memory is not ours to write: a view that is written to gets a copy first. False: no memory, thrown. */
static bool make_writable(tsf_isolate *isolate, tsf_bytes *b) {
  if (b->owner != NULL || has_own_bytes(b)) return true;
  tsf_bytes *copy = new_bytes(isolate, b->length);
  if (copy->length != b->length) return false;
  memcpy(copy->data, b->data, b->length);
  b->data = copy->data;
  b->owner = &copy->header;
  tsf_barrier(isolate, &b->header, tsf_from_object(copy));
  return true;
}

void tsf_bytes_set(tsf_isolate *isolate, tsf_bytes *b, double index, double value) {
  size_t i;
  if (index_of(b, index, &i) && make_writable(isolate, b)) b->data[i] = to_uint8(value);
}

double tsf_bytes_length(tsf_isolate *isolate, tsf_bytes *b) {
  (void)isolate;
  return (double)b->length;
}

/* tsf_relative_index for lengths over 2^32. */
static size_t relative(double index, size_t length) {
  double i = tsf_integer(index);
  if (i < 0) i += (double)length;
  return i <= 0 ? 0 : i >= (double)length ? length : (size_t)i;
}

tsf_bytes *tsf_bytes_subarray(tsf_isolate *isolate, tsf_bytes *b, double start, double end) {
  size_t from = relative(start, b->length), to = relative(end, b->length);
  if (from >= to) return new_bytes(isolate, 0);
  tsf_object *owner = has_own_bytes(b) ? &b->header : b->owner;
  return window(isolate, b->data + from, to - from, owner);
}

tsf_bytes *tsf_bytes_slice(tsf_isolate *isolate, tsf_bytes *b, double start, double end) {
  size_t from = relative(start, b->length), to = relative(end, b->length);
  tsf_bytes *out = new_bytes(isolate, from < to ? to - from : 0);
  if (out->length != 0) memcpy(out->data, b->data + from, out->length);
  return out;
}

void tsf_bytes_fill(tsf_isolate *isolate, tsf_bytes *b, double value, double start, double end) {
  size_t from = relative(start, b->length), to = relative(end, b->length);
  if (from < to && make_writable(isolate, b)) memset(b->data + from, to_uint8(value), to - from);
}

static uint64_t length_of(tsf_value source) {
  return tsf_is_array(source) ? ((tsf_array *)tsf_to_object(source))->length
                              : ((tsf_bytes *)tsf_to_object(source))->length;
}

void tsf_bytes_set_from(tsf_isolate *isolate, tsf_bytes *b, tsf_value source, double offset) {
  double at = tsf_integer(offset);
  uint64_t length = length_of(source);
  if (at < 0 || at + (double)length > (double)b->length) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "offset is out of bounds");
    return;
  }
  if (length == 0 || !make_writable(isolate, b)) return;
  uint8_t *to = b->data + (size_t)at;
  if (tsf_is_bytes(source)) {
    memmove(to, ((tsf_bytes *)tsf_to_object(source))->data, length);
    return;
  }
  const tsf_array *values = (const tsf_array *)tsf_to_object(source);
  for (uint64_t i = 0; i < length; i++) to[i] = uint8_of(values->slots[i]);
}

double tsf_bytes_index_of(tsf_isolate *isolate, tsf_bytes *b, double value, double from) {
  (void)isolate;
  size_t at = relative(from, b->length);
  if (!(value >= 0 && value <= 255) || value != (double)(uint8_t)value || at == b->length) return -1;
  const uint8_t *found = memchr(b->data + at, (uint8_t)value, b->length - at);
  return found == NULL ? -1 : (double)(found - b->data);
}
