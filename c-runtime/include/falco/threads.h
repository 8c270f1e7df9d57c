/* threads.h - what a plugin needs whose code runs on more threads than the host's: the lock, and the event loop that
 * waits without it. Its C is a part of the runtime of its own (src/falco/threads), which such plugins name.
 *
 * Invariant: the author's code runs on one thread at a time. Whoever enters the isolate holds the lock; whoever waits
 * for a timer or a promise does not. No thread of a host's pool waits for the lock for longer than a moment, and the
 * lock is not held while the host's `unsubscribe` runs or another thread is joined; so a host that waits for one of its
 * threads inside a call gets on. As long as there is just the host's one thread, nothing is locked. */
#ifndef TSF_FALCO_THREADS_H
#define TSF_FALCO_THREADS_H

#include <pthread.h>
#include <stdatomic.h>

#include "../../src/core/memory.h"
#include "plugin_api.h"

struct tsf_state;

/* The event loop as the compiler makes it of compiler/prelude/host-loop.ts; all are called with `this` undefined. */
typedef struct tsf_loop {
  const tsf_function *due;        /* () => number: when the next timer is due, as lib/loop.h; Infinity: none */
  const tsf_function *watch;      /* (result) => the promise that it is, which is waited for; undefined: it is none */
  const tsf_function *status;     /* (promise) => number: TSF_PROMISE_... */
  const tsf_function *outcome;    /* (promise) => its value or reason */
  const tsf_function *controller; /* () => AbortController */
  const tsf_function *signal;     /* (controller) => its signal */
  const tsf_function *abort;      /* (controller) */
  /* of sources: the asynchronous iterator of a value (undefined: it has none), its next result as a promise, whether that
   * is the last, its value, its end as a promise or undefined, and an error thrown at its `yield`: the next result */
  const tsf_function *iterator, *ask, *is_over, *value_of, *finish, *refuse;
  const tsf_function *aborted_by; /* (controller, reason) => whether that is the reason it was aborted with */
} tsf_loop;
enum { TSF_PROMISE_PENDING, TSF_PROMISE_FULFILLED, TSF_PROMISE_REJECTED };

/* What the other capabilities call; a plugin without threads has none of it. */
typedef struct tsf_threads_part {
  bool (*begin)(struct tsf_state *state); /* before the constructor; false: out of memory */
  void (*stop)(struct tsf_state *state);  /* ends what runs; not inside the lock */
  void (*end)(struct tsf_state *state);   /* frees; nothing runs any more */
  void (*lock)(struct tsf_state *state);  /* again by the same thread, too */
  void (*unlock)(struct tsf_state *state);
  void (*wake)(struct tsf_state *state);  /* every thread that waits looks again; inside the lock */
} tsf_threads_part;
extern const tsf_threads_part tsf_threads_used;

/* Where the asynchronous events of a capture go; `emit`, in generated code, reads it (src/falco/threads/async.h). */
typedef struct tsf_async_output {
  ss_plugin_owner_t *owner;
  ss_plugin_async_event_handler_t handler; /* NULL: nowhere */
  char *event; /* memory of the event under way */
  size_t capacity;
  /* A literal that names one of the plugin's events, while there is a handler and deliveries are not counted: with it
   * `emit` asks for nothing else. NULL: none. */
  const struct tsf_string *checked;
  uint32_t plugin_id;
  uint64_t sent, refused; /* since the plugin began */
} tsf_async_output;

/* The state's part; what a file of src/falco/threads does not name here is its own. */
typedef struct tsf_threads {
  _Atomic bool shared;    /* another thread than the host's one has been made: from then on there is a lock */
  pthread_mutex_t lock;   /* recursive */
  pthread_cond_t changed; /* for those that wait in tsf_loop_until */
  _Atomic uint32_t hosts; /* threads of the host that want the lock: they go first */
  uint32_t depth;         /* how often its thread has the lock */
  tsf_async_output output;
  struct tsf_async *async;   /* NULL: no capture was open yet */
  struct tsf_listen *listen; /* NULL: none was */
} tsf_threads;

/* ---- services of loop.c ------------------------------------------------------------------------------------------- */

/* Whether a wait is over, asked inside the isolate after each turn: 0, or when (tsf_threads_now) to ask again at the latest;
 * UINT64_MAX: when something has changed. */
typedef uint64_t tsf_loop_test(struct tsf_state *state, void *data);
/* Runs turns of the event loop until the test says that it is over, or nothing is left that could change anything. The
 * caller is not inside the isolate. */
void tsf_loop_until(struct tsf_state *state, tsf_loop_test *test, void *data);
/* Nanoseconds of CLOCK_MONOTONIC. */
uint64_t tsf_threads_now(void);
/* Another thread is about to be made: takes the lock as often as the caller has asked for it by now. */
void tsf_loop_share(struct tsf_state *state);
/* Takes the lock if it is free within `nanoseconds`. */
bool tsf_loop_try_lock(struct tsf_state *state, uint64_t nanoseconds);

/* Calls one of the loop's functions, inside the isolate. May throw. */
tsf_value tsf_loop_call(struct tsf_state *state, const tsf_function *function, uint32_t argc, const tsf_value *argv);
/* The promise that the author's code returned, kept; NULL: it returned none (or memory is out). */
tsf_handle *tsf_loop_watch(struct tsf_state *state, tsf_value result);
/* TSF_PROMISE_...; what it came to in *outcome, unless it is pending. */
int tsf_loop_status(struct tsf_state *state, const tsf_handle *promise, tsf_value *outcome);

/* An AbortController that is kept; NULL: out of memory, or thrown. */
tsf_handle *tsf_abort_new(struct tsf_state *state);
tsf_value tsf_abort_signal(struct tsf_state *state, const tsf_handle *controller);
/* Aborts; a throw of a listener's is logged. */
void tsf_abort_now(struct tsf_state *state, const tsf_handle *controller);
/* The reason of a failure, unless it is the one that the controller was aborted with: logged as `what` failed. */
void tsf_abort_report(struct tsf_state *state, const tsf_handle *controller, tsf_value reason, const char *what);

/* ---- services of async.c and listen.c, called by loop.c ------------------------------------------------------------- */

void tsf_async_stop(struct tsf_state *state);      /* ends the thread; not inside the lock */
void tsf_async_end(struct tsf_state *state);       /* frees */
void tsf_listen_end(struct tsf_state *state);      /* frees; no routine runs any more */
void tsf_listen_unlocked(struct tsf_state *state); /* the lock was given back: the host may be called */

#endif
