/* evacuate.c - what the end of the outermost call does: survivors of the nursery, found from exact roots, are copied to
 * the old generation; then the nursery is empty again. Nothing survived: no work but resetting a pointer.
 *
 * A copied object holds its new address in bytes 8..15, and in its header (type, aux) the next object whose copy is
 * still to be traced, so the work list needs no memory. Large objects only change generation. When no block can be had
 * for a copy the object stays where it is and its whole block becomes old (`pinned`). */
#include "large.h"

#include "poison.h"

static tsf_object **forwarding(tsf_object *object) { return (tsf_object **)((char *)object + sizeof(tsf_object)); }

static void push_evacuated(tsf_heap *heap, tsf_object *from) {
  uintptr_t next = (uintptr_t)heap->evacuated;
  from->type = (uint32_t)next;
  from->aux = (uint16_t)((uint64_t)next >> 32);
  heap->evacuated = from;
}

static tsf_object *pop_evacuated(tsf_heap *heap) {
  tsf_object *from = heap->evacuated;
  heap->evacuated = (tsf_object *)(uintptr_t)(from->type | (uint64_t)from->aux << 32);
  return *forwarding(from);
}

static tsf_object *promote_large(tsf_heap *heap, tsf_object *object) {
  object->flags |= TSF_FLAG_OLD | TSF_FLAG_LARGE;
  tsf_large *large = tsf_large_of(object);
  large->next_work = heap->evacuated_large;
  heap->evacuated_large = large;
  return object;
}

/* A view's bytes are about to vanish: without memory for a copy it becomes empty, and the next call fails. */
static tsf_object *pin(tsf_heap *heap, tsf_object *object, bool is_view) {
  tsf_block *block = TSF_BLOCK_OF(object);
  size_t unit = (size_t)((char *)object - (char *)block) / 8;
  if (!block->pinned) { /* marks are those of the last collection in the call */
    memset(block->marks, 0, sizeof block->marks);
    memset(block->starts, 0, sizeof block->starts);
  }
  block->pinned = block->marked = true;
  block->marks[unit / 64] |= (uint64_t)1 << (unit % 64);
  object->flags |= TSF_FLAG_OLD;
  heap->pinned_work = heap->any_pinned = true;
  tsf_raise_limit(heap);
  if (is_view) memset(forwarding(object), 0, sizeof(tsf_object *)); /* the length, of strings and of tsf_bytes */
  return object;
}

static tsf_object *allocate_old_large(tsf_heap *heap, size_t size) {
  tsf_large *large = tsf_large_new(heap, size);
  if (large == NULL) return NULL;
  if (!tsf_list_push(heap, &heap->old_large, large)) {
    tsf_large_free(large);
    return NULL;
  }
  heap->old_large_bytes += size;
  return tsf_large_object(large);
}

static tsf_object *copy(tsf_heap *heap, tsf_object *from, size_t size) {
  const tsf_type *type = heap->types[from->type];
  size_t to_size = type->survivor_size == NULL ? size : type->survivor_size(from);
  bool large = to_size > TSF_LARGE_SIZE;
  heap->copying_view = to_size > size;
  tsf_object *to = large ? allocate_old_large(heap, to_size)
                         : (tsf_object *)tsf_region_allocate(heap, &heap->old, to_size);
  if (to == NULL) return pin(heap, from, to_size > size);
  memcpy(to, from, size < to_size ? size : to_size);
  to->flags |= large ? TSF_FLAG_OLD | TSF_FLAG_LARGE : TSF_FLAG_OLD;
  if (type->moved != NULL) type->moved(to, from);
  *forwarding(from) = to;
  from->flags |= TSF_FLAG_FORWARDED;
  push_evacuated(heap, from);
  return to;
}

tsf_object *tsf_visit_evacuating(tsf_heap *heap, tsf_object *object) {
  if (object->flags & (TSF_FLAG_STATIC | TSF_FLAG_OLD)) return object;
  if (object->flags & TSF_FLAG_FORWARDED) return *forwarding(object);
  size_t size = tsf_object_size(heap, object);
  heap->survivors = true;
  return size > TSF_LARGE_SIZE ? promote_large(heap, object) : copy(heap, object, size);
}

/* `starts` of a pinned block tells which of its pinned objects were traced. */
static void trace_pinned_block(tsf_heap *heap, tsf_block *block) {
  for (size_t word = 0; word < TSF_MARK_WORDS; word++) {
    uint64_t bits = block->marks[word] & ~block->starts[word];
    block->starts[word] = block->marks[word];
    for (; bits != 0; bits &= bits - 1) {
      size_t unit = word * 64 + (size_t)__builtin_ctzll(bits);
      tsf_trace_slots(&heap->tracer, (tsf_object *)((char *)block + unit * 8));
    }
  }
}

static void trace_pinned(tsf_heap *heap) {
  heap->pinned_work = false;
  for (tsf_block *block = heap->young.blocks; block != NULL; block = block->next)
    if (block->pinned) trace_pinned_block(heap, block);
}

static void drain(tsf_heap *heap) {
  for (;;) {
    while (heap->evacuated != NULL) tsf_trace_slots(&heap->tracer, pop_evacuated(heap));
    if (heap->evacuated_large != NULL) {
      tsf_large *large = heap->evacuated_large;
      heap->evacuated_large = large->next_work;
      tsf_trace_slots(&heap->tracer, tsf_large_object(large));
    } else if (heap->pinned_work) {
      trace_pinned(heap);
    } else {
      return;
    }
  }
}

static void finish_young(tsf_heap *heap) {
  size_t kept = 0;
  for (size_t i = 0; i < heap->young_finish.count; i++) {
    tsf_object *object = heap->young_finish.items[i];
    bool survived = (object->flags & (TSF_FLAG_FORWARDED | TSF_FLAG_OLD)) != 0;
    if (object->flags & TSF_FLAG_FORWARDED) object = *forwarding(object);
    if (!survived)
      heap->types[object->type]->finish(heap->isolate, object);
    else if (!tsf_list_push(heap, &heap->old_finish, object))
      heap->young_finish.items[kept++] = object;
  }
  heap->young_finish.count = kept;
}

/* Survivors go to the old list; one for which that cannot grow waits in the young list with its flag set. */
static void part_large(tsf_heap *heap) {
  size_t kept = 0;
  for (size_t i = 0; i < heap->young_large.count; i++) {
    tsf_large *large = heap->young_large.items[i];
    bool survived = (tsf_large_object(large)->flags & TSF_FLAG_OLD) != 0;
    if (survived && !tsf_list_push(heap, &heap->old_large, large)) {
      heap->young_large.items[kept++] = large;
      continue;
    }
    heap->young_large_bytes -= large->size;
    if (survived) {
      heap->old_large_bytes += large->size;
    } else {
      tsf_large_free(large);
    }
  }
  heap->young_large.count = kept;
}

static void adopt_pinned(tsf_heap *heap) {
  tsf_block **link = &heap->young.blocks;
  while (*link != NULL) {
    tsf_block *block = *link;
    if (block->pinned) {
      *link = block->next;
      heap->young.block_count--;
      block->pinned = false;
      block->state = TSF_BLOCK_OLD;
      tsf_sweep_block(heap, block);
      tsf_region_adopt(&heap->old, block);
    } else {
      link = &block->next;
    }
  }
  heap->any_pinned = false;
}

void tsf_evacuate(tsf_heap *heap) {
  heap->tracer.mode = TSF_EVACUATING;
  heap->survivors = false;
  tsf_trace_roots(heap);
  tsf_trace_remembered(heap);
  drain(heap);
  if (heap->young_finish.count != 0) finish_young(heap);
  if (heap->young_large.count != 0) part_large(heap);
  if (TSF_UNLIKELY(heap->any_pinned)) adopt_pinned(heap);
  tsf_clear_remembered(heap);
  tsf_large_free_spares(heap);
  tsf_region_reset(heap, &heap->young);
  heap->since_collection = 0;
  heap->collect_at = TSF_COLLECT_THRESHOLD;
  if (heap->survivors)
    heap->evacuations++;
  else
    heap->resets++;
}
