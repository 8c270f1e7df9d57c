/* string_search.c - finding text in text, and what is built on it: indexOf, includes, startsWith, split, replace.
 *
 * Positions are byte offsets on character boundaries. Only a needle with a loose end (a lone half, or an invalid byte that
 * might be a part of a sequence) can match inside a character; such needles are searched unit by unit, and positions then
 * carry TSF_STRING_HALF. Worst case linear: when candidates waste too much, the search goes on with Two-Way
 * (Crochemore and Perrin, Two-way string-matching, 1991). */
#include <math.h>

#include "array.h"
#include "number.h"
#include "string.h"
#include "wtf8.h"

typedef struct match {
  uint32_t start, end;
} match;

static tsf_string *empty(void) { return (tsf_string *)&tsf_string_empty; }

/* ---- bytes ---- */

static size_t maximal_suffix(const unsigned char *x, size_t m, bool reversed, size_t *period) {
  size_t best = 0, j = 1, k = 0, p = 1; /* the suffix at best, a candidate at j, k bytes compared */
  while (j + k < m) {
    unsigned char a = x[j + k], b = x[best + k];
    if (a == b) {
      if (k + 1 == p) {
        j += p;
        k = 0;
      } else {
        k++;
      }
    } else if (reversed ? a > b : a < b) {
      j += k + 1;
      k = 0;
      p = j - best;
    } else {
      best = j++;
      k = 0;
      p = 1;
    }
  }
  *period = p;
  return best;
}

static size_t two_way(const unsigned char *y, size_t n, const unsigned char *x, size_t m) {
  size_t period, other_period, cut = maximal_suffix(x, m, false, &period);
  size_t other = maximal_suffix(x, m, true, &other_period);
  if (other > cut) {
    cut = other;
    period = other_period;
  }
  bool periodic = cut + period <= m && memcmp(x, x + period, cut) == 0;
  if (!periodic) period = (cut > m - cut ? cut : m - cut) + 1;
  size_t known = 0; /* bytes at the start of x that are known to match */
  for (size_t j = 0; j <= n - m;) {
    size_t i = cut > known ? cut : known;
    while (i < m && x[i] == y[j + i]) i++;
    if (i < m) {
      j += i - cut + 1;
      known = 0;
      continue;
    }
    i = cut;
    while (i > known && x[i - 1] == y[j + i - 1]) i--;
    if (i <= known) return j;
    j += period;
    known = periodic ? m - period : 0;
  }
  return SIZE_MAX;
}

static size_t find_bytes(const char *hay, size_t n, const char *needle, size_t m) {
  if (m > n) return SIZE_MAX;
  if (m == 0) return 0;
  const char *p = hay, *last = hay + (n - m);
  size_t wasted = 0;
  while (p <= last && (p = memchr(p, needle[0], (size_t)(last - p) + 1)) != NULL) {
    if (p[m - 1] == needle[m - 1]) {
      if (memcmp(p, needle, m) == 0) return (size_t)(p - hay);
      wasted += m;
      if (wasted > 1024 + 4 * (size_t)(p - hay)) {
        size_t skip = (size_t)(p - hay);
        size_t at = two_way((const unsigned char *)p, n - skip, (const unsigned char *)needle, m);
        return at == SIZE_MAX ? SIZE_MAX : at + skip;
      }
    }
    p++;
  }
  return SIZE_MAX;
}

static size_t find_bytes_backward(const char *hay, size_t from, const char *needle, size_t m) {
  for (size_t i = from + 1; i-- > 0;)
    if (hay[i] == needle[0] && memcmp(hay + i, needle, m) == 0) return i;
  return SIZE_MAX;
}

/* ---- units ---- */

static bool has_loose_end(const tsf_string *s) {
  uint32_t length;
  if (s->bytes == 0 || ((unsigned char)s->data[0] < 0x80 && (unsigned char)s->data[s->bytes - 1] < 0x80)) return false;
  uint32_t first = tsf_wtf8_decode(s->data, s->bytes, &length);
  length = tsf_wtf8_length_before(s->data + s->bytes, s->bytes);
  uint32_t last = tsf_wtf8_decode(s->data + s->bytes - length, length, &length);
  return (first & TSF_WTF8_INVALID) || (last & TSF_WTF8_INVALID) || first - 0xDC00u < 0x400u || last - 0xD800u < 0x400u;
}

/* The unit at a position (an invalid byte stays recognisable), and the position after it. */
static uint32_t unit_at(const tsf_string *s, uint32_t at, uint32_t *next) {
  uint32_t length, byte = at & ~TSF_STRING_HALF;
  uint32_t c = tsf_wtf8_decode(s->data + byte, s->bytes - byte, &length);
  if (at & TSF_STRING_HALF) {
    *next = byte + length;
    return 0xDC00 + (c & 0x3FF);
  }
  if (tsf_wtf8_units(c) == 2) {
    *next = byte | TSF_STRING_HALF;
    return 0xD800 + ((c - 0x10000) >> 10);
  }
  *next = byte + length;
  return c;
}

/* Does needle occur at the position? Then *end is where it ends. */
static bool occurs_at(const tsf_string *s, uint32_t at, const tsf_string *needle, uint32_t *end) {
  uint32_t i = 0;
  while (i < needle->bytes || (i & TSF_STRING_HALF)) {
    if (at >= s->bytes && !(at & TSF_STRING_HALF)) return false;
    if (unit_at(s, at, &at) != unit_at(needle, i, &i)) return false;
  }
  *end = at;
  return true;
}

static bool is_plain(const tsf_string *s, const tsf_string *needle) {
  return s->units == s->bytes || !has_loose_end(needle);
}

/* First occurrence at or after `from`. plain: as is_plain says. */
static bool find(const tsf_string *s, const tsf_string *needle, uint32_t from, bool plain, match *found) {
  if (plain) {
    if (from & TSF_STRING_HALF) from = (from & ~TSF_STRING_HALF) + 4;
    size_t at = find_bytes(s->data + from, s->bytes - from, needle->data, needle->bytes);
    if (at == SIZE_MAX) return false;
    found->start = from + (uint32_t)at;
    found->end = found->start + needle->bytes;
    return true;
  }
  for (uint32_t at = from; at < s->bytes || (at & TSF_STRING_HALF); unit_at(s, at, &at)) {
    if (occurs_at(s, at, needle, &found->end)) {
      found->start = at;
      return true;
    }
  }
  return false;
}

uint32_t tsf_string_find(const tsf_string *s, const tsf_string *needle, uint32_t from) {
  match found;
  if (needle->bytes == 0) return from;
  return find(s, needle, from, is_plain(s, needle), &found) ? found.start : TSF_STRING_NOT_FOUND;
}

/* Is needle at that unit? */
static bool is_at(tsf_isolate *isolate, tsf_string *s, tsf_string *needle, uint32_t unit) {
  uint32_t at = tsf_string_unit_to_byte(isolate, s, unit), end;
  if (needle->bytes == 0) return true;
  if (!is_plain(s, needle)) return occurs_at(s, at, needle, &end);
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
  if (!is_plain(s, needle)) {
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

/* ---- split ---- */

tsf_array *tsf_string_split(tsf_isolate *isolate, tsf_string *s, tsf_string *separator, double limit) {
  uint32_t left = (uint32_t)tsf_to_int32(limit), length = tsf_string_length(s);
  if (left == 0) return tsf_array_new(isolate, 0);
  if (separator->bytes == 0) {
    uint32_t count = length < left ? length : left;
    tsf_array *units = tsf_array_new(isolate, count);
    for (uint32_t at = 0, i = 0, next; i < count && !tsf_threw(isolate); i++, at = next) {
      unit_at(s, at, &next);
      tsf_array_push(isolate, units, tsf_from_string(tsf_string_between(isolate, s, at, next)));
    }
    return units;
  }
  tsf_array *parts = tsf_array_new(isolate, 0);
  bool plain = is_plain(s, separator);
  uint32_t start = 0;
  match found;
  while (find(s, separator, start, plain, &found)) {
    tsf_array_push(isolate, parts, tsf_from_string(tsf_string_between(isolate, s, start, found.start)));
    if (--left == 0 || tsf_threw(isolate)) return parts;
    start = found.end;
  }
  tsf_array_push(isolate, parts, tsf_from_string(tsf_string_between(isolate, s, start, s->bytes)));
  return parts;
}

/* ---- replace ---- */

static void build_between(tsf_builder *builder, tsf_string *s, uint32_t start, uint32_t end) {
  if ((start | end) & TSF_STRING_HALF)
    tsf_builder_string(builder, tsf_string_between(builder->isolate, s, start, end));
  else
    tsf_builder_text(builder, s->data + start, end - start);
}

/* GetSubstitution without captures. */
static void build_replacement(tsf_builder *builder, tsf_string *s, match m, const tsf_string *replacement) {
  const char *p = replacement->data, *end = p + replacement->bytes;
  while (p < end) {
    const char *dollar = memchr(p, '$', (size_t)(end - p));
    if (!dollar || dollar + 1 == end) break;
    char c = dollar[1];
    tsf_builder_text(builder, p, (size_t)(dollar - p));
    p = dollar + 2;
    if (c == '$') {
      tsf_builder_char(builder, '$');
    } else if (c == '&') {
      build_between(builder, s, m.start, m.end);
    } else if (c == '`') {
      build_between(builder, s, 0, m.start);
    } else if (c == '\'') {
      build_between(builder, s, m.end, s->bytes);
    } else {
      tsf_builder_char(builder, '$');
      p = dollar + 1;
    }
  }
  tsf_builder_text(builder, p, (size_t)(end - p));
}

static tsf_string *finish(tsf_builder *builder) {
  tsf_string *result = tsf_builder_finish(builder);
  return result ? result : empty();
}

tsf_string *tsf_string_replace(tsf_isolate *isolate, tsf_string *s, tsf_string *pattern, tsf_string *replacement) {
  match found = {0, 0};
  tsf_string_length(s);
  if (pattern->bytes > 0 && !find(s, pattern, 0, is_plain(s, pattern), &found)) return s;
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  build_between(&builder, s, 0, found.start);
  build_replacement(&builder, s, found, replacement);
  build_between(&builder, s, found.end, s->bytes);
  return finish(&builder);
}

tsf_string *tsf_string_replace_all(tsf_isolate *isolate, tsf_string *s, tsf_string *pattern, tsf_string *replacement) {
  tsf_string_length(s);
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  uint32_t copied = 0;
  match found = {0, 0};
  if (pattern->bytes == 0) {
    for (;;) {
      build_replacement(&builder, s, found, replacement);
      if (copied >= s->bytes && !(copied & TSF_STRING_HALF)) return finish(&builder);
      if (builder.failed) return empty();
      unit_at(s, copied, &found.start);
      build_between(&builder, s, copied, found.start);
      copied = found.end = found.start;
    }
  }
  bool plain = is_plain(s, pattern);
  if (!find(s, pattern, 0, plain, &found)) return s;
  do {
    build_between(&builder, s, copied, found.start);
    build_replacement(&builder, s, found, replacement);
    copied = found.end;
  } while (!builder.failed && find(s, pattern, copied, plain, &found));
  build_between(&builder, s, copied, s->bytes);
  return finish(&builder);
}
