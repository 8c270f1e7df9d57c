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

/* Whether one of the eight bytes is 0. */
static inline bool tsf_word_has_nul(uint64_t w) {
  return ((w - 0x0101010101010101ull) & ~w & 0x8080808080808080ull) != 0;
}

/* Copies the text, unless it holds a NUL: then false, and what is written is meaningless. */
static inline bool tsf_copy_without_nul(char *to, const char *from, size_t bytes) {
  uint64_t w[4];
  if (bytes > 16 && bytes <= 32) {
    memcpy(w, from, 16);
    memcpy(w + 2, from + bytes - 16, 16);
    if (TSF_UNLIKELY(tsf_word_has_nul(w[0]) | tsf_word_has_nul(w[1]) | tsf_word_has_nul(w[2]) | tsf_word_has_nul(w[3])))
      return false;
    memcpy(to, w, 16);
    memcpy(to + bytes - 16, w + 2, 16);
    return true;
  }
  if (bytes >= 8 && bytes <= 16) {
    memcpy(w, from, 8);
    memcpy(w + 1, from + bytes - 8, 8);
    if (TSF_UNLIKELY(tsf_word_has_nul(w[0]) | tsf_word_has_nul(w[1]))) return false;
    memcpy(to, w, 8);
    memcpy(to + bytes - 8, w + 1, 8);
    return true;
  }
  if (TSF_UNLIKELY(memchr(from, 0, bytes) != NULL)) return false;
  memcpy(to, from, bytes);
  return true;
}

#endif
