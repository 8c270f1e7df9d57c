/* check_async.c - starts and stops what runs beside a capture, often and in unusual order. See check.c. */
#define _POSIX_C_SOURCE 200809L
#include <time.h>

#include "check.h"

enum { ROUNDS = 20, STOP_MILLISECONDS = 100 };

/* The owner that a handler gets: whether it may be called, and was when it might not. */
typedef struct gate {
  _Atomic bool open, late;
} gate;

static ss_plugin_rc take(ss_plugin_owner_t *owner, const ss_plugin_event *event, char *error) {
  gate *g = owner;
  (void)event, (void)error;
  if (!g->open) g->late = true;
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_rc refuse(ss_plugin_owner_t *owner, const ss_plugin_event *event, char *error) {
  (void)owner, (void)event;
  if (error != NULL) snprintf(error, PLUGIN_MAX_ERRLEN, "refused");
  return SS_PLUGIN_FAILURE;
}

static double milliseconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec * 1e-6;
}

static void rest(long thousandths) {
  struct timespec pause = {0, thousandths * 1000};
  nanosleep(&pause, NULL);
}

static ss_plugin_rc start(const checks *x, ss_plugin_t *state, gate *g, ss_plugin_async_event_handler_t handler) {
  g->open = true;
  return x->p->api.set_async_event_handler(state, g, handler);
}

static ss_plugin_rc stop(const checks *x, ss_plugin_t *state, gate *g) {
  ss_plugin_rc rc = x->p->api.set_async_event_handler(state, g, NULL);
  g->open = false;
  return rc;
}

static void check_handlers(checks *x, ss_plugin_t *state, gate *g) {
  check(x, stop(x, state, g) == SS_PLUGIN_SUCCESS, "stopping what was not started fails");
  for (int i = 0; i < ROUNDS; i++) {
    check(x, start(x, state, g, i % 3 == 2 ? refuse : take) == SS_PLUGIN_SUCCESS, "set_async_event_handler fails");
    if (i % 2 == 0) rest(i * 500);
    double before = milliseconds();
    check(x, stop(x, state, g) == SS_PLUGIN_SUCCESS, "stopping fails");
    check(x, milliseconds() - before < STOP_MILLISECONDS * CHECK_PATIENCE, "stopping takes too long");
  }
  check(x, start(x, state, g, take) == SS_PLUGIN_SUCCESS && start(x, state, g, take) == SS_PLUGIN_SUCCESS, "a second start fails");
  check(x, stop(x, state, g) == SS_PLUGIN_SUCCESS && stop(x, state, g) == SS_PLUGIN_SUCCESS, "a second stop fails");
  rest(5000);
  check(x, !g->late, "the handler is called after the stop");
  if (x->p->api.dump_state == NULL) return;
  g->open = true;
  check(x, x->p->api.dump_state(state, g, take) == SS_PLUGIN_SUCCESS, "dump_state fails");
  check(x, x->p->api.dump_state(state, NULL, NULL) == SS_PLUGIN_FAILURE, "dump_state without a handler succeeds");
  x->p->api.dump_state(state, NULL, refuse);
  g->open = false;
}

static void check_captures(checks *x, ss_plugin_t *state) {
  ss_plugin_capture_listen_input input = {0};
  const plugin_api *a = &x->p->api;
  check(x, a->capture_open(state, NULL) == SS_PLUGIN_FAILURE, "capture_open without an input succeeds");
  check(x, a->capture_close(state, NULL) == SS_PLUGIN_FAILURE, "capture_close without an input succeeds");
  check(x, a->capture_close(state, &input) == SS_PLUGIN_SUCCESS, "capture_close of none fails");
  for (int i = 0; i < ROUNDS; i++) {
    a->capture_open(state, &input);
    if (i % 4 != 3) a->capture_close(state, &input);
  }
}

void check_async(checks *x, ss_plugin_t *state) {
  static gate gates[2];
  static unsigned used;
  gate *g = &gates[used++ % 2];
  if (can_emit(x->p)) check_handlers(x, state, g);
  if (can_listen(x->p)) check_captures(x, state);
  if (can_emit(x->p)) start(x, state, g, take); /* destroy ends it */
}

void check_async_nothing(checks *x) {
  const plugin_api *a = &x->p->api;
  if (can_emit(x->p)) check(x, a->set_async_event_handler(NULL, NULL, take) == SS_PLUGIN_FAILURE, "a handler without a state");
  if (a->dump_state != NULL) check(x, a->dump_state(NULL, NULL, take) == SS_PLUGIN_FAILURE, "dump_state without a state");
  if (!can_listen(x->p)) return;
  check(x, a->capture_open(NULL, NULL) == SS_PLUGIN_FAILURE, "capture_open without a state");
  check(x, a->capture_close(NULL, NULL) == SS_PLUGIN_FAILURE, "capture_close without a state");
}
