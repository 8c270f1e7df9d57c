/* large.h - objects that are too large for a block (see large.c). */
#ifndef TSF_LARGE_H
#define TSF_LARGE_H

#include "heap.h"

/* Room for an object of `size` bytes, in no list yet. NULL: no memory. */
tsf_large *tsf_large_new(tsf_heap *heap, size_t size);
void tsf_large_free(tsf_large *large);
/* The same, but it may be given out again before the next collection. */
void tsf_large_spare(tsf_heap *heap, tsf_large *large);
void tsf_large_free_spares(tsf_heap *heap);

#endif
