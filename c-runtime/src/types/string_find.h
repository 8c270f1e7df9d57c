/* string_find.h - private to string*.c: finding a text in a text, by position.
 * Positions are byte offsets on character boundaries. Only a needle with a loose end (a lone half, or an invalid byte that
 * might be a part of a sequence) can match inside a character; such needles are searched unit by unit, and positions then
 * carry TSF_STRING_HALF. */
#ifndef TSF_STRING_FIND_H
#define TSF_STRING_FIND_H

#include "string.h"

typedef struct tsf_match {
  uint32_t start, end;
} tsf_match;

/* Offset of the first occurrence among bytes, or SIZE_MAX; linear time. */
size_t tsf_find_bytes(const char *hay, size_t n, const char *needle, size_t m);
/* May needle be searched by bytes? s->units must be known. */
bool tsf_needle_is_plain(const tsf_string *s, const tsf_string *needle);
/* First occurrence at or after `from`; plain: what tsf_needle_is_plain says. */
bool tsf_find_match(const tsf_string *s, const tsf_string *needle, uint32_t from, bool plain, tsf_match *found);
/* Does needle occur at the position? Then *end is where it ends. */
bool tsf_occurs_at(const tsf_string *s, uint32_t at, const tsf_string *needle, uint32_t *end);
/* The unit at a position (an invalid byte stays recognisable), and the position after it. */
uint32_t tsf_unit_at(const tsf_string *s, uint32_t at, uint32_t *next);

#endif
