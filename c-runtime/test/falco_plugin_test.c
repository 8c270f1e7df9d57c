/* falco_plugin_test.c - a plugin written by hand as the compiler emits one: table, shapes, functions by tsf_code, and
 * three-line exports. Built as a shared library and driven by the small host, also under ASan and UBSan, and loaded by
 * libsinsp; what each mode has to print stands in test/host.test.ts. `mode` of the config or the open parameters says
 * what to do wrong. -DTEST_STATIC=symbol makes a plugin_api struct instead of symbols, -DTEST_SYSCALLS a plugin without
 * a source, with a field of syscall events; -DTEST_NAME and -DTEST_ID tell several apart.
 * Invariant: only what generated code may use is used: tsf.h, tsf_falco.h. */
#include "../include/tsf.h"
#include "../include/tsf_falco.h"
#include "../src/types/equality.h"

#ifndef TEST_NAME
#define TEST_NAME "countdown"
#endif
#ifndef TEST_ID
#define TEST_ID 999
#endif

/* ---- atoms and shapes ---- */

#define TEXT(name, text) static const tsf_string name = TSF_STATIC_STRING(text, sizeof(text) - 1, sizeof(text) - 1)
TEXT(t_close, "close");
TEXT(t_count, "count");
TEXT(t_description, "description");
TEXT(t_greeting, "greeting");
TEXT(t_kind, "kind");
TEXT(t_limits, "limits");
TEXT(t_message, "message");
TEXT(t_mode, "mode");
TEXT(t_name, "name");
TEXT(t_nextBatch, "nextBatch");
TEXT(t_progress, "progress");
TEXT(t_separator, "separator");
TEXT(t_stack, "stack");
TEXT(t_text, "text");
TEXT(t_ts, "ts");
TEXT(t_type, "type");
TEXT(t_value, "value");

enum { A_close, A_count, A_description, A_greeting, A_kind, A_limits, A_message, A_mode, A_name, A_nextBatch, A_progress,
       A_separator, A_stack, A_text, A_ts, A_type, A_value, ATOMS };
static const tsf_string *const atoms[ATOMS] = {&t_close, &t_count, &t_description, &t_greeting, &t_kind, &t_limits, &t_message,
    &t_mode, &t_name, &t_nextBatch, &t_progress, &t_separator, &t_stack, &t_text, &t_ts, &t_type, &t_value};
static const uint32_t atoms_by_text[ATOMS] = {A_ts, A_kind, A_mode, A_name, A_text, A_type, A_close, A_count, A_stack, A_value,
    A_limits, A_message, A_greeting, A_progress, A_nextBatch, A_separator, A_description};
static const uint16_t in_order[8] = {0, 1, 2, 3, 4, 5, 6, 7};

enum { T_ERROR = TSF_TYPE_FIRST_USER, T_TYPE_ERROR, T_RANGE_ERROR, T_CONFIG, T_RECORD, T_METRIC, T_PROGRESS, T_OPEN_PARAM, T_OPTIONS,
       T_INSTANCE, T_PARAMS, T_INIT, TYPES };

#define SLOT(atom, index) {.name = (atom), .kind = TSF_PROPERTY_SLOT, .slot = (index)}
#define SHAPE(type_name, list, slots)                                                                                 \
  {.name = (type_name), .slot_count = (slots), .property_count = sizeof(list) / sizeof((list)[0]), .properties = (list), \
   .by_atom = in_order, .size = tsf_shaped_size, .trace = tsf_shaped_trace}

/* by_atom is the identity, so properties stand in the order of their atoms. */
static const tsf_property error_properties[] = {SLOT(A_message, TSF_ERROR_SLOT_MESSAGE), SLOT(A_stack, TSF_ERROR_SLOT_STACK)};
enum { CONFIG_COUNT = 1, CONFIG_GREETING, CONFIG_LIMITS, CONFIG_MODE };
static const tsf_property config_properties[] = {SLOT(A_count, 1), SLOT(A_greeting, 2), SLOT(A_limits, 3), SLOT(A_mode, 4)};
static const tsf_property metric_properties[] = {SLOT(A_kind, 1), SLOT(A_name, 2), SLOT(A_type, 3), SLOT(A_value, 4)};
static const tsf_property progress_properties[] = {SLOT(A_text, 1), SLOT(A_value, 2)};
static const tsf_property open_param_properties[] = {SLOT(A_description, 1), SLOT(A_separator, 2), SLOT(A_value, 3)};
static const tsf_property options_properties[] = {SLOT(A_ts, 1)};
static const tsf_property params_properties[] = {SLOT(A_count, 1), SLOT(A_mode, 2)};

static tsf_value instance_close(tsf_isolate *, tsf_closure *, tsf_value, uint32_t, const tsf_value *);
static tsf_value instance_next_batch(tsf_isolate *, tsf_closure *, tsf_value, uint32_t, const tsf_value *);
static tsf_value instance_progress(tsf_isolate *, tsf_closure *, tsf_value, uint32_t, const tsf_value *);
#define FUNCTION(code_name) {.code = code_name, .name = &t_name, .length = 0}
static const tsf_function f_instance_close = FUNCTION(instance_close);
static const tsf_function f_instance_next_batch = FUNCTION(instance_next_batch);
static const tsf_function f_instance_progress = FUNCTION(instance_progress);
static const tsf_property instance_properties[] = {
    {.name = A_close, .kind = TSF_PROPERTY_METHOD, .get = &f_instance_close},
    SLOT(A_count, 1),
    {.name = A_nextBatch, .kind = TSF_PROPERTY_METHOD, .get = &f_instance_next_batch},
    {.name = A_progress, .kind = TSF_PROPERTY_METHOD, .get = &f_instance_progress}};

static const tsf_type error_type = {.name = "Error", .slot_count = 3, .property_count = 2, .properties = error_properties,
    .by_atom = in_order, .class_last = T_RANGE_ERROR, .size = tsf_shaped_size, .trace = tsf_shaped_trace};
static const tsf_type type_error_type = {.name = "TypeError", .slot_count = 3, .property_count = 2, .properties = error_properties,
    .by_atom = in_order, .class_last = T_TYPE_ERROR, .base = T_ERROR, .size = tsf_shaped_size, .trace = tsf_shaped_trace};
static const tsf_type range_error_type = {.name = "RangeError", .slot_count = 3, .property_count = 2, .properties = error_properties,
    .by_atom = in_order, .class_last = T_RANGE_ERROR, .base = T_ERROR, .size = tsf_shaped_size, .trace = tsf_shaped_trace};
static const tsf_type config_type = SHAPE("", config_properties, 4);
static const tsf_type record_type = {.name = "", .by_atom = in_order, .size = tsf_shaped_size, .trace = tsf_shaped_trace};
static const tsf_type metric_type = SHAPE("", metric_properties, 4);
static const tsf_type progress_type = SHAPE("", progress_properties, 2);
static const tsf_type open_param_type = SHAPE("", open_param_properties, 3);
static const tsf_type options_type = SHAPE("", options_properties, 1);
static const tsf_type instance_type = SHAPE("Instance", instance_properties, 1);
static const tsf_type params_type = SHAPE("", params_properties, 2);

extern const tsf_type tsf_filler_type, tsf_string_type, tsf_bignum_type, tsf_array_type, tsf_closure_type, tsf_cell_type,
    tsf_map_type, tsf_set_type, tsf_bytes_type, tsf_frame_type, tsf_iterator_type, tsf_storage_type, tsf_buffer_type, tsf_extras_type;
static const tsf_type *const types[TYPES] = {
    [TSF_TYPE_FILLER] = &tsf_filler_type, [TSF_TYPE_STRING] = &tsf_string_type, [TSF_TYPE_BIGNUM] = &tsf_bignum_type,
    [TSF_TYPE_ARRAY] = &tsf_array_type, [TSF_TYPE_CLOSURE] = &tsf_closure_type, [TSF_TYPE_CELL] = &tsf_cell_type,
    [TSF_TYPE_MAP] = &tsf_map_type, [TSF_TYPE_SET] = &tsf_set_type, [TSF_TYPE_BYTES] = &tsf_bytes_type,
    [TSF_TYPE_FRAME] = &tsf_frame_type, [TSF_TYPE_ITERATOR] = &tsf_iterator_type, [TSF_TYPE_STORAGE] = &tsf_storage_type,
    [TSF_TYPE_BUFFER] = &tsf_buffer_type, [TSF_TYPE_EXTRAS] = &tsf_extras_type, [TSF_TYPE_BOXED] = &tsf_boxed_type,
    [TSF_TYPE_EVENT] = &tsf_event_type, [T_ERROR] = &error_type, [T_TYPE_ERROR] = &type_error_type,
    [T_RANGE_ERROR] = &range_error_type, [T_CONFIG] = &config_type, [T_RECORD] = &record_type, [T_METRIC] = &metric_type,
    [T_PROGRESS] = &progress_type, [T_OPEN_PARAM] = &open_param_type, [T_OPTIONS] = &options_type,
    [T_INSTANCE] = &instance_type, [T_PARAMS] = &params_type, [T_INIT] = &record_type};

/* ---- the author's code ---- */

enum { G_CONFIG, G_PRODUCED, G_KEPT, GLOBALS };

static tsf_value text(tsf_isolate *isolate, const char *c) { return tsf_from_string(tsf_string_from_text(isolate, c)); }
static tsf_value number(double d) { return tsf_from_number(d); }
static tsf_value config_slot(tsf_isolate *isolate, uint32_t slot) { return tsf_slots(tsf_to_object(isolate->globals[G_CONFIG]))[slot]; }

static tsf_value throw_at(tsf_isolate *isolate, int kind, const char *message, uint32_t line, const char *function) {
  static const tsf_position places[] = {{"countdown.ts", "open", 7, 1}, {"countdown.ts", "constructor", 3, 1}, {"countdown.ts", "bad", 40, 5}};
  tsf_throw_error(isolate, kind, "%s", message);
  for (size_t i = 0; i < 3; i++)
    if (places[i].line == line && strcmp(places[i].function, function) == 0) tsf_unwind(isolate, &places[i]);
  return TSF_UNDEFINED;
}

static bool is(tsf_value v, const char *wanted) {
  return tsf_is_string(v) && tsf_to_string_pointer(v)->bytes == strlen(wanted) &&
         memcmp(tsf_to_string_pointer(v)->data, wanted, strlen(wanted)) == 0;
}

static void evaluate(tsf_isolate *isolate) {
  tsf_global_set(isolate, G_PRODUCED, tsf_big_box(isolate, tsf_big_from_small(0)));
  tsf_global_set(isolate, G_KEPT, TSF_UNDEFINED);
}

#define CODE(name)                                                                                                    \
  static tsf_value name(tsf_isolate *isolate, tsf_closure *self, tsf_value this_value, uint32_t argc, const tsf_value *argv)
#define UNUSED (void)isolate, (void)self, (void)this_value, (void)argc, (void)argv

CODE(construct) {
  UNUSED;
  tsf_global_set(isolate, G_CONFIG, argv[0]);
  if (is(config_slot(isolate, CONFIG_MODE), "throw-constructor"))
    return throw_at(isolate, TSF_ERROR_RANGE, "not this way", 3, "constructor");
  tsf_string *line = tsf_string_concat(isolate, tsf_string_from_text(isolate, "counting down from "), tsf_to_string(isolate, config_slot(isolate, CONFIG_COUNT)));
  tsf_log_write(isolate, SS_PLUGIN_LOG_SEV_INFO, NULL, line);
  tsf_log_write(isolate, SS_PLUGIN_LOG_SEV_DEBUG, tsf_string_from_text(isolate, "part"), tsf_string_from_bytes(isolate, "a\0b", 3));
  tsf_console_write(isolate, 1, tsf_string_from_text(isolate, "to the console"));
  return tsf_from_object(tsf_object_new(isolate, T_RECORD));
}
CODE(set_config) {
  UNUSED;
  if (is(tsf_slots(tsf_to_object(argv[0]))[CONFIG_MODE], "throw-config")) return throw_at(isolate, TSF_ERROR, "not this config", 0, "");
  tsf_global_set(isolate, G_CONFIG, argv[0]);
  return TSF_UNDEFINED;
}
CODE(dispose) {
  UNUSED;
  tsf_log_write(isolate, SS_PLUGIN_LOG_SEV_INFO, NULL, tsf_string_from_text(isolate, "disposed"));
  return TSF_UNDEFINED;
}

/* slots: 0 left, 1 mode */
static tsf_value generator(tsf_isolate *isolate, tsf_frame *frame, int mode, tsf_value sent) {
  if (mode == TSF_RESUME_THROW) { /* what it yielded is no event */
    frame->done = true;
    tsf_throw(isolate, sent);
    return TSF_UNDEFINED;
  }
  if (mode == TSF_RESUME_RETURN) { /* finally */
    tsf_log_write(isolate, SS_PLUGIN_LOG_SEV_NOTICE, NULL, tsf_string_from_text(isolate, "finally"));
    frame->done = true;
    return sent;
  }
  double left = tsf_to_number(frame->slots[0]), count = tsf_to_number(config_slot(isolate, CONFIG_COUNT));
  double done = count - left;
  if (frame->state == 0) frame->state = 1;
  if (is(frame->slots[1], "throw-later") && done == 2) return frame->done = true, throw_at(isolate, TSF_ERROR, "broke after two", 7, "open");
  if (is(frame->slots[1], "throw-first")) return frame->done = true, throw_at(isolate, TSF_ERROR, "cannot open", 7, "open");
  if (left == 0) return frame->done = true, TSF_UNDEFINED;
  frame->slots[0] = number(left - 1);
  if (is(frame->slots[1], "pauses") && (int)done % 2 == 1) {
    frame->slots[1] = text(isolate, "paused");
    frame->slots[0] = number(left);
    tsf_remember(isolate, &frame->header);
    return TSF_UNDEFINED;
  }
  if (is(frame->slots[1], "paused")) {
    frame->slots[1] = text(isolate, "pauses");
    tsf_remember(isolate, &frame->header);
  }
  tsf_big produced = tsf_big_add(isolate, tsf_big_unbox(isolate->globals[G_PRODUCED]), tsf_big_from_small(1));
  tsf_global_set(isolate, G_PRODUCED, tsf_big_box(isolate, produced));
  tsf_string *word = tsf_to_string_pointer(config_slot(isolate, CONFIG_GREETING));
  tsf_string *line = tsf_string_concat(isolate, tsf_string_concat(isolate, word, tsf_string_from_text(isolate, " ")), tsf_to_string(isolate, number(left)));
  if (is(frame->slots[1], "bytes")) return tsf_from_object(tsf_bytes_slice(isolate, tsf_bytes_view(isolate, (const uint8_t *)line->data, line->bytes), 0, line->bytes));
  if (is(frame->slots[1], "wrong")) return number(1);
  if (is(frame->slots[1], "timed")) {
    tsf_object *options = tsf_object_new(isolate, T_OPTIONS);
    tsf_slots(options)[1] = tsf_big_box(isolate, tsf_big_from_u64(isolate, UINT64_C(1700000000000000000) + (uint64_t)done));
    return tsf_from_object(tsf_source_event_new(isolate, tsf_from_string(line), tsf_from_object(options)));
  }
  if (is(frame->slots[1], "raw")) return tsf_from_object(tsf_source_raw_new(isolate, tsf_from_string(line), TSF_UNDEFINED));
  return tsf_from_string(line);
}

CODE(open_source) {
  UNUSED;
  tsf_value mode = tsf_slots(tsf_to_object(argv[0]))[2];
  if (is(mode, "throw-open")) return throw_at(isolate, TSF_ERROR_TYPE, "not today", 7, "open");
  if (is(mode, "nothing")) return TSF_UNDEFINED;
  if (is(mode, "array")) {
    tsf_value items[2] = {text(isolate, "one"), text(isolate, "two")};
    return tsf_from_object(tsf_array_from_values(isolate, 2, items));
  }
  if (is(mode, "object")) {
    tsf_object *instance = tsf_object_new(isolate, T_INSTANCE);
    tsf_slots(instance)[1] = number(0);
    return tsf_from_object(instance);
  }
  tsf_frame *frame = tsf_frame_new(isolate, generator, 2);
  tsf_value count = tsf_slots(tsf_to_object(argv[0]))[1];
  frame->slots[0] = tsf_is_number(count) ? count : config_slot(isolate, CONFIG_COUNT);
  frame->slots[1] = mode;
  return tsf_from_object(frame);
}

CODE(instance_next_batch) {
  UNUSED;
  tsf_object *instance = tsf_to_object(this_value), *batch = tsf_to_object(argv[0]);
  double calls = tsf_to_number(tsf_slots(instance)[1]);
  tsf_slots(instance)[1] = number(calls + 1);
  if (calls == 0) return TSF_UNDEFINED;
  if (calls == 1) {
    tsf_source_batch_add(isolate, batch, text(isolate, "first"), TSF_UNDEFINED);
    tsf_source_batch_add(isolate, batch, tsf_from_object(tsf_source_raw_new(isolate, text(isolate, "second"), TSF_UNDEFINED)), TSF_UNDEFINED);
    if (tsf_source_batch_length(isolate, batch) != 2 || tsf_source_batch_full(isolate, batch)) return throw_at(isolate, TSF_ERROR, "length", 0, "");
    tsf_global_set(isolate, G_KEPT, argv[0]);
    return TSF_UNDEFINED;
  }
  if (calls == 2) { /* a batch of another call */
    tsf_source_batch_add(isolate, tsf_to_object(isolate->globals[G_KEPT]), text(isolate, "never"), TSF_UNDEFINED);
    tsf_value error = tsf_catch(isolate);
    tsf_source_batch_add(isolate, batch, tsf_from_string(tsf_exception_text(isolate, error)), TSF_UNDEFINED);
    return tsf_from_object(&tsf_source_timeout);
  }
  tsf_source_batch_add(isolate, batch, text(isolate, "last"), TSF_UNDEFINED);
  return tsf_from_object(&tsf_source_eof);
}
CODE(instance_progress) {
  UNUSED;
  tsf_object *p = tsf_object_new(isolate, T_PROGRESS);
  tsf_slots(p)[1] = text(isolate, "a quarter");
  tsf_slots(p)[2] = number(0.25);
  return tsf_from_object(p);
}
CODE(instance_close) {
  UNUSED;
  tsf_log_write(isolate, SS_PLUGIN_LOG_SEV_NOTICE, NULL, tsf_string_from_text(isolate, "instance closed"));
  return TSF_UNDEFINED;
}

CODE(progress_of) {
  UNUSED;
  return number(tsf_big_to_number(tsf_big_unbox(isolate->globals[G_PRODUCED])) / tsf_to_number(config_slot(isolate, CONFIG_COUNT)));
}
CODE(list_open_params) {
  UNUSED;
  tsf_array *list = tsf_array_new(isolate, 2);
  for (int i = 0; i < 2; i++) {
    tsf_object *item = tsf_object_new(isolate, T_OPEN_PARAM);
    tsf_slots(item)[3] = text(isolate, i == 0 ? "{}" : "{\"mode\":\"array\"}");
    if (i == 1) tsf_slots(item)[1] = text(isolate, "two \"events\"\n");
    tsf_array_push(isolate, list, tsf_from_object(item));
  }
  return tsf_from_object(list);
}
CODE(event_to_string) {
  UNUSED;
  tsf_string *payload = tsf_event_text(isolate, tsf_to_object(argv[0]));
  if (tsf_threw(isolate)) return TSF_UNDEFINED;
  if (payload->bytes > 0 && payload->data[0] == '!') return throw_at(isolate, TSF_ERROR, "no text", 40, "bad");
  return tsf_from_string(tsf_string_concat(isolate, tsf_string_from_text(isolate, "said: "), payload));
}
static tsf_value metric(tsf_isolate *isolate, const char *name, const char *kind, tsf_value value, const char *type) {
  tsf_object *m = tsf_object_new(isolate, T_METRIC);
  tsf_slots(m)[1] = text(isolate, kind);
  tsf_slots(m)[2] = text(isolate, name);
  tsf_slots(m)[3] = type == NULL ? TSF_UNDEFINED : text(isolate, type);
  tsf_slots(m)[4] = value;
  return tsf_from_object(m);
}
CODE(metrics) {
  UNUSED;
  tsf_value list[5];
  list[0] = metric(isolate, "produced", "monotonic", isolate->globals[G_PRODUCED], NULL);
  list[1] = metric(isolate, "half", "non-monotonic", number(0.5), NULL);
  list[2] = metric(isolate, "debt", "non-monotonic", tsf_big_box(isolate, tsf_big_from_small(-5)), NULL);
  list[3] = metric(isolate, "small", "monotonic", number(7), "u32");
  list[4] = metric(isolate, is(config_slot(isolate, CONFIG_MODE), "bad-metric") ? "large" : "signed", "monotonic",
                   number(is(config_slot(isolate, CONFIG_MODE), "bad-metric") ? 1e300 : -3), "i32");
  return tsf_from_object(tsf_array_from_values(isolate, 5, list));
}

/* ---- fields ---- */

static tsf_array *words(tsf_isolate *isolate, tsf_value event) {
  tsf_string *payload = tsf_event_text(isolate, tsf_to_object(event));
  return tsf_threw(isolate) ? NULL : tsf_string_split(isolate, payload, tsf_string_from_text(isolate, " "), 4294967295.0);
}
CODE(left) {
  UNUSED;
  tsf_array *w = words(isolate, argv[0]);
  if (w == NULL || w->length < 2) return TSF_UNDEFINED;
  tsf_big big = tsf_big_from_string(isolate, tsf_to_string_pointer(tsf_array_get_index(w, 1)));
  return tsf_threw(isolate) ? TSF_UNDEFINED : tsf_big_box(isolate, big);
}
CODE(word) {
  UNUSED;
  tsf_array *w = words(isolate, argv[0]);
  return w == NULL ? TSF_UNDEFINED : tsf_array_get(w, argc > 1 ? tsf_to_number(argv[1]) : 0);
}
CODE(all_words) {
  UNUSED;
  tsf_array *w = words(isolate, argv[0]);
  return w == NULL ? TSF_UNDEFINED : tsf_from_object(w);
}
CODE(is_long) {
  UNUSED;
  return tsf_from_bool(tsf_bytes_length(tsf_event_bytes(isolate, tsf_to_object(argv[0]))) > 6);
}
CODE(keyed) {
  UNUSED;
  if (tsf_is_number(argv[1])) return tsf_from_string(tsf_string_concat(isolate, tsf_string_from_text(isolate, "number "), tsf_to_string(isolate, argv[1])));
  return tsf_from_string(tsf_string_concat(isolate, tsf_string_from_text(isolate, "string "), tsf_to_string_pointer(argv[1])));
}
CODE(address) {
  UNUSED;
  return tsf_address_parse(isolate, tsf_string_from_text(isolate, "2001:DB8::0:1"));
}
CODE(networks) {
  UNUSED;
  tsf_map *set = tsf_set_new(isolate);
  tsf_set_add(isolate, set, tsf_network_parse(isolate, tsf_string_from_text(isolate, "10.1.2.3/8")));
  tsf_set_add(isolate, set, TSF_NULL);
  tsf_set_add(isolate, set, tsf_network_parse(isolate, tsf_string_from_text(isolate, "::/0")));
  return tsf_from_object(set);
}
CODE(when) {
  UNUSED;
  return tsf_timestamp_parse(isolate, tsf_string_from_text(isolate, "2023-11-14T22:13:20.5Z"));
}
CODE(took) {
  UNUSED;
  return tsf_from_object(tsf_duration_ms(isolate, number(1.5)));
}
CODE(too_much) {
  UNUSED;
  return number(argc > 1 && tsf_is_string(argv[1]) && is(argv[1], "ok") ? 18446744073709549568.0 : -1);
}
CODE(bad) {
  UNUSED;
  return throw_at(isolate, TSF_ERROR, "bad field", 40, "bad");
}
CODE(cut_text) {
  UNUSED;
  return tsf_from_string(tsf_string_from_bytes(isolate, "ab\0cd", 5));
}
CODE(stale) { /* keeps an event, and uses it at the next call */
  UNUSED;
  tsf_value kept = isolate->globals[G_KEPT];
  if (kept == TSF_UNDEFINED) {
    tsf_global_set(isolate, G_KEPT, argv[0]);
    return text(isolate, "kept");
  }
  tsf_global_set(isolate, G_KEPT, TSF_UNDEFINED);
  return tsf_from_string(tsf_event_text(isolate, tsf_to_object(kept)));
}
CODE(copied) { /* the same with a copy */
  UNUSED;
  tsf_value kept = isolate->globals[G_KEPT];
  tsf_global_set(isolate, G_KEPT, tsf_from_object(tsf_event_copy(isolate, tsf_to_object(argv[0]))));
  if (kept == TSF_UNDEFINED || tsf_threw(isolate)) return TSF_UNDEFINED;
  return tsf_from_string(tsf_event_text(isolate, tsf_to_object(kept)));
}
CODE(path) { /* of open_x and openat_x */
  UNUSED;
  tsf_object *event = tsf_to_object(argv[0]);
  return tsf_event_param_string(isolate, event, tsf_event_code(isolate, event) == 3 ? 1 : 2);
}
/* A short way, if it has an answer, gives what the long one gives. */
static void same(bool slow, tsf_value quick, tsf_value slowly) {
  bool is_nan = tsf_is_number(quick) && isnan(tsf_to_number(quick));
  if (!slow && quick != slowly && (is_nan || !tsf_strict_equal(quick, slowly))) abort();
}
static void compare_header(tsf_isolate *isolate, const ss_plugin_event_input *event) {
  bool slow = false;
  double code = tsf_host_event_code_short(event, &slow);
  same(slow, number(code), number(tsf_host_event_code(isolate, event)));
  double count = tsf_host_event_param_count_short(event, &slow);
  same(slow, number(count), number(tsf_host_event_param_count(isolate, event)));
#define HEADER(name)                                                                                         \
  tsf_big name = tsf_host_event_##name##_short(event, &slow);                                                \
  same(slow, tsf_big_box(isolate, name), tsf_big_box(isolate, tsf_host_event_##name(isolate, event)));
  HEADER(tid) HEADER(ts) HEADER(num)
#undef HEADER
}
static void compare_params(tsf_isolate *isolate, const ss_plugin_event_input *event, uint32_t i) {
  bool slow;
  tsf_value quick;
#define PARAM(name)                                                    \
  slow = false, quick = tsf_host_event_param_##name##_short(event, i, &slow); \
  same(slow, quick, tsf_host_event_param_##name(isolate, event, i));
  PARAM(i8) PARAM(i16) PARAM(i32) PARAM(i64) PARAM(u8) PARAM(u16) PARAM(u32) PARAM(u64) PARAM(f64)
#undef PARAM
  tsf_object *object = tsf_event_new(isolate, event);
  same(false, tsf_host_event_param_string(isolate, event, i), tsf_event_param_string(isolate, object, i));
}
CODE(about) { /* everything that any event has, in one text */
  UNUSED;
  tsf_object *event = tsf_to_object(argv[0]);
  tsf_value parts[16] = {tsf_from_string(tsf_event_type_name(isolate, event)), number(tsf_event_code(isolate, event)),
      tsf_big_box(isolate, tsf_event_num(isolate, event)), tsf_big_box(isolate, tsf_event_tid(isolate, event)),
      tsf_big_box(isolate, tsf_event_ts(isolate, event)), tsf_event_source(isolate, event),
      tsf_from_string(tsf_event_direction(isolate, event)), number(tsf_event_param_count(isolate, event))};
  for (uint32_t i = 0; i < 7; i++) parts[8 + i] = tsf_event_param_at(isolate, event, i);
  parts[15] = tsf_event_param_strings(isolate, event, 2);
  for (uint32_t i = 0; i < 9; i++) { /* every decoder at every index, the short way and the long one */
    const ss_plugin_event_input *host = ((const tsf_event *)event)->u.host.input;
    if (i == 0) compare_header(isolate, host);
    compare_params(isolate, host, i);
    tsf_event_param_bool(isolate, event, i);
    tsf_event_param_bytes(isolate, event, i), tsf_event_async_name(isolate, event), tsf_event_plugin_id(isolate, event);
  }
  if (tsf_threw(isolate)) return TSF_UNDEFINED;
  tsf_array *list = tsf_array_new(isolate, 16);
  for (int i = 0; i < 16; i++)
    tsf_array_push(isolate, list, tsf_is_bytes(parts[i]) ? text(isolate, "bytes") : tsf_from_string(tsf_to_string(isolate, parts[i])));
  return tsf_from_string(tsf_array_join(isolate, list, tsf_string_from_text(isolate, "|")));
}

/* ---- tables ---- */

#define F(name) static const tsf_function f_##name = FUNCTION(name)
F(construct); F(set_config); F(dispose); F(open_source); F(progress_of); F(list_open_params); F(event_to_string); F(metrics);
F(left); F(word); F(all_words); F(is_long); F(keyed); F(address); F(networks); F(when); F(took); F(too_much); F(bad); F(cut_text);
F(stale); F(copied); F(path); F(about);

static const uint16_t plugin_events[] = {322}, open_events[] = {3, 307};
#define FIELD(n, t, a, l, f, c) {.name = n, .type = t, .argument = a, .list = l, .get = &f_##f, c}
#define ON_PLUGIN .codes = plugin_events, .code_count = 1
#define ON_OPEN .codes = open_events, .code_count = 2
#define ON_ANY .codes = NULL
static const tsf_field fields[] = {
    FIELD(TEST_NAME ".left", FTYPE_UINT64, TSF_ARGUMENT_NONE, false, left, ON_PLUGIN),
    FIELD(TEST_NAME ".word", FTYPE_STRING, TSF_ARGUMENT_INDEX_OPTIONAL, false, word, ON_PLUGIN),
    FIELD(TEST_NAME ".words", FTYPE_STRING, TSF_ARGUMENT_NONE, true, all_words, ON_PLUGIN),
    FIELD(TEST_NAME ".long", FTYPE_BOOL, TSF_ARGUMENT_NONE, false, is_long, ON_PLUGIN),
    FIELD(TEST_NAME ".keyed", FTYPE_STRING, TSF_ARGUMENT_ANY, false, keyed, ON_ANY),
    FIELD(TEST_NAME ".ip", FTYPE_IPADDR, TSF_ARGUMENT_NONE, false, address, ON_ANY),
    FIELD(TEST_NAME ".nets", FTYPE_IPNET, TSF_ARGUMENT_NONE, true, networks, ON_ANY),
    FIELD(TEST_NAME ".when", FTYPE_ABSTIME, TSF_ARGUMENT_NONE, false, when, ON_ANY),
    FIELD(TEST_NAME ".took", FTYPE_RELTIME, TSF_ARGUMENT_NONE, false, took, ON_ANY),
    FIELD(TEST_NAME ".much", FTYPE_UINT64, TSF_ARGUMENT_KEY_OPTIONAL, false, too_much, ON_ANY),
    FIELD(TEST_NAME ".bad", FTYPE_STRING, TSF_ARGUMENT_NONE, false, bad, ON_ANY),
    FIELD(TEST_NAME ".cut", FTYPE_STRING, TSF_ARGUMENT_NONE, false, cut_text, ON_ANY),
    FIELD(TEST_NAME ".stale", FTYPE_STRING, TSF_ARGUMENT_NONE, false, stale, ON_ANY),
    FIELD(TEST_NAME ".copied", FTYPE_STRING, TSF_ARGUMENT_NONE, false, copied, ON_PLUGIN),
    FIELD(TEST_NAME ".path", FTYPE_STRING, TSF_ARGUMENT_NONE, false, path, ON_OPEN),
    FIELD(TEST_NAME ".about", FTYPE_STRING, TSF_ARGUMENT_NONE, false, about, ON_ANY),
    FIELD(TEST_NAME ".second", FTYPE_STRING, TSF_ARGUMENT_INDEX, false, word, ON_PLUGIN),
    FIELD(TEST_NAME ".named", FTYPE_STRING, TSF_ARGUMENT_KEY, false, keyed, ON_ANY)};

#define JSON_FIELD(name, type, rest) "{\"name\":\"" TEST_NAME "." name "\",\"type\":\"" type "\",\"desc\":\"" name "\"" rest "}"
static const char fields_json[] = "[" JSON_FIELD("left", "uint64", ",\"display\":\"Left\"") ","
    JSON_FIELD("word", "string", ",\"arg\":{\"isIndex\":true}") "," JSON_FIELD("words", "string", ",\"isList\":true") ","
    JSON_FIELD("long", "bool", "") "," JSON_FIELD("keyed", "string", ",\"arg\":{\"isIndex\":true,\"isKey\":true,\"isRequired\":true}") ","
    JSON_FIELD("ip", "ipaddr", "") "," JSON_FIELD("nets", "ipnet", ",\"isList\":true") "," JSON_FIELD("when", "abstime", "") ","
    JSON_FIELD("took", "reltime", "") "," JSON_FIELD("much", "uint64", ",\"arg\":{\"isKey\":true}") "," JSON_FIELD("bad", "string", "") ","
    JSON_FIELD("cut", "string", "") "," JSON_FIELD("stale", "string", "") "," JSON_FIELD("copied", "string", "") ","
    JSON_FIELD("path", "string", "") "," JSON_FIELD("about", "string", "") ","
    JSON_FIELD("second", "string", ",\"arg\":{\"isIndex\":true,\"isRequired\":true}") ","
    JSON_FIELD("named", "string", ",\"arg\":{\"isKey\":true,\"isRequired\":true}") "]";

static const tsf_json_type number_type = {.kind = TSF_JSON_TYPE_NUMBER, .integer = true, .minimum = 1, .maximum = 1000000000};
static const tsf_json_type any_number_type = {.kind = TSF_JSON_TYPE_NUMBER, .minimum = -INFINITY, .maximum = INFINITY};
static const tsf_json_type string_type = {.kind = TSF_JSON_TYPE_STRING};
static const tsf_json_type u64_type = {.kind = TSF_JSON_TYPE_BIGINT, .bounded = true, .least = 0, .most = UINT64_MAX};
static const tsf_json_type list_type = {.kind = TSF_JSON_TYPE_ARRAY, .element = &u64_type, .nullable = true};
static const tsf_json_type limits_type = {.kind = TSF_JSON_TYPE_RECORD, .element = &list_type, .type_id = T_RECORD};
TEXT(t_normal, "normal");
TEXT(t_throw_constructor, "throw-constructor");
TEXT(t_throw_config, "throw-config");
TEXT(t_bad_metric, "bad-metric");
static const tsf_json_literal modes[] = {{"\"normal\"", 0, &t_normal}, {"\"throw-constructor\"", 0, &t_throw_constructor},
    {"\"throw-config\"", 0, &t_throw_config}, {"\"bad-metric\"", 0, &t_bad_metric}};
static const tsf_json_type mode_type = {.kind = TSF_JSON_TYPE_LITERALS, .literals = modes, .literal_count = 4};
static const tsf_json_member config_members[] = {
    {.name = "count", .length = 5, .slot = CONFIG_COUNT, .type = &number_type, .fallback = "3"},
    {.name = "greeting", .length = 8, .slot = CONFIG_GREETING, .type = &string_type, .fallback = "\"left\""},
    {.name = "limits", .length = 6, .slot = CONFIG_LIMITS, .type = &limits_type, .optional = true},
    {.name = "mode", .length = 4, .slot = CONFIG_MODE, .type = &mode_type, .optional = true}};
static const tsf_json_type config_table = {.kind = TSF_JSON_TYPE_OBJECT, .type_id = T_CONFIG, .members = config_members, .member_count = 4};
static const tsf_json_member params_members[] = {{.name = "count", .length = 5, .slot = 1, .type = &any_number_type, .optional = true},
    {.name = "mode", .length = 4, .slot = 2, .type = &string_type, .fallback = "\"\""}};
static const tsf_json_type params_table = {.kind = TSF_JSON_TYPE_OBJECT, .type_id = T_PARAMS, .members = params_members, .member_count = 2, .closed = true};

TEXT(t_openat, "openat_x");
TEXT(t_pluginevent, "pluginevent_e");
static const uint8_t openat_params[] = {TSF_PARAM_I64, TSF_PARAM_I64, TSF_PARAM_STRING, TSF_PARAM_U32, TSF_PARAM_U32, TSF_PARAM_U32, TSF_PARAM_U64};
static const tsf_event_row events[] = {[307] = {&t_openat, openat_params, NULL, 7}, [322] = {&t_pluginevent, NULL, NULL, 0}};

static const tsf_program program = {.name = TEST_NAME, .types = types, .type_count = TYPES, .atoms = atoms, .atom_count = ATOMS,
    .atoms_by_text = atoms_by_text, .global_count = GLOBALS, .error_types = {T_ERROR, T_TYPE_ERROR, T_RANGE_ERROR}, .evaluate = evaluate};

static const tsf_plugin table = {.program = &program, .name = TEST_NAME, .version = "0.1.0", .description = "Counts down to zero",
    .contact = "https://example.org", .api_version = "3.11.0", .api_minor = 11, .schema_version = "4.0.1", .config = &config_table, .json = &tsf_json_used,
    .init_schema = "{\"type\":\"object\",\"properties\":{\"count\":{\"type\":\"integer\",\"minimum\":1}}}", .construct = &f_construct,
    .construct_argc = 2, .init_input_type = T_INIT, .set_config = &f_set_config, .metrics = &f_metrics, .dispose = &f_dispose,
#ifdef TEST_SYSCALLS
    .extract_sources = "[\"syscall\"]", .extract_codes = open_events, .extract_code_count = 2,
#else
    .id = TEST_ID, .event_source = TEST_NAME,
#endif
    .open = &f_open_source, .open_params = &params_table, .event_to_string = &f_event_to_string,
    .progress = &f_progress_of, .list_open_params = &f_list_open_params, .fields_json = fields_json, .fields = fields,
    .field_count = sizeof fields / sizeof fields[0], .events = events, .event_count = 323, .heap_limit = 64 * 1024 * 1024};

/* ---- what the compiler emits for each symbol ---- */

#ifdef TEST_STATIC
#define EXPORT static
#else
#define EXPORT __attribute__((visibility("default")))
#endif
EXPORT const char *plugin_get_required_api_version(void) { return table.api_version; }
EXPORT const char *plugin_get_name(void) { return table.name; }
EXPORT const char *plugin_get_description(void) { return table.description; }
EXPORT const char *plugin_get_contact(void) { return table.contact; }
EXPORT const char *plugin_get_version(void) { return table.version; }
EXPORT const char *plugin_get_init_schema(ss_plugin_schema_type *type) { return tsf_plugin_get_init_schema(&table, type); }
EXPORT ss_plugin_t *plugin_init(const ss_plugin_init_input *input, ss_plugin_rc *rc) { return tsf_plugin_init(&table, input, rc); }
EXPORT void plugin_destroy(ss_plugin_t *s) { tsf_plugin_destroy(s); }
EXPORT const char *plugin_get_last_error(ss_plugin_t *s) { return tsf_plugin_get_last_error(s); }
#ifndef TEST_SYSCALLS
EXPORT uint32_t plugin_get_id(void) { return table.id; }
EXPORT const char *plugin_get_event_source(void) { return table.event_source; }
EXPORT ss_instance_t *plugin_open(ss_plugin_t *s, const char *params, ss_plugin_rc *rc) { return tsf_source_open(s, params, rc); }
EXPORT void plugin_close(ss_plugin_t *s, ss_instance_t *h) { tsf_source_close(s, h); }
EXPORT const char *plugin_list_open_params(ss_plugin_t *s, ss_plugin_rc *rc) { return tsf_source_list_open_params(s, rc); }
EXPORT const char *plugin_get_progress(ss_plugin_t *s, ss_instance_t *h, uint32_t *pct) { return tsf_source_get_progress(s, h, pct); }
EXPORT const char *plugin_event_to_string(ss_plugin_t *s, const ss_plugin_event_input *event) { return tsf_source_event_to_string(s, event); }
EXPORT ss_plugin_rc plugin_next_batch(ss_plugin_t *s, ss_instance_t *h, uint32_t *n, ss_plugin_event ***e) { return tsf_source_next_batch(s, h, n, e); }
#endif
EXPORT uint16_t *plugin_get_extract_event_types(uint32_t *n, ss_plugin_t *s) { return tsf_extract_get_extract_event_types(&table, n, s); }
EXPORT const char *plugin_get_extract_event_sources(void) { return table.extract_sources; }
EXPORT const char *plugin_get_fields(void) { return table.fields_json; }
EXPORT ss_plugin_rc plugin_extract_fields(ss_plugin_t *s, const ss_plugin_event_input *event, const ss_plugin_field_extract_input *in) {
  return tsf_extract_extract_fields(s, event, in);
}
EXPORT ss_plugin_rc plugin_set_config(ss_plugin_t *s, const ss_plugin_set_config_input *input) { return tsf_plugin_set_config(s, input); }
EXPORT ss_plugin_metric *plugin_get_metrics(ss_plugin_t *s, uint32_t *n) { return tsf_metrics_get_metrics(s, n); }
EXPORT const char *plugin_get_required_event_schema_version(ss_plugin_t *s) {
  (void)s;
  return table.schema_version;
}

#ifdef TEST_STATIC
extern __attribute__((visibility("default"))) const plugin_api TEST_STATIC;
const plugin_api TEST_STATIC = {
    .get_required_api_version = plugin_get_required_api_version, .get_init_schema = plugin_get_init_schema, .init = plugin_init,
    .destroy = plugin_destroy, .get_last_error = plugin_get_last_error, .get_name = plugin_get_name,
    .get_description = plugin_get_description, .get_contact = plugin_get_contact, .get_version = plugin_get_version,
#ifndef TEST_SYSCALLS
    .get_id = plugin_get_id, .get_event_source = plugin_get_event_source, .open = plugin_open, .close = plugin_close,
    .list_open_params = plugin_list_open_params, .get_progress = plugin_get_progress, .event_to_string = plugin_event_to_string,
    .next_batch = plugin_next_batch,
#endif
    .get_extract_event_types = plugin_get_extract_event_types, .get_extract_event_sources = plugin_get_extract_event_sources,
    .get_fields = plugin_get_fields, .extract_fields = plugin_extract_fields, .set_config = plugin_set_config,
    .get_metrics = plugin_get_metrics, .get_required_event_schema_version = plugin_get_required_event_schema_version};
#endif
