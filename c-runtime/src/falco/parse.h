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
/* The methods from the one of that number on, by the table; all is in order with what it is given. */
ss_plugin_rc tsf_parse_from(tsf_state *state, const ss_plugin_event_input *event,
                            const ss_plugin_event_parse_input *input, uint32_t first);

/* ---- parse_event, which generated code includes, so that the methods and their filters are part of it ---- */

/* One call of the host's. */
typedef struct tsf_parse {
  tsf_state *state;
  const ss_plugin_event_input *input;
  tsf_object *event; /* made for the first method that takes it as an object; NULL: not yet */
  ss_plugin_rc rc;
  uint32_t gave_up;  /* the number of the method that did */
} tsf_parse;
/* Calls one method; self: the plugin. false: it tried and gave up, having done nothing. Made for each by the compiler. */
typedef bool tsf_parser_call(tsf_parse *parse, tsf_object *self);
/* tsf_parse_by (or tsf_parse_try) of each method, in the order of the source, as long as they are true. Made for each
 * plugin by the compiler. */
typedef bool tsf_parse_all(tsf_parse *parse);

/* The event as an object, for which the call is entered. */
static inline tsf_object *tsf_parse_event_object(tsf_parse *parse) {
  tsf_visit_enter(parse->state->isolate);
  if (parse->event == NULL) parse->event = tsf_event_new(parse->state->isolate, parse->input);
  return parse->event;
}

/* Whether the method takes events of this code and source. */
TSF_ALWAYS_INLINE bool tsf_parse_takes(const tsf_parse *parse, const tsf_parser *parser) {
  if (!tsf_codes_contain(parser->codes, parser->code_count, parse->input->evt->type)) return false;
  return parser->sources == NULL || tsf_parse_has_source(parser, parse->input->evtsrc);
}

static inline void tsf_parse_by_table(tsf_parse *parse, const tsf_parser *parser) {
  tsf_value event = tsf_from_object(tsf_parse_event_object(parse));
  parser->parse->code(parse->state->isolate, NULL, tsf_handle_get(parse->state->self), 1, &event);
}

/* Calls the method if it takes the event. One that throws does not keep the others from running. */
TSF_ALWAYS_INLINE bool tsf_parse_by(tsf_parse *parse, const tsf_parser *parser, uint32_t number, tsf_parser_call *call) {
  tsf_isolate *isolate = parse->state->isolate;
  (void)number;
  if (!tsf_parse_takes(parse, parser)) return true;
  if (parser->names.names == NULL || tsf_event_is_named(isolate, tsf_parse_event_object(parse), &parser->names)) {
    if (!call(parse, parse->state->object)) tsf_parse_by_table(parse, parser);
  }
  if (TSF_UNLIKELY(tsf_visit_threw(isolate))) parse->rc = tsf_parse_note_failure(parse->state, parse->rc);
  return true;
}

/* The body of parse_event; `plugin` and `all` are constants where this is inlined. Hosts ignore the result, so the first
 * failure is the last error, is logged once, and gives FAILURE. */
TSF_ALWAYS_INLINE ss_plugin_rc tsf_parse_event_by(const tsf_plugin *plugin, tsf_parse_all *all, ss_plugin_t *s,
                                                  const ss_plugin_event_input *event,
                                                  const ss_plugin_event_parse_input *input) {
  tsf_state *state = s;
  if (TSF_UNLIKELY(state == NULL || !state->ready || event == NULL || event->evt == NULL || input == NULL))
    return tsf_parse_refuse(state);
  if (TSF_UNLIKELY(!tsf_state_begin(plugin, state, __builtin_frame_address(0))))
    return tsf_parse_from(state, event, input, 0);
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

/* ---- the same where all methods try: nothing is begun before one of them gives up ---- */

TSF_ALWAYS_INLINE bool tsf_parse_try(tsf_parse *parse, const tsf_parser *parser, uint32_t number, tsf_parser_call *call) {
  if (!tsf_parse_takes(parse, parser)) return true;
  if (parser->names.names == NULL && TSF_LIKELY(call(parse, parse->state->object))) return true;
  parse->gave_up = number;
  return false;
}

TSF_ALWAYS_INLINE ss_plugin_rc tsf_parse_event_try(const tsf_plugin *plugin, tsf_parse_all *all, ss_plugin_t *s,
                                                   const ss_plugin_event_input *event,
                                                   const ss_plugin_event_parse_input *input) {
  tsf_state *state = s;
  if (TSF_UNLIKELY(state == NULL || !state->ready || event == NULL || event->evt == NULL || input == NULL))
    return tsf_parse_refuse(state);
  tsf_parse parse = {.state = state, .input = event, .event = NULL, .rc = SS_PLUGIN_SUCCESS, .gave_up = 0};
  if (plugin->threads != NULL) plugin->threads->lock(state);
  bool done = false;
  if (!tsf_tables_are_open(plugin, state)) {
    if (plugin->tables != NULL)
      tsf_tables_begin(state, input->table_reader_ext, input->table_writer_ext, input->get_owner_last_error);
    done = all(&parse);
    if (plugin->tables != NULL) tsf_tables_end(state);
  }
  if (plugin->threads != NULL) plugin->threads->unlock(state);
  return TSF_LIKELY(done) ? SS_PLUGIN_SUCCESS : tsf_parse_from(state, event, input, parse.gave_up);
}

#endif
