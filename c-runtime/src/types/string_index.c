/* string_index.c - from UTF-16 units to bytes and back, and slices. A non-ASCII string that is indexed gets a table of the
 * byte offsets of every 16th unit once; short ones are scanned.
 * Invariant: an offset is a character boundary, or with TSF_STRING_HALF the middle of a four-byte character. */
#include "string_making.h"
#include "wtf8.h"

#define SCAN_LIMIT 192u /* bytes: shorter strings are scanned, not indexed */

/* Makes the index of a non-ASCII string of known length. */
static const uint32_t *index_of(tsf_isolate *isolate, tsf_string *s) {
  if (s->index) return (const uint32_t *)(const void *)s->index->bytes;
  if (s->header.flags & TSF_FLAG_STATIC) return NULL;
  uint32_t count = s->units / TSF_STRING_INDEX_STEP + 1;
  tsf_buffer *buffer = tsf_buffer_new(isolate, count * sizeof(uint32_t));
  if (!buffer) return NULL;
  uint32_t *offsets = (uint32_t *)(void *)buffer->bytes;
  uint32_t unit = 0, byte = 0, length, next = 0;
  while (byte < s->bytes && next < count) {
    uint32_t n = tsf_wtf8_units(tsf_wtf8_decode(s->data + byte, s->bytes - byte, &length));
    uint32_t wanted = next * TSF_STRING_INDEX_STEP;
    if (unit == wanted)
      offsets[next++] = byte;
    else if (n == 2 && unit + 1 == wanted)
      offsets[next++] = byte | TSF_STRING_HALF;
    unit += n;
    byte += length;
  }
  if (next < count) offsets[next] = s->bytes; /* length is a multiple of the step */
  s->index = buffer;
  tsf_barrier(isolate, &s->header, tsf_from_object(buffer));
  return offsets;
}

uint32_t tsf_string_unit_to_byte(tsf_isolate *isolate, tsf_string *s, uint32_t unit) {
  uint32_t units = tsf_string_length(s);
  if (units == s->bytes) return unit;
  if (unit >= units) return s->bytes;
  uint32_t byte = 0, at = 0, length;
  if (unit >= TSF_STRING_INDEX_STEP && s->bytes > SCAN_LIMIT) {
    const uint32_t *offsets = index_of(isolate, s);
    if (offsets) {
      byte = offsets[unit / TSF_STRING_INDEX_STEP];
      at = unit / TSF_STRING_INDEX_STEP * TSF_STRING_INDEX_STEP;
      if (at == unit) return byte;
      if (byte & TSF_STRING_HALF) {
        byte = (byte & ~TSF_STRING_HALF) + 4;
        at++;
      }
    }
  }
  for (;;) {
    if (at == unit) return byte;
    uint32_t n = tsf_wtf8_units(tsf_wtf8_decode(s->data + byte, s->bytes - byte, &length));
    if (n == 2 && at + 1 == unit) return byte | TSF_STRING_HALF;
    at += n;
    byte += length;
  }
}

uint32_t tsf_string_byte_to_unit(tsf_isolate *isolate, tsf_string *s, uint32_t byte) {
  uint32_t units = tsf_string_length(s), half = byte & TSF_STRING_HALF ? 1 : 0;
  byte &= ~TSF_STRING_HALF;
  if (units == s->bytes) return byte;
  if (byte >= s->bytes) return units;
  uint32_t start = 0, unit = 0;
  if (byte > SCAN_LIMIT) {
    const uint32_t *offsets = index_of(isolate, s);
    if (offsets) {
      uint32_t low = 0, high = units / TSF_STRING_INDEX_STEP + 1; /* the last entry at or before byte */
      while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if ((offsets[middle] & ~TSF_STRING_HALF) <= byte)
          low = middle;
        else
          high = middle;
      }
      start = offsets[low] & ~TSF_STRING_HALF;
      unit = low * TSF_STRING_INDEX_STEP - (offsets[low] & TSF_STRING_HALF ? 1 : 0);
    }
  }
  return unit + (uint32_t)tsf_wtf8_count_units(s->data + start, byte - start, NULL) + half;
}

tsf_string *tsf_string_part_rare(tsf_isolate *isolate, tsf_string *s, uint32_t start, uint32_t end, uint32_t units) {
  uint32_t bytes = end - start;
  if (bytes == s->bytes) return s;
  if (bytes == 0) return tsf_string_none();
  unsigned char first = (unsigned char)s->data[start];
  bool is_place = isolate->keeps_origins && (s->header.aux & TSF_STRING_VIEW);
  if (first < 0x80 && !is_place) return tsf_string_of_ascii(first);
  tsf_string *part = tsf_string_header(isolate, s->header.aux & TSF_STRING_VIEW);
  part->bytes = bytes;
  part->units = units;
  part->data = s->data + start;
  part->owner = s->header.aux & TSF_STRING_INLINE ? &s->header : s->owner;
  return part;
}

static uint32_t half_of(const tsf_string *s, uint32_t at, bool low) {
  uint32_t length, c = tsf_wtf8_decode(s->data + at, s->bytes - at, &length) - 0x10000;
  return low ? 0xDC00 + (c & 0x3FF) : 0xD800 + (c >> 10);
}

tsf_string *tsf_string_between(tsf_isolate *isolate, tsf_string *s, uint32_t start, uint32_t end) {
  if (!((start | end) & TSF_STRING_HALF)) return tsf_string_bytes(isolate, s, start, end);
  if (start == end) return tsf_string_none();
  char first[4], last[4];
  uint32_t first_bytes = 0, last_bytes = 0;
  if (start & TSF_STRING_HALF) {
    start &= ~TSF_STRING_HALF;
    first_bytes = tsf_wtf8_encode(half_of(s, start, true), first);
    start += 4;
  }
  if (end & TSF_STRING_HALF) {
    end &= ~TSF_STRING_HALF;
    last_bytes = tsf_wtf8_encode(half_of(s, end, false), last);
  }
  uint32_t middle = end - start;
  char *data;
  tsf_string *part = tsf_string_reserve(isolate, first_bytes + middle + last_bytes, &data);
  if (!part) return tsf_string_none();
  memcpy(data, first, first_bytes);
  memcpy(data + first_bytes, s->data + start, middle);
  memcpy(data + first_bytes + middle, last, last_bytes);
  return part;
}

tsf_string *tsf_string_units(tsf_isolate *isolate, tsf_string *s, uint32_t start, uint32_t end) {
  if (tsf_string_is_ascii(s)) return tsf_string_part(isolate, s, start, end, end - start);
  if (start >= end) return tsf_string_none();
  uint32_t from = tsf_string_unit_to_byte(isolate, s, start);
  uint32_t to = end - start < TSF_STRING_INDEX_STEP && !(from & TSF_STRING_HALF) ? from : TSF_STRING_NOT_FOUND;
  if (to == from) { /* a short part: walk on from its start */
    uint32_t unit = start, length;
    while (unit < end) {
      uint32_t n = tsf_wtf8_units(tsf_wtf8_decode(s->data + to, s->bytes - to, &length));
      if (unit + n > end) {
        to |= TSF_STRING_HALF;
        break;
      }
      unit += n;
      to += length;
    }
  } else {
    to = tsf_string_unit_to_byte(isolate, s, end);
  }
  if ((from | to) & TSF_STRING_HALF) {
    tsf_string *part = tsf_string_between(isolate, s, from, to);
    if (!(part->header.flags & TSF_FLAG_STATIC)) part->units = end - start;
    return part;
  }
  return tsf_string_part(isolate, s, from, to, end - start);
}

tsf_string *tsf_string_next_character(tsf_isolate *isolate, tsf_string *s, uint32_t *byte_offset) {
  uint32_t at = *byte_offset, length;
  if (at >= s->bytes) return NULL;
  if ((unsigned char)s->data[at] < 0x80) {
    *byte_offset = at + 1;
    return tsf_string_of_ascii((unsigned char)s->data[at]);
  }
  uint32_t c = tsf_wtf8_decode_long(s->data + at, s->bytes - at, &length);
  *byte_offset = at + length;
  return tsf_string_part(isolate, s, at, at + length, tsf_wtf8_units(c));
}
