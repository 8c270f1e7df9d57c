/* tables.h - `init.tables` as generated code calls it: the members of Tables. What tables.c does for the other files is in
 * include/falco/tables.h.
 *
 * All throw outside of the constructor, and allocate. key: SS_PLUGIN_ST_...; row: its index in the plugin's table. */
#ifndef TSF_FALCO_TABLES_LIFE_H
#define TSF_FALCO_TABLES_LIFE_H

#include "../../../include/falco/plugin.h"
#include "../../types/array.h"

/* init.tables: TypeError outside of the constructor, or where the host gives none. */
tsf_object *tsf_tables_of_init(tsf_isolate *isolate, tsf_object *init);
tsf_array *tsf_tables_list(tsf_isolate *isolate, tsf_object *tables);
tsf_object *tsf_tables_get(tsf_isolate *isolate, tsf_object *tables, tsf_string *name, int32_t key, int32_t row);
tsf_value tsf_tables_find(tsf_isolate *isolate, tsf_object *tables, tsf_string *name, int32_t key, int32_t row);
tsf_object *tsf_tables_create(tsf_isolate *isolate, tsf_object *tables, tsf_string *name, int32_t key, int32_t row);

#endif
