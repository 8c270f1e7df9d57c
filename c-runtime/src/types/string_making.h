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

static inline tsf_string *tsf_string_none(void) { return (tsf_string *)&tsf_string_empty; }
static inline tsf_string *tsf_string_of_ascii(unsigned char c) { return (tsf_string *)&tsf_string_characters[c]; }

#endif
