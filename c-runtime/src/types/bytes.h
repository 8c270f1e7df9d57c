/* bytes.h - Uint8Array: its own bytes (right behind the struct), a window onto another's, or a view of the host's.
 * Invariant: a view (no owner, data elsewhere) is copied when it outlives the call; subarray shares, slice copies. */
#ifndef TSF_BYTES_H
#define TSF_BYTES_H

#include "../core/memory.h"

typedef struct tsf_bytes {
  tsf_object header;   /* TSF_TYPE_BYTES */
  uint64_t length;
  uint8_t *data;
  tsf_object *owner;   /* a window: the tsf_bytes that has the bytes; NULL: bytes of its own, or a view */
} tsf_bytes;

static inline bool tsf_is_bytes(tsf_value v) { return tsf_is_object(v) && tsf_to_object(v)->type == TSF_TYPE_BYTES; }
tsf_bytes *tsf_bytes_new(tsf_isolate *isolate, double length); /* zeros; RangeError */
tsf_bytes *tsf_bytes_view(tsf_isolate *isolate, const uint8_t *data, size_t length);
tsf_bytes *tsf_bytes_from_array(tsf_isolate *isolate, tsf_array *values); /* each ToUint8 */
tsf_value tsf_bytes_get(tsf_isolate *isolate, tsf_bytes *b, double index);  /* number or undefined */
void tsf_bytes_set(tsf_isolate *isolate, tsf_bytes *b, double index, double value); /* outside: ignored */
double tsf_bytes_length(tsf_isolate *isolate, tsf_bytes *b);
tsf_bytes *tsf_bytes_subarray(tsf_isolate *isolate, tsf_bytes *b, double start, double end);
tsf_bytes *tsf_bytes_slice(tsf_isolate *isolate, tsf_bytes *b, double start, double end);
void tsf_bytes_fill(tsf_isolate *isolate, tsf_bytes *b, double value, double start, double end);
void tsf_bytes_set_from(tsf_isolate *isolate, tsf_bytes *b, tsf_value source /* array or bytes */, double offset);
double tsf_bytes_index_of(tsf_isolate *isolate, tsf_bytes *b, double value, double from);

#endif
