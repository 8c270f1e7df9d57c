/* row.h - properties of rows as generated code reads and writes them: fast for a row of that type, by name for any other
 * object. What row.c does for the other files is in include/falco/tables.h.
 *
 * Row types and columns are given by their index, `kind` is the column's type (SS_PLUGIN_ST_...). All may throw; bigints
 * and texts allocate. */
#ifndef TSF_FALCO_ROW_H
#define TSF_FALCO_ROW_H

#include "../../../include/falco/plugin.h"
#include "../../types/bigint.h"

double tsf_row_get_number(tsf_isolate *isolate, tsf_object *row, int32_t type, int32_t column, int32_t kind);
tsf_big tsf_row_get_bigint(tsf_isolate *isolate, tsf_object *row, int32_t type, int32_t column, int32_t kind);
bool tsf_row_get_bool(tsf_isolate *isolate, tsf_object *row, int32_t type, int32_t column);
tsf_string *tsf_row_get_string(tsf_isolate *isolate, tsf_object *row, int32_t type, int32_t column);
tsf_value tsf_row_get_value(tsf_isolate *isolate, tsf_object *row, int32_t type, int32_t column);
void tsf_row_set_number(tsf_isolate *isolate, tsf_object *row, int32_t type, int32_t column, int32_t kind, double value);
void tsf_row_set_bigint(tsf_isolate *isolate, tsf_object *row, int32_t type, int32_t column, int32_t kind, tsf_big value);
void tsf_row_set_value(tsf_isolate *isolate, tsf_object *row, int32_t type, int32_t column, tsf_value value);

/* An integer of up to 32 bits as a number. */
TSF_ALWAYS_INLINE double tsf_state_number(int32_t kind, const ss_plugin_state_data *data) {
  switch (kind) {
  case SS_PLUGIN_ST_INT8: return data->s8;
  case SS_PLUGIN_ST_INT16: return data->s16;
  case SS_PLUGIN_ST_INT32: return data->s32;
  case SS_PLUGIN_ST_UINT8: return data->u8;
  case SS_PLUGIN_ST_UINT16: return data->u16;
  default: return data->u32;
  }
}
/* The reverse; false: the number is no integer of that type. */
TSF_ALWAYS_INLINE bool tsf_state_from_number(int32_t kind, double number, ss_plugin_state_data *out) {
  bool is_signed = kind == SS_PLUGIN_ST_INT8 || kind == SS_PLUGIN_ST_INT16 || kind == SS_PLUGIN_ST_INT32;
  int bits = kind == SS_PLUGIN_ST_INT8 || kind == SS_PLUGIN_ST_UINT8     ? 8
             : kind == SS_PLUGIN_ST_INT16 || kind == SS_PLUGIN_ST_UINT16 ? 16
                                                                         : 32;
  int64_t most = (INT64_C(1) << (is_signed ? bits - 1 : bits)) - 1, least = is_signed ? -most - 1 : 0;
  if (!(number >= (double)least && number <= (double)most)) return false;
  int64_t integer = (int64_t)number;
  if ((double)integer != number) return false;
  if (bits == 8) out->u8 = (uint8_t)integer;
  else if (bits == 16) out->u16 = (uint16_t)integer;
  else out->u32 = (uint32_t)integer;
  return true;
}

#endif
