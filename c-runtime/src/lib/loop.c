/* loop.c - the clock and the sleep of the event loop. See loop.h. */
#include "loop.h"

#include <math.h>
#include <stdio.h>
#include <time.h>

double tsf_loop_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1000.0 + (double)(now.tv_nsec / 1000000);
}

void tsf_loop_wait(double deadline) {
  if (!isfinite(deadline) || deadline <= tsf_loop_now()) return;
  fflush(stdout);
  double seconds = floor(deadline / 1000.0);
  struct timespec until = {.tv_sec = (time_t)seconds, .tv_nsec = (long)(deadline - seconds * 1000.0) * 1000000L};
  clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL); /* a signal wakes it early */
}
