/* table.h - tables and columns as generated code calls them: the members of Table, OwnedTable and Column. What table.c
 * does for the other files is in include/falco/tables.h.
 *
 * A ref is an object that the function checks itself: TypeError for another. All may throw, and allocate where they give
 * an object or text. */
#ifndef TSF_FALCO_TABLE_H
#define TSF_FALCO_TABLE_H

#include "../../../include/falco/plugin.h"
#include "../../types/array.h"

tsf_string *tsf_table_name(tsf_isolate *isolate, tsf_object *table);
double tsf_table_size(tsf_isolate *isolate, tsf_object *table);
tsf_array *tsf_table_columns(tsf_isolate *isolate, tsf_object *table);
void tsf_table_clear(tsf_isolate *isolate, tsf_object *table);
tsf_value tsf_table_get(tsf_isolate *isolate, tsf_object *table, tsf_value key); /* a row or undefined */
bool tsf_table_has(tsf_isolate *isolate, tsf_object *table, tsf_value key);
tsf_object *tsf_table_set(tsf_isolate *isolate, tsf_object *table, tsf_value key, tsf_value row); /* the table */
tsf_object *tsf_table_get_or_create(tsf_isolate *isolate, tsf_object *table, tsf_value key);
bool tsf_table_delete(tsf_isolate *isolate, tsf_object *table, tsf_value key);
/* Iterators over a table of our own; TypeError for another's, which only a loop walks (table_loop.c). */
tsf_object *tsf_table_values(tsf_isolate *isolate, tsf_object *table);
tsf_object *tsf_table_keys(tsf_isolate *isolate, tsf_object *table);
tsf_object *tsf_table_entries(tsf_isolate *isolate, tsf_object *table);
/* type: SS_PLUGIN_ST_... */
tsf_object *tsf_table_column(tsf_isolate *isolate, tsf_object *table, tsf_string *name, int32_t type);
tsf_object *tsf_table_add_column(tsf_isolate *isolate, tsf_object *table, tsf_string *name, int32_t type);
tsf_value tsf_column_get(tsf_isolate *isolate, tsf_object *column, tsf_object *row);
void tsf_column_set(tsf_isolate *isolate, tsf_object *column, tsf_object *row, tsf_value value);

#endif
