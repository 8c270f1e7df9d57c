/* extract.h - the extraction capability: what get_extract_event_types and extract_fields call. Invariant: an extracted
 * value stays where it is until the host turns to another event (older hosts keep the pointers that long). */
#ifndef TSF_FALCO_EXTRACT_H
#define TSF_FALCO_EXTRACT_H

#include "../../include/falco/plugin.h"
#include "../types/bigint.h"
#include "../types/string.h"

/* The codes of the plugin table, or those that extractEvents() names; NULL and 0: the host's default. s may be NULL. */
uint16_t *tsf_extract_get_extract_event_types(const tsf_plugin *plugin, uint32_t *count, ss_plugin_t *s);
/* Extracts each of the fields asked for. A throw, or a value that its type cannot hold, is FAILURE with the last error;
 * the fields before it are answered, it and those behind it have no value. */
ss_plugin_rc tsf_extract_extract_fields(ss_plugin_t *s, const ss_plugin_event_input *event,
                                        const ss_plugin_field_extract_input *input);

/* Parts of it, for the inlined call below; both enter the call. What the field's method returns with the argument that
 * the rule gave, undefined for an asynchronous event of another name; may throw. */
tsf_value tsf_extract_call(tsf_state *state, const tsf_field *field, const ss_plugin_event_input *input,
                           const ss_plugin_extract_field *in);
/* Lays out what the field's method returned, in *out; may throw. No offset is noted. */
void tsf_extract_store(tsf_state *state, const tsf_field *field, const ss_plugin_event *event,
                       ss_plugin_extract_field *out, tsf_value result);

/* Whether the pending exception only says that a payload is not of the type that the field asks for, of an event of
 * somebody else's: then it is dropped, and the field is absent. */
bool tsf_extract_is_absent(tsf_state *state, const ss_plugin_event *event);

/* ---- the call as hosts mostly make it ----
 * One field, whose offset is not asked for. Generated code includes it, so that the boundary, the choice of the field and
 * the author's method are one function; what is rare is extract.c's. */

/* Values of one key past this are from a host that uses one buffer and number for all events: a second arena is begun,
 * and the first one given back when that is full too. So memory is flat, and values stay for 64 KiB of others at least. */
#define TSF_VALUES_MOST (64u * 1024u)

/* Another event than at the last call: its values go. */
TSF_ALWAYS_INLINE void tsf_extract_turn_to(tsf_state *state, const ss_plugin_event_input *input) {
  const ss_plugin_event *event = input->evt;
  uint64_t time = event->ts;
  uint32_t length = event->len;
  if (state->event == event && state->event_number == input->evtnum && state->event_time == time &&
      state->event_length == length) {
    if (TSF_LIKELY(tsf_arena_size(&state->values) < TSF_VALUES_MOST)) return;
    tsf_arena full = state->values;
    state->values = state->older_values;
    state->older_values = full;
  }
  tsf_arena_reset(&state->values);
  state->event = event;
  state->event_number = input->evtnum;
  state->event_time = time;
  state->event_length = length;
}

/* Lays out a value of the two most common types in one piece of the arena; false: it is left to tsf_extract_store. */
TSF_ALWAYS_INLINE bool tsf_extract_store_quickly(tsf_state *state, const tsf_field *field, ss_plugin_extract_field *out,
                                                 tsf_value value) {
  void *array;
  if (field->list) return false;
  if (field->type == FTYPE_STRING && tsf_is_string(value)) {
    const tsf_string *string = tsf_to_string_pointer(value);
    array = tsf_arena_allocate(&state->values, sizeof(char *) + string->bytes + 1);
    if (TSF_UNLIKELY(array == NULL)) return false;
    char *copy = (char *)array + sizeof(char *);
    *(const char **)array = copy;
    if (TSF_UNLIKELY(!tsf_copy_without_nul(copy, string->data, string->bytes))) return false;
    copy[string->bytes] = 0;
  } else if (field->type == FTYPE_UINT64 && value - TSF_TAGGED(TSF_TAG_INT, 0) <= TSF_PAYLOAD_MASK >> 1) {
    array = tsf_arena_allocate(&state->values, sizeof(uint64_t)); /* a bigint that is its own payload: 0 .. 2**47 - 1 */
    if (TSF_UNLIKELY(array == NULL)) return false;
    *(uint64_t *)array = value & TSF_PAYLOAD_MASK;
  } else {
    return false;
  }
  out->res.u64 = array;
  out->res_len = 1;
  return true;
}

TSF_ALWAYS_INLINE bool tsf_extract_needs_argument(uint8_t kind) {
  return kind == TSF_ARGUMENT_INDEX || kind == TSF_ARGUMENT_KEY || kind == TSF_ARGUMENT_ANY;
}

/* A bigint as a slot has it; the call is entered for one that needs an object, or it is given up. */
TSF_ALWAYS_INLINE tsf_value tsf_extract_box(tsf_isolate *isolate, tsf_big number) {
  if (!tsf_big_fits_slot(number)) tsf_visit_enter(isolate);
  return tsf_big_box(isolate, number);
}
TSF_ALWAYS_INLINE tsf_value tsf_extract_try_box(bool *slow, tsf_big number) {
  if (!tsf_big_fits_slot(number)) *slow = true;
  return TSF_TAGGED(TSF_TAG_INT, (uint64_t)tsf_big_small(number) & TSF_PAYLOAD_MASK);
}

/* Whether the field's method is called for the event without an argument, whatever its name. */
TSF_ALWAYS_INLINE bool tsf_extract_is_common(const tsf_field *field, const ss_plugin_extract_field *out) {
  return TSF_LIKELY(!tsf_extract_needs_argument(field->argument) && !out->arg_present && field->names.names == NULL);
}

/* Calls the field's method without an argument; self: the plugin. It enters the call where it has to. What it gives may lie
 * in the rooms, which are the caller's. Made for each field by the compiler. */
typedef tsf_value tsf_field_value(tsf_isolate *isolate, tsf_string *rooms, tsf_object *self,
                                  const ss_plugin_event_input *event);

/* Extracts one field in a call that visits. `plugin`, `field` and `value_of` are constants where this is inlined. */
TSF_ALWAYS_INLINE ss_plugin_rc tsf_extract_visit(const tsf_plugin *plugin, const tsf_field *field,
                                                 tsf_field_value *value_of, ss_plugin_t *s,
                                                 const ss_plugin_event_input *event,
                                                 const ss_plugin_field_extract_input *input, tsf_string *rooms) {
  tsf_state *state = s;
  tsf_isolate *isolate = state->isolate;
  ss_plugin_extract_field *out = input->fields;
  if (TSF_UNLIKELY(!tsf_state_begin(plugin, state, __builtin_frame_address(0))))
    return tsf_extract_extract_fields(s, event, input);
  out->res_len = 0;
  tsf_extract_turn_to(state, event);
  ss_plugin_rc rc = SS_PLUGIN_SUCCESS;
  if (plugin->tables != NULL) tsf_tables_begin(state, input->table_reader_ext, NULL, input->get_owner_last_error);
  if (tsf_codes_contain(field->codes, field->code_count, event->evt->type)) {
    tsf_value value = tsf_extract_is_common(field, out) ? value_of(isolate, rooms, state->object, event)
                                                        : tsf_extract_call(state, field, event, out);
    if (TSF_LIKELY(!tsf_visit_threw(isolate)) && !tsf_is_nullish(value) &&
        TSF_UNLIKELY(!tsf_extract_store_quickly(state, field, out, value)))
      tsf_extract_store(state, field, event->evt, out, value);
    if (TSF_UNLIKELY(tsf_visit_threw(isolate)) && !tsf_extract_is_absent(state, event->evt)) {
      tsf_state_fail(state);
      rc = SS_PLUGIN_FAILURE;
    }
  }
  if (plugin->tables != NULL) tsf_tables_end(state);
  tsf_state_end(plugin, state);
  return rc;
}

/* The same where the method tries; *slow: it gave up, having done nothing. */
typedef tsf_value tsf_field_try(tsf_isolate *isolate, tsf_string *rooms, bool *slow, tsf_object *self,
                                const ss_plugin_event_input *event);

/* Extracts one field by a method that tries: nothing is begun, unless it gives up. */
TSF_ALWAYS_INLINE ss_plugin_rc tsf_extract_try(const tsf_plugin *plugin, const tsf_field *field, tsf_field_try *value_of,
                                               ss_plugin_t *s, const ss_plugin_event_input *event,
                                               const ss_plugin_field_extract_input *input, tsf_string *rooms) {
  tsf_state *state = s;
  ss_plugin_extract_field *out = input->fields;
  bool slow = !tsf_extract_is_common(field, out);
  if (plugin->threads != NULL) plugin->threads->lock(state);
  out->res_len = 0;
  tsf_extract_turn_to(state, event);
  slow |= tsf_tables_are_open(plugin, state);
  if (!slow && tsf_codes_contain(field->codes, field->code_count, event->evt->type)) {
    if (plugin->tables != NULL) tsf_tables_begin(state, input->table_reader_ext, NULL, input->get_owner_last_error);
    tsf_value value = value_of(state->isolate, rooms, &slow, state->object, event);
    if (TSF_LIKELY(!slow) && !tsf_is_nullish(value)) slow = !tsf_extract_store_quickly(state, field, out, value);
    if (plugin->tables != NULL) tsf_tables_end(state);
  }
  if (plugin->threads != NULL) plugin->threads->unlock(state);
  return TSF_LIKELY(!slow) ? SS_PLUGIN_SUCCESS : tsf_extract_extract_fields(s, event, input);
}

/* The one of the two for the field that is asked for. Made for each plugin by the compiler. */
typedef ss_plugin_rc tsf_extract_choice(ss_plugin_t *s, const ss_plugin_event_input *event,
                                        const ss_plugin_field_extract_input *input);

/* The body of extract_fields; `plugin` and `choose` are constants where this is inlined. */
TSF_ALWAYS_INLINE ss_plugin_rc tsf_extract_fields_by(const tsf_plugin *plugin, tsf_extract_choice *choose,
                                                     ss_plugin_t *s, const ss_plugin_event_input *event,
                                                     const ss_plugin_field_extract_input *input) {
  const tsf_state *state = s;
  if (TSF_UNLIKELY(state == NULL || !state->ready || event == NULL || event->evt == NULL || input == NULL ||
                   input->num_fields != 1 || input->fields == NULL || plugin->uses_offsets ||
                   (plugin->api_minor >= 11 && input->value_offsets != NULL)))
    return tsf_extract_extract_fields(s, event, input);
  return choose(s, event, input);
}

#endif
