/* parse.c - the @parse methods of a plugin. They may read and write tables; hosts call them before any field of the event
 * is extracted. Invariant: tables of others may be touched only between enter and leave, and all their entries are
 * released by then, whatever a method does. */
#include "parse.h"

bool tsf_parse_has_source(const tsf_parser *parser, const char *source) {
  for (uint32_t i = 0; source != NULL && i < parser->source_count; i++)
    if (strcmp(parser->sources[i], source) == 0) return true;
  return false;
}

ss_plugin_rc tsf_parse_note_failure(tsf_state *state, ss_plugin_rc rc) {
  if (rc != SS_PLUGIN_SUCCESS) {
    tsf_catch(state->isolate);
    return rc;
  }
  tsf_state_fail(state);
  if (state->log != NULL) tsf_log_once(state, SS_PLUGIN_LOG_SEV_ERROR, state->last_error);
  return SS_PLUGIN_FAILURE;
}

static bool call_by_table(tsf_parse *parse, tsf_object *self) { return (void)parse, (void)self, false; }

ss_plugin_rc tsf_parse_from(tsf_state *state, const ss_plugin_event_input *event,
                            const ss_plugin_event_parse_input *input, uint32_t first) {
  const tsf_plugin *plugin = state->plugin;
  TSF_STATE_ENTER(state);
  tsf_table_access before = {NULL, NULL, NULL};
  if (plugin->tables != NULL)
    before = tsf_tables_enter(state, input->table_reader_ext, input->table_writer_ext, input->get_owner_last_error);
  tsf_origins origins, *outer = tsf_origins_enter(state, &origins, event->evt);
  tsf_parse parse = {.state = state, .input = event, .event = NULL, .rc = SS_PLUGIN_SUCCESS};
  for (uint32_t i = first; i < plugin->parser_count; i++) tsf_parse_by(&parse, &plugin->parsers[i], i, call_by_table);
  state->origins = outer;
  if (plugin->tables != NULL) tsf_tables_leave(state, before);
  tsf_state_leave(state);
  return parse.rc;
}

ss_plugin_rc tsf_parse_refuse(tsf_state *state) {
  if (tsf_state_usable(state)) tsf_state_error(state, "parse_event without an event");
  return SS_PLUGIN_FAILURE;
}

uint16_t *tsf_parse_get_parse_event_types(const tsf_plugin *plugin, uint32_t *count, ss_plugin_t *s) {
  tsf_state *state = s;
  uint32_t ignored, chosen = 0;
  if (count == NULL) count = &ignored;
  *count = plugin->parse_code_count;
  uint16_t *codes = (uint16_t *)(uintptr_t)plugin->parse_codes; /* the host only reads */
  if (plugin->parse_events == NULL || state == NULL || !state->ready) return codes;
  uint16_t *own = tsf_codes_choose(state, plugin->parse_events, &state->parse_codes, &chosen);
  if (own == NULL) return codes;
  if (plugin->counts_deliveries) own[chosen++] = TSF_ASYNC_EVENT;
  *count = chosen;
  return own;
}
