/* codes.c - the event codes that extractEvents() or parseEvents() chooses, which hosts ask for once after init. */
#include "../../include/falco/plugin.h"
#include "../lib/operators.h"

/* An event's code from its name or number; may throw. */
static uint16_t code_of(tsf_state *state, tsf_value value) {
  const tsf_plugin *plugin = state->plugin;
  if (tsf_is_number(value)) {
    double d = tsf_to_number(value);
    if (d >= 0 && d <= 65535 && d == (double)(uint16_t)d) return (uint16_t)d;
  } else if (tsf_is_string(value)) {
    for (uint32_t code = 0; code < plugin->event_count; code++)
      if (plugin->events[code].name != NULL && tsf_string_equal(plugin->events[code].name, tsf_to_string_pointer(value)))
        return (uint16_t)code;
  }
  tsf_expected(state->isolate, "an event's name or code", value);
  return 0;
}

/* May throw. */
static uint16_t *chosen(tsf_state *state, const tsf_function *choose, tsf_arena *arena, uint32_t *count) {
  tsf_value result = tsf_state_call(state, choose, 0, NULL);
  if (tsf_threw(state->isolate)) return NULL;
  tsf_array *items = tsf_iterate_to_array(state->isolate, result);
  if (tsf_threw(state->isolate)) return NULL;
  uint16_t *codes = tsf_arena_allocate(arena, ((size_t)items->length + 1) * sizeof *codes);
  if (codes == NULL) {
    tsf_throw_error(state->isolate, TSF_ERROR_RANGE, "out of memory");
    return NULL;
  }
  for (uint32_t i = 0; i < items->length && !tsf_threw(state->isolate); i++)
    codes[i] = code_of(state, tsf_array_get_index(items, i));
  *count = items->length;
  return codes;
}

uint16_t *tsf_codes_choose(tsf_state *state, const tsf_function *choose, tsf_arena *arena, uint32_t *count) {
  tsf_arena_reset(arena);
  TSF_STATE_ENTER(state);
  uint16_t *codes = chosen(state, choose, arena, count);
  if (tsf_threw(state->isolate)) {
    codes = NULL;
    tsf_state_fail(state);
    tsf_log_text(state, SS_PLUGIN_LOG_SEV_ERROR, NULL, state->last_error, strlen(state->last_error));
  }
  tsf_state_leave(state);
  return codes;
}
