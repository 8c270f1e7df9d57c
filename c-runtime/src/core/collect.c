/* collect.c - the two collections that move nothing: in the middle of a call (roots and the C stack) and of the old
 * generation between calls (exact roots). Sweeping goes by the mark bits of the blocks and reads no dead object.
 *
 * Invariant: after a sweep each block is either free or walkable, its usable holes linked in order of address. */
#include "large.h"

#include "poison.h"

static void finish_dead(tsf_heap *heap, tsf_list *list) {
  size_t kept = 0;
  for (size_t i = 0; i < list->count; i++) {
    tsf_object *object = list->items[i];
    if (tsf_is_marked(heap, object))
      list->items[kept++] = object;
    else
      heap->types[object->type]->finish(heap->isolate, object);
  }
  list->count = kept;
}

static void forget_dead(tsf_heap *heap) {
  size_t kept = 0;
  for (size_t i = 0; i < heap->remembered.count; i++)
    if (tsf_is_marked(heap, heap->remembered.items[i])) heap->remembered.items[kept++] = heap->remembered.items[i];
  heap->remembered.count = kept;
  kept = 0;
  for (size_t i = 0; i < heap->card_count; i++)
    if (heap->cards[i].large->marked) heap->cards[kept++] = heap->cards[i];
  heap->card_count = kept;
}

static void make_hole(tsf_heap *heap, char *from, char *to, tsf_hole ***tail) {
  if (from == to) return;
  if (heap->stress != 0) {
    tsf_unpoison(from, (size_t)(to - from));
    memset(from, 0xDB, (size_t)(to - from));
  }
  tsf_make_filler(from, to);
  if ((size_t)(to - from) < TSF_HOLE_MIN) return;
  **tail = (tsf_hole *)from;
  *tail = &((tsf_hole *)from)->next;
}

void tsf_sweep_block(tsf_heap *heap, tsf_block *block) {
  tsf_hole **tail = &block->holes;
  char *end = block->payload;
  block->holes = NULL;
  for (size_t word = 0; word < TSF_MARK_WORDS; word++)
    for (uint64_t bits = block->marks[word]; bits != 0; bits &= bits - 1) {
      char *object = (char *)block + (word * 64 + (size_t)__builtin_ctzll(bits)) * 8;
      make_hole(heap, end, object, &tail);
      end = object + tsf_object_size(heap, (tsf_object *)object);
    }
  make_hole(heap, end, TSF_BLOCK_END(block), &tail);
}

static void sweep_region(tsf_heap *heap, tsf_region *region) {
  tsf_block *block = region->blocks;
  region->blocks = NULL;
  region->block_count = 0;
  while (block != NULL) {
    tsf_block *next = block->next;
    if (block->marked) {
      tsf_sweep_block(heap, block);
      tsf_region_adopt(region, block);
    } else {
      tsf_block_free(heap, block);
    }
    block = next;
  }
}

static void sweep_large(tsf_heap *heap, tsf_list *list, size_t *bytes, bool full) {
  size_t kept = 0;
  for (size_t i = 0; i < list->count; i++) {
    tsf_large *large = list->items[i];
    if (large->marked || (!full && (tsf_large_object(large)->flags & TSF_FLAG_OLD))) {
      large->marked = false;
      list->items[kept++] = large;
    } else {
      *bytes -= large->size;
      tsf_large_spare(heap, large);
    }
  }
  list->count = kept;
}

static size_t at_least(size_t a, size_t b) { return a > b ? a : b; }

static void sweep_old(tsf_heap *heap) {
  sweep_region(heap, &heap->old);
  sweep_large(heap, &heap->old_large, &heap->old_large_bytes, true);
  size_t used = heap->old.block_count * TSF_BLOCK_SIZE + heap->old_large_bytes;
  heap->old_collect_at = at_least(TSF_COLLECT_THRESHOLD, 2 * used);
}

void tsf_collect_in_call(tsf_heap *heap, bool full) {
  heap->collections++;
  tsf_begin_marking(heap, full);
  tsf_trace_roots(heap);
  if (full)
    tsf_trace_globals(heap);
  else
    tsf_trace_remembered(heap);
  tsf_mark_stack(heap);
  tsf_drain_marks(heap);
  finish_dead(heap, &heap->young_finish);
  if (full) {
    finish_dead(heap, &heap->old_finish);
    forget_dead(heap);
  }
  sweep_region(heap, &heap->young);
  tsf_large_free_spares(heap);
  sweep_large(heap, &heap->young_large, &heap->young_large_bytes, full);
  if (full) sweep_old(heap);
  heap->since_collection = 0;
  heap->collect_at = at_least(TSF_COLLECT_THRESHOLD, 2 * heap->live);
  tsf_heap_trim(heap);
}

void tsf_collect_old(tsf_heap *heap) {
  heap->collections++;
  tsf_begin_marking(heap, true);
  tsf_trace_roots(heap);
  tsf_trace_globals(heap);
  tsf_drain_marks(heap);
  finish_dead(heap, &heap->old_finish);
  sweep_large(heap, &heap->young_large, &heap->young_large_bytes, true); /* old ones that the old list had no room for */
  sweep_old(heap);
  tsf_large_free_spares(heap); /* between calls nothing is kept for the next */
  tsf_heap_trim(heap);
}
