/* metrics.c - reads the author's metrics into an array of ss_plugin_metric. A value that its type cannot hold, a name
 * with a NUL and an unknown kind are errors: nothing is cut silently. */
#include "metrics.h"

#include <limits.h>

#include "../lib/operators.h"

static tsf_value property(tsf_isolate *isolate, tsf_value object, tsf_atom name) {
  if (name == TSF_NO_ATOM || !tsf_is_object(object)) return TSF_UNDEFINED;
  return tsf_object_get(isolate, tsf_to_object(object), name);
}

static bool text_is(tsf_value value, const char *text) {
  if (!tsf_is_string(value)) return false;
  const tsf_string *string = tsf_to_string_pointer(value);
  return string->bytes == strlen(text) && memcmp(string->data, text, string->bytes) == 0;
}

static void refuse(tsf_isolate *isolate, const char *name, const char *what) {
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "metric \"%s\": %s", name, what);
}

static const char *read_name(tsf_state *state, tsf_value item) {
  tsf_isolate *isolate = state->isolate;
  tsf_value value = property(isolate, item, state->atoms.name);
  if (tsf_threw(isolate)) return NULL;
  if (!tsf_is_string(value) || tsf_to_string_pointer(value)->bytes == 0) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "a metric has no name");
    return NULL;
  }
  const tsf_string *text = tsf_to_string_pointer(value);
  if (memchr(text->data, 0, text->bytes) != NULL) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "the name of a metric holds a NUL");
    return NULL;
  }
  char *name = tsf_arena_allocate(&state->metrics, (size_t)text->bytes + 1);
  if (name == NULL) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "out of memory");
    return NULL;
  }
  memcpy(name, text->data, text->bytes);
  name[text->bytes] = 0;
  return name;
}

static void read_bigint(tsf_isolate *isolate, ss_plugin_metric *metric, tsf_value value) {
  tsf_big big = tsf_big_unbox(value);
  if (tsf_big_to_u64(big, &metric->value.u64)) metric->value_type = SS_PLUGIN_METRIC_VALUE_TYPE_U64;
  else if (tsf_big_to_i64(big, &metric->value.s64)) metric->value_type = SS_PLUGIN_METRIC_VALUE_TYPE_S64;
  else refuse(isolate, metric->name, "its value does not fit 64 bits");
}

static void store_integer(tsf_isolate *isolate, ss_plugin_metric *metric, tsf_value type, tsf_big big) {
  int64_t s = 0;
  uint64_t u = 0;
  bool is_signed = tsf_big_to_i64(big, &s);
  bool is_unsigned = tsf_big_to_u64(big, &u);
  if (text_is(type, "u64") && is_unsigned) {
    metric->value_type = SS_PLUGIN_METRIC_VALUE_TYPE_U64;
    metric->value.u64 = u;
  } else if (text_is(type, "i64") && is_signed) {
    metric->value_type = SS_PLUGIN_METRIC_VALUE_TYPE_S64;
    metric->value.s64 = s;
  } else if (text_is(type, "u32") && is_unsigned && u <= UINT32_MAX) {
    metric->value_type = SS_PLUGIN_METRIC_VALUE_TYPE_U32;
    metric->value.u32 = (uint32_t)u;
  } else if (text_is(type, "i32") && is_signed && s >= INT32_MIN && s <= INT32_MAX) {
    metric->value_type = SS_PLUGIN_METRIC_VALUE_TYPE_S32;
    metric->value.s32 = (int32_t)s;
  } else if (text_is(type, "int") && is_signed && s >= INT_MIN && s <= INT_MAX) {
    metric->value_type = SS_PLUGIN_METRIC_VALUE_TYPE_I;
    metric->value.i = (int)s;
  } else {
    refuse(isolate, metric->name, "its value is out of the range of its type");
  }
}

static void read_typed(tsf_isolate *isolate, ss_plugin_metric *metric, tsf_value type, tsf_value value) {
  bool is_float = text_is(type, "f32");
  if (is_float || text_is(type, "f64")) {
    double d = tsf_is_number(value) ? tsf_to_number(value) : tsf_big_to_number(tsf_big_unbox(value));
    metric->value_type = is_float ? SS_PLUGIN_METRIC_VALUE_TYPE_F : SS_PLUGIN_METRIC_VALUE_TYPE_D;
    if (is_float) metric->value.f = (float)d;
    else metric->value.d = d;
    return;
  }
  tsf_big big = tsf_is_number(value) ? tsf_big_from_number(isolate, tsf_to_number(value)) : tsf_big_unbox(value);
  if (!tsf_threw(isolate)) store_integer(isolate, metric, type, big);
}

static void read_value(tsf_state *state, ss_plugin_metric *metric, tsf_value item) {
  tsf_isolate *isolate = state->isolate;
  tsf_value value = property(isolate, item, state->atoms.value);
  if (tsf_threw(isolate)) return;
  tsf_value type = property(isolate, item, state->atoms.type);
  if (tsf_threw(isolate)) return;
  if (!tsf_is_number(value) && !tsf_is_bigint(value)) {
    refuse(isolate, metric->name, "its value is neither a number nor a bigint");
  } else if (tsf_is_string(type)) {
    read_typed(isolate, metric, type, value);
  } else if (tsf_is_number(value)) {
    metric->value_type = SS_PLUGIN_METRIC_VALUE_TYPE_D;
    metric->value.d = tsf_to_number(value);
  } else {
    read_bigint(isolate, metric, value);
  }
}

/* Fills one metric in; may throw. */
static void read_metric(tsf_state *state, ss_plugin_metric *metric, tsf_value item) {
  metric->name = read_name(state, item);
  if (metric->name == NULL) return;
  tsf_value kind = property(state->isolate, item, state->atoms.kind);
  if (tsf_threw(state->isolate)) return;
  if (text_is(kind, "monotonic")) metric->type = SS_PLUGIN_METRIC_TYPE_MONOTONIC;
  else if (text_is(kind, "non-monotonic") || kind == TSF_UNDEFINED) metric->type = SS_PLUGIN_METRIC_TYPE_NON_MONOTONIC;
  else {
    refuse(state->isolate, metric->name, "its kind is neither \"monotonic\" nor \"non-monotonic\"");
    return;
  }
  read_value(state, metric, item);
}

static ss_plugin_metric *read_all(tsf_state *state, uint32_t *count) {
  tsf_isolate *isolate = state->isolate;
  tsf_value result = tsf_state_call(state, state->plugin->metrics, 0, NULL);
  if (tsf_threw(isolate)) return NULL;
  tsf_array *items = tsf_is_array(result) ? (tsf_array *)tsf_to_object(result) : tsf_iterate_to_array(isolate, result);
  if (tsf_threw(isolate)) return NULL;
  uint32_t length = items->length;
  ss_plugin_metric *metrics = tsf_arena_allocate(&state->metrics, (size_t)length * sizeof *metrics + 1);
  if (metrics == NULL) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "out of memory");
    return NULL;
  }
  memset(metrics, 0, (size_t)length * sizeof *metrics);
  for (uint32_t i = 0; i < length; i++) {
    read_metric(state, &metrics[i], tsf_array_get_index(items, i));
    if (tsf_threw(isolate)) return NULL;
  }
  *count = length;
  return metrics;
}

ss_plugin_metric *tsf_metrics_get_metrics(ss_plugin_t *s, uint32_t *count) {
  tsf_state *state = s;
  uint32_t ignored;
  if (count == NULL) count = &ignored;
  *count = 0;
  if (!tsf_state_usable(state) || state->plugin->metrics == NULL) return NULL;
  tsf_arena_reset(&state->metrics);
  TSF_STATE_ENTER(state);
  ss_plugin_metric *metrics = read_all(state, count);
  if (tsf_threw(state->isolate)) {
    tsf_state_fail(state);
    tsf_log_text(state, SS_PLUGIN_LOG_SEV_ERROR, NULL, state->last_error, strlen(state->last_error));
  }
  tsf_state_leave(state);
  return metrics;
}
