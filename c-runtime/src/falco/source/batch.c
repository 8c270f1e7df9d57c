/* batch.c - the memory of a batch's events, and what the author makes them of: event(), raw(), EventBatch. See instance.h. */
#define _POSIX_C_SOURCE 200809L /* clock_gettime */
#include "instance.h"

#include <stdlib.h>
#include <time.h>

#include "../../lib/operators.h"
#include "source.h"

/* ---- clock ---- */

static uint64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

/* Memory that one huge batch needed is given back at the next. */
void tsf_batch_begin(tsf_source_instance *instance) {
  instance->count = 0;
  instance->used = 0;
  instance->began = instance->checked = now();
  instance->check_at = instance->step = 1;
  if (instance->capacity <= 4 * instance->bytes_most + 65536) return;
  free(instance->memory);
  instance->memory = NULL;
  instance->capacity = 0;
}

/* The clock is read after 1, 2, 4 ... events while they come fast, at most 64 apart; after each when they are slow. */
bool tsf_batch_is_late_now(tsf_source_instance *instance) {
  uint64_t at = now();
  bool fast = at - instance->checked < instance->nanoseconds_most / 64;
  instance->step = !fast ? 1 : instance->step < 64 ? instance->step * 2 : 64;
  instance->checked = at;
  instance->check_at = instance->count + instance->step;
  return at - instance->began >= instance->nanoseconds_most;
}

/* ---- memory ---- */

void tsf_batch_out_of_memory(tsf_isolate *isolate) { tsf_throw_error(isolate, TSF_ERROR_RANGE, "out of memory"); }

/* Events that lie there already move along. */
bool tsf_batch_grow_memory(tsf_source_instance *instance, size_t size) {
  size_t capacity = instance->capacity + instance->capacity / 2 + size + 4096;
  char *moved = malloc(capacity);
  if (moved == NULL) return false;
  if (instance->used > 0) memcpy(moved, instance->memory, instance->used);
  for (uint32_t i = 0; i < instance->count; i++)
    instance->events[i] = (ss_plugin_event *)(moved + ((char *)instance->events[i] - instance->memory));
  free(instance->memory);
  instance->memory = moved;
  instance->capacity = capacity;
  return true;
}

bool tsf_batch_grow_events(tsf_source_instance *instance) {
  uint32_t capacity = instance->event_capacity * 2 + 16;
  ss_plugin_event **grown = realloc(instance->events, (size_t)capacity * sizeof *grown);
  if (grown == NULL) return false;
  instance->events = grown;
  instance->event_capacity = capacity;
  return true;
}

/* ---- events ---- */

/* Adds a { type, tid?, ts?, params? }, for a source of syscall events; ts and tid, if told, win over its own. May throw. */
static __attribute__((noinline)) void add_new_event(tsf_state *state, tsf_source_instance *instance, tsf_value event,
                                                    uint64_t ts, uint64_t tid) {
  tsf_isolate *isolate = state->isolate;
  tsf_measured measured;
  state->plugin->encoder->measure(state, event, &measured);
  if (ts == TSF_BATCH_NOTHING && !tsf_threw(isolate)) ts = tsf_event_word(isolate, measured.given_ts, "ts");
  if (tid == TSF_BATCH_NOTHING && !tsf_threw(isolate)) tid = tsf_event_word(isolate, measured.given_tid, "tid");
  if (tsf_threw(isolate)) return;
  if (TSF_UNLIKELY(!tsf_batch_reserve_memory(instance, measured.size) || !tsf_batch_reserve_event(instance))) {
    tsf_batch_out_of_memory(isolate);
    return;
  }
  measured.ts = ts;
  measured.tid = tid;
  char *at = instance->memory + instance->used;
  state->plugin->encoder->write(&measured, at);
  instance->used += measured.size;
  instance->events[instance->count++] = (ss_plugin_event *)at;
}

void tsf_batch_add_payload(tsf_state *state, tsf_source_instance *instance, tsf_value data, bool raw, uint64_t ts, uint64_t tid) {
  if (TSF_UNLIKELY(state->plugin->new_events != NULL)) {
    if (!raw) add_new_event(state, instance, data, ts, tid);
    else tsf_throw_error(state->isolate, TSF_ERROR_TYPE, "raw() gives no event of a source of syscall events");
    return;
  }
  tsf_event_payload payload;
  const tsf_json_type *type = raw ? NULL : state->plugin->payload;
  if (tsf_payload_of(state, data, type, &payload)) tsf_batch_append(state, instance, payload.data, payload.size, ts, tid);
}

void tsf_batch_add_value(tsf_state *state, tsf_source_instance *instance, tsf_value value) {
  if (!tsf_is_boxed(value, TSF_BOXED_SOURCE_EVENT)) {
    tsf_batch_add_payload(state, instance, value, false, TSF_BATCH_NOTHING, TSF_BATCH_NOTHING);
    return;
  }
  const tsf_boxed *event = (const tsf_boxed *)tsf_to_object(value);
  tsf_batch_add_payload(state, instance, event->value, event->raw, event->u.event.ts, event->u.event.tid);
  if (event->progress != 0 && !tsf_threw(state->isolate)) instance->progress = event->progress;
}

/* ---- event(), raw() ---- */

static tsf_object *source_event(tsf_isolate *isolate, tsf_value data, tsf_value options, bool raw) {
  const tsf_atoms *atoms = &tsf_state_of(isolate)->atoms;
  uint64_t ts = tsf_event_option(isolate, options, atoms->ts, "ts");
  uint64_t tid = tsf_threw(isolate) ? TSF_BATCH_NOTHING : tsf_event_option(isolate, options, atoms->tid, "tid");
  uint16_t progress = tsf_threw(isolate) ? 0 : tsf_source_progress_option(isolate, options);
  tsf_boxed *event = tsf_boxed_new(isolate, TSF_BOXED_SOURCE_EVENT);
  event->value = data;
  event->raw = raw;
  event->u.event.ts = ts;
  event->u.event.tid = tid;
  event->progress = progress;
  return &event->header;
}

tsf_object *tsf_source_event_new(tsf_isolate *isolate, tsf_value data, tsf_value options) {
  return source_event(isolate, data, options, false);
}
tsf_object *tsf_source_raw_new(tsf_isolate *isolate, tsf_value data, tsf_value options) {
  return source_event(isolate, data, options, true);
}

/* ---- SourceInstance and EventBatch ---- */

#define STATIC_SIGNAL(which)                                                                                          \
  { {TSF_TYPE_BOXED, 0, TSF_FLAG_STATIC, TSF_BOXED_SIGNAL}, TSF_UNDEFINED, {.signal = (which)}, 0, 0, false, 0 }
const tsf_boxed tsf_source_timeout = STATIC_SIGNAL(TSF_SIGNAL_TIMEOUT);
const tsf_boxed tsf_source_eof = STATIC_SIGNAL(TSF_SIGNAL_EOF);

/* The instance that a batch stands for, inside its nextBatch only; else NULL, thrown. */
static tsf_source_instance *batch_instance(tsf_isolate *isolate, tsf_object *object) {
  const tsf_boxed *batch = (const tsf_boxed *)object;
  if (tsf_is_boxed(tsf_from_object(object), TSF_BOXED_BATCH) && batch->u.batch.call == tsf_state_of(isolate)->call)
    return batch->u.batch.instance;
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "batch used after its call");
  return NULL;
}

void tsf_source_batch_add(tsf_isolate *isolate, tsf_object *batch, tsf_value data, tsf_value options) {
  tsf_state *state = tsf_state_of(isolate);
  tsf_source_instance *instance = batch_instance(isolate, batch);
  if (instance == NULL) return;
  if (tsf_is_boxed(data, TSF_BOXED_SOURCE_EVENT)) {
    tsf_batch_add(state, instance, data);
    return;
  }
  uint64_t ts = tsf_event_option(isolate, options, state->atoms.ts, "ts");
  if (tsf_threw(isolate)) return;
  uint64_t tid = tsf_event_option(isolate, options, state->atoms.tid, "tid");
  if (tsf_threw(isolate)) return;
  uint16_t progress = tsf_source_progress_option(isolate, options);
  if (!tsf_threw(isolate)) tsf_batch_add_payload(state, instance, data, false, ts, tid);
  if (!tsf_threw(isolate) && progress != 0) instance->progress = progress;
}

double tsf_source_batch_length(tsf_isolate *isolate, tsf_object *batch) {
  const tsf_source_instance *instance = batch_instance(isolate, batch);
  return instance == NULL ? 0 : instance->count;
}

bool tsf_source_batch_full(tsf_isolate *isolate, tsf_object *batch) {
  tsf_source_instance *instance = batch_instance(isolate, batch);
  return instance == NULL || tsf_batch_is_full(instance) || tsf_batch_is_late(instance);
}
