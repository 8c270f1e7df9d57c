/* arena.c - blocks that double up to 1 MiB; a reset keeps the newest, so a steady use allocates nothing.
 * Invariant: next and end lie in the newest block. */
#include "arena.h"

#include <stdlib.h>

#define ARENA_BLOCK 4096u

void *tsf_arena_allocate_slow(tsf_arena *arena, size_t size) {
  if (size > SIZE_MAX / 2) return NULL;
  size_t rounded = (size + 7) & ~(size_t)7;
  size_t capacity = arena->blocks == NULL ? ARENA_BLOCK : arena->blocks->size * 2;
  if (capacity > 1024 * 1024) capacity = 1024 * 1024;
  if (capacity < rounded) capacity = rounded;
  tsf_arena_block *block = malloc(sizeof *block + capacity);
  if (block == NULL) return NULL;
  if (arena->blocks != NULL) arena->used += (size_t)(arena->next - (char *)(arena->blocks + 1));
  block->previous = arena->blocks;
  block->size = capacity;
  arena->blocks = block;
  arena->next = (char *)(block + 1) + rounded;
  arena->end = (char *)(block + 1) + capacity;
  arena->start = block->previous == NULL && capacity <= TSF_ARENA_KEPT ? (char *)(block + 1) : NULL;
  return block + 1;
}

/* Keeps the newest block, which is the largest, unless one huge value made it. */
void tsf_arena_reset_slow(tsf_arena *arena) {
  tsf_arena_block *kept = arena->blocks;
  if (kept == NULL) return;
  if (kept->size > TSF_ARENA_KEPT) {
    tsf_arena_free(arena);
    return;
  }
  for (tsf_arena_block *block = kept->previous; block != NULL;) {
    tsf_arena_block *previous = block->previous;
    free(block);
    block = previous;
  }
  kept->previous = NULL;
  arena->next = arena->start = (char *)(kept + 1);
  arena->used = 0;
}

void tsf_arena_free(tsf_arena *arena) {
  for (tsf_arena_block *block = arena->blocks; block != NULL;) {
    tsf_arena_block *previous = block->previous;
    free(block);
    block = previous;
  }
  *arena = (tsf_arena){0};
}

size_t tsf_arena_size(const tsf_arena *arena) {
  return arena->blocks == NULL ? 0 : arena->used + (size_t)(arena->next - (char *)(arena->blocks + 1));
}
