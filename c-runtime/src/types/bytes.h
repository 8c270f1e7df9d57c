/* bytes.h - what lies behind typed arrays, ArrayBuffer and DataView: bytes of its own (right behind the struct), a window
 * onto another's, or (Uint8Array only) a view of the host's. Elements are in typed_array.h.
 * Invariant: a view (no owner, data elsewhere) has TSF_FLAG_HOSTS and is copied when it outlives the call or is stored
 * to; subarray and buffer share, slice copies. The owner of a window is never itself a window. */
#ifndef TSF_BYTES_H
#define TSF_BYTES_H

#include "../core/memory.h"

typedef struct tsf_bytes {
  tsf_object header;   /* TSF_TYPE_BYTES and its like, TSF_TYPE_ARRAY_BUFFER, TSF_TYPE_DATA_VIEW */
  uint64_t length;     /* elements; bytes of a buffer or DataView */
  uint8_t *data;
  tsf_object *owner;   /* a window: the tsf_bytes that has the bytes; NULL: bytes of its own, or a view */
} tsf_bytes;

/* More bytes than this are no array's. */
#define TSF_BYTES_MAX 2147483647.0

static inline bool tsf_is_bytes(tsf_value v) { return tsf_is_object(v) && tsf_to_object(v)->type == TSF_TYPE_BYTES; }
/* log2 of an element's size. */
static inline unsigned tsf_bytes_shift(uint32_t type) {
  static const uint8_t shifts[] = {0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 0}; /* from TSF_TYPE_BYTES to TSF_TYPE_DATA_VIEW */
  return type < TSF_TYPE_BYTES ? 0 : shifts[type - TSF_TYPE_BYTES];
}
static inline size_t tsf_bytes_size(const tsf_bytes *b) { return (size_t)b->length << tsf_bytes_shift(b->header.type); }
tsf_bytes *tsf_bytes_new(tsf_isolate *isolate, double length); /* a Uint8Array of zeros; RangeError */
/* The same of any type, the bytes unset; past the heap limit an empty one, RangeError thrown. */
tsf_bytes *tsf_bytes_of_type(tsf_isolate *isolate, uint32_t type, size_t length);
tsf_bytes *tsf_bytes_view(tsf_isolate *isolate, const uint8_t *data, size_t length);
/* Part of the bytes of `from`, which are its own, or a window's; `length` in elements of `type`. */
tsf_bytes *tsf_bytes_window(tsf_isolate *isolate, uint32_t type, tsf_bytes *from, size_t offset, size_t length);
/* Copies a view of the host's. False: no memory, RangeError thrown. */
bool tsf_bytes_make_own(tsf_isolate *isolate, tsf_bytes *b);
static inline double tsf_bytes_length(tsf_bytes *b) { return (double)(int64_t)b->length; }
static inline double tsf_bytes_byte_length(tsf_bytes *b) { return (double)(int64_t)tsf_bytes_size(b); }
double tsf_bytes_offset(tsf_bytes *b); /* where it begins in its buffer */
/* The ArrayBuffer that it is a part of, always the same. NULL: no memory, RangeError thrown. */
tsf_bytes *tsf_bytes_buffer(tsf_isolate *isolate, tsf_bytes *b);
tsf_bytes *tsf_bytes_subarray(tsf_isolate *isolate, tsf_bytes *b, double start, double end);
tsf_bytes *tsf_bytes_slice(tsf_isolate *isolate, tsf_bytes *b, double start, double end);

#endif
