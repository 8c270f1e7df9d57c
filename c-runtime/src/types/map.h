/* map.h - Map and Set: insertion-ordered hash tables (deterministic hash tables, T. Close), keys by SameValueZero,
 * hash seeded per isolate. Iteration sees entries that are added during it and none that are deleted, as specified.
 * Objects are hashed by tsf_identity_hash, which does not change when they move. The same table holds the properties
 * that an object has beyond its shape (TSF_TYPE_EXTRAS).
 * Invariant: an iteration position stays valid whatever happens to the table (it follows the chain of tables). */
#ifndef TSF_MAP_H
#define TSF_MAP_H

#include "array.h"
#include "buffer.h"

typedef struct tsf_map {
  tsf_object header;    /* TSF_TYPE_MAP, TSF_TYPE_SET (its entries have no value) or TSF_TYPE_EXTRAS */
  uint32_t size;        /* entries that are not deleted */
  uint32_t used;        /* entries, deleted ones included */
  uint32_t capacity;
  uint32_t first;       /* no entry before it is alive */
  tsf_storage *entries; /* the table in insertion order, see map.c; NULL when capacity is 0 */
  tsf_buffer *index;    /* uint64_t[]: hash and entry; NULL in a small table */
} tsf_map;

/* Where an iteration stands; entries is a root of whoever holds it. Starts as {NULL, 0}. */
typedef struct tsf_map_position {
  tsf_storage *entries;
  uint32_t next;
} tsf_map_position;
/* The next entry, or false at the end (where more may still be added). `value` of a set is its key. */
bool tsf_map_next(tsf_map *map, tsf_map_position *position, tsf_value *key, tsf_value *value);
tsf_map *tsf_extras_new(tsf_isolate *isolate);

tsf_map *tsf_map_new(tsf_isolate *isolate);
tsf_map *tsf_set_new(tsf_isolate *isolate);
tsf_value tsf_map_get(tsf_isolate *isolate, tsf_map *map, tsf_value key);        /* undefined when absent */
bool tsf_map_has(tsf_isolate *isolate, tsf_map *map, tsf_value key);
void tsf_map_set(tsf_isolate *isolate, tsf_map *map, tsf_value key, tsf_value value); /* -0 becomes +0 */
void tsf_set_add(tsf_isolate *isolate, tsf_map *set, tsf_value key);
bool tsf_map_delete(tsf_isolate *isolate, tsf_map *map, tsf_value key);
void tsf_map_clear(tsf_isolate *isolate, tsf_map *map);
double tsf_map_size(tsf_isolate *isolate, tsf_map *map);
tsf_value *tsf_map_find(tsf_isolate *isolate, tsf_map *map, tsf_value key); /* the value's slot, or NULL; not of a set */

#endif
