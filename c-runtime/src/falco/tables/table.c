/* table.c - what the author does with a table: rows by key, its name, size and columns, iterators over own tables, and
 * columns by a name that is known at run time only.
 *
 * Invariant: an entry that was made and not added is destroyed, one that was obtained is released, also when a value
 * does not fit its column. */
#include "table.h"

#include <stdio.h>
#include <stdlib.h>

#include "../../lib/operators.h"

static size_t table_size(const tsf_object *object) {
  (void)object;
  return sizeof(tsf_table);
}

static tsf_object *iterate(tsf_isolate *isolate, tsf_object *object);
static tsf_value iterator_next(tsf_isolate *isolate, tsf_object *object);

const tsf_type tsf_table_type = {.name = "Table", .size = table_size, .iterate = iterate, .next = iterator_next};

_Static_assert(sizeof(tsf_table) % 8 == 0, "a heap object's size is a multiple of 8");

static tsf_tables *tables_of(tsf_isolate *isolate) { return tsf_state_of(isolate)->tables; }

tsf_table *tsf_table_usable(tsf_isolate *isolate, tsf_object *object) {
  tsf_table *table = (tsf_table *)object;
  if (TSF_UNLIKELY(object->type != TSF_TYPE_TABLE || table->kind > TSF_TABLE_OWN)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "not a table");
    return NULL;
  }
  if (table->kind == TSF_TABLE_OWN) return tsf_own_table_check(isolate, table->handle, table->stamp) ? table : NULL;
  if (TSF_LIKELY(table->stamp == 0 || table->stamp == tsf_state_of(isolate)->call)) return table;
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "nested table \"%s\" used after its call", table->binding->name);
  return NULL;
}

static const char *name_of(const tsf_table *table) {
  return table->kind == TSF_TABLE_OWN ? tsf_own_table_name(table->handle) : table->binding->name;
}

/* A key in the ABI's form. */
typedef struct key {
  ss_plugin_state_data data;
  char *text;
} key;

static bool take_key(tsf_isolate *isolate, const tsf_table *table, tsf_value value, key *out) {
  char what[160];
  bool own = table->kind == TSF_TABLE_OWN;
  uint8_t type = own ? tsf_own_table_key(table->handle) : table->binding->key;
  if (TSF_LIKELY(type == SS_PLUGIN_ST_INT64 && tsf_tag(value) == TSF_TAG_INT)) {
    out->data.s64 = (int64_t)(value << 16) >> 16;
    out->text = NULL;
    return true;
  }
  snprintf(what, sizeof what, "a key of table \"%.100s\"", name_of(table));
  return tsf_state_data_from(isolate, type, value, what, &out->data, &out->text);
}

static tsf_row *own_row(tsf_isolate *isolate, tsf_own_table *table, tsf_own_entry *entry) {
  tsf_row *row = tsf_allocate(isolate, sizeof *row);
  tsf_header(&row->header, TSF_TYPE_ROW);
  row->type = tsf_own_table_row(table);
  row->binding = NULL;
  row->table = table;
  row->entry = entry;
  row->stamp = tsf_own_entry_generation(entry);
  row->epoch = 0;
  return row;
}

/* ---- name, size, columns ---- */

tsf_string *tsf_table_name(tsf_isolate *isolate, tsf_object *object) {
  const tsf_table *table = tsf_table_usable(isolate, object);
  return table == NULL ? (tsf_string *)&tsf_string_empty : tsf_string_from_text(isolate, name_of(table));
}

double tsf_table_size(tsf_isolate *isolate, tsf_object *object) {
  const tsf_table *table = tsf_table_usable(isolate, object);
  if (table == NULL) return 0;
  if (table->kind == TSF_TABLE_OWN) return (double)tsf_own_table_size(table->handle);
  if (!tsf_table_readable(isolate, table->binding)) return 0;
  uint64_t size = tables_of(isolate)->reader->get_table_size(table->handle);
  if (size == UINT64_MAX) tsf_table_error(isolate, "the size of table \"%s\" cannot be read", name_of(table));
  return (double)size;
}

static tsf_value column_object(tsf_isolate *isolate, const ss_plugin_table_fieldinfo *info) {
  tsf_value object = tsf_from_object(tsf_object_new(isolate, isolate->program->literal_type));
  tsf_value name = tsf_from_string(tsf_string_from_text(isolate, "name"));
  tsf_object_set_key(isolate, object, name, tsf_from_string(tsf_string_from_text(isolate, info->name)));
  const char *type = tsf_state_type_name((uint8_t)info->field_type);
  tsf_value key = tsf_from_string(tsf_string_from_text(isolate, "type"));
  tsf_object_set_key(isolate, object, key, tsf_from_string(tsf_string_from_text(isolate, type)));
  key = tsf_from_string(tsf_string_from_text(isolate, "readOnly"));
  tsf_object_set_key(isolate, object, key, tsf_from_bool(info->read_only != 0));
  return object;
}

/* In the constructor those that there are now, later those that there were. */
static const ss_plugin_table_fieldinfo *infos_of(const tsf_tables *tables, const tsf_table *table, uint32_t *count) {
  if (table->kind == TSF_TABLE_OWN) return tsf_own_table_columns(table->handle, count);
  if (tables->init != NULL && table->stamp == 0) return tables->init->fields_ext->list_table_fields(table->handle, count);
  *count = table->binding->info_count;
  return table->binding->infos;
}

tsf_array *tsf_table_columns(tsf_isolate *isolate, tsf_object *object) {
  tsf_array *list = tsf_array_new(isolate, 0);
  const tsf_table *table = tsf_table_usable(isolate, object);
  uint32_t count = 0;
  const ss_plugin_table_fieldinfo *infos = table == NULL ? NULL : infos_of(tables_of(isolate), table, &count);
  for (uint32_t i = 0; infos != NULL && i < count && !tsf_threw(isolate); i++)
    tsf_array_push(isolate, list, column_object(isolate, &infos[i]));
  return list;
}

/* ---- reading ---- */

/* An entry of another's table; NULL: none, or thrown. */
static void *find_entry(tsf_isolate *isolate, const tsf_table *table, const key *k) {
  if (!tsf_table_readable(isolate, table->binding)) return NULL;
  return tables_of(isolate)->reader->get_table_entry(table->handle, &k->data);
}

/* The row at a key; NULL: none, or thrown. */
static tsf_row *find_row(tsf_isolate *isolate, const tsf_table *table, const key *k) {
  if (table->kind == TSF_TABLE_OWN) {
    tsf_own_entry *own = tsf_own_table_find(table->handle, &k->data);
    return own == NULL ? NULL : own_row(isolate, table->handle, own);
  }
  void *entry = find_entry(isolate, table, k);
  return entry == NULL ? NULL : tsf_row_of_entry(isolate, table->binding, table->handle, entry, true);
}

tsf_value tsf_table_get(tsf_isolate *isolate, tsf_object *object, tsf_value value) {
  const tsf_table *table = tsf_table_usable(isolate, object);
  key k;
  if (table == NULL || !take_key(isolate, table, value, &k)) return TSF_UNDEFINED;
  const tsf_row *row = find_row(isolate, table, &k);
  free(k.text);
  return row == NULL ? TSF_UNDEFINED : tsf_from_object(row);
}

bool tsf_table_has(tsf_isolate *isolate, tsf_object *object, tsf_value value) {
  const tsf_table *table = tsf_table_usable(isolate, object);
  key k;
  if (table == NULL || !take_key(isolate, table, value, &k)) return false;
  bool found;
  if (table->kind == TSF_TABLE_OWN) {
    found = tsf_own_table_find(table->handle, &k.data) != NULL;
  } else {
    void *entry = find_entry(isolate, table, &k);
    found = entry != NULL;
    if (found) tables_of(isolate)->reader->release_table_entry(table->handle, entry);
  }
  free(k.text);
  return found;
}

/* ---- changing ---- */

/* Rows of a table that is an array in truth point into it: they are released before it changes, and are over. */
static void end_rows(tsf_isolate *isolate, const tsf_table *table) {
  tsf_tables *tables = tables_of(isolate);
  if (!table->binding->fragile) return;
  uint32_t kept = 0;
  for (uint32_t i = 0; i < tables->obtained_count; i++) {
    const tsf_obtained *one = &tables->obtained[i];
    if (one->table == table->handle) tables->reader->release_table_entry(one->table, one->entry);
    else tables->obtained[kept++] = *one;
  }
  tables->obtained_count = kept;
  tables->epoch++;
}

/* Whether another's table may be changed now; its fragile rows are over then. */
static bool may_change(tsf_isolate *isolate, const tsf_table *table) {
  if (!tsf_table_writable(isolate, table->binding, table->handle)) return false;
  end_rows(isolate, table);
  return true;
}

/* Sets the columns that the object has; a row that is none of the heap's. May throw. */
static void write_columns(tsf_isolate *isolate, tsf_row *row, tsf_value values) {
  if (!tsf_is_object(values)) {
    tsf_expected(isolate, "a row", values);
    return;
  }
  for (uint32_t i = 0; i < row->type->count && !tsf_threw(isolate); i++) {
    tsf_value value = tsf_object_get(isolate, tsf_to_object(values), row->type->columns[i].atom);
    if (value != TSF_UNDEFINED && !tsf_threw(isolate)) tsf_row_write(isolate, row, i, value);
  }
}

/* Makes an entry of another's table with these columns (TSF_UNDEFINED: none) and adds it; NULL: thrown. */
static tsf_row *add_entry(tsf_isolate *isolate, const tsf_table *table, const key *k, tsf_value values) {
  tsf_tables *tables = tables_of(isolate);
  if (!may_change(isolate, table)) return NULL;
  ss_plugin_table_writer_vtable_ext *writer = tables->writer;
  void *made = writer->create_table_entry(table->handle);
  if (made == NULL) {
    tsf_table_error(isolate, "a row of table \"%s\" cannot be made", name_of(table));
    return NULL;
  }
  if (values != TSF_UNDEFINED) {
    tsf_row *scratch = tsf_row_of_entry(isolate, table->binding, table->handle, made, false);
    write_columns(isolate, scratch, values);
    scratch->entry = NULL;
    if (tsf_threw(isolate)) {
      writer->destroy_table_entry(table->handle, made);
      return NULL;
    }
  }
  void *added = writer->add_table_entry(table->handle, &k->data, made); /* which owns what was made, also on failure */
  if (added != NULL) return tsf_row_of_entry(isolate, table->binding, table->handle, added, true);
  tsf_table_error(isolate, "a row cannot be added to table \"%s\"", name_of(table));
  return NULL;
}

/* The row is checked before the table changes, so that a misfit leaves what was there. */
static void set_own(tsf_isolate *isolate, const tsf_table *table, const key *k, tsf_value values) {
  tsf_own_entry *entry = tsf_own_table_make(isolate, table->handle);
  if (entry == NULL) return;
  write_columns(isolate, own_row(isolate, table->handle, entry), values);
  if (tsf_threw(isolate)) tsf_own_table_unmake(entry);
  else tsf_own_table_add(isolate, table->handle, &k->data, entry);
}

tsf_object *tsf_table_set(tsf_isolate *isolate, tsf_object *object, tsf_value value, tsf_value row) {
  const tsf_table *table = tsf_table_usable(isolate, object);
  key k;
  if (table == NULL || !take_key(isolate, table, value, &k)) return object;
  if (table->kind == TSF_TABLE_OWN) set_own(isolate, table, &k, row);
  else if (tsf_is_object(row)) add_entry(isolate, table, &k, row);
  else tsf_expected(isolate, "a row", row);
  free(k.text);
  return object;
}

tsf_object *tsf_table_get_or_create(tsf_isolate *isolate, tsf_object *object, tsf_value value) {
  const tsf_table *table = tsf_table_usable(isolate, object);
  key k;
  if (table == NULL || !take_key(isolate, table, value, &k)) return NULL;
  tsf_row *row = find_row(isolate, table, &k);
  if (row == NULL && !tsf_threw(isolate)) {
    if (table->kind == TSF_TABLE_OWN) {
      tsf_own_entry *entry = tsf_own_table_make(isolate, table->handle);
      if (entry != NULL && tsf_own_table_add(isolate, table->handle, &k.data, entry))
        row = own_row(isolate, table->handle, entry);
    } else {
      row = add_entry(isolate, table, &k, TSF_UNDEFINED);
    }
  }
  free(k.text);
  return row == NULL ? NULL : &row->header;
}

static bool erase(tsf_isolate *isolate, const tsf_table *table, const key *k) {
  tsf_tables *tables = tables_of(isolate);
  if (!may_change(isolate, table)) return false;
  void *entry = tables->reader->get_table_entry(table->handle, &k->data);
  if (entry == NULL) return false;
  tables->reader->release_table_entry(table->handle, entry);
  if (tables->writer->erase_table_entry(table->handle, &k->data) == SS_PLUGIN_SUCCESS) return true;
  tsf_table_error(isolate, "a row of table \"%s\" cannot be deleted", name_of(table));
  return false;
}

bool tsf_table_delete(tsf_isolate *isolate, tsf_object *object, tsf_value value) {
  const tsf_table *table = tsf_table_usable(isolate, object);
  key k;
  if (table == NULL || !take_key(isolate, table, value, &k)) return false;
  bool removed = table->kind == TSF_TABLE_OWN ? tsf_own_table_remove(table->handle, &k.data) : erase(isolate, table, &k);
  free(k.text);
  return removed;
}

void tsf_table_clear(tsf_isolate *isolate, tsf_object *object) {
  const tsf_table *table = tsf_table_usable(isolate, object);
  if (table == NULL) return;
  if (table->kind == TSF_TABLE_OWN) tsf_own_table_clear(table->handle);
  else if (may_change(isolate, table) && tables_of(isolate)->writer->clear_table(table->handle) != SS_PLUGIN_SUCCESS)
    tsf_table_error(isolate, "table \"%s\" cannot be cleared", name_of(table));
}

/* ---- iterators over own tables ---- */

static tsf_object *iterator_new(tsf_isolate *isolate, tsf_object *object, uint8_t kind) {
  const tsf_table *table = tsf_table_usable(isolate, object);
  if (table == NULL) return NULL;
  if (table->kind != TSF_TABLE_OWN) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "table \"%s\" is another's: only `for (const row of table.values())` walks it",
                    name_of(table));
    return NULL;
  }
  tsf_own_table *own = table->handle;
  tsf_table *iterator = tsf_table_new(isolate, kind);
  iterator->handle = own;
  iterator->stamp = tsf_own_table_generation(own);
  return &iterator->header;
}

tsf_object *tsf_table_values(tsf_isolate *isolate, tsf_object *table) { return iterator_new(isolate, table, TSF_TABLE_VALUES); }
tsf_object *tsf_table_keys(tsf_isolate *isolate, tsf_object *table) { return iterator_new(isolate, table, TSF_TABLE_KEYS); }
tsf_object *tsf_table_entries(tsf_isolate *isolate, tsf_object *table) {
  return iterator_new(isolate, table, TSF_TABLE_ENTRIES);
}

tsf_object *tsf_table_walk(tsf_isolate *isolate, const tsf_table *table) {
  return iterator_new(isolate, (tsf_object *)(uintptr_t)table, TSF_TABLE_VALUES);
}

static tsf_object *iterate(tsf_isolate *isolate, tsf_object *object) {
  return ((tsf_table *)object)->kind >= TSF_TABLE_KEYS ? object : iterator_new(isolate, object, TSF_TABLE_ENTRIES);
}

static tsf_value iterator_next(tsf_isolate *isolate, tsf_object *object) {
  tsf_table *iterator = (tsf_table *)object;
  if (iterator->kind < TSF_TABLE_KEYS || iterator->handle == NULL) return TSF_ABSENT;
  if (!tsf_own_table_check(isolate, iterator->handle, iterator->stamp)) return TSF_ABSENT;
  tsf_own_entry *entry = tsf_own_table_next(iterator->handle, &iterator->next);
  if (entry == NULL) {
    iterator->handle = NULL;
    return TSF_ABSENT;
  }
  if (iterator->kind == TSF_TABLE_VALUES) return tsf_from_object(own_row(isolate, iterator->handle, entry));
  tsf_value k = tsf_state_data_to(isolate, tsf_own_table_key(iterator->handle), tsf_own_entry_key(entry));
  if (iterator->kind == TSF_TABLE_KEYS) return k;
  tsf_value pair[2] = {k, tsf_from_object(own_row(isolate, iterator->handle, entry))};
  return tsf_from_object(tsf_array_from_values(isolate, 2, pair));
}

/* ---- columns by name ---- */

/* What the host has of that name: false, and thrown, unless it is of the type. */
static bool check_column(tsf_isolate *isolate, const tsf_table *table, const char *name, uint8_t type) {
  uint32_t count = 0;
  const ss_plugin_table_fieldinfo *infos = infos_of(tables_of(isolate), table, &count);
  for (uint32_t i = 0; infos != NULL && i < count; i++) {
    if (strcmp(infos[i].name, name) != 0) continue;
    if (infos[i].field_type == type) return true;
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "column \"%s\" of table \"%s\" is %s, not %s", name, name_of(table),
                    tsf_state_type_name((uint8_t)infos[i].field_type), tsf_state_type_name(type));
    return false;
  }
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "table \"%s\" has no column \"%s\"", name_of(table), name);
  return false;
}

static void *host_column(tsf_isolate *isolate, const tsf_table *table, const char *name, uint8_t type, bool added) {
  const ss_plugin_init_tables_input *init = tables_of(isolate)->init;
  if (init == NULL || table->stamp != 0) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "columns of table \"%s\" are taken in the constructor only", name_of(table));
    return NULL;
  }
  if (!added && !check_column(isolate, table, name, type)) return NULL;
  void *field = added ? init->fields_ext->add_table_field(table->handle, name, (ss_plugin_state_type)type)
                      : init->fields_ext->get_table_field(table->handle, name, (ss_plugin_state_type)type);
  if (field == NULL)
    tsf_table_error(isolate, "column \"%s\" of table \"%s\" cannot be %s", name, name_of(table), added ? "added" : "used");
  return field;
}

static tsf_own_column *own_column(tsf_isolate *isolate, const tsf_table *table, const char *name, uint8_t type, bool added) {
  if (added) return tsf_own_table_add_column(isolate, table->handle, name, type);
  tsf_own_column *column = tsf_own_table_column(table->handle, name);
  if (column != NULL && tsf_own_column_type(column) == type) return column;
  if (column == NULL) tsf_throw_error(isolate, TSF_ERROR_TYPE, "table \"%s\" has no column \"%s\"", name_of(table), name);
  else tsf_throw_error(isolate, TSF_ERROR_TYPE, "column \"%s\" of table \"%s\" is %s, not %s", name, name_of(table),
                       tsf_state_type_name(tsf_own_column_type(column)), tsf_state_type_name(type));
  return NULL;
}

static tsf_object *column_new(tsf_isolate *isolate, tsf_object *object, const tsf_string *name, uint8_t type, bool added) {
  const tsf_table *table = tsf_table_usable(isolate, object);
  const char *text = table == NULL ? NULL : tsf_tables_keep_name(isolate, name);
  if (text == NULL) return NULL;
  void *field = table->kind == TSF_TABLE_OWN ? (void *)own_column(isolate, table, text, type, added)
                                             : host_column(isolate, table, text, type, added);
  if (field == NULL) return NULL;
  const tsf_binding *binding = table->binding;
  void *handle = table->handle;
  tsf_table *column = tsf_table_new(isolate, TSF_TABLE_COLUMN);
  column->binding = binding;
  column->handle = handle;
  column->field = field;
  column->type = type;
  column->name = text;
  return &column->header;
}

tsf_object *tsf_table_column(tsf_isolate *isolate, tsf_object *table, tsf_string *name, int32_t type) {
  return column_new(isolate, table, name, (uint8_t)type, false);
}

tsf_object *tsf_table_add_column(tsf_isolate *isolate, tsf_object *table, tsf_string *name, int32_t type) {
  return column_new(isolate, table, name, (uint8_t)type, true);
}

/* The row, if the column is of its table; NULL: thrown. */
static tsf_row *row_of(tsf_isolate *isolate, const tsf_object *column, tsf_object *object) {
  const tsf_table *self = (const tsf_table *)column;
  tsf_row *row = (tsf_row *)object;
  if (column->type != TSF_TYPE_TABLE || self->kind != TSF_TABLE_COLUMN) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "not a column");
    return NULL;
  }
  bool is_row = object->type == TSF_TYPE_ROW && row->binding == self->binding;
  if (is_row && (row->binding != NULL || tsf_own_column_fits(self->field, row->entry))) return row;
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "column \"%s\" is asked of what is no row of its table", self->name);
  return NULL;
}

tsf_value tsf_column_get(tsf_isolate *isolate, tsf_object *object, tsf_object *of) {
  const tsf_row *row = row_of(isolate, object, of);
  const tsf_table *column = (const tsf_table *)object;
  if (row == NULL) return TSF_UNDEFINED;
  ss_plugin_state_data data;
  if (!tsf_row_load(isolate, row, column->field, column->name, &data)) return TSF_UNDEFINED;
  return tsf_state_data_to(isolate, column->type, &data);
}

void tsf_column_set(tsf_isolate *isolate, tsf_object *object, tsf_object *of, tsf_value value) {
  const tsf_row *row = row_of(isolate, object, of);
  const tsf_table *column = (const tsf_table *)object;
  char what[160];
  key k;
  if (row == NULL) return;
  snprintf(what, sizeof what, "column \"%.100s\"", column->name);
  if (!tsf_state_data_from(isolate, column->type, value, what, &k.data, &k.text)) return;
  bool own = row->binding == NULL;
  tsf_row_store(isolate, row, column->field, column->name, false, &k.data, k.text);
  if (!own) free(k.text);
}
