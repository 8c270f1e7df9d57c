/* string_search.c - indexOf, lastIndexOf, includes, startsWith, endsWith.
 * Invariant: indices are UTF-16 units outside and byte positions inside; each is converted once. */
#include <math.h>

#include "string_find.h"
#include "wtf8.h"

static size_t find_bytes_backward(const char *hay, size_t from, const char *needle, size_t m) {
  for (size_t i = from + 1; i-- > 0;)
    if (hay[i] == needle[0] && memcmp(hay + i, needle, m) == 0) return i;
  return SIZE_MAX;
}

/* Is needle at that unit? */
static bool is_at(tsf_isolate *isolate, tsf_string *s, tsf_string *needle, uint32_t unit) {
  uint32_t at = tsf_string_unit_to_byte(isolate, s, unit), end;
  if (needle->bytes == 0) return true;
  if (!tsf_needle_is_plain(s, needle)) return tsf_occurs_at(s, at, needle, &end);
  if (at & TSF_STRING_HALF) return false;
  return needle->bytes <= s->bytes - at && memcmp(s->data + at, needle->data, needle->bytes) == 0;
}

static uint32_t clamp(double index, uint32_t length) {
  if (!(index > 0)) return 0;
  return index >= length ? length : (uint32_t)index;
}

double tsf_string_index_of(tsf_isolate *isolate, tsf_string *s, tsf_string *needle, double from) {
  uint32_t start = clamp(from, tsf_string_length(s));
  if (needle->bytes == 0) return start;
  uint32_t at = tsf_string_find(s, needle, tsf_string_unit_to_byte(isolate, s, start));
  return at == TSF_STRING_NOT_FOUND ? -1.0 : tsf_string_byte_to_unit(isolate, s, at);
}

double tsf_string_last_index_of(tsf_isolate *isolate, tsf_string *s, tsf_string *needle, double from) {
  uint32_t length = tsf_string_length(s), needle_length = tsf_string_length(needle);
  if (needle_length > length) return -1;
  uint32_t start = clamp(from != from ? INFINITY : from, length - needle_length);
  if (needle->bytes == 0) return start;
  if (!tsf_needle_is_plain(s, needle)) {
    for (uint32_t unit = start + 1; unit-- > 0;)
      if (is_at(isolate, s, needle, unit)) return unit;
    return -1;
  }
  if (needle->bytes > s->bytes) return -1;
  uint32_t byte = tsf_string_unit_to_byte(isolate, s, start) & ~TSF_STRING_HALF;
  if (byte > s->bytes - needle->bytes) byte = s->bytes - needle->bytes;
  size_t at = find_bytes_backward(s->data, byte, needle->data, needle->bytes);
  return at == SIZE_MAX ? -1.0 : tsf_string_byte_to_unit(isolate, s, (uint32_t)at);
}

bool tsf_string_includes(tsf_isolate *isolate, tsf_string *s, tsf_string *needle, double from) {
  if (needle->bytes == 0) return true;
  uint32_t start = clamp(from, tsf_string_length(s));
  return tsf_string_find(s, needle, tsf_string_unit_to_byte(isolate, s, start)) != TSF_STRING_NOT_FOUND;
}

bool tsf_string_starts_with(tsf_isolate *isolate, tsf_string *s, tsf_string *needle, double from) {
  return is_at(isolate, s, needle, from > 0 ? clamp(from, tsf_string_length(s)) : 0);
}

bool tsf_string_ends_with(tsf_isolate *isolate, tsf_string *s, tsf_string *needle, double end) {
  uint32_t stop = clamp(end, tsf_string_length(s)), needle_length = tsf_string_length(needle);
  return needle_length <= stop && is_at(isolate, s, needle, stop - needle_length);
}
