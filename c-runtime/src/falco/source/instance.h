/* instance.h - private to source/: an open capture, the batch that it fills, and what each of its files calls of another.
 * What runs for each event is inline. Plugin events lie in the batch as
 *
 *   0 ts · 8 tid · 16 len · 20 type 322 · 22 nparams 2 · 26 length 4 · 30 length n · 34 plugin id · 38 payload
 *
 * Invariant: an instance is in its state's list from open to close, so a stale or foreign pointer is recognised; `events`
 * point into `memory`, both of the instance. After the end the instance answers EOF or the same failure for ever. */
#ifndef TSF_FALCO_SOURCE_INSTANCE_H
#define TSF_FALCO_SOURCE_INSTANCE_H

#include <stdatomic.h>

#include "../../../include/falco/plugin.h"
#include "../../core/short_bytes.h"
#include "../../types/string.h"

enum { TSF_BATCH_OVERHEAD = PLUGIN_EVENT_PAYLOAD_OFFSET };
#define TSF_BATCH_NOTHING UINT64_MAX
#define TSF_BATCH_PAYLOAD_MOST (UINT32_MAX - (uint32_t)TSF_BATCH_OVERHEAD)

enum tsf_source_phase { TSF_SOURCE_OPEN, TSF_SOURCE_ENDED, TSF_SOURCE_BROKEN };

struct tsf_source_instance {
  tsf_source_instance *next; /* in the state's list */
  tsf_handle *driver;        /* generator, iterator or SourceInstance */
  tsf_handle *first;         /* what open's resume yielded, for the first batch; TSF_ABSENT: nothing */
  bool by_object;            /* driver is a SourceInstance */
  bool waits;                /* driver is an asynchronous generator */
  tsf_handle *controller;    /* of the signal that open got; NULL: it got none */
  tsf_handle *request;       /* waits: the promise of its next value; NULL: not asked for yet */
  enum tsf_source_phase phase;
  char *memory;              /* events of the current batch */
  size_t used, capacity;
  ss_plugin_event **events;
  uint32_t count, event_capacity;
  uint32_t events_most;
  size_t bytes_most;
  uint64_t nanoseconds_most;
  uint64_t began, checked;   /* clock: at the batch's begin, and when it was read last */
  uint32_t check_at, step;   /* event count at which to read it next */
  _Atomic(struct tsf_progress *) latest; /* written by the source's thread, taken by the one that asks */
  struct tsf_progress *given;            /* of the asking thread */
  uint16_t progress;          /* as the latest event said, like tsf_boxed's; 0: none did */
  char *failure;              /* TSF_SOURCE_BROKEN: the message */
};

/* ---- batch.c: the memory of events ---- */

/* Begins a batch: no events, the clock starts. */
void tsf_batch_begin(tsf_source_instance *instance);
/* Whether its time is up; the clock is read seldom while events come fast. */
bool tsf_batch_is_late_now(tsf_source_instance *instance);
static inline bool tsf_batch_is_late(tsf_source_instance *instance) {
  return TSF_UNLIKELY(instance->count >= instance->check_at) && tsf_batch_is_late_now(instance);
}
static inline bool tsf_batch_is_full(const tsf_source_instance *instance) {
  return instance->count >= instance->events_most || instance->used >= instance->bytes_most;
}
/* When its time is up, as tsf_threads_now. */
static inline uint64_t tsf_batch_deadline(const tsf_source_instance *instance) {
  return instance->began + instance->nanoseconds_most;
}
void tsf_batch_out_of_memory(tsf_isolate *isolate);
bool tsf_batch_grow_memory(tsf_source_instance *instance, size_t size);
bool tsf_batch_grow_events(tsf_source_instance *instance);
/* Makes room for `size` more bytes of events. */
static inline bool tsf_batch_reserve_memory(tsf_source_instance *instance, size_t size) {
  return TSF_LIKELY(instance->capacity - instance->used >= size) || tsf_batch_grow_memory(instance, size);
}

static inline bool tsf_batch_reserve_event(tsf_source_instance *instance) {
  return TSF_LIKELY(instance->count < instance->event_capacity) || tsf_batch_grow_events(instance);
}

static inline void tsf_batch_write_u32(char *at, uint32_t value) { memcpy(at, &value, sizeof value); }

/* Writes the header of the event at the batch's end, whose payload lies there or is going to. */
static inline void tsf_batch_write_header(tsf_state *state, tsf_source_instance *instance, uint32_t size, uint64_t ts, uint64_t tid) {
  char *at = instance->memory + instance->used;
  ss_plugin_event *event = (ss_plugin_event *)at;
  event->ts = ts;
  event->tid = tid;
  event->len = TSF_BATCH_OVERHEAD + size;
  event->type = TSF_PLUGIN_EVENT;
  event->nparams = 2;
  tsf_batch_write_u32(at + sizeof *event, 4); /* one by one: put together on the stack they would be waited for */
  tsf_batch_write_u32(at + sizeof *event + 4, size);
  tsf_batch_write_u32(at + sizeof *event + 8, state->plugin->id);
  instance->used += TSF_BATCH_OVERHEAD + size;
  instance->events[instance->count++] = event;
}

static inline void tsf_batch_append(tsf_state *state, tsf_source_instance *instance, const void *data, size_t size, uint64_t ts, uint64_t tid) {
  if (TSF_UNLIKELY(size > TSF_BATCH_PAYLOAD_MOST)) {
    tsf_throw_error(state->isolate, TSF_ERROR_RANGE, "a payload of %zu bytes is too long for an event", size);
    return;
  }
  if (TSF_UNLIKELY(!tsf_batch_reserve_memory(instance, TSF_BATCH_OVERHEAD + size) || !tsf_batch_reserve_event(instance))) {
    tsf_batch_out_of_memory(state->isolate);
    return;
  }
  tsf_copy_short(instance->memory + instance->used + TSF_BATCH_OVERHEAD, data, size);
  tsf_batch_write_header(state, instance, (uint32_t)size, ts, tid);
}

/* Adds an event with this payload; may throw. */
void tsf_batch_add_payload(tsf_state *state, tsf_source_instance *instance, tsf_value data, bool raw, uint64_t ts, uint64_t tid);
/* Adds what a generator yielded, that is no string; may throw. */
void tsf_batch_add_value(tsf_state *state, tsf_source_instance *instance, tsf_value value);
/* Adds what a generator yielded; may throw. */
static inline void tsf_batch_add(tsf_state *state, tsf_source_instance *instance, tsf_value value) {
  if (TSF_UNLIKELY(!tsf_is_string(value) || state->plugin->new_events != NULL)) {
    tsf_batch_add_value(state, instance, value);
    return;
  }
  const tsf_string *text = tsf_to_string_pointer(value);
  tsf_batch_append(state, instance, text->data, text->bytes, TSF_BATCH_NOTHING, TSF_BATCH_NOTHING);
}

/* ---- progress.c ---- */

/* Asks the author; a throw is logged once and changes nothing. */
void tsf_source_update_progress(tsf_state *state, tsf_source_instance *instance);
/* options.progress, as tsf_boxed has it. TypeError for what is no number. */
uint16_t tsf_source_progress_option(tsf_isolate *isolate, tsf_value options);
void tsf_source_free_progress(tsf_source_instance *instance);

/* ---- source.c: what waiting.c does between its waits; inside the isolate ---- */

/* What open's parameter is; TSF_ABSENT: it does not fit, the last error says why. */
tsf_value tsf_source_params(tsf_state *state, const char *text);
/* Takes what open returned, no promise and no asynchronous generator, and resumes it once; may throw. */
void tsf_source_drive(tsf_state *state, tsf_source_instance *instance, tsf_value opened);
/* Fills the batch as long as values come at once. A throw breaks the source down. */
void tsf_source_fill(tsf_state *state, tsf_source_instance *instance);
/* The source threw: its message is kept. */
void tsf_source_break(tsf_state *state, tsf_source_instance *instance);
/* Lets the author's code end: finally blocks, or close(), whose result is given. What it throws is logged. */
tsf_value tsf_source_stop(tsf_state *state, tsf_source_instance *instance);

/* ---- waiting.c: a plugin whose code waits; not inside the isolate. Linked if the plugin names it. ---- */

typedef struct tsf_waiting_part {
  /* Calls open and waits for what it promises; false: it failed, the last error says how. */
  bool (*open)(tsf_state *state, tsf_source_instance *instance, const char *params);
  /* Fills the batch with what comes until it is full or its time is up. */
  void (*fill)(tsf_state *state, tsf_source_instance *instance);
  /* Ends the author's code, and waits a little for that. */
  void (*stop)(tsf_state *state, tsf_source_instance *instance);
} tsf_waiting_part;

#endif
