/* string_find.c - see string_find.h. Bytes are searched with memchr; when candidates waste too much, the search goes on
 * with Two-Way (Crochemore and Perrin, Two-way string-matching, 1991).
 * Invariant: worst case linear for needles without loose ends. */
#include "string_find.h"

#include "wtf8.h"

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

size_t tsf_find_bytes(const char *hay, size_t n, const char *needle, size_t m) {
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

static bool has_loose_end(const tsf_string *s) {
  uint32_t length;
  if (s->bytes == 0 || ((unsigned char)s->data[0] < 0x80 && (unsigned char)s->data[s->bytes - 1] < 0x80)) return false;
  uint32_t first = tsf_wtf8_decode(s->data, s->bytes, &length);
  length = tsf_wtf8_length_before(s->data + s->bytes, s->bytes);
  uint32_t last = tsf_wtf8_decode(s->data + s->bytes - length, length, &length);
  return (first & TSF_WTF8_INVALID) || (last & TSF_WTF8_INVALID) || first - 0xDC00u < 0x400u || last - 0xD800u < 0x400u;
}

uint32_t tsf_unit_at(const tsf_string *s, uint32_t at, uint32_t *next) {
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

bool tsf_occurs_at(const tsf_string *s, uint32_t at, const tsf_string *needle, uint32_t *end) {
  uint32_t i = 0;
  while (i < needle->bytes || (i & TSF_STRING_HALF)) {
    if (at >= s->bytes && !(at & TSF_STRING_HALF)) return false;
    if (tsf_unit_at(s, at, &at) != tsf_unit_at(needle, i, &i)) return false;
  }
  *end = at;
  return true;
}

bool tsf_needle_is_plain(const tsf_string *s, const tsf_string *needle) {
  return s->units == s->bytes || !has_loose_end(needle);
}

bool tsf_find_match(const tsf_string *s, const tsf_string *needle, uint32_t from, bool plain, tsf_match *found) {
  if (plain) {
    if (from & TSF_STRING_HALF) from = (from & ~TSF_STRING_HALF) + 4;
    size_t at = tsf_find_bytes(s->data + from, s->bytes - from, needle->data, needle->bytes);
    if (at == SIZE_MAX) return false;
    found->start = from + (uint32_t)at;
    found->end = found->start + needle->bytes;
    return true;
  }
  for (uint32_t at = from; at < s->bytes || (at & TSF_STRING_HALF); tsf_unit_at(s, at, &at)) {
    if (tsf_occurs_at(s, at, needle, &found->end)) {
      found->start = at;
      return true;
    }
  }
  return false;
}

uint32_t tsf_string_find(const tsf_string *s, const tsf_string *needle, uint32_t from) {
  tsf_match found;
  if (needle->bytes == 0) return from;
  return tsf_find_match(s, needle, from, tsf_needle_is_plain(s, needle), &found) ? found.start : TSF_STRING_NOT_FOUND;
}
