/* waiting.c - sources whose code waits: `async open`, asynchronous generators, and classes whose events come from timers.
 * The host's thread drives the event loop while it waits, without the lock. Part of falco/threads; see instance.h.
 *
 * An asynchronous generator is asked for one value at a time. A batch goes out as soon as nothing more is there, so an
 * event is not held back; without any, the host gets its time-out when the batch's time is up.
 * Invariant: a source that is asked again goes on with the request that it left. */
#include <stdlib.h>

#include "../../../include/falco/threads.h"
#include "../../lib/operators.h"
#include "instance.h"
#include "waiting.h"

#define GRACE_NANOSECONDS 60000000u /* for the author's code to end after it was told to */

static tsf_value call(tsf_state *state, const tsf_function *function, tsf_value argument) {
  return tsf_loop_call(state, function, 1, &argument);
}

/* ---- promises ---- */

/* A promise that is waited for until a time. */
typedef struct wait {
  tsf_handle *promise;
  uint64_t until;
  int status;
  tsf_handle *outcome; /* of the caller's */
} wait;

static uint64_t look_at_promise(tsf_state *state, void *data) {
  wait *w = data;
  tsf_value outcome;
  w->status = tsf_loop_status(state, w->promise, &outcome);
  if (w->status != TSF_PROMISE_PENDING) tsf_handle_set(state->isolate, w->outcome, outcome);
  return w->status != TSF_PROMISE_PENDING || tsf_threads_now() >= w->until ? 0 : w->until;
}

/* Waits for a promise, which is freed; its outcome is put into *outcome. TSF_PROMISE_PENDING: it has none in that time. */
static int settle(tsf_state *state, tsf_handle *promise, uint64_t until, tsf_handle *outcome) {
  wait w = {.promise = promise, .until = until, .status = TSF_PROMISE_PENDING, .outcome = outcome};
  tsf_loop_until(state, look_at_promise, &w);
  TSF_STATE_ENTER(state);
  tsf_handle_free(state->isolate, promise);
  tsf_state_leave(state);
  return w.status;
}

/* ---- open ---- */

/* Calls open; what it returned is put into the driver, the promise that it is into *promise. false: it failed. */
static bool call_open(tsf_state *state, tsf_source_instance *instance, const char *text, tsf_handle **promise) {
  tsf_value arguments[2] = {tsf_source_params(state, text), TSF_UNDEFINED};
  if (arguments[0] == TSF_ABSENT) return false;
  uint32_t count = arguments[0] == TSF_UNDEFINED ? 0 : 1;
  if (state->plugin->open_takes_signal) {
    instance->controller = tsf_abort_new(state);
    if (instance->controller != NULL) arguments[1] = tsf_abort_signal(state, instance->controller);
    count = 2;
  }
  tsf_value opened = TSF_UNDEFINED;
  if (!tsf_threw(state->isolate)) opened = tsf_state_call(state, state->plugin->open, count, arguments);
  if (!tsf_threw(state->isolate)) *promise = tsf_loop_watch(state, opened);
  if (!tsf_threw(state->isolate)) tsf_handle_set(state->isolate, instance->driver, opened);
  if (!tsf_threw(state->isolate)) return true;
  tsf_state_fail(state);
  return false;
}

static void ask(tsf_state *state, tsf_source_instance *instance) {
  tsf_value promise = call(state, state->plugin->loop->ask, tsf_handle_get(instance->driver));
  if (!tsf_threw(state->isolate)) instance->request = tsf_loop_watch(state, promise);
  if (instance->request == NULL && !tsf_threw(state->isolate))
    tsf_throw_error(state->isolate, TSF_ERROR_TYPE, "`next` of the source's generator returns no promise");
}

/* The first request of an asynchronous generator: what it throws before it first waits fails the open. */
static void start_generator(tsf_state *state, tsf_source_instance *instance, tsf_value iterator) {
  instance->waits = true;
  tsf_handle_set(state->isolate, instance->driver, iterator);
  ask(state, instance);
  if (tsf_threw(state->isolate)) return;
  tsf_state_turn(state);
  tsf_value outcome;
  if (tsf_loop_status(state, instance->request, &outcome) == TSF_PROMISE_REJECTED) tsf_throw(state->isolate, outcome);
}

static bool start(tsf_state *state, tsf_source_instance *instance, bool rejected) {
  tsf_isolate *isolate = state->isolate;
  tsf_value opened = tsf_handle_get(instance->driver);
  tsf_handle_set(isolate, instance->driver, TSF_UNDEFINED);
  if (rejected) tsf_throw(isolate, opened);
  tsf_value iterator = rejected ? TSF_UNDEFINED : call(state, state->plugin->loop->iterator, opened);
  if (!tsf_threw(isolate) && iterator != TSF_UNDEFINED) start_generator(state, instance, iterator);
  else if (!tsf_threw(isolate)) tsf_source_drive(state, instance, opened);
  if (!tsf_threw(isolate)) return true;
  tsf_state_fail(state);
  return false;
}

static bool open_source(tsf_state *state, tsf_source_instance *instance, const char *params) {
  tsf_handle *promise = NULL;
  int status = TSF_PROMISE_FULFILLED;
  TSF_STATE_ENTER(state);
  bool open = call_open(state, instance, params, &promise);
  tsf_state_leave(state);
  if (!open) return false;
  if (promise != NULL) status = settle(state, promise, UINT64_MAX, instance->driver);
  if (status == TSF_PROMISE_PENDING) {
    tsf_state_error(state, "open waits for a promise that nothing can settle");
    return false;
  }
  TSF_STATE_ENTER(state);
  open = start(state, instance, status == TSF_PROMISE_REJECTED);
  tsf_state_leave(state);
  return open;
}

/* ---- batches ---- */

/* An event that cannot be made is the generator's mistake: it is told at its `yield`, and goes on or ends. */
static void refuse_value(tsf_state *state, tsf_source_instance *instance) {
  tsf_value arguments[2] = {tsf_handle_get(instance->driver), tsf_catch(state->isolate)};
  tsf_value promise = tsf_loop_call(state, state->plugin->loop->refuse, 2, arguments);
  if (!tsf_threw(state->isolate)) instance->request = tsf_loop_watch(state, promise);
  if (!tsf_threw(state->isolate)) tsf_state_turn(state);
}

/* Takes what the request came to; true: the batch goes on. */
static bool take(tsf_state *state, tsf_source_instance *instance, int status, tsf_value outcome) {
  tsf_isolate *isolate = state->isolate;
  const tsf_loop *loop = state->plugin->loop;
  tsf_handle_free(isolate, instance->request);
  instance->request = NULL;
  if (status == TSF_PROMISE_REJECTED) tsf_throw(isolate, outcome);
  tsf_value over = tsf_threw(isolate) ? TSF_TRUE : call(state, loop->is_over, outcome);
  if (!tsf_threw(isolate) && over == TSF_TRUE) instance->phase = TSF_SOURCE_ENDED;
  tsf_value value = over == TSF_TRUE || tsf_threw(isolate) ? TSF_UNDEFINED : call(state, loop->value_of, outcome);
  if (!tsf_threw(isolate) && value != TSF_UNDEFINED) {
    tsf_batch_add(state, instance, value);
    if (tsf_threw(isolate)) refuse_value(state, instance);
  }
  if (tsf_threw(isolate)) tsf_source_break(state, instance);
  return instance->phase == TSF_SOURCE_OPEN && value != TSF_UNDEFINED; /* `yield` alone: nothing now */
}

/* Events that come without waiting, the batch's time at most. */
static uint64_t look_at_generator(tsf_state *state, tsf_source_instance *instance) {
  do {
    if (instance->request == NULL) {
      ask(state, instance);
      if (tsf_threw(state->isolate)) {
        tsf_source_break(state, instance);
        return 0;
      }
      tsf_state_turn(state);
    }
    tsf_value outcome;
    int status = tsf_loop_status(state, instance->request, &outcome);
    if (status == TSF_PROMISE_PENDING) {
      uint64_t deadline = tsf_batch_deadline(instance);
      return instance->count > 0 || tsf_threads_now() >= deadline ? 0 : deadline;
    }
    if (!take(state, instance, status, outcome)) return 0;
  } while (!tsf_batch_is_full(instance) && !tsf_batch_is_late(instance));
  return 0;
}

static uint64_t look(tsf_state *state, void *data) {
  tsf_source_instance *instance = data;
  if (instance->waits) return look_at_generator(state, instance);
  tsf_source_fill(state, instance);
  uint64_t deadline = tsf_batch_deadline(instance);
  bool idle = instance->by_object && instance->count == 0 && instance->phase == TSF_SOURCE_OPEN;
  return idle && tsf_threads_now() < deadline ? deadline : 0;
}

static void fill(tsf_state *state, tsf_source_instance *instance) { tsf_loop_until(state, look, instance); }

/* ---- the end ---- */

/* Tells the author's code to end; the promise of that, or NULL. */
static tsf_handle *end(tsf_state *state, tsf_source_instance *instance) {
  if (instance->controller != NULL) tsf_abort_now(state, instance->controller);
  tsf_value result = TSF_UNDEFINED;
  if (!instance->waits) result = tsf_source_stop(state, instance);
  else if (instance->phase == TSF_SOURCE_OPEN) result = call(state, state->plugin->loop->finish, tsf_handle_get(instance->driver));
  tsf_handle *promise = tsf_threw(state->isolate) ? NULL : tsf_loop_watch(state, result);
  if (tsf_threw(state->isolate)) tsf_state_log_failure(state, SS_PLUGIN_LOG_SEV_ERROR, "close");
  return promise;
}

static void stop(tsf_state *state, tsf_source_instance *instance) {
  TSF_STATE_ENTER(state);
  tsf_handle *promise = end(state, instance);
  tsf_state_leave(state);
  if (promise == NULL || settle(state, promise, tsf_threads_now() + GRACE_NANOSECONDS, instance->first) != TSF_PROMISE_REJECTED)
    return;
  TSF_STATE_ENTER(state);
  tsf_value reason = tsf_handle_get(instance->first);
  if (instance->controller != NULL) {
    tsf_abort_report(state, instance->controller, reason, "close");
  } else {
    tsf_throw(state->isolate, reason);
    tsf_state_log_failure(state, SS_PLUGIN_LOG_SEV_ERROR, "close");
  }
  tsf_state_leave(state);
}

const tsf_waiting_part tsf_waiting_used = {.open = open_source, .fill = fill, .stop = stop};
