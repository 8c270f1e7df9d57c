/* bytes.c - the memory of typed arrays, ArrayBuffer and DataView. See bytes.h. */
#include "bytes.h"

#include "index.h"
#include "number.h"
#include "weak.h"

static size_t rounded(size_t bytes) { return (bytes + 7) & ~(size_t)7; }

static bool has_own_bytes(const tsf_bytes *b) { return b->owner == NULL && b->data == (const uint8_t *)(b + 1); }

static size_t bytes_size(const tsf_object *object) {
  const tsf_bytes *b = (const tsf_bytes *)object;
  return sizeof *b + (has_own_bytes(b) ? rounded(tsf_bytes_size(b)) : 0);
}

static size_t bytes_survivor_size(const tsf_object *object) {
  const tsf_bytes *b = (const tsf_bytes *)object;
  return sizeof *b + (b->owner == NULL ? rounded(tsf_bytes_size(b)) : 0);
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
  b->header.flags &= (uint8_t)~TSF_FLAG_HOSTS;
  if (b->length != 0) memcpy(b->data, ((const tsf_bytes *)from)->data, tsf_bytes_size(b));
}

#define TYPE(id, title)                                                                                                \
  const tsf_type tsf_##id##_type = {.name = title, .size = bytes_size, .trace = bytes_trace, .moved = bytes_moved,     \
                                    .survivor_size = bytes_survivor_size}

TYPE(array_buffer, "ArrayBuffer");
TYPE(bytes, "Uint8Array");
TYPE(uint8_clamped, "Uint8ClampedArray");
TYPE(int8, "Int8Array");
TYPE(int16, "Int16Array");
TYPE(uint16, "Uint16Array");
TYPE(int32, "Int32Array");
TYPE(uint32, "Uint32Array");
TYPE(float32, "Float32Array");
TYPE(float64, "Float64Array");
TYPE(big_int64, "BigInt64Array");
TYPE(big_uint64, "BigUint64Array");
TYPE(data_view, "DataView");

tsf_bytes *tsf_bytes_of_type(tsf_isolate *isolate, uint32_t type, size_t length) {
  tsf_bytes *b = tsf_allocate_checked(isolate, sizeof *b + rounded(length << tsf_bytes_shift(type)));
  if (b == NULL) {
    b = tsf_allocate(isolate, sizeof *b);
    length = 0;
  }
  tsf_header(&b->header, type);
  b->length = length;
  b->data = (uint8_t *)(b + 1);
  b->owner = NULL;
  return b;
}

tsf_bytes *tsf_bytes_new(tsf_isolate *isolate, double length) {
  double wanted = tsf_integer(length);
  if (!(wanted >= 0 && wanted <= TSF_BYTES_MAX)) {
    char text[TSF_NUMBER_TEXT_MAX];
    int size = (int)tsf_number_format(length, text);
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Invalid typed array length: %.*s", size, text);
    wanted = 0;
  }
  tsf_bytes *b = tsf_bytes_of_type(isolate, TSF_TYPE_BYTES, (size_t)wanted);
  memset(b->data, 0, b->length);
  return b;
}

static tsf_bytes *new_window(tsf_isolate *isolate, uint32_t type, uint8_t *data, size_t length, tsf_object *owner) {
  tsf_bytes *b = tsf_allocate(isolate, sizeof *b);
  tsf_header(&b->header, type);
  b->length = length;
  b->data = data;
  b->owner = owner;
  return b;
}

static tsf_bytes *new_view(tsf_isolate *isolate, uint8_t *data, size_t length) {
  tsf_bytes *b = new_window(isolate, TSF_TYPE_BYTES, data, length, NULL);
  b->header.flags |= TSF_FLAG_HOSTS;
  return b;
}

tsf_bytes *tsf_bytes_view(tsf_isolate *isolate, const uint8_t *data, size_t length) {
  if (length == 0) return tsf_bytes_of_type(isolate, TSF_TYPE_BYTES, 0);
  return new_view(isolate, (uint8_t *)(uintptr_t)data, length);
}

tsf_bytes *tsf_bytes_window(tsf_isolate *isolate, uint32_t type, tsf_bytes *from, size_t offset, size_t length) {
  tsf_object *owner = from->owner == NULL ? &from->header : from->owner;
  return new_window(isolate, type, from->data + offset, length, owner);
}

bool tsf_bytes_make_own(tsf_isolate *isolate, tsf_bytes *b) {
  if (!(b->header.flags & TSF_FLAG_HOSTS)) return true;
  tsf_bytes *copy = tsf_bytes_of_type(isolate, TSF_TYPE_BYTES, b->length);
  if (copy->length != b->length) return false;
  memcpy(copy->data, b->data, b->length);
  b->header.flags &= (uint8_t)~TSF_FLAG_HOSTS;
  b->data = copy->data;
  b->owner = &copy->header;
  tsf_barrier(isolate, &b->header, tsf_from_object(copy));
  return true;
}

double tsf_bytes_offset(tsf_bytes *b) {
  return b->owner == NULL ? 0 : (double)(b->data - ((const tsf_bytes *)b->owner)->data);
}

/* An array that was made without a buffer gets one when it is asked for: a window onto the array. */
tsf_bytes *tsf_bytes_buffer(tsf_isolate *isolate, tsf_bytes *b) {
  if (!tsf_bytes_make_own(isolate, b)) return NULL;
  tsf_bytes *root = b->owner == NULL ? b : (tsf_bytes *)b->owner;
  if (root->header.type == TSF_TYPE_ARRAY_BUFFER) return root;
  if (isolate->buffers == TSF_UNDEFINED) isolate->buffers = tsf_from_object(tsf_weak_map_new(isolate));
  tsf_weak *buffers = (tsf_weak *)tsf_to_object(isolate->buffers);
  tsf_value known = tsf_weak_get(isolate, buffers, tsf_from_object(root));
  if (known != TSF_UNDEFINED) return (tsf_bytes *)tsf_to_object(known);
  tsf_bytes *buffer = tsf_bytes_window(isolate, TSF_TYPE_ARRAY_BUFFER, root, 0, tsf_bytes_size(root));
  isolate->needs_collection = true;
  tsf_weak_set(isolate, buffers, tsf_from_object(root), tsf_from_object(buffer));
  return tsf_threw(isolate) ? NULL : buffer;
}

/* tsf_relative_index for lengths over 2^32. */
static size_t relative(double index, size_t length) {
  double i = tsf_integer(index);
  if (i < 0) i += (double)length;
  return i <= 0 ? 0 : i >= (double)length ? length : (size_t)i;
}

tsf_bytes *tsf_bytes_subarray(tsf_isolate *isolate, tsf_bytes *b, double start, double end) {
  size_t from = relative(start, b->length), to = relative(end, b->length);
  size_t length = from < to ? to - from : 0;
  if (b->header.flags & TSF_FLAG_HOSTS) return new_view(isolate, b->data + from, length);
  return tsf_bytes_window(isolate, b->header.type, b, from << tsf_bytes_shift(b->header.type), length);
}

tsf_bytes *tsf_bytes_slice(tsf_isolate *isolate, tsf_bytes *b, double start, double end) {
  size_t from = relative(start, b->length), to = relative(end, b->length);
  tsf_bytes *out = tsf_bytes_of_type(isolate, b->header.type, from < to ? to - from : 0);
  size_t size = tsf_bytes_size(out);
  if (size != 0) memcpy(out->data, b->data + (from << tsf_bytes_shift(b->header.type)), size);
  return out;
}
