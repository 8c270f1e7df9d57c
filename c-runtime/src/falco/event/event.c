/* event.c - reads libscap events: header (26 bytes), `nparams` lengths of 2 bytes (4 for large-payload codes), then the
 * parameters' bytes without padding.
 *
 * Invariant: nothing is trusted but the header's `len`: a parameter is handed out only when its length entry and all
 * its bytes lie inside it. An event object holds the number of its host call; a copy holds the bytes themselves. */
#include "event_bytes.h"

#include <math.h>

#include "../../lib/operators.h"

static size_t event_size(const tsf_object *object) {
  (void)object;
  return sizeof(tsf_event);
}

static void event_trace(tsf_tracer *tracer, tsf_object *object) {
  tsf_event *event = (tsf_event *)object;
  if (!tsf_event_is_copy(object)) return;
  tsf_trace_value(tracer, &event->u.copy.bytes);
  tsf_trace_value(tracer, &event->u.copy.source);
}

const tsf_type tsf_event_type = {.name = "Event", .size = event_size, .trace = event_trace};

const uint8_t *tsf_event_memory(tsf_isolate *isolate, tsf_object *object, uint32_t *length) {
  const tsf_event *event = (const tsf_event *)object;
  const uint8_t *memory;
  if (TSF_UNLIKELY(object->type != TSF_TYPE_EVENT)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "not an event");
    return NULL;
  }
  if (tsf_event_is_copy(object)) {
    memory = ((const tsf_bytes *)tsf_to_object(event->u.copy.bytes))->data;
  } else if (TSF_UNLIKELY(event->u.host.call != tsf_state_of(isolate)->call)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "event used after its call");
    return NULL;
  } else {
    memory = (const uint8_t *)event->u.host.memory;
  }
  *length = ((const ss_plugin_event *)memory)->len;
  if (TSF_UNLIKELY(*length < TSF_EVENT_HEADER)) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "event is cut short: %u bytes, its header has %d", (unsigned)*length, TSF_EVENT_HEADER);
    return NULL;
  }
  return memory;
}

const ss_plugin_event *tsf_event_header(tsf_isolate *isolate, tsf_object *event) {
  uint32_t length;
  return (const ss_plugin_event *)tsf_event_memory(isolate, event, &length);
}

static uint32_t length_size(uint16_t code) {
  return tsf_has_long_lengths(code) ? 4 : 2;
}

bool tsf_event_find_param(tsf_isolate *isolate, tsf_object *event, uint32_t index, tsf_param_bytes *out) {
  uint32_t length;
  const uint8_t *memory = tsf_event_memory(isolate, event, &length);
  if (memory == NULL) return false;
  uint32_t each = length_size(((const ss_plugin_event *)memory)->type);
  return tsf_find_param(memory, length, each, index, out) && out->size > 0;
}

/* ---- header ---- */

const tsf_event_row *tsf_event_row_of(tsf_isolate *isolate, uint16_t code) {
  const tsf_plugin *plugin = tsf_state_of(isolate)->plugin;
  return code < plugin->event_count ? &plugin->events[code] : NULL;
}

tsf_string *tsf_event_type_name(tsf_isolate *isolate, tsf_object *event) {
  static const tsf_string unknown = TSF_STATIC_STRING("unknown", 7, 7);
  const ss_plugin_event *header = tsf_event_header(isolate, event);
  if (header == NULL) return (tsf_string *)&tsf_string_empty;
  const tsf_event_row *row = tsf_event_row_of(isolate, header->type);
  return (tsf_string *)(row == NULL || row->name == NULL ? &unknown : row->name);
}

double tsf_event_code(tsf_isolate *isolate, tsf_object *event) {
  const ss_plugin_event *header = tsf_event_header(isolate, event);
  return header == NULL ? 0 : header->type;
}

double tsf_event_serial(tsf_isolate *isolate, tsf_object *event) {
  const tsf_event *self = (const tsf_event *)event;
  const ss_plugin_event *header = tsf_event_header(isolate, event);
  if (header == NULL || tsf_event_is_copy(event)) return NAN;
  tsf_state *state = tsf_state_of(isolate);
  tsf_event_key key = {header, self->u.host.input->evtnum, header->ts, header->len, 0};
  if (key.number == 0) key.call = state->call;
  const tsf_event_key *last = &state->serial_key;
  bool same = key.memory == last->memory && key.number == last->number && key.time == last->time &&
              key.length == last->length && key.call == last->call;
  if (same) return (double)state->serial;
  state->serial_key = key;
  return (double)++state->serial;
}

tsf_big tsf_event_num(tsf_isolate *isolate, tsf_object *event) {
  const tsf_event *self = (const tsf_event *)event;
  if (tsf_event_header(isolate, event) == NULL) return tsf_big_from_small(0);
  return tsf_big_from_u64(isolate, tsf_event_is_copy(event) ? self->u.copy.number : self->u.host.input->evtnum);
}

tsf_big tsf_event_ts(tsf_isolate *isolate, tsf_object *event) {
  const ss_plugin_event *header = tsf_event_header(isolate, event);
  return header == NULL ? tsf_big_from_small(0) : tsf_big_from_u64(isolate, header->ts);
}

tsf_big tsf_event_tid(tsf_isolate *isolate, tsf_object *event) {
  const ss_plugin_event *header = tsf_event_header(isolate, event);
  return header == NULL ? tsf_big_from_small(0) : tsf_big_from_i64(isolate, (int64_t)header->tid);
}

tsf_value tsf_event_source(tsf_isolate *isolate, tsf_object *event) {
  const tsf_event *self = (const tsf_event *)event;
  if (tsf_event_header(isolate, event) == NULL) return TSF_UNDEFINED;
  if (tsf_event_is_copy(event)) return self->u.copy.source;
  const char *source = self->u.host.input->evtsrc;
  return source == NULL ? TSF_UNDEFINED : tsf_from_string(tsf_string_from_text(isolate, source));
}

tsf_string *tsf_event_direction(tsf_isolate *isolate, tsf_object *event) {
  static const tsf_string enter = TSF_STATIC_STRING("enter", 5, 5);
  static const tsf_string exit = TSF_STATIC_STRING("exit", 4, 4);
  const ss_plugin_event *header = tsf_event_header(isolate, event);
  return (tsf_string *)(header == NULL || header->type % 2 == 0 ? &enter : &exit);
}

double tsf_event_param_count(tsf_isolate *isolate, tsf_object *event) {
  const ss_plugin_event *header = tsf_event_header(isolate, event);
  return header == NULL ? 0 : header->nparams;
}

tsf_object *tsf_event_copy(tsf_isolate *isolate, tsf_object *object) {
  uint32_t length;
  const uint8_t *memory = tsf_event_memory(isolate, object, &length);
  if (memory == NULL) return object;
  tsf_value source = tsf_event_source(isolate, object);
  tsf_bytes *view = tsf_bytes_view(isolate, memory, length);
  tsf_bytes *bytes = tsf_bytes_slice(isolate, view, 0, length);
  if (tsf_threw(isolate)) return object;
  const tsf_event *event = (const tsf_event *)object;
  uint64_t number = tsf_event_is_copy(object) ? event->u.copy.number : event->u.host.input->evtnum;
  tsf_event *copy = tsf_allocate(isolate, sizeof *copy);
  copy->header = (tsf_object){.type = TSF_TYPE_EVENT, .aux = TSF_EVENT_COPY};
  copy->u.copy.bytes = tsf_from_object(bytes);
  copy->u.copy.source = source;
  copy->u.copy.number = number;
  return &copy->header;
}

/* ---- payload ---- */

static bool payload(tsf_isolate *isolate, tsf_object *event, tsf_param_bytes *out) {
  uint32_t length;
  const uint8_t *memory = tsf_event_memory(isolate, event, &length);
  if (TSF_UNLIKELY(memory == NULL)) return false;
  uint16_t code = ((const ss_plugin_event *)memory)->type;
  if (TSF_LIKELY(code == TSF_PLUGIN_EVENT)) {
    if (TSF_LIKELY(tsf_find_param(memory, length, 4, 1, out))) return true;
  } else if (code == TSF_ASYNC_EVENT) {
    if (tsf_find_param(memory, length, 4, 2, out)) return true;
  } else {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "an event of code %u has no payload", (unsigned)code);
    return false;
  }
  tsf_throw_error(isolate, TSF_ERROR_RANGE, "event is cut short: its %u bytes do not hold its payload", (unsigned)length);
  return false;
}

/* Text and bytes of the host's memory are views; of a copy, which the collector may move or free, they are copies. */
tsf_string *tsf_event_text_of(tsf_isolate *isolate, tsf_object *event, tsf_param_bytes part) {
  if (tsf_event_is_copy(event)) return tsf_string_from_bytes(isolate, (const char *)part.data, part.size);
  return tsf_string_view(isolate, (const char *)part.data, part.size);
}

tsf_bytes *tsf_event_bytes_of(tsf_isolate *isolate, tsf_object *event, tsf_param_bytes part) {
  if (!tsf_event_is_copy(event)) return tsf_bytes_view(isolate, part.data, part.size);
  tsf_bytes *whole = (tsf_bytes *)tsf_to_object(((tsf_event *)event)->u.copy.bytes);
  double start = (double)(part.data - whole->data);
  return tsf_bytes_slice(isolate, whole, start, start + part.size);
}

tsf_string *tsf_event_text(tsf_isolate *isolate, tsf_object *event) {
  tsf_param_bytes part;
  if (!payload(isolate, event, &part)) return (tsf_string *)&tsf_string_empty;
  return tsf_event_text_of(isolate, event, part);
}

tsf_bytes *tsf_event_bytes(tsf_isolate *isolate, tsf_object *event) {
  tsf_param_bytes part;
  if (!payload(isolate, event, &part)) return tsf_bytes_new(isolate, 0);
  return tsf_event_bytes_of(isolate, event, part);
}

double tsf_event_plugin_id(tsf_isolate *isolate, tsf_object *event) {
  const ss_plugin_event *header = tsf_event_header(isolate, event);
  tsf_param_bytes part;
  uint32_t id = 0;
  bool has_one = header != NULL && length_size(header->type) == 4 && tsf_event_find_param(isolate, event, 0, &part);
  if (has_one && part.size == sizeof id) memcpy(&id, part.data, sizeof id);
  return id;
}

tsf_string *tsf_event_async_name(tsf_isolate *isolate, tsf_object *event) {
  const ss_plugin_event *header = tsf_event_header(isolate, event);
  tsf_param_bytes part;
  if (header == NULL || header->type != TSF_ASYNC_EVENT || !tsf_event_find_param(isolate, event, 1, &part))
    return (tsf_string *)&tsf_string_empty;
  const uint8_t *end = memchr(part.data, 0, part.size);
  if (end != NULL) part.size = (uint32_t)(end - part.data);
  return tsf_event_text_of(isolate, event, part);
}

bool tsf_event_is_named(tsf_isolate *isolate, tsf_object *event, const tsf_async_names *names) {
  if (names->names == NULL || tsf_event_code(isolate, event) != TSF_ASYNC_EVENT || tsf_threw(isolate)) return true;
  const tsf_string *name = tsf_event_async_name(isolate, event);
  for (uint32_t i = 0; i < names->count && !tsf_threw(isolate); i++)
    if (strlen(names->names[i]) == name->bytes && memcmp(names->names[i], name->data, name->bytes) == 0) return true;
  return false;
}
