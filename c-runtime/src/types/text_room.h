/* text_room.h - texts that nobody keeps: they lie in room of the caller's, on its stack, and not on the heap (pass
 * texts-in-rooms), and what looks at such a text.
 *
 * X_short is the short way of X: it throws and allocates nothing, and sets `*slow` where it has no answer; then X is
 * called. One that makes a text takes the room for it first.
 * Invariant: a text in a room is a view of bytes that live as long as the room. */
#ifndef TSF_TEXT_ROOM_H
#define TSF_TEXT_ROOM_H

#include "bigint.h"
#include "string.h"
#include "string_find.h"

TSF_ALWAYS_INLINE tsf_string *tsf_text_in_room(tsf_string *room, const char *data, uint32_t bytes, uint32_t units) {
  *room = (tsf_string){.header = {.type = TSF_TYPE_STRING, .aux = TSF_STRING_VIEW}, .bytes = bytes, .units = units, .data = data};
  return room;
}

/* The bytes [start, end) of a text, on character boundaries. */
TSF_ALWAYS_INLINE tsf_string *tsf_part_in_room(tsf_string *room, const tsf_string *s, const char *start, const char *end) {
  uint32_t bytes = (uint32_t)(end - start);
  return tsf_text_in_room(room, start, bytes, s->units == s->bytes ? bytes : TSF_UNITS_UNKNOWN);
}

/* ---- parts of a text that is split by one ASCII character ---- */

static inline bool tsf_splits_by_byte(const tsf_string *separator, double limit) {
  return TSF_LIKELY(separator->bytes == 1 && (unsigned char)separator->data[0] < 0x80 && limit == 4294967295.0);
}

TSF_ALWAYS_INLINE tsf_value tsf_string_split_part_short(tsf_string *room, const tsf_string *s, const tsf_string *separator,
                                                        double limit, double index, bool *slow) {
  if (TSF_UNLIKELY(!tsf_splits_by_byte(separator, limit) || !(index >= 0 && index < 2147483648.0) ||
                   index != (double)(int32_t)index)) {
    *slow = true;
    return TSF_UNDEFINED;
  }
  const char *from = s->data, *end = from + s->bytes, *at = tsf_find_byte(from, end, separator->data[0]);
  for (int32_t left = (int32_t)index; left > 0; left--) {
    if (at == NULL) return TSF_UNDEFINED;
    from = at + 1;
    at = tsf_find_byte(from, end, separator->data[0]);
  }
  return tsf_from_string(tsf_part_in_room(room, s, from, at == NULL ? end : at));
}

TSF_ALWAYS_INLINE tsf_value tsf_string_split_part_from_end_short(tsf_string *room, const tsf_string *s,
                                                                 const tsf_string *separator, double limit, double back,
                                                                 bool *slow) {
  if (TSF_UNLIKELY(!tsf_splits_by_byte(separator, limit) || !(back < 0))) {
    *slow = true;
    return TSF_UNDEFINED;
  }
  const char *start = s->data, *end = start + s->bytes;
  for (;; back++) {
    const char *from = tsf_find_last_byte(start, end, separator->data[0]);
    if (back >= -1) return tsf_from_string(tsf_part_in_room(room, s, from == NULL ? start : from + 1, end));
    if (from == NULL) return TSF_UNDEFINED;
    end = from;
  }
}

/* ---- slices of ASCII texts ---- */

/* An index from the end if it is negative, within the text; a fraction goes towards zero. */
static inline uint32_t tsf_relative_index(double index, uint32_t length) {
  if (index >= length) return length;
  if (index > -1) return index > 0 ? (uint32_t)index : 0;
  return index > -(double)length ? length - (uint32_t)-index : 0;
}

static inline tsf_string *tsf_string_slice_short(tsf_string *room, tsf_string *s, double start, double end, bool *slow) {
  if (TSF_UNLIKELY(!tsf_string_is_ascii(s) || start != start || end != end)) {
    *slow = true;
    return (tsf_string *)&tsf_string_empty;
  }
  uint32_t from = tsf_relative_index(start, s->bytes), to = tsf_relative_index(end, s->bytes);
  return tsf_part_in_room(room, s, s->data + from, s->data + (from < to ? to : from));
}

static inline tsf_string *tsf_string_substring_short(tsf_string *room, tsf_string *s, double start, double end, bool *slow) {
  if (TSF_UNLIKELY(!tsf_string_is_ascii(s) || !(start >= 0) || !(end >= 0))) {
    *slow = true;
    return (tsf_string *)&tsf_string_empty;
  }
  uint32_t from = tsf_relative_index(start, s->bytes), to = tsf_relative_index(end, s->bytes);
  return tsf_part_in_room(room, s, s->data + (from < to ? from : to), s->data + (from < to ? to : from));
}

static inline bool tsf_is_ascii_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

static inline tsf_string *tsf_string_trim_short(tsf_string *room, tsf_string *s, bool *slow) {
  if (TSF_UNLIKELY(!tsf_string_is_ascii(s))) {
    *slow = true;
    return (tsf_string *)&tsf_string_empty;
  }
  const char *start = s->data, *end = start + s->bytes;
  while (start < end && tsf_is_ascii_blank(*start)) start++;
  while (start < end && tsf_is_ascii_blank(end[-1])) end--;
  return tsf_part_in_room(room, s, start, end);
}

/* ---- looking for a text of ASCII, whose bytes are found at character boundaries only ---- */

static inline bool tsf_string_starts_with_short(const tsf_string *s, const tsf_string *needle, double from, bool *slow) {
  if (TSF_UNLIKELY(from != 0 || !tsf_string_is_ascii(needle))) *slow = true;
  return s->bytes >= needle->bytes && memcmp(s->data, needle->data, needle->bytes) == 0;
}

static inline bool tsf_string_ends_with_short(const tsf_string *s, const tsf_string *needle, double end, bool *slow) {
  if (TSF_UNLIKELY(!(end >= s->bytes) || !tsf_string_is_ascii(needle))) *slow = true;
  return s->bytes >= needle->bytes && memcmp(s->data + (s->bytes - needle->bytes), needle->data, needle->bytes) == 0;
}

static inline bool tsf_string_includes_short(const tsf_string *s, const tsf_string *needle, double from, bool *slow) {
  if (TSF_UNLIKELY(from != 0 || !tsf_string_is_ascii(needle))) *slow = true;
  return tsf_find_bytes(s->data, s->bytes, needle->data, needle->bytes) != SIZE_MAX;
}

static inline double tsf_string_index_of_short(tsf_string *s, const tsf_string *needle, double from, bool *slow) {
  if (TSF_UNLIKELY(from != 0 || !tsf_string_is_ascii(s) || !tsf_string_is_ascii(needle))) *slow = true;
  size_t at = tsf_find_bytes(s->data, s->bytes, needle->data, needle->bytes);
  return at == SIZE_MAX ? -1 : (double)at;
}

/* ---- BigInt(text): up to 18 digits ---- */

static inline tsf_big tsf_big_from_value_short(tsf_value value, bool *slow) {
  if (TSF_LIKELY(tsf_is_string(value))) {
    const tsf_string *s = tsf_to_string_pointer(value);
    uint64_t number = 0;
    uint32_t i = 0;
    for (; i < s->bytes && i < 18; i++) {
      unsigned digit = (unsigned char)s->data[i] - (unsigned)'0';
      if (digit > 9) break;
      number = number * 10 + digit;
    }
    if (TSF_LIKELY(i == s->bytes)) return tsf_big_from_small((int64_t)number);
  } else if (tsf_is_bigint(value) && tsf_tag(value) == TSF_TAG_INT) {
    return tsf_big_unbox(value);
  }
  *slow = true;
  return tsf_big_from_small(0);
}

#endif
