/* collect.c - marking and sweeping: in the middle of a call (roots plus a conservative look at the C stack; nothing
 * moves) and of the old generation between calls (exact roots).
 *
 * A word of the stack keeps an object alive if its low 48 bits point anywhere into it and its high 16 bits are those of
 * a pointer or of a boxed pointer. Invariant: marking needs no memory that may be missing: when the mark stack cannot
 * grow, marked objects are traced again until nothing new is found. */
#include "heap.h"

#include <stdlib.h>

#include "poison.h"

size_t tsf_object_size(const tsf_heap *heap, const tsf_object *object) {
  const tsf_type *type = heap->types[object->type];
  if (object->type >= TSF_TYPE_FIRST_USER) return sizeof(tsf_object) + (type->slot_count + 1) * sizeof(tsf_value);
  return type->size(object);
}

static bool test_and_set(uint64_t *bits, const tsf_block *block, const void *address) {
  size_t unit = (size_t)((const char *)address - (const char *)block) / 8;
  uint64_t bit = (uint64_t)1 << (unit % 64);
  bool was = (bits[unit / 64] & bit) != 0;
  bits[unit / 64] |= bit;
  return was;
}

static bool is_marked(const tsf_heap *heap, tsf_object *object) {
  if (tsf_object_size(heap, object) > TSF_LARGE_SIZE) return tsf_large_of(object)->marked;
  const tsf_block *block = TSF_BLOCK_OF(object);
  size_t unit = (size_t)((const char *)object - (const char *)block) / 8;
  return block->marked && (block->marks[unit / 64] >> (unit % 64) & 1);
}

static bool mark_large(tsf_object *object) {
  bool was = tsf_large_of(object)->marked;
  tsf_large_of(object)->marked = true;
  return was;
}

static bool mark_small(tsf_object *object) {
  tsf_block *block = TSF_BLOCK_OF(object);
  block->marked = true;
  return test_and_set(block->marks, block, object);
}

static void push_work(tsf_heap *heap, tsf_object *object) {
  if (!tsf_list_push(heap, &heap->work, object)) heap->work_overflow = true;
}

static void visit_marking(tsf_tracer *tracer, tsf_object *object) {
  if (object->flags & (TSF_FLAG_STATIC | (tracer->full ? 0 : TSF_FLAG_OLD))) return;
  tsf_heap *heap = tracer->heap;
  size_t size = tsf_object_size(heap, object);
  if (size > TSF_LARGE_SIZE ? mark_large(object) : mark_small(object)) return;
  heap->live += size;
  if (heap->types[object->type]->trace != NULL) push_work(heap, object);
}

/* The two functions that types' trace functions call. */

void tsf_trace_object(tsf_tracer *tracer, tsf_object **slot) {
  if (*slot == NULL) return;
  if (tracer->mode == TSF_MARKING)
    visit_marking(tracer, *slot);
  else
    *slot = tsf_visit_evacuating(tracer->heap, *slot);
}

void tsf_trace_value(tsf_tracer *tracer, tsf_value *slot) {
  tsf_value value = *slot;
  if (!tsf_is_pointer(value)) return;
  if (tracer->mode == TSF_MARKING)
    visit_marking(tracer, tsf_to_object(value));
  else
    *slot = TSF_TAGGED(tsf_tag(value), (uintptr_t)tsf_visit_evacuating(tracer->heap, tsf_to_object(value)));
}

void tsf_trace_slots(tsf_tracer *tracer, tsf_object *object) {
  const tsf_type *type = tracer->heap->types[object->type];
  if (type->trace != NULL) type->trace(tracer, object);
}

void tsf_shaped_trace(tsf_tracer *tracer, tsf_object *object) {
  uint32_t count = tracer->heap->types[object->type]->slot_count + 1;
  tsf_value *slots = tsf_slots(object);
  for (uint32_t i = 0; i < count; i++) tsf_trace_value(tracer, &slots[i]);
}

/* Roots. */

static void trace_card(tsf_heap *heap, const tsf_card *card) {
  size_t from = card->index * TSF_CARD_SIZE, to = from + TSF_CARD_SIZE;
  size_t head = sizeof(tsf_object) + sizeof(uint64_t); /* of a storage: header and count */
  if (to > card->large->size) to = card->large->size;
  char *object = (char *)tsf_large_object(card->large);
  for (size_t at = from < head ? head : from; at < to; at += sizeof(tsf_value))
    tsf_trace_value(&heap->tracer, (tsf_value *)(object + at));
}

static void trace_every_old(tsf_heap *heap) {
  for (tsf_block *block = heap->old.blocks; block != NULL; block = block->next)
    for (char *at = block->payload; at < TSF_BLOCK_END(block);) {
      tsf_object *object = (tsf_object *)at;
      object->flags &= (uint8_t)~TSF_FLAG_REMEMBERED;
      at += tsf_object_size(heap, object);
      tsf_trace_slots(&heap->tracer, object);
    }
  for (size_t i = 0; i < heap->old_large.count; i++) {
    tsf_object *object = tsf_large_object(heap->old_large.items[i]);
    object->flags &= (uint8_t)~TSF_FLAG_REMEMBERED;
    tsf_trace_slots(&heap->tracer, object);
  }
}

void tsf_trace_remembered(tsf_heap *heap) {
  if (TSF_UNLIKELY(heap->remember_all)) {
    tsf_region_close(&heap->old);
    trace_every_old(heap);
  }
  for (size_t i = 0; i < heap->remembered.count; i++) tsf_trace_slots(&heap->tracer, heap->remembered.items[i]);
  for (size_t i = 0; i < heap->card_count; i++) trace_card(heap, &heap->cards[i]);
  for (uint32_t i = 0; i < heap->dirty_count; i++)
    tsf_trace_value(&heap->tracer, &heap->isolate->globals[heap->dirty_globals[i]]);
}

void tsf_trace_roots(tsf_heap *heap) {
  tsf_trace_value(&heap->tracer, &heap->isolate->exception);
  tsf_trace_value(&heap->tracer, &heap->isolate->traced);
  for (tsf_handle *handle = heap->handles; handle != NULL; handle = handle->next)
    tsf_trace_value(&heap->tracer, &handle->value);
}

static void trace_globals(tsf_heap *heap) {
  for (uint32_t i = 0; i < heap->isolate->program->global_count; i++)
    tsf_trace_value(&heap->tracer, &heap->isolate->globals[i]);
}

/* The conservative part. */

static void build_starts(const tsf_heap *heap, tsf_block *block) {
  memset(block->starts, 0, sizeof block->starts);
  for (char *at = block->payload; at < TSF_BLOCK_END(block);) {
    tsf_object *object = (tsf_object *)at;
    if (object->type != TSF_TYPE_FILLER) test_and_set(block->starts, block, at);
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
  if (tag != 0 && (tag < TSF_TAG_STRING || tag > TSF_TAG_OBJECT)) return;
  tsf_object *object = find_object(heap, (uintptr_t)tsf_payload(word));
  if (object != NULL) visit_marking(&heap->tracer, object);
}

/* Reads every word from its own frame up to `high`: dead slots, redzones of AddressSanitizer and all. */
__attribute__((noinline, no_sanitize("address", "undefined"))) static void mark_stack(tsf_heap *heap, char *high) {
  volatile uint64_t *at = (volatile uint64_t *)((uintptr_t)__builtin_frame_address(0) & ~(uintptr_t)7);
  for (; (char *)at < high; at++) mark_word(heap, *at);
}

/* Registers that a caller may keep objects in are written to this function's frame first. */
__attribute__((noinline)) static void mark_stack_and_registers(tsf_heap *heap) {
  __builtin_unwind_init();
  mark_stack(heap, heap->isolate->stack_base);
  __asm__ volatile("" ::: "memory"); /* no tail call: the frame has to stay */
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

/* Marking. */

static void begin_region(tsf_region *region) {
  tsf_region_close(region);
  for (tsf_block *block = region->blocks; block != NULL; block = block->next) {
    if (block->marked) memset(block->marks, 0, sizeof block->marks);
    block->marked = block->starts_valid = false;
  }
}

static void begin_marking(tsf_heap *heap, bool full) {
  heap->tracer.mode = TSF_MARKING;
  heap->tracer.full = full;
  heap->live = 0;
  begin_region(&heap->young);
  if (full) begin_region(&heap->old);
}

static void retrace_block(tsf_heap *heap, tsf_block *block) {
  for (size_t word = 0; word < TSF_MARK_WORDS; word++)
    for (uint64_t bits = block->marks[word]; bits != 0; bits &= bits - 1) {
      size_t unit = word * 64 + (size_t)__builtin_ctzll(bits);
      tsf_trace_slots(&heap->tracer, (tsf_object *)((char *)block + unit * 8));
    }
}

static void drain_stack(tsf_heap *heap) {
  while (heap->work.count > 0) tsf_trace_slots(&heap->tracer, heap->work.items[--heap->work.count]);
}

static void retrace_region(tsf_heap *heap, const tsf_region *region, const tsf_list *large) {
  for (tsf_block *block = region->blocks; block != NULL; block = block->next) {
    if (block->marked) retrace_block(heap, block);
    drain_stack(heap);
  }
  for (size_t i = 0; i < large->count; i++)
    if (((tsf_large *)large->items[i])->marked) tsf_trace_slots(&heap->tracer, tsf_large_object(large->items[i]));
}

static void drain(tsf_heap *heap) {
  drain_stack(heap);
  while (TSF_UNLIKELY(heap->work_overflow)) {
    heap->work_overflow = false;
    retrace_region(heap, &heap->young, &heap->young_large);
    if (heap->tracer.full) retrace_region(heap, &heap->old, &heap->old_large);
    drain_stack(heap);
  }
}

/* Sweeping. */

static void finish_dead(tsf_heap *heap, tsf_list *list) {
  size_t kept = 0;
  for (size_t i = 0; i < list->count; i++) {
    tsf_object *object = list->items[i];
    if (is_marked(heap, object))
      list->items[kept++] = object;
    else
      heap->types[object->type]->finish(heap->isolate, object);
  }
  list->count = kept;
}

static void forget_dead(tsf_heap *heap) {
  size_t kept = 0;
  for (size_t i = 0; i < heap->remembered.count; i++)
    if (is_marked(heap, heap->remembered.items[i])) heap->remembered.items[kept++] = heap->remembered.items[i];
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

static void sweep_large(tsf_list *list, size_t *bytes, bool full) {
  size_t kept = 0;
  for (size_t i = 0; i < list->count; i++) {
    tsf_large *large = list->items[i];
    if (large->marked || (!full && (tsf_large_object(large)->flags & TSF_FLAG_OLD))) {
      large->marked = false;
      list->items[kept++] = large;
    } else {
      *bytes -= large->size;
      free(large->cards);
      free(large);
    }
  }
  list->count = kept;
}

static size_t at_least(size_t a, size_t b) { return a > b ? a : b; }

static void sweep_old(tsf_heap *heap) {
  sweep_region(heap, &heap->old);
  sweep_large(&heap->old_large, &heap->old_large_bytes, true);
  size_t used = heap->old.block_count * TSF_BLOCK_SIZE + heap->old_large_bytes;
  heap->old_collect_at = at_least(TSF_COLLECT_THRESHOLD, 2 * used);
}

void tsf_collect_in_call(tsf_heap *heap, bool full) {
  heap->collections++;
  begin_marking(heap, full);
  sort_list(&heap->young_large);
  if (full) sort_list(&heap->old_large);
  tsf_trace_roots(heap);
  if (full)
    trace_globals(heap);
  else
    tsf_trace_remembered(heap);
  mark_stack_and_registers(heap);
  drain(heap);
  finish_dead(heap, &heap->young_finish);
  if (full) {
    finish_dead(heap, &heap->old_finish);
    forget_dead(heap);
  }
  sweep_region(heap, &heap->young);
  sweep_large(&heap->young_large, &heap->young_large_bytes, full);
  if (full) sweep_old(heap);
  heap->since_collection = 0;
  heap->collect_at = at_least(TSF_COLLECT_THRESHOLD, heap->live);
  tsf_heap_trim(heap);
}

void tsf_collect_old(tsf_heap *heap) {
  heap->collections++;
  begin_marking(heap, true);
  tsf_trace_roots(heap);
  trace_globals(heap);
  drain(heap);
  finish_dead(heap, &heap->old_finish);
  sweep_large(&heap->young_large, &heap->young_large_bytes, true); /* old ones that the old list had no room for */
  sweep_old(heap);
  tsf_heap_trim(heap);
}
