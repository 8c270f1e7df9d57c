/* texts.c - what may be opened (list_open_params), and an event in one line (event_to_string). */
#include <string.h>

#include "../../../include/falco/plugin.h"
#include "../../lib/operators.h"
#include "../../types/array.h"
#include "../../types/iterator.h"
#include "../../types/string.h"
#include "source.h"

/* ---- open parameters ---- */

/* "name":"text" of an item's property, if it has it; may throw. */
static void append_member(tsf_state *state, tsf_value item, tsf_atom name, const char *key, bool required) {
  tsf_isolate *isolate = state->isolate;
  tsf_value value = TSF_UNDEFINED;
  if (name != TSF_NO_ATOM && tsf_is_object(item)) value = tsf_object_get(isolate, tsf_to_object(item), name);
  if (tsf_threw(isolate) || (!required && (value == TSF_UNDEFINED || value == TSF_ABSENT))) return;
  if (!tsf_is_string(value) || (required && tsf_to_string_pointer(value)->bytes == 0)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "an open parameter's %s is %s", key, required ? "missing or empty" : "no string");
    return;
  }
  const tsf_string *text = tsf_to_string_pointer(value);
  if (memchr(text->data, 0, text->bytes) != NULL) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "an open parameter's %s holds a NUL", key);
    return;
  }
  tsf_text_append(&state->params, required ? "" : ",", required ? 0 : 1);
  tsf_text_append_json(&state->params, key, strlen(key));
  tsf_text_append(&state->params, ":", 1);
  tsf_text_append_json(&state->params, text->data, text->bytes);
}

static void append_item(tsf_state *state, tsf_value item) {
  tsf_text_append(&state->params, "{", 1);
  append_member(state, item, state->atoms.value, "value", true);
  if (!tsf_threw(state->isolate)) append_member(state, item, state->atoms.description, "desc", false);
  if (!tsf_threw(state->isolate)) append_member(state, item, state->atoms.separator, "separator", false);
  tsf_text_append(&state->params, "}", 1);
}

static void list_all(tsf_state *state) {
  tsf_isolate *isolate = state->isolate;
  tsf_value result = tsf_state_call(state, state->plugin->list_open_params, 0, NULL);
  if (tsf_threw(isolate)) return;
  tsf_array *items = tsf_iterate_to_array(isolate, result);
  if (tsf_threw(isolate)) return;
  tsf_text_append(&state->params, "[", 1);
  for (uint32_t i = 0; i < items->length && !tsf_threw(isolate); i++) {
    if (i > 0) tsf_text_append(&state->params, ",", 1);
    append_item(state, tsf_array_get_index(items, i));
  }
  tsf_text_append(&state->params, "]", 1);
}

const char *tsf_source_list_open_params(ss_plugin_t *s, ss_plugin_rc *rc) {
  tsf_state *state = s;
  ss_plugin_rc ignored;
  if (rc == NULL) rc = &ignored;
  *rc = SS_PLUGIN_FAILURE;
  if (!tsf_state_usable(state)) return NULL;
  if (state->plugin->list_open_params == NULL) {
    const char *listed = state->plugin->open_params_json;
    *rc = listed == NULL ? SS_PLUGIN_NOT_SUPPORTED : SS_PLUGIN_SUCCESS;
    return listed;
  }
  tsf_text_clear(&state->params);
  TSF_STATE_ENTER(state);
  list_all(state);
  const char *text = NULL;
  if (tsf_threw(state->isolate)) tsf_state_fail(state);
  else if ((text = tsf_text_finish(&state->params)) == NULL) tsf_state_error(state, "out of memory");
  tsf_state_leave(state);
  if (text != NULL) *rc = SS_PLUGIN_SUCCESS;
  return text;
}

/* ---- event to string ---- */

static void write_string(tsf_state *state, tsf_value result) {
  if (!tsf_is_string(result)) {
    tsf_expected(state->isolate, "a string", result);
    return;
  }
  const tsf_string *text = tsf_to_string_pointer(result);
  const char *nul = memchr(text->data, 0, text->bytes);
  if (nul != NULL) state->cut_at_nul++;
  tsf_text_append(&state->string, text->data, nul == NULL ? text->bytes : (size_t)(nul - text->data));
}

const char *tsf_source_event_to_string(ss_plugin_t *s, const ss_plugin_event_input *event) {
  tsf_state *state = s;
  if (!tsf_state_usable(state) || state->plugin->event_to_string == NULL) return NULL;
  if (event == NULL || event->evt == NULL) {
    tsf_state_error(state, "event_to_string without an event");
    return NULL;
  }
  tsf_text_clear(&state->string);
  TSF_STATE_ENTER(state);
  tsf_origins origins, *outer = tsf_origins_enter(state, &origins, event->evt);
  tsf_value argument = tsf_from_object(tsf_event_new(state->isolate, event));
  tsf_value result = tsf_state_call(state, state->plugin->event_to_string, 1, &argument);
  state->origins = outer;
  if (!tsf_threw(state->isolate) && !tsf_is_nullish(result)) write_string(state, result);
  const char *text = NULL;
  if (tsf_threw(state->isolate)) tsf_state_fail(state);
  else if ((text = tsf_text_finish(&state->string)) == NULL) tsf_state_error(state, "out of memory");
  tsf_state_leave(state);
  return text;
}
