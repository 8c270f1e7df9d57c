/* table_loop.h - loops over tables of others, as generated code runs them. */
#ifndef TSF_FALCO_TABLE_LOOP_H
#define TSF_FALCO_TABLE_LOOP_H

#include "../../../include/falco/plugin.h"

/* Runs the frame of a function that walks tables of others. It yields the table that a loop begins with, undefined for
 * the next row, null when it leaves a loop; it is resumed with a row, or TSF_ABSENT at the end of a table. */
tsf_value tsf_table_drive(tsf_isolate *isolate, tsf_object *frame);

#endif
