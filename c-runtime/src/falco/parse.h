/* parse.h - the parse capability: which events the plugin's @parse methods take, and the call for each of them. */
#ifndef TSF_FALCO_PARSE_H
#define TSF_FALCO_PARSE_H

#include "../../include/falco/plugin.h"

/* The codes that are parsed; with a state those that parseEvents() says. */
uint16_t *tsf_parse_get_parse_event_types(const tsf_plugin *plugin, uint32_t *count, ss_plugin_t *s);

/* Parts of the call below that are rare. What a host gives that cannot be parsed: says why. */
ss_plugin_rc tsf_parse_refuse(tsf_state *state);
/* The pending exception of a method, and what the call gave so far: the first one of a call is the last error, and is
 * logged once. FAILURE. */
ss_plugin_rc tsf_parse_note_failure(tsf_state *state, ss_plugin_rc rc);
bool tsf_parse_has_source(const tsf_parser *parser, const char *source);
/* A call inside another one of the same state; all is in order with what it is given. */
ss_plugin_rc tsf_parse_nested(tsf_state *state, const ss_plugin_event_input *event,
                              const ss_plugin_event_parse_input *input);

/* ---- parse_event, which generated code includes, so that the methods and their filters are part of it ---- */

/* One call of the host's. */
typedef struct tsf_parse {
  tsf_state *state;
  const ss_plugin_event_input *input;
  tsf_object *event; /* made for the first method that takes it; NULL: not yet */
  ss_plugin_rc rc;
} tsf_parse;
/* Calls one method; self: the plugin. Made for each by the compiler. */
typedef void tsf_parser_call(tsf_isolate *isolate, const tsf_parser *parser, tsf_value self, tsf_object *event);
/* Calls tsf_parse_by for each method, in the order of the source. Made for each plugin by the compiler. */
typedef void tsf_parse_all(tsf_parse *parse);

/* Calls the method if it takes the event. One that throws does not keep the others from running. */
TSF_ALWAYS_INLINE void tsf_parse_by(tsf_parse *parse, const tsf_parser *parser, tsf_parser_call *call) {
  tsf_isolate *isolate = parse->state->isolate;
  if (!tsf_codes_contain(parser->codes, parser->code_count, parse->input->evt->type)) return;
  if (parser->sources != NULL && !tsf_parse_has_source(parser, parse->input->evtsrc)) return;
  if (parse->event == NULL) parse->event = tsf_event_new(isolate, parse->input);
  if (parser->names.names == NULL || tsf_event_is_named(isolate, parse->event, &parser->names))
    call(isolate, parser, tsf_handle_get(parse->state->self), parse->event);
  if (TSF_UNLIKELY(tsf_threw(isolate))) parse->rc = tsf_parse_note_failure(parse->state, parse->rc);
}

/* The body of parse_event; `plugin` and `all` are constants where this is inlined. Hosts ignore the result, so the first
 * failure is the last error, is logged once, and gives FAILURE. */
TSF_ALWAYS_INLINE ss_plugin_rc tsf_parse_event_by(const tsf_plugin *plugin, tsf_parse_all *all, ss_plugin_t *s,
                                                  const ss_plugin_event_input *event,
                                                  const ss_plugin_event_parse_input *input) {
  tsf_state *state = s;
  if (TSF_UNLIKELY(state == NULL || !state->ready || event == NULL || event->evt == NULL || input == NULL))
    return tsf_parse_refuse(state);
  if (!plugin->parses) return SS_PLUGIN_SUCCESS;
  if (TSF_UNLIKELY(!tsf_state_begin(plugin, state, __builtin_frame_address(0))))
    return tsf_parse_nested(state, event, input);
  if (plugin->tables != NULL)
    tsf_tables_begin(state, input->table_reader_ext, input->table_writer_ext, input->get_owner_last_error);
  tsf_origins origins, *outer = plugin->uses_offsets ? tsf_origins_enter(state, &origins, event->evt) : NULL;
  tsf_parse parse = {.state = state, .input = event, .event = NULL, .rc = SS_PLUGIN_SUCCESS};
  all(&parse);
  if (plugin->uses_offsets) state->origins = outer;
  if (plugin->tables != NULL) tsf_tables_end(state);
  tsf_state_end(plugin, state);
  return parse.rc;
}

#endif
