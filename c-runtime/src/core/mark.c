/* mark.c - tracing: what types' trace functions call, the roots, the mark stack.
 *
 * Invariant: marking needs no memory that may be missing: when the mark stack cannot grow, marked objects are traced
 * again until nothing new is found. */
#include "heap.h"

size_t tsf_object_size(const tsf_heap *heap, const tsf_object *object) {
  const tsf_type *type = heap->types[object->type];
  if (object->type >= TSF_TYPE_FIRST_USER) return sizeof(tsf_object) + (type->slot_count + 1) * sizeof(tsf_value);
  return type->size(object);
}

bool tsf_test_and_set(uint64_t *bits, const tsf_block *block, const void *address) {
  size_t unit = (size_t)((const char *)address - (const char *)block) / 8;
  uint64_t bit = (uint64_t)1 << (unit % 64);
  bool was = (bits[unit / 64] & bit) != 0;
  bits[unit / 64] |= bit;
  return was;
}

bool tsf_is_marked(const tsf_heap *heap, tsf_object *object) {
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
  return tsf_test_and_set(block->marks, block, object);
}

static inline void push_work(tsf_heap *heap, tsf_object *object) {
  if (TSF_LIKELY(heap->work.count < heap->work.capacity)) heap->work.items[heap->work.count++] = object;
  else if (!tsf_list_push(heap, &heap->work, object)) heap->work_overflow = true;
}

static inline void visit_marking(tsf_tracer *tracer, tsf_object *object) {
  if (object->flags & (TSF_FLAG_STATIC | (tracer->full ? 0 : TSF_FLAG_OLD))) return;
  tsf_heap *heap = tracer->heap;
  size_t size = tsf_object_size(heap, object);
  if (size > TSF_LARGE_SIZE ? mark_large(object) : mark_small(object)) return;
  heap->live += size;
  if (heap->types[object->type]->trace != NULL) push_work(heap, object);
}

void tsf_visit_marking(tsf_tracer *tracer, tsf_object *object) { visit_marking(tracer, object); }

void tsf_trace_object(tsf_tracer *tracer, tsf_object **slot) {
  if (*slot == NULL) return;
  if (tracer->mode == TSF_MARKING)
    tsf_visit_marking(tracer, *slot);
  else
    *slot = tsf_visit_evacuating(tracer->heap, *slot);
}

void tsf_trace_value(tsf_tracer *tracer, tsf_value *slot) {
  tsf_value value = *slot;
  if (!tsf_is_pointer(value)) return;
  if (tracer->mode == TSF_MARKING)
    tsf_visit_marking(tracer, tsf_to_object(value));
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
  tsf_trace_value(&heap->tracer, &heap->isolate->extras);
  tsf_trace_value(&heap->tracer, &heap->isolate->key_orders);
  tsf_trace_value(&heap->tracer, &heap->isolate->buffers);
  for (tsf_handle *handle = heap->handles; handle != NULL; handle = handle->next)
    tsf_trace_value(&heap->tracer, &handle->value);
}

void tsf_trace_globals(tsf_heap *heap) {
  for (uint32_t i = 0; i < heap->isolate->program->global_count; i++)
    tsf_trace_value(&heap->tracer, &heap->isolate->globals[i]);
}

static void begin_region(tsf_region *region) {
  tsf_region_close(region);
  for (tsf_block *block = region->blocks; block != NULL; block = block->next) {
    if (block->marked) memset(block->marks, 0, sizeof block->marks);
    block->marked = block->starts_valid = false;
  }
}

void tsf_begin_marking(tsf_heap *heap, bool full) {
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

/* As tsf_shaped_trace, which most objects have, without a call for each slot. */
static void mark_shaped(tsf_tracer *tracer, tsf_object *object) {
  uint32_t count = tracer->heap->types[object->type]->slot_count + 1;
  for (uint32_t i = 0; i < count; i++) {
    tsf_value value = tsf_slots(object)[i];
    if (tsf_is_pointer(value)) visit_marking(tracer, tsf_to_object(value));
  }
}

static void drain_stack(tsf_heap *heap) {
  while (heap->work.count > 0) {
    tsf_object *object = heap->work.items[--heap->work.count];
    if (object->type >= TSF_TYPE_FIRST_USER) mark_shaped(&heap->tracer, object);
    else tsf_trace_slots(&heap->tracer, object);
  }
}

static void retrace_region(tsf_heap *heap, const tsf_region *region, const tsf_list *large) {
  for (tsf_block *block = region->blocks; block != NULL; block = block->next) {
    if (block->marked) retrace_block(heap, block);
    drain_stack(heap);
  }
  for (size_t i = 0; i < large->count; i++)
    if (((tsf_large *)large->items[i])->marked) tsf_trace_slots(&heap->tracer, tsf_large_object(large->items[i]));
}

bool tsf_trace_weakly(tsf_tracer *tracer, tsf_object *table) {
  return tracer->mode == TSF_MARKING && tsf_list_push(tracer->heap, &tracer->heap->weak, table);
}

bool tsf_is_alive(const tsf_tracer *tracer, tsf_object *object) {
  if (object->flags & (TSF_FLAG_STATIC | (tracer->full ? 0 : TSF_FLAG_OLD))) return true;
  return tsf_is_marked(tracer->heap, object);
}

static void drain_strong(tsf_heap *heap) {
  drain_stack(heap);
  while (TSF_UNLIKELY(heap->work_overflow)) {
    heap->work_overflow = false;
    retrace_region(heap, &heap->young, &heap->young_large);
    if (heap->tracer.full) retrace_region(heap, &heap->old, &heap->old_large);
    drain_stack(heap);
  }
}

/* A value that a living key has may be, or lead to, another key or another table. */
static void drain_weak(tsf_heap *heap) {
  for (size_t before = heap->live - 1; before != heap->live;) {
    before = heap->live;
    for (size_t i = 0; i < heap->weak.count; i++) {
      tsf_object *table = heap->weak.items[i];
      heap->types[table->type]->trace_reached(&heap->tracer, table);
      drain_strong(heap);
    }
  }
  for (size_t i = 0; i < heap->weak.count; i++) {
    tsf_object *table = heap->weak.items[i];
    heap->types[table->type]->drop_dead(&heap->tracer, table);
  }
  heap->weak.count = 0;
}

void tsf_drain_marks(tsf_heap *heap) {
  drain_strong(heap);
  if (heap->weak.count != 0) drain_weak(heap);
}
