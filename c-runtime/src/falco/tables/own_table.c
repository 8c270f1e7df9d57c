/* own_table.c - tables of the plugin's own, in plain C memory, and the ABI's functions by which others use them.
 *
 * A table finds entries through a hash of the key and keeps them in insertion order; what was removed leaves a gap there
 * until the order is packed. An entry that others hold (references) lives on after its removal. Values are kept by column
 * index; columns that others add are new indices, so an entry made before has fewer values, and the rest reads as zero.
 * A text that is replaced while others hold the entry stays until they release it: they were given its address.
 * Invariant: memory of entries and tables is never given back before the state ends, and a generation that only grows
 * tells whether it still is the same one. So a row object of the author's code can always be checked. */
#include <stdlib.h>

#include "../../../include/falco/plugin.h"
#include "../../types/string.h"

enum { CHUNK = 64 };

typedef struct own_shape own_shape;

struct tsf_own_column {
  const own_shape *shape;
  uint32_t index;
  char *name;
  uint8_t type;
  uint8_t flags;     /* TSF_COLUMN_... */
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
  tsf_own_entry **slots;       /* open addressing; a power of 2 */
  uint32_t slot_count, size;
  ordered *order;
  uint32_t order_count, order_capacity;
  tsf_own_table *next_free;
};

typedef struct entry_chunk {
  struct entry_chunk *next;
  tsf_own_entry entries[CHUNK];
} entry_chunk;

typedef struct table_chunk {
  struct table_chunk *next;
  tsf_own_table tables[CHUNK];
} table_chunk;

struct tsf_own_pool {
  own_shape *shapes;
  entry_chunk *entry_chunks;
  table_chunk *table_chunks;
  tsf_own_entry *free_entries;
  tsf_own_table *free_tables;
};

/* Calls of other plugins take the plugin's lock here, once it has threads of its own. */
static inline void lock(const tsf_own_table *table) { (void)table; }
static inline void unlock(const tsf_own_table *table) { (void)table; }

static void out_of_memory(tsf_isolate *isolate) { tsf_throw_error(isolate, TSF_ERROR_RANGE, "out of memory"); }

static tsf_isolate *isolate_of(const tsf_own_table *table) { return table->tables->state->isolate; }

static char *copy_text(const char *text) {
  size_t size = strlen(text) + 1;
  char *copy = malloc(size);
  if (copy != NULL) memcpy(copy, text, size);
  return copy;
}

/* ---- columns ---- */

static bool grow_columns(own_shape *shape) {
  if (shape->count < shape->capacity) return true;
  uint32_t capacity = shape->capacity * 2 + 8;
  tsf_own_column **columns = realloc(shape->columns, capacity * sizeof *columns);
  if (columns == NULL) return false;
  shape->columns = columns;
  shape->capacity = capacity;
  return true;
}

static tsf_own_column *add_column(own_shape *shape, const char *name, uint8_t type, uint8_t flags) {
  tsf_own_column *column = calloc(1, sizeof *column);
  char *copy = copy_text(name);
  if (column == NULL || copy == NULL || !grow_columns(shape)) {
    free(column);
    free(copy);
    return NULL;
  }
  *column = (tsf_own_column){.shape = shape, .index = shape->count, .name = copy, .type = type, .flags = flags};
  shape->columns[shape->count++] = column;
  free(shape->infos);
  shape->infos = NULL;
  return column;
}

static own_shape *make_shape(struct tsf_own_pool *pool, const char *name, uint8_t key, const tsf_row_type *row);

/* "table.column" */
static own_shape *nested_shape(struct tsf_own_pool *pool, const own_shape *outer, const tsf_column *column) {
  size_t before = strlen(outer->name), after = strlen(column->name);
  char *name = malloc(before + after + 2);
  if (name == NULL) return NULL;
  memcpy(name, outer->name, before);
  name[before] = '.';
  memcpy(name + before + 1, column->name, after + 1);
  own_shape *shape = make_shape(pool, name, column->key, column->row);
  free(name);
  return shape;
}

static own_shape *make_shape(struct tsf_own_pool *pool, const char *name, uint8_t key, const tsf_row_type *row) {
  own_shape *shape = calloc(1, sizeof *shape);
  if (shape == NULL || (shape->name = copy_text(name)) == NULL) {
    free(shape);
    return NULL;
  }
  shape->row = row;
  shape->key = key;
  shape->next = pool->shapes;
  pool->shapes = shape;
  for (uint32_t i = 0; i < row->count; i++) {
    const tsf_column *declared = &row->columns[i];
    tsf_own_column *column = add_column(shape, declared->name, declared->type, declared->flags);
    if (column == NULL) return NULL;
    if (declared->type == SS_PLUGIN_ST_TABLE && (column->nested = nested_shape(pool, shape, declared)) == NULL) return NULL;
  }
  return shape;
}

static tsf_own_column *find_column(const own_shape *shape, const char *name) {
  for (uint32_t i = 0; i < shape->count; i++)
    if (strcmp(shape->columns[i]->name, name) == 0) return shape->columns[i];
  return NULL;
}

static void free_shape(own_shape *shape) {
  for (uint32_t i = 0; i < shape->count; i++) {
    free(shape->columns[i]->name);
    free(shape->columns[i]);
  }
  free(shape->columns);
  free(shape->infos);
  free(shape->name);
  free(shape);
}

/* ---- memory of entries and tables ---- */

static bool add_entries(struct tsf_own_pool *pool) {
  entry_chunk *chunk = calloc(1, sizeof *chunk);
  if (chunk == NULL) return false;
  chunk->next = pool->entry_chunks;
  pool->entry_chunks = chunk;
  for (uint32_t i = CHUNK; i-- > 0;) {
    chunk->entries[i].next_free = pool->free_entries;
    pool->free_entries = &chunk->entries[i];
  }
  return true;
}

static tsf_own_entry *take_entry(tsf_own_table *table) {
  struct tsf_own_pool *pool = table->tables->own;
  if (pool->free_entries == NULL && !add_entries(pool)) return NULL;
  tsf_own_entry *entry = pool->free_entries;
  pool->free_entries = entry->next_free;
  entry->table = table;
  entry->shape = table->shape;
  entry->value_count = 0;
  entry->references = 0;
  entry->attached = false;
  entry->key.str = NULL;
  return entry;
}

static tsf_own_table *take_table(tsf_tables *tables, own_shape *shape) {
  struct tsf_own_pool *pool = tables->own;
  if (pool->free_tables == NULL) {
    table_chunk *chunk = calloc(1, sizeof *chunk);
    if (chunk == NULL) return NULL;
    chunk->next = pool->table_chunks;
    pool->table_chunks = chunk;
    for (uint32_t i = CHUNK; i-- > 0;) {
      chunk->tables[i].next_free = pool->free_tables;
      pool->free_tables = &chunk->tables[i];
    }
  }
  tsf_own_table *table = pool->free_tables;
  pool->free_tables = table->next_free;
  table->tables = tables;
  table->shape = shape;
  table->input.name = shape->name;
  table->input.key_type = (ss_plugin_state_type)shape->key;
  return table;
}

static void give_table_back(tsf_own_table *table);

static void drop_retired(tsf_own_entry *entry) {
  while (entry->retired != NULL) {
    retired_text *retired = entry->retired;
    entry->retired = retired->next;
    free(retired->text);
    free(retired);
  }
}

static void drop_values(tsf_own_entry *entry) {
  const own_shape *shape = entry->shape;
  for (uint32_t i = 0; i < entry->value_count; i++) {
    uint8_t type = shape->columns[i]->type;
    if (type == SS_PLUGIN_ST_STRING) free((char *)(uintptr_t)entry->values[i].str);
    if (type == SS_PLUGIN_ST_TABLE && entry->values[i].table != NULL) give_table_back(entry->values[i].table);
  }
  entry->value_count = 0;
}

static void give_entry_back(tsf_own_entry *entry) {
  struct tsf_own_pool *pool = entry->table->tables->own;
  drop_values(entry);
  drop_retired(entry);
  if (entry->shape->key == SS_PLUGIN_ST_STRING) free((char *)(uintptr_t)entry->key.str);
  entry->key.str = NULL;
  entry->generation++;
  entry->next_free = pool->free_entries;
  pool->free_entries = entry;
}

/* The entry has left its table: it goes now, or when others release it. */
static void leave(tsf_own_entry *entry) {
  entry->attached = false;
  entry->generation++;
  if (entry->references == 0) give_entry_back(entry);
}

static void remove_all(tsf_own_table *table) {
  uint32_t count = table->order_count;
  if (table->slot_count != 0) memset(table->slots, 0, table->slot_count * sizeof *table->slots);
  table->size = 0;
  table->order_count = 0;
  for (uint32_t i = 0; i < count; i++)
    if (table->order[i].entry != NULL) leave(table->order[i].entry);
}

static void give_table_back(tsf_own_table *table) {
  struct tsf_own_pool *pool = table->tables->own;
  remove_all(table);
  table->generation++;
  table->next_free = pool->free_tables;
  pool->free_tables = table;
}

/* ---- keys ---- */

/* What a key of any integer type is compared by. */
static uint64_t integer_bits(uint8_t type, const ss_plugin_state_data *key) {
  switch (type) {
  case SS_PLUGIN_ST_INT8: return (uint64_t)(int64_t)key->s8;
  case SS_PLUGIN_ST_INT16: return (uint64_t)(int64_t)key->s16;
  case SS_PLUGIN_ST_INT32: return (uint64_t)(int64_t)key->s32;
  case SS_PLUGIN_ST_UINT8: return key->u8;
  case SS_PLUGIN_ST_UINT16: return key->u16;
  case SS_PLUGIN_ST_UINT32: return key->u32;
  case SS_PLUGIN_ST_BOOL: return key->b != 0;
  default: return key->u64;
  }
}

static uint64_t bits_of(const tsf_own_table *table, const ss_plugin_state_data *key) {
  if (table->input.key_type != SS_PLUGIN_ST_STRING) return integer_bits((uint8_t)table->input.key_type, key);
  const char *text = key->str == NULL ? "" : key->str;
  size_t length = strlen(text);
  const tsf_string string = {.header = {.type = TSF_TYPE_STRING, .flags = TSF_FLAG_STATIC},
                             .bytes = (uint32_t)length, .units = TSF_UNITS_UNKNOWN, .data = text};
  return tsf_string_hash(isolate_of(table), &string);
}

static uint32_t home_of(const tsf_own_table *table, uint64_t bits) {
  uint64_t mixed = (bits ^ isolate_of(table)->hash_seed) * 0x9E3779B97F4A7C15u;
  return (uint32_t)(mixed >> 32) & (table->slot_count - 1);
}

static bool has_key(const tsf_own_entry *entry, uint64_t bits, const ss_plugin_state_data *key) {
  if (entry->bits != bits) return false;
  if (entry->shape->key != SS_PLUGIN_ST_STRING) return true;
  return strcmp(entry->key.str, key->str == NULL ? "" : key->str) == 0;
}

static tsf_own_entry *find(const tsf_own_table *table, const ss_plugin_state_data *key) {
  if (table->size == 0) return NULL;
  uint64_t bits = bits_of(table, key);
  for (uint32_t i = home_of(table, bits);; i = (i + 1) & (table->slot_count - 1)) {
    tsf_own_entry *entry = table->slots[i];
    if (entry == NULL || has_key(entry, bits, key)) return entry;
  }
}

static void put(tsf_own_table *table, tsf_own_entry *entry) {
  uint32_t i = home_of(table, entry->bits);
  while (table->slots[i] != NULL) i = (i + 1) & (table->slot_count - 1);
  table->slots[i] = entry;
}

/* Room for one more entry in hash and order; false: out of memory, nothing has changed. */
static bool make_room(tsf_own_table *table) {
  if (table->size + 1 > table->slot_count / 4 * 3) {
    uint32_t count = table->slot_count == 0 ? 8 : table->slot_count * 2;
    tsf_own_entry **slots = calloc(count, sizeof *slots);
    if (slots == NULL) return false;
    free(table->slots);
    table->slots = slots;
    table->slot_count = count;
    for (uint32_t i = 0; i < table->order_count; i++)
      if (table->order[i].entry != NULL) put(table, table->order[i].entry);
  }
  if (table->order_count < table->order_capacity) return true;
  if (table->size < table->order_count / 2) { /* more gaps than entries: packed */
    uint32_t kept = 0;
    for (uint32_t i = 0; i < table->order_count; i++) {
      if (table->order[i].entry == NULL) continue;
      table->order[kept] = table->order[i];
      table->order[kept].entry->position = kept;
      kept++;
    }
    table->order_count = kept;
    return true;
  }
  uint32_t capacity = table->order_capacity * 2 + 8;
  ordered *order = realloc(table->order, capacity * sizeof *order);
  if (order == NULL) return false;
  table->order = order;
  table->order_capacity = capacity;
  return true;
}

/* Takes an entry out of the hash; those behind it that it stood in the way of move up. */
static void unput(tsf_own_table *table, const tsf_own_entry *entry) {
  uint32_t mask = table->slot_count - 1, hole = home_of(table, entry->bits);
  while (table->slots[hole] != entry) hole = (hole + 1) & mask;
  for (uint32_t i = (hole + 1) & mask; table->slots[i] != NULL; i = (i + 1) & mask) {
    uint32_t home = home_of(table, table->slots[i]->bits);
    if (((i - home) & mask) < ((i - hole) & mask)) continue;
    table->slots[hole] = table->slots[i];
    hole = i;
  }
  table->slots[hole] = NULL;
}

static void detach(tsf_own_entry *entry) {
  tsf_own_table *table = entry->table;
  unput(table, entry);
  table->order[entry->position].entry = NULL;
  table->size--;
  leave(entry);
}

/* Puts a detached entry into the table at `key`, which replaces another; false: out of memory. */
static bool attach(tsf_own_table *table, tsf_own_entry *entry, const ss_plugin_state_data *key) {
  bool is_text = table->input.key_type == SS_PLUGIN_ST_STRING;
  char *text = is_text ? copy_text(key->str == NULL ? "" : key->str) : NULL;
  if ((is_text && text == NULL) || !make_room(table)) {
    free(text);
    return false;
  }
  tsf_own_entry *other = find(table, key);
  entry->bits = bits_of(table, key);
  if (other != NULL) detach(other);
  if (is_text) entry->key.str = text;
  else entry->key = *key;
  entry->attached = true;
  entry->sequence = ++table->next_sequence;
  entry->position = table->order_count;
  table->order[table->order_count++] = (ordered){entry->sequence, entry};
  table->size++;
  put(table, entry);
  return true;
}

/* ---- values ---- */

static bool reach(tsf_own_entry *entry, uint32_t index) {
  if (index >= entry->value_capacity) {
    uint32_t capacity = entry->shape->count;
    ss_plugin_state_data *values = realloc(entry->values, capacity * sizeof *values);
    if (values == NULL) return false;
    entry->values = values;
    entry->value_capacity = capacity;
  }
  while (entry->value_count <= index) memset(&entry->values[entry->value_count++], 0, sizeof *entry->values);
  return true;
}

/* A text that others may have been given the address of stays. */
static bool retire(tsf_own_entry *entry, char *text) {
  if (text == NULL || entry->references == 0) {
    free(text);
    return true;
  }
  retired_text *retired = malloc(sizeof *retired);
  if (retired == NULL) return false;
  *retired = (retired_text){entry->retired, text};
  entry->retired = retired;
  return true;
}

/* `text`: what a string column is to hold, malloc'ed; it is taken over. */
static bool store(tsf_own_entry *entry, const tsf_own_column *column, const ss_plugin_state_data *data, char *text) {
  if (!reach(entry, column->index)) return false;
  ss_plugin_state_data *value = &entry->values[column->index];
  if (column->type != SS_PLUGIN_ST_STRING) {
    *value = *data;
    return true;
  }
  if (!retire(entry, (char *)(uintptr_t)value->str)) return false;
  value->str = text;
  return true;
}

static tsf_own_table *nested_table(tsf_own_entry *entry, const tsf_own_column *column);

/* false: out of memory (of a nested table). */
static bool load(tsf_own_entry *entry, const tsf_own_column *column, ss_plugin_state_data *out) {
  memset(out, 0, sizeof *out);
  if (column->type == SS_PLUGIN_ST_TABLE) {
    tsf_own_table *table = nested_table(entry, column);
    out->table = table == NULL ? NULL : &table->input;
    return table != NULL;
  }
  if (column->index < entry->value_count) *out = entry->values[column->index];
  if (column->type == SS_PLUGIN_ST_STRING && out->str == NULL) out->str = "";
  return true;
}

/* ---- the functions that others call ---- */

static void refuse(const tsf_own_table *table, const char *what) {
  tsf_state_error(table->tables->state, "table \"%s\": %s", table->shape->name, what);
}

static const char *other_name(ss_plugin_table_t *t) {
  const tsf_own_table *table = t;
  return table == NULL ? NULL : table->shape->name;
}

static uint64_t other_size(ss_plugin_table_t *t) {
  const tsf_own_table *table = t;
  if (table == NULL) return UINT64_MAX;
  lock(table);
  uint64_t size = table->size;
  unlock(table);
  return size;
}

static ss_plugin_table_entry_t *other_get(ss_plugin_table_t *t, const ss_plugin_state_data *key) {
  tsf_own_table *table = t;
  if (table == NULL || key == NULL) return NULL;
  lock(table);
  tsf_own_entry *entry = find(table, key);
  if (entry != NULL) entry->references++;
  else refuse(table, "there is no entry of that key");
  unlock(table);
  return entry;
}

static void release(tsf_own_entry *entry) {
  if (entry->references > 0 && --entry->references > 0) return;
  if (entry->attached) drop_retired(entry);
  else give_entry_back(entry);
}

static void other_release(ss_plugin_table_t *t, ss_plugin_table_entry_t *e) {
  const tsf_own_table *table = t;
  if (table == NULL || e == NULL) return;
  lock(table);
  release(e);
  unlock(table);
}

/* Whether entry and column are of this table; said if not. */
static bool fits(const tsf_own_table *table, const tsf_own_entry *entry, const tsf_own_column *column) {
  if (table == NULL || entry == NULL || column == NULL) return false;
  bool is_ours = entry->table == table && entry->shape == table->shape;
  if (is_ours && column->shape == table->shape) return true;
  refuse(table, is_ours ? "a field of another table" : "an entry of another table");
  return false;
}

/* Made for this table, and in none. */
static bool is_loose(const tsf_own_table *table, const tsf_own_entry *entry) {
  return table != NULL && entry != NULL && entry->table == table && entry->shape == table->shape && !entry->attached;
}

static ss_plugin_rc other_read(ss_plugin_table_t *t, ss_plugin_table_entry_t *e, const ss_plugin_table_field_t *f,
                               ss_plugin_state_data *out) {
  const tsf_own_table *table = t;
  if (out == NULL || !fits(table, e, f)) return SS_PLUGIN_FAILURE;
  lock(table);
  bool good = load(e, f, out);
  if (!good) refuse(table, "out of memory");
  unlock(table);
  return good ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
}

static ss_plugin_bool other_iterate(ss_plugin_table_t *t, ss_plugin_table_iterator_func_t function,
                                    ss_plugin_table_iterator_state_t *state) {
  tsf_own_table *table = t;
  if (table == NULL || function == NULL) return 0;
  uint64_t next = 0;
  lock(table);
  for (;;) {
    tsf_own_entry *entry = tsf_own_table_next(table, &next);
    if (entry == NULL) break;
    entry->references++; /* borrowed: it stays while the function runs, whatever that does */
    bool goes_on = function(state, entry) != 0;
    release(entry);
    if (!goes_on) {
      unlock(table);
      return 0;
    }
  }
  unlock(table);
  return 1;
}

static ss_plugin_rc other_clear(ss_plugin_table_t *t) {
  if (t == NULL) return SS_PLUGIN_FAILURE;
  lock(t);
  remove_all(t);
  unlock(t);
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_rc other_erase(ss_plugin_table_t *t, const ss_plugin_state_data *key) {
  tsf_own_table *table = t;
  if (table == NULL || key == NULL) return SS_PLUGIN_FAILURE;
  lock(table);
  bool removed = tsf_own_table_remove(table, key);
  if (!removed) refuse(table, "there is no entry of that key");
  unlock(table);
  return removed ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
}

static ss_plugin_table_entry_t *other_create(ss_plugin_table_t *t) {
  tsf_own_table *table = t;
  if (table == NULL) return NULL;
  lock(table);
  tsf_own_entry *entry = take_entry(table);
  if (entry != NULL) entry->references = 1; /* until it is added or destroyed */
  else refuse(table, "out of memory");
  unlock(table);
  return entry;
}

static void other_destroy(ss_plugin_table_t *t, ss_plugin_table_entry_t *e) {
  const tsf_own_table *table = t;
  tsf_own_entry *entry = e;
  if (!is_loose(table, entry)) return;
  lock(table);
  release(entry);
  unlock(table);
}

static ss_plugin_table_entry_t *other_add(ss_plugin_table_t *t, const ss_plugin_state_data *key, ss_plugin_table_entry_t *e) {
  tsf_own_table *table = t;
  tsf_own_entry *entry = e;
  if (key == NULL || !is_loose(table, entry)) return NULL;
  lock(table);
  bool good = attach(table, entry, key); /* the caller's reference is that of the result */
  if (!good) refuse(table, "out of memory");
  unlock(table);
  return good ? entry : NULL;
}

static ss_plugin_rc other_write(ss_plugin_table_t *t, ss_plugin_table_entry_t *e, const ss_plugin_table_field_t *f,
                                const ss_plugin_state_data *in) {
  const tsf_own_table *table = t;
  const tsf_own_column *column = f;
  if (in == NULL || !fits(table, e, column)) return SS_PLUGIN_FAILURE;
  if ((column->flags & TSF_COLUMN_READ_ONLY) != 0 || column->type == SS_PLUGIN_ST_TABLE) {
    tsf_state_error(table->tables->state, "column \"%s\" of table \"%s\" is read-only", column->name, table->shape->name);
    return SS_PLUGIN_FAILURE;
  }
  lock(table);
  bool is_text = column->type == SS_PLUGIN_ST_STRING;
  char *text = is_text ? copy_text(in->str == NULL ? "" : in->str) : NULL;
  bool good = (!is_text || text != NULL) && store(e, column, in, text);
  if (!good) {
    free(text);
    refuse(table, "out of memory");
  }
  unlock(table);
  return good ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
}

static const ss_plugin_table_fieldinfo *other_columns(ss_plugin_table_t *t, uint32_t *count) {
  uint32_t ignored;
  if (count == NULL) count = &ignored;
  *count = 0;
  return t == NULL ? NULL : tsf_own_table_columns(t, count);
}

static ss_plugin_table_field_t *other_field(ss_plugin_table_t *t, const char *name, ss_plugin_state_type type) {
  const tsf_own_table *table = t;
  if (table == NULL || name == NULL) return NULL;
  tsf_own_column *column = find_column(table->shape, name);
  if (column != NULL && (column->flags & TSF_COLUMN_PRIVATE) == 0 && column->type == (uint8_t)type) return column;
  bool visible = column != NULL && (column->flags & TSF_COLUMN_PRIVATE) == 0;
  tsf_state_error(table->tables->state, visible ? "column \"%s\" of table \"%s\" is %s" : "no column \"%s\" in table \"%s\"%s",
                  name, table->shape->name, visible ? tsf_state_type_name(column->type) : "");
  return NULL;
}

static bool is_column_type(uint32_t type) {
  return (type >= SS_PLUGIN_ST_INT8 && type <= SS_PLUGIN_ST_STRING) || type == SS_PLUGIN_ST_BOOL;
}

static ss_plugin_table_field_t *other_add_column(ss_plugin_table_t *t, const char *name, ss_plugin_state_type type) {
  const tsf_own_table *table = t;
  if (table == NULL || name == NULL || name[0] == 0) return NULL;
  tsf_own_column *column = find_column(table->shape, name);
  bool is_dynamic = column != NULL && column->index >= table->shape->row->count;
  if (column != NULL && is_dynamic && column->type == (uint8_t)type) return column;
  if (column != NULL || !is_column_type(type)) {
    tsf_state_error(table->tables->state, column != NULL ? "table \"%s\" has a column \"%s\" already"
                    : "table \"%s\": column \"%s\" cannot have that type", table->shape->name, name);
    return NULL;
  }
  lock(table);
  column = add_column(table->shape, name, (uint8_t)type, 0);
  if (column == NULL) refuse(table, "out of memory");
  unlock(table);
  return column;
}

static ss_plugin_table_reader_vtable_ext reader_ext(void) {
  return (ss_plugin_table_reader_vtable_ext){other_name, other_size, other_get, other_read, other_release, other_iterate};
}

/* The host wants all of them, and the older members to be the same; its pointers are not const, so each state has its
 * own copies and nothing that can be written is shared. */
typedef struct vtables {
  ss_plugin_table_reader_vtable_ext reader;
  ss_plugin_table_writer_vtable_ext writer;
  ss_plugin_table_fields_vtable_ext fields;
} vtables;

typedef struct own_pool_with_vtables {
  struct tsf_own_pool pool;
  vtables tables;
} own_pool_with_vtables;

static struct tsf_own_pool *make_pool(void) {
  own_pool_with_vtables *made = calloc(1, sizeof *made);
  if (made == NULL) return NULL;
  made->tables.reader = reader_ext();
  made->tables.writer = (ss_plugin_table_writer_vtable_ext){other_clear, other_erase, other_create, other_destroy,
                                                            other_add, other_write};
  made->tables.fields = (ss_plugin_table_fields_vtable_ext){other_columns, other_field, other_add_column};
  return &made->pool;
}

static void fill_input(tsf_own_table *table) {
  vtables *v = &((own_pool_with_vtables *)table->tables->own)->tables;
  ss_plugin_table_input *input = &table->input;
  input->table = table;
  input->reader = (ss_plugin_table_reader_vtable){other_name, other_size, other_get, other_read};
  input->writer = (ss_plugin_table_writer_vtable){other_clear, other_erase, other_create, other_destroy, other_add,
                                                  other_write};
  input->fields = (ss_plugin_table_fields_vtable){other_columns, other_field, other_add_column};
  input->reader_ext = &v->reader;
  input->writer_ext = &v->writer;
  input->fields_ext = &v->fields;
}

static tsf_own_table *nested_table(tsf_own_entry *entry, const tsf_own_column *column) {
  if (!reach(entry, column->index)) return NULL;
  ss_plugin_state_data *value = &entry->values[column->index];
  if (value->table != NULL) return value->table;
  tsf_own_table *table = take_table(entry->table->tables, column->nested);
  if (table == NULL) return NULL;
  fill_input(table);
  value->table = table;
  return table;
}

/* ---- the functions that the plugin itself calls ---- */

tsf_own_table *tsf_own_table_create(tsf_isolate *isolate, const char *name, uint8_t key, const tsf_row_type *row) {
  tsf_tables *tables = tsf_state_of(isolate)->tables;
  if (tables->own == NULL) tables->own = make_pool();
  own_shape *shape = tables->own == NULL ? NULL : make_shape(tables->own, name, key, row);
  tsf_own_table *table = shape == NULL ? NULL : take_table(tables, shape);
  if (table == NULL) {
    out_of_memory(isolate);
    return NULL;
  }
  fill_input(table);
  if (tables->init->add_table(tables->state->owner, &table->input) == SS_PLUGIN_SUCCESS) return table;
  give_table_back(table);
  tsf_table_error(isolate, "table \"%s\" cannot be made", shape->name);
  return NULL;
}

bool tsf_own_table_check(tsf_isolate *isolate, const tsf_own_table *table, uint64_t generation) {
  if (TSF_LIKELY(table->generation == generation)) return true;
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "nested table used after its row was removed");
  return false;
}

bool tsf_own_entry_check(tsf_isolate *isolate, const tsf_own_entry *entry, uint64_t generation, const tsf_own_table *table) {
  if (TSF_LIKELY(entry->generation == generation)) return true;
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "row of table \"%s\" used after it was removed", table->shape->name);
  return false;
}

uint64_t tsf_own_table_generation(const tsf_own_table *table) { return table->generation; }
uint64_t tsf_own_entry_generation(const tsf_own_entry *entry) { return entry->generation; }
const char *tsf_own_table_name(const tsf_own_table *table) { return table->shape->name; }
const tsf_row_type *tsf_own_table_row(const tsf_own_table *table) { return table->shape->row; }
uint8_t tsf_own_table_key(const tsf_own_table *table) { return (uint8_t)table->input.key_type; }
uint64_t tsf_own_table_size(const tsf_own_table *table) { return table->size; }
const ss_plugin_state_data *tsf_own_entry_key(const tsf_own_entry *entry) { return &entry->key; }
tsf_own_entry *tsf_own_table_find(tsf_own_table *table, const ss_plugin_state_data *key) { return find(table, key); }
void tsf_own_table_clear(tsf_own_table *table) { remove_all(table); }

tsf_own_entry *tsf_own_table_make(tsf_isolate *isolate, tsf_own_table *table) {
  tsf_own_entry *entry = take_entry(table);
  if (entry == NULL) out_of_memory(isolate);
  return entry;
}

void tsf_own_table_unmake(tsf_own_entry *entry) { give_entry_back(entry); }

bool tsf_own_table_add(tsf_isolate *isolate, tsf_own_table *table, const ss_plugin_state_data *key, tsf_own_entry *entry) {
  if (attach(table, entry, key)) return true;
  give_entry_back(entry);
  out_of_memory(isolate);
  return false;
}

bool tsf_own_table_remove(tsf_own_table *table, const ss_plugin_state_data *key) {
  tsf_own_entry *entry = find(table, key);
  if (entry != NULL) detach(entry);
  return entry != NULL;
}

tsf_own_entry *tsf_own_table_next(tsf_own_table *table, uint64_t *next) {
  uint32_t low = 0, high = table->order_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (table->order[middle].sequence < *next) low = middle + 1;
    else high = middle;
  }
  for (; low < table->order_count; low++) {
    if (table->order[low].entry == NULL) continue;
    *next = table->order[low].sequence + 1;
    return table->order[low].entry;
  }
  return NULL;
}

bool tsf_own_entry_read(tsf_isolate *isolate, tsf_own_entry *entry, uint32_t column, ss_plugin_state_data *out) {
  if (load(entry, entry->shape->columns[column], out)) return true;
  out_of_memory(isolate);
  return false;
}

tsf_own_table *tsf_own_entry_table(tsf_isolate *isolate, tsf_own_entry *entry, uint32_t column) {
  tsf_own_table *table = nested_table(entry, entry->shape->columns[column]);
  if (table == NULL) out_of_memory(isolate);
  return table;
}

bool tsf_own_entry_write(tsf_isolate *isolate, tsf_own_entry *entry, uint32_t column, const ss_plugin_state_data *data,
                         char *text) {
  if (store(entry, entry->shape->columns[column], data, text)) return true;
  free(text);
  out_of_memory(isolate);
  return false;
}

tsf_own_column *tsf_own_table_column(tsf_own_table *table, const char *name) { return find_column(table->shape, name); }

tsf_own_column *tsf_own_table_add_column(tsf_isolate *isolate, tsf_own_table *table, const char *name, uint8_t type) {
  tsf_own_column *column = other_add_column(table, name, (ss_plugin_state_type)type);
  if (column == NULL) tsf_throw_error(isolate, TSF_ERROR_TYPE, "%s", table->tables->state->last_error);
  return column;
}

uint8_t tsf_own_column_type(const tsf_own_column *column) { return column->type; }
bool tsf_own_column_fits(const tsf_own_column *column, const tsf_own_entry *entry) {
  return column->shape == entry->shape;
}
uint32_t tsf_own_column_index(const tsf_own_column *column) { return column->index; }
const char *tsf_own_column_name(const tsf_own_column *column) { return column->name; }

const ss_plugin_table_fieldinfo *tsf_own_table_columns(tsf_own_table *table, uint32_t *count) {
  own_shape *shape = table->shape;
  if (shape->infos == NULL) shape->infos = calloc((size_t)shape->count + 1, sizeof *shape->infos);
  uint32_t found = 0;
  for (uint32_t i = 0; shape->infos != NULL && i < shape->count; i++) {
    const tsf_own_column *column = shape->columns[i];
    if ((column->flags & TSF_COLUMN_PRIVATE) != 0) continue;
    bool read_only = (column->flags & TSF_COLUMN_READ_ONLY) != 0 || column->type == SS_PLUGIN_ST_TABLE;
    shape->infos[found++] =
        (ss_plugin_table_fieldinfo){column->name, (ss_plugin_state_type)column->type, read_only ? 1 : 0};
  }
  *count = found;
  return shape->infos;
}

/* ---- the end ---- */

static void free_entries(entry_chunk *chunk) {
  for (uint32_t i = 0; i < CHUNK; i++) {
    drop_retired(&chunk->entries[i]);
    free(chunk->entries[i].values);
  }
  free(chunk);
}

static void free_tables(table_chunk *chunk) {
  for (uint32_t i = 0; i < CHUNK; i++) {
    free(chunk->tables[i].slots);
    free(chunk->tables[i].order);
  }
  free(chunk);
}

/* Texts of entries that others never released. */
static void drop_held(struct tsf_own_pool *pool) {
  for (entry_chunk *chunk = pool->entry_chunks; chunk != NULL; chunk = chunk->next)
    for (uint32_t i = 0; i < CHUNK; i++) {
      tsf_own_entry *entry = &chunk->entries[i];
      if (entry->references == 0) continue;
      entry->references = 0;
      if (!entry->attached) give_entry_back(entry);
    }
}

void tsf_own_free(tsf_tables *tables) {
  struct tsf_own_pool *pool = tables->own;
  if (pool == NULL) return;
  drop_held(pool);
  for (table_chunk *chunk = pool->table_chunks; chunk != NULL; chunk = chunk->next)
    for (uint32_t i = 0; i < CHUNK; i++)
      if (chunk->tables[i].tables != NULL) remove_all(&chunk->tables[i]);
  while (pool->entry_chunks != NULL) {
    entry_chunk *next = pool->entry_chunks->next;
    free_entries(pool->entry_chunks);
    pool->entry_chunks = next;
  }
  while (pool->table_chunks != NULL) {
    table_chunk *next = pool->table_chunks->next;
    free_tables(pool->table_chunks);
    pool->table_chunks = next;
  }
  while (pool->shapes != NULL) {
    own_shape *next = pool->shapes->next;
    free_shape(pool->shapes);
    pool->shapes = next;
  }
  free(pool);
  tables->own = NULL;
}
