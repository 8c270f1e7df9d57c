/* string_methods.c - the methods of String that neither search nor map characters: access, slices, repeat, padding,
 * trimming, well-formedness. An index argument is any double and goes through ToIntegerOrInfinity.
 * Invariant: a string that is all ASCII is never decoded. */
#include <math.h>

#include "number.h"
#include "string.h"
#include "wtf8.h"

static tsf_string *empty(void) { return (tsf_string *)&tsf_string_empty; }

static uint32_t clamp(double index, uint32_t length) {
  if (!(index > 0)) return 0;
  return index >= length ? length : (uint32_t)index;
}

/* An index that counts from the end when negative. */
static uint32_t clamp_relative(double index, uint32_t length) {
  if (index <= -1) {
    index = ceil(index) + length;
    return index > 0 ? (uint32_t)index : 0;
  }
  return clamp(index, length);
}

/* ToIntegerOrInfinity(index) as a unit of a string of that length, or UINT32_MAX outside. */
static uint32_t inside(double index, uint32_t length) {
  if (index != index) index = 0;
  if (!(index > -1 && index < length)) return UINT32_MAX;
  uint32_t i = (uint32_t)(int64_t)index; /* -0.5 is 0 */
  return i < length ? i : UINT32_MAX;
}

/* ---- one unit ---- */

double tsf_string_char_code_at(tsf_isolate *isolate, tsf_string *s, double index) {
  uint32_t length = tsf_string_length(s), i = inside(index, length);
  if (i == UINT32_MAX) return NAN;
  if (TSF_LIKELY(length == s->bytes)) {
    unsigned char c = (unsigned char)s->data[i];
    return c < 0x80 ? c : 0xFFFD;
  }
  uint32_t at = tsf_string_unit_to_byte(isolate, s, i), byte = at & ~TSF_STRING_HALF, ignored;
  uint32_t c = tsf_wtf8_seen(tsf_wtf8_decode(s->data + byte, s->bytes - byte, &ignored));
  if (c < 0x10000) return c;
  return at & TSF_STRING_HALF ? 0xDC00 + (c & 0x3FF) : 0xD800 + ((c - 0x10000) >> 10);
}

tsf_value tsf_string_code_point_at(tsf_isolate *isolate, tsf_string *s, double index) {
  uint32_t i = inside(index, tsf_string_length(s));
  if (i == UINT32_MAX) return TSF_UNDEFINED;
  uint32_t at = tsf_string_unit_to_byte(isolate, s, i), byte = at & ~TSF_STRING_HALF, ignored;
  uint32_t c = tsf_wtf8_seen(tsf_wtf8_decode(s->data + byte, s->bytes - byte, &ignored));
  return tsf_from_number(at & TSF_STRING_HALF ? 0xDC00 + (c & 0x3FF) : c);
}

static tsf_string *unit(tsf_isolate *isolate, tsf_string *s, uint32_t i) {
  if (TSF_LIKELY(s->units == s->bytes && (unsigned char)s->data[i] < 0x80))
    return (tsf_string *)&tsf_string_characters[(unsigned char)s->data[i]];
  return tsf_string_units(isolate, s, i, i + 1);
}

tsf_string *tsf_string_char_at(tsf_isolate *isolate, tsf_string *s, double index) {
  uint32_t i = inside(index, tsf_string_length(s));
  return i == UINT32_MAX ? empty() : unit(isolate, s, i);
}

tsf_value tsf_string_at(tsf_isolate *isolate, tsf_string *s, double index) {
  uint32_t length = tsf_string_length(s);
  if (index <= -1) index = ceil(index) + length;
  uint32_t i = inside(index, length);
  return i == UINT32_MAX ? TSF_UNDEFINED : tsf_from_string(unit(isolate, s, i));
}

tsf_value tsf_string_element(tsf_isolate *isolate, tsf_string *s, double index) {
  if (!(index >= 0 && index < tsf_string_length(s)) || index != (uint32_t)index) return TSF_UNDEFINED;
  return tsf_from_string(unit(isolate, s, (uint32_t)index));
}

tsf_string *tsf_string_from_char_code(tsf_isolate *isolate, double unit) {
  return tsf_string_from_code_point(isolate, (uint32_t)tsf_to_int32(unit) & 0xFFFF);
}

tsf_string *tsf_string_from_code_point_checked(tsf_isolate *isolate, double code_point) {
  if (!(code_point >= 0 && code_point <= 0x10FFFF) || code_point != (uint32_t)code_point) {
    char text[TSF_NUMBER_TEXT_MAX];
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Invalid code point %.*s", (int)tsf_number_format(code_point, text), text);
    return empty();
  }
  return tsf_string_from_code_point(isolate, (uint32_t)code_point);
}

/* ---- slices ---- */

tsf_string *tsf_string_slice(tsf_isolate *isolate, tsf_string *s, double start, double end) {
  uint32_t length = tsf_string_length(s);
  uint32_t from = clamp_relative(start, length), to = clamp_relative(end, length);
  return from >= to ? empty() : tsf_string_units(isolate, s, from, to);
}

tsf_string *tsf_string_substring(tsf_isolate *isolate, tsf_string *s, double start, double end) {
  uint32_t length = tsf_string_length(s), from = clamp(start, length), to = clamp(end, length);
  return tsf_string_units(isolate, s, from < to ? from : to, from < to ? to : from);
}

tsf_string *tsf_string_substr(tsf_isolate *isolate, tsf_string *s, double start, double length) {
  uint32_t units = tsf_string_length(s), from = clamp_relative(start, units);
  return tsf_string_units(isolate, s, from, from + clamp(length, units - from));
}

/* ---- repeat, pad ---- */

/* The first `units` units of text, over and over. */
static void build_repeated(tsf_builder *builder, tsf_string *text, uint64_t units) {
  uint32_t length = tsf_string_length(text);
  uint64_t whole = units / length;
  uint32_t rest = (uint32_t)(units % length);
  if (whole > TSF_STRING_MAX / text->bytes) whole = TSF_STRING_MAX / text->bytes + 1; /* grow will throw */
  if (!tsf_builder_grow(builder, (size_t)whole * text->bytes)) return;
  size_t start = builder->bytes;
  if (whole > 0) tsf_builder_string(builder, text);
  if (whole > 1 && builder->bytes - start == text->bytes &&
      !(tsf_wtf8_starts_low(text->data, text->bytes) && tsf_wtf8_ends_high(text->data, text->bytes))) {
    size_t done = text->bytes, all = (size_t)whole * text->bytes; /* nothing joins: double what is there */
    while (done < all) {
      size_t more = done < all - done ? done : all - done;
      memcpy(builder->data + start + done, builder->data + start, more);
      done += more;
    }
    builder->bytes = start + all;
  } else {
    while (whole-- > 1) tsf_builder_string(builder, text);
  }
  if (rest > 0) tsf_builder_string(builder, tsf_string_units(builder->isolate, text, 0, rest));
}

static tsf_string *finish(tsf_builder *builder) {
  tsf_string *result = tsf_builder_finish(builder);
  return result ? result : empty();
}

tsf_string *tsf_string_repeat(tsf_isolate *isolate, tsf_string *s, double count) {
  if (count <= -1 || count == INFINITY) {
    char text[TSF_NUMBER_TEXT_MAX];
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Invalid count value: %.*s", (int)tsf_number_format(count, text), text);
    return empty();
  }
  if (!(count >= 1) || s->bytes == 0) return empty();
  if (count < 2) return s;
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  uint64_t times = count > TSF_STRING_MAX ? TSF_STRING_MAX + 1ull : (uint64_t)count;
  build_repeated(&builder, s, times * tsf_string_length(s));
  return finish(&builder);
}

static tsf_string *pad(tsf_isolate *isolate, tsf_string *s, double length, tsf_string *fill, bool at_start) {
  uint32_t units = tsf_string_length(s);
  if (!(length >= units + 1.0) || fill->bytes == 0) return s;
  if (length >= TSF_STRING_MAX + 1.0) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Invalid string length");
    return empty();
  }
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  if (!at_start) tsf_builder_string(&builder, s);
  build_repeated(&builder, fill, (uint32_t)length - units);
  if (at_start) tsf_builder_string(&builder, s);
  return finish(&builder);
}

tsf_string *tsf_string_pad_start(tsf_isolate *isolate, tsf_string *s, double length, tsf_string *fill) {
  return pad(isolate, s, length, fill, true);
}

tsf_string *tsf_string_pad_end(tsf_isolate *isolate, tsf_string *s, double length, tsf_string *fill) {
  return pad(isolate, s, length, fill, false);
}

/* ---- trim ---- */

static tsf_string *trim(tsf_isolate *isolate, tsf_string *s, bool at_start, bool at_end) {
  size_t start = 0, end = s->bytes;
  if (at_start) tsf_trim_start(s->data, &start, end);
  if (at_end) tsf_trim_end(s->data, start, &end);
  return tsf_string_bytes(isolate, s, (uint32_t)start, (uint32_t)end);
}

tsf_string *tsf_string_trim(tsf_isolate *isolate, tsf_string *s) { return trim(isolate, s, true, true); }
tsf_string *tsf_string_trim_start(tsf_isolate *isolate, tsf_string *s) { return trim(isolate, s, true, false); }
tsf_string *tsf_string_trim_end(tsf_isolate *isolate, tsf_string *s) { return trim(isolate, s, false, true); }

/* ---- well-formedness ---- */

bool tsf_string_is_well_formed(tsf_isolate *isolate, tsf_string *s) {
  (void)isolate;
  if (tsf_string_is_ascii(s)) return true;
  const char *p = s->data, *end = p + s->bytes;
  while (p < end && (p = memchr(p, 0xED, (size_t)(end - p))) != NULL) {
    uint32_t length;
    if (tsf_wtf8_decode(p, (size_t)(end - p), &length) - 0xD800u < 0x800u) return false;
    p += length;
  }
  return true;
}

/* Lone halves and invalid bytes become U+FFFD, as a program sees them; so the result is UTF-8. */
tsf_string *tsf_string_to_well_formed(tsf_isolate *isolate, tsf_string *s) {
  size_t clean = tsf_ascii_prefix(s->data, s->bytes);
  uint32_t length;
  while (clean < s->bytes) {
    uint32_t c = tsf_wtf8_decode(s->data + clean, s->bytes - clean, &length);
    if ((c & TSF_WTF8_INVALID) || c - 0xD800u < 0x800u) break;
    clean += length;
  }
  if (clean == s->bytes) return s;
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  tsf_builder_text(&builder, s->data, clean);
  for (size_t i = clean; i < s->bytes; i += length) {
    uint32_t c = tsf_wtf8_decode(s->data + i, s->bytes - i, &length);
    tsf_builder_character(&builder, (c & TSF_WTF8_INVALID) || c - 0xD800u < 0x800u ? 0xFFFD : c);
  }
  return finish(&builder);
}
