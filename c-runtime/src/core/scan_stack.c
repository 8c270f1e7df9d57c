/* scan_stack.c - the conservative part of a collection in the middle of a call: finds the objects that words of the C
 * stack point to or into. A word counts if its high 16 bits are those of a pointer or of a boxed pointer.
 *
 * Invariant: an address resolves to an object only by a table of object starts that was built in this collection, so
 * stale words do no harm but to keep what lies there. */
#include "heap.h"

#include <stdlib.h>

static void build_starts(const tsf_heap *heap, tsf_block *block) {
  memset(block->starts, 0, sizeof block->starts);
  for (char *at = block->payload; at < TSF_BLOCK_END(block);) {
    tsf_object *object = (tsf_object *)at;
    if (object->type != TSF_TYPE_FILLER) tsf_test_and_set(block->starts, block, at);
    at += tsf_object_size(heap, object);
  }
  block->starts_valid = true;
}

static tsf_object *last_start(const tsf_block *block, size_t unit) {
  size_t word = unit / 64;
  uint64_t bits = block->starts[word] & (~(uint64_t)0 >> (63 - unit % 64));
  while (bits == 0 && word > 0) bits = block->starts[--word];
  if (bits == 0) return NULL;
  size_t found = word * 64 + 63 - (size_t)__builtin_clzll(bits);
  return (tsf_object *)((char *)block + found * 8);
}

static tsf_object *find_in_block(const tsf_heap *heap, tsf_block *block, uintptr_t address) {
  if (address < (uintptr_t)block->payload) return NULL;
  if (!block->starts_valid) build_starts(heap, block);
  tsf_object *object = last_start(block, (address - (uintptr_t)block) / 8);
  if (object == NULL || address - (uintptr_t)object >= tsf_object_size(heap, object)) return NULL;
  return object;
}

static tsf_object *find_large(const tsf_list *list, uintptr_t address) {
  size_t low = 0, high = list->count;
  while (low < high) { /* the first one that begins behind address */
    size_t middle = low + (high - low) / 2;
    if ((uintptr_t)list->items[middle] <= address)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == 0) return NULL;
  tsf_object *object = tsf_large_object(list->items[low - 1]);
  uintptr_t offset = address - (uintptr_t)object; /* wraps in front of the object */
  return offset < ((tsf_large *)list->items[low - 1])->size ? object : NULL;
}

static tsf_object *find_object(tsf_heap *heap, uintptr_t address) {
  tsf_block *block = tsf_block_find(heap, address);
  if (block != NULL) {
    if (block->state == TSF_BLOCK_FREE || (block->state == TSF_BLOCK_OLD && !heap->tracer.full)) return NULL;
    return find_in_block(heap, block, address);
  }
  tsf_object *object = find_large(&heap->young_large, address);
  return object == NULL && heap->tracer.full ? find_large(&heap->old_large, address) : object;
}

static void mark_word(tsf_heap *heap, uint64_t word) {
  unsigned tag = tsf_tag(word);
  if (tag != 0 && (tag < TSF_TAG_STRING || tag > TSF_TAG_SYMBOL)) return;
  tsf_object *object = find_object(heap, (uintptr_t)tsf_payload(word));
  if (object != NULL) tsf_visit_marking(&heap->tracer, object);
}

/* Reads every word from its own frame up to `high`: dead slots, redzones of AddressSanitizer and all. */
__attribute__((noinline, no_sanitize("address", "undefined"))) static void mark_words(tsf_heap *heap, char *high) {
  volatile uint64_t *at = (volatile uint64_t *)((uintptr_t)__builtin_frame_address(0) & ~(uintptr_t)7);
  for (; (char *)at < high; at++) mark_word(heap, *at);
}

static int by_address(const void *a, const void *b) {
  uintptr_t x = (uintptr_t) * (void *const *)a, y = (uintptr_t) * (void *const *)b;
  return (x > y) - (x < y);
}

static void sort_list(tsf_list *list) {
  for (size_t i = 1; i < list->count; i++)
    if ((uintptr_t)list->items[i - 1] > (uintptr_t)list->items[i]) {
      qsort(list->items, list->count, sizeof(void *), by_address);
      return;
    }
}

/* Registers that a caller may keep objects in are written to this function's frame first. */
__attribute__((noinline)) void tsf_mark_stack(tsf_heap *heap) {
  __builtin_unwind_init();
  sort_list(&heap->young_large);
  if (heap->tracer.full) sort_list(&heap->old_large);
  mark_words(heap, heap->isolate->stack_base);
  __asm__ volatile("" ::: "memory"); /* no tail call: the frame has to stay */
}
