/* loop.c - the lock of a plugin whose code runs on several threads, and the event loop that waits without it.
 *
 * Any thread that waits drives the loop: the one of `run`, a routine's, the host's in an asynchronous source. A turn is
 * a call into the isolate like the host's; between turns the lock is free. Threads of the host go before those that
 * only drive the loop, so a plugin that is never idle does not hold the capture up. */
#define _POSIX_C_SOURCE 200809L /* clock_gettime, pthread_condattr_setclock */
#include "../../../include/falco/threads.h"

#include <math.h>
#include <sched.h>
#include <stdlib.h>
#include <time.h>

#include "../../../include/falco/plugin.h"
#include "../../types/string.h"

/* ---- time ---- */

uint64_t tsf_threads_now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static struct timespec timespec_of(uint64_t nanoseconds) {
  return (struct timespec){.tv_sec = (time_t)(nanoseconds / 1000000000u), .tv_nsec = (long)(nanoseconds % 1000000000u)};
}

/* ---- the lock ---- */

static void lock(tsf_state *state) {
  tsf_threads *threads = state->threads;
  if (threads == NULL) return; /* init failed before it was made */
  if (atomic_load(&threads->shared) && TSF_UNLIKELY(pthread_mutex_trylock(&threads->lock) != 0)) {
    atomic_fetch_add(&threads->hosts, 1);
    pthread_mutex_lock(&threads->lock);
    atomic_fetch_sub(&threads->hosts, 1);
  }
  threads->depth++;
}

static void unlock(tsf_state *state) {
  tsf_threads *threads = state->threads;
  if (threads == NULL) return;
  bool outermost = --threads->depth == 0;
  if (!atomic_load(&threads->shared)) return;
  struct tsf_listen *listen = threads->listen;
  pthread_mutex_unlock(&threads->lock);
  if (outermost && listen != NULL) tsf_listen_unlocked(state);
}

void tsf_loop_share(tsf_state *state) {
  tsf_threads *threads = state->threads;
  if (atomic_load(&threads->shared)) return;
  for (uint32_t i = 0; i < threads->depth; i++) pthread_mutex_lock(&threads->lock);
  atomic_store(&threads->shared, true);
}

bool tsf_loop_try_lock(tsf_state *state, uint64_t nanoseconds) {
  tsf_threads *threads = state->threads;
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now); /* the only clock that timedlock has everywhere */
  struct timespec until = timespec_of((uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec + nanoseconds);
  if (pthread_mutex_timedlock(&threads->lock, &until) != 0) return false;
  threads->depth++;
  return true;
}

/* Lets threads of the host in that want the lock. */
static void give_way(tsf_state *state) {
  if (atomic_load(&state->threads->hosts) == 0) return;
  unlock(state);
  for (int i = 0; i < 100 && atomic_load(&state->threads->hosts) > 0; i++) sched_yield();
  lock(state);
}

/* ---- the loop ---- */

tsf_value tsf_loop_call(tsf_state *state, const tsf_function *function, uint32_t argc, const tsf_value *argv) {
  return function->code(state->isolate, NULL, TSF_UNDEFINED, argc, argv);
}

tsf_handle *tsf_loop_watch(tsf_state *state, tsf_value result) {
  tsf_value promise = tsf_loop_call(state, state->plugin->loop->watch, 1, &result);
  return tsf_threw(state->isolate) || promise == TSF_UNDEFINED ? NULL : tsf_handle_new(state->isolate, promise);
}

int tsf_loop_status(tsf_state *state, const tsf_handle *promise, tsf_value *outcome) {
  tsf_value given = tsf_handle_get(promise);
  tsf_value status = tsf_loop_call(state, state->plugin->loop->status, 1, &given);
  int result = tsf_is_number(status) ? (int)tsf_to_number(status) : TSF_PROMISE_PENDING;
  if (result != TSF_PROMISE_PENDING) *outcome = tsf_loop_call(state, state->plugin->loop->outcome, 1, &given);
  return result;
}

static void wake(tsf_state *state) { pthread_cond_broadcast(&state->threads->changed); }

/* When the next timer is due, on the clock of the loop's that counts whole milliseconds. */
static uint64_t next_timer(tsf_state *state) {
  tsf_value due = tsf_loop_call(state, state->plugin->loop->due, 0, NULL);
  double milliseconds = tsf_is_number(due) ? tsf_to_number(due) : INFINITY;
  return milliseconds < 1e12 ? (uint64_t)(milliseconds * 1e6) : UINT64_MAX;
}

/* One turn; when to run the next one, if nothing wakes us before. 0: the test says that it is over. */
static uint64_t turn(tsf_state *state, tsf_loop_test *test, void *data) {
  TSF_STATE_ENTER(state);
  tsf_state_turn(state);
  uint64_t look = test(state, data), timer = next_timer(state);
  tsf_state_leave(state);
  return look < timer ? look : timer;
}

/* Waits without the lock until something has changed or that time has come. false: neither can happen. */
static bool wait_until(tsf_threads *threads, uint64_t time) {
  struct timespec until = timespec_of(time);
  if (!atomic_load(&threads->shared)) {
    if (time != UINT64_MAX) clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL); /* a signal wakes it early */
    return time != UINT64_MAX;
  }
  uint32_t depth = threads->depth;
  threads->depth = 0;
  if (time == UINT64_MAX) pthread_cond_wait(&threads->changed, &threads->lock);
  else pthread_cond_timedwait(&threads->changed, &threads->lock, &until);
  threads->depth = depth;
  return true;
}

void tsf_loop_until(tsf_state *state, tsf_loop_test *test, void *data) {
  lock(state);
  for (uint64_t next; (next = turn(state, test, data)) != 0 && wait_until(state->threads, next);) give_way(state);
  unlock(state);
}

/* ---- aborting ---- */

tsf_handle *tsf_abort_new(tsf_state *state) {
  tsf_value controller = tsf_loop_call(state, state->plugin->loop->controller, 0, NULL);
  return tsf_threw(state->isolate) ? NULL : tsf_handle_new(state->isolate, controller);
}

tsf_value tsf_abort_signal(tsf_state *state, const tsf_handle *controller) {
  tsf_value given = tsf_handle_get(controller);
  return tsf_loop_call(state, state->plugin->loop->signal, 1, &given);
}

void tsf_abort_now(tsf_state *state, const tsf_handle *controller) {
  tsf_value given = tsf_handle_get(controller);
  tsf_loop_call(state, state->plugin->loop->abort, 1, &given);
  if (tsf_threw(state->isolate)) tsf_state_log_failure(state, SS_PLUGIN_LOG_SEV_ERROR, "a listener of an abort signal");
}

void tsf_abort_report(tsf_state *state, const tsf_handle *controller, tsf_value reason, const char *what) {
  tsf_value given[2] = {tsf_handle_get(controller), reason};
  tsf_value own = tsf_loop_call(state, state->plugin->loop->aborted_by, 2, given);
  if (own == TSF_TRUE) return;
  if (!tsf_threw(state->isolate)) tsf_throw(state->isolate, reason);
  tsf_state_log_failure(state, SS_PLUGIN_LOG_SEV_ERROR, what);
}

/* ---- the state's part ---- */

static bool begin(tsf_state *state) {
  tsf_threads *threads = calloc(1, sizeof *threads);
  if (threads == NULL) return false;
  pthread_mutexattr_t recursive;
  pthread_mutexattr_init(&recursive);
  pthread_mutexattr_settype(&recursive, PTHREAD_MUTEX_RECURSIVE);
  pthread_mutex_init(&threads->lock, &recursive);
  pthread_mutexattr_destroy(&recursive);
  pthread_condattr_t monotonic;
  pthread_condattr_init(&monotonic);
  pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
  pthread_cond_init(&threads->changed, &monotonic);
  pthread_condattr_destroy(&monotonic);
  state->threads = threads;
  return true;
}

static void end(tsf_state *state) {
  tsf_async_end(state);
  tsf_listen_end(state);
  pthread_cond_destroy(&state->threads->changed);
  pthread_mutex_destroy(&state->threads->lock);
  free(state->threads);
  state->threads = NULL;
}

const tsf_threads_part tsf_threads_used = {
  .begin = begin, .stop = tsf_async_stop, .end = end, .lock = lock, .unlock = unlock, .wake = wake,
};
