/* own_memory.c - the columns of own tables, and the memory of entries and tables. See own.h. */
#include "own.h"

#include <stdlib.h>

char *tsf_own_text(const char *text) {
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

tsf_own_column *tsf_own_shape_add(own_shape *shape, const char *name, uint8_t type, uint8_t flags) {
  tsf_own_column *column = calloc(1, sizeof *column);
  char *copy = tsf_own_text(name);
  if (column == NULL || copy == NULL || !grow_columns(shape)) {
    free(column);
    free(copy);
    return NULL;
  }
  *column = (tsf_own_column){.shape = shape, .index = shape->count, .name = copy, .type = type, .flags = flags};
  column->read_as = type == SS_PLUGIN_ST_STRING || type == SS_PLUGIN_ST_TABLE ? NULL : shape;
  column->written_as = (flags & TSF_COLUMN_READ_ONLY) != 0 ? NULL : column->read_as;
  shape->columns[shape->count++] = column;
  free(shape->infos);
  shape->infos = NULL;
  return column;
}


/* "table.column" */
static own_shape *nested_shape(struct tsf_own_pool *pool, const own_shape *outer, const tsf_column *column) {
  size_t before = strlen(outer->name), after = strlen(column->name);
  char *name = malloc(before + after + 2);
  if (name == NULL) return NULL;
  memcpy(name, outer->name, before);
  name[before] = '.';
  memcpy(name + before + 1, column->name, after + 1);
  own_shape *shape = tsf_own_shape_make(pool, name, column->key, column->row);
  free(name);
  return shape;
}

own_shape *tsf_own_shape_make(struct tsf_own_pool *pool, const char *name, uint8_t key, const tsf_row_type *row) {
  own_shape *shape = calloc(1, sizeof *shape);
  if (shape == NULL || (shape->name = tsf_own_text(name)) == NULL) {
    free(shape);
    return NULL;
  }
  shape->row = row;
  shape->key = key;
  shape->next = pool->shapes;
  pool->shapes = shape;
  for (uint32_t i = 0; i < row->count; i++) {
    const tsf_column *declared = &row->columns[i];
    tsf_own_column *column = tsf_own_shape_add(shape, declared->name, declared->type, declared->flags);
    if (column == NULL) return NULL;
    if (declared->type == SS_PLUGIN_ST_TABLE && (column->nested = nested_shape(pool, shape, declared)) == NULL) return NULL;
  }
  return shape;
}

tsf_own_column *tsf_own_shape_find(const own_shape *shape, const char *name) {
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
  for (uint32_t i = TSF_OWN_CHUNK; i-- > 0;) {
    chunk->entries[i].next_free = pool->free_entries;
    pool->free_entries = &chunk->entries[i];
  }
  return true;
}

tsf_own_entry *tsf_own_entry_take(tsf_own_table *table) {
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

tsf_own_table *tsf_own_table_take(tsf_tables *tables, own_shape *shape) {
  struct tsf_own_pool *pool = tables->own;
  if (pool->free_tables == NULL) {
    table_chunk *chunk = calloc(1, sizeof *chunk);
    if (chunk == NULL) return NULL;
    chunk->next = pool->table_chunks;
    pool->table_chunks = chunk;
    for (uint32_t i = TSF_OWN_CHUNK; i-- > 0;) {
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
  table->seed = tables->state->isolate->hash_seed;
  table->alone = tables->state->plugin->threads == NULL;
  table->at_hand = table->alone ? shape : NULL;
  table->wide = shape->key == SS_PLUGIN_ST_INT64 || shape->key == SS_PLUGIN_ST_UINT64;
  return table;
}


void tsf_own_entry_drop_retired(tsf_own_entry *entry) {
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
    if (type == SS_PLUGIN_ST_TABLE && entry->values[i].table != NULL) tsf_own_table_give_back(entry->values[i].table);
  }
  entry->value_count = 0;
}

void tsf_own_entry_give_back(tsf_own_entry *entry) {
  struct tsf_own_pool *pool = entry->table->tables->own;
  drop_values(entry);
  tsf_own_entry_drop_retired(entry);
  if (entry->shape->key == SS_PLUGIN_ST_STRING) free((char *)(uintptr_t)entry->key.str);
  entry->key.str = NULL;
  entry->generation++;
  entry->next_free = pool->free_entries;
  pool->free_entries = entry;
}

/* The entry has left its table: it goes now, or when others release it. */
void tsf_own_entry_leave(tsf_own_entry *entry) {
  entry->attached = false;
  entry->generation++;
  if (entry->references == 0) tsf_own_entry_give_back(entry);
}

void tsf_own_table_empty(tsf_own_table *table) {
  uint32_t count = table->order_count;
  if (table->slot_count != 0) memset(table->slots, 0, table->slot_count * sizeof *table->slots);
  table->size = 0;
  table->order_count = 0;
  table->packed++;
  for (uint32_t i = 0; i < count; i++)
    if (table->order[i].entry != NULL) tsf_own_entry_leave(table->order[i].entry);
}

void tsf_own_table_give_back(tsf_own_table *table) {
  struct tsf_own_pool *pool = table->tables->own;
  tsf_own_table_empty(table);
  table->generation++;
  table->next_free = pool->free_tables;
  pool->free_tables = table;
}

/* ---- the state's part ---- */

static void free_entries(entry_chunk *chunk) {
  for (uint32_t i = 0; i < TSF_OWN_CHUNK; i++) {
    tsf_own_entry_drop_retired(&chunk->entries[i]);
    free(chunk->entries[i].values);
  }
  free(chunk);
}

static void free_tables(table_chunk *chunk) {
  for (uint32_t i = 0; i < TSF_OWN_CHUNK; i++) {
    free(chunk->tables[i].slots);
    free(chunk->tables[i].order);
  }
  free(chunk);
}

/* Texts of entries that others never released. */
static void drop_held(struct tsf_own_pool *pool) {
  for (entry_chunk *chunk = pool->entry_chunks; chunk != NULL; chunk = chunk->next)
    for (uint32_t i = 0; i < TSF_OWN_CHUNK; i++) {
      tsf_own_entry *entry = &chunk->entries[i];
      if (entry->references == 0) continue;
      entry->references = 0;
      if (!entry->attached) tsf_own_entry_give_back(entry);
    }
}

void tsf_own_free(tsf_tables *tables) {
  struct tsf_own_pool *pool = tables->own;
  if (pool == NULL) return;
  drop_held(pool);
  for (table_chunk *chunk = pool->table_chunks; chunk != NULL; chunk = chunk->next)
    for (uint32_t i = 0; i < TSF_OWN_CHUNK; i++)
      if (chunk->tables[i].tables != NULL) tsf_own_table_empty(&chunk->tables[i]);
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
