/* emitter.c - what plugins/emitter.ts does, written by hand: a thread that emits until it is done or told to stop.
 *
 * Event: 0 ts · 8 tid · 16 len · 20 type 402 · 22 nparams 3 · 26 three lengths · 38 plugin id · 42 name, NUL · data. It
 * is written anew for each emit, as the host may change it. */
#define _GNU_SOURCE 1
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plugin.h"

enum { ASYNC_EVENT = 402, HEAD = sizeof(ss_plugin_event) + 4 * sizeof(uint32_t), NAME_MOST = 31, DATA_MOST = 1024 };

typedef struct state {
  uint64_t count;
  pthread_t thread;
  bool runs;
  atomic_bool stop;
  ss_plugin_owner_t *owner;
  ss_plugin_async_event_handler_t handler;
  const char *last_error;
} state;

PLUGIN("emitter", "Emits events", "3.1.0")

EXPORT ss_plugin_t *plugin_init(const ss_plugin_init_input *input, ss_plugin_rc *rc) {
  state *s = calloc(1, sizeof *s);
  *rc = SS_PLUGIN_FAILURE;
  if (s == NULL) return NULL;
  s->last_error = "the config needs a count";
  const char *count = strstr(input->config, "\"count\"");
  if (count != NULL && sscanf(count + 7, " : %lu", &s->count) == 1) *rc = SS_PLUGIN_SUCCESS;
  return s;
}

EXPORT const char *plugin_get_last_error(ss_plugin_t *p) { return ((state *)p)->last_error; }

EXPORT const char *plugin_get_async_events(void) { return "[\"tick\"]"; }

EXPORT const char *plugin_get_async_event_sources(void) { return "[\"syscall\"]"; }

/* Emits one event; false if it is too long or the host refuses it. */
static bool emit(const state *s, const char *name, const void *data, uint32_t size) {
  char at[HEAD + NAME_MOST + 1 + DATA_MOST], error[PLUGIN_MAX_ERRLEN];
  uint32_t name_size = (uint32_t)strlen(name) + 1;
  if (name_size > NAME_MOST + 1 || size > DATA_MOST) return false;
  ss_plugin_event *event = (ss_plugin_event *)at;
  uint32_t words[4] = {4, name_size, size, 0};
  event->ts = UINT64_MAX;
  event->tid = UINT64_MAX;
  event->len = HEAD + name_size + size;
  event->type = ASYNC_EVENT;
  event->nparams = 3;
  memcpy(at + sizeof *event, words, sizeof words);
  memcpy(at + HEAD, name, name_size);
  memcpy(at + HEAD + name_size, data, size);
  error[0] = 0;
  return s->handler(s->owner, event, error) == SS_PLUGIN_SUCCESS;
}

static void *run(void *p) {
  static const char text[] = "sixteen bytes...";
  state *s = p;
  for (uint64_t i = 0; i < s->count; i++)
    if (atomic_load_explicit(&s->stop, memory_order_relaxed) || !emit(s, "tick", text, sizeof text - 1)) break;
  return NULL;
}

static void end(state *s) {
  if (!s->runs) return;
  atomic_store_explicit(&s->stop, true, memory_order_relaxed);
  pthread_join(s->thread, NULL);
  s->runs = false;
}

EXPORT void plugin_destroy(ss_plugin_t *p) {
  if (p != NULL) end(p);
  free(p);
}

EXPORT ss_plugin_rc plugin_set_async_event_handler(ss_plugin_t *p, ss_plugin_owner_t *owner,
                                                   ss_plugin_async_event_handler_t handler) {
  state *s = p;
  end(s);
  s->owner = owner;
  s->handler = handler;
  if (handler == NULL) return SS_PLUGIN_SUCCESS;
  atomic_store_explicit(&s->stop, false, memory_order_relaxed);
  s->last_error = "no thread could be made";
  s->runs = pthread_create(&s->thread, NULL, run, s) == 0;
  return s->runs ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
}
