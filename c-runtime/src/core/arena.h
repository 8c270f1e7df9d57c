/* arena.h - pieces of malloc'ed memory that are given back together: values that the host reads, parsed JSON.
 * Invariant: a piece never moves; pieces are 8-aligned; a zeroed tsf_arena is an empty one. */
#ifndef TSF_ARENA_H
#define TSF_ARENA_H

#include <stddef.h>
#include <stdint.h>

#include "config.h"

typedef struct tsf_arena_block {
  struct tsf_arena_block *previous;
  size_t size;
} tsf_arena_block;
typedef struct tsf_arena {
  char *next, *end;
  char *start;             /* where a reset takes next back to, if it has nothing to free; or NULL */
  tsf_arena_block *blocks; /* newest first */
  size_t used;             /* bytes in the blocks before the newest */
} tsf_arena;

#define TSF_ARENA_KEPT (4u * 1024u * 1024u) /* a block that one huge value made is not kept by a reset */
void *tsf_arena_allocate_slow(tsf_arena *arena, size_t size);
/* `size` bytes, 8-aligned; NULL: out of memory. */
static inline void *tsf_arena_allocate(tsf_arena *arena, size_t size) {
  char *p = arena->next;
  if (TSF_UNLIKELY(size > TSF_ARENA_KEPT || (size_t)((uintptr_t)arena->end - (uintptr_t)p) < size + 7))
    return tsf_arena_allocate_slow(arena, size);
  arena->next = p + ((size + 7) & ~(size_t)7);
  return p;
}
void tsf_arena_reset_slow(tsf_arena *arena);
/* Takes all pieces back; the newest block stays, so a steady use allocates nothing. */
static inline void tsf_arena_reset(tsf_arena *arena) {
  if (TSF_LIKELY(arena->start != NULL)) arena->next = arena->start;
  else tsf_arena_reset_slow(arena);
}
void tsf_arena_free(tsf_arena *arena);
/* Bytes handed out since the last reset. */
size_t tsf_arena_size(const tsf_arena *arena);

#endif
