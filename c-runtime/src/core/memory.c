/* memory.c - where objects get their bytes: the slow path of allocation, the heap limit, the heap's beginning and end.
 * The collector is collect.c (mark.c, scan_stack.c) and evacuate.c; blocks are blocks.c, roots roots.c.
 *
 * Invariant: an allocation never fails for what fits a block. Past the limit it succeeds and raises an interrupt
 * (stack_limit = UINTPTR_MAX), which the next check turns into RangeError. */
#include "heap.h"

#include <stdlib.h>

#include "large.h"
#include "poison.h"

bool tsf_heap_fails_now(tsf_heap *heap) {
  if (TSF_LIKELY(heap->fail_at == 0)) return false;
  size_t count = ++heap->malloc_count;
  return count == heap->fail_at || (heap->fail_on && count > heap->fail_at);
}

void *tsf_heap_malloc(tsf_heap *heap, size_t size) {
  return tsf_heap_fails_now(heap) ? NULL : malloc(size);
}

bool tsf_list_push(tsf_heap *heap, tsf_list *list, void *item) {
  if (TSF_UNLIKELY(list->count == list->capacity)) {
    size_t capacity = list->capacity == 0 ? 64 : list->capacity * 2;
    if (capacity > SIZE_MAX / sizeof(void *)) return false;
    void **items = tsf_heap_malloc(heap, capacity * sizeof(void *));
    if (items == NULL) return false;
    if (list->count != 0) memcpy(items, list->items, list->count * sizeof(void *));
    free(list->items);
    list->items = items;
    list->capacity = capacity;
  }
  list->items[list->count++] = item;
  return true;
}

size_t tsf_heap_used(const tsf_heap *heap) {
  return (heap->young.block_count + heap->old.block_count) * TSF_BLOCK_SIZE + heap->young_large_bytes +
         heap->old_large_bytes;
}

/* The interrupt stays until a check has served it. */
void tsf_raise_limit(tsf_heap *heap) {
  heap->limit_passed = heap->isolate->needs_collection = true;
  heap->isolate->stack_limit = (char *)UINTPTR_MAX;
}

void tsf_heap_drop_limit(tsf_isolate *isolate) {
  isolate->heap->limit_passed = false;
  isolate->stack_limit = isolate->stack_floor;
}

/* Collects if enough was allocated since the last time, or if `size` more bytes would pass the limit. */
static void collect_if_due(tsf_heap *heap, size_t size) {
  bool tight = size > heap->limit || tsf_heap_used(heap) > heap->limit - size;
  if (TSF_LIKELY(!tight && heap->since_collection < heap->collect_at)) return;
  if (heap->isolate->stack_base != NULL) {
    /* at the limit: not again for every block, or a full heap would only collect */
    size_t worthwhile = heap->limit / 64;
    if (!tight || heap->since_collection >= worthwhile || size >= worthwhile) tsf_collect_in_call(heap, tight);
  }
  if (size > heap->limit || tsf_heap_used(heap) > heap->limit - size) tsf_raise_limit(heap);
}

/* NULL: no memory. */
static tsf_object *allocate_large(tsf_heap *heap, size_t size) {
  tsf_large *large = tsf_large_new(heap, size);
  if (large == NULL) return NULL;
  if (!tsf_list_push(heap, &heap->young_large, large)) {
    tsf_large_free(large);
    return NULL;
  }
  heap->young_large_bytes += size;
  heap->since_collection += size;
  return tsf_large_object(large);
}

static tsf_object *allocate_young(tsf_heap *heap, size_t size) {
  return size > TSF_LARGE_SIZE ? allocate_large(heap, size)
                               : (tsf_object *)tsf_region_allocate(heap, &heap->young, size);
}

/* libc has nothing left: free what can be freed and try again. */
static tsf_object *allocate_in_need(tsf_heap *heap, size_t size) {
  if (heap->isolate->stack_base != NULL) tsf_collect_in_call(heap, true);
  tsf_large_free_spares(heap);
  tsf_raise_limit(heap);
  return allocate_young(heap, size);
}

static bool stress_is_due(tsf_heap *heap) {
  return heap->stress != 0 && ++heap->stress_count >= heap->stress && heap->isolate->stack_base != NULL;
}

static void *allocate(tsf_heap *heap, size_t size) {
  tsf_assert(size >= 16 && size % 8 == 0);
  tsf_heap_close(heap);
  if (TSF_UNLIKELY(stress_is_due(heap))) {
    heap->stress_count = 0;
    tsf_collect_in_call(heap, heap->collections % 2 == 0);
  } else {
    collect_if_due(heap, size > TSF_LARGE_SIZE ? size : 0);
  }
  tsf_object *object = allocate_young(heap, size);
  if (TSF_UNLIKELY(object == NULL)) object = allocate_in_need(heap, size);
  tsf_heap_open(heap);
  return object;
}

void *tsf_allocate_slow(tsf_isolate *isolate, size_t size) { return allocate(isolate->heap, size); }

bool tsf_heap_serve_limit(tsf_isolate *isolate) {
  tsf_heap *heap = isolate->heap;
  if (!heap->limit_passed) return false;
  tsf_heap_drop_limit(isolate);
  tsf_throw_error(isolate, TSF_ERROR_RANGE, "Out of memory: heap limit of %zu bytes exceeded", heap->limit);
  tsf_heap_drop_limit(isolate); /* which making the error may have raised again */
  heap->since_collection = SIZE_MAX / 2; /* what unwinding lets go of is looked for first */
  return true;
}

bool tsf_heap_exhausted(tsf_isolate *isolate) {
  return TSF_UNLIKELY(isolate->heap->limit_passed) && tsf_stack_check_failed(isolate);
}

static bool throw_limit(tsf_isolate *isolate) {
  tsf_raise_limit(isolate->heap);
  return tsf_heap_exhausted(isolate);
}

void *tsf_allocate_checked(tsf_isolate *isolate, size_t size) {
  tsf_heap *heap = isolate->heap;
  if (TSF_LIKELY(size <= TSF_LARGE_SIZE)) return tsf_heap_exhausted(isolate) ? NULL : tsf_allocate(isolate, size);
  tsf_heap_close(heap);
  collect_if_due(heap, size);
  tsf_heap_open(heap);
  if (tsf_heap_exhausted(isolate)) return NULL;
  void *object = allocate(heap, size);
  if (object == NULL) throw_limit(isolate);
  return object;
}

void tsf_finish_later(tsf_isolate *isolate, tsf_object *object) {
  tsf_heap *heap = isolate->heap;
  if (object->flags & TSF_FLAG_STATIC) return;
  isolate->needs_collection = true;
  /* without memory for the list the object's own memory is never given back: a leak, at the limit only */
  if (!tsf_list_push(heap, object->flags & TSF_FLAG_OLD ? &heap->old_finish : &heap->young_finish, object))
    tsf_raise_limit(heap);
}

static uint64_t mix(uint64_t x) {
  x = (x ^ (x >> 32)) * 0xD6E8FEB86659FD93ull;
  return x ^ (x >> 32);
}

uint32_t tsf_identity_hash(tsf_isolate *isolate, tsf_object *object) {
  tsf_heap *heap = isolate->heap;
  if (object->flags & TSF_FLAG_STATIC) return (uint32_t)(mix((uintptr_t)object ^ isolate->hash_seed) & 0xFFFFFF) | 1;
  bool has_aux = object->type != TSF_TYPE_BOXED && object->type != TSF_TYPE_EVENT; /* those keep a kind there */
  if (object->mark == 0) {
    uint64_t hash = mix(heap->identity += 0x9E3779B97F4A7C15ull);
    object->mark = (uint8_t)(hash >> 16 | 1);
    if (has_aux) object->aux = (uint16_t)hash;
  }
  return has_aux ? (uint32_t)object->mark << 16 | object->aux : object->mark;
}

void tsf_heap_get_stats(const tsf_isolate *isolate, tsf_heap_stats *stats) {
  const tsf_heap *heap = isolate->heap;
  *stats = (tsf_heap_stats){
      .used = tsf_heap_used(heap),
      .young = heap->young.block_count * TSF_BLOCK_SIZE + heap->young_large_bytes,
      .old = heap->old.block_count * TSF_BLOCK_SIZE + heap->old_large_bytes,
      .limit = heap->limit,
      .collections = heap->collections,
      .evacuations = heap->evacuations,
      .resets = heap->resets + isolate->resets,
  };
}

void tsf_collect(tsf_isolate *isolate, bool moving) {
  tsf_heap *heap = isolate->heap;
  tsf_heap_close(heap);
  if (moving) {
    tsf_evacuate(heap);
    tsf_collect_old(heap);
  } else {
    tsf_collect_in_call(heap, true);
  }
  tsf_heap_open(heap);
}

void tsf_heap_call_ended(tsf_heap *heap) {
  tsf_heap_close(heap);
  heap->limit_passed = false; /* nobody asked in time; evacuating may find a new reason */
  tsf_evacuate(heap);
  size_t old = heap->old.block_count * TSF_BLOCK_SIZE + heap->old_large_bytes;
  if (TSF_UNLIKELY(old > heap->old_collect_at || heap->stress != 0)) tsf_collect_old(heap);
  tsf_heap_trim(heap);
  tsf_heap_open(heap);
  heap->isolate->call_start = heap->isolate->bump;
  heap->isolate->needs_collection = heap->limit_passed || heap->stress != 0 || TSF_POISONS;
}

/* Life of the heap. */

static size_t environment_number(const char *name) {
  const char *text = getenv(name);
  size_t number = 0;
  for (; text != NULL && *text >= '0' && *text <= '9' && number < SIZE_MAX / 16; text++)
    number = number * 10 + (size_t)(*text - '0');
  return number;
}

static bool allocate_tables(tsf_heap *heap) {
  size_t globals = heap->isolate->program->global_count;
  heap->dirty_globals = calloc(globals + 1, sizeof(uint32_t));
  heap->global_is_dirty = calloc(globals + 1, 1);
  heap->work.items = malloc(4096 * sizeof(void *));
  if (heap->dirty_globals == NULL || heap->global_is_dirty == NULL || heap->work.items == NULL) return false;
  heap->work.capacity = 4096;
  return true;
}

bool tsf_heap_init(tsf_isolate *isolate, size_t limit) {
  tsf_heap *heap = calloc(1, sizeof *heap);
  isolate->heap = heap;
  if (heap == NULL) return false;
  heap->isolate = isolate;
  heap->types = isolate->types;
  heap->young.state = TSF_BLOCK_YOUNG;
  heap->old.state = TSF_BLOCK_OLD;
  heap->tracer.heap = heap;
  heap->limit = limit == 0 ? TSF_HEAP_LIMIT : limit;
  heap->collect_at = heap->old_collect_at = TSF_COLLECT_THRESHOLD;
  heap->lowest = UINTPTR_MAX;
  heap->identity = isolate->hash_seed;
  heap->stress = environment_number("TSF_GC_STRESS");
  heap->fail_at = environment_number("TSF_ALLOC_FAIL_AT");
  heap->fail_on = heap->fail_at != 0 && strchr(getenv("TSF_ALLOC_FAIL_AT"), '+') != NULL;
  return allocate_tables(heap) && tsf_blocks_init(heap);
}

static void finish_all(tsf_heap *heap, tsf_list *list) {
  for (size_t i = 0; i < list->count; i++) {
    tsf_object *object = list->items[i];
    heap->types[object->type]->finish(heap->isolate, object);
  }
  free(list->items);
}

static void free_large_list(tsf_list *list) {
  for (size_t i = 0; i < list->count; i++) tsf_large_free(list->items[i]);
  free(list->items);
}

static void free_handles(tsf_heap *heap) {
  while (heap->handles != NULL) tsf_handle_free(heap->isolate, heap->handles);
}

void tsf_heap_destroy(tsf_isolate *isolate) {
  tsf_heap *heap = isolate->heap;
  if (heap == NULL) return;
  finish_all(heap, &heap->young_finish);
  finish_all(heap, &heap->old_finish);
  free_handles(heap);
  free_large_list(&heap->young_large);
  free_large_list(&heap->old_large);
  tsf_large_free_spares(heap);
  free(heap->spare_large.items);
  tsf_blocks_destroy(heap);
  free(heap->remembered.items);
  free(heap->cards);
  free(heap->dirty_globals);
  free(heap->global_is_dirty);
  free(heap->work.items);
  free(heap->weak.items);
  free(heap);
  isolate->heap = NULL;
}
