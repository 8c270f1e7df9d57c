/* own.h - private to own_*.c: tables of the plugin's own, in plain C memory.
 *
 * A table finds entries through a hash of the key and keeps them in insertion order; what was removed leaves a gap there
 * until the order is packed. An entry that others hold (references) lives on after its removal. Values are kept by column
 * index; columns that others add are new indices, so an entry made before has fewer values, and the rest reads as zero.
 * A text that is replaced while others hold the entry stays until they release it: they were given its address.
 * Invariant: memory of entries and tables is never given back before the state ends, and a generation that only grows
 * tells whether it still is the same one. So a row object of the author's code can always be checked. */
#ifndef TSF_FALCO_OWN_H
#define TSF_FALCO_OWN_H

#include "../../../include/falco/plugin.h"

enum { TSF_OWN_CHUNK = 64 };

typedef struct own_shape own_shape;

struct tsf_own_column {
  const own_shape *shape;
  uint32_t index;
  char *name;
  uint8_t type;
  uint8_t flags;     /* TSF_COLUMN_... */
  /* The shape, if others may read or write the value at once, as the bits that it is; NULL: not text, tables, read-only. */
  const own_shape *read_as, *written_as;
  own_shape *nested; /* TABLE: its columns */
};

/* The columns of a table, or of all nested tables in one column. */
struct own_shape {
  own_shape *next;
  const tsf_row_type *row;
  char *name;
  uint8_t key;              /* type of the keys */
  tsf_own_column **columns; /* those of the row's type, then what others added */
  uint32_t count, capacity;
  ss_plugin_table_fieldinfo *infos; /* what others are told */
};

typedef struct retired_text {
  struct retired_text *next;
  char *text;
} retired_text;

struct tsf_own_entry {
  uint64_t generation; /* grows when the entry leaves its table */
  tsf_own_table *table; /* of an entry that has left it: which may be another's by now */
  own_shape *shape;
  uint64_t sequence;   /* grows with each insertion */
  uint64_t bits;       /* of the key, or the hash of its text */
  ss_plugin_state_data key;
  ss_plugin_state_data *values;
  uint32_t value_count, value_capacity;
  uint32_t position;   /* in the order */
  uint32_t references; /* that others hold */
  bool attached;
  retired_text *retired;
  tsf_own_entry *next_free;
};

typedef struct ordered {
  uint64_t sequence;
  tsf_own_entry *entry; /* NULL: removed */
} ordered;

struct tsf_own_table {
  ss_plugin_table_input input; /* what a value of type TABLE points to */
  tsf_tables *tables;
  own_shape *shape;
  uint64_t generation;
  uint64_t next_sequence;
  uint64_t seed;               /* of the hash */
  bool alone;                  /* the plugin has one thread: nothing to lock */
  const own_shape *at_hand;    /* alone: the shape; else NULL */
  bool wide;                   /* keys are all 64 bits of an integer */
  tsf_own_entry **slots;       /* open addressing; a power of 2 */
  uint32_t slot_count, size;
  ordered *order;
  uint32_t order_count, order_capacity;
  uint32_t packed;             /* how often entries of the order have moved */
  uint32_t walked;             /* where the last walk stands in the order, if it still is there */
  tsf_own_table *next_free;
};

typedef struct entry_chunk {
  struct entry_chunk *next;
  tsf_own_entry entries[TSF_OWN_CHUNK];
} entry_chunk;

typedef struct table_chunk {
  struct table_chunk *next;
  tsf_own_table tables[TSF_OWN_CHUNK];
} table_chunk;

struct tsf_own_pool {
  own_shape *shapes;
  entry_chunk *entry_chunks;
  table_chunk *table_chunks;
  tsf_own_entry *free_entries;
  tsf_own_table *free_tables;
};

/* ---- own_memory.c ---- */

/* A copy; NULL: out of memory. */
char *tsf_own_text(const char *text);
/* A new column behind the others; NULL: out of memory. */
tsf_own_column *tsf_own_shape_add(own_shape *shape, const char *name, uint8_t type, uint8_t flags);
/* The columns of a table with these keys and rows; NULL: out of memory. */
own_shape *tsf_own_shape_make(struct tsf_own_pool *pool, const char *name, uint8_t key, const tsf_row_type *row);
/* NULL: none of that name. */
tsf_own_column *tsf_own_shape_find(const own_shape *shape, const char *name);
/* An entry in no table, a table without entries; NULL: out of memory. */
tsf_own_entry *tsf_own_entry_take(tsf_own_table *table);
tsf_own_table *tsf_own_table_take(tsf_tables *tables, own_shape *shape);
/* Frees the texts that others held. */
void tsf_own_entry_drop_retired(tsf_own_entry *entry);
/* Their memory is for the next one; the generation grows. */
void tsf_own_entry_give_back(tsf_own_entry *entry);
/* The entry has left its table: it goes now, or when others release it. */
void tsf_own_entry_leave(tsf_own_entry *entry);
/* Removes all entries. */
void tsf_own_table_empty(tsf_own_table *table);
void tsf_own_table_give_back(tsf_own_table *table);

/* ---- own_table.c ---- */

/* Where in the hash an entry of these bits is, if no other one is in its way. */
static inline uint32_t tsf_own_home(const tsf_own_table *table, uint64_t bits) {
  return (uint32_t)((bits ^ table->seed) * 0x9E3779B97F4A7C15u >> 32) & (table->slot_count - 1);
}
/* The entry at the key; NULL: none. */
tsf_own_entry *tsf_own_find_any(const tsf_own_table *table, const ss_plugin_state_data *key);
static inline tsf_own_entry *tsf_own_find(const tsf_own_table *table, const ss_plugin_state_data *key) {
  if (TSF_UNLIKELY(!table->wide || table->size == 0)) return tsf_own_find_any(table, key);
  uint64_t bits = key->u64;
  for (uint32_t i = tsf_own_home(table, bits);; i = (i + 1) & (table->slot_count - 1)) {
    tsf_own_entry *entry = table->slots[i];
    if (TSF_LIKELY(entry == NULL || entry->bits == bits)) return entry;
  }
}
/* Puts a detached entry into the table at `key`, which replaces another; false: out of memory. */
bool tsf_own_attach(tsf_own_table *table, tsf_own_entry *entry, const ss_plugin_state_data *key);
/* Takes the entry out of its table. */
void tsf_own_detach(tsf_own_entry *entry);
/* The first place of the order with a sequence number of at least `next`. */
uint32_t tsf_own_place(const tsf_own_table *table, uint64_t next);
/* `text`: what a string column is to hold, malloc'ed; it is taken over. */
bool tsf_own_store(tsf_own_entry *entry, const tsf_own_column *column, const ss_plugin_state_data *data, char *text);
/* false: out of memory (of a nested table). */
bool tsf_own_load(tsf_own_entry *entry, const tsf_own_column *column, ss_plugin_state_data *out);
/* The nested table in that column, made when first asked for; NULL: out of memory. */
tsf_own_table *tsf_own_nested(tsf_own_entry *entry, const tsf_own_column *column);

/* ---- own_exports.c ---- */

/* The state's pool, with the functions that others call; NULL: out of memory. */
struct tsf_own_pool *tsf_own_pool_make(void);
/* What the host is given of a table. */
void tsf_own_export(tsf_own_table *table);

#endif
