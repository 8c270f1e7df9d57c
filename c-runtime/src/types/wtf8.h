/* wtf8.h - reading and writing single characters of WTF-8 (UTF-8 in which lone surrogates may occur) that may also hold
 * invalid bytes. Each invalid byte is a character of its own: TSF_WTF8_INVALID + byte, one UTF-16 unit, U+FFFD when read.
 * Invariant: a lead byte never lies inside another valid sequence, so decoding may start at any character boundary and
 * gives the same characters as decoding from the start. */
#ifndef TSF_WTF8_H
#define TSF_WTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TSF_WTF8_INVALID 0x80000000u

static inline bool tsf_wtf8_is_continuation(char c) { return ((unsigned char)c & 0xC0u) == 0x80u; }

uint32_t tsf_wtf8_decode_long(const char *p, size_t left, uint32_t *length);

/* The character at p; left > 0 bytes may be read. */
static inline uint32_t tsf_wtf8_decode(const char *p, size_t left, uint32_t *length) {
  unsigned char c = (unsigned char)*p;
  if (c < 0x80) {
    *length = 1;
    return c;
  }
  return tsf_wtf8_decode_long(p, left, length);
}

/* Length in bytes of the character that ends right before p; there are `before` > 0 bytes before p. */
uint32_t tsf_wtf8_length_before(const char *p, size_t before);

/* Writes a code point (surrogates too) or an invalid byte; returns the bytes written, at most 4. */
uint32_t tsf_wtf8_encode(uint32_t code_point, char *out);

/* The code point that a program sees: U+FFFD for an invalid byte. */
static inline uint32_t tsf_wtf8_seen(uint32_t character) {
  return character & TSF_WTF8_INVALID ? 0xFFFDu : character;
}
static inline uint32_t tsf_wtf8_units(uint32_t character) {
  return character >= 0x10000u && character <= 0x10FFFFu ? 2 : 1;
}

/* A high half at the end, a low half at the start (three bytes each). */
static inline bool tsf_wtf8_ends_high(const char *data, size_t bytes) {
  return bytes >= 3 && (unsigned char)data[bytes - 3] == 0xED && ((unsigned char)data[bytes - 2] & 0xF0) == 0xA0 &&
         tsf_wtf8_is_continuation(data[bytes - 1]);
}
static inline bool tsf_wtf8_starts_low(const char *data, size_t bytes) {
  return bytes >= 3 && (unsigned char)data[0] == 0xED && ((unsigned char)data[1] & 0xF0) == 0xB0 &&
         tsf_wtf8_is_continuation(data[2]);
}

/* JavaScript's WhiteSpace and LineTerminator. */
bool tsf_is_white_space(uint32_t code_point);
/* Narrows [*start, *end) of data past white space at its ends. */
void tsf_trim_start(const char *data, size_t *start, size_t end);
void tsf_trim_end(const char *data, size_t start, size_t *end);

/* UTF-16 units in data. *joins, if not NULL: a high half is followed by a low one of its own. */
size_t tsf_wtf8_count_units(const char *data, size_t bytes, bool *joins);
/* How many bytes at the start are ASCII. */
size_t tsf_ascii_prefix(const char *data, size_t bytes);

#endif
