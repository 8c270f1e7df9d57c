/* source.c - drives what the author's open() returns and writes its payloads as plugin events:
 *
 *   0 ts · 8 tid · 16 len · 20 type 322 · 22 nparams 2 · 26 length 4 · 30 length n · 34 plugin id · 38 payload
 *
 * Invariant: an instance is in its state's list from open to close, so a stale or foreign pointer is recognised; `events`
 * point into `memory`, both of the instance. After the end the instance answers EOF or the same failure for ever. */
#define _POSIX_C_SOURCE 200809L /* clock_gettime */
#include "source.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "../core/short_bytes.h"
#include "../lib/operators.h"
#include "../types/text_out.h"

enum { EVENT_CODE = 322, OVERHEAD = PLUGIN_EVENT_PAYLOAD_OFFSET };
#define NO_TIME UINT64_MAX
#define PAYLOAD_MOST (UINT32_MAX - (uint32_t)OVERHEAD)

enum phase { OPEN, ENDED, BROKEN };

/* What get_progress tells. */
typedef struct progress {
  uint32_t hundredths;
  char text[];
} progress;

struct tsf_source_instance {
  tsf_source_instance *next; /* in the state's list */
  tsf_handle *driver;        /* generator, iterator or SourceInstance */
  tsf_handle *first;         /* what open's resume yielded, for the first batch; TSF_ABSENT: nothing */
  bool by_object;            /* driver is a SourceInstance */
  enum phase phase;
  char *memory;              /* events of the current batch */
  size_t used, capacity;
  ss_plugin_event **events;
  uint32_t count, event_capacity;
  uint32_t events_most;
  size_t bytes_most;
  uint64_t nanoseconds_most;
  uint64_t began, checked;   /* clock: at the batch's begin, and when it was read last */
  uint32_t check_at, step;   /* event count at which to read it next */
  _Atomic(progress *) latest; /* written by the source's thread, taken by the one that asks */
  progress *given;            /* of the asking thread */
  char *failure;              /* BROKEN: the message */
};

/* ---- clock ---- */

static uint64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static void start_clock(tsf_source_instance *instance) {
  instance->began = instance->checked = now();
  instance->check_at = instance->step = 1;
}

/* The clock is read after 1, 2, 4 ... events while they come fast, at most 64 apart; after each when they are slow. */
static bool time_is_up(tsf_source_instance *instance) {
  if (TSF_LIKELY(instance->count < instance->check_at)) return false;
  uint64_t at = now();
  bool fast = at - instance->checked < instance->nanoseconds_most / 64;
  instance->step = !fast ? 1 : instance->step < 64 ? instance->step * 2 : 64;
  instance->checked = at;
  instance->check_at = instance->count + instance->step;
  return at - instance->began >= instance->nanoseconds_most;
}

static bool is_full(const tsf_source_instance *instance) {
  return instance->count >= instance->events_most || instance->used >= instance->bytes_most;
}

/* ---- events ---- */

static void out_of_memory(tsf_isolate *isolate) { tsf_throw_error(isolate, TSF_ERROR_RANGE, "out of memory"); }

/* Events that lie there already move along. */
static __attribute__((noinline)) bool grow_memory(tsf_source_instance *instance, size_t size) {
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

/* Makes room for `size` more bytes of events. */
static inline bool reserve_memory(tsf_source_instance *instance, size_t size) {
  return TSF_LIKELY(instance->capacity - instance->used >= size) || grow_memory(instance, size);
}

static __attribute__((noinline)) bool grow_events(tsf_source_instance *instance) {
  uint32_t capacity = instance->event_capacity * 2 + 16;
  ss_plugin_event **grown = realloc(instance->events, (size_t)capacity * sizeof *grown);
  if (grown == NULL) return false;
  instance->events = grown;
  instance->event_capacity = capacity;
  return true;
}

static inline bool reserve_event(tsf_source_instance *instance) {
  return TSF_LIKELY(instance->count < instance->event_capacity) || grow_events(instance);
}

/* Memory that one huge batch needed is given back at the next. */
static void clear_batch(tsf_source_instance *instance) {
  instance->count = 0;
  instance->used = 0;
  if (instance->capacity <= 4 * instance->bytes_most + 65536) return;
  free(instance->memory);
  instance->memory = NULL;
  instance->capacity = 0;
}

static inline void write_u32(char *at, uint32_t value) { memcpy(at, &value, sizeof value); }

/* Writes the header of the event at the batch's end, whose payload lies there or is going to. */
static inline void write_header(tsf_state *state, tsf_source_instance *instance, uint32_t size, uint64_t ts, uint64_t tid) {
  char *at = instance->memory + instance->used;
  ss_plugin_event *event = (ss_plugin_event *)at;
  event->ts = ts;
  event->tid = tid;
  event->len = OVERHEAD + size;
  event->type = EVENT_CODE;
  event->nparams = 2;
  write_u32(at + sizeof *event, 4); /* one by one: put together on the stack they would be waited for */
  write_u32(at + sizeof *event + 4, size);
  write_u32(at + sizeof *event + 8, state->plugin->id);
  instance->used += OVERHEAD + size;
  instance->events[instance->count++] = event;
}

static inline void append(tsf_state *state, tsf_source_instance *instance, const void *data, size_t size, uint64_t ts, uint64_t tid) {
  if (TSF_UNLIKELY(size > PAYLOAD_MOST)) {
    tsf_throw_error(state->isolate, TSF_ERROR_RANGE, "a payload of %zu bytes is too long for an event", size);
    return;
  }
  if (TSF_UNLIKELY(!reserve_memory(instance, OVERHEAD + size) || !reserve_event(instance))) {
    out_of_memory(state->isolate);
    return;
  }
  tsf_copy_short(instance->memory + instance->used + OVERHEAD, data, size);
  write_header(state, instance, (uint32_t)size, ts, tid);
}

static uint64_t read_word(tsf_isolate *isolate, tsf_value value, const char *what);

/* Adds a { type, tid?, ts?, params? }, for a source of syscall events; ts and tid, if told, win over its own. May throw. */
static __attribute__((noinline)) void add_new_event(tsf_state *state, tsf_source_instance *instance, tsf_value event,
                                                    uint64_t ts, uint64_t tid) {
  tsf_isolate *isolate = state->isolate;
  tsf_measured measured;
  tsf_encode_measure(state, event, &measured);
  if (ts == NO_TIME && !tsf_threw(isolate)) ts = read_word(isolate, measured.given_ts, "ts");
  if (tid == NO_TIME && !tsf_threw(isolate)) tid = read_word(isolate, measured.given_tid, "tid");
  if (tsf_threw(isolate)) return;
  if (TSF_UNLIKELY(!reserve_memory(instance, measured.size) || !reserve_event(instance))) {
    out_of_memory(isolate);
    return;
  }
  measured.ts = ts;
  measured.tid = tid;
  char *at = instance->memory + instance->used;
  tsf_encode_write(&measured, at);
  instance->used += measured.size;
  instance->events[instance->count++] = (ss_plugin_event *)at;
}

/* Adds an event with this payload; may throw. */
static void add_payload(tsf_state *state, tsf_source_instance *instance, tsf_value data, bool raw, uint64_t ts, uint64_t tid) {
  tsf_isolate *isolate = state->isolate;
  if (TSF_UNLIKELY(state->plugin->new_events != NULL)) {
    if (!raw) add_new_event(state, instance, data, ts, tid);
    else tsf_throw_error(isolate, TSF_ERROR_TYPE, "raw() gives no event of a source of syscall events");
    return;
  }
  if (!raw && !tsf_is_string(data) && !tsf_is_bytes(data) && state->plugin->encode != NULL) {
    data = state->plugin->encode->code(isolate, NULL, TSF_UNDEFINED, 1, &data);
    if (tsf_threw(isolate)) return;
  }
  if (tsf_is_string(data)) {
    const tsf_string *text = tsf_to_string_pointer(data);
    append(state, instance, text->data, text->bytes, ts, tid);
  } else if (tsf_is_bytes(data)) {
    const tsf_bytes *bytes = (const tsf_bytes *)tsf_to_object(data);
    append(state, instance, bytes->data, bytes->length, ts, tid);
  } else {
    tsf_expected(isolate, "a string or a Uint8Array as payload", data);
  }
}

/* Adds what a generator yielded; may throw. */
static void add_event(tsf_state *state, tsf_source_instance *instance, tsf_value value) {
  if (TSF_LIKELY(tsf_is_string(value) && state->plugin->new_events == NULL)) {
    const tsf_string *text = tsf_to_string_pointer(value);
    append(state, instance, text->data, text->bytes, NO_TIME, NO_TIME);
    return;
  }
  if (!tsf_is_boxed(value, TSF_BOXED_SOURCE_EVENT)) {
    add_payload(state, instance, value, false, NO_TIME, NO_TIME);
    return;
  }
  const tsf_boxed *event = (const tsf_boxed *)tsf_to_object(value);
  add_payload(state, instance, event->value, event->raw, event->u.event.ts, event->u.event.tid);
}

/* ---- event(), raw() ---- */

/* A ts or tid as 64 bits; all ones for undefined. */
static uint64_t read_word(tsf_isolate *isolate, tsf_value value, const char *what) {
  uint64_t result = NO_TIME;
  int64_t negative;
  if (value == TSF_UNDEFINED || value == TSF_ABSENT) return result;
  if (tsf_is_boxed(value, TSF_BOXED_TIMESTAMP)) return ((const tsf_boxed *)tsf_to_object(value))->u.nanoseconds;
  tsf_big big = tsf_big_from_small(0);
  if (tsf_is_number(value)) big = tsf_big_from_number(isolate, tsf_to_number(value));
  else if (tsf_is_bigint(value)) big = tsf_big_unbox(value);
  else tsf_expected(isolate, what[1] == 's' ? "a bigint as the event's ts" : "a bigint as the event's tid", value);
  if (tsf_threw(isolate) || tsf_big_to_u64(big, &result)) return result;
  if (tsf_big_to_i64(big, &negative) && negative == -1) return NO_TIME; /* -1n: none */
  tsf_throw_error(isolate, TSF_ERROR_RANGE, "the event's %s does not fit 64 bits", what);
  return NO_TIME;
}

/* options.<name> as 64 bits; all ones when it is left out. */
static uint64_t option(tsf_isolate *isolate, tsf_value options, tsf_atom name, const char *what) {
  if (name == TSF_NO_ATOM || !tsf_is_object(options)) return NO_TIME;
  tsf_value value = tsf_object_get(isolate, tsf_to_object(options), name);
  return tsf_threw(isolate) ? NO_TIME : read_word(isolate, value, what);
}

static tsf_object *source_event(tsf_isolate *isolate, tsf_value data, tsf_value options, bool raw) {
  const tsf_atoms *atoms = &tsf_state_of(isolate)->atoms;
  uint64_t ts = option(isolate, options, atoms->ts, "ts");
  uint64_t tid = tsf_threw(isolate) ? NO_TIME : option(isolate, options, atoms->tid, "tid");
  tsf_boxed *event = tsf_boxed_new(isolate, TSF_BOXED_SOURCE_EVENT);
  event->value = data;
  event->raw = raw;
  event->u.event.ts = ts;
  event->u.event.tid = tid;
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
  { {TSF_TYPE_BOXED, 0, TSF_FLAG_STATIC, TSF_BOXED_SIGNAL}, TSF_UNDEFINED, {.signal = (which)}, 0, 0, false }
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
    add_event(state, instance, data);
    return;
  }
  uint64_t ts = option(isolate, options, state->atoms.ts, "ts");
  if (tsf_threw(isolate)) return;
  uint64_t tid = option(isolate, options, state->atoms.tid, "tid");
  if (!tsf_threw(isolate)) add_payload(state, instance, data, false, ts, tid);
}

double tsf_source_batch_length(tsf_isolate *isolate, tsf_object *batch) {
  const tsf_source_instance *instance = batch_instance(isolate, batch);
  return instance == NULL ? 0 : instance->count;
}

bool tsf_source_batch_full(tsf_isolate *isolate, tsf_object *batch) {
  tsf_source_instance *instance = batch_instance(isolate, batch);
  return instance == NULL || is_full(instance) || time_is_up(instance);
}

/* ---- progress ---- */

/* { value, text? } or a number into *value and *text; may throw. */
static bool read_progress(tsf_state *state, tsf_value result, double *value, tsf_string **text) {
  tsf_isolate *isolate = state->isolate;
  if (tsf_is_object(result) && state->atoms.value != TSF_NO_ATOM) {
    tsf_value shown = state->atoms.text == TSF_NO_ATOM ? TSF_UNDEFINED : tsf_object_get(isolate, tsf_to_object(result), state->atoms.text);
    if (tsf_threw(isolate)) return false;
    if (tsf_is_string(shown)) *text = tsf_to_string_pointer(shown);
    result = tsf_object_get(isolate, tsf_to_object(result), state->atoms.value);
    if (tsf_threw(isolate)) return false;
  }
  if (!tsf_is_number(result)) return false;
  *value = tsf_to_number(result);
  return true;
}

static void publish_progress(tsf_state *state, tsf_source_instance *instance, double value, const tsf_string *text) {
  uint32_t hundredths = value >= 1 ? 10000 : value > 0 ? (uint32_t)(value * 10000 + 0.5) : 0;
  char percent[16];
  int length = snprintf(percent, sizeof percent, "%u.%02u%%", (unsigned)(hundredths / 100), (unsigned)(hundredths % 100));
  const char *data = text == NULL ? percent : text->data;
  size_t size = text == NULL ? (size_t)length : text->bytes;
  const char *nul = memchr(data, 0, size);
  if (nul != NULL) {
    size = (size_t)(nul - data);
    state->cut_at_nul++;
  }
  progress *told = malloc(sizeof *told + size + 1);
  if (told == NULL) return;
  told->hundredths = hundredths;
  memcpy(told->text, data, size);
  told->text[size] = 0;
  free(atomic_exchange(&instance->latest, told));
}

/* Asks the author; a throw is logged once and changes nothing. */
static void update_progress(tsf_state *state, tsf_source_instance *instance) {
  tsf_isolate *isolate = state->isolate;
  tsf_value result = TSF_UNDEFINED;
  if (instance->by_object && state->atoms.progress != TSF_NO_ATOM) {
    tsf_value driver = tsf_handle_get(instance->driver);
    if (tsf_object_property(isolate, tsf_to_object(driver), state->atoms.progress) != NULL)
      result = tsf_call_method(isolate, driver, state->atoms.progress, 0, NULL);
  }
  if (!tsf_threw(isolate) && result == TSF_UNDEFINED && state->plugin->progress != NULL)
    result = tsf_state_call(state, state->plugin->progress, 0, NULL);
  double value = 0;
  tsf_string *text = NULL;
  if (!tsf_threw(isolate) && read_progress(state, result, &value, &text)) publish_progress(state, instance, value, text);
  if (!tsf_threw(isolate)) return;
  char kept[PLUGIN_MAX_ERRLEN];
  memcpy(kept, state->last_error, sizeof kept);
  tsf_state_fail(state);
  tsf_log_once(state, SS_PLUGIN_LOG_SEV_WARNING, state->last_error);
  memcpy(state->last_error, kept, sizeof kept);
}

const char *tsf_source_get_progress(ss_plugin_t *s, ss_instance_t *h, uint32_t *hundredths) {
  tsf_source_instance *instance = h;
  if (hundredths != NULL) *hundredths = 0;
  if (s == NULL || instance == NULL) return NULL;
  progress *latest = atomic_exchange(&instance->latest, NULL);
  if (latest != NULL) {
    free(instance->given);
    instance->given = latest;
  }
  if (instance->given == NULL) return NULL;
  if (hundredths != NULL) *hundredths = instance->given->hundredths;
  return instance->given->text;
}

/* ---- instances ---- */

static tsf_source_instance *find_instance(tsf_state *state, ss_instance_t *h) {
  tsf_source_instance *instance = state->instances;
  while (instance != NULL && instance != h) instance = instance->next;
  return instance;
}

static void free_instance(tsf_state *state, tsf_source_instance *instance) {
  if (instance->driver != NULL) tsf_handle_free(state->isolate, instance->driver);
  if (instance->first != NULL) tsf_handle_free(state->isolate, instance->first);
  free(atomic_load(&instance->latest));
  free(instance->given);
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
  bool ready = reserve_memory(instance, OVERHEAD + 256) && reserve_event(instance);
  size_t room = instance->capacity - instance->used - OVERHEAD;
  isolate->sink.frame = TSF_LIKELY(ready) ? frame : NULL;
  isolate->sink.to = instance->memory + instance->used + OVERHEAD;
  isolate->sink.room = TSF_LIKELY(room < PAYLOAD_MOST) ? room : PAYLOAD_MOST;
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

/* Calls open and resumes once; may throw. */
static void start(tsf_state *state, tsf_source_instance *instance, tsf_value params) {
  tsf_isolate *isolate = state->isolate;
  tsf_value result = tsf_state_call(state, state->plugin->open, params == TSF_UNDEFINED ? 0 : 1, &params);
  if (tsf_threw(isolate)) return;
  instance->by_object = is_source_instance(state, result);
  if (instance->by_object) {
    tsf_handle_set(isolate, instance->driver, result);
    return;
  }
  tsf_object *driver = tsf_iterate(isolate, result);
  if (tsf_threw(isolate)) return;
  tsf_handle_set(isolate, instance->driver, tsf_from_object(driver));
  tsf_value first = tsf_iterator_next(isolate, driver); /* a value of its own: the batch begins later */
  if (tsf_threw(isolate)) return;
  if (first == TSF_ABSENT) instance->phase = ENDED;
  else tsf_handle_set(isolate, instance->first, first);
}

/* What open's parameter is; TSF_ABSENT: it does not fit, the last error says why. */
static tsf_value decode_params(tsf_state *state, const char *params) {
  char error[PLUGIN_MAX_ERRLEN];
  if (state->plugin->open_params == NULL) return TSF_UNDEFINED;
  tsf_value value = tsf_config_decode(state, state->plugin->open_params, params == NULL ? "" : params, "params", error);
  if (tsf_threw(state->isolate)) {
    tsf_state_fail(state);
    return TSF_ABSENT;
  }
  if (value == TSF_ABSENT) memcpy(state->last_error, error, sizeof error);
  return value;
}

static bool open_instance(tsf_state *state, tsf_source_instance *instance, const char *params) {
  tsf_value value = decode_params(state, params);
  if (value == TSF_ABSENT) return false;
  start(state, instance, value);
  if (tsf_threw(state->isolate)) {
    tsf_state_fail(state);
    return false;
  }
  update_progress(state, instance);
  return true;
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
  if (instance == NULL) {
    tsf_state_error(state, "out of memory");
  } else if (open_instance(state, instance, params)) {
    instance->next = state->instances;
    state->instances = instance;
    *rc = SS_PLUGIN_SUCCESS;
  } else {
    free_instance(state, instance);
    instance = NULL;
  }
  tsf_state_leave(state);
  return instance;
}

/* Lets the author's code end: finally blocks, or close(). What it throws is logged. */
static void stop(tsf_state *state, tsf_source_instance *instance) {
  tsf_isolate *isolate = state->isolate;
  tsf_value driver = tsf_handle_get(instance->driver);
  if (instance->by_object) {
    if (state->atoms.close != TSF_NO_ATOM && tsf_object_property(isolate, tsf_to_object(driver), state->atoms.close) != NULL)
      tsf_call_method(isolate, driver, state->atoms.close, 0, NULL);
  } else if (instance->phase == OPEN && tsf_is_object(driver)) {
    tsf_iterator_close(isolate, tsf_to_object(driver));
  }
  if (!tsf_threw(isolate)) return;
  tsf_state_fail(state);
  tsf_log_text(state, SS_PLUGIN_LOG_SEV_ERROR, NULL, state->last_error, strlen(state->last_error));
}

static void close_instance(tsf_state *state, tsf_source_instance *instance) {
  tsf_source_instance **link = &state->instances;
  while (*link != instance) link = &(*link)->next;
  *link = instance->next;
  stop(state, instance);
  free_instance(state, instance);
}

void tsf_source_close(ss_plugin_t *s, ss_instance_t *h) {
  tsf_state *state = s;
  if (!tsf_state_usable(state)) return;
  tsf_state_forget_event(state);
  tsf_source_instance *instance = find_instance(state, h);
  if (instance == NULL) return;
  TSF_STATE_ENTER(state);
  close_instance(state, instance);
  tsf_state_leave(state);
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
  if (frame->done) instance->phase = ENDED;
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
      instance->phase = ENDED;
      return;
    }
    if (value == TSF_UNDEFINED) return;
    if (TSF_LIKELY(value == TSF_WRITTEN)) {
      write_header(state, instance, isolate->sink.bytes, NO_TIME, NO_TIME);
      continue;
    }
    add_event(state, instance, value);
    if (TSF_UNLIKELY(tsf_threw(isolate))) {
      refuse_value(isolate, instance);
      if (tsf_threw(isolate) || instance->phase != OPEN) return;
      if (now() - instance->began >= instance->nanoseconds_most) return; /* there may be no good one, ever */
    }
  } while (!is_full(instance) && !time_is_up(instance));
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
    instance->phase = ENDED;
}

/* The source threw: its message is kept, since extraction may fail before the host asks for it. */
static void break_down(tsf_state *state, tsf_source_instance *instance) {
  tsf_state_fail(state);
  instance->phase = BROKEN;
  size_t length = strlen(state->last_error);
  instance->failure = malloc(length + 1);
  if (instance->failure != NULL) memcpy(instance->failure, state->last_error, length + 1);
}

static ss_plugin_rc outcome(tsf_state *state, const tsf_source_instance *instance) {
  if (instance->phase == ENDED) return SS_PLUGIN_EOF;
  if (instance->count > 0) return SS_PLUGIN_SUCCESS;
  if (instance->phase == OPEN) return SS_PLUGIN_TIMEOUT;
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
  clear_batch(instance);
  if (instance->phase != OPEN) return outcome(state, instance);
  TSF_STATE_ENTER(state);
  start_clock(instance);
  if (instance->by_object) fill_by_object(state, instance);
  else fill_by_generator(state, instance);
  if (tsf_threw(state->isolate)) break_down(state, instance);
  if (state->plugin->progress != NULL || instance->by_object) update_progress(state, instance);
  tsf_state_leave(state);
  *count = instance->count;
  *events = instance->events;
  return outcome(state, instance);
}

/* ---- open parameters ---- */

/* "name":"text" of an item's property, if it has it; may throw. */
static void append_member(tsf_state *state, tsf_value item, tsf_atom name, const char *key, bool required) {
  tsf_isolate *isolate = state->isolate;
  tsf_value value = TSF_UNDEFINED;
  if (name != TSF_NO_ATOM && tsf_is_object(item)) value = tsf_object_get(isolate, tsf_to_object(item), name);
  if (tsf_threw(isolate) || (!required && (value == TSF_UNDEFINED || value == TSF_ABSENT))) return;
  if (!tsf_is_string(value) || (required && tsf_to_string_pointer(value)->bytes == 0)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "an open parameter's %s is %s", key, required ? "missing or empty" : "no string");
    return;
  }
  const tsf_string *text = tsf_to_string_pointer(value);
  if (memchr(text->data, 0, text->bytes) != NULL) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "an open parameter's %s holds a NUL", key);
    return;
  }
  tsf_text_append(&state->params, required ? "" : ",", required ? 0 : 1);
  tsf_text_append_json(&state->params, key, strlen(key));
  tsf_text_append(&state->params, ":", 1);
  tsf_text_append_json(&state->params, text->data, text->bytes);
}

static void append_item(tsf_state *state, tsf_value item) {
  tsf_text_append(&state->params, "{", 1);
  append_member(state, item, state->atoms.value, "value", true);
  if (!tsf_threw(state->isolate)) append_member(state, item, state->atoms.description, "desc", false);
  if (!tsf_threw(state->isolate)) append_member(state, item, state->atoms.separator, "separator", false);
  tsf_text_append(&state->params, "}", 1);
}

static void list_all(tsf_state *state) {
  tsf_isolate *isolate = state->isolate;
  tsf_value result = tsf_state_call(state, state->plugin->list_open_params, 0, NULL);
  if (tsf_threw(isolate)) return;
  tsf_array *items = tsf_iterate_to_array(isolate, result);
  if (tsf_threw(isolate)) return;
  tsf_text_append(&state->params, "[", 1);
  for (uint32_t i = 0; i < items->length && !tsf_threw(isolate); i++) {
    if (i > 0) tsf_text_append(&state->params, ",", 1);
    append_item(state, tsf_array_get_index(items, i));
  }
  tsf_text_append(&state->params, "]", 1);
}

const char *tsf_source_list_open_params(ss_plugin_t *s, ss_plugin_rc *rc) {
  tsf_state *state = s;
  ss_plugin_rc ignored;
  if (rc == NULL) rc = &ignored;
  *rc = SS_PLUGIN_FAILURE;
  if (!tsf_state_usable(state)) return NULL;
  if (state->plugin->list_open_params == NULL) {
    *rc = SS_PLUGIN_NOT_SUPPORTED;
    return NULL;
  }
  tsf_text_clear(&state->params);
  TSF_STATE_ENTER(state);
  list_all(state);
  const char *text = NULL;
  if (tsf_threw(state->isolate)) tsf_state_fail(state);
  else if ((text = tsf_text_finish(&state->params)) == NULL) tsf_state_error(state, "out of memory");
  tsf_state_leave(state);
  if (text != NULL) *rc = SS_PLUGIN_SUCCESS;
  return text;
}

/* ---- event to string ---- */

static void write_string(tsf_state *state, tsf_value result) {
  if (!tsf_is_string(result)) {
    tsf_expected(state->isolate, "a string", result);
    return;
  }
  const tsf_string *text = tsf_to_string_pointer(result);
  const char *nul = memchr(text->data, 0, text->bytes);
  if (nul != NULL) state->cut_at_nul++;
  tsf_text_append(&state->string, text->data, nul == NULL ? text->bytes : (size_t)(nul - text->data));
}

const char *tsf_source_event_to_string(ss_plugin_t *s, const ss_plugin_event_input *event) {
  tsf_state *state = s;
  if (!tsf_state_usable(state) || state->plugin->event_to_string == NULL) return NULL;
  if (event == NULL || event->evt == NULL) {
    tsf_state_error(state, "event_to_string without an event");
    return NULL;
  }
  tsf_text_clear(&state->string);
  TSF_STATE_ENTER(state);
  tsf_origins origins, *outer = tsf_origins_enter(state, &origins, event->evt);
  tsf_value argument = tsf_from_object(tsf_event_new(state->isolate, event));
  tsf_value result = tsf_state_call(state, state->plugin->event_to_string, 1, &argument);
  state->origins = outer;
  if (!tsf_threw(state->isolate) && !tsf_is_nullish(result)) write_string(state, result);
  const char *text = NULL;
  if (tsf_threw(state->isolate)) tsf_state_fail(state);
  else if ((text = tsf_text_finish(&state->string)) == NULL) tsf_state_error(state, "out of memory");
  tsf_state_leave(state);
  return text;
}
