/* short_bytes.h - memcpy and memchr for what is mostly a few bytes, where the call of libc's costs more than the work.
 * Invariant: nothing outside the given bytes is read or written; parts of one range may be handled twice. */
#ifndef TSF_SHORT_BYTES_H
#define TSF_SHORT_BYTES_H

#include "value.h"

/* memcpy; the two ranges do not overlap. */
static inline void tsf_copy_short(char *to, const char *from, size_t bytes) {
  if (TSF_UNLIKELY(bytes > 32)) {
    memcpy(to, from, bytes);
  } else if (bytes > 16) {
    uint64_t w[4];
    memcpy(w, from, 16);
    memcpy(w + 2, from + bytes - 16, 16);
    memcpy(to, w, 16);
    memcpy(to + bytes - 16, w + 2, 16);
  } else if (bytes >= 8) {
    uint64_t first, last;
    memcpy(&first, from, 8);
    memcpy(&last, from + bytes - 8, 8);
    memcpy(to, &first, 8);
    memcpy(to + bytes - 8, &last, 8);
  } else if (bytes >= 4) {
    uint32_t first, last;
    memcpy(&first, from, 4);
    memcpy(&last, from + bytes - 4, 4);
    memcpy(to, &first, 4);
    memcpy(to + bytes - 4, &last, 4);
  } else if (bytes > 0) {
    char first = from[0], middle = from[bytes / 2], last = from[bytes - 1];
    to[0] = first;
    to[bytes / 2] = middle;
    to[bytes - 1] = last;
  }
}

#if defined(__SSE2__)
#include <emmintrin.h>
typedef __m128i tsf_bytes16;
static inline tsf_bytes16 tsf_load16(const char *from) { return _mm_loadu_si128((const __m128i *)(const void *)from); }
/* The first 8 bytes of 8 to 16, then the last 8. */
static inline tsf_bytes16 tsf_load8to16(const char *from, size_t bytes) {
  return _mm_unpacklo_epi64(_mm_loadl_epi64((const __m128i *)(const void *)from),
                            _mm_loadl_epi64((const __m128i *)(const void *)(from + bytes - 8)));
}
/* Bit i: byte i is c. */
static inline unsigned tsf_bytes16_equal(tsf_bytes16 b, char c) {
  return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(b, _mm_set1_epi8(c)));
}
/* With these bits set in each byte. */
static inline tsf_bytes16 tsf_bytes16_with(tsf_bytes16 b, char bits) { return _mm_or_si128(b, _mm_set1_epi8(bits)); }
/* Bit i: byte i, without sign, is at most c. */
static inline unsigned tsf_bytes16_at_most(tsf_bytes16 b, unsigned char c) {
  return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(b, _mm_set1_epi8((char)c)), b));
}
#else
typedef struct tsf_bytes16 { unsigned char at[16]; } tsf_bytes16;
static inline tsf_bytes16 tsf_load16(const char *from) {
  tsf_bytes16 b;
  memcpy(b.at, from, 16);
  return b;
}
static inline tsf_bytes16 tsf_load8to16(const char *from, size_t bytes) {
  tsf_bytes16 b;
  memcpy(b.at, from, 8);
  memcpy(b.at + 8, from + bytes - 8, 8);
  return b;
}
static inline unsigned tsf_bytes16_equal(tsf_bytes16 b, char c) {
  unsigned bits = 0;
  for (unsigned i = 0; i < 16; i++) bits |= (unsigned)(b.at[i] == (unsigned char)c) << i;
  return bits;
}
static inline tsf_bytes16 tsf_bytes16_with(tsf_bytes16 b, char bits) {
  for (unsigned i = 0; i < 16; i++) b.at[i] |= (unsigned char)bits;
  return b;
}
static inline unsigned tsf_bytes16_at_most(tsf_bytes16 b, unsigned char c) {
  unsigned bits = 0;
  for (unsigned i = 0; i < 16; i++) bits |= (unsigned)(b.at[i] <= c) << i;
  return bits;
}
#endif

/* The first c in [from, end), or NULL. */
static inline const char *tsf_find_byte(const char *from, const char *end, char c) {
  size_t bytes = (size_t)(end - from);
  unsigned found;
  if (bytes >= 16) {
    found = tsf_bytes16_equal(tsf_load16(from), c);
    if (found != 0) return from + __builtin_ctz(found);
    if (TSF_UNLIKELY(bytes > 32)) return memchr(from + 16, c, bytes - 16);
    found = tsf_bytes16_equal(tsf_load16(end - 16), c); /* bytes of both are looked at again: they are not c */
    return found != 0 ? end - 16 + __builtin_ctz(found) : NULL;
  }
  if (bytes >= 8) {
    found = tsf_bytes16_equal(tsf_load8to16(from, bytes), c);
    if (found == 0) return NULL;
    unsigned at = (unsigned)__builtin_ctz(found);
    return at < 8 ? from + at : end - 16 + at;
  }
  for (; from != end; from++)
    if (*from == c) return from;
  return NULL;
}

/* Copies the text, unless it holds a NUL: then false, and what is written is meaningless. */
static inline bool tsf_copy_without_nul(char *to, const char *from, size_t bytes) {
  if (bytes >= 8 && bytes <= 32) {
    unsigned nuls = bytes <= 16 ? tsf_bytes16_equal(tsf_load8to16(from, bytes), 0)
                                : tsf_bytes16_equal(tsf_load16(from), 0) |
                                      tsf_bytes16_equal(tsf_load16(from + bytes - 16), 0);
    if (TSF_UNLIKELY(nuls != 0)) return false;
    tsf_copy_short(to, from, bytes);
    return true;
  }
  if (TSF_UNLIKELY(memchr(from, 0, bytes) != NULL)) return false;
  memcpy(to, from, bytes);
  return true;
}

/* The last c in [start, end), or NULL. */
static inline const char *tsf_find_last_byte(const char *start, const char *end, char c) {
  while (end > start)
    if (*--end == c) return end;
  return NULL;
}

#endif
