/* row.h - properties of rows as generated code reads and writes them: fast for a row of that type, by name for any other
 * object. What row.c does for the other files is in include/falco/tables.h.
 *
 * Row types and columns are given by their index. All may throw; bigints and texts allocate. */
#ifndef TSF_FALCO_ROW_H
#define TSF_FALCO_ROW_H

#include "../../../include/falco/plugin.h"
#include "../../types/bigint.h"

double tsf_row_get_number(tsf_isolate *isolate, tsf_object *row, int32_t type, int32_t column);
tsf_big tsf_row_get_bigint(tsf_isolate *isolate, tsf_object *row, int32_t type, int32_t column);
bool tsf_row_get_bool(tsf_isolate *isolate, tsf_object *row, int32_t type, int32_t column);
tsf_string *tsf_row_get_string(tsf_isolate *isolate, tsf_object *row, int32_t type, int32_t column);
tsf_value tsf_row_get_value(tsf_isolate *isolate, tsf_object *row, int32_t type, int32_t column);
void tsf_row_set_number(tsf_isolate *isolate, tsf_object *row, int32_t type, int32_t column, double value);
void tsf_row_set_bigint(tsf_isolate *isolate, tsf_object *row, int32_t type, int32_t column, tsf_big value);
void tsf_row_set_value(tsf_isolate *isolate, tsf_object *row, int32_t type, int32_t column, tsf_value value);

#endif
