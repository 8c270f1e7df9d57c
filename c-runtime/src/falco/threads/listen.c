/* listen.c - tells the author when captures open and close, and runs routines on the host's thread pool.
 *
 * The host calls a routine again and again from its own threads. One that returns a promise is waited for there,
 * without the lock. A call of the host's for which the lock is not free at once is answered with "again", so that no
 * thread of the pool stands in the way of a host that waits for it. Nor does one unsubscribe a routine, which may be its
 * own, or one that unsubscribes its: the routine ends by its next answer.
 *
 * Invariant: the record of a routine lives until no thread of the host can call it: until the next capture opens, or
 * the plugin is destroyed (the host purges its pool between). Routine objects hold a number, not a pointer. */
#include "listen.h"

#include <stdlib.h>

#include "../../lib/operators.h"
#include "../../types/string.h"

#define PATIENCE_NANOSECONDS 10000000u /* of a pool thread for the lock */

typedef struct routine {
  struct routine *next;
  tsf_state *state;
  uint64_t number;
  tsf_handle *function, *controller;
  tsf_handle *result;            /* the promise that its thread waits for; NULL: none */
  ss_plugin_routine_t *hosted;   /* NULL: the host has forgotten it */
  bool ended, unsubscribed;      /* it has said "done"; it was told to end */
  bool to_unsubscribe;           /* the host is to be told */
  bool again;                    /* what its last run said; of its thread */
} routine;

typedef struct tsf_listen {
  ss_plugin_owner_t *owner;
  ss_plugin_routine_vtable pool; /* copied: the host's lies on its stack */
  uint64_t capture;              /* number of the capture that is open, 0: none */
  uint64_t captures, routines;   /* how many there were */
  routine *all;
  _Atomic bool to_unsubscribe;   /* one of them is; looked at without the lock */
} tsf_listen;

static _Thread_local unsigned pool_depth; /* not 0: the thread is one of a host's pool, and runs a routine */

static tsf_listen *listen_of(tsf_isolate *isolate) { return tsf_state_of(isolate)->threads->listen; }

/* ---- routines ---- */

static void free_routine(tsf_isolate *isolate, routine *r) {
  if (r->function != NULL) tsf_handle_free(isolate, r->function);
  if (r->controller != NULL) tsf_handle_free(isolate, r->controller);
  if (r->result != NULL) tsf_handle_free(isolate, r->result);
  free(r);
}

static void free_routines(tsf_isolate *isolate, tsf_listen *listen) {
  while (listen->all != NULL) {
    routine *next = listen->all->next;
    free_routine(isolate, listen->all);
    listen->all = next;
  }
}

/* What a run returned: whether to go on. "again", "done", or anything else with an error. */
static bool goes_on(routine *r, tsf_value result) {
  tsf_isolate *isolate = r->state->isolate;
  if (tsf_is_string(result)) {
    const tsf_string *text = tsf_to_string_pointer(result);
    if (text->bytes == 5 && memcmp(text->data, "again", 5) == 0) return true;
    if (text->bytes == 4 && memcmp(text->data, "done", 4) == 0) return false;
  }
  tsf_expected(isolate, "\"again\" or \"done\" of a routine", result);
  tsf_state_log_failure(r->state, SS_PLUGIN_LOG_SEV_ERROR, "routine");
  return false;
}

/* The author's function; inside the isolate. false: it returned a promise, now r->result. */
static bool call_function(routine *r) {
  tsf_state *state = r->state;
  tsf_value signal = tsf_abort_signal(state, r->controller), result = TSF_UNDEFINED;
  if (!tsf_threw(state->isolate)) result = tsf_call(state->isolate, tsf_handle_get(r->function), TSF_UNDEFINED, 1, &signal);
  if (tsf_threw(state->isolate)) {
    tsf_abort_report(state, r->controller, tsf_catch(state->isolate), "routine");
    r->again = false;
    return true;
  }
  r->again = false;
  r->result = tsf_loop_watch(state, result);
  if (r->result != NULL) return false;
  r->again = goes_on(r, result);
  return true;
}

/* Whether the promise is settled, or the routine is to end. */
static uint64_t look(tsf_state *state, void *data) {
  routine *r = data;
  tsf_value outcome;
  int status = tsf_loop_status(state, r->result, &outcome);
  if (status == TSF_PROMISE_PENDING && !r->unsubscribed) return UINT64_MAX;
  if (status == TSF_PROMISE_FULFILLED) r->again = goes_on(r, outcome);
  if (status == TSF_PROMISE_REJECTED) tsf_abort_report(state, r->controller, outcome, "routine");
  tsf_handle_free(state->isolate, r->result);
  r->result = NULL;
  r->ended = !r->again;
  return 0;
}

/* Runs the routine once; whether it goes on. The thread has the lock, and gives it back. */
static bool run_once(tsf_state *state, routine *r) {
  bool settled = true;
  if (r->ended || r->unsubscribed) {
    r->again = false;
  } else {
    TSF_STATE_ENTER(state);
    settled = call_function(r);
    tsf_state_leave(state);
  }
  r->ended = settled && !r->again;
  if (r->ended) r->to_unsubscribe = false;
  state->plugin->threads->unlock(state);
  if (!settled) tsf_loop_until(state, look, r);
  return r->again;
}

/* What the host calls from its pool, again as long as it returns 1. */
static ss_plugin_bool run_routine(ss_plugin_t *s, ss_plugin_routine_state_t *data) {
  (void)s;
  routine *r = data;
  tsf_state *state = r->state;
  if (!tsf_loop_try_lock(state, PATIENCE_NANOSECONDS)) return 1;
  pool_depth++;
  bool again = run_once(state, r);
  pool_depth--;
  return again;
}

static routine *new_routine(tsf_state *state, tsf_value function) {
  tsf_listen *listen = state->threads->listen;
  routine *r = calloc(1, sizeof *r);
  if (r == NULL) return NULL;
  r->state = state;
  r->number = ++listen->routines;
  r->function = tsf_handle_new(state->isolate, function);
  r->controller = tsf_abort_new(state);
  if (r->function != NULL && r->controller != NULL) {
    r->next = listen->all;
    listen->all = r;
    return r;
  }
  free_routine(state->isolate, r);
  return NULL;
}

/* Aborts; whoever waits for its promise looks again. */
static void end_routine(tsf_state *state, routine *r) {
  if (r->unsubscribed) return;
  r->unsubscribed = true;
  tsf_abort_now(state, r->controller);
  state->plugin->threads->wake(state);
}

/* ---- what the author calls ---- */

static bool is_open(tsf_isolate *isolate, const tsf_boxed *capture) {
  const tsf_listen *listen = listen_of(isolate);
  if (tsf_is_boxed(tsf_from_object((tsf_object *)(uintptr_t)&capture->header), TSF_BOXED_CAPTURE) && listen != NULL &&
      listen->capture == capture->u.number)
    return true;
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "capture used after its end");
  return false;
}

tsf_object *tsf_listen_pool(tsf_isolate *isolate, tsf_object *capture) {
  is_open(isolate, (const tsf_boxed *)capture);
  return capture;
}

tsf_value tsf_listen_subscribe(tsf_isolate *isolate, tsf_object *pool, tsf_value function) {
  tsf_state *state = tsf_state_of(isolate);
  if (!is_open(isolate, (const tsf_boxed *)pool)) return TSF_UNDEFINED;
  tsf_listen *listen = listen_of(isolate);
  if (!tsf_is_object(function) || tsf_to_object(function)->type != TSF_TYPE_CLOSURE) {
    tsf_expected(isolate, "a function", function);
    return TSF_UNDEFINED;
  }
  if (listen->pool.subscribe == NULL) return TSF_UNDEFINED;
  routine *r = new_routine(state, function);
  if (r == NULL) {
    if (!tsf_threw(isolate)) tsf_throw_error(isolate, TSF_ERROR_RANGE, "out of memory");
    return TSF_UNDEFINED;
  }
  tsf_loop_share(state);
  r->hosted = listen->pool.subscribe(listen->owner, run_routine, r);
  if (r->hosted == NULL) {
    listen->all = r->next;
    free_routine(isolate, r);
    return TSF_UNDEFINED;
  }
  tsf_boxed *object = tsf_boxed_new(isolate, TSF_BOXED_ROUTINE);
  object->u.number = r->number;
  return tsf_from_object(&object->header);
}

void tsf_listen_unsubscribe(tsf_isolate *isolate, tsf_object *object) {
  tsf_state *state = tsf_state_of(isolate);
  tsf_listen *listen = listen_of(isolate);
  uint64_t number = ((const tsf_boxed *)object)->u.number;
  for (routine *r = listen == NULL ? NULL : listen->all; r != NULL; r = r->next) {
    if (r->number != number || r->unsubscribed) continue;
    end_routine(state, r);
    if (!r->ended && r->hosted != NULL) r->to_unsubscribe = listen->to_unsubscribe = true;
  }
}

enum { TOLD_AT_ONCE = 16 };

/* Takes what the host is to be told of, and says how many that are. */
static unsigned take_unsubscribed(tsf_listen *listen, ss_plugin_routine_t *hosted[TOLD_AT_ONCE]) {
  unsigned count = 0;
  for (routine *r = listen->all; r != NULL && count < TOLD_AT_ONCE; r = r->next) {
    if (!r->to_unsubscribe) continue;
    r->to_unsubscribe = false;
    hosted[count++] = r->hosted;
    r->hosted = NULL;
  }
  return count;
}

/* The host's unsubscribe is called without the lock: it may wait for a thread that wants it. On a thread of its pool the
 * host is not told: the others do it, for what has not ended until then. */
void tsf_listen_unlocked(tsf_state *state) {
  tsf_listen *listen = state->threads->listen;
  if (pool_depth > 0) return;
  while (TSF_UNLIKELY(listen->to_unsubscribe)) {
    ss_plugin_routine_t *hosted[TOLD_AT_ONCE];
    state->plugin->threads->lock(state);
    unsigned count = take_unsubscribed(listen, hosted);
    ss_plugin_routine_vtable pool = listen->pool;
    ss_plugin_owner_t *owner = listen->owner;
    listen->to_unsubscribe = false; /* before the lock is given back, which looks here again */
    state->plugin->threads->unlock(state);
    for (unsigned i = 0; i < count && pool.unsubscribe != NULL; i++) pool.unsubscribe(owner, hosted[i]);
    if (count == TOLD_AT_ONCE) listen->to_unsubscribe = true; /* there may be more */
  }
}

/* ---- what the host calls ---- */

static tsf_value capture_object(tsf_state *state) {
  tsf_boxed *capture = tsf_boxed_new(state->isolate, TSF_BOXED_CAPTURE);
  capture->u.number = state->threads->listen->capture;
  return tsf_from_object(&capture->header);
}

static ss_plugin_owner_error_fn_t owner_error(const tsf_state *state, const ss_plugin_capture_listen_input *input) {
  return state->plugin->api_minor >= 9 ? input->get_owner_last_error : NULL;
}

/* Calls captureOpen or captureClose with what may be done then. */
static ss_plugin_rc tell(tsf_state *state, const tsf_function *method, const ss_plugin_capture_listen_input *input) {
  if (method == NULL) return SS_PLUGIN_SUCCESS;
  tsf_table_access before = {NULL, NULL, NULL};
  if (state->tables != NULL)
    before = tsf_tables_enter(state, input->table_reader_ext, input->table_writer_ext, owner_error(state, input));
  tsf_value capture = capture_object(state);
  tsf_state_call(state, method, 1, &capture);
  ss_plugin_rc rc = tsf_threw(state->isolate) ? SS_PLUGIN_FAILURE : SS_PLUGIN_SUCCESS;
  if (rc != SS_PLUGIN_SUCCESS) tsf_state_fail(state);
  if (state->tables != NULL) tsf_tables_leave(state, before);
  return rc;
}

static bool ready(tsf_state *state, const ss_plugin_capture_listen_input *input, const char *what) {
  if (!tsf_state_usable(state)) return false;
  if (input != NULL) return true;
  tsf_state_error(state, "%s without an input", what);
  return false;
}

ss_plugin_rc tsf_listen_capture_open(ss_plugin_t *s, const ss_plugin_capture_listen_input *input) {
  tsf_state *state = s;
  if (!ready(state, input, "capture_open")) return SS_PLUGIN_FAILURE;
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  TSF_STATE_ENTER(state);
  tsf_listen *listen = state->threads->listen;
  if (listen == NULL) listen = state->threads->listen = calloc(1, sizeof *listen);
  if (listen == NULL) {
    tsf_state_error(state, "out of memory");
  } else {
    free_routines(state->isolate, listen);
    listen->owner = input->owner;
    listen->pool = input->routine == NULL ? (ss_plugin_routine_vtable){NULL, NULL} : *input->routine;
    listen->capture = ++listen->captures;
    rc = tell(state, state->plugin->capture_open, input);
  }
  tsf_state_leave(state);
  return rc;
}

ss_plugin_rc tsf_listen_capture_close(ss_plugin_t *s, const ss_plugin_capture_listen_input *input) {
  tsf_state *state = s;
  if (!ready(state, input, "capture_close")) return SS_PLUGIN_FAILURE;
  ss_plugin_rc rc = SS_PLUGIN_SUCCESS;
  TSF_STATE_ENTER(state);
  tsf_listen *listen = state->threads->listen;
  if (listen != NULL) {
    rc = tell(state, state->plugin->capture_close, input);
    for (routine *r = listen->all; r != NULL; r = r->next) end_routine(state, r);
    listen->capture = 0;
  }
  tsf_state_leave(state);
  return rc;
}

void tsf_listen_end(tsf_state *state) {
  tsf_listen *listen = state->threads->listen;
  if (listen == NULL) return;
  free_routines(state->isolate, listen);
  free(listen);
  state->threads->listen = NULL;
}
