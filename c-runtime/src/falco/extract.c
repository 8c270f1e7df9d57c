/* extract.c - calls the author's field methods and lays their values out as the host reads them.
 *
 * Values lie in the state's arena, which is keyed by event pointer, number, time and length together: numbers restart at
 * every open, and some hosts number all events 0. Invariant: res_len of every field is written, whatever happens; a
 * value is complete before the host sees it; nothing of the host's is kept. */
#include "extract.h"

#include "../lib/operators.h"

/* One call of extract_fields. */
typedef struct extraction {
  tsf_state *state;
  tsf_isolate *isolate;
  const ss_plugin_event *event;
  tsf_object *object;                       /* of the event */
  const tsf_field *field;
  ss_plugin_extract_value_offsets *offsets; /* NULL: not wanted */
  uint32_t offset_count, offset_capacity;
  bool one_field;
} extraction;

static void out_of_memory(tsf_isolate *isolate) { tsf_throw_error(isolate, TSF_ERROR_RANGE, "out of memory"); }

static void misfit(const extraction *x, const char *what) {
  tsf_throw_error(x->isolate, TSF_ERROR_RANGE, "field \"%s\": %s", x->field->name, what);
}

/* ---- offsets ---- */

static __attribute__((noinline)) void write_offset(extraction *x, tsf_value value, const void *data, size_t length) {
  if (x->offset_count == x->offset_capacity) {
    uint32_t capacity = x->offset_capacity * 2 + 4;
    uint32_t *start = tsf_arena_allocate(&x->state->values, (size_t)capacity * sizeof *start);
    uint32_t *lengths = tsf_arena_allocate(&x->state->values, (size_t)capacity * sizeof *lengths);
    if (start == NULL || lengths == NULL) {
      out_of_memory(x->isolate);
      return;
    }
    if (x->offset_count > 0) {
      memcpy(start, x->offsets->start, (size_t)x->offset_count * sizeof *start);
      memcpy(lengths, x->offsets->length, (size_t)x->offset_count * sizeof *lengths);
    }
    x->offsets->start = start;
    x->offsets->length = lengths;
    x->offset_capacity = capacity;
  }
  tsf_byte_range range = tsf_offset_take(x->state, value, data, length);
  x->offsets->start[x->offset_count] = range.start;
  x->offsets->length[x->offset_count++] = range.length;
}

/* Notes where a value lies in the event; `data`: its bytes, if they may be a view of the event. */
static inline void note_offset(extraction *x, tsf_value value, const void *data, size_t length) {
  if (TSF_UNLIKELY(x->offsets != NULL)) write_offset(x, value, data, length);
}

/* ---- one value ---- */

static uint64_t unsigned_of(const extraction *x, tsf_value value) {
  uint64_t result = 0;
  if (tsf_is_number(value)) {
    double d = tsf_to_number(value);
    if (d >= 0 && d < 18446744073709551616.0 && d == (double)(uint64_t)d) return (uint64_t)d;
    misfit(x, "the number is no integer between 0 and 2**64 - 1");
  } else if (tsf_is_bigint(value)) {
    if (!tsf_big_to_u64(tsf_big_unbox(value), &result)) misfit(x, "the bigint does not lie between 0 and 2**64 - 1");
  } else {
    tsf_expected(x->isolate, "a bigint or a number", value);
  }
  return result;
}

static uint64_t time_of(const extraction *x, tsf_value value) {
  unsigned kind = x->field->type == FTYPE_ABSTIME ? TSF_BOXED_TIMESTAMP : TSF_BOXED_DURATION;
  if (tsf_is_boxed(value, kind)) return ((const tsf_boxed *)tsf_to_object(value))->u.nanoseconds;
  tsf_expected(x->isolate, kind == TSF_BOXED_TIMESTAMP ? "a Timestamp" : "a Duration", value);
  return 0;
}

/* A copy that ends with NUL; it is cut at the first NUL of its own, and that is counted. */
static const char *text_of(extraction *x, tsf_value value) {
  if (!tsf_is_string(value)) {
    tsf_expected(x->isolate, "a string", value);
    return NULL;
  }
  const tsf_string *string = tsf_to_string_pointer(value);
  const char *nul = memchr(string->data, 0, string->bytes);
  size_t length = nul == NULL ? string->bytes : (size_t)(nul - string->data);
  if (TSF_UNLIKELY(nul != NULL)) x->state->cut_at_nul++;
  char *copy = tsf_arena_allocate(&x->state->values, length + 1);
  if (copy == NULL) {
    out_of_memory(x->isolate);
    return NULL;
  }
  memcpy(copy, string->data, length);
  copy[length] = 0;
  note_offset(x, value, string->data, length);
  return copy;
}

static ss_plugin_byte_buffer address_of(extraction *x, tsf_value value) {
  ss_plugin_byte_buffer buffer = {0, NULL};
  unsigned kind = x->field->type == FTYPE_IPADDR ? TSF_BOXED_ADDRESS : TSF_BOXED_NETWORK;
  if (!tsf_is_boxed(value, kind)) {
    tsf_expected(x->isolate, kind == TSF_BOXED_ADDRESS ? "an IpAddr" : "an IpNet", value);
    return buffer;
  }
  const tsf_boxed *boxed = (const tsf_boxed *)tsf_to_object(value);
  void *copy = tsf_arena_allocate(&x->state->values, 16);
  if (copy == NULL) {
    out_of_memory(x->isolate);
    return buffer;
  }
  memcpy(copy, boxed->u.address, boxed->length);
  buffer.ptr = copy;
  buffer.len = boxed->length;
  return buffer;
}

/* Bytes of one value in the host's array. */
static size_t value_size(uint8_t type) {
  if (type == FTYPE_BOOL) return sizeof(ss_plugin_bool);
  return type == FTYPE_IPADDR || type == FTYPE_IPNET ? sizeof(ss_plugin_byte_buffer) : 8;
}

/* Writes `value` at index of the array; may throw. */
static void store_value(extraction *x, void *array, size_t index, tsf_value value) {
  switch (x->field->type) {
  case FTYPE_STRING:
    ((const char **)array)[index] = text_of(x, value);
    return; /* has noted its offset */
  case FTYPE_UINT64:
    ((uint64_t *)array)[index] = unsigned_of(x, value);
    break;
  case FTYPE_ABSTIME:
  case FTYPE_RELTIME:
    ((uint64_t *)array)[index] = time_of(x, value);
    break;
  case FTYPE_BOOL:
    if (!tsf_is_bool(value)) tsf_expected(x->isolate, "a boolean", value);
    ((ss_plugin_bool *)array)[index] = value == TSF_TRUE;
    break;
  default:
    ((ss_plugin_byte_buffer *)array)[index] = address_of(x, value);
    break;
  }
  note_offset(x, value, NULL, 0);
}

/* ---- one field ---- */

static void *new_array(extraction *x, size_t count) {
  void *array = tsf_arena_allocate(&x->state->values, count * value_size(x->field->type));
  if (array == NULL) out_of_memory(x->isolate);
  return array;
}

/* The items of a list; undefined and null among them are left out. */
static void store_list(extraction *x, ss_plugin_extract_field *out, tsf_value result) {
  tsf_array *items = tsf_is_array(result) ? (tsf_array *)tsf_to_object(result) : tsf_iterate_to_array(x->isolate, result);
  if (tsf_threw(x->isolate) || items->length == 0) return;
  void *array = new_array(x, items->length);
  if (array == NULL) return;
  uint64_t count = 0;
  for (uint32_t i = 0; i < items->length; i++) {
    tsf_value item = tsf_array_get_index(items, i);
    if (tsf_is_nullish(item)) continue;
    store_value(x, array, count++, item);
    if (tsf_threw(x->isolate)) return;
  }
  out->res.u64 = array;
  out->res_len = count;
}

/* The value of a field that is no list; may throw. */
static void store_single(extraction *x, ss_plugin_extract_field *out, tsf_value value) {
  void *array = new_array(x, 1);
  if (array == NULL) return;
  store_value(x, array, 0, value);
  if (tsf_threw(x->isolate)) return;
  out->res.u64 = array;
  out->res_len = 1;
}

/* The argument of a field, if it is not simply left out; may throw. */
static tsf_value argument_of(tsf_isolate *isolate, const tsf_field *field, const ss_plugin_extract_field *in) {
  uint8_t kind = field->argument;
  bool by_index = kind <= TSF_ARGUMENT_INDEX_OPTIONAL;
  bool by_key = kind == TSF_ARGUMENT_KEY || kind == TSF_ARGUMENT_KEY_OPTIONAL;
  bool optional = !tsf_extract_needs_argument(kind);
  if (!in->arg_present && optional) return TSF_UNDEFINED;
  if (in->arg_present && !by_key && (by_index || in->arg_index != UINT64_MAX)) {
    if (field->bigint_index) return tsf_big_box(isolate, tsf_big_from_u64(isolate, in->arg_index));
    if (in->arg_index <= (uint64_t)1 << 53) return tsf_from_number((double)in->arg_index);
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "field \"%s\": the index is above 2**53", field->name);
    return TSF_UNDEFINED;
  }
  if (in->arg_present && !by_index && in->arg_key != NULL)
    return tsf_from_string(tsf_string_view(isolate, in->arg_key, strlen(in->arg_key)));
  if (!optional) tsf_throw_error(isolate, TSF_ERROR_TYPE, "field \"%s\" needs an argument", field->name);
  return TSF_UNDEFINED;
}

static tsf_value call(tsf_isolate *isolate, const tsf_field *field, tsf_value self, tsf_object *event,
                      const ss_plugin_extract_field *in) {
  tsf_value arguments[2] = {tsf_from_object(event), TSF_UNDEFINED};
  if (field->argument != TSF_ARGUMENT_NONE) arguments[1] = argument_of(isolate, field, in);
  if (tsf_threw(isolate)) return TSF_UNDEFINED;
  return field->get->code(isolate, NULL, self, arguments[1] == TSF_UNDEFINED ? 1 : 2, arguments);
}

tsf_value tsf_extract_call(tsf_state *state, const tsf_field *field, const ss_plugin_event_input *input,
                           const ss_plugin_extract_field *in) {
  tsf_isolate *isolate = state->isolate;
  tsf_visit_enter(isolate);
  tsf_object *event = tsf_event_new(isolate, input);
  if (!tsf_event_is_named(isolate, event, &field->names)) return TSF_UNDEFINED;
  return call(isolate, field, tsf_handle_get(state->self), event, in);
}

/* Lays out what the getter returned; may throw. */
static void store(extraction *x, ss_plugin_extract_field *out, tsf_value result) {
  if (tsf_is_nullish(result)) return;
  if (x->field->list) store_list(x, out, result);
  else store_single(x, out, result);
}

void tsf_extract_store(tsf_state *state, const tsf_field *field, const ss_plugin_event *event,
                       ss_plugin_extract_field *out, tsf_value result) {
  extraction x = {.state = state, .isolate = state->isolate, .event = event, .field = field, .one_field = true};
  tsf_visit_enter(state->isolate);
  store(&x, out, result);
}

/* Extracts one field; may throw. */
static void extract_field(extraction *x, ss_plugin_extract_field *out) {
  tsf_state *state = x->state;
  if (out->field_id >= state->plugin->field_count) {
    tsf_throw_error(x->isolate, TSF_ERROR_RANGE, "there is no field %u", (unsigned)out->field_id);
    return;
  }
  x->field = &state->plugin->fields[out->field_id];
  if (!tsf_codes_contain(x->field->codes, x->field->code_count, x->event->type)) return;
  if (!tsf_event_is_named(x->isolate, x->object, &x->field->names)) return;
  tsf_value result = call(x->isolate, x->field, tsf_handle_get(state->self), x->object, out);
  if (!tsf_threw(x->isolate)) store(x, out, result);
}

/* ---- payloads of others ---- */

/* An event of the plugin's own source, or an asynchronous one of a name that it emits. */
static bool is_own(tsf_state *state, const ss_plugin_event *event) {
  const tsf_plugin *plugin = state->plugin;
  const ss_plugin_event_input input = {.evt = (ss_plugin_event *)(uintptr_t)event};
  tsf_object *object = tsf_event_new(state->isolate, &input);
  tsf_async_names own = {plugin->async_names, plugin->async_name_count};
  if (event->type == TSF_PLUGIN_EVENT) return plugin->id != 0 && tsf_event_plugin_id(state->isolate, object) == plugin->id;
  return event->type == TSF_ASYNC_EVENT && own.names != NULL && tsf_event_is_named(state->isolate, object, &own);
}

bool tsf_extract_is_absent(tsf_state *state, const ss_plugin_event *event) {
  tsf_value exception = state->isolate->exception;
  if (!tsf_is_object(exception) || !(tsf_to_object(exception)->flags & TSF_FLAG_MISFIT)) return false;
  state->isolate->exception = TSF_ABSENT;
  bool own = is_own(state, event);
  if (own) state->isolate->exception = exception;
  return !own;
}

/* ---- the call ---- */

static void extract_all(extraction *x, const ss_plugin_field_extract_input *input) {
  for (uint32_t i = 0; i < input->num_fields; i++) {
    uint32_t before = x->offset_count;
    x->state->origins->said = NULL;
    extract_field(x, &input->fields[i]);
    if (tsf_threw(x->isolate) && !tsf_extract_is_absent(x->state, x->event)) return;
    if (x->one_field || x->offsets == NULL) continue;
    if (x->offset_count == before) note_offset(x, TSF_ABSENT, NULL, 0); /* asked for several, the host reads one entry a field */
    x->offset_count = before + 1;
  }
}

/* An older host's input is shorter. */
static ss_plugin_extract_value_offsets *wanted_offsets(const tsf_state *state, const ss_plugin_field_extract_input *input) {
  return state->plugin->api_minor >= 11 ? input->value_offsets : NULL;
}

static ss_plugin_rc extract_any(tsf_state *state, const ss_plugin_event_input *event, const ss_plugin_field_extract_input *input) {
  tsf_extract_turn_to(state, event);
  TSF_STATE_ENTER(state);
  extraction x = {.state = state, .isolate = state->isolate, .event = event->evt, .one_field = input->num_fields == 1,
                  .offsets = wanted_offsets(state, input)};
  tsf_table_access before = {NULL, NULL, NULL};
  if (state->tables != NULL) before = tsf_tables_enter(state, input->table_reader_ext, NULL, input->get_owner_last_error);
  tsf_origins origins, *outer = tsf_origins_enter(state, &origins, event->evt);
  x.object = tsf_event_new(state->isolate, event);
  extract_all(&x, input);
  state->origins = outer;
  ss_plugin_rc rc = tsf_threw(state->isolate) ? SS_PLUGIN_FAILURE : SS_PLUGIN_SUCCESS;
  if (rc == SS_PLUGIN_FAILURE) tsf_state_fail(state);
  if (state->tables != NULL) tsf_tables_leave(state, before);
  tsf_state_leave(state);
  return rc;
}

ss_plugin_rc tsf_extract_extract_fields(ss_plugin_t *s, const ss_plugin_event_input *event,
                                        const ss_plugin_field_extract_input *input) {
  tsf_state *state = s;
  if (input != NULL && input->fields != NULL)
    for (uint32_t i = 0; i < input->num_fields; i++) input->fields[i].res_len = 0;
  if (!tsf_state_usable(state)) return SS_PLUGIN_FAILURE;
  if (event == NULL || event->evt == NULL || input == NULL || (input->fields == NULL && input->num_fields > 0)) {
    tsf_state_error(state, "extract_fields without an event or fields");
    return SS_PLUGIN_FAILURE;
  }
  return extract_any(state, event, input);
}

/* ---- event codes ---- */

uint16_t *tsf_extract_get_extract_event_types(const tsf_plugin *plugin, uint32_t *count, ss_plugin_t *s) {
  tsf_state *state = s;
  uint32_t ignored;
  if (count == NULL) count = &ignored;
  *count = plugin->extract_code_count;
  uint16_t *codes = (uint16_t *)(uintptr_t)plugin->extract_codes; /* the host only reads */
  if (plugin->extract_events == NULL || state == NULL || !state->ready) return codes;
  uint32_t chosen = 0;
  uint16_t *own = tsf_codes_choose(state, plugin->extract_events, &state->codes, &chosen);
  if (own == NULL) return codes;
  *count = chosen;
  return own;
}
