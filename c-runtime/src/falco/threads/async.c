/* async.c - runs the author's `run` beside the capture and writes what it emits as asynchronous events:
 *
 *   0 ts · 8 tid · 16 len · 20 type 402 · 22 nparams 3 · 26 length 4 · 30 length of name + 1 · 34 length of data ·
 *   38 plugin id · 42 name · NUL · data
 *
 * Invariant: the host's handler is called only between set_async_event_handler(handler) and (NULL), or inside
 * dump_state. `run` may end before: its timers go on until the capture ends. */
#define _POSIX_C_SOURCE 200809L
#include "async.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "../../lib/operators.h"
#include "../../types/string.h"

enum { EVENT_CODE = 402, NAME_AT = 42, PARAMETERS = 3 };
#define NOTHING UINT64_MAX /* no time, no thread */
#define GRACE_NANOSECONDS 60000000u /* for `run` to end after its signal was aborted */
#define THREAD_STACK ((size_t)4 * TSF_STACK_BUDGET)

/* Where emitted events go. */
typedef struct target {
  ss_plugin_owner_t *owner;
  ss_plugin_async_event_handler_t handler; /* NULL: nowhere */
} target;

typedef struct tsf_async {
  target capture, dump;
  uint64_t sent, refused;
  char *event;            /* memory of the event under way */
  size_t capacity;
  bool has_thread;
  pthread_t thread;
  tsf_handle *controller; /* of the signal that `run` got */
  tsf_handle *result;     /* what `run` returned; NULL: it has ended */
  bool stopping;
  uint64_t until;         /* stopping: when to give up waiting for `run` */
} tsf_async;

/* The state's, made when first needed; NULL: out of memory, and said as the last error. */
static tsf_async *async_of(tsf_state *state) {
  if (state->threads->async == NULL) state->threads->async = calloc(1, sizeof(tsf_async));
  if (state->threads->async == NULL) tsf_state_error(state, "out of memory");
  return state->threads->async;
}

/* ---- emitting ---- */

/* A literal of the program is mostly the very text that the table has, or the beginning of it. */
static inline bool is_text(const char *text, const tsf_string *name) {
  if (TSF_LIKELY(text == name->data)) return text[name->bytes] == 0;
  return strlen(text) == name->bytes && memcmp(text, name->data, name->bytes) == 0;
}

static bool is_declared(const tsf_plugin *plugin, const tsf_string *name) {
  for (uint32_t i = 0; i < plugin->async_name_count; i++)
    if (is_text(plugin->async_names[i], name)) return true;
  return false;
}

/* The name of an event, if it is one of the plugin's; NULL: thrown. */
static const tsf_string *name_of(tsf_state *state, tsf_value value) {
  if (!tsf_is_string(value)) {
    tsf_expected(state->isolate, "the name of an asynchronous event", value);
    return NULL;
  }
  const tsf_string *name = tsf_to_string_pointer(value);
  if (is_declared(state->plugin, name)) return name;
  tsf_throw_error(state->isolate, TSF_ERROR_TYPE, "@asyncEvents does not name \"%.*s\"",
                  name->bytes < 64 ? (int)name->bytes : 64, name->data);
  return NULL;
}

/* Writes the event; NULL: thrown. */
static const ss_plugin_event *write_event(tsf_state *state, tsf_async *async, const tsf_string *name, tsf_event_payload payload,
                                          uint64_t ts, uint64_t tid) {
  size_t length = NAME_AT + name->bytes + 1 + payload.size;
  if (length > UINT32_MAX) {
    tsf_throw_error(state->isolate, TSF_ERROR_RANGE, "a payload of %zu bytes is too long for an event", payload.size);
    return NULL;
  }
  if (length > async->capacity) {
    char *grown = realloc(async->event, length + length / 2);
    if (grown == NULL) {
      tsf_throw_error(state->isolate, TSF_ERROR_RANGE, "out of memory");
      return NULL;
    }
    async->event = grown;
    async->capacity = length + length / 2;
  }
  ss_plugin_event *event = (ss_plugin_event *)async->event;
  uint32_t fixed[PARAMETERS + 1] = {sizeof(uint32_t), name->bytes + 1, (uint32_t)payload.size, state->plugin->id};
  *event = (ss_plugin_event){.ts = ts, .tid = tid, .len = (uint32_t)length, .type = EVENT_CODE, .nparams = PARAMETERS};
  memcpy(async->event + sizeof *event, fixed, sizeof fixed);
  memcpy(async->event + NAME_AT, name->data, name->bytes);
  async->event[NAME_AT + name->bytes] = 0;
  if (payload.size > 0) memcpy(async->event + NAME_AT + name->bytes + 1, payload.data, payload.size);
  return event;
}

static void hand_over(tsf_state *state, tsf_async *async, const target *to, const ss_plugin_event *event) {
  char error[PLUGIN_MAX_ERRLEN];
  error[0] = 0;
  if (to->handler(to->owner, event, error) == SS_PLUGIN_SUCCESS) {
    async->sent++;
    return;
  }
  async->refused++;
  error[sizeof error - 1] = 0;
  tsf_throw_error(state->isolate, TSF_ERROR, "%s", error[0] == 0 ? "the host refused the event" : error);
}

/* (name, data, { ts?, tid? }) */
static void emit(tsf_isolate *isolate, bool dumps, uint32_t argc, const tsf_value *argv) {
  tsf_state *state = tsf_state_of(isolate);
  tsf_async *async = state->threads->async;
  const target *to = async == NULL ? NULL : dumps ? &async->dump : &async->capture;
  if (to == NULL || to->handler == NULL) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, dumps ? "emit used after dumpState" : "emit used after the capture's end");
    return;
  }
  const tsf_string *name = name_of(state, argc > 0 ? argv[0] : TSF_UNDEFINED);
  tsf_value options = argc > 2 ? argv[2] : TSF_UNDEFINED;
  uint64_t ts = name == NULL ? 0 : tsf_event_option(isolate, options, state->atoms.ts, "ts");
  uint64_t tid = tsf_threw(isolate) ? 0 : tsf_event_option(isolate, options, state->atoms.tid, "tid");
  tsf_event_payload payload;
  if (tsf_threw(isolate) || !tsf_payload_of(state, argc > 1 ? argv[1] : TSF_UNDEFINED, NULL, &payload)) return;
  if (dumps && ts == NOTHING) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    ts = (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
  }
  const ss_plugin_event *event = write_event(state, async, name, payload, ts, tid);
  if (event != NULL) hand_over(state, async, to, event);
}

static tsf_value emit_now(tsf_isolate *isolate, tsf_closure *self, tsf_value this_value, uint32_t argc, const tsf_value *argv) {
  (void)self, (void)this_value;
  emit(isolate, false, argc, argv);
  return TSF_UNDEFINED;
}

static tsf_value emit_dump(tsf_isolate *isolate, tsf_closure *self, tsf_value this_value, uint32_t argc, const tsf_value *argv) {
  (void)self, (void)this_value;
  emit(isolate, true, argc, argv);
  return TSF_UNDEFINED;
}

static const tsf_function now_function = {.code = emit_now, .name = &tsf_string_empty, .length = 3};
static const tsf_function dump_function = {.code = emit_dump, .name = &tsf_string_empty, .length = 3};
static const tsf_closure now_emitter = {.header = {TSF_TYPE_CLOSURE, 0, TSF_FLAG_STATIC, 0}, .function = &now_function};
static const tsf_closure dump_emitter = {.header = {TSF_TYPE_CLOSURE, 0, TSF_FLAG_STATIC, 0}, .function = &dump_function};

static tsf_value emitter_value(const tsf_closure *emitter) {
  return tsf_from_object((tsf_object *)(uintptr_t)&emitter->header); /* static objects are never written to */
}

double tsf_async_sent(tsf_isolate *isolate, tsf_object *emitter) {
  (void)emitter;
  const tsf_async *async = tsf_state_of(isolate)->threads->async;
  return async == NULL ? 0 : (double)async->sent;
}

double tsf_async_refused(tsf_isolate *isolate, tsf_object *emitter) {
  (void)emitter;
  const tsf_async *async = tsf_state_of(isolate)->threads->async;
  return async == NULL ? 0 : (double)async->refused;
}

/* ---- the thread of `run` ---- */

static void drop(tsf_state *state, tsf_handle **handle) {
  if (*handle != NULL) tsf_handle_free(state->isolate, *handle);
  *handle = NULL;
}

static void call_run(tsf_state *state, tsf_async *async) {
  tsf_value arguments[2] = {emitter_value(&now_emitter), TSF_UNDEFINED};
  arguments[1] = tsf_abort_signal(state, async->controller);
  tsf_value result = TSF_UNDEFINED;
  if (!tsf_threw(state->isolate)) result = tsf_state_call(state, state->plugin->run, 2, arguments);
  if (tsf_threw(state->isolate)) {
    tsf_abort_report(state, async->controller, tsf_catch(state->isolate), "run");
  } else {
    async->result = tsf_loop_watch(state, result);
  }
}

/* Over when the capture ends and `run` has ended, or will not be waited for any longer. */
static uint64_t look(tsf_state *state, void *data) {
  tsf_async *async = data;
  tsf_value outcome;
  int status = async->result == NULL ? TSF_PROMISE_PENDING : tsf_loop_status(state, async->result, &outcome);
  if (status != TSF_PROMISE_PENDING) {
    if (status == TSF_PROMISE_REJECTED) tsf_abort_report(state, async->controller, outcome, "run");
    drop(state, &async->result);
  }
  if (!async->stopping) return UINT64_MAX;
  return async->result == NULL || tsf_threads_now() >= async->until ? 0 : async->until;
}

static void *run_thread(void *data) {
  tsf_state *state = data;
  tsf_async *async = state->threads->async;
  TSF_STATE_ENTER(state);
  call_run(state, async);
  tsf_state_leave(state);
  tsf_loop_until(state, look, async);
  return NULL;
}

/* Signals are for the host's threads. */
static bool start_thread(tsf_state *state, tsf_async *async) {
  tsf_loop_share(state);
  pthread_attr_t attributes;
  sigset_t all, before;
  if (pthread_attr_init(&attributes) != 0) return false;
  pthread_attr_setstacksize(&attributes, THREAD_STACK);
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  async->has_thread = pthread_create(&async->thread, &attributes, run_thread, state) == 0;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pthread_attr_destroy(&attributes);
  return async->has_thread;
}

void tsf_async_stop(tsf_state *state) {
  tsf_async *async = state->threads->async;
  if (async == NULL) return;
  if (async->has_thread) {
    TSF_STATE_ENTER(state);
    async->stopping = true;
    async->until = tsf_threads_now() + GRACE_NANOSECONDS;
    if (async->controller != NULL) tsf_abort_now(state, async->controller);
    state->plugin->threads->wake(state);
    tsf_state_leave(state);
    pthread_join(async->thread, NULL);
  }
  TSF_STATE_ENTER(state);
  drop(state, &async->result);
  drop(state, &async->controller);
  async->has_thread = async->stopping = false;
  async->capture = (target){NULL, NULL};
  tsf_state_leave(state);
}

void tsf_async_end(tsf_state *state) {
  if (state->threads->async != NULL) free(state->threads->async->event);
  free(state->threads->async);
  state->threads->async = NULL;
}

ss_plugin_rc tsf_async_set_async_event_handler(ss_plugin_t *s, ss_plugin_owner_t *owner,
                                               ss_plugin_async_event_handler_t handler) {
  tsf_state *state = s;
  if (!tsf_state_usable(state)) return SS_PLUGIN_FAILURE;
  tsf_async_stop(state);
  if (handler == NULL) return SS_PLUGIN_SUCCESS;
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  TSF_STATE_ENTER(state);
  tsf_async *async = async_of(state);
  if (async != NULL) async->capture = (target){owner, handler};
  if (async != NULL && state->plugin->run != NULL) async->controller = tsf_abort_new(state);
  if (tsf_threw(state->isolate)) tsf_state_fail(state);
  else if (async != NULL && (state->plugin->run == NULL || start_thread(state, async))) rc = SS_PLUGIN_SUCCESS;
  else tsf_state_error(state, "no thread could be made for run");
  tsf_state_leave(state);
  if (rc != SS_PLUGIN_SUCCESS) tsf_async_stop(state);
  return rc;
}

ss_plugin_rc tsf_async_dump_state(ss_plugin_t *s, ss_plugin_owner_t *owner, ss_plugin_async_event_handler_t handler) {
  tsf_state *state = s;
  if (!tsf_state_usable(state)) return SS_PLUGIN_FAILURE;
  if (handler == NULL) {
    tsf_state_error(state, "dump_state without a handler");
    return SS_PLUGIN_FAILURE;
  }
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  TSF_STATE_ENTER(state);
  tsf_async *async = async_of(state);
  if (async != NULL) {
    tsf_value emitter = emitter_value(&dump_emitter);
    async->dump = (target){owner, handler};
    tsf_state_call(state, state->plugin->dump_state, 1, &emitter);
    async->dump = (target){NULL, NULL};
    if (tsf_threw(state->isolate)) tsf_state_fail(state);
    else rc = SS_PLUGIN_SUCCESS;
  }
  tsf_state_leave(state);
  return rc;
}
