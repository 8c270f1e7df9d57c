/* found.h - a row that the function which looked it up does not let go: two registers and no object (pass
 * rows-in-registers). Its columns are read and written by the host's own functions.
 *
 * Such a row is used in the call that obtained it only, so of a table of the host nothing is to be checked at an access
 * but what the accessor itself needs: rights to write, and whether the value fits the column. All else (own tables, nested
 * ones, other row types, values that are not plain) goes the long way, through a row object.
 * X_short is the short way of X: it throws and allocates nothing, and sets `*slow` where it has no answer; then generated
 * code enters the call and asks X.
 * Invariant: the entry of a quick row stands in tsf_tables.obtained, as every obtained one, and while there is such a row
 * other tables may be read. */
#ifndef TSF_FALCO_FOUND_H
#define TSF_FALCO_FOUND_H

#include "../../../include/falco/plugin.h"
#include "../../types/bigint.h"
#include "row.h"
#include "table.h"

typedef struct tsf_found {
  const tsf_table *table; /* a quick one, with rows of the type that is asked for; NULL: the long way */
  void *entry;            /* its ss_plugin_table_entry_t *; the long way: a tsf_row *; NULL: there is no row */
} tsf_found;

/* What row.c says of a row's columns. Row type and column by their index, `kind` the column's SS_PLUGIN_ST_...; table and
 * entry as above, one by one so that a row stays in registers. */
double tsf_found_number_of(tsf_isolate *isolate, const tsf_table *table, void *entry, int32_t type, int32_t column,
                           int32_t kind);
tsf_big tsf_found_bigint_of(tsf_isolate *isolate, const tsf_table *table, void *entry, int32_t type, int32_t column,
                            int32_t kind);
bool tsf_found_bool_of(tsf_isolate *isolate, const tsf_table *table, void *entry, int32_t type, int32_t column);
tsf_string *tsf_found_string_of(tsf_isolate *isolate, const tsf_table *table, void *entry, int32_t type, int32_t column);
tsf_value tsf_found_value_of(tsf_isolate *isolate, const tsf_table *table, void *entry, int32_t type, int32_t column);
void tsf_found_set_to(tsf_isolate *isolate, const tsf_table *table, void *entry, int32_t type, int32_t column,
                      tsf_value value);

/* ---- looking up ---- */

/* undefined, or something that is an object and is only asked whether it is one. */
static inline tsf_value tsf_found_presence(tsf_found row) {
  return row.entry == NULL ? TSF_UNDEFINED : TSF_TAGGED(TSF_TAG_OBJECT, 16);
}

/* Whether a bigint may be handed to the table as it is. */
static inline bool tsf_table_is_quick(const tsf_object *object, tsf_big key, int32_t type) {
  const tsf_table *table = (const tsf_table *)object;
  if (TSF_UNLIKELY(object->type != TSF_TYPE_TABLE || table->row_index != (uint32_t)type || !tsf_big_is_small(key)))
    return false;
  return TSF_LIKELY(table->quick == SS_PLUGIN_ST_INT64) || (table->quick == SS_PLUGIN_ST_UINT64 && key >= 0);
}

/* An entry of a quick table, noted to be released; false: there is no short way. NULL: there is none. */
TSF_ALWAYS_INLINE bool tsf_table_find_entry(tsf_object *object, tsf_big key, int32_t type, void **entry) {
  const tsf_table *table = (const tsf_table *)object;
  if (TSF_UNLIKELY(!tsf_table_is_quick(object, key, type))) return false;
  tsf_tables *tables = table->tables;
  ss_plugin_table_reader_vtable_ext *reader = tables->reader;
  if (TSF_UNLIKELY(reader == NULL || tables->obtained_count == tables->obtained_capacity)) return false;
  ss_plugin_state_data data = {.s64 = tsf_big_small(key)};
  *entry = reader->get_table_entry(table->handle, &data);
  if (*entry == NULL) return true;
  uint32_t count = tables->obtained_count; /* the host may have called in between */
  if (TSF_UNLIKELY(count == tables->obtained_capacity)) {
    reader->release_table_entry(table->handle, *entry);
    return false;
  }
  tables->obtained[count] = (tsf_obtained){table->handle, *entry};
  tables->obtained_count = count + 1;
  return true;
}

/* A row that was looked up as an object. */
static inline tsf_found tsf_found_of(tsf_isolate *isolate, const tsf_object *object, tsf_object *row, int32_t type) {
  const tsf_table *table = (const tsf_table *)object;
  if (row == NULL || tsf_threw(isolate)) return (tsf_found){NULL, NULL};
  if (table->quick == 0 || table->row_index != (uint32_t)type) return (tsf_found){NULL, row};
  return (tsf_found){table, ((const tsf_row *)row)->entry};
}

/* table.get(key) */
static inline tsf_found tsf_table_find_value(tsf_isolate *isolate, tsf_object *object, tsf_value key, int32_t type) {
  tsf_value row = tsf_table_get(isolate, object, key);
  return tsf_found_of(isolate, object, row == TSF_UNDEFINED ? NULL : tsf_to_object(row), type);
}
TSF_ALWAYS_INLINE tsf_found tsf_table_find_bigint_short(tsf_object *object, tsf_big key, int32_t type, bool *slow) {
  void *entry = NULL;
  *slow = !tsf_table_find_entry(object, key, type, &entry);
  return (tsf_found){(const tsf_table *)object, entry};
}
static inline tsf_found tsf_table_find_bigint(tsf_isolate *isolate, tsf_object *object, tsf_big key, int32_t type) {
  return tsf_table_find_value(isolate, object, tsf_big_box(isolate, key), type);
}

/* table.getOrCreate(key): to find it is the short way. */
static inline tsf_found tsf_table_make_value(tsf_isolate *isolate, tsf_object *object, tsf_value key, int32_t type) {
  return tsf_found_of(isolate, object, tsf_table_get_or_create(isolate, object, key), type);
}
TSF_ALWAYS_INLINE tsf_found tsf_table_make_bigint_short(tsf_object *object, tsf_big key, int32_t type, bool *slow) {
  void *entry = NULL;
  *slow = !tsf_table_find_entry(object, key, type, &entry) || entry == NULL;
  return (tsf_found){(const tsf_table *)object, entry};
}
static inline tsf_found tsf_table_make_bigint(tsf_isolate *isolate, tsf_object *object, tsf_big key, int32_t type) {
  return tsf_table_make_value(isolate, object, tsf_big_box(isolate, key), type);
}

/* ---- columns ---- */

/* Reads a column of a quick row by the host's accessor; false: it has to go the long way. */
TSF_ALWAYS_INLINE bool tsf_found_load(tsf_found row, int32_t column, ss_plugin_state_data *out) {
  const tsf_table *table = row.table;
  return TSF_LIKELY(table != NULL) &&
         TSF_LIKELY(table->tables->reader->read_entry_field(table->handle, row.entry, table->binding->fields[column],
                                                            out) == SS_PLUGIN_SUCCESS);
}

/* The same, written. */
TSF_ALWAYS_INLINE bool tsf_found_store(tsf_found row, int32_t column, const ss_plugin_state_data *data) {
  const tsf_table *table = row.table;
  if (TSF_UNLIKELY(table == NULL)) return false;
  ss_plugin_table_field_t *field = table->binding->stores[column];
  ss_plugin_table_writer_vtable_ext *writer = table->tables->writer;
  if (TSF_UNLIKELY(field == NULL)) return false;
  if (TSF_UNLIKELY(writer == NULL)) return false;
  return TSF_LIKELY(writer->write_entry_field(table->handle, row.entry, field, data) == SS_PLUGIN_SUCCESS);
}

TSF_ALWAYS_INLINE tsf_big tsf_found_get_bigint_short(tsf_found row, int32_t type, int32_t column, int32_t kind, bool *slow) {
  ss_plugin_state_data data;
  (void)type;
  bool loaded = tsf_found_load(row, column, &data);
  bool fits = loaded && (kind == SS_PLUGIN_ST_INT64 ? data.s64 >= INT64_MIN / 2 && data.s64 <= INT64_MAX / 2
                                                    : data.u64 <= INT64_MAX / 2);
  *slow = TSF_UNLIKELY(!fits);
  return fits ? tsf_big_from_small(data.s64) : tsf_big_from_small(0);
}
static inline tsf_big tsf_found_get_bigint(tsf_isolate *isolate, tsf_found row, int32_t type, int32_t column,
                                                  int32_t kind) {
  return tsf_found_bigint_of(isolate, row.table, row.entry, type, column, kind);
}

TSF_ALWAYS_INLINE void tsf_found_set_bigint_short(tsf_found row, int32_t type, int32_t column, int32_t kind, tsf_big value,
                                            bool *slow) {
  ss_plugin_state_data data = {.s64 = tsf_big_small(value)};
  (void)type;
  *slow = TSF_UNLIKELY(!tsf_big_is_small(value) || (kind != SS_PLUGIN_ST_INT64 && data.s64 < 0)) ||
          !tsf_found_store(row, column, &data);
}
static inline void tsf_found_set_bigint(tsf_isolate *isolate, tsf_found row, int32_t type, int32_t column,
                                               int32_t kind, tsf_big value) {
  (void)kind;
  tsf_found_set_to(isolate, row.table, row.entry, type, column, tsf_big_box(isolate, value));
}

TSF_ALWAYS_INLINE double tsf_found_get_number_short(tsf_found row, int32_t type, int32_t column, int32_t kind, bool *slow) {
  ss_plugin_state_data data;
  (void)type;
  *slow = !tsf_found_load(row, column, &data);
  return *slow ? 0 : tsf_state_number(kind, &data);
}
static inline double tsf_found_get_number(tsf_isolate *isolate, tsf_found row, int32_t type, int32_t column,
                                                 int32_t kind) {
  return tsf_found_number_of(isolate, row.table, row.entry, type, column, kind);
}

/* A number that is no integer of the column's type goes the long way, which says so. */
TSF_ALWAYS_INLINE void tsf_found_set_number_short(tsf_found row, int32_t type, int32_t column, int32_t kind, double value,
                                            bool *slow) {
  ss_plugin_state_data data = {.u64 = 0};
  (void)type;
  *slow = !(tsf_state_from_number(kind, value, &data) && tsf_found_store(row, column, &data));
}
static inline void tsf_found_set_number(tsf_isolate *isolate, tsf_found row, int32_t type, int32_t column,
                                               int32_t kind, double value) {
  (void)kind;
  tsf_found_set_to(isolate, row.table, row.entry, type, column, tsf_from_number(value));
}

TSF_ALWAYS_INLINE bool tsf_found_get_bool_short(tsf_found row, int32_t type, int32_t column, bool *slow) {
  ss_plugin_state_data data;
  (void)type;
  *slow = !tsf_found_load(row, column, &data);
  return !*slow && data.b != 0;
}
static inline bool tsf_found_get_bool(tsf_isolate *isolate, tsf_found row, int32_t type, int32_t column) {
  return tsf_found_bool_of(isolate, row.table, row.entry, type, column);
}

/* Columns that are no plain values have no short way. */
static inline tsf_string *tsf_found_get_string(tsf_isolate *isolate, tsf_found row, int32_t type, int32_t column) {
  ss_plugin_state_data data;
  if (TSF_LIKELY(tsf_found_load(row, column, &data)))
    return tsf_string_from_text(isolate, data.str == NULL ? "" : data.str);
  return tsf_found_string_of(isolate, row.table, row.entry, type, column);
}

static inline tsf_value tsf_found_get_value(tsf_isolate *isolate, tsf_found row, int32_t type, int32_t column) {
  return tsf_found_value_of(isolate, row.table, row.entry, type, column);
}

static inline void tsf_found_set_value(tsf_isolate *isolate, tsf_found row, int32_t type, int32_t column, tsf_value value) {
  tsf_found_set_to(isolate, row.table, row.entry, type, column, value);
}

#endif
