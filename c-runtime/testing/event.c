/* event.c - events that a test makes, what it asks of events, and fields of them.
 * Invariant: an event stays at its address with its number until its test ends, so what a plugin keeps for "the event
 * of the last call" is tested as a host would. */
#include "session.h"

#include <stdlib.h>
#include <string.h>

#include "../src/falco/address.h"
#include "../src/falco/event/event.h"
#include "../src/falco/socket.h"
#include "../src/falco/time.h"

enum { PLUGIN_ID_AT = 34, ASYNC_NAME_AT = 42 };

/* ---- making ---- */

/* A header's word; all ones: none. false: thrown. */
static bool header_word(tsf_isolate *isolate, tsf_value value, uint64_t *out) {
  int64_t negative;
  *out = UINT64_MAX;
  if (!tsf_is_bigint(value)) return true;
  if (tsf_big_to_u64(tsf_big_unbox(value), out)) return true;
  if (tsf_big_to_i64(tsf_big_unbox(value), &negative)) {
    *out = (uint64_t)negative;
    return true;
  }
  tsf_throw_error(isolate, TSF_ERROR_RANGE, "an event's ts and tid have 64 bits");
  return false;
}

static bool is_own_source(const tested *t, const char *source) {
  const char *own = t->p.api.get_event_source == NULL ? NULL : t->p.api.get_event_source();
  return own != NULL && strcmp(own, source) == 0;
}

double tsf_testing_make(tsf_isolate *isolate, double plugin, tsf_bytes *payload, tsf_string *source, tsf_value ts,
                        tsf_value tid) {
  tested *t = testing_plugin(isolate, plugin);
  uint64_t time, thread;
  if (t == NULL || !header_word(isolate, ts, &time) || !header_word(isolate, tid, &thread)) return -1;
  ss_plugin_event *event = make_event((const char *)payload->data, payload->length);
  if (event == NULL) abort();
  event->ts = time;
  event->tid = thread;
  char *name = testing_text(source);
  uint32_t id = is_own_source(t, name) && t->p.api.get_id != NULL ? t->p.api.get_id() : 0;
  memcpy((char *)event + PLUGIN_ID_AT, &id, sizeof id);
  double number = testing_add_event(t, event, name);
  free(name);
  return number;
}

/* What the encoder asks of the plugin that makes events: here it is the test program. */
static tsf_state *encoding_state(tsf_isolate *isolate) {
  static const tsf_string type = TSF_STATIC_STRING("type", 4, 4), params = TSF_STATIC_STRING("params", 6, 6),
                          ts = TSF_STATIC_STRING("ts", 2, 2), tid = TSF_STATIC_STRING("tid", 3, 3);
  static tsf_state state; /* its encoder learns shapes, for as long as the program runs */
  if (state.isolate != NULL) return &state;
  state.isolate = isolate;
  state.plugin = &tsf_testing_events;
  state.atoms.type = tsf_atom_find(isolate, &type);
  state.atoms.params = tsf_atom_find(isolate, &params);
  state.atoms.ts = tsf_atom_find(isolate, &ts);
  state.atoms.tid = tsf_atom_find(isolate, &tid);
  return &state;
}

double tsf_testing_make_listed(tsf_isolate *isolate, double plugin, tsf_value event, tsf_string *source) {
  tested *t = testing_plugin(isolate, plugin);
  if (t == NULL) return -1;
  tsf_measured measured;
  tsf_new_events_used.measure(encoding_state(isolate), event, &measured);
  if (tsf_threw(isolate)) return -1;
  bool fits = header_word(isolate, measured.given_ts, &measured.ts) &&
              header_word(isolate, measured.given_tid, &measured.tid);
  if (!fits) return -1;
  ss_plugin_event *memory = testing_memory(NULL, measured.size);
  tsf_new_events_used.write(&measured, (char *)memory);
  char *name = testing_text(source);
  double number = testing_add_event(t, memory, name);
  free(name);
  return number;
}

tsf_array *tsf_testing_replay(tsf_isolate *isolate, double plugin, tsf_string *path, tsf_string *source) {
  tested *t = testing_plugin(isolate, plugin);
  tsf_array *numbers = tsf_array_new(isolate, 0);
  if (t == NULL) return numbers;
  char *name = testing_text(path), *given = testing_text(source);
  capture_file *file = open_capture_file(name);
  if (file != NULL) {
    for (ss_plugin_event *event; (event = next_captured_event(file)) != NULL;) {
      double number = testing_add_event(t, event, given[0] == 0 ? captured_source(&t->p, event) : given);
      tsf_array_push(isolate, numbers, tsf_from_number(number));
    }
    close_capture_file(file);
  }
  testing_throw_complaint(isolate);
  free(name);
  free(given);
  return numbers;
}

/* ---- what it is ---- */

/* Where the payload lies; of an event without one, all of it. */
static const char *payload_of(const ss_plugin_event *event, uint32_t *length) {
  const char *bytes = (const char *)event;
  if (event->type == TSF_PLUGIN_EVENT) {
    *length = payload_length(event);
    return bytes + PLUGIN_EVENT_PAYLOAD_OFFSET;
  }
  uint32_t name = event->type == TSF_ASYNC_EVENT ? (uint32_t)strlen(bytes + ASYNC_NAME_AT) + 1 : 0;
  uint32_t from = event->type == TSF_ASYNC_EVENT ? ASYNC_NAME_AT + name : 0;
  *length = event->len - from;
  return bytes + from;
}

tsf_bytes *tsf_testing_payload(tsf_isolate *isolate, double event) {
  const made *m = testing_event(isolate, event);
  if (m == NULL) return NULL;
  uint32_t length;
  const char *data = payload_of(m->event, &length);
  tsf_bytes *bytes = tsf_bytes_new(isolate, length);
  if (!tsf_threw(isolate)) memcpy(bytes->data, data, length);
  return bytes;
}

tsf_array *tsf_testing_header(tsf_isolate *isolate, double event) {
  const made *m = testing_event(isolate, event);
  if (m == NULL) return NULL;
  const ss_plugin_event *e = m->event;
  tsf_array *result = tsf_array_new(isolate, 6);
  tsf_array_push(isolate, result, testing_unsigned(isolate, m->number));
  tsf_array_push(isolate, result, tsf_from_number(e->type));
  tsf_array_push(isolate, result, e->ts == UINT64_MAX ? TSF_UNDEFINED : testing_unsigned(isolate, e->ts));
  tsf_array_push(isolate, result, testing_signed(isolate, (int64_t)e->tid));
  tsf_array_push(isolate, result, testing_string(isolate, m->source));
  const char *name = e->type == TSF_ASYNC_EVENT ? (const char *)e + ASYNC_NAME_AT : NULL;
  tsf_array_push(isolate, result, testing_string(isolate, name));
  return result;
}

static const tsf_new_event *row_of(uint16_t code) {
  for (uint32_t i = 0; i < tsf_testing_events.new_event_count; i++)
    if (tsf_testing_events.new_events[i].code == code) return &tsf_testing_events.new_events[i];
  return NULL;
}

/* The event as the runtime's readers of parameters know it. */
static tsf_object *copy_of(tsf_isolate *isolate, const made *m) {
  tsf_bytes *bytes = tsf_bytes_new(isolate, m->event->len);
  if (tsf_threw(isolate)) return NULL;
  memcpy(bytes->data, m->event, m->event->len);
  tsf_event *copy = tsf_allocate(isolate, sizeof *copy);
  copy->header = (tsf_object){.type = TSF_TYPE_EVENT, .aux = TSF_EVENT_COPY};
  copy->u.copy.bytes = tsf_from_object(bytes);
  copy->u.copy.source = TSF_UNDEFINED;
  copy->u.copy.number = m->number;
  return &copy->header;
}

tsf_array *tsf_testing_params(tsf_isolate *isolate, double event) {
  const made *m = testing_event(isolate, event);
  const tsf_new_event *row = m == NULL ? NULL : row_of(m->event->type);
  tsf_array *result = tsf_array_new(isolate, 0);
  tsf_object *copy = row == NULL ? NULL : copy_of(isolate, m);
  if (copy == NULL) return result;
  tsf_array_push(isolate, result, tsf_from_string(row->name));
  for (uint32_t i = 0; i < row->param_count && !tsf_threw(isolate); i++) {
    tsf_array_push(isolate, result, tsf_from_string(isolate->program->atoms[row->params[i].name]));
    tsf_array_push(isolate, result, tsf_event_param_value(isolate, copy, row->params[i].kind, i));
  }
  return result;
}

/* ---- what plugins make of it ---- */

static ss_plugin_event_input input_of(const made *m) {
  return (ss_plugin_event_input){.evt = m->event, .evtnum = m->number, .evtsrc = m->source};
}

void tsf_testing_parse(tsf_isolate *isolate, double plugin, double event) {
  tested *t = testing_plugin(isolate, plugin);
  const made *m = t == NULL ? NULL : testing_event(isolate, event);
  if (m == NULL) return;
  ss_plugin_event_input input = input_of(m);
  bool held;
  const char *error = parse_event(&t->p, &input, &held);
  if (error == NULL) {
    testing_throw_complaint(isolate);
    return;
  }
  testing_forget_complaint();
  tsf_throw_error(isolate, TSF_ERROR, "parse_event failed: %s", error);
}

tsf_value tsf_testing_text(tsf_isolate *isolate, double plugin, double event) {
  tested *t = testing_plugin(isolate, plugin);
  const made *m = t == NULL ? NULL : testing_event(isolate, event);
  if (m == NULL || t->p.api.event_to_string == NULL) return TSF_UNDEFINED;
  ss_plugin_event_input input = input_of(m);
  const char *text = t->p.api.event_to_string(t->p.state, &input);
  if (text == NULL) testing_throw_last(isolate, t, "eventToString failed");
  return testing_string(isolate, text);
}

/* A field under way. */
typedef struct asked {
  request request;
  answer answer;
  char *argument;
} asked;

/* false: thrown, or no value. */
static bool ask(tsf_isolate *isolate, const tested *t, const made *m, tsf_string *name, tsf_value argument, asked *a) {
  *a = (asked){0};
  if (!find_field(&t->p, name->data, name->bytes, &a->request)) return testing_throw_complaint(isolate), false;
  if (tsf_is_string(argument)) a->argument = testing_text(tsf_to_string_pointer(argument));
  a->request.argument = a->argument;
  ss_plugin_event_input input = input_of(m);
  if (!check_argument(&a->request)) return testing_throw_complaint(isolate), false;
  if (!extract_field(&t->p, &input, &a->request, &a->answer)) {
    testing_forget_complaint();
    tsf_throw_error(isolate, TSF_ERROR, "the field %s failed: %s", a->request.info->name, a->answer.error);
    return false;
  }
  return !testing_throw_complaint(isolate) && a->answer.field.res_len > 0;
}

static tsf_value address_value(tsf_isolate *isolate, const ss_plugin_byte_buffer *buffer, bool is_network) {
  tsf_bytes *bytes = tsf_bytes_new(isolate, buffer->len);
  if (tsf_threw(isolate)) return TSF_UNDEFINED;
  if (buffer->len > 0) memcpy(bytes->data, buffer->ptr, buffer->len);
  tsf_value value = tsf_from_object(bytes);
  return tsf_from_object(is_network ? tsf_network_new(isolate, value) : tsf_address_new(isolate, value));
}

static tsf_value field_value(tsf_isolate *isolate, const ss_plugin_extract_field *field, uint64_t i) {
  switch (field->ftype) {
  case FTYPE_STRING: return testing_string(isolate, field->res.str[i]);
  case FTYPE_BOOL: return tsf_from_bool(field->res.boolean[i] != 0);
  case FTYPE_ABSTIME: return tsf_from_object(tsf_timestamp_ns(isolate, tsf_big_from_u64(isolate, field->res.u64[i])));
  case FTYPE_RELTIME: return tsf_from_object(tsf_duration_ns(isolate, tsf_big_from_u64(isolate, field->res.u64[i])));
  case FTYPE_IPADDR: return address_value(isolate, &field->res.buf[i], false);
  case FTYPE_IPNET: return address_value(isolate, &field->res.buf[i], true);
  default: return testing_unsigned(isolate, field->res.u64[i]);
  }
}

tsf_value tsf_testing_field(tsf_isolate *isolate, double plugin, double event, tsf_string *name, tsf_value argument) {
  tested *t = testing_plugin(isolate, plugin);
  const made *m = t == NULL ? NULL : testing_event(isolate, event);
  if (m == NULL) return TSF_UNDEFINED;
  asked a;
  tsf_value value = TSF_UNDEFINED;
  if (ask(isolate, t, m, name, argument, &a)) {
    const ss_plugin_extract_field *field = &a.answer.field;
    tsf_array *list = a.request.info->list ? tsf_array_new(isolate, 0) : NULL;
    for (uint64_t i = 0; list != NULL && i < field->res_len && !tsf_threw(isolate); i++)
      tsf_array_push(isolate, list, field_value(isolate, field, i));
    value = list != NULL ? tsf_from_object(list) : field_value(isolate, field, 0);
  }
  free(a.argument);
  return value;
}

/* Ranges are told from the event's start; a payload's reader counts from the payload's. */
static tsf_value ranges_of(tsf_isolate *isolate, const made *m, const answer *a) {
  uint32_t length;
  uint32_t before = (uint32_t)(payload_of(m->event, &length) - (const char *)m->event);
  tsf_array *ranges = tsf_array_new(isolate, 0);
  for (uint64_t i = 0; i < a->field.res_len; i++) {
    uint32_t start = a->offsets.start[i];
    tsf_array_push(isolate, ranges, tsf_from_number(start < before ? 0 : start - before));
    tsf_array_push(isolate, ranges, tsf_from_number(a->offsets.length[i]));
  }
  return tsf_from_object(ranges);
}

tsf_value tsf_testing_offsets(tsf_isolate *isolate, double plugin, double event, tsf_string *name, tsf_value argument) {
  tested *t = testing_plugin(isolate, plugin);
  const made *m = t == NULL ? NULL : testing_event(isolate, event);
  if (m == NULL) return TSF_UNDEFINED;
  asked a;
  bool given = ask(isolate, t, m, name, argument, &a);
  bool told = given && a.answer.offsets.start != NULL && a.answer.offsets.length != NULL;
  tsf_value value = told ? ranges_of(isolate, m, &a.answer) : TSF_UNDEFINED;
  free(a.argument);
  return value;
}
