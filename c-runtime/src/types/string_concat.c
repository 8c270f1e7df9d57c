/* string_concat.c - a + b and longer sums. The first sum is an exact inline string marked JOINED; adding to a JOINED one
 * moves the text to a buffer with room, and further sums append there in place, so a loop of += copies each byte O(1)
 * times. Invariant: appending in place never changes bytes that any string has. */
#include "../core/short_bytes.h"
#include "number.h"
#include "string_making.h"
#include "wtf8.h"

#define BUFFER_MIN 64u

static bool joins(const tsf_string *a, const tsf_string *b) {
  return TSF_UNLIKELY((unsigned char)b->data[0] == 0xED) && tsf_wtf8_starts_low(b->data, b->bytes) &&
         tsf_wtf8_ends_high(a->data, a->bytes);
}

static uint32_t sum_units(const tsf_string *a, const tsf_string *b) {
  if (a->units == TSF_UNITS_UNKNOWN || b->units == TSF_UNITS_UNKNOWN) return TSF_UNITS_UNKNOWN;
  /* invalid bytes at the seam may complete each other */
  if (TSF_UNLIKELY(tsf_wtf8_is_continuation(b->data[0]))) return TSF_UNITS_UNKNOWN;
  return a->units + b->units;
}

tsf_string *tsf_string_concat(tsf_isolate *isolate, tsf_string *a, tsf_string *b) {
  if (b->bytes == 0) return a;
  if (a->bytes == 0) return b;
  if (TSF_UNLIKELY(joins(a, b))) {
    tsf_string *const parts[2] = {a, b};
    return tsf_string_concat_all(isolate, 2, parts);
  }
  size_t bytes = (size_t)a->bytes + b->bytes;
  if (TSF_UNLIKELY(bytes > TSF_STRING_MAX)) {
    tsf_string_too_long(isolate);
    return a;
  }
  uint32_t units = sum_units(a, b);
  if (a->header.aux & TSF_STRING_JOINED) {
    tsf_buffer *buffer = a->owner && a->owner->type == TSF_TYPE_BUFFER ? (tsf_buffer *)a->owner : NULL;
    if (buffer && a->data + a->bytes == buffer->bytes + buffer->used && b->bytes <= buffer->capacity - buffer->used) {
      memcpy(buffer->bytes + buffer->used, b->data, b->bytes);
      buffer->used += b->bytes;
      return tsf_string_in_buffer(isolate, buffer, a->data, bytes, units);
    }
    if (bytes >= BUFFER_MIN / 2) {
      size_t capacity = bytes * 2 > BUFFER_MIN ? bytes * 2 : BUFFER_MIN;
      buffer = tsf_buffer_new(isolate, capacity);
      if (TSF_UNLIKELY(!buffer)) return a;
      memcpy(buffer->bytes, a->data, a->bytes);
      memcpy(buffer->bytes + a->bytes, b->data, b->bytes);
      buffer->used = bytes;
      return tsf_string_in_buffer(isolate, buffer, buffer->bytes, bytes, units);
    }
  }
  char *data;
  tsf_string *s = tsf_string_reserve(isolate, bytes, &data);
  if (TSF_UNLIKELY(!s)) return a;
  memcpy(data, a->data, a->bytes);
  memcpy(data + a->bytes, b->data, b->bytes);
  s->units = units;
  s->header.aux |= TSF_STRING_JOINED;
  return s;
}

tsf_string *tsf_string_concat_all(tsf_isolate *isolate, uint32_t count, tsf_string *const *parts) {
  uint64_t bytes = 0, units = 0;
  bool known = true, plain = true;
  const tsf_string *last = NULL, *only = NULL;
  for (uint32_t i = 0; i < count; i++) {
    const tsf_string *part = parts[i];
    if (part->bytes == 0) continue;
    if ((unsigned char)part->data[0] >= 0x80 && last) {
      if (joins(last, part)) plain = false;
      if (tsf_wtf8_is_continuation(part->data[0])) known = false;
    }
    only = last ? NULL : part;
    last = part;
    bytes += part->bytes;
    if (part->units == TSF_UNITS_UNKNOWN)
      known = false;
    else
      units += part->units;
  }
  if (!last) return tsf_string_none();
  if (only) return (tsf_string *)only;
  if (!plain) {
    tsf_builder builder;
    tsf_builder_start(&builder, isolate);
    for (uint32_t i = 0; i < count; i++) tsf_builder_string(&builder, parts[i]);
    tsf_string *joined = tsf_builder_finish(&builder);
    return joined ? joined : tsf_string_none();
  }
  char *data;
  tsf_string *s = tsf_string_reserve(isolate, (size_t)bytes, &data);
  if (!s) return tsf_string_none();
  for (uint32_t i = 0; i < count; i++) {
    memcpy(data, parts[i]->data, parts[i]->bytes);
    data += parts[i]->bytes;
  }
  s->units = known ? (uint32_t)units : TSF_UNITS_UNKNOWN;
  s->header.aux |= TSF_STRING_JOINED;
  return s;
}

tsf_piece tsf_piece_of_number_any(double d, char text[TSF_NUMBER_TEXT_MAX]) {
  uint32_t length = (uint32_t)tsf_number_format(d, text);
  return (tsf_piece){.data = text, .bytes = length, .units = length};
}

static tsf_string *join_slowly(tsf_isolate *isolate, uint32_t count, const tsf_piece *pieces) {
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  for (uint32_t i = 0; i < count; i++) tsf_builder_text(&builder, pieces[i].data, pieces[i].bytes);
  tsf_string *joined = tsf_builder_finish(&builder);
  return joined ? joined : tsf_string_none();
}

tsf_string *tsf_string_join_any(tsf_isolate *isolate, uint32_t count, const tsf_piece *pieces) {
  uint64_t bytes = 0, units = 0;
  bool known = true;
  char *to;
  for (uint32_t i = 0; i < count; i++) {
    /* what does not begin with ASCII may have to be joined with what is before it */
    if (TSF_UNLIKELY(bytes > 0 && pieces[i].bytes > 0 && (unsigned char)pieces[i].data[0] >= 0x80))
      return join_slowly(isolate, count, pieces);
    bytes += pieces[i].bytes;
    units += pieces[i].units;
    known &= pieces[i].units != TSF_UNITS_UNKNOWN;
  }
  tsf_string *s = tsf_string_reserve(isolate, (size_t)bytes, &to);
  if (TSF_UNLIKELY(!s)) return tsf_string_none();
  for (uint32_t i = 0; i < count; i++) {
    tsf_copy_short(to, pieces[i].data, pieces[i].bytes);
    to += pieces[i].bytes;
  }
  s->units = known ? (uint32_t)units : TSF_UNITS_UNKNOWN;
  s->header.aux |= TSF_STRING_JOINED;
  return s;
}
