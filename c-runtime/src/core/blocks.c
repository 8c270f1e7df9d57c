/* blocks.c - blocks of the heap: obtained from libc in chunks, handed to the two generations, bump-allocated hole by
 * hole, found by address.
 *
 * Invariant: between a region's cursors and their limits lies no object; tsf_region_close writes fillers there, after
 * which each of its blocks can be walked. */
#include "heap.h"

#include <stdlib.h>

#include "poison.h"

void tsf_make_filler(char *from, char *to) {
  size_t size = (size_t)(to - from);
  if (size == 0) return;
  tsf_unpoison(from, size < sizeof(tsf_hole) ? size : sizeof(tsf_hole));
  tsf_object *filler = (tsf_object *)from;
  *filler = (tsf_object){TSF_TYPE_FILLER, 0, 0, (uint16_t)(size == 8)};
  if (size == 8) return;
  ((tsf_hole *)from)->size = size;
  if (size < sizeof(tsf_hole)) return;
  ((tsf_hole *)from)->next = NULL;
  tsf_poison(from + sizeof(tsf_hole), size - sizeof(tsf_hole));
}

/* The set of block addresses: open addressing, never more than half full; blocks leave it only by rebuilding. */

static size_t table_slot(const tsf_heap *heap, uintptr_t address) {
  size_t mask = heap->block_table_size - 1;
  size_t slot = (address / TSF_BLOCK_SIZE * 0x9E3779B1u) & mask;
  while (heap->block_table[slot] != 0 && heap->block_table[slot] != address) slot = (slot + 1) & mask;
  return slot;
}

tsf_block *tsf_block_find(const tsf_heap *heap, uintptr_t address) {
  if (address < heap->lowest || address >= heap->highest) return NULL;
  uintptr_t base = (uintptr_t)TSF_BLOCK_OF(address);
  return heap->block_table[table_slot(heap, base)] == base ? (tsf_block *)base : NULL;
}

static void table_add(tsf_heap *heap, const tsf_chunk *chunk) {
  for (size_t i = 0; i < chunk->blocks; i++) {
    uintptr_t address = (uintptr_t)chunk->base + i * TSF_BLOCK_SIZE;
    heap->block_table[table_slot(heap, address)] = address;
    if (address < heap->lowest) heap->lowest = address;
    if (address + TSF_BLOCK_SIZE > heap->highest) heap->highest = address + TSF_BLOCK_SIZE;
  }
  heap->block_table_count += chunk->blocks;
}

static void table_rebuild(tsf_heap *heap) {
  memset(heap->block_table, 0, heap->block_table_size * sizeof(uintptr_t));
  heap->block_table_count = 0;
  heap->lowest = UINTPTR_MAX;
  heap->highest = 0;
  for (size_t i = 0; i < heap->chunks.count; i++) table_add(heap, heap->chunks.items[i]);
}

static bool table_reserve(tsf_heap *heap) {
  if ((heap->block_table_count + TSF_CHUNK_BLOCKS) * 2 <= heap->block_table_size) return true;
  size_t size = heap->block_table_size == 0 ? 256 : heap->block_table_size * 2;
  uintptr_t *table = tsf_heap_malloc(heap, size * sizeof *table);
  if (table == NULL) return false;
  free(heap->block_table);
  heap->block_table = table;
  heap->block_table_size = size;
  table_rebuild(heap);
  return true;
}

/* Chunks. */

/* No object is there any more; under stress it can be seen. */
static void wipe(const tsf_heap *heap, char *from, char *to) {
  tsf_unpoison(from, (size_t)(to - from));
  if (heap->stress != 0) memset(from, 0xDB, (size_t)(to - from));
  tsf_poison(from, (size_t)(to - from));
}

static void push_free(tsf_heap *heap, tsf_block *block) {
  block->state = TSF_BLOCK_FREE;
  block->next = heap->free_blocks;
  heap->free_blocks = block;
  heap->free_count++;
  block->chunk->free_blocks++;
  wipe(heap, block->payload, TSF_BLOCK_END(block));
}

static bool add_chunk(tsf_heap *heap, size_t blocks) {
  if (tsf_heap_fails_now(heap)) return false;
  tsf_chunk *chunk = tsf_heap_malloc(heap, sizeof *chunk);
  void *base = NULL;
  if (chunk == NULL || !table_reserve(heap) ||
      posix_memalign(&base, TSF_BLOCK_SIZE, blocks * TSF_BLOCK_SIZE) != 0) {
    free(chunk);
    return false;
  }
  *chunk = (tsf_chunk){base, (uint32_t)blocks, 0, false};
  if (!tsf_list_push(heap, &heap->chunks, chunk)) {
    free(base);
    free(chunk);
    return false;
  }
  table_add(heap, chunk);
  for (size_t i = blocks; i-- > 0;) { /* so that the lowest address is taken first */
    tsf_block *block = (tsf_block *)(chunk->base + i * TSF_BLOCK_SIZE);
    memset(block, 0, sizeof *block);
    block->chunk = chunk;
    push_free(heap, block);
  }
  return true;
}

/* The last TSF_RESERVE_BLOCKS blocks are for the time when libc has none left: the interrupt is raised, and they have to
 * last until it is served. An evacuation does not need them, but for views. */
static bool refill(tsf_heap *heap, const tsf_region *region) {
  if (heap->free_count > TSF_RESERVE_BLOCKS || add_chunk(heap, TSF_CHUNK_BLOCKS)) return true;
  tsf_raise_limit(heap);
  return heap->free_count > 0 && (region == &heap->young || heap->copying_view);
}

bool tsf_blocks_init(tsf_heap *heap) { return add_chunk(heap, TSF_CHUNK_BLOCKS); }

static void free_chunk(tsf_chunk *chunk) {
  tsf_unpoison(chunk->base, (size_t)chunk->blocks * TSF_BLOCK_SIZE);
  free(chunk->base);
  free(chunk);
}

void tsf_blocks_destroy(tsf_heap *heap) {
  for (size_t i = 0; i < heap->chunks.count; i++) free_chunk(heap->chunks.items[i]);
  free(heap->chunks.items);
  free(heap->block_table);
}

/* Marks chunks without used blocks for release, as long as `keep` free blocks stay. */
static bool choose_releases(tsf_heap *heap, size_t keep) {
  bool any = false;
  size_t left = heap->free_count;
  for (size_t i = 1; i < heap->chunks.count; i++) { /* the first chunk stays */
    tsf_chunk *chunk = heap->chunks.items[i];
    if (chunk->free_blocks < chunk->blocks || left < keep + chunk->blocks) continue;
    chunk->releasing = any = true;
    left -= chunk->blocks;
  }
  return any;
}

static void unlink_released(tsf_heap *heap) {
  tsf_block **link = &heap->free_blocks;
  while (*link != NULL) {
    if ((*link)->chunk->releasing) {
      *link = (*link)->next;
      heap->free_count--;
    } else {
      link = &(*link)->next;
    }
  }
}

void tsf_heap_trim(tsf_heap *heap) {
  size_t keep = heap->collect_at / TSF_BLOCK_SIZE + 2 * TSF_CHUNK_BLOCKS;
  if (heap->free_count <= keep + TSF_CHUNK_BLOCKS || !choose_releases(heap, keep)) return;
  unlink_released(heap);
  size_t kept = 0;
  for (size_t i = 0; i < heap->chunks.count; i++) {
    tsf_chunk *chunk = heap->chunks.items[i];
    if (chunk->releasing)
      free_chunk(chunk);
    else
      heap->chunks.items[kept++] = chunk;
  }
  heap->chunks.count = kept;
  table_rebuild(heap);
}

/* Regions. */

void tsf_block_free(tsf_heap *heap, tsf_block *block) { push_free(heap, block); }

static tsf_block *take_block(tsf_heap *heap, tsf_region *region) {
  if (!refill(heap, region)) return NULL;
  tsf_block *block = heap->free_blocks;
  heap->free_blocks = block->next;
  heap->free_count--;
  block->chunk->free_blocks--;
  if (block->marked) memset(block->marks, 0, sizeof block->marks);
  block->marked = block->starts_valid = block->pinned = false;
  block->holes = NULL;
  block->state = region->state;
  block->next = region->blocks;
  region->blocks = block;
  region->block_count++;
  return block;
}

static void count_young(tsf_heap *heap, const tsf_region *region, size_t size) {
  if (region == &heap->young) heap->since_collection += size;
}

/* Under stress bytes are unpoisoned object by object. */
static void open_hole(tsf_heap *heap, char *from, char *to) {
  if (heap->stress == 0) tsf_unpoison(from, (size_t)(to - from));
}

static bool next_hole(tsf_heap *heap, tsf_region *region) {
  tsf_make_filler(region->bump, region->limit);
  region->bump = region->limit = NULL;
  while (region->holes == NULL && region->partial != NULL) {
    region->holes = region->partial->holes;
    region->partial->holes = NULL;
    region->partial = region->partial->next_partial;
  }
  if (region->holes != NULL) {
    tsf_hole *hole = region->holes;
    size_t size = hole->size;
    region->holes = hole->next;
    region->bump = (char *)hole;
    region->limit = (char *)hole + size;
    open_hole(heap, region->bump, region->limit);
    count_young(heap, region, size);
    return true;
  }
  return false;
}

static bool next_block(tsf_heap *heap, tsf_region *region, char **bump, char **limit) {
  tsf_make_filler(*bump, *limit);
  *bump = *limit = NULL;
  tsf_block *block = take_block(heap, region);
  if (block == NULL) return false;
  *bump = block->payload;
  *limit = TSF_BLOCK_END(block);
  open_hole(heap, *bump, *limit);
  count_young(heap, region, TSF_BLOCK_SIZE);
  return true;
}

static char *take(tsf_heap *heap, char **bump, const char *limit, size_t size) {
  char *at = *bump;
  if ((size_t)(limit - at) < size) return NULL;
  *bump = at + size;
  if (heap->stress != 0) tsf_unpoison(at, size);
  return at;
}

static char *allocate_medium(tsf_heap *heap, tsf_region *region, size_t size) {
  char *at = take(heap, &region->medium_bump, region->medium_limit, size);
  if (at == NULL && next_block(heap, region, &region->medium_bump, &region->medium_limit))
    at = take(heap, &region->medium_bump, region->medium_limit, size);
  return at;
}

char *tsf_region_allocate(tsf_heap *heap, tsf_region *region, size_t size) {
  char *at = take(heap, &region->bump, region->limit, size);
  if (at != NULL) return at;
  if (size > TSF_MEDIUM_SIZE) return allocate_medium(heap, region, size);
  while (at == NULL && next_hole(heap, region)) at = take(heap, &region->bump, region->limit, size);
  if (at == NULL && next_block(heap, region, &region->bump, &region->limit))
    at = take(heap, &region->bump, region->limit, size);
  return at;
}

void tsf_region_close(tsf_region *region) {
  tsf_make_filler(region->bump, region->limit);
  tsf_make_filler(region->medium_bump, region->medium_limit);
  region->bump = region->limit = region->medium_bump = region->medium_limit = NULL;
  region->holes = NULL;
  region->partial = NULL;
}

void tsf_region_adopt(tsf_region *region, tsf_block *block) {
  block->next = region->blocks;
  region->blocks = block;
  region->block_count++;
  if (block->holes == NULL) return;
  block->next_partial = region->partial;
  region->partial = block;
}

/* Keeps one block as the current one, so that a small call costs no list work at all. */
void tsf_region_reset(tsf_heap *heap, tsf_region *region) {
  tsf_block *block = region->blocks;
  region->bump = region->limit = region->medium_bump = region->medium_limit = NULL;
  region->holes = NULL;
  region->partial = NULL;
  if (block == NULL) return;
  while (block->next != NULL) {
    tsf_block *next = block->next;
    tsf_block_free(heap, block);
    block = next;
  }
  region->blocks = block;
  region->block_count = 1;
  block->holes = NULL;
  region->bump = block->payload;
  region->limit = TSF_BLOCK_END(block);
  wipe(heap, region->bump, region->limit);
  open_hole(heap, region->bump, region->limit);
}

void tsf_heap_open(tsf_heap *heap) {
  bool stress = heap->stress != 0;
  heap->isolate->needs_collection = true;
  heap->isolate->bump = stress ? NULL : heap->young.bump;
  heap->isolate->limit = stress ? NULL : heap->young.limit;
}

void tsf_heap_close(tsf_heap *heap) {
  if (heap->stress == 0) heap->young.bump = heap->isolate->bump;
}
