/* plugin.c - a plugin's captures, metrics, logs and config, as a test asks for them. */
#include "session.h"

#include <stdlib.h>
#include <string.h>

static const char *own_source(const tested *t) {
  const char *name = t->p.api.get_event_source == NULL ? NULL : t->p.api.get_event_source();
  return name == NULL || name[0] == 0 ? NULL : name;
}

/* ---- the capture ---- */

/* What goes on beside the source ends after it is closed, as with libsinsp. */
void testing_end_capture(tested *t) {
  if (t->instance != NULL) t->p.api.close(t->p.state, t->instance);
  t->instance = NULL;
  if (t->capturing) capture_ends(&t->capture);
  t->capturing = false;
}

static bool open_source(tsf_isolate *isolate, tested *t, tsf_string *params) {
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  char *text = testing_text(params);
  ss_instance_t *instance = t->p.api.open(t->p.state, text, &rc);
  free(text);
  if (rc == SS_PLUGIN_SUCCESS) {
    t->instance = instance;
    return true;
  }
  testing_throw_last(isolate, t, "open failed");
  t->p.api.close(t->p.state, instance); /* libsinsp closes then, too */
  return false;
}

void tsf_testing_open(tsf_isolate *isolate, double plugin, tsf_string *params, bool pool, bool dump) {
  tested *t = testing_plugin(isolate, plugin);
  if (t == NULL) return;
  if (t->capturing) {
    tsf_throw_error(isolate, TSF_ERROR, "the plugin has a capture already: close it first");
    return;
  }
  if (can_source(&t->p) && !open_source(isolate, t, params)) return;
  t->capturing = true;
  if (capture_begins(&t->capture, &t->p, pool, dump) != EXIT_OK) testing_end_capture(t);
  testing_throw_complaint(isolate);
}

void tsf_testing_close(tsf_isolate *isolate, double plugin) {
  tested *t = testing_plugin(isolate, plugin);
  if (t == NULL) return;
  testing_end_capture(t);
  testing_throw_complaint(isolate);
}

/* Memory of the plugin's ends with its next batch; the test's does not. */
static double keep_event(tested *t, const ss_plugin_event *event, const char *source) {
  ss_plugin_event *copy = testing_memory(NULL, event->len);
  memcpy(copy, event, event->len);
  return testing_add_event(t, copy, source);
}

tsf_array *tsf_testing_batch(tsf_isolate *isolate, double plugin) {
  tested *t = testing_plugin(isolate, plugin);
  if (t == NULL) return NULL;
  if (t->instance == NULL) {
    tsf_throw_error(isolate, TSF_ERROR, "no source is open");
    return NULL;
  }
  uint32_t count = 0;
  ss_plugin_event **events = NULL;
  ss_plugin_rc rc = t->p.api.next_batch(t->p.state, t->instance, &count, &events);
  if (rc != SS_PLUGIN_SUCCESS && rc != SS_PLUGIN_TIMEOUT && rc != SS_PLUGIN_EOF) {
    testing_throw_last(isolate, t, "next_batch failed");
    return NULL;
  }
  const char *source = own_source(t);
  tsf_array *result = tsf_array_new(isolate, count + 1);
  tsf_array_push(isolate, result, tsf_from_number(rc));
  for (uint32_t i = 0; i < count; i++)
    tsf_array_push(isolate, result, tsf_from_number(keep_event(t, events[i], source == NULL ? "syscall" : source)));
  return result;
}

double tsf_testing_async(tsf_isolate *isolate, double plugin) {
  tested *t = testing_plugin(isolate, plugin);
  if (t == NULL || !t->capturing) return -1;
  ss_plugin_event *event = next_async_event(&t->capture, 0);
  if (event == NULL) return -1;
  const char *source = own_source(t);
  double number = keep_event(t, event, source == NULL ? "syscall" : source);
  free_async_event(event);
  return number;
}

tsf_array *tsf_testing_progress(tsf_isolate *isolate, double plugin) {
  tested *t = testing_plugin(isolate, plugin);
  tsf_array *result = tsf_array_new(isolate, 2);
  if (t == NULL || t->instance == NULL || t->p.api.get_progress == NULL) return result;
  uint32_t hundredths = 0;
  const char *text = t->p.api.get_progress(t->p.state, t->instance, &hundredths);
  tsf_array_push(isolate, result, tsf_from_number(hundredths / 10000.0));
  tsf_array_push(isolate, result, testing_string(isolate, text));
  return result;
}

/* ---- what it tells ---- */

static tsf_value metric_value(tsf_isolate *isolate, const ss_plugin_metric *m) {
  switch (m->value_type) {
  case SS_PLUGIN_METRIC_VALUE_TYPE_U32: return testing_unsigned(isolate, m->value.u32);
  case SS_PLUGIN_METRIC_VALUE_TYPE_S32: return testing_signed(isolate, m->value.s32);
  case SS_PLUGIN_METRIC_VALUE_TYPE_U64: return testing_unsigned(isolate, m->value.u64);
  case SS_PLUGIN_METRIC_VALUE_TYPE_S64: return testing_signed(isolate, m->value.s64);
  case SS_PLUGIN_METRIC_VALUE_TYPE_D: return tsf_from_foreign_number(m->value.d);
  case SS_PLUGIN_METRIC_VALUE_TYPE_F: return tsf_from_foreign_number((double)m->value.f);
  default: return testing_signed(isolate, m->value.i);
  }
}

static const char *metric_type(const ss_plugin_metric *m) {
  static const char *const names[] = {"u32", "i32", "u64", "i64", "f64", "f32", "int"}; /* in the ABI's order */
  return (unsigned)m->value_type < sizeof names / sizeof names[0] ? names[m->value_type] : "unknown";
}

tsf_array *tsf_testing_metrics(tsf_isolate *isolate, double plugin) {
  tested *t = testing_plugin(isolate, plugin);
  tsf_array *result = tsf_array_new(isolate, 0);
  if (t == NULL || t->p.api.get_metrics == NULL) return result;
  uint32_t count = 0;
  const ss_plugin_metric *metrics = t->p.api.get_metrics(t->p.state, &count);
  const char *error = metrics == NULL ? t->p.api.get_last_error(t->p.state) : NULL;
  if (error != NULL && error[0] != 0) testing_throw_last(isolate, t, "get_metrics failed");
  for (uint32_t i = 0; metrics != NULL && i < count; i++) {
    const char *kind = metrics[i].type == SS_PLUGIN_METRIC_TYPE_MONOTONIC ? "monotonic" : "non-monotonic";
    tsf_array_push(isolate, result, testing_string(isolate, metrics[i].name));
    tsf_array_push(isolate, result, testing_string(isolate, kind));
    tsf_array_push(isolate, result, metric_value(isolate, &metrics[i]));
    tsf_array_push(isolate, result, testing_string(isolate, metric_type(&metrics[i])));
  }
  return result;
}

tsf_array *tsf_testing_logs(tsf_isolate *isolate, double plugin) {
  static const char *const names[] = {"none",   "fatal", "critical", "error", "warning",
                                      "notice", "info",  "debug",    "trace"}; /* in the ABI's order */
  tested *t = testing_plugin(isolate, plugin);
  tsf_array *result = tsf_array_new(isolate, 0);
  if (t == NULL) return result;
  pthread_mutex_lock(&t->lock);
  for (uint32_t i = 0; i < t->log_count; i++) {
    const logged *line = &t->logs[i];
    bool known = (unsigned)line->severity < sizeof names / sizeof names[0];
    tsf_array_push(isolate, result, testing_string(isolate, known ? names[line->severity] : "unknown"));
    tsf_array_push(isolate, result, testing_string(isolate, line->component));
    tsf_array_push(isolate, result, testing_string(isolate, line->text));
  }
  pthread_mutex_unlock(&t->lock);
  return result;
}

void tsf_testing_set_config(tsf_isolate *isolate, double plugin, tsf_string *config) {
  tested *t = testing_plugin(isolate, plugin);
  if (t == NULL) return;
  if (t->p.api.set_config == NULL) {
    tsf_throw_error(isolate, TSF_ERROR, "the plugin takes no new config: it has no setConfig");
    return;
  }
  char *text = testing_text(config);
  ss_plugin_set_config_input input = {text};
  if (t->p.api.set_config(t->p.state, &input) != SS_PLUGIN_SUCCESS) testing_throw_last(isolate, t, "set_config failed");
  free(text);
}

/* The first of a JSON list of sources. */
static tsf_string *first_of(tsf_isolate *isolate, const char *json) {
  tsf_arena arena = {0};
  tsf_json_error error;
  const tsf_json *list = json == NULL ? NULL : tsf_json_parse(&arena, json, strlen(json), &error);
  const tsf_json *first = list != NULL && list->kind == TSF_JSON_ARRAY ? list->first : NULL;
  bool named = first != NULL && first->kind == TSF_JSON_STRING;
  tsf_string *name = named ? tsf_string_from_bytes(isolate, first->text, first->length) : NULL;
  tsf_arena_free(&arena);
  return name;
}

tsf_string *tsf_testing_source(tsf_isolate *isolate, double plugin) {
  tested *t = testing_plugin(isolate, plugin);
  if (t == NULL) return NULL;
  const char *own = own_source(t);
  if (own != NULL) return tsf_string_from_text(isolate, own);
  const plugin_api *api = &t->p.api;
  tsf_string *name = NULL;
  if (api->get_extract_event_sources != NULL) name = first_of(isolate, api->get_extract_event_sources());
  if (name == NULL && api->get_parse_event_sources != NULL) name = first_of(isolate, api->get_parse_event_sources());
  return name == NULL ? tsf_string_from_text(isolate, "syscall") : name;
}
