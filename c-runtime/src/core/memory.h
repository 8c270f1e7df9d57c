/* memory.h - the heap: nursery, old generation, collector.
 *
 * Both generations are lists of blocks of TSF_BLOCK_SIZE, bump-allocated; larger objects are malloc'ed one by one. A
 * block can always be walked from its start (holes carry a FILLER header), so the collector finds the object that an
 * address on the C stack points into.
 *   end of the outermost host call: survivors of the nursery, found from the roots (globals, exception, remembered set,
 *     handles), are copied to the old generation; the nursery is reset. Nothing survived: O(1). When the old generation
 *     has grown enough it is marked and swept, exactly.
 *   inside a call, past the threshold: marks from the roots and, conservatively, from the C stack between the current
 *     frame and stack_base (registers spilled); nothing moves; blocks of the nursery without live objects are reused,
 *     others have their holes reused.
 * Invariant: an old object that gets a pointer to a young one is in the remembered set (tsf_barrier); of a large
 * storage only the granule that was stored to (tsf_store), so a big map costs what is added to it. */
#ifndef TSF_MEMORY_H
#define TSF_MEMORY_H

#include "isolate.h"

/* What a type's trace function calls for each slot. Pointers may be changed by it (objects move). */
void tsf_trace_value(tsf_tracer *tracer, tsf_value *slot);
void tsf_trace_object(tsf_tracer *tracer, tsf_object **slot); /* *slot may be NULL */

/* Of a table with weak keys that is traced: false if it has to trace its entries as any other would. */
bool tsf_trace_weakly(tsf_tracer *tracer, tsf_object *table);
/* In trace_reached and drop_dead: whether the object was found, or is not looked for. */
bool tsf_is_alive(const tsf_tracer *tracer, tsf_object *object);

void *tsf_allocate_slow(tsf_isolate *isolate, size_t size);

/* `size` bytes (a multiple of 8, at least 16) with an unset header. Never NULL for what fits a block: past the heap
 * limit an interrupt is raised, which the next stack check, loop check or checked allocation turns into RangeError. May
 * collect (nothing moves). The object must be complete (every traced slot valid, and of exactly this size by its type's
 * `size`) before the next allocation. For a size that the author's data decides use tsf_allocate_checked. */
static inline void *tsf_allocate(tsf_isolate *isolate, size_t size) {
  char *p = isolate->bump;
  if (TSF_LIKELY((size_t)((uintptr_t)isolate->limit - (uintptr_t)p) >= size)) {
    isolate->bump = p + size;
    return p;
  }
  return tsf_allocate_slow(isolate, size);
}
static inline void tsf_header(tsf_object *object, uint32_t type) {
  object->type = type;
  object->mark = 0;
  object->flags = 0;
  object->aux = 0;
}
/* The same, for a size that the author's data decides: NULL and RangeError thrown when it does not fit the limit. */
void *tsf_allocate_checked(tsf_isolate *isolate, size_t size);
/* In loops of the runtime that allocate: true if the heap limit is passed (RangeError thrown). */
bool tsf_heap_exhausted(tsf_isolate *isolate);
/* Of tsf_stack_check_failed: if the heap limit's interrupt is raised, takes it back, throws and returns true. */
bool tsf_heap_serve_limit(tsf_isolate *isolate);
void tsf_heap_drop_limit(tsf_isolate *isolate); /* takes it back silently */
/* `object` got memory of its own from malloc: its type's finish is to be called when it dies. */
void tsf_finish_later(tsf_isolate *isolate, tsf_object *object);
/* Hash of an object's identity, the same for its whole life; never 0. 24 bits: mark and aux of the header (boxed SDK
 * values and events keep a kind in aux: mark alone), or the address of what is static. Not for strings and bignums. */
uint32_t tsf_identity_hash(tsf_isolate *isolate, tsf_object *object);

void tsf_remember(tsf_isolate *isolate, tsf_object *object);
void tsf_remember_slot(tsf_isolate *isolate, tsf_object *object, tsf_value *slot);
/* Before or after storing `value` into a slot of `object` (of a storage: tsf_store is cheaper). */
static inline void tsf_barrier(tsf_isolate *isolate, tsf_object *object, tsf_value value) {
  if (TSF_UNLIKELY((object->flags & (TSF_FLAG_OLD | TSF_FLAG_REMEMBERED)) == TSF_FLAG_OLD) && tsf_is_pointer(value))
    tsf_remember(isolate, object);
}
static inline void tsf_store(tsf_isolate *isolate, tsf_object *object, tsf_value *slot, tsf_value value) {
  *slot = value;
  if (TSF_UNLIKELY((object->flags & (TSF_FLAG_OLD | TSF_FLAG_REMEMBERED)) == TSF_FLAG_OLD) && tsf_is_pointer(value))
    tsf_remember_slot(isolate, object, slot);
}
/* A module variable. */
void tsf_global_barrier(tsf_isolate *isolate, uint32_t index);
static inline void tsf_global_set(tsf_isolate *isolate, uint32_t index, tsf_value value) {
  isolate->globals[index] = value;
  if (tsf_is_pointer(value)) tsf_global_barrier(isolate, index);
}

/* A root held by the runtime itself (an open source's generator, the plugin object). Slots are valid until released. */
typedef struct tsf_handle {
  tsf_value value; /* read it by tsf_handle_get */
  struct tsf_handle *next, *previous;
} tsf_handle;
tsf_handle *tsf_handle_new(tsf_isolate *isolate, tsf_value value); /* NULL: no memory */
static inline tsf_value tsf_handle_get(const tsf_handle *handle) { return handle->value; }
void tsf_handle_set(tsf_isolate *isolate, tsf_handle *handle, tsf_value value);
void tsf_handle_free(tsf_isolate *isolate, tsf_handle *handle);

typedef struct tsf_heap_stats {
  size_t used, young, old, limit;            /* bytes */
  uint64_t collections, evacuations, resets; /* how often */
} tsf_heap_stats;
void tsf_heap_get_stats(const tsf_isolate *isolate, tsf_heap_stats *stats);

/* A full collection now. moving: only when the stack holds no references (outside calls). */
void tsf_collect(tsf_isolate *isolate, bool moving);

#endif
