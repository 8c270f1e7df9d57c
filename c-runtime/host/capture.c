/* capture.c - what runs beside a capture: asynchronous events, told captures, and a pool of threads for routines.
 *
 * The queue is checked as libsinsp checks: type, parameters, name, thread; a full one drops events and says so at the end.
 * Invariant: events are copied when they are emitted; after capture_ends no thread of the pool calls the plugin. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "host.h"

enum { ASYNC_EVENT = 402, QUEUE_MOST = 4096, NAME_AT = 42 };

typedef struct queued {
  struct queued *next;
  ss_plugin_event event;
} queued;

/* A routine: a thread of its own, until it says that it is done or the capture ends. */
typedef struct routine {
  struct routine *next;
  pthread_t thread;
  ss_plugin_routine_fn_t function;
  ss_plugin_routine_state_t *state;
  _Atomic bool ended;
} routine;

static struct {
  pthread_mutex_t lock;
  pthread_cond_t added;
  queued *first, **end;
  uint32_t count;
  uint64_t dropped;
  bool open; /* the handler may be called */
  const plugin *p;
  routine *routines;
} capture = {.lock = PTHREAD_MUTEX_INITIALIZER, .added = PTHREAD_COND_INITIALIZER};

bool can_emit(const plugin *p) { return p->api.get_async_events != NULL && p->api.set_async_event_handler != NULL; }
bool can_listen(const plugin *p) { return p->api.capture_open != NULL && p->api.capture_close != NULL; }

/* ---- asynchronous events ---- */

static bool is_named(const char *name) {
  char quoted[80];
  if (strlen(name) > 64) return false;
  snprintf(quoted, sizeof quoted, "\"%s\"", name);
  return strstr(capture.p->api.get_async_events(), quoted) != NULL;
}

static const char *problem_of(const ss_plugin_event *event) {
  const char *bytes = (const char *)event;
  if (event->type != ASYNC_EVENT || event->nparams != 3 || event->len < NAME_AT + 1) return "malformed async event";
  uint32_t lengths[3];
  memcpy(lengths, bytes + sizeof *event, sizeof lengths);
  if (lengths[0] != 4 || lengths[1] < 1 || (uint64_t)38 + lengths[0] + lengths[1] + lengths[2] != event->len ||
      memchr(bytes + NAME_AT, 0, lengths[1]) != bytes + NAME_AT + lengths[1] - 1)
    return "malformed async event";
  if (!is_named(bytes + NAME_AT)) return "the async event's name is not declared";
  bool of_plugin = capture.p->api.get_id != NULL && capture.p->api.get_id() != 0;
  return of_plugin && event->tid != UINT64_MAX ? "an async event in a plugin's capture has no thread" : NULL;
}

static ss_plugin_rc take_event(ss_plugin_owner_t *owner, const ss_plugin_event *event, char *error) {
  (void)owner;
  const char *problem = capture.open ? problem_of(event) : "async event sent with no capture open";
  if (problem != NULL) {
    if (error != NULL) snprintf(error, PLUGIN_MAX_ERRLEN, "%s", problem);
    return SS_PLUGIN_FAILURE;
  }
  queued *copy = malloc(sizeof *copy + event->len);
  if (copy == NULL) return SS_PLUGIN_FAILURE;
  copy->next = NULL;
  memcpy(&copy->event, event, event->len);
  pthread_mutex_lock(&capture.lock);
  if (capture.count >= QUEUE_MOST) {
    capture.dropped++;
    free(copy);
  } else {
    capture.count++;
    *capture.end = copy;
    capture.end = &copy->next;
    pthread_cond_signal(&capture.added);
  }
  pthread_mutex_unlock(&capture.lock);
  return SS_PLUGIN_SUCCESS;
}

ss_plugin_event *next_async_event(uint32_t milliseconds) {
  pthread_mutex_lock(&capture.lock);
  if (capture.first == NULL && milliseconds > 0) {
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    uint64_t nanoseconds = (uint64_t)until.tv_nsec + milliseconds * 1000000u;
    until.tv_sec += (time_t)(nanoseconds / 1000000000u);
    until.tv_nsec = (long)(nanoseconds % 1000000000u);
    pthread_cond_timedwait(&capture.added, &capture.lock, &until);
  }
  queued *taken = capture.first;
  if (taken != NULL) {
    capture.first = taken->next;
    if (capture.first == NULL) capture.end = &capture.first;
    capture.count--;
  }
  pthread_mutex_unlock(&capture.lock);
  return taken == NULL ? NULL : &taken->event;
}

void free_async_event(ss_plugin_event *event) { free((char *)event - offsetof(queued, event)); }

/* ---- the pool ---- */

static void *run_routine(void *data) {
  routine *r = data;
  while (!r->ended && r->function(capture.p->state, r->state)) {}
  r->ended = true;
  return NULL;
}

static ss_plugin_routine_t *subscribe(ss_plugin_owner_t *owner, ss_plugin_routine_fn_t function, ss_plugin_routine_state_t *state) {
  (void)owner;
  routine *r = calloc(1, sizeof *r);
  if (r == NULL) return NULL;
  r->function = function;
  r->state = state;
  pthread_mutex_lock(&capture.lock);
  r->next = capture.routines;
  capture.routines = r;
  pthread_mutex_unlock(&capture.lock);
  if (pthread_create(&r->thread, NULL, run_routine, r) == 0) return r;
  r->ended = true;
  r->thread = pthread_self();
  return NULL;
}

static ss_plugin_rc unsubscribe(ss_plugin_owner_t *owner, ss_plugin_routine_t *which) {
  (void)owner;
  ((routine *)which)->ended = true;
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_routine_vtable pool = {subscribe, unsubscribe};

/* Each routine is told to end and waited for. */
static void purge(void) {
  while (capture.routines != NULL) {
    routine *next = capture.routines->next;
    capture.routines->ended = true;
    if (!pthread_equal(capture.routines->thread, pthread_self())) pthread_join(capture.routines->thread, NULL);
    free(capture.routines);
    capture.routines = next;
  }
}

/* ---- the capture ---- */

static ss_plugin_capture_listen_input listen_input(bool has_pool) {
  return (ss_plugin_capture_listen_input){.routine = has_pool ? &pool : NULL, .table_reader_ext = tables_reader(),
                                          .table_writer_ext = tables_writer(), .get_owner_last_error = tables_error};
}

static int failed(const plugin *p, const char *what) {
  return complain(EXIT_PLUGIN, "%s failed: %s", what, p->api.get_last_error(p->state));
}

int capture_begins(const plugin *p, bool has_pool, bool dumps) {
  capture.p = p;
  capture.end = &capture.first;
  capture.open = true;
  if (dumps && p->api.dump_state != NULL && p->api.dump_state(p->state, NULL, take_event) != SS_PLUGIN_SUCCESS)
    return failed(p, "dump_state");
  if (can_emit(p) && p->api.set_async_event_handler(p->state, NULL, take_event) != SS_PLUGIN_SUCCESS)
    return failed(p, "set_async_event_handler");
  ss_plugin_capture_listen_input input = listen_input(has_pool);
  if (can_listen(p) && p->api.capture_open(p->state, &input) != SS_PLUGIN_SUCCESS) return failed(p, "capture_open");
  return tables_are_released("capture_open") ? EXIT_OK : EXIT_PLUGIN;
}

int capture_ends(void) {
  const plugin *p = capture.p;
  int code = EXIT_OK;
  if (can_emit(p) && p->api.set_async_event_handler(p->state, NULL, NULL) != SS_PLUGIN_SUCCESS)
    code = failed(p, "set_async_event_handler");
  capture.open = false;
  ss_plugin_capture_listen_input input = listen_input(capture.routines != NULL);
  if (can_listen(p) && p->api.capture_close(p->state, &input) != SS_PLUGIN_SUCCESS) code = failed(p, "capture_close");
  if (!tables_are_released("capture_close")) code = EXIT_PLUGIN;
  purge();
  for (ss_plugin_event *event; (event = next_async_event(0)) != NULL;) free_async_event(event);
  if (capture.dropped > 0) complain(0, "%llu async events were dropped", (unsigned long long)capture.dropped);
  return code;
}
