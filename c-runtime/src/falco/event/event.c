/* event.c - reads libscap events: header (26 bytes), `nparams` lengths of 2 bytes (4 for large-payload codes), then the
 * parameters' bytes without padding.
 *
 * Invariant: nothing is trusted but the header's `len`: a parameter is handed out only when its length entry and all
 * its bytes lie inside it. An event object holds the number of its host call; a copy holds the bytes themselves. */
#include "event.h"

#include <math.h>

#include "../../lib/operators.h"

enum { HEADER = sizeof(ss_plugin_event), PLUGIN_EVENT = 322, CONTAINER_JSON = 324, ASYNC_EVENT = 402 };

static size_t event_size(const tsf_object *object) {
  (void)object;
  return sizeof(tsf_event);
}

static bool is_copy(const tsf_object *event) { return event->aux == TSF_EVENT_COPY; }

static void event_trace(tsf_tracer *tracer, tsf_object *object) {
  tsf_event *event = (tsf_event *)object;
  if (!is_copy(object)) return;
  tsf_trace_value(tracer, &event->u.copy.bytes);
  tsf_trace_value(tracer, &event->u.copy.source);
}

const tsf_type tsf_event_type = {.name = "Event", .size = event_size, .trace = event_trace};

/* The event's memory and how much of it there is; NULL: thrown. */
static const uint8_t *memory_of(tsf_isolate *isolate, tsf_object *object, uint32_t *length) {
  const tsf_event *event = (const tsf_event *)object;
  const uint8_t *memory;
  if (TSF_UNLIKELY(object->type != TSF_TYPE_EVENT)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "not an event");
    return NULL;
  }
  if (is_copy(object)) {
    memory = ((const tsf_bytes *)tsf_to_object(event->u.copy.bytes))->data;
  } else if (TSF_UNLIKELY(event->u.host.call != tsf_state_of(isolate)->call)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "event used after its call");
    return NULL;
  } else {
    memory = (const uint8_t *)event->u.host.memory;
  }
  *length = ((const ss_plugin_event *)memory)->len;
  if (TSF_UNLIKELY(*length < HEADER)) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "event is cut short: %u bytes, its header has %d", (unsigned)*length, HEADER);
    return NULL;
  }
  return memory;
}

static const ss_plugin_event *header_of(tsf_isolate *isolate, tsf_object *event) {
  uint32_t length;
  return (const ss_plugin_event *)memory_of(isolate, event, &length);
}

static uint32_t length_size(uint16_t code) {
  return code == PLUGIN_EVENT || code == ASYNC_EVENT || code == CONTAINER_JSON ? 4 : 2;
}

static uint32_t length_at(const uint8_t *entry, uint32_t size) {
  uint32_t length = 0;
  uint16_t half;
  if (size == 4) {
    memcpy(&length, entry, 4);
    return length;
  }
  memcpy(&half, entry, 2);
  return half;
}

enum found { FOUND, NOT_THERE, CUT };

/* Parameter `index` of an event of `length` bytes whose length entries have `each` bytes. Inlined, so that it costs what
 * the arguments at hand need. */
TSF_ALWAYS_INLINE enum found find_param_of(const uint8_t *memory, uint32_t length, uint32_t each,
                                                                      uint32_t index, const uint8_t **data, uint32_t *size) {
  const ss_plugin_event *header = (const ss_plugin_event *)memory;
  if (index >= header->nparams) return NOT_THERE;
  uint64_t at = HEADER + (uint64_t)header->nparams * each;
  if (at > length) return CUT;
  for (uint32_t i = 0; i < index; i++) at += length_at(memory + HEADER + (size_t)i * each, each);
  *size = length_at(memory + HEADER + (size_t)index * each, each);
  if (at > length || *size > length - at) return CUT;
  *data = memory + at;
  return FOUND;
}

static enum found find_param(const uint8_t *memory, uint32_t length, uint32_t index, const uint8_t **data, uint32_t *size) {
  return find_param_of(memory, length, length_size(((const ss_plugin_event *)memory)->type), index, data, size);
}

/* Finds a parameter; false: absent, empty or cut short, or thrown. */
static bool param(tsf_isolate *isolate, tsf_object *event, uint32_t index, const uint8_t **data, uint32_t *size) {
  uint32_t length;
  const uint8_t *memory = memory_of(isolate, event, &length);
  return memory != NULL && find_param(memory, length, index, data, size) == FOUND && *size > 0;
}

/* A parameter of exactly `size` bytes, copied to out. */
static bool fixed(tsf_isolate *isolate, tsf_object *event, uint32_t index, void *out, uint32_t size) {
  const uint8_t *data;
  uint32_t found;
  if (!param(isolate, event, index, &data, &found) || found != size) return false;
  memcpy(out, data, size);
  return true;
}

/* ---- header ---- */

static const tsf_event_row *row_of(tsf_isolate *isolate, uint16_t code) {
  const tsf_plugin *plugin = tsf_state_of(isolate)->plugin;
  return code < plugin->event_count ? &plugin->events[code] : NULL;
}

tsf_string *tsf_event_type_name(tsf_isolate *isolate, tsf_object *event) {
  static const tsf_string unknown = TSF_STATIC_STRING("unknown", 7, 7);
  const ss_plugin_event *header = header_of(isolate, event);
  if (header == NULL) return (tsf_string *)&tsf_string_empty;
  const tsf_event_row *row = row_of(isolate, header->type);
  return (tsf_string *)(row == NULL || row->name == NULL ? &unknown : row->name);
}

double tsf_event_code(tsf_isolate *isolate, tsf_object *event) {
  const ss_plugin_event *header = header_of(isolate, event);
  return header == NULL ? 0 : header->type;
}

double tsf_event_serial(tsf_isolate *isolate, tsf_object *event) {
  const tsf_event *self = (const tsf_event *)event;
  const ss_plugin_event *header = header_of(isolate, event);
  if (header == NULL || is_copy(event)) return NAN;
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
  if (header_of(isolate, event) == NULL) return tsf_big_from_small(0);
  return tsf_big_from_u64(isolate, is_copy(event) ? self->u.copy.number : self->u.host.input->evtnum);
}

tsf_big tsf_event_ts(tsf_isolate *isolate, tsf_object *event) {
  const ss_plugin_event *header = header_of(isolate, event);
  return header == NULL ? tsf_big_from_small(0) : tsf_big_from_u64(isolate, header->ts);
}

tsf_big tsf_event_tid(tsf_isolate *isolate, tsf_object *event) {
  const ss_plugin_event *header = header_of(isolate, event);
  return header == NULL ? tsf_big_from_small(0) : tsf_big_from_i64(isolate, (int64_t)header->tid);
}

tsf_value tsf_event_source(tsf_isolate *isolate, tsf_object *event) {
  const tsf_event *self = (const tsf_event *)event;
  if (header_of(isolate, event) == NULL) return TSF_UNDEFINED;
  if (is_copy(event)) return self->u.copy.source;
  const char *source = self->u.host.input->evtsrc;
  return source == NULL ? TSF_UNDEFINED : tsf_from_string(tsf_string_from_text(isolate, source));
}

tsf_string *tsf_event_direction(tsf_isolate *isolate, tsf_object *event) {
  static const tsf_string enter = TSF_STATIC_STRING("enter", 5, 5);
  static const tsf_string exit = TSF_STATIC_STRING("exit", 4, 4);
  const ss_plugin_event *header = header_of(isolate, event);
  return (tsf_string *)(header == NULL || header->type % 2 == 0 ? &enter : &exit);
}

double tsf_event_param_count(tsf_isolate *isolate, tsf_object *event) {
  const ss_plugin_event *header = header_of(isolate, event);
  return header == NULL ? 0 : header->nparams;
}

tsf_object *tsf_event_copy(tsf_isolate *isolate, tsf_object *object) {
  uint32_t length;
  const uint8_t *memory = memory_of(isolate, object, &length);
  if (memory == NULL) return object;
  tsf_value source = tsf_event_source(isolate, object);
  tsf_bytes *view = tsf_bytes_view(isolate, memory, length);
  tsf_bytes *bytes = tsf_bytes_slice(isolate, view, 0, length);
  if (tsf_threw(isolate)) return object;
  const tsf_event *event = (const tsf_event *)object;
  uint64_t number = is_copy(object) ? event->u.copy.number : event->u.host.input->evtnum;
  tsf_event *copy = tsf_allocate(isolate, sizeof *copy);
  copy->header = (tsf_object){.type = TSF_TYPE_EVENT, .aux = TSF_EVENT_COPY};
  copy->u.copy.bytes = tsf_from_object(bytes);
  copy->u.copy.source = source;
  copy->u.copy.number = number;
  return &copy->header;
}

/* ---- payload ---- */

static bool payload(tsf_isolate *isolate, tsf_object *event, const uint8_t **data, uint32_t *size) {
  uint32_t length;
  const uint8_t *memory = memory_of(isolate, event, &length);
  if (TSF_UNLIKELY(memory == NULL)) return false;
  uint16_t code = ((const ss_plugin_event *)memory)->type;
  if (TSF_LIKELY(code == PLUGIN_EVENT)) {
    if (TSF_LIKELY(find_param_of(memory, length, 4, 1, data, size) == FOUND)) return true;
  } else if (code == ASYNC_EVENT) {
    if (find_param_of(memory, length, 4, 2, data, size) == FOUND) return true;
  } else {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "an event of code %u has no payload", (unsigned)code);
    return false;
  }
  tsf_throw_error(isolate, TSF_ERROR_RANGE, "event is cut short: its %u bytes do not hold its payload", (unsigned)length);
  return false;
}

/* Text and bytes of the host's memory are views; of a copy, which the collector may move or free, they are copies. */
static tsf_string *text_of(tsf_isolate *isolate, tsf_object *event, const uint8_t *data, uint32_t size) {
  if (is_copy(event)) return tsf_string_from_bytes(isolate, (const char *)data, size);
  return tsf_string_view(isolate, (const char *)data, size);
}

static tsf_bytes *bytes_of(tsf_isolate *isolate, tsf_object *event, const uint8_t *data, uint32_t size) {
  if (!is_copy(event)) return tsf_bytes_view(isolate, data, size);
  tsf_bytes *whole = (tsf_bytes *)tsf_to_object(((tsf_event *)event)->u.copy.bytes);
  double start = (double)(data - whole->data);
  return tsf_bytes_slice(isolate, whole, start, start + size);
}

tsf_string *tsf_event_text(tsf_isolate *isolate, tsf_object *event) {
  const uint8_t *data;
  uint32_t size;
  if (!payload(isolate, event, &data, &size)) return (tsf_string *)&tsf_string_empty;
  return text_of(isolate, event, data, size);
}

tsf_bytes *tsf_event_bytes(tsf_isolate *isolate, tsf_object *event) {
  const uint8_t *data = NULL;
  uint32_t size = 0;
  if (!payload(isolate, event, &data, &size)) return tsf_bytes_new(isolate, 0);
  return bytes_of(isolate, event, data, size);
}

double tsf_event_plugin_id(tsf_isolate *isolate, tsf_object *event) {
  const ss_plugin_event *header = header_of(isolate, event);
  uint32_t id = 0;
  if (header != NULL && length_size(header->type) == 4) fixed(isolate, event, 0, &id, sizeof id);
  return id;
}

tsf_string *tsf_event_async_name(tsf_isolate *isolate, tsf_object *event) {
  const ss_plugin_event *header = header_of(isolate, event);
  const uint8_t *data;
  uint32_t size;
  if (header == NULL || header->type != ASYNC_EVENT || !param(isolate, event, 1, &data, &size))
    return (tsf_string *)&tsf_string_empty;
  const uint8_t *end = memchr(data, 0, size);
  return text_of(isolate, event, data, end == NULL ? size : (uint32_t)(end - data));
}

bool tsf_event_is_named(tsf_isolate *isolate, tsf_object *event, const tsf_async_names *names) {
  if (names->names == NULL || tsf_event_code(isolate, event) != ASYNC_EVENT || tsf_threw(isolate)) return true;
  const tsf_string *name = tsf_event_async_name(isolate, event);
  for (uint32_t i = 0; i < names->count && !tsf_threw(isolate); i++)
    if (strlen(names->names[i]) == name->bytes && memcmp(names->names[i], name->data, name->bytes) == 0) return true;
  return false;
}

/* ---- parameters ---- */

tsf_value tsf_event_param_bytes(tsf_isolate *isolate, tsf_object *event, uint32_t index) {
  const uint8_t *data;
  uint32_t size;
  if (!param(isolate, event, index, &data, &size)) return TSF_UNDEFINED;
  return tsf_from_object(bytes_of(isolate, event, data, size));
}

/* A parameter that is a number in JavaScript. */
#define NUMBER_PARAM(suffix, type)                                                                                    \
  tsf_value tsf_event_param_##suffix(tsf_isolate *isolate, tsf_object *event, uint32_t index) {                    \
    type number;                                                                                                      \
    if (!fixed(isolate, event, index, &number, sizeof number)) return TSF_UNDEFINED;                                  \
    return tsf_from_foreign_number((double)number);                                                                   \
  }
NUMBER_PARAM(i8, int8_t)
NUMBER_PARAM(i16, int16_t)
NUMBER_PARAM(i32, int32_t)
NUMBER_PARAM(u8, uint8_t)
NUMBER_PARAM(u16, uint16_t)
NUMBER_PARAM(u32, uint32_t)
NUMBER_PARAM(f64, double)

tsf_value tsf_event_param_i64(tsf_isolate *isolate, tsf_object *event, uint32_t index) {
  int64_t number;
  if (!fixed(isolate, event, index, &number, sizeof number)) return TSF_UNDEFINED;
  return tsf_big_box(isolate, tsf_big_from_i64(isolate, number));
}

tsf_value tsf_event_param_u64(tsf_isolate *isolate, tsf_object *event, uint32_t index) {
  uint64_t number;
  if (!fixed(isolate, event, index, &number, sizeof number)) return TSF_UNDEFINED;
  return tsf_big_box(isolate, tsf_big_from_u64(isolate, number));
}

tsf_value tsf_event_param_bool(tsf_isolate *isolate, tsf_object *event, uint32_t index) {
  uint32_t number;
  uint8_t small;
  if (fixed(isolate, event, index, &number, sizeof number)) return tsf_from_bool(number != 0);
  if (!tsf_threw(isolate) && fixed(isolate, event, index, &small, sizeof small)) return tsf_from_bool(small != 0);
  return TSF_UNDEFINED;
}

static bool is_text(const uint8_t *data, uint32_t size, const char *text) {
  return size == strlen(text) && memcmp(data, text, size) == 0;
}

tsf_value tsf_event_param_string(tsf_isolate *isolate, tsf_object *event, uint32_t index) {
  const uint8_t *data;
  uint32_t size;
  if (!param(isolate, event, index, &data, &size)) return TSF_UNDEFINED;
  if (memchr(data, 0, size) != data + size - 1) return TSF_UNDEFINED;
  if (is_text(data, size - 1, "<NA>") || is_text(data, size - 1, "(NULL)")) return TSF_UNDEFINED;
  return tsf_from_string(text_of(isolate, event, data, size - 1));
}

tsf_value tsf_event_param_strings(tsf_isolate *isolate, tsf_object *event, uint32_t index) {
  const uint8_t *data;
  uint32_t size;
  if (!param(isolate, event, index, &data, &size)) return TSF_UNDEFINED;
  tsf_array *texts = tsf_array_new(isolate, 0);
  for (uint32_t at = 0; at < size;) {
    const uint8_t *end = memchr(data + at, 0, size - at);
    uint32_t length = end == NULL ? size - at : (uint32_t)(end - (data + at));
    tsf_array_push(isolate, texts, tsf_from_string(text_of(isolate, event, data + at, length)));
    if (tsf_threw(isolate)) return TSF_UNDEFINED;
    at += length + 1;
  }
  return tsf_from_object(texts);
}

/* ---- by position ---- */

typedef tsf_value read_param(tsf_isolate *isolate, tsf_object *event, uint32_t index);

static read_param *reader_of(uint8_t type) {
  switch (type) {
  case TSF_PARAM_I8: return tsf_event_param_i8;
  case TSF_PARAM_I16: return tsf_event_param_i16;
  case TSF_PARAM_I32: return tsf_event_param_i32;
  case TSF_PARAM_I64: return tsf_event_param_i64;
  case TSF_PARAM_U8: return tsf_event_param_u8;
  case TSF_PARAM_U16: return tsf_event_param_u16;
  case TSF_PARAM_U32: return tsf_event_param_u32;
  case TSF_PARAM_U64: return tsf_event_param_u64;
  case TSF_PARAM_F64: return tsf_event_param_f64;
  case TSF_PARAM_BOOL: return tsf_event_param_bool;
  case TSF_PARAM_STRING: return tsf_event_param_string;
  case TSF_PARAM_STRINGS: return tsf_event_param_strings;
  default: return tsf_event_param_bytes;
  }
}

tsf_value tsf_event_param_at(tsf_isolate *isolate, tsf_object *event, double index) {
  const ss_plugin_event *header = header_of(isolate, event);
  uint32_t i = index >= 0 && index < 4294967295.0 ? (uint32_t)index : UINT32_MAX;
  if (header == NULL || (double)i != index) return TSF_UNDEFINED;
  const tsf_event_row *row = row_of(isolate, header->type);
  uint8_t type = row != NULL && i < row->param_count ? row->params[i] : TSF_PARAM_BYTES;
  return reader_of(type)(isolate, event, i);
}

/* ---- as a new event ---- */

static void put(tsf_isolate *isolate, tsf_object *object, const tsf_string *name, tsf_value value) {
  if (!tsf_threw(isolate) && value != TSF_UNDEFINED)
    tsf_object_set_key(isolate, tsf_from_object(object), tsf_from_string(name), value);
}

tsf_value tsf_event_param_value(tsf_isolate *isolate, tsf_object *event, uint8_t kind, uint32_t index) {
  if (kind >= TSF_PARAM_ADDRESS) return tsf_event_param_object(isolate, event, kind, index);
  return reader_of(kind)(isolate, event, index);
}

tsf_object *tsf_event_to_new(tsf_isolate *isolate, tsf_object *event) {
  static const tsf_string type = TSF_STATIC_STRING("type", 4, 4), tid = TSF_STATIC_STRING("tid", 3, 3),
                          ts = TSF_STATIC_STRING("ts", 2, 2), params = TSF_STATIC_STRING("params", 6, 6);
  const ss_plugin_event *header = header_of(isolate, event);
  uint32_t literal = isolate->program->literal_type;
  tsf_object *made = tsf_object_new(isolate, literal), *values = tsf_object_new(isolate, literal);
  if (header == NULL) return made;
  const tsf_event_row *row = row_of(isolate, header->type);
  put(isolate, made, &type, tsf_from_string(tsf_event_type_name(isolate, event)));
  put(isolate, made, &tid, tsf_big_box(isolate, tsf_big_from_i64(isolate, (int64_t)header->tid)));
  if (header->ts != UINT64_MAX) put(isolate, made, &ts, tsf_big_box(isolate, tsf_big_from_u64(isolate, header->ts)));
  for (uint32_t i = 0; row != NULL && row->names != NULL && i < row->param_count && !tsf_threw(isolate); i++)
    put(isolate, values, row->names[i], tsf_event_param_value(isolate, event, row->params[i], i));
  put(isolate, made, &params, tsf_from_object(values));
  return made;
}
