/* c->c - what runs beside a capture: asynchronous events, told captures, and a pool of threads for routines.
 *
 * The queue is checked as libsinsp checks: type, parameters, name, thread; a full one drops events and says so at the end.
 * Invariant: events are copied when they are emitted; after capture_ends no thread of the pool calls the plugin. */
#define _POSIX_C_SOURCE 200809L
#include <stdlib.h>
#include <string.h>

#include "library.h"

enum { QUEUE_MOST = 4096, NAME_AT = 42 };

struct queued {
  struct queued *next;
  ss_plugin_event event;
};

/* A routine: a thread of its own, until it says that it is done or the capture ends. */
struct routine {
  struct routine *next;
  capture *owner;
  pthread_t thread;
  ss_plugin_routine_fn_t function;
  ss_plugin_routine_state_t *state;
  _Atomic bool ended;
};

typedef struct queued queued;
typedef struct routine routine;

bool can_emit(const plugin *p) { return p->api.get_async_events != NULL && p->api.set_async_event_handler != NULL; }
bool can_listen(const plugin *p) { return p->api.capture_open != NULL && p->api.capture_close != NULL; }

/* ---- asynchronous events ---- */

static bool is_named(const capture *c, const char *name) {
  char quoted[80];
  if (strlen(name) > 64) return false;
  snprintf(quoted, sizeof quoted, "\"%s\"", name);
  return strstr(c->p->api.get_async_events(), quoted) != NULL;
}

static const char *problem_of(const capture *c, const ss_plugin_event *event) {
  const char *bytes = (const char *)event;
  if (event->type != TSF_ASYNC_EVENT || event->nparams != 3 || event->len < NAME_AT + 1) return "malformed async event";
  uint32_t lengths[3];
  memcpy(lengths, bytes + sizeof *event, sizeof lengths);
  if (lengths[0] != 4 || lengths[1] < 1 || (uint64_t)38 + lengths[0] + lengths[1] + lengths[2] != event->len ||
      memchr(bytes + NAME_AT, 0, lengths[1]) != bytes + NAME_AT + lengths[1] - 1)
    return "malformed async event";
  if (!is_named(c, bytes + NAME_AT)) return "the async event's name is not declared";
  bool of_plugin = c->p->api.get_id != NULL && c->p->api.get_id() != 0;
  return of_plugin && event->tid != UINT64_MAX ? "an async event in a plugin's capture has no thread" : NULL;
}

static ss_plugin_rc take_event(ss_plugin_owner_t *owner, const ss_plugin_event *event, char *error) {
  capture *c = owner;
  const char *problem = c->open ? problem_of(c, event) : "async event sent with no capture open";
  if (problem != NULL) {
    if (error != NULL) snprintf(error, PLUGIN_MAX_ERRLEN, "%s", problem);
    return SS_PLUGIN_FAILURE;
  }
  queued *copy = malloc(sizeof *copy + event->len);
  if (copy == NULL) return SS_PLUGIN_FAILURE;
  copy->next = NULL;
  memcpy(&copy->event, event, event->len);
  pthread_mutex_lock(&c->lock);
  if (c->count >= QUEUE_MOST) {
    c->dropped++;
    free(copy);
  } else {
    c->count++;
    *c->end = copy;
    c->end = &copy->next;
    pthread_cond_signal(&c->added);
  }
  pthread_mutex_unlock(&c->lock);
  return SS_PLUGIN_SUCCESS;
}

ss_plugin_event *next_async_event(capture *c, uint32_t milliseconds) {
  pthread_mutex_lock(&c->lock);
  if (c->first == NULL && milliseconds > 0) {
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    uint64_t nanoseconds = (uint64_t)until.tv_nsec + milliseconds * 1000000u;
    until.tv_sec += (time_t)(nanoseconds / 1000000000u);
    until.tv_nsec = (long)(nanoseconds % 1000000000u);
    pthread_cond_timedwait(&c->added, &c->lock, &until);
  }
  queued *taken = c->first;
  if (taken != NULL) {
    c->first = taken->next;
    if (c->first == NULL) c->end = &c->first;
    c->count--;
  }
  pthread_mutex_unlock(&c->lock);
  return taken == NULL ? NULL : &taken->event;
}

void free_async_event(ss_plugin_event *event) { free((char *)event - offsetof(queued, event)); }

/* ---- the pool ---- */

static void *run_routine(void *data) {
  routine *r = data;
  while (!r->ended && r->function(r->owner->p->state, r->state)) {}
  r->ended = true;
  return NULL;
}

static ss_plugin_routine_t *subscribe(ss_plugin_owner_t *owner, ss_plugin_routine_fn_t function, ss_plugin_routine_state_t *state) {
  capture *c = owner;
  routine *r = calloc(1, sizeof *r);
  if (r == NULL) return NULL;
  r->owner = c;
  r->function = function;
  r->state = state;
  pthread_mutex_lock(&c->lock);
  r->next = c->routines;
  c->routines = r;
  pthread_mutex_unlock(&c->lock);
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
static void purge(capture *c) {
  while (c->routines != NULL) {
    routine *next = c->routines->next;
    c->routines->ended = true;
    if (!pthread_equal(c->routines->thread, pthread_self())) pthread_join(c->routines->thread, NULL);
    free(c->routines);
    c->routines = next;
  }
}

/* ---- the capture ---- */

static ss_plugin_capture_listen_input listen_input(capture *c, bool has_pool) {
  return (ss_plugin_capture_listen_input){.owner = c, .routine = has_pool ? &pool : NULL, .table_reader_ext = tables_reader(),
                                          .table_writer_ext = tables_writer(), .get_owner_last_error = tables_error};
}

static int failed(const plugin *p, const char *what) {
  return complain(EXIT_PLUGIN, "%s failed: %s", what, p->api.get_last_error(p->state));
}

static void start(capture *c, const plugin *p, bool replays) {
  *c = (capture){.p = p, .open = true, .replays = replays};
  c->end = &c->first;
  pthread_mutex_init(&c->lock, NULL);
  pthread_cond_init(&c->added, NULL);
}

static int tell_listener(capture *c, bool has_pool) {
  ss_plugin_capture_listen_input input = listen_input(c, has_pool);
  if (can_listen(c->p) && c->p->api.capture_open(c->p->state, &input) != SS_PLUGIN_SUCCESS) return failed(c->p, "capture_open");
  return tables_are_released("capture_open") ? EXIT_OK : EXIT_PLUGIN;
}

int capture_replays(capture *c, const plugin *p, bool has_pool) {
  start(c, p, true);
  return tell_listener(c, has_pool);
}

int capture_begins(capture *c, const plugin *p, bool has_pool, bool dumps) {
  start(c, p, false);
  if (dumps && p->api.dump_state != NULL && p->api.dump_state(p->state, c, take_event) != SS_PLUGIN_SUCCESS)
    return failed(p, "dump_state");
  if (can_emit(p) && p->api.set_async_event_handler(p->state, c, take_event) != SS_PLUGIN_SUCCESS)
    return failed(p, "set_async_event_handler");
  return tell_listener(c, has_pool);
}

int capture_ends(capture *c) {
  const plugin *p = c->p;
  int code = EXIT_OK;
  if (!c->replays && can_emit(p) && p->api.set_async_event_handler(p->state, c, NULL) != SS_PLUGIN_SUCCESS)
    code = failed(p, "set_async_event_handler");
  c->open = false;
  ss_plugin_capture_listen_input input = listen_input(c, c->routines != NULL);
  if (can_listen(p) && p->api.capture_close(p->state, &input) != SS_PLUGIN_SUCCESS) code = failed(p, "capture_close");
  if (!tables_are_released("capture_close")) code = EXIT_PLUGIN;
  purge(c);
  for (ss_plugin_event *event; (event = next_async_event(c, 0)) != NULL;) free_async_event(event);
  if (c->dropped > 0) complain(0, "%llu async events were dropped", (unsigned long long)c->dropped);
  pthread_cond_destroy(&c->added);
  pthread_mutex_destroy(&c->lock);
  return code;
}
