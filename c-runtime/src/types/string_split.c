/* string_split.c - split by a text, and the parts of a text without making them all.
 * Invariant: parts are slices. */
#include "../core/short_bytes.h"
#include "array.h"
#include "number.h"
#include "string_find.h"
#include "string_making.h"

tsf_array *tsf_string_split(tsf_isolate *isolate, tsf_string *s, tsf_string *separator, double limit) {
  uint32_t left = (uint32_t)tsf_to_int32(limit), length = tsf_string_length(s);
  if (left == 0) return tsf_array_new(isolate, 0);
  if (separator->bytes == 0) {
    uint32_t count = length < left ? length : left;
    tsf_array *units = tsf_array_new(isolate, count);
    for (uint32_t at = 0, i = 0, next; i < count && !tsf_threw(isolate); i++, at = next) {
      tsf_unit_at(s, at, &next);
      tsf_array_push(isolate, units, tsf_from_string(tsf_string_between(isolate, s, at, next)));
    }
    return units;
  }
  tsf_array *parts = tsf_array_new(isolate, 0);
  bool plain = tsf_needle_is_plain(s, separator);
  uint32_t start = 0;
  tsf_match found;
  while (tsf_find_match(s, separator, start, plain, &found)) {
    tsf_array_push(isolate, parts, tsf_from_string(tsf_string_between(isolate, s, start, found.start)));
    if (--left == 0 || tsf_threw(isolate)) return parts;
    start = found.end;
  }
  tsf_array_push(isolate, parts, tsf_from_string(tsf_string_between(isolate, s, start, s->bytes)));
  return parts;
}

/* The UTF-16 unit at index, as splitting by "" gives it. */
static tsf_value unit_part(tsf_isolate *isolate, tsf_string *s, uint32_t index) {
  if (index >= tsf_string_length(s)) return TSF_UNDEFINED;
  return tsf_from_string(tsf_string_units(isolate, s, index, index + 1));
}

tsf_value tsf_string_split_part_by_byte(tsf_isolate *isolate, tsf_string *s, char separator, uint32_t wanted) {
  const char *from = s->data, *end = from + s->bytes, *at;
  while ((at = tsf_find_byte(from, end, separator)) != NULL && wanted > 0) {
    from = at + 1;
    wanted--;
  }
  if (wanted > 0) return TSF_UNDEFINED;
  return tsf_from_string(tsf_string_bytes(isolate, s, (uint32_t)(from - s->data), (uint32_t)((at == NULL ? end : at) - s->data)));
}

tsf_value tsf_string_split_part_any(tsf_isolate *isolate, tsf_string *s, tsf_string *separator, double limit, double index) {
  uint32_t wanted = index >= 0 && index < 4294967295.0 ? (uint32_t)index : UINT32_MAX;
  if (wanted != index) return TSF_UNDEFINED;
  if (limit != 4294967295.0 && wanted >= (uint32_t)tsf_to_int32(limit)) return TSF_UNDEFINED;
  if (separator->bytes == 0) return unit_part(isolate, s, wanted);
  tsf_match found = {0, 0};
  uint32_t start = 0;
  tsf_string_length(s); /* tsf_needle_is_plain asks for it */
  bool plain = tsf_needle_is_plain(s, separator), any;
  while ((any = tsf_find_match(s, separator, start, plain, &found)) && wanted-- > 0) start = found.end;
  if (!any && wanted > 0) return TSF_UNDEFINED;
  return tsf_from_string(tsf_string_between(isolate, s, start, any ? found.start : s->bytes));
}

tsf_value tsf_string_split_part_from_end(tsf_isolate *isolate, tsf_string *s, tsf_string *separator, double limit, double back) {
  if (!(back < 0)) return tsf_string_split_part(isolate, s, separator, limit, back);
  if (limit != 4294967295.0 || separator->bytes != 1 || (unsigned char)separator->data[0] >= 0x80)
    return tsf_string_split_part(isolate, s, separator, limit, tsf_string_split_count(isolate, s, separator, limit) + back);
  const char *start = s->data, *end = start + s->bytes, *from;
  while ((from = tsf_find_last_byte(start, end, separator->data[0])) != NULL && back < -1) {
    end = from;
    back++;
  }
  if (back < -1) return TSF_UNDEFINED;
  if (from != NULL) start = from + 1;
  return tsf_from_string(tsf_string_bytes(isolate, s, (uint32_t)(start - s->data), (uint32_t)(end - s->data)));
}

static uint32_t count_parts(tsf_string *s, tsf_string *separator) {
  uint32_t count = 1;
  if (separator->bytes == 1 && (unsigned char)separator->data[0] < 0x80) {
    const char *end = s->data + s->bytes, *from = s->data, *at;
    for (; (at = memchr(from, separator->data[0], (size_t)(end - from))) != NULL; from = at + 1) count++;
    return count;
  }
  tsf_string_length(s); /* tsf_needle_is_plain asks for it */
  bool plain = tsf_needle_is_plain(s, separator);
  tsf_match found = {0, 0};
  for (; tsf_find_match(s, separator, found.end, plain, &found); count++) {}
  return count;
}

double tsf_string_split_count(tsf_isolate *isolate, tsf_string *s, tsf_string *separator, double limit) {
  (void)isolate;
  uint32_t most = limit == 4294967295.0 ? UINT32_MAX : (uint32_t)tsf_to_int32(limit);
  uint32_t count = separator->bytes == 0 ? tsf_string_length(s) : count_parts(s, separator);
  return count < most ? count : most;
}
