/* payload.c - what the author's code makes new events of: payloads and headers. */
#include "../../include/falco/plugin.h"
#include "../lib/operators.h"
#include "../types/bytes.h"
#include "../types/string.h"

#include <stdio.h>

bool tsf_payload_of(tsf_state *state, tsf_value value, const tsf_json_type *type, tsf_event_payload *out) {
  tsf_isolate *isolate = state->isolate;
  if (type != NULL) {
    const tsf_string *json = state->plugin->json->encode(isolate, type, value);
    if (json == NULL) return false;
    value = tsf_from_string(json);
  }
  if (tsf_is_string(value)) {
    const tsf_string *text = tsf_to_string_pointer(value);
    *out = (tsf_event_payload){text->data, text->bytes};
    return true;
  }
  if (tsf_is_bytes(value)) {
    const tsf_bytes *bytes = (const tsf_bytes *)tsf_to_object(value);
    *out = (tsf_event_payload){bytes->data, bytes->length};
    return true;
  }
  tsf_expected(isolate, "a string or a Uint8Array as payload", value);
  return false;
}

static void expected_bigint(tsf_isolate *isolate, const char *what, tsf_value value) {
  char text[64];
  snprintf(text, sizeof text, "a bigint as the event's %s", what);
  tsf_expected(isolate, text, value);
}

uint64_t tsf_event_word(tsf_isolate *isolate, tsf_value value, const char *what) {
  uint64_t result = UINT64_MAX;
  int64_t negative;
  if (value == TSF_UNDEFINED || value == TSF_ABSENT) return result;
  if (tsf_is_boxed(value, TSF_BOXED_TIMESTAMP)) return ((const tsf_boxed *)tsf_to_object(value))->u.nanoseconds;
  tsf_big big = tsf_big_from_small(0);
  if (tsf_is_number(value)) big = tsf_big_from_number(isolate, tsf_to_number(value));
  else if (tsf_is_bigint(value)) big = tsf_big_unbox(value);
  else expected_bigint(isolate, what, value);
  if (tsf_threw(isolate) || tsf_big_to_u64(big, &result)) return result;
  if (tsf_big_to_i64(big, &negative) && negative == -1) return UINT64_MAX; /* -1n: none */
  tsf_throw_error(isolate, TSF_ERROR_RANGE, "the event's %s does not fit 64 bits", what);
  return UINT64_MAX;
}

uint64_t tsf_event_option(tsf_isolate *isolate, tsf_value options, tsf_atom name, const char *what) {
  if (name == TSF_NO_ATOM || !tsf_is_object(options)) return UINT64_MAX;
  tsf_value value = tsf_object_get(isolate, tsf_to_object(options), name);
  return tsf_threw(isolate) ? UINT64_MAX : tsf_event_word(isolate, value, what);
}
