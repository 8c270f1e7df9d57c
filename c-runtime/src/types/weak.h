/* weak.h - WeakMap and WeakSet: tables by the identity of objects, which they do not keep alive. A value lives as long
 * as its key and the table do (an ephemeron: the value may well refer to the key).
 * Invariant: the entries lie in a buffer, which the collector does not look into; weak.c's own trace functions do. */
#ifndef TSF_WEAK_H
#define TSF_WEAK_H

#include "buffer.h"

typedef struct tsf_weak {
  tsf_object header;  /* TSF_TYPE_WEAK_MAP, TSF_TYPE_WEAK_SET */
  uint32_t size;      /* entries that are there */
  uint32_t used;      /* cells that are not free: deleted entries too */
  tsf_buffer *cells;  /* key and value, open-addressed by identity; NULL: none yet */
} tsf_weak;

tsf_weak *tsf_weak_map_new(tsf_isolate *isolate);
tsf_weak *tsf_weak_set_new(tsf_isolate *isolate);
tsf_value tsf_weak_get(tsf_isolate *isolate, tsf_weak *weak, tsf_value key); /* undefined when absent */
bool tsf_weak_has(tsf_isolate *isolate, tsf_weak *weak, tsf_value key);
/* TypeError for a key that is no object; RangeError past the heap limit. */
void tsf_weak_set(tsf_isolate *isolate, tsf_weak *weak, tsf_value key, tsf_value value);
bool tsf_weak_delete(tsf_isolate *isolate, tsf_weak *weak, tsf_value key);

#endif
