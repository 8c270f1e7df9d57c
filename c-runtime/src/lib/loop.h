/* loop.h - what the event loop of the prelude (compiler/prelude/event-loop.ts) needs of the system: a clock, and
 * waiting. Times are whole milliseconds of a clock that only goes forward, as doubles. */
#ifndef TSF_LOOP_H
#define TSF_LOOP_H

#include "../core/isolate.h"

/* A job or a timer was added. */
static inline void tsf_loop_change(tsf_isolate *isolate) { isolate->loop_changed = true; }
/* The time now. Never throws. */
double tsf_loop_now(void);
/* A program's wait: flushes stdout and returns at the deadline or earlier, so whoever waits looks again. Infinity, which
 * only something from outside could end, returns at once. Plugins wait by falco/threads. */
void tsf_loop_wait(double deadline);

#endif
