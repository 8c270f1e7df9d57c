/* parse.c - the @parse methods of a plugin. They may read and write tables; hosts call them before any field of the event
 * is extracted. Invariant: tables of others may be touched only between enter and leave, and all their entries are
 * released by then, whatever a method does. */
#include "parse.h"

static bool has_source(const tsf_parser *parser, const char *source) {
  if (parser->sources == NULL) return true;
  for (uint32_t i = 0; source != NULL && i < parser->source_count; i++)
    if (strcmp(parser->sources[i], source) == 0) return true;
  return false;
}

/* The first failure of a call is kept. */
static void note_failure(tsf_state *state, ss_plugin_rc *rc) {
  if (!tsf_threw(state->isolate)) return;
  if (*rc != SS_PLUGIN_SUCCESS) {
    tsf_catch(state->isolate);
    return;
  }
  *rc = SS_PLUGIN_FAILURE;
  tsf_state_fail(state);
  if (state->log != NULL) tsf_log_once(state, SS_PLUGIN_LOG_SEV_ERROR, state->last_error);
}

static ss_plugin_rc parse(tsf_state *state, const ss_plugin_event_input *input) {
  const tsf_plugin *plugin = state->plugin;
  uint16_t code = input->evt->type;
  tsf_value event = TSF_UNDEFINED;
  ss_plugin_rc rc = SS_PLUGIN_SUCCESS;
  for (uint32_t i = 0; i < plugin->parser_count; i++) {
    const tsf_parser *parser = &plugin->parsers[i];
    if (!tsf_codes_contain(parser->codes, parser->code_count, code) || !has_source(parser, input->evtsrc)) continue;
    if (event == TSF_UNDEFINED) event = tsf_from_object(tsf_event_new(state->isolate, input));
    if (tsf_event_is_named(state->isolate, tsf_to_object(event), &parser->names)) tsf_state_call(state, parser->parse, 1, &event);
    note_failure(state, &rc);
  }
  return rc;
}

ss_plugin_rc tsf_parse_parse_event(ss_plugin_t *s, const ss_plugin_event_input *event,
                                   const ss_plugin_event_parse_input *input) {
  tsf_state *state = s;
  if (!tsf_state_usable(state)) return SS_PLUGIN_FAILURE;
  if (event == NULL || event->evt == NULL || input == NULL) {
    tsf_state_error(state, "parse_event without an event");
    return SS_PLUGIN_FAILURE;
  }
  if (state->plugin->parser_count == 0) return SS_PLUGIN_SUCCESS;
  TSF_STATE_ENTER(state);
  tsf_table_access before = {NULL, NULL, NULL};
  if (state->tables != NULL)
    before = tsf_tables_enter(state, input->table_reader_ext, input->table_writer_ext, input->get_owner_last_error);
  tsf_origins origins, *outer = tsf_origins_enter(state, &origins, event->evt);
  ss_plugin_rc rc = parse(state, event);
  state->origins = outer;
  if (state->tables != NULL) tsf_tables_leave(state, before);
  tsf_state_leave(state);
  return rc;
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
  *count = chosen;
  return own;
}
