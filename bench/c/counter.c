/* counter.c - what plugins/counter.ts does, written by hand: one more in a column of the host's table.
 *
 * Invariant: an entry that was got is released, whatever happened between. */
#include <stdlib.h>

#include "plugin.h"

enum { OPENAT_X = 307 };

typedef struct state {
  ss_plugin_table_t *table;
  ss_plugin_table_field_t *count;
  const char *last_error;
} state;

PLUGIN("counter", "Counts opened files", "3.1.0")

EXPORT ss_plugin_t *plugin_init(const ss_plugin_init_input *input, ss_plugin_rc *rc) {
  const ss_plugin_init_tables_input *tables = input->tables;
  state *s = calloc(1, sizeof *s);
  *rc = SS_PLUGIN_FAILURE;
  if (s == NULL) return NULL;
  s->last_error = "the host has no such table";
  s->table = tables->get_table(input->owner, "counters", SS_PLUGIN_ST_INT64);
  if (s->table == NULL) return s;
  s->count = tables->fields_ext->get_table_field(s->table, "count", SS_PLUGIN_ST_UINT64);
  if (s->count != NULL) *rc = SS_PLUGIN_SUCCESS;
  return s;
}

EXPORT void plugin_destroy(ss_plugin_t *p) { free(p); }

EXPORT const char *plugin_get_last_error(ss_plugin_t *p) { return ((state *)p)->last_error; }

EXPORT uint16_t *plugin_get_parse_event_types(uint32_t *count, ss_plugin_t *p) {
  static uint16_t types[] = {OPENAT_X};
  (void)p;
  *count = 1;
  return types;
}

EXPORT const char *plugin_get_parse_event_sources(void) { return "[\"syscall\"]"; }

EXPORT ss_plugin_rc plugin_parse_event(ss_plugin_t *p, const ss_plugin_event_input *event,
                                       const ss_plugin_event_parse_input *input) {
  state *s = p;
  const ss_plugin_table_reader_vtable_ext *reader = input->table_reader_ext;
  ss_plugin_state_data key = {.u64 = event->evt->tid}, value;
  if (event->evt->type != OPENAT_X) return SS_PLUGIN_SUCCESS;
  ss_plugin_table_entry_t *entry = reader->get_table_entry(s->table, &key);
  if (entry == NULL) return SS_PLUGIN_SUCCESS;
  ss_plugin_rc rc = reader->read_entry_field(s->table, entry, s->count, &value);
  if (rc == SS_PLUGIN_SUCCESS) {
    value.u64++;
    rc = input->table_writer_ext->write_entry_field(s->table, entry, s->count, &value);
  }
  reader->release_table_entry(s->table, entry);
  if (rc != SS_PLUGIN_SUCCESS) s->last_error = "the host refuses the table's column";
  return rc;
}
