/* source.c - opens captures, drives what the author's open() returned, and closes them. See instance.h. */
#include "source.h"

#include <stdio.h>
#include <stdlib.h>

#include "../../lib/operators.h"
#include "../../types/text_out.h"
#include "instance.h"

/* ---- instances ---- */

static tsf_source_instance *find_instance(tsf_state *state, ss_instance_t *h) {
  tsf_source_instance *instance = state->instances;
  while (instance != NULL && instance != h) instance = instance->next;
  return instance;
}

static void free_instance(tsf_state *state, tsf_source_instance *instance) {
  if (instance->controller != NULL) tsf_handle_free(state->isolate, instance->controller);
  if (instance->request != NULL) tsf_handle_free(state->isolate, instance->request);
  if (instance->driver != NULL) tsf_handle_free(state->isolate, instance->driver);
  if (instance->first != NULL) tsf_handle_free(state->isolate, instance->first);
  tsf_source_free_progress(instance);
  free(instance->memory);
  free(instance->events);
  free(instance->failure);
  free(instance);
}

static tsf_source_instance *new_instance(tsf_state *state) {
  const tsf_plugin *plugin = state->plugin;
  tsf_source_instance *instance = calloc(1, sizeof *instance);
  if (instance == NULL) return NULL;
  instance->events_most = plugin->batch_events == 0 ? 1024 : plugin->batch_events;
  instance->bytes_most = plugin->batch_bytes == 0 ? 1024 * 1024 : plugin->batch_bytes;
  instance->nanoseconds_most = (plugin->batch_milliseconds == 0 ? 30 : plugin->batch_milliseconds) * (uint64_t)1000000;
  instance->driver = tsf_handle_new(state->isolate, TSF_UNDEFINED);
  instance->first = tsf_handle_new(state->isolate, TSF_ABSENT);
  if (instance->driver != NULL && instance->first != NULL) return instance;
  free_instance(state, instance);
  return NULL;
}

/* ---- driving ---- */

/* Lets the generator write its texts at the batch's end; without room it yields strings. */
static inline void open_sink(tsf_isolate *isolate, tsf_source_instance *instance, const void *frame) {
  bool ready = tsf_batch_reserve_memory(instance, TSF_BATCH_OVERHEAD + 256) && tsf_batch_reserve_event(instance);
  size_t room = instance->capacity - instance->used - TSF_BATCH_OVERHEAD;
  isolate->sink.frame = TSF_LIKELY(ready) ? frame : NULL;
  isolate->sink.to = instance->memory + instance->used + TSF_BATCH_OVERHEAD;
  isolate->sink.room = TSF_LIKELY(room < TSF_BATCH_PAYLOAD_MOST) ? room : TSF_BATCH_PAYLOAD_MOST;
}

/* The generator's or iterator's next value; TSF_ABSENT: it has ended. May throw. */
static inline tsf_value next_value(tsf_isolate *isolate, tsf_source_instance *instance) {
  tsf_object *driver = tsf_to_object(tsf_handle_get(instance->driver));
  if (driver->type != TSF_TYPE_FRAME) return tsf_iterator_next(isolate, driver);
  tsf_frame *frame = (tsf_frame *)driver;
  if (TSF_LIKELY(tsf_state_of(isolate)->plugin->new_events == NULL)) open_sink(isolate, instance, frame);
  tsf_value value = tsf_frame_next(isolate, frame, frame->resume);
  isolate->sink.frame = NULL;
  return value;
}

static bool is_source_instance(tsf_state *state, tsf_value value) {
  if (!tsf_is_object(value) || state->atoms.next_batch == TSF_NO_ATOM) return false;
  return tsf_object_property(state->isolate, tsf_to_object(value), state->atoms.next_batch) != NULL;
}

void tsf_source_drive(tsf_state *state, tsf_source_instance *instance, tsf_value opened) {
  tsf_isolate *isolate = state->isolate;
  instance->by_object = is_source_instance(state, opened);
  if (instance->by_object) {
    tsf_handle_set(isolate, instance->driver, opened);
    return;
  }
  tsf_object *driver = tsf_iterate(isolate, opened);
  if (tsf_threw(isolate)) return;
  tsf_handle_set(isolate, instance->driver, tsf_from_object(driver));
  tsf_value first = tsf_iterator_next(isolate, driver); /* a value of its own: the batch begins later */
  if (tsf_threw(isolate)) return;
  if (first == TSF_ABSENT) instance->phase = TSF_SOURCE_ENDED;
  else tsf_handle_set(isolate, instance->first, first);
}

/* Says which texts there are. */
static void refuse_choice(tsf_state *state, const char *text) {
  const tsf_plugin *plugin = state->plugin;
  char all[512];
  size_t used = 0;
  for (uint32_t i = 0; i < plugin->open_choice_count && used < sizeof all; i++) {
    int length = snprintf(all + used, sizeof all - used, "%s\"%s\"", i == 0 ? "" : ", ", plugin->open_choices[i]);
    used += length < 0 ? sizeof all : (size_t)length;
  }
  tsf_state_error(state, "params: \"%.100s\" is none of %s", text, all);
}

tsf_value tsf_source_params(tsf_state *state, const char *params) {
  const tsf_plugin *plugin = state->plugin;
  if (plugin->open_params == NULL) return TSF_UNDEFINED;
  if (params == NULL) params = "";
  bool known = plugin->open_choices == NULL;
  for (uint32_t i = 0; !known && i < plugin->open_choice_count; i++) known = strcmp(plugin->open_choices[i], params) == 0;
  if (known) return tsf_plugin_decode(state, plugin->open_params, params, "params");
  refuse_choice(state, params);
  return TSF_ABSENT;
}

static bool open_now(tsf_state *state, tsf_source_instance *instance, const char *params) {
  tsf_value value = tsf_source_params(state, params);
  if (value == TSF_ABSENT) return false;
  tsf_value opened = tsf_state_call(state, state->plugin->open, value == TSF_UNDEFINED ? 0 : 1, &value);
  if (!tsf_threw(state->isolate)) tsf_source_drive(state, instance, opened);
  if (!tsf_threw(state->isolate)) return true;
  tsf_state_fail(state);
  return false;
}

static bool open_instance(tsf_state *state, tsf_source_instance *instance, const char *params) {
  const tsf_waiting_part *waiting = state->plugin->waiting;
  if (waiting != NULL && !waiting->open(state, instance, params)) return false;
  TSF_STATE_ENTER(state);
  bool open = waiting != NULL || open_now(state, instance, params);
  if (open) tsf_source_update_progress(state, instance);
  tsf_state_leave(state);
  return open;
}

ss_instance_t *tsf_source_open(ss_plugin_t *s, const char *params, ss_plugin_rc *rc) {
  tsf_state *state = s;
  ss_plugin_rc ignored;
  if (rc == NULL) rc = &ignored;
  *rc = SS_PLUGIN_FAILURE;
  if (!tsf_state_usable(state)) return NULL;
  tsf_state_forget_event(state);
  TSF_STATE_ENTER(state);
  tsf_source_instance *instance = new_instance(state);
  tsf_state_leave(state);
  if (instance == NULL) {
    tsf_state_error(state, "out of memory");
  } else if (open_instance(state, instance, params)) {
    instance->next = state->instances;
    state->instances = instance;
    *rc = SS_PLUGIN_SUCCESS;
  } else {
    TSF_STATE_ENTER(state);
    free_instance(state, instance);
    tsf_state_leave(state);
    instance = NULL;
  }
  return instance;
}

tsf_value tsf_source_stop(tsf_state *state, tsf_source_instance *instance) {
  tsf_isolate *isolate = state->isolate;
  tsf_value driver = tsf_handle_get(instance->driver), result = TSF_UNDEFINED;
  if (instance->by_object) {
    if (state->atoms.close != TSF_NO_ATOM && tsf_object_property(isolate, tsf_to_object(driver), state->atoms.close) != NULL)
      result = tsf_call_method(isolate, driver, state->atoms.close, 0, NULL);
  } else if (instance->phase == TSF_SOURCE_OPEN && tsf_is_object(driver)) {
    tsf_iterator_close(isolate, tsf_to_object(driver));
  }
  if (tsf_threw(isolate)) tsf_state_log_failure(state, SS_PLUGIN_LOG_SEV_ERROR, "close");
  return result;
}

static void close_instance(tsf_state *state, tsf_source_instance *instance) {
  tsf_source_instance **link = &state->instances;
  while (*link != instance) link = &(*link)->next;
  *link = instance->next;
  if (state->plugin->waiting != NULL) state->plugin->waiting->stop(state, instance);
  TSF_STATE_ENTER(state);
  if (state->plugin->waiting == NULL) tsf_source_stop(state, instance);
  free_instance(state, instance);
  tsf_state_leave(state);
}

void tsf_source_close(ss_plugin_t *s, ss_instance_t *h) {
  tsf_state *state = s;
  if (!tsf_state_usable(state)) return;
  tsf_state_forget_event(state);
  tsf_source_instance *instance = find_instance(state, h);
  if (instance != NULL) close_instance(state, instance);
}

void tsf_source_close_all(tsf_state *state) {
  while (state->instances != NULL) close_instance(state, state->instances);
}

/* ---- batches ---- */

/* What was yielded is no event: the generator's `yield` throws, so that the message has its place and may be caught. What
 * it yields then is the next value. May throw. */
static __attribute__((noinline)) void refuse_value(tsf_isolate *isolate, tsf_source_instance *instance) {
  tsf_object *driver = tsf_to_object(tsf_handle_get(instance->driver));
  if (driver->type != TSF_TYPE_FRAME) return;
  tsf_frame *frame = (tsf_frame *)driver;
  tsf_value value = tsf_frame_resume(isolate, frame, TSF_RESUME_THROW, tsf_catch(isolate));
  if (frame->done) instance->phase = TSF_SOURCE_ENDED;
  else if (!tsf_threw(isolate)) tsf_handle_set(isolate, instance->first, value);
}

/* Resumes the generator until the batch is full, the time is up, it yields undefined, or it ends. May throw. */
static void fill_by_generator(tsf_state *state, tsf_source_instance *instance) {
  tsf_isolate *isolate = state->isolate;
  do {
    tsf_value value = tsf_handle_get(instance->first);
    if (TSF_UNLIKELY(value != TSF_ABSENT)) tsf_handle_set(isolate, instance->first, TSF_ABSENT);
    else value = next_value(isolate, instance);
    if (tsf_threw(isolate)) return;
    if (value == TSF_ABSENT) {
      instance->phase = TSF_SOURCE_ENDED;
      return;
    }
    if (value == TSF_UNDEFINED) return;
    if (TSF_LIKELY(value == TSF_WRITTEN)) {
      tsf_batch_write_header(state, instance, isolate->sink.bytes, TSF_BATCH_NOTHING, TSF_BATCH_NOTHING);
      continue;
    }
    tsf_batch_add(state, instance, value);
    if (TSF_UNLIKELY(tsf_threw(isolate))) {
      refuse_value(isolate, instance);
      if (tsf_threw(isolate) || instance->phase != TSF_SOURCE_OPEN) return;
      if (tsf_batch_is_late_now(instance)) return; /* there may be no good one, ever */
    }
  } while (!tsf_batch_is_full(instance) && !tsf_batch_is_late(instance));
}

/* Calls SourceInstance.nextBatch(batch); may throw. */
static void fill_by_object(tsf_state *state, tsf_source_instance *instance) {
  tsf_isolate *isolate = state->isolate;
  tsf_boxed *batch = tsf_boxed_new(isolate, TSF_BOXED_BATCH);
  batch->u.batch.call = state->call;
  batch->u.batch.instance = instance;
  tsf_value argument = tsf_from_object(batch);
  tsf_value result = tsf_call_method(isolate, tsf_handle_get(instance->driver), state->atoms.next_batch, 1, &argument);
  if (tsf_threw(isolate)) return;
  if (tsf_is_boxed(result, TSF_BOXED_SIGNAL) && ((const tsf_boxed *)tsf_to_object(result))->u.signal == TSF_SIGNAL_EOF)
    instance->phase = TSF_SOURCE_ENDED;
}

/* Extraction may fail before the host asks for the message. */
void tsf_source_break(tsf_state *state, tsf_source_instance *instance) {
  tsf_state_fail(state);
  instance->phase = TSF_SOURCE_BROKEN;
  size_t length = strlen(state->last_error);
  instance->failure = malloc(length + 1);
  if (instance->failure != NULL) memcpy(instance->failure, state->last_error, length + 1);
}

void tsf_source_fill(tsf_state *state, tsf_source_instance *instance) {
  if (instance->by_object) fill_by_object(state, instance);
  else fill_by_generator(state, instance);
  if (tsf_threw(state->isolate)) tsf_source_break(state, instance);
}

static ss_plugin_rc outcome(tsf_state *state, const tsf_source_instance *instance) {
  if (instance->phase == TSF_SOURCE_ENDED) return SS_PLUGIN_EOF;
  if (instance->count > 0) return SS_PLUGIN_SUCCESS;
  if (instance->phase == TSF_SOURCE_OPEN) return SS_PLUGIN_TIMEOUT;
  tsf_state_error(state, "%s", instance->failure == NULL ? "out of memory" : instance->failure);
  return SS_PLUGIN_FAILURE;
}

ss_plugin_rc tsf_source_next_batch(ss_plugin_t *s, ss_instance_t *h, uint32_t *count, ss_plugin_event ***events) {
  tsf_state *state = s;
  if (count != NULL) *count = 0;
  if (events != NULL) *events = NULL;
  if (!tsf_state_usable(state)) return SS_PLUGIN_FAILURE;
  tsf_source_instance *instance = find_instance(state, h);
  if (instance == NULL || count == NULL || events == NULL) {
    tsf_state_error(state, "next_batch without an open source");
    return SS_PLUGIN_FAILURE;
  }
  tsf_batch_begin(instance);
  if (instance->phase != TSF_SOURCE_OPEN) return outcome(state, instance);
  if (state->plugin->waiting != NULL) state->plugin->waiting->fill(state, instance);
  TSF_STATE_ENTER(state);
  if (state->plugin->waiting == NULL) tsf_source_fill(state, instance);
  if (state->plugin->progress != NULL || instance->by_object || instance->progress != 0) tsf_source_update_progress(state, instance);
  tsf_state_leave(state);
  *count = instance->count;
  *events = instance->events;
  return outcome(state, instance);
}
