/* buffer.h - raw bytes on the heap: the text of strings that are being built, the contents of Uint8Arrays, tables of
 * numbers. Strings and Uint8Arrays point into it and keep it alive through their `owner`.
 * Invariant: used <= capacity; bytes[0..used) never change while a string shares them. */
#ifndef TSF_BUFFER_H
#define TSF_BUFFER_H

#include "../core/memory.h"

typedef struct tsf_buffer {
  tsf_object header; /* TSF_TYPE_BUFFER */
  uint64_t capacity;
  uint64_t used; /* strings: where the text ends that was appended last */
  char bytes[];
} tsf_buffer;

/* Room for `capacity` bytes, unset; used is 0. Allocates. NULL: the heap limit is passed, RangeError thrown. */
tsf_buffer *tsf_buffer_new(tsf_isolate *isolate, size_t capacity);

#endif
