/* own_table.c - own tables as the plugin itself uses them: keys, order, values. See own.h. */
#include "own.h"

#include <stdlib.h>

#include "../../types/string.h"

static void out_of_memory(tsf_isolate *isolate) { tsf_throw_error(isolate, TSF_ERROR_RANGE, "out of memory"); }

static tsf_isolate *isolate_of(const tsf_own_table *table) { return table->tables->state->isolate; }

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

static bool has_key(const tsf_own_entry *entry, uint64_t bits, const ss_plugin_state_data *key) {
  if (entry->bits != bits) return false;
  if (entry->shape->key != SS_PLUGIN_ST_STRING) return true;
  return strcmp(entry->key.str, key->str == NULL ? "" : key->str) == 0;
}

tsf_own_entry *tsf_own_find_any(const tsf_own_table *table, const ss_plugin_state_data *key) {
  if (table->size == 0) return NULL;
  uint64_t bits = bits_of(table, key);
  for (uint32_t i = tsf_own_home(table, bits);; i = (i + 1) & (table->slot_count - 1)) {
    tsf_own_entry *entry = table->slots[i];
    if (entry == NULL || has_key(entry, bits, key)) return entry;
  }
}

static void put(tsf_own_table *table, tsf_own_entry *entry) {
  uint32_t i = tsf_own_home(table, entry->bits);
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
    table->packed++;
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
  uint32_t mask = table->slot_count - 1, hole = tsf_own_home(table, entry->bits);
  while (table->slots[hole] != entry) hole = (hole + 1) & mask;
  for (uint32_t i = (hole + 1) & mask; table->slots[i] != NULL; i = (i + 1) & mask) {
    uint32_t home = tsf_own_home(table, table->slots[i]->bits);
    if (((i - home) & mask) < ((i - hole) & mask)) continue;
    table->slots[hole] = table->slots[i];
    hole = i;
  }
  table->slots[hole] = NULL;
}

void tsf_own_detach(tsf_own_entry *entry) {
  tsf_own_table *table = entry->table;
  unput(table, entry);
  table->order[entry->position].entry = NULL;
  table->size--;
  tsf_own_entry_leave(entry);
}

/* Puts a detached entry into the table at `key`, which replaces another; false: out of memory. */
bool tsf_own_attach(tsf_own_table *table, tsf_own_entry *entry, const ss_plugin_state_data *key) {
  bool is_text = table->input.key_type == SS_PLUGIN_ST_STRING;
  char *text = is_text ? tsf_own_text(key->str == NULL ? "" : key->str) : NULL;
  if ((is_text && text == NULL) || !make_room(table)) {
    free(text);
    return false;
  }
  tsf_own_entry *other = tsf_own_find(table, key);
  entry->bits = bits_of(table, key);
  if (other != NULL) tsf_own_detach(other);
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
bool tsf_own_store(tsf_own_entry *entry, const tsf_own_column *column, const ss_plugin_state_data *data, char *text) {
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


/* false: out of memory (of a nested table). */
bool tsf_own_load(tsf_own_entry *entry, const tsf_own_column *column, ss_plugin_state_data *out) {
  memset(out, 0, sizeof *out);
  if (column->type == SS_PLUGIN_ST_TABLE) {
    tsf_own_table *table = tsf_own_nested(entry, column);
    out->table = table == NULL ? NULL : &table->input;
    return table != NULL;
  }
  if (column->index < entry->value_count) *out = entry->values[column->index];
  if (column->type == SS_PLUGIN_ST_STRING && out->str == NULL) out->str = "";
  return true;
}

tsf_own_table *tsf_own_nested(tsf_own_entry *entry, const tsf_own_column *column) {
  if (!reach(entry, column->index)) return NULL;
  ss_plugin_state_data *value = &entry->values[column->index];
  if (value->table != NULL) return value->table;
  tsf_own_table *table = tsf_own_table_take(entry->table->tables, column->nested);
  if (table == NULL) return NULL;
  tsf_own_export(table);
  value->table = table;
  return table;
}


/* ---- the functions that the plugin itself calls ---- */

tsf_own_table *tsf_own_table_create(tsf_isolate *isolate, const char *name, uint8_t key, const tsf_row_type *row) {
  tsf_tables *tables = tsf_state_of(isolate)->tables;
  if (tables->own == NULL) tables->own = tsf_own_pool_make();
  own_shape *shape = tables->own == NULL ? NULL : tsf_own_shape_make(tables->own, name, key, row);
  tsf_own_table *table = shape == NULL ? NULL : tsf_own_table_take(tables, shape);
  if (table == NULL) {
    out_of_memory(isolate);
    return NULL;
  }
  tsf_own_export(table);
  if (tables->init->add_table(tables->state->owner, &table->input) == SS_PLUGIN_SUCCESS) return table;
  tsf_own_table_give_back(table);
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
tsf_own_entry *tsf_own_table_find(tsf_own_table *table, const ss_plugin_state_data *key) { return tsf_own_find(table, key); }
void tsf_own_table_clear(tsf_own_table *table) { tsf_own_table_empty(table); }

tsf_own_entry *tsf_own_table_make(tsf_isolate *isolate, tsf_own_table *table) {
  tsf_own_entry *entry = tsf_own_entry_take(table);
  if (entry == NULL) out_of_memory(isolate);
  return entry;
}

void tsf_own_table_unmake(tsf_own_entry *entry) { tsf_own_entry_give_back(entry); }

bool tsf_own_table_add(tsf_isolate *isolate, tsf_own_table *table, const ss_plugin_state_data *key, tsf_own_entry *entry) {
  if (tsf_own_attach(table, entry, key)) return true;
  tsf_own_entry_give_back(entry);
  out_of_memory(isolate);
  return false;
}

bool tsf_own_table_remove(tsf_own_table *table, const ss_plugin_state_data *key) {
  tsf_own_entry *entry = tsf_own_find(table, key);
  if (entry != NULL) tsf_own_detach(entry);
  return entry != NULL;
}

uint32_t tsf_own_place(const tsf_own_table *table, uint64_t next) {
  uint32_t low = 0, high = table->order_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (table->order[middle].sequence < next) low = middle + 1;
    else high = middle;
  }
  return low;
}

/* The same, mostly the one behind the last. */
static uint32_t place_of(const tsf_own_table *table, uint64_t next) {
  bool follows = table->walked < table->order_count && table->order[table->walked].sequence + 1 == next;
  return follows ? table->walked + 1 : tsf_own_place(table, next);
}

tsf_own_entry *tsf_own_table_next(tsf_own_table *table, uint64_t *next) {
  for (uint32_t place = place_of(table, *next); place < table->order_count; place++) {
    if (table->order[place].entry == NULL) continue;
    table->walked = place;
    *next = table->order[place].sequence + 1;
    return table->order[place].entry;
  }
  return NULL;
}

bool tsf_own_entry_read(tsf_isolate *isolate, tsf_own_entry *entry, uint32_t column, ss_plugin_state_data *out) {
  if (tsf_own_load(entry, entry->shape->columns[column], out)) return true;
  out_of_memory(isolate);
  return false;
}

tsf_own_table *tsf_own_entry_table(tsf_isolate *isolate, tsf_own_entry *entry, uint32_t column) {
  tsf_own_table *table = tsf_own_nested(entry, entry->shape->columns[column]);
  if (table == NULL) out_of_memory(isolate);
  return table;
}

bool tsf_own_entry_write(tsf_isolate *isolate, tsf_own_entry *entry, uint32_t column, const ss_plugin_state_data *data,
                         char *text) {
  if (tsf_own_store(entry, entry->shape->columns[column], data, text)) return true;
  free(text);
  out_of_memory(isolate);
  return false;
}

tsf_own_column *tsf_own_table_column(tsf_own_table *table, const char *name) { return tsf_own_shape_find(table->shape, name); }

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
