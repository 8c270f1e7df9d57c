/* console.c - where a finished line of console output goes: the host's hook, or the process's own streams.
 * Invariant: stdout is flushed before anything is written to stderr, so the two keep their order on a terminal. */
#include <stdio.h>

#include "operators.h"

void tsf_console_write(tsf_isolate *isolate, int stream, tsf_string *line) {
  if (isolate->console != NULL) {
    isolate->console(isolate, stream, line->data, line->bytes);
    return;
  }
  FILE *file = stream == 0 ? stdout : stderr;
  if (stream != 0) fflush(stdout);
  if (line->bytes != 0) fwrite(line->data, 1, line->bytes, file);
  putc('\n', file);
}
