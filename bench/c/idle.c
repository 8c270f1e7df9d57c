/* idle.c - what plugins/idle.ts does, written by hand: nothing, for each openat event. */
#include <stdlib.h>

#include "plugin.h"

enum { OPENAT_X = 307 };

PLUGIN("idle", "Does nothing", "3.0.0")

EXPORT ss_plugin_t *plugin_init(const ss_plugin_init_input *input, ss_plugin_rc *rc) {
  (void)input;
  void *state = malloc(1);
  *rc = state == NULL ? SS_PLUGIN_FAILURE : SS_PLUGIN_SUCCESS;
  return state;
}

EXPORT void plugin_destroy(ss_plugin_t *p) { free(p); }

EXPORT const char *plugin_get_last_error(ss_plugin_t *p) { return (void)p, ""; }

EXPORT uint16_t *plugin_get_parse_event_types(uint32_t *count, ss_plugin_t *p) {
  static uint16_t types[] = {OPENAT_X};
  (void)p;
  *count = 1;
  return types;
}

EXPORT const char *plugin_get_parse_event_sources(void) { return "[\"syscall\"]"; }

EXPORT ss_plugin_rc plugin_parse_event(ss_plugin_t *p, const ss_plugin_event_input *event,
                                       const ss_plugin_event_parse_input *input) {
  (void)p, (void)event, (void)input;
  return SS_PLUGIN_SUCCESS;
}
