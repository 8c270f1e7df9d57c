/* driver.h - what the parts of the driver share: the library under test and what is measured of it.
 *
 * A measurement does its work `calls` times and returns ns of CPU time for one. Invariant: each adds all that it gets
 * out of the plugin to `checksum`, so plugins that do the same end with the same sum and no work is left out. */
#ifndef TSF_BENCH_DRIVER_H
#define TSF_BENCH_DRIVER_H

#include <stdbool.h>
#include <stdint.h>

#include "../../c-runtime/include/falco/plugin_api.h"

enum { EVENTS = 1024, OPENAT_X = 307, PLUGIN_EVENT = 322 };

/* The library's functions (NULL: it has none) and its state. */
typedef struct subject {
  plugin_api api;
  ss_plugin_t *state;
} subject;

typedef double measure(const subject *subject, uint64_t calls);

extern uint64_t checksum;

/* Ends the process with a text. */
__attribute__((format(printf, 1, 2), noreturn)) void fail(const char *format, ...);
/* Fails unless the plugin returned success. */
void must(const subject *subject, const char *what, ss_plugin_rc rc);
/* CPU seconds of the process, all its threads. */
double seconds(void);

/* calls.c */
measure time_batches, time_payload_u64, time_payload_string, time_parameter_i64, time_parameter_string, time_parse;
/* tables.c */
measure time_table_read, time_table_write, time_table_iterate;
/* async.c */
measure time_emit;

/* get_owner_last_error: the host never has one. */
const char *no_owner_error(ss_plugin_owner_t *owner);
/* What the host's tables are (tables.c): handed to init, and to each parse_event and extract_fields. */
const ss_plugin_init_tables_input *host_tables(void);
ss_plugin_event_parse_input host_parse_input(void);
ss_plugin_field_extract_input host_extract_input(ss_plugin_extract_field *field);
/* The sum of the column of the host's table: what parsing left there. */
uint64_t host_table_sum(void);

#endif
