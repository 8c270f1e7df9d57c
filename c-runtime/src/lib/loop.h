/* loop.h - what the event loop of the prelude (compiler/prelude/event-loop.ts) needs of the system: a clock, and
 * waiting. Times are whole milliseconds of a clock that only goes forward, as doubles. */
#ifndef TSF_LOOP_H
#define TSF_LOOP_H

#include "../core/isolate.h"

/* A job or a timer was added. */
static inline void tsf_loop_change(tsf_isolate *isolate) { isolate->loop_changed = true; }
/* The time now. Never throws. */
double tsf_loop_now(void);
/* Returns at the deadline or earlier: whoever waits looks again. Infinity: only something from outside can wake it, so
 * without a hook it returns at once. Asks isolate->wait_until if that is set, else flushes stdout and sleeps. Allocates
 * nothing, throws nothing; a hook may let other threads into the isolate if it is called outside of host calls. */
void tsf_loop_wait(tsf_isolate *isolate, double deadline);

#endif
