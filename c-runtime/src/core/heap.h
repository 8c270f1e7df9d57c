/* heap.h - private to core/: blocks, large objects and the collector's state. See memory.h for the scheme.
 *
 * Invariants: a block is aligned to TSF_BLOCK_SIZE and can be walked from its first object to its end whenever the
 * region's cursors are closed (close_region); an object is large if and only if its size is over TSF_LARGE_SIZE;
 * mark bits live in the block, so sweeping reads no dead object. */
#ifndef TSF_HEAP_H
#define TSF_HEAP_H

#include "memory.h"

#define TSF_LARGE_SIZE (TSF_BLOCK_SIZE / 4)
#define TSF_MEDIUM_SIZE 512u       /* larger than this goes to a block of its own kind when a hole is too small */
#define TSF_HOLE_MIN 64u           /* smaller holes are not reused */
#define TSF_CHUNK_BLOCKS 16u       /* blocks are obtained from libc in chunks of so many */
#define TSF_RESERVE_BLOCKS 4u      /* kept for the time when libc has no memory left */
#define TSF_CARD_SIZE 128u         /* granule of the remembered set inside a large storage */
#define TSF_MARK_WORDS (TSF_BLOCK_SIZE / 8 / 64)
#define TSF_FLAG_FORWARDED 32      /* tsf_object.flags during an evacuation: bytes 8..15 are the new address */

typedef struct tsf_heap tsf_heap;

/* Unused bytes, at least TSF_HOLE_MIN of them; smaller fillers have size only (16 bytes on) or are one word (aux 1). */
typedef struct tsf_hole {
  tsf_object header; /* TSF_TYPE_FILLER */
  uint64_t size;
  struct tsf_hole *next;
} tsf_hole;

enum { TSF_BLOCK_FREE, TSF_BLOCK_YOUNG, TSF_BLOCK_OLD };

typedef struct tsf_chunk {
  char *base;
  uint32_t blocks, free_blocks;
  bool releasing;
} tsf_chunk;

typedef struct tsf_block {
  struct tsf_block *next;         /* in its region or in the free list */
  struct tsf_block *next_partial; /* in its region's list of blocks with holes */
  tsf_hole *holes;
  tsf_chunk *chunk;
  uint32_t state;
  bool marked;       /* some mark bit is set */
  bool starts_valid; /* `starts` was built in this collection */
  bool pinned;       /* an evacuation found no room: objects with a mark stay here and become old */
  uint64_t marks[TSF_MARK_WORDS];
  uint64_t starts[TSF_MARK_WORDS];
  char payload[];
} tsf_block;

#define TSF_BLOCK_OF(address) ((tsf_block *)((uintptr_t)(address) & ~(uintptr_t)(TSF_BLOCK_SIZE - 1)))
#define TSF_BLOCK_END(block) ((char *)(block) + TSF_BLOCK_SIZE)

/* Header of an object that was malloc'ed on its own. */
typedef struct tsf_large {
  struct tsf_large *next_work; /* survivors whose slots are still to be traced */
  size_t size;
  uint8_t *cards; /* one byte a card: is it in heap->cards? NULL until the first */
  bool marked;
} tsf_large;

static inline tsf_object *tsf_large_object(tsf_large *large) { return (tsf_object *)(large + 1); }
static inline tsf_large *tsf_large_of(tsf_object *object) { return (tsf_large *)object - 1; }

/* A growing array of pointers. */
typedef struct tsf_list {
  void **items;
  size_t count, capacity;
} tsf_list;

/* Blocks of one generation, and where in them the next object goes. */
typedef struct tsf_region {
  char *bump, *limit;               /* the current hole */
  char *medium_bump, *medium_limit; /* for objects over TSF_MEDIUM_SIZE */
  tsf_hole *holes;                  /* the current block's next ones */
  tsf_block *partial;               /* other blocks with holes */
  tsf_block *blocks;
  size_t block_count;
  uint32_t state;
} tsf_region;

typedef struct tsf_card {
  tsf_large *large;
  size_t index;
} tsf_card;

enum { TSF_MARKING, TSF_EVACUATING };
struct tsf_tracer {
  tsf_heap *heap;
  int mode;
  bool full; /* marking: the old generation too */
};

struct tsf_heap {
  tsf_isolate *isolate;
  const tsf_type *const *types;
  tsf_region young, old;
  tsf_list young_large, old_large;
  size_t young_large_bytes, old_large_bytes;
  tsf_list spare_large; /* dead ones that may be given out again */
  size_t spare_bytes;

  tsf_block *free_blocks;
  size_t free_count;
  tsf_list chunks;
  uintptr_t *block_table; /* open-addressed set of block addresses */
  size_t block_table_size, block_table_count;
  uintptr_t lowest, highest; /* of all blocks */

  tsf_list remembered; /* old objects that may point to young ones */
  tsf_card *cards;     /* granules of large old storages that may */
  size_t card_count, card_capacity;
  uint32_t *dirty_globals;
  uint8_t *global_is_dirty;
  uint32_t dirty_count;
  bool remember_all; /* the set could not grow: take every old object for remembered */
  tsf_handle *handles;
  tsf_list young_finish, old_finish; /* objects whose type's finish is to be called */

  tsf_tracer tracer;
  tsf_list weak; /* tables with weak keys that this marking has found */
  tsf_list work; /* mark stack */
  bool work_overflow;
  tsf_object *evacuated;       /* from-objects whose copies are still to be traced; linked through their headers */
  tsf_large *evacuated_large;
  bool pinned_work, any_pinned, survivors;
  bool copying_view; /* the reserve may be used */

  size_t limit;
  size_t since_collection, collect_at; /* young bytes handed out, and when to collect in the middle of a call */
  size_t live;                         /* bytes marked by the last marking */
  size_t old_collect_at;
  bool limit_passed;
  uint64_t identity; /* state of the identity hashes' generator */
  uint64_t collections, evacuations, resets;

  size_t stress, stress_count; /* TSF_GC_STRESS */
  size_t fail_at, malloc_count; /* TSF_ALLOC_FAIL_AT */
  bool fail_on;                 /* ... with a plus: every one from there on */
};

/* memory.c */
void *tsf_heap_malloc(tsf_heap *heap, size_t size); /* malloc that TSF_ALLOC_FAIL_AT can make fail */
bool tsf_heap_fails_now(tsf_heap *heap);
bool tsf_list_push(tsf_heap *heap, tsf_list *list, void *item);
size_t tsf_heap_used(const tsf_heap *heap);
void tsf_raise_limit(tsf_heap *heap); /* the interrupt */
void tsf_heap_call_ended(tsf_heap *heap); /* the outermost one: no object is referenced from the stack */
bool tsf_heap_init(tsf_isolate *isolate, size_t limit);
void tsf_heap_destroy(tsf_isolate *isolate);

/* blocks.c */
bool tsf_blocks_init(tsf_heap *heap);
void tsf_blocks_destroy(tsf_heap *heap);
tsf_block *tsf_block_find(const tsf_heap *heap, uintptr_t address); /* NULL: not in a block */
void tsf_block_free(tsf_heap *heap, tsf_block *block);
void tsf_heap_trim(tsf_heap *heap);  /* gives chunks without used blocks back to libc */
void tsf_make_filler(char *from, char *to);
char *tsf_region_allocate(tsf_heap *heap, tsf_region *region, size_t size); /* up to TSF_LARGE_SIZE; NULL: no memory */
void tsf_region_adopt(tsf_region *region, tsf_block *block); /* a swept block */
void tsf_region_reset(tsf_heap *heap, tsf_region *region);   /* no object is left */
void tsf_region_close(tsf_region *region); /* rests of holes become fillers; no hole is current */
void tsf_heap_open(tsf_heap *heap);  /* isolate->bump, limit <- the young region; the call's end has to collect */
void tsf_heap_close(tsf_heap *heap); /* the young region <- isolate->bump */

/* roots.c */
void tsf_clear_remembered(tsf_heap *heap);

/* mark.c */
size_t tsf_object_size(const tsf_heap *heap, const tsf_object *object);
bool tsf_test_and_set(uint64_t *bits, const tsf_block *block, const void *address); /* the bit was set already */
bool tsf_is_marked(const tsf_heap *heap, tsf_object *object);
void tsf_visit_marking(tsf_tracer *tracer, tsf_object *object);
void tsf_trace_slots(tsf_tracer *tracer, tsf_object *object); /* calls the type's trace */
void tsf_trace_roots(tsf_heap *heap);                         /* exception and handles */
void tsf_trace_globals(tsf_heap *heap);
void tsf_trace_remembered(tsf_heap *heap); /* and changed globals */
void tsf_begin_marking(tsf_heap *heap, bool full);
void tsf_drain_marks(tsf_heap *heap);

/* scan_stack.c */
void tsf_mark_stack(tsf_heap *heap);

/* collect.c */
void tsf_sweep_block(tsf_heap *heap, tsf_block *block); /* by its mark bits */
void tsf_collect_in_call(tsf_heap *heap, bool full);
void tsf_collect_old(tsf_heap *heap); /* no young object exists */

/* evacuate.c */
void tsf_evacuate(tsf_heap *heap);
tsf_object *tsf_visit_evacuating(tsf_heap *heap, tsf_object *object);

#endif
