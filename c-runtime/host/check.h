/* check.h - private to check*.c: counting checks. */
#ifndef TSFALCO_HOST_CHECK_H
#define TSFALCO_HOST_CHECK_H

#include "host.h"

/* How much longer things may take than they should: a sanitizer or a loaded machine is no fault of the plugin's. */
#define CHECK_PATIENCE 10

typedef struct checks {
  plugin *p;
  const options *o;
  unsigned done, failed;
} checks;

void check(checks *x, bool holds, const char *what);
/* What runs beside a capture; leaves it running. Nothing if the plugin has no such capability. */
void check_async(checks *x, ss_plugin_t *state);
/* The same calls without a state. */
void check_async_nothing(checks *x);

#endif
