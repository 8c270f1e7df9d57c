/* async.c - runs the author's `run` beside the capture, and hands over what it emits.
 *
 * Invariant: the host's handler is called only between set_async_event_handler(handler) and (NULL), or inside
 * dump_state. `run` may end before: its timers go on until the capture ends. */
#define _POSIX_C_SOURCE 200809L
#include "async.h"
#include "deliveries.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "../../lib/operators.h"
#include "../../types/string.h"

#define NOTHING UINT64_MAX /* no time, no thread */
#define GRACE_NANOSECONDS 60000000u /* for `run` to end after its signal was aborted */
#define THREAD_STACK ((size_t)4 * TSF_STACK_BUDGET)

typedef struct tsf_async {
  /* where the events of dumpState go */
  ss_plugin_owner_t *dump_owner;
  ss_plugin_async_event_handler_t dump_handler; /* NULL: nowhere */
  bool has_thread;
  pthread_t thread;
  tsf_handle *controller; /* of the signal that `run` got */
  tsf_handle *result;     /* what `run` returned; NULL: it has ended */
  bool stopping;
  uint64_t until;         /* stopping: when to give up waiting for `run` */
  tsf_deliveries *deliveries; /* NULL: the plugin does not count them */
} tsf_async;

static tsf_async *new_async(const tsf_plugin *plugin) {
  tsf_async *async = calloc(1, sizeof *async);
  if (async == NULL || !plugin->counts_deliveries) return async;
  async->deliveries = tsf_deliveries_new();
  if (async->deliveries != NULL) return async;
  free(async);
  return NULL;
}

/* The state's, made when first needed; NULL: out of memory, and said as the last error. */
static tsf_async *async_of(tsf_state *state) {
  if (state->threads->async == NULL) state->threads->async = new_async(state->plugin);
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
  tsf_async_output *out = &state->threads->output;
  if (!tsf_is_string(value)) {
    tsf_expected(state->isolate, "the name of an asynchronous event", value);
    return NULL;
  }
  const tsf_string *name = tsf_to_string_pointer(value);
  if (out->checked == name) return name;
  if (is_declared(state->plugin, name)) {
    bool is_literal = (name->header.flags & TSF_FLAG_STATIC) != 0;
    if (is_literal && out->handler != NULL && !state->plugin->counts_deliveries) out->checked = name;
    return name;
  }
  tsf_throw_error(state->isolate, TSF_ERROR_TYPE, "@asyncEvents does not name \"%.*s\"",
                  name->bytes < 64 ? (int)name->bytes : 64, name->data);
  return NULL;
}

/* Makes room for an event; false: thrown. */
static bool make_room(tsf_state *state, tsf_async_output *out, size_t length, size_t payload) {
  if (length > UINT32_MAX) {
    tsf_throw_error(state->isolate, TSF_ERROR_RANGE, "a payload of %zu bytes is too long for an event", payload);
    return false;
  }
  if (length <= out->capacity) return true;
  char *grown = realloc(out->event, length + length / 2);
  if (grown == NULL) {
    tsf_throw_error(state->isolate, TSF_ERROR_RANGE, "out of memory");
    return false;
  }
  out->event = grown;
  out->capacity = length + length / 2;
  return true;
}

void tsf_async_throw_refused(tsf_isolate *isolate, tsf_async_output *out, char error[PLUGIN_MAX_ERRLEN]) {
  out->refused++;
  error[PLUGIN_MAX_ERRLEN - 1] = 0;
  tsf_throw_error(isolate, TSF_ERROR, "%s", error[0] == 0 ? "the host refused the event" : error);
}

/* (name, data, { ts?, tid? }) */
static void emit(tsf_isolate *isolate, bool dumps, uint32_t argc, const tsf_value *argv) {
  tsf_state *state = tsf_state_of(isolate);
  tsf_async *async = state->threads->async;
  tsf_async_output *out = &state->threads->output;
  if (async == NULL || (dumps ? async->dump_handler : out->handler) == NULL) {
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
  if (!make_room(state, out, TSF_ASYNC_NAME_AT + name->bytes + 1 + payload.size, payload.size)) return;
  const ss_plugin_event *event =
      tsf_async_write(out->event, state->plugin->id, name, payload.data, (uint32_t)payload.size, ts, tid);
  char error[PLUGIN_MAX_ERRLEN];
  error[0] = 0;
  ss_plugin_rc rc = dumps ? async->dump_handler(async->dump_owner, event, error) : out->handler(out->owner, event, error);
  if (rc != SS_PLUGIN_SUCCESS) {
    tsf_async_throw_refused(isolate, out, error);
    return;
  }
  out->sent++;
  if (async->deliveries != NULL && !dumps) tsf_deliveries_sent(async->deliveries, name, payload.data, payload.size);
}

void tsf_async_emit_any(tsf_isolate *isolate, tsf_value emitter, const tsf_string *name, const tsf_string *text) {
  const tsf_value arguments[2] = {tsf_from_string(name), tsf_from_string(text)};
  tsf_call(isolate, emitter, TSF_UNDEFINED, 2, arguments);
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
const tsf_closure tsf_async_emitter = {.header = {TSF_TYPE_CLOSURE, 0, TSF_FLAG_STATIC, 0}, .function = &now_function};
static const tsf_closure dump_emitter = {.header = {TSF_TYPE_CLOSURE, 0, TSF_FLAG_STATIC, 0}, .function = &dump_function};

static tsf_value emitter_value(const tsf_closure *emitter) {
  return tsf_from_object((tsf_object *)(uintptr_t)&emitter->header); /* static objects are never written to */
}

double tsf_async_sent(tsf_isolate *isolate, tsf_object *emitter) {
  (void)emitter;
  return (double)tsf_state_of(isolate)->threads->output.sent;
}

double tsf_async_refused(tsf_isolate *isolate, tsf_object *emitter) {
  (void)emitter;
  return (double)tsf_state_of(isolate)->threads->output.refused;
}

/* ---- deliveries ---- */

/* NULL: no capture was begun yet. */
static tsf_deliveries *deliveries_of(tsf_isolate *isolate) {
  const tsf_async *async = tsf_state_of(isolate)->threads->async;
  return async == NULL ? NULL : async->deliveries;
}

double tsf_async_pending_now(tsf_isolate *isolate) {
  const tsf_deliveries *deliveries = deliveries_of(isolate);
  return deliveries == NULL ? 0 : tsf_deliveries_pending(deliveries);
}

double tsf_async_pending(tsf_isolate *isolate, tsf_object *emitter) {
  (void)emitter;
  return tsf_async_pending_now(isolate);
}

double tsf_async_dropped(tsf_isolate *isolate, tsf_object *emitter) {
  (void)emitter;
  const tsf_deliveries *deliveries = deliveries_of(isolate);
  return deliveries == NULL ? 0 : (double)tsf_deliveries_dropped(deliveries);
}

void tsf_async_delivered(tsf_isolate *isolate, tsf_object *event) {
  tsf_deliveries *deliveries = deliveries_of(isolate);
  if (deliveries == NULL) return;
  const tsf_string *name = tsf_event_async_name(isolate, event);
  if (tsf_threw(isolate) || !is_declared(tsf_state_of(isolate)->plugin, name)) return;
  const tsf_string *data = tsf_event_text(isolate, event);
  if (!tsf_threw(isolate)) tsf_deliveries_came(deliveries, name, data->data, data->bytes);
}

/* ---- the thread of `run` ---- */

static void drop(tsf_state *state, tsf_handle **handle) {
  if (*handle != NULL) tsf_handle_free(state->isolate, *handle);
  *handle = NULL;
}

static void call_run(tsf_state *state, tsf_async *async) {
  tsf_value arguments[2] = {emitter_value(&tsf_async_emitter), TSF_UNDEFINED};
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
  tsf_async_output *out = &state->threads->output;
  out->owner = NULL;
  out->handler = NULL;
  out->checked = NULL;
  tsf_state_leave(state);
}

void tsf_async_end(tsf_state *state) {
  if (state->threads->async != NULL) tsf_deliveries_free(state->threads->async->deliveries);
  free(state->threads->output.event);
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
  if (async != NULL) {
    tsf_async_output *out = &state->threads->output;
    out->owner = owner;
    out->handler = handler;
    out->plugin_id = state->plugin->id;
    if (async->deliveries != NULL) tsf_deliveries_forget(async->deliveries); /* another capture has another queue */
  }
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
    async->dump_owner = owner;
    async->dump_handler = handler;
    tsf_state_call(state, state->plugin->dump_state, 1, &emitter);
    async->dump_handler = NULL;
    if (tsf_threw(state->isolate)) tsf_state_fail(state);
    else rc = SS_PLUGIN_SUCCESS;
  }
  tsf_state_leave(state);
  return rc;
}
