/* table.c - tables as a test reads and writes them: the host's and those of its plugins, by their own functions.
 * Invariant: what a plugin's table gave is released before the test program goes on. */
#include "session.h"

#include <stdlib.h>
#include <string.h>

/* Every handle of a table is a complete input, as with libsinsp. */
typedef const ss_plugin_table_input *handle;

static struct {
  handle *tables;
  uint32_t count;
} known;

static double number_of(handle table) {
  for (uint32_t i = 0; i < known.count; i++)
    if (known.tables[i] == table) return i;
  known.tables = testing_memory(known.tables, (known.count + 1) * sizeof *known.tables);
  known.tables[known.count] = table;
  return known.count++;
}

/* Tables of a plugin go with it, so numbers do too. */
void testing_forget_tables(void) {
  for (uint32_t i = 0; i < known.count; i++) known.tables[i] = NULL;
}

static handle table_of(tsf_isolate *isolate, double number) {
  handle table = number >= 0 && number < known.count ? known.tables[(uint32_t)number] : NULL;
  if (table == NULL) tsf_throw_error(isolate, TSF_ERROR_TYPE, "the table is gone: it lives as long as its plugin");
  return table;
}

void tsf_testing_add_tables(tsf_isolate *isolate, tsf_string *json) {
  if (!tables_read("tables", json->data, json->bytes) && !testing_throw_complaint(isolate))
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "the host's tables are an object of tables by their names");
}

double tsf_testing_table(tsf_isolate *isolate, tsf_string *name) {
  (void)isolate;
  char *text = testing_text(name);
  handle table = tables_named(text);
  free(text);
  return table == NULL ? -1 : number_of(table);
}

double tsf_testing_table_size(tsf_isolate *isolate, double number) {
  handle table = table_of(isolate, number);
  return table == NULL ? 0 : (double)table->reader_ext->get_table_size(table->table);
}

/* ---- values ---- */

static const char *type_name(unsigned type) {
  static const struct { unsigned type; const char *name; } names[] = {
      {SS_PLUGIN_ST_INT8, "i8"}, {SS_PLUGIN_ST_INT16, "i16"}, {SS_PLUGIN_ST_INT32, "i32"},
      {SS_PLUGIN_ST_INT64, "i64"}, {SS_PLUGIN_ST_UINT8, "u8"}, {SS_PLUGIN_ST_UINT16, "u16"},
      {SS_PLUGIN_ST_UINT32, "u32"}, {SS_PLUGIN_ST_UINT64, "u64"},
      {SS_PLUGIN_ST_STRING, "string"}, {SS_PLUGIN_ST_TABLE, "table"}, {SS_PLUGIN_ST_BOOL, "bool"}};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    if (names[i].type == type) return names[i].name;
  return "unknown";
}

static tsf_value value_of(tsf_isolate *isolate, unsigned type, const ss_plugin_state_data *data) {
  switch (type) {
  case SS_PLUGIN_ST_INT8: return tsf_from_number(data->s8);
  case SS_PLUGIN_ST_INT16: return tsf_from_number(data->s16);
  case SS_PLUGIN_ST_INT32: return tsf_from_number(data->s32);
  case SS_PLUGIN_ST_INT64: return testing_signed(isolate, data->s64);
  case SS_PLUGIN_ST_UINT8: return tsf_from_number(data->u8);
  case SS_PLUGIN_ST_UINT16: return tsf_from_number(data->u16);
  case SS_PLUGIN_ST_UINT32: return tsf_from_number(data->u32);
  case SS_PLUGIN_ST_UINT64: return testing_unsigned(isolate, data->u64);
  case SS_PLUGIN_ST_STRING: return testing_string(isolate, data->str == NULL ? "" : data->str);
  case SS_PLUGIN_ST_BOOL: return tsf_from_bool(data->b != 0);
  case SS_PLUGIN_ST_TABLE: {
    tsf_value nested = tsf_from_number(number_of(data->table));
    return tsf_from_object(tsf_array_from_values(isolate, 1, &nested));
  }
  default: return TSF_UNDEFINED;
  }
}

/* An integer of the test's: a number or a bigint. */
static bool integer_of(tsf_value value, uint64_t *bits) {
  int64_t is_signed;
  if (tsf_is_bigint(value)) {
    if (tsf_big_to_u64(tsf_big_unbox(value), bits)) return true;
    if (!tsf_big_to_i64(tsf_big_unbox(value), &is_signed)) return false;
    *bits = (uint64_t)is_signed;
    return true;
  }
  double number = tsf_is_number(value) ? tsf_to_number(value) : 0.5;
  bool small = number >= -9007199254740991.0 && number <= 9007199254740991.0;
  if (!small || number != (double)(int64_t)number) return false;
  *bits = (uint64_t)(int64_t)number;
  return true;
}

/* Whether the bits are an integer of that type: those that are left out repeat the sign. */
static bool fits(unsigned type, uint64_t bits) {
  switch (type) {
  case SS_PLUGIN_ST_INT8: return (uint64_t)(int64_t)(int8_t)bits == bits;
  case SS_PLUGIN_ST_INT16: return (uint64_t)(int64_t)(int16_t)bits == bits;
  case SS_PLUGIN_ST_INT32: return (uint64_t)(int64_t)(int32_t)bits == bits;
  case SS_PLUGIN_ST_UINT8: return (uint8_t)bits == bits;
  case SS_PLUGIN_ST_UINT16: return (uint16_t)bits == bits;
  case SS_PLUGIN_ST_UINT32: return (uint32_t)bits == bits;
  default: return type == SS_PLUGIN_ST_INT64 || type == SS_PLUGIN_ST_UINT64;
  }
}

/* What a table is given; a text is malloc'ed. false: thrown. */
static bool data_of(tsf_isolate *isolate, unsigned type, tsf_value value, ss_plugin_state_data *out) {
  uint64_t bits = 0;
  *out = (ss_plugin_state_data){.u64 = 0};
  if (type == SS_PLUGIN_ST_STRING && tsf_is_string(value)) {
    out->str = testing_text(tsf_to_string_pointer(value));
    return true;
  }
  if (type == SS_PLUGIN_ST_BOOL && tsf_is_bool(value)) {
    out->b = value == TSF_TRUE;
    return true;
  }
  if (integer_of(value, &bits) && fits(type, bits)) {
    out->u64 = bits; /* the hosts are little-endian */
    return true;
  }
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "a value for the type %s was expected", type_name(type));
  return false;
}

static void free_data(unsigned type, const ss_plugin_state_data *data) {
  if (type == SS_PLUGIN_ST_STRING) free((char *)(uintptr_t)data->str);
}

/* ---- rows ---- */

tsf_array *tsf_testing_table_columns(tsf_isolate *isolate, double number) {
  handle table = table_of(isolate, number);
  tsf_array *result = tsf_array_new(isolate, 0);
  if (table == NULL) return result;
  uint32_t count = 0;
  const ss_plugin_table_fieldinfo *columns = table->fields_ext->list_table_fields(table->table, &count);
  tsf_array_push(isolate, result, testing_string(isolate, type_name(table->key_type)));
  for (uint32_t i = 0; i < count; i++) {
    tsf_array_push(isolate, result, testing_string(isolate, columns[i].name));
    tsf_array_push(isolate, result, testing_string(isolate, type_name(columns[i].field_type)));
  }
  return result;
}

static tsf_value read_row(tsf_isolate *isolate, handle table, ss_plugin_table_entry_t *entry) {
  uint32_t count = 0;
  const ss_plugin_table_fieldinfo *columns = table->fields_ext->list_table_fields(table->table, &count);
  tsf_array *row = tsf_array_new(isolate, 0);
  for (uint32_t i = 0; i < count; i++) {
    ss_plugin_state_data data = {.u64 = 0};
    void *field = table->fields_ext->get_table_field(table->table, columns[i].name, columns[i].field_type);
    if (field == NULL || table->reader_ext->read_entry_field(table->table, entry, field, &data) != SS_PLUGIN_SUCCESS) {
      tsf_throw_error(isolate, TSF_ERROR, "the column \"%s\" of \"%s\" cannot be read", columns[i].name, table->name);
      break;
    }
    tsf_array_push(isolate, row, testing_string(isolate, columns[i].name));
    tsf_array_push(isolate, row, value_of(isolate, columns[i].field_type, &data));
  }
  return tsf_from_object(row);
}

tsf_value tsf_testing_table_row(tsf_isolate *isolate, double number, tsf_value key) {
  handle table = table_of(isolate, number);
  ss_plugin_state_data at;
  if (table == NULL || !data_of(isolate, table->key_type, key, &at)) return TSF_UNDEFINED;
  void *entry = table->reader_ext->get_table_entry(table->table, &at);
  free_data(table->key_type, &at);
  if (entry == NULL) return TSF_UNDEFINED;
  tsf_value row = read_row(isolate, table, entry);
  table->reader_ext->release_table_entry(table->table, entry);
  return row;
}

/* What the iteration of all rows is given. */
typedef struct walk {
  tsf_isolate *isolate;
  handle table;
  tsf_array *rows;
} walk;

static ss_plugin_bool add_row(ss_plugin_table_iterator_state_t *state, ss_plugin_table_entry_t *entry) {
  walk *w = state;
  tsf_array_push(w->isolate, w->rows, read_row(w->isolate, w->table, entry));
  return !tsf_threw(w->isolate);
}

tsf_array *tsf_testing_table_rows(tsf_isolate *isolate, double number) {
  handle table = table_of(isolate, number);
  walk w = {isolate, table, tsf_array_new(isolate, 0)};
  if (table != NULL) table->reader_ext->iterate_entries(table->table, add_row, &w);
  return w.rows;
}

static unsigned column_type(handle table, const char *name) {
  uint32_t count = 0;
  const ss_plugin_table_fieldinfo *columns = table->fields_ext->list_table_fields(table->table, &count);
  for (uint32_t i = 0; i < count; i++)
    if (strcmp(columns[i].name, name) == 0) return columns[i].field_type;
  return 0;
}

static bool write_column(
    tsf_isolate *isolate, handle table, ss_plugin_table_entry_t *entry, const char *name, tsf_value value) {
  unsigned type = column_type(table, name);
  void *field = type == 0 ? NULL : table->fields_ext->get_table_field(table->table, name, (ss_plugin_state_type)type);
  if (field == NULL) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "the table \"%s\" has no column \"%s\"", table->name, name);
    return false;
  }
  ss_plugin_state_data data;
  if (!data_of(isolate, type, value, &data)) return false;
  ss_plugin_rc rc = table->writer_ext->write_entry_field(table->table, entry, field, &data);
  free_data(type, &data);
  if (rc == SS_PLUGIN_SUCCESS) return true;
  tsf_throw_error(isolate, TSF_ERROR, "the column \"%s\" of \"%s\" cannot be written", name, table->name);
  return false;
}

static bool write_columns(
    tsf_isolate *isolate, handle table, ss_plugin_table_entry_t *entry, const tsf_array *columns) {
  for (uint32_t i = 0; i + 1 < columns->length; i += 2) {
    char *name = testing_text(tsf_to_string_pointer(tsf_array_get_index(columns, i)));
    bool good = write_column(isolate, table, entry, name, tsf_array_get_index(columns, i + 1));
    free(name);
    if (!good) return false;
  }
  return true;
}

void tsf_testing_table_set(tsf_isolate *isolate, double number, tsf_value key, tsf_array *columns) {
  handle table = table_of(isolate, number);
  ss_plugin_state_data at;
  if (table == NULL || !data_of(isolate, table->key_type, key, &at)) return;
  void *entry = table->reader_ext->get_table_entry(table->table, &at);
  if (entry == NULL) {
    void *fresh = table->writer_ext->create_table_entry(table->table);
    if (fresh != NULL) entry = table->writer_ext->add_table_entry(table->table, &at, fresh);
  }
  free_data(table->key_type, &at);
  if (entry == NULL) {
    tsf_throw_error(isolate, TSF_ERROR, "the table \"%s\" takes no row at this key", table->name);
    return;
  }
  write_columns(isolate, table, entry, columns);
  table->reader_ext->release_table_entry(table->table, entry);
}

bool tsf_testing_table_delete(tsf_isolate *isolate, double number, tsf_value key) {
  handle table = table_of(isolate, number);
  ss_plugin_state_data at;
  if (table == NULL || !data_of(isolate, table->key_type, key, &at)) return false;
  ss_plugin_rc rc = table->writer_ext->erase_table_entry(table->table, &at);
  free_data(table->key_type, &at);
  return rc == SS_PLUGIN_SUCCESS;
}
