/* async.c - what an asynchronous event costs from the plugin's thread into the host's handler, which only counts.
 *
 * The clock is read when the plugin's thread has ended: of one that runs, the kernel knows the time only to the tick.
 * The plugin emits as many events as its config's `count` says, which has to be at least `calls`. */
#include "driver.h"

#include <semaphore.h>
#include <stdatomic.h>

static sem_t enough;
static uint64_t wanted, lengths;
static _Atomic uint64_t taken;

/* Of one thread at a time, as libsinsp's; events beyond those that are wanted are taken and forgotten. */
static ss_plugin_rc take(ss_plugin_owner_t *owner, const ss_plugin_event *event, char *error) {
  (void)owner, (void)error;
  uint64_t count = atomic_load_explicit(&taken, memory_order_relaxed) + 1;
  if (count <= wanted) lengths += event->len + event->type;
  atomic_store_explicit(&taken, count, memory_order_relaxed);
  if (count == wanted) sem_post(&enough);
  return SS_PLUGIN_SUCCESS;
}

double time_emit(const subject *s, uint64_t calls) {
  if (s->api.set_async_event_handler == NULL) fail("it emits no events");
  wanted = calls;
  sem_init(&enough, 0, 0);
  double start = seconds();
  must(s, "set_async_event_handler", s->api.set_async_event_handler(s->state, &enough, take));
  while (sem_wait(&enough) != 0) {}
  must(s, "set_async_event_handler", s->api.set_async_event_handler(s->state, &enough, NULL));
  double spent = seconds() - start;
  checksum += lengths;
  return spent / (double)calls * 1e9;
}
