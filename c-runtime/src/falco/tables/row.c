/* row.c - a row as the author's code sees it: an object whose properties are the columns of its table. Generated code
 * reads and writes a column by its index where the static type is the row's; everything else that takes an object (a
 * function over an interface, Object.keys, a spread) goes through the type's own functions, by name.
 *
 * Invariant: whether a row is still there is checked at each access, before the host or the entry is touched. */
#include "row.h"
#include "found.h"

#include <stdio.h>
#include <stdlib.h>

#include "../../lib/operators.h"

static size_t row_size(const tsf_object *object) {
  (void)object;
  return sizeof(tsf_row);
}

static tsf_value get_by_name(tsf_isolate *isolate, tsf_object *object, const tsf_string *name);
static bool set_by_name(tsf_isolate *isolate, tsf_object *object, const tsf_string *name, tsf_value value);
static void push_keys(tsf_isolate *isolate, tsf_object *object, tsf_array *keys);

const tsf_type tsf_row_object_type = {
    .name = "Row", .size = row_size, .get = get_by_name, .set = set_by_name, .keys = push_keys};

_Static_assert(sizeof(tsf_row) % 8 == 0, "a heap object's size is a multiple of 8");

static tsf_tables *tables_of(tsf_isolate *isolate) { return tsf_state_of(isolate)->tables; }

/* ---- whether it is there ---- */

static __attribute__((noinline)) bool throw_gone(tsf_isolate *isolate, const tsf_row *row) {
  const char *why = row->entry == NULL ? "its turn of the loop"
                    : row->stamp != tsf_state_of(isolate)->call ? "its call" : "its table was changed";
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "row of table \"%s\" used after %s", row->binding->name, why);
  return false;
}

static inline bool is_there(tsf_isolate *isolate, const tsf_row *row) {
  if (row->binding == NULL) return tsf_own_entry_check(isolate, row->entry, row->stamp, row->table);
  bool good = row->entry != NULL && row->stamp == tsf_state_of(isolate)->call &&
              (!row->binding->fragile || row->epoch == tables_of(isolate)->epoch);
  return TSF_LIKELY(good) ? tsf_table_readable(isolate, row->binding) : throw_gone(isolate, row);
}

/* ---- one column ---- */

bool tsf_row_load(tsf_isolate *isolate, const tsf_row *row, void *field, const char *name, ss_plugin_state_data *out) {
  if (!is_there(isolate, row)) return false;
  if (row->binding == NULL) return tsf_own_entry_read(isolate, row->entry, tsf_own_column_index(field), out);
  if (TSF_LIKELY(tables_of(isolate)->reader->read_entry_field(row->table, row->entry, field, out) == SS_PLUGIN_SUCCESS))
    return true;
  tsf_table_error(isolate, "column \"%s\" of table \"%s\" cannot be read", name, row->binding->name);
  return false;
}

static void throw_read_only(tsf_isolate *isolate, const char *name, const char *table) {
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "column \"%s\" of table \"%s\" is read-only", name, table);
}

void tsf_row_store(tsf_isolate *isolate, const tsf_row *row, void *field, const char *name, bool read_only,
                   const ss_plugin_state_data *data, char *text) {
  if (row->binding == NULL) {
    if (is_there(isolate, row)) tsf_own_entry_write(isolate, row->entry, tsf_own_column_index(field), data, text);
    else free(text);
    return;
  }
  if (read_only) {
    throw_read_only(isolate, name, row->binding->name);
    return;
  }
  if (!is_there(isolate, row) || !tsf_table_writable(isolate, row->binding, NULL)) return;
  if (tables_of(isolate)->writer->write_entry_field(row->table, row->entry, field, data) != SS_PLUGIN_SUCCESS)
    tsf_table_error(isolate, "column \"%s\" of table \"%s\" cannot be written", name, row->binding->name);
}

/* Reads a plain column of a row; false: thrown. */
static inline bool load(tsf_isolate *isolate, const tsf_row *row, uint32_t i, ss_plugin_state_data *out) {
  if (row->binding == NULL)
    return is_there(isolate, row) && tsf_own_entry_read(isolate, row->entry, i, out);
  return tsf_row_load(isolate, row, row->binding->fields[i], row->type->columns[i].name, out);
}

/* ---- tables and texts in a column ---- */

static tsf_value nested_table(tsf_isolate *isolate, const tsf_row *row, uint32_t i) {
  if (row->binding == NULL) {
    tsf_own_table *own = is_there(isolate, row) ? tsf_own_entry_table(isolate, row->entry, i) : NULL;
    if (own == NULL) return TSF_UNDEFINED;
    tsf_table *table = tsf_table_new(isolate, TSF_TABLE_OWN);
    table->handle = own;
    table->row = tsf_own_table_row(own);
    table->stamp = tsf_own_table_generation(own);
    return tsf_from_object(table);
  }
  ss_plugin_state_data data = {.table = NULL};
  if (!load(isolate, row, i, &data)) return TSF_UNDEFINED;
  if (data.table == NULL) {
    tsf_table_error(isolate, "nested table \"%s\" is not there", row->binding->nested[i]->name);
    return TSF_UNDEFINED;
  }
  tsf_table *table = tsf_table_new(isolate, TSF_TABLE_HOST);
  table->binding = row->binding->nested[i];
  table->row = table->binding->row;
  table->handle = data.table;
  table->stamp = tsf_state_of(isolate)->call;
  return tsf_from_object(table);
}

/* One text of a table of them: its value, or first=second. */
static tsf_value text_at(tsf_isolate *isolate, const tsf_binding *binding, void *table, uint64_t index) {
  const ss_plugin_table_reader_vtable_ext *reader = tables_of(isolate)->reader;
  ss_plugin_state_data key = {.u64 = index}, data = {.str = NULL};
  void *entry = reader->get_table_entry(table, &key);
  tsf_string *parts[2] = {NULL, NULL};
  for (uint32_t i = 0; entry != NULL && i < binding->row->count; i++)
    if (reader->read_entry_field(table, entry, binding->fields[i], &data) == SS_PLUGIN_SUCCESS)
      parts[i] = tsf_string_from_text(isolate, data.str == NULL ? "" : data.str);
  if (entry != NULL) reader->release_table_entry(table, entry);
  if (parts[0] == NULL || (binding->row->count == 2 && parts[1] == NULL)) {
    if (!tsf_threw(isolate)) tsf_table_error(isolate, "table \"%s\" cannot be read", binding->name);
    return TSF_UNDEFINED;
  }
  if (parts[1] == NULL) return tsf_from_string(parts[0]);
  tsf_string *all[3] = {parts[0], (tsf_string *)&tsf_string_characters['='], parts[1]};
  return tsf_from_string(tsf_string_concat_all(isolate, 3, all));
}

static tsf_value texts_of(tsf_isolate *isolate, const tsf_row *row, uint32_t i) {
  ss_plugin_state_data data = {.table = NULL};
  if (!load(isolate, row, i, &data)) return TSF_UNDEFINED;
  const tsf_binding *binding = row->binding->nested[i];
  uint64_t size = data.table == NULL ? UINT64_MAX : tables_of(isolate)->reader->get_table_size(data.table);
  if (size == UINT64_MAX) {
    tsf_table_error(isolate, "table \"%s\" cannot be read", binding->name);
    return TSF_UNDEFINED;
  }
  tsf_array *texts = tsf_array_new(isolate, 0);
  for (uint64_t at = 0; at < size && !tsf_threw(isolate) && !tsf_heap_exhausted(isolate); at++) {
    tsf_value text = text_at(isolate, binding, data.table, at);
    if (!tsf_threw(isolate)) tsf_array_push(isolate, texts, text);
  }
  return tsf_from_object(texts);
}

/* ---- any column ---- */

tsf_value tsf_row_read(tsf_isolate *isolate, tsf_row *row, uint32_t i) {
  const tsf_column *column = &row->type->columns[i];
  ss_plugin_state_data data;
  if (row->binding != NULL && row->binding->fields[i] == NULL) {
    (void)is_there(isolate, row);
    return TSF_UNDEFINED;
  }
  if ((column->flags & TSF_COLUMN_TEXTS) != 0) return texts_of(isolate, row, i);
  if (column->type == SS_PLUGIN_ST_TABLE) return nested_table(isolate, row, i);
  return load(isolate, row, i, &data) ? tsf_state_data_to(isolate, column->type, &data) : TSF_UNDEFINED;
}

/* Stores what fits the column already; takes the text over. */
static void store(tsf_isolate *isolate, const tsf_row *row, uint32_t i, const ss_plugin_state_data *data, char *text) {
  const tsf_column *column = &row->type->columns[i];
  if (row->binding == NULL) {
    if (is_there(isolate, row)) tsf_own_entry_write(isolate, row->entry, i, data, text);
    else free(text);
    return;
  }
  if (row->binding->fields[i] == NULL)
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "table \"%s\" has no column \"%s\"", row->binding->name, column->name);
  else tsf_row_store(isolate, row, row->binding->fields[i], column->name, row->binding->read_only[i], data, NULL);
  free(text);
}

void tsf_row_write(tsf_isolate *isolate, tsf_row *row, uint32_t i, tsf_value value) {
  const tsf_column *column = &row->type->columns[i];
  ss_plugin_state_data data;
  char *text, what[160];
  if ((column->flags & TSF_COLUMN_OPTIONAL) != 0 && value == TSF_UNDEFINED) return;
  if (row->binding != NULL && row->binding->read_only[i]) {
    throw_read_only(isolate, column->name, row->binding->name);
    return;
  }
  snprintf(what, sizeof what, "column \"%.100s\"", column->name);
  if (tsf_state_data_from(isolate, column->type, value, what, &data, &text)) store(isolate, row, i, &data, text);
}

int32_t tsf_row_column(const tsf_row_type *type, const char *name, size_t length) {
  for (uint32_t i = 0; i < type->count; i++)
    if (strlen(type->columns[i].name) == length && memcmp(type->columns[i].name, name, length) == 0) return (int32_t)i;
  return -1;
}

/* ---- by name ---- */

static tsf_value get_by_name(tsf_isolate *isolate, tsf_object *object, const tsf_string *name) {
  int32_t i = tsf_row_column(((tsf_row *)object)->type, name->data, name->bytes);
  return i < 0 ? TSF_ABSENT : tsf_row_read(isolate, (tsf_row *)object, (uint32_t)i);
}

static bool set_by_name(tsf_isolate *isolate, tsf_object *object, const tsf_string *name, tsf_value value) {
  int32_t i = tsf_row_column(((tsf_row *)object)->type, name->data, name->bytes);
  if (i >= 0) tsf_row_write(isolate, (tsf_row *)object, (uint32_t)i, value);
  return i >= 0;
}

static void push_keys(tsf_isolate *isolate, tsf_object *object, tsf_array *keys) {
  const tsf_row *row = (const tsf_row *)object;
  for (uint32_t i = 0; i < row->type->count && !tsf_threw(isolate); i++)
    if (row->binding == NULL || row->binding->fields[i] != NULL)
      tsf_array_push(isolate, keys, tsf_from_string(tsf_string_from_text(isolate, row->type->columns[i].name)));
}

/* ---- as generated code reads and writes them ---- */

static inline const tsf_row_type *type_at(tsf_isolate *isolate, int32_t type) {
  return tsf_state_of(isolate)->plugin->row_types[type];
}

/* Whether the object is a row of that type, so that the column's index is its own. */
static inline bool is_row(tsf_isolate *isolate, const tsf_object *object, int32_t type) {
  return TSF_LIKELY(object->type == TSF_TYPE_ROW && ((const tsf_row *)object)->type == type_at(isolate, type));
}

/* Any object that has a property of the column's name. */
static __attribute__((noinline)) tsf_value get_of_any(tsf_isolate *isolate, tsf_object *object, int32_t type, int32_t column) {
  return tsf_object_get(isolate, object, type_at(isolate, type)->columns[column].atom);
}

double tsf_row_get_number(tsf_isolate *isolate, tsf_object *object, int32_t type, int32_t column, int32_t kind) {
  ss_plugin_state_data data;
  if (!is_row(isolate, object, type)) {
    tsf_value value = get_of_any(isolate, object, type, column);
    if (tsf_threw(isolate)) return 0;
    if (!tsf_is_number(value)) tsf_expected(isolate, "a number", value);
    return tsf_is_number(value) ? tsf_to_number(value) : 0;
  }
  if (!load(isolate, (tsf_row *)object, (uint32_t)column, &data)) return 0;
  return tsf_state_number(kind, &data);
}

tsf_big tsf_row_get_bigint(tsf_isolate *isolate, tsf_object *object, int32_t type, int32_t column, int32_t kind) {
  ss_plugin_state_data data;
  if (!is_row(isolate, object, type)) {
    tsf_value value = get_of_any(isolate, object, type, column);
    if (tsf_threw(isolate)) return tsf_big_from_small(0);
    if (!tsf_is_bigint(value)) tsf_expected(isolate, "a bigint", value);
    return tsf_is_bigint(value) ? tsf_big_unbox(value) : tsf_big_from_small(0);
  }
  if (!load(isolate, (tsf_row *)object, (uint32_t)column, &data)) return tsf_big_from_small(0);
  return kind == SS_PLUGIN_ST_INT64 ? tsf_big_from_i64(isolate, data.s64) : tsf_big_from_u64(isolate, data.u64);
}

bool tsf_row_get_bool(tsf_isolate *isolate, tsf_object *object, int32_t type, int32_t column) {
  ss_plugin_state_data data;
  if (is_row(isolate, object, type)) return load(isolate, (tsf_row *)object, (uint32_t)column, &data) && data.b != 0;
  tsf_value value = get_of_any(isolate, object, type, column);
  if (!tsf_threw(isolate) && !tsf_is_bool(value)) tsf_expected(isolate, "a boolean", value);
  return value == TSF_TRUE;
}

tsf_string *tsf_row_get_string(tsf_isolate *isolate, tsf_object *object, int32_t type, int32_t column) {
  ss_plugin_state_data data;
  if (is_row(isolate, object, type)) {
    if (!load(isolate, (tsf_row *)object, (uint32_t)column, &data)) return (tsf_string *)&tsf_string_empty;
    return tsf_string_from_text(isolate, data.str == NULL ? "" : data.str);
  }
  tsf_value value = get_of_any(isolate, object, type, column);
  if (tsf_threw(isolate)) return (tsf_string *)&tsf_string_empty;
  if (tsf_is_string(value)) return tsf_to_string_pointer(value);
  tsf_expected(isolate, "a string", value);
  return (tsf_string *)&tsf_string_empty;
}

tsf_value tsf_row_get_value(tsf_isolate *isolate, tsf_object *object, int32_t type, int32_t column) {
  if (!is_row(isolate, object, type)) return get_of_any(isolate, object, type, column);
  return tsf_row_read(isolate, (tsf_row *)object, (uint32_t)column);
}

void tsf_row_set_value(tsf_isolate *isolate, tsf_object *object, int32_t type, int32_t column, tsf_value value) {
  if (is_row(isolate, object, type)) tsf_row_write(isolate, (tsf_row *)object, (uint32_t)column, value);
  else tsf_object_set(isolate, object, type_at(isolate, type)->columns[column].atom, value);
}

/* Whether a value that fits the column may be stored at once. */
static inline bool may_store(tsf_isolate *isolate, const tsf_object *object, int32_t type, int32_t column) {
  const tsf_row *row = (const tsf_row *)object;
  return is_row(isolate, object, type) && (row->binding == NULL || !row->binding->read_only[column]);
}

void tsf_row_set_number(tsf_isolate *isolate, tsf_object *object, int32_t type, int32_t column, int32_t kind, double value) {
  ss_plugin_state_data data = {.u64 = 0};
  if (TSF_LIKELY(may_store(isolate, object, type, column) && tsf_state_from_number(kind, value, &data)))
    store(isolate, (const tsf_row *)object, (uint32_t)column, &data, NULL);
  else tsf_row_set_value(isolate, object, type, column, tsf_from_number(value));
}

/* The common case: a counter. */
void tsf_row_set_bigint(tsf_isolate *isolate, tsf_object *object, int32_t type, int32_t column, int32_t kind, tsf_big value) {
  const tsf_row *row = (const tsf_row *)object;
  bool quick = may_store(isolate, object, type, column) && tsf_big_is_small(value) &&
               (kind == SS_PLUGIN_ST_INT64 || tsf_big_small(value) >= 0);
  if (TSF_UNLIKELY(!quick)) {
    tsf_row_set_value(isolate, object, type, column, tsf_big_box(isolate, value));
    return;
  }
  ss_plugin_state_data data = {.s64 = tsf_big_small(value)};
  store(isolate, row, (uint32_t)column, &data, NULL);
}

/* ---- rows that are no objects (found.h) ---- */

/* The row's object: one that there is, or one in *room, which nobody keeps. */
static tsf_object *object_of(tsf_isolate *isolate, const tsf_table *table, void *entry, tsf_row *room) {
  if (table == NULL) return entry;
  *room = (tsf_row){.type = table->binding->row, .binding = table->binding, .table = table->handle, .entry = entry,
                    .stamp = tsf_state_of(isolate)->call};
  tsf_header(&room->header, TSF_TYPE_ROW);
  return &room->header;
}

double tsf_found_number_of(tsf_isolate *isolate, const tsf_table *table, void *entry, int32_t type,
                               int32_t column, int32_t kind) {
  tsf_row room;
  return tsf_row_get_number(isolate, object_of(isolate, table, entry, &room), type, column, kind);
}

tsf_big tsf_found_bigint_of(tsf_isolate *isolate, const tsf_table *table, void *entry, int32_t type,
                                int32_t column, int32_t kind) {
  tsf_row room;
  return tsf_row_get_bigint(isolate, object_of(isolate, table, entry, &room), type, column, kind);
}

bool tsf_found_bool_of(tsf_isolate *isolate, const tsf_table *table, void *entry, int32_t type, int32_t column) {
  tsf_row room;
  return tsf_row_get_bool(isolate, object_of(isolate, table, entry, &room), type, column);
}

tsf_string *tsf_found_string_of(tsf_isolate *isolate, const tsf_table *table, void *entry, int32_t type,
                                    int32_t column) {
  tsf_row room;
  return tsf_row_get_string(isolate, object_of(isolate, table, entry, &room), type, column);
}

tsf_value tsf_found_value_of(tsf_isolate *isolate, const tsf_table *table, void *entry, int32_t type,
                                 int32_t column) {
  tsf_row room;
  return tsf_row_get_value(isolate, object_of(isolate, table, entry, &room), type, column);
}

void tsf_found_set_to(tsf_isolate *isolate, const tsf_table *table, void *entry, int32_t type,
                          int32_t column, tsf_value value) {
  tsf_row room;
  tsf_row_set_value(isolate, object_of(isolate, table, entry, &room), type, column, value);
}
