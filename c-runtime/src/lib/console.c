/* console.c - where a finished line of console output goes: the host's hook, or the process's own streams; and how far
 * console.group indents it.
 * Invariant: stdout is flushed before anything is written to stderr, so the two keep their order on a terminal. */
#include <stdio.h>

#include "intrinsics.h"

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

static tsf_string *indented(tsf_isolate *isolate, const tsf_string *text) {
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  for (uint32_t from = 0; from <= text->bytes;) {
    const char *end = memchr(text->data + from, '\n', text->bytes - from);
    uint32_t to = end == NULL ? text->bytes : (uint32_t)(end - text->data);
    if (from != 0) tsf_builder_char(&builder, '\n');
    for (uint32_t i = 0; i < isolate->console_indent; i++) tsf_builder_char(&builder, ' ');
    tsf_builder_text(&builder, text->data + from, to - from);
    from = to + 1;
  }
  return tsf_builder_finish(&builder);
}

void tsf_console_line(tsf_isolate *isolate, double stream, tsf_string *line) {
  tsf_string *text = tsf_string_to_well_formed(isolate, line);
  if (text != NULL && isolate->console_indent != 0) text = indented(isolate, text);
  if (text != NULL) tsf_console_write(isolate, (int)stream, text);
}
