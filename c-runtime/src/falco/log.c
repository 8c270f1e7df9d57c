/* log.c - hands lines to the host's log function; a NUL in a line is shown as \0, since the host reads C strings.
 * Invariant: nothing here keeps a pointer to the line, or to the host's memory. */
#include "log.h"

#include <stdio.h>
#include <stdlib.h>

/* What was logged once already, newest first. */
struct tsf_logged {
  struct tsf_logged *next;
  char text[];
};

enum { LOGGED_MOST = 64 };

static void hand_over(tsf_state *state, ss_plugin_log_severity severity, const char *component, const char *text) {
  if (state->log != NULL) state->log(state->owner, component, text, severity);
  else fprintf(stderr, "%s: %s\n", component == NULL ? state->plugin->name : component, text);
}

/* text as a C string in `small` if it fits, else malloc'ed; NULL: out of memory. */
static char *c_string(const char *text, size_t length, char *small, size_t size) {
  size_t nuls = 0;
  for (size_t i = 0; i < length; i++) nuls += text[i] == 0;
  char *out = length + nuls < size ? small : malloc(length + nuls + 1);
  if (out == NULL) return NULL;
  size_t used = 0;
  for (size_t i = 0; i < length; i++) {
    if (text[i] == 0) {
      out[used++] = '\\';
      out[used++] = '0';
    } else {
      out[used++] = text[i];
    }
  }
  out[used] = 0;
  return out;
}

void tsf_log_text(tsf_state *state, ss_plugin_log_severity severity, const char *component, const char *text,
                  size_t length) {
  char small[512];
  char *line = c_string(text, length, small, sizeof small);
  hand_over(state, severity, component, line == NULL ? "(out of memory)" : line);
  if (line != small) free(line);
}

void tsf_log_once(tsf_state *state, ss_plugin_log_severity severity, const char *text) {
  int count = 0;
  for (const struct tsf_logged *logged = state->logged; logged != NULL; logged = logged->next, count++)
    if (strcmp(logged->text, text) == 0) return;
  if (count >= LOGGED_MOST) return;
  size_t length = strlen(text);
  struct tsf_logged *logged = malloc(sizeof *logged + length + 1);
  if (logged == NULL) return;
  memcpy(logged->text, text, length + 1);
  logged->next = state->logged;
  state->logged = logged;
  tsf_log_text(state, severity, NULL, text, length);
}

void tsf_log_free(tsf_state *state) {
  while (state->logged != NULL) {
    struct tsf_logged *next = state->logged->next;
    free(state->logged);
    state->logged = next;
  }
}

void tsf_log_write(tsf_isolate *isolate, double severity, tsf_string *component, tsf_string *text) {
  tsf_state *state = tsf_state_of(isolate);
  char small[128];
  char *name = component == NULL || component->bytes == 0 ? NULL : c_string(component->data, component->bytes, small, sizeof small);
  int level = severity >= SS_PLUGIN_LOG_SEV_FATAL && severity <= SS_PLUGIN_LOG_SEV_TRACE ? (int)severity : SS_PLUGIN_LOG_SEV_INFO;
  tsf_log_text(state, (ss_plugin_log_severity)level, name, text->data, text->bytes);
  if (name != small) free(name);
}

void tsf_log_console(tsf_isolate *isolate, int stream, const char *text, size_t length) {
  ss_plugin_log_severity severity = stream == 0 ? SS_PLUGIN_LOG_SEV_INFO : SS_PLUGIN_LOG_SEV_ERROR;
  tsf_log_text(tsf_state_of(isolate), severity, NULL, text, length);
}
