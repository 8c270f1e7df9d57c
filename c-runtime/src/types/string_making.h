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

/* The bytes [start, end) of s, on character boundaries, with that many units. */
static inline tsf_string *tsf_string_share_units(tsf_isolate *isolate, tsf_string *s, uint32_t start, uint32_t end,
                                                 uint32_t units) {
  uint32_t bytes = end - start;
  if (bytes == s->bytes) return s;
  if (bytes <= 1) {
    if (bytes == 0) return tsf_string_none();
    bool is_place = isolate->keeps_origins && (s->header.aux & TSF_STRING_VIEW);
    if ((unsigned char)s->data[start] < 0x80 && !is_place) return tsf_string_of_ascii((unsigned char)s->data[start]);
  }
  tsf_string *part = tsf_string_header(isolate, s->header.aux & TSF_STRING_VIEW);
  part->bytes = bytes;
  part->units = units;
  part->data = s->data + start;
  part->owner = s->header.aux & TSF_STRING_INLINE ? &s->header : s->owner;
  return part;
}
static inline tsf_string *tsf_string_share(tsf_isolate *isolate, tsf_string *s, uint32_t start, uint32_t end) {
  return tsf_string_share_units(isolate, s, start, end, s->units == s->bytes ? end - start : TSF_UNITS_UNKNOWN);
}

#endif
