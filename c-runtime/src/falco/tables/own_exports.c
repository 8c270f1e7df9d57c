/* own_exports.c - the ABI's functions by which others use an own table. They take the plugin's lock, if it has one. See
 * own.h.
 *
 * What a host does for each event (an entry by its key, a plain value, the release) has a short way first, for plugins
 * of one thread: no lock, nothing that can fail. */
#include "own.h"

#include <stdlib.h>

static inline void lock(const tsf_own_table *table) {
  if (TSF_LIKELY(table->alone)) return;
  tsf_state *state = table->tables->state;
  state->plugin->threads->lock(state);
}
static inline void unlock(const tsf_own_table *table) {
  if (TSF_LIKELY(table->alone)) return;
  tsf_state *state = table->tables->state;
  state->plugin->threads->unlock(state);
}

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

static __attribute__((noinline)) ss_plugin_table_entry_t *get_slowly(const tsf_own_table *table,
                                                                     const ss_plugin_state_data *key) {
  lock(table);
  tsf_own_entry *entry = tsf_own_find(table, key);
  if (entry != NULL) entry->references++;
  else refuse(table, "there is no entry of that key");
  unlock(table);
  return entry;
}

static ss_plugin_table_entry_t *other_get(ss_plugin_table_t *t, const ss_plugin_state_data *key) {
  const tsf_own_table *table = t;
  if (TSF_UNLIKELY(table == NULL || key == NULL)) return NULL;
  if (TSF_UNLIKELY(!table->alone)) return get_slowly(table, key);
  tsf_own_entry *entry = tsf_own_find(table, key);
  if (TSF_UNLIKELY(entry == NULL)) return get_slowly(table, key);
  entry->references++;
  return entry;
}

static __attribute__((noinline)) void end_references(tsf_own_entry *entry) {
  if (entry->attached) tsf_own_entry_drop_retired(entry);
  else tsf_own_entry_give_back(entry);
}

static inline void release(tsf_own_entry *entry) {
  if (TSF_LIKELY(entry->references > 0) && --entry->references > 0) return;
  if (TSF_UNLIKELY(!entry->attached || entry->retired != NULL)) end_references(entry);
}

static __attribute__((noinline)) void release_locked(const tsf_own_table *table, tsf_own_entry *entry) {
  lock(table);
  release(entry);
  unlock(table);
}

static void other_release(ss_plugin_table_t *t, ss_plugin_table_entry_t *e) {
  const tsf_own_table *table = t;
  if (TSF_UNLIKELY(table == NULL || e == NULL)) return;
  if (TSF_LIKELY(table->alone)) release(e);
  else release_locked(table, e);
}

/* Whether entry and column are of this table. */
static inline bool are_of(const tsf_own_table *table, const tsf_own_entry *entry, const tsf_own_column *column) {
  return table != NULL && entry != NULL && column != NULL && entry->table == table && entry->shape == table->shape &&
         column->shape == table->shape;
}

/* The same, and said if not. */
static bool fits(const tsf_own_table *table, const tsf_own_entry *entry, const tsf_own_column *column) {
  if (are_of(table, entry, column)) return true;
  if (table == NULL || entry == NULL || column == NULL) return false;
  bool is_ours = entry->table == table && entry->shape == table->shape;
  refuse(table, is_ours ? "a field of another table" : "an entry of another table");
  return false;
}

/* Made for this table, and in none. */
static bool is_loose(const tsf_own_table *table, const tsf_own_entry *entry) {
  return table != NULL && entry != NULL && entry->table == table && entry->shape == table->shape && !entry->attached;
}

/* Whether a value of the entry may be touched at once, where `as` is what the column says of that: entry and column are of
 * the table, and there is nothing to lock. */
static inline bool is_at_hand(const tsf_own_table *table, const tsf_own_entry *entry, const own_shape *as, uint32_t index) {
  return table != NULL && entry != NULL && entry->table == table && entry->shape == table->at_hand &&
         as == table->at_hand && index < entry->value_count;
}

static __attribute__((noinline)) ss_plugin_rc read_slowly(const tsf_own_table *table, tsf_own_entry *e,
                                                          const tsf_own_column *f, ss_plugin_state_data *out) {
  if (out == NULL || !fits(table, e, f)) return SS_PLUGIN_FAILURE;
  lock(table);
  bool good = tsf_own_load(e, f, out);
  if (!good) refuse(table, "out of memory");
  unlock(table);
  return good ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
}

static ss_plugin_rc other_read(ss_plugin_table_t *t, ss_plugin_table_entry_t *e, const ss_plugin_table_field_t *f,
                               ss_plugin_state_data *out) {
  const tsf_own_entry *entry = e;
  const tsf_own_column *column = f;
  if (TSF_UNLIKELY(out == NULL || column == NULL || !is_at_hand(t, entry, column->read_as, column->index)))
    return read_slowly(t, e, f, out);
  *out = entry->values[column->index];
  return SS_PLUGIN_SUCCESS;
}

/* An entry is borrowed while the function runs, so it stays whatever that does. The next one is the next in the order,
 * unless entries have moved there. */
static bool walk(const tsf_own_table *table, ss_plugin_table_iterator_func_t function,
                 ss_plugin_table_iterator_state_t *state) {
  bool goes_on = true;
  for (uint32_t place = 0; goes_on && place < table->order_count;) {
    ordered at = table->order[place++];
    if (TSF_UNLIKELY(at.entry == NULL)) continue;
    uint32_t packed = table->packed;
    at.entry->references++;
    goes_on = function(state, at.entry) != 0;
    release(at.entry);
    if (TSF_UNLIKELY(table->packed != packed)) place = tsf_own_place(table, at.sequence + 1);
  }
  return goes_on;
}

static ss_plugin_bool other_iterate(ss_plugin_table_t *t, ss_plugin_table_iterator_func_t function,
                                    ss_plugin_table_iterator_state_t *state) {
  const tsf_own_table *table = t;
  if (table == NULL || function == NULL) return 0;
  lock(table);
  bool goes_on = walk(table, function, state);
  unlock(table);
  return goes_on;
}

static ss_plugin_rc other_clear(ss_plugin_table_t *t) {
  if (t == NULL) return SS_PLUGIN_FAILURE;
  lock(t);
  tsf_own_table_empty(t);
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
  tsf_own_entry *entry = tsf_own_entry_take(table);
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
  bool good = tsf_own_attach(table, entry, key); /* the caller's reference is that of the result */
  if (!good) refuse(table, "out of memory");
  unlock(table);
  return good ? entry : NULL;
}

static __attribute__((noinline)) ss_plugin_rc write_slowly(const tsf_own_table *table, tsf_own_entry *e,
                                                           const tsf_own_column *column, const ss_plugin_state_data *in) {
  if (in == NULL || !fits(table, e, column)) return SS_PLUGIN_FAILURE;
  if ((column->flags & TSF_COLUMN_READ_ONLY) != 0 || column->type == SS_PLUGIN_ST_TABLE) {
    tsf_state_error(table->tables->state, "column \"%s\" of table \"%s\" is read-only", column->name, table->shape->name);
    return SS_PLUGIN_FAILURE;
  }
  lock(table);
  bool is_text = column->type == SS_PLUGIN_ST_STRING;
  char *text = is_text ? tsf_own_text(in->str == NULL ? "" : in->str) : NULL;
  bool good = (!is_text || text != NULL) && tsf_own_store(e, column, in, text);
  if (!good) {
    free(text);
    refuse(table, "out of memory");
  }
  unlock(table);
  return good ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
}

static ss_plugin_rc other_write(ss_plugin_table_t *t, ss_plugin_table_entry_t *e, const ss_plugin_table_field_t *f,
                                const ss_plugin_state_data *in) {
  const tsf_own_entry *entry = e;
  const tsf_own_column *column = f;
  if (TSF_UNLIKELY(in == NULL || column == NULL || !is_at_hand(t, entry, column->written_as, column->index)))
    return write_slowly(t, e, f, in);
  entry->values[column->index] = *in;
  return SS_PLUGIN_SUCCESS;
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
  tsf_own_column *column = tsf_own_shape_find(table->shape, name);
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
  tsf_own_column *column = tsf_own_shape_find(table->shape, name);
  bool is_dynamic = column != NULL && column->index >= table->shape->row->count;
  if (column != NULL && is_dynamic && column->type == (uint8_t)type) return column;
  if (column != NULL || !is_column_type(type)) {
    tsf_state_error(table->tables->state, column != NULL ? "table \"%s\" has a column \"%s\" already"
                    : "table \"%s\": column \"%s\" cannot have that type", table->shape->name, name);
    return NULL;
  }
  lock(table);
  column = tsf_own_shape_add(table->shape, name, (uint8_t)type, 0);
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

struct tsf_own_pool *tsf_own_pool_make(void) {
  own_pool_with_vtables *made = calloc(1, sizeof *made);
  if (made == NULL) return NULL;
  made->tables.reader = reader_ext();
  made->tables.writer = (ss_plugin_table_writer_vtable_ext){other_clear, other_erase, other_create, other_destroy,
                                                            other_add, other_write};
  made->tables.fields = (ss_plugin_table_fields_vtable_ext){other_columns, other_field, other_add_column};
  return &made->pool;
}

void tsf_own_export(tsf_own_table *table) {
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

tsf_own_column *tsf_own_table_add_column(tsf_isolate *isolate, tsf_own_table *table, const char *name, uint8_t type) {
  tsf_own_column *column = other_add_column(table, name, (ss_plugin_state_type)type);
  if (column == NULL) tsf_throw_error(isolate, TSF_ERROR_TYPE, "%s", table->tables->state->last_error);
  return column;
}
