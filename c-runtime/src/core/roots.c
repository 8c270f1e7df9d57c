/* roots.c - what the collector starts from besides the stack: the remembered set (old objects, cards of large old
 * storages, module variables that changed in this call) and handles.
 *
 * Invariant: when the set cannot grow, remember_all makes every old object count as remembered until the call ends. */
#include "heap.h"

#include <stdlib.h>

static void remember_failed(tsf_heap *heap) {
  tsf_raise_limit(heap);
  heap->remember_all = true;
}

void tsf_remember(tsf_isolate *isolate, tsf_object *object) {
  object->flags |= TSF_FLAG_REMEMBERED;
  isolate->needs_collection = true;
  if (!tsf_list_push(isolate->heap, &isolate->heap->remembered, object)) remember_failed(isolate->heap);
}

static bool push_card(tsf_heap *heap, tsf_large *large, size_t index) {
  if (heap->card_count == heap->card_capacity) {
    size_t capacity = heap->card_capacity == 0 ? 64 : heap->card_capacity * 2;
    tsf_card *cards = tsf_heap_malloc(heap, capacity * sizeof(tsf_card));
    if (cards == NULL) return false;
    if (heap->card_count != 0) memcpy(cards, heap->cards, heap->card_count * sizeof(tsf_card));
    free(heap->cards);
    heap->cards = cards;
    heap->card_capacity = capacity;
  }
  heap->cards[heap->card_count++] = (tsf_card){large, index};
  large->cards[index] = 1;
  return true;
}

static bool remember_card(tsf_heap *heap, tsf_object *object, const tsf_value *slot) {
  tsf_large *large = tsf_large_of(object);
  size_t index = (size_t)((const char *)slot - (const char *)object) / TSF_CARD_SIZE;
  if (large->cards == NULL) {
    size_t count = large->size / TSF_CARD_SIZE + 1;
    large->cards = tsf_heap_malloc(heap, count);
    if (large->cards == NULL) return false;
    memset(large->cards, 0, count);
  }
  heap->isolate->needs_collection = true;
  return large->cards[index] != 0 || push_card(heap, large, index);
}

void tsf_remember_slot(tsf_isolate *isolate, tsf_object *object, tsf_value *slot) {
  if (tsf_to_object(*slot)->flags & (TSF_FLAG_OLD | TSF_FLAG_STATIC)) return;
  if ((object->flags & TSF_FLAG_LARGE) && object->type == TSF_TYPE_STORAGE &&
      remember_card(isolate->heap, object, slot))
    return;
  tsf_remember(isolate, object);
}

void tsf_global_barrier(tsf_isolate *isolate, uint32_t index) {
  tsf_heap *heap = isolate->heap;
  isolate->needs_collection = true;
  if (heap->global_is_dirty[index]) return;
  heap->global_is_dirty[index] = 1;
  heap->dirty_globals[heap->dirty_count++] = index;
}

void tsf_clear_remembered(tsf_heap *heap) {
  for (size_t i = 0; i < heap->remembered.count; i++)
    ((tsf_object *)heap->remembered.items[i])->flags &= (uint8_t)~TSF_FLAG_REMEMBERED;
  for (size_t i = 0; i < heap->card_count; i++) heap->cards[i].large->cards[heap->cards[i].index] = 0;
  for (uint32_t i = 0; i < heap->dirty_count; i++) heap->global_is_dirty[heap->dirty_globals[i]] = 0;
  heap->remembered.count = 0;
  heap->card_count = 0;
  heap->dirty_count = 0;
  heap->remember_all = false;
}

/* Handles are roots; there are few, so each evacuation looks at all of them. */

tsf_handle *tsf_handle_new(tsf_isolate *isolate, tsf_value value) {
  tsf_heap *heap = isolate->heap;
  tsf_handle *handle = tsf_heap_malloc(heap, sizeof *handle);
  if (handle == NULL) return NULL;
  *handle = (tsf_handle){value, heap->handles, NULL};
  if (heap->handles != NULL) heap->handles->previous = handle;
  heap->handles = handle;
  isolate->needs_collection = true;
  return handle;
}

void tsf_handle_set(tsf_isolate *isolate, tsf_handle *handle, tsf_value value) {
  handle->value = value;
  isolate->needs_collection = true;
}

void tsf_handle_free(tsf_isolate *isolate, tsf_handle *handle) {
  if (handle == NULL) return;
  if (handle->previous != NULL)
    handle->previous->next = handle->next;
  else
    isolate->heap->handles = handle->next;
  if (handle->next != NULL) handle->next->previous = handle->previous;
  free(handle);
}
