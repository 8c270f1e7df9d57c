/* string_builder.c - text in the making: on the C stack while it is small, then in a buffer that the string takes over.
 * Invariant: a high half at the end and a low half that is added become one character. */
#include "string_making.h"
#include "wtf8.h"

void tsf_builder_start(tsf_builder *builder, tsf_isolate *isolate) {
  builder->isolate = isolate;
  builder->data = builder->small;
  builder->bytes = 0;
  builder->capacity = sizeof builder->small;
  builder->buffer = NULL;
  builder->failed = false;
}

bool tsf_builder_grow(tsf_builder *builder, size_t more) {
  if (builder->failed) return false;
  if (more <= builder->capacity - builder->bytes) return true;
  if (more > TSF_STRING_MAX - builder->bytes) {
    tsf_string_too_long(builder->isolate);
    builder->failed = true;
    return false;
  }
  size_t capacity = builder->capacity * 2;
  if (capacity < builder->bytes + more) capacity = builder->bytes + more;
  tsf_buffer *buffer = tsf_buffer_new(builder->isolate, capacity);
  if (!buffer) {
    builder->failed = true;
    builder->capacity = builder->bytes; /* the inline fast path fails too */
    return false;
  }
  memcpy(buffer->bytes, builder->data, builder->bytes);
  builder->buffer = buffer;
  builder->data = buffer->bytes;
  builder->capacity = capacity;
  return true;
}

void tsf_builder_text(tsf_builder *builder, const char *data, size_t bytes) {
  if (bytes == 0) return;
  if (TSF_UNLIKELY((unsigned char)data[0] == 0xED) && tsf_wtf8_starts_low(data, bytes) &&
      tsf_wtf8_ends_high(builder->data, builder->bytes)) {
    uint32_t length;
    uint32_t high = tsf_wtf8_decode(builder->data + builder->bytes - 3, 3, &length);
    uint32_t low = tsf_wtf8_decode(data, 3, &length);
    if (!tsf_builder_grow(builder, 1 + bytes - 3)) return;
    uint32_t pair = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
    builder->bytes += tsf_wtf8_encode(pair, builder->data + builder->bytes - 3) - 3;
    data += 3;
    bytes -= 3;
  } else if (!tsf_builder_grow(builder, bytes)) {
    return;
  }
  memcpy(builder->data + builder->bytes, data, bytes);
  builder->bytes += bytes;
}

void tsf_builder_character(tsf_builder *builder, uint32_t code_point) {
  char text[4];
  tsf_builder_text(builder, text, tsf_wtf8_encode(code_point, text));
}

tsf_string *tsf_builder_finish(tsf_builder *builder) {
  if (builder->failed) return NULL;
  tsf_buffer *buffer = builder->buffer;
  if (!buffer || builder->bytes <= sizeof builder->small)
    return tsf_string_from_bytes(builder->isolate, builder->data, builder->bytes);
  buffer->used = builder->bytes;
  return tsf_string_in_buffer(builder->isolate, buffer, buffer->bytes, builder->bytes, TSF_UNITS_UNKNOWN);
}
