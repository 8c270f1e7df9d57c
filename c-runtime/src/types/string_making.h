/* string_making.h - private to string*.c: string objects before they have text.
 * Invariant: none of these is a string yet that a program may see; the caller sets bytes, units and data at once. */
#ifndef TSF_STRING_MAKING_H
#define TSF_STRING_MAKING_H

#include "string.h"

/* An object for text that is elsewhere; aux is 0, TSF_STRING_VIEW or TSF_STRING_JOINED. */
static inline tsf_string *tsf_string_header(tsf_isolate *isolate, uint16_t aux) {
  tsf_string *s = tsf_allocate(isolate, sizeof *s);
  tsf_header(&s->header, TSF_TYPE_STRING);
  s->header.aux = aux;
  s->owner = NULL;
  s->index = NULL;
  return s;
}
/* The text [data, data + bytes) of a buffer, growing on at its end when it is added to. */
tsf_string *tsf_string_in_buffer(tsf_isolate *isolate, tsf_buffer *buffer, const char *data, size_t bytes,
                                 uint32_t units);
/* Throws RangeError "Invalid string length". */
void tsf_string_too_long(tsf_isolate *isolate);

/* memcpy for what is mostly a few bytes. */
static inline void tsf_copy_short(char *to, const char *from, size_t bytes) {
  if (TSF_UNLIKELY(bytes > 16)) {
    memcpy(to, from, bytes);
  } else if (bytes >= 8) { /* the two halves may overlap */
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
  } else {
    for (size_t i = 0; i < bytes; i++) to[i] = from[i];
  }
}

static inline tsf_string *tsf_string_none(void) { return (tsf_string *)&tsf_string_empty; }
static inline tsf_string *tsf_string_of_ascii(unsigned char c) { return (tsf_string *)&tsf_string_characters[c]; }

#endif
