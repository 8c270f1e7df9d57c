/* large.c - objects that are too large for a block: each is malloc'ed on its own.
 *
 * What dies in a collection inside a call waits as a spare until the next one: a loop that makes one big array after the
 * other gets the same memory again, which the system would otherwise take back and give anew, page by page. */
#include "large.h"

#include <stdlib.h>

#include "poison.h"

/* So many of the spares that came last are looked at. */
#define LOOKED_AT 8u

/* One that is up to a quarter larger than asked for. */
static tsf_large *take_spare(tsf_heap *heap, size_t size) {
  tsf_list *spares = &heap->spare_large;
  for (size_t i = spares->count; i > 0 && i + LOOKED_AT > spares->count; i--) {
    tsf_large *large = spares->items[i - 1];
    if (large->size < size || large->size - size > size / 4) continue;
    spares->items[i - 1] = spares->items[--spares->count];
    heap->spare_bytes -= large->size;
    tsf_unpoison(tsf_large_object(large), large->size);
    free(large->cards);
    return large;
  }
  return NULL;
}

tsf_large *tsf_large_new(tsf_heap *heap, size_t size) {
  if (size > SIZE_MAX / 2) return NULL;
  tsf_large *large = take_spare(heap, size);
  if (large == NULL) large = tsf_heap_malloc(heap, sizeof(tsf_large) + size);
  if (large != NULL) *large = (tsf_large){.size = size};
  return large;
}

void tsf_large_free(tsf_large *large) {
  free(large->cards);
  free(large);
}

void tsf_large_spare(tsf_heap *heap, tsf_large *large) {
  if (heap->spare_bytes + large->size > TSF_SPARE_BYTES || !tsf_list_push(heap, &heap->spare_large, large)) {
    tsf_large_free(large);
    return;
  }
  heap->spare_bytes += large->size;
  tsf_poison(tsf_large_object(large), large->size);
}

void tsf_large_free_spares(tsf_heap *heap) {
  for (size_t i = 0; i < heap->spare_large.count; i++) {
    tsf_large *large = heap->spare_large.items[i];
    tsf_unpoison(tsf_large_object(large), large->size);
    tsf_large_free(large);
  }
  heap->spare_large.count = 0;
  heap->spare_bytes = 0;
}
