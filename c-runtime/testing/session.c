/* session.c - numbers of plugins and events, what is said of failures, and the way to the command that runs the tests.
 * Invariant: what the hosts' library said is thrown, or forgotten, before the test program goes on. */
#include "session.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct {
  tested **plugins;
  uint32_t plugin_count;
  made *events;
  uint32_t event_count, event_capacity;
  char complaint[2 * PLUGIN_MAX_ERRLEN]; /* "" when there is none */
} session;

void *testing_memory(void *memory, size_t size) {
  void *grown = realloc(memory, size);
  if (grown == NULL) abort();
  return grown;
}

char *testing_text(const tsf_string *text) {
  char *copy = testing_memory(NULL, (size_t)text->bytes + 1);
  memcpy(copy, text->data, text->bytes);
  copy[text->bytes] = 0;
  return copy;
}

/* ---- the command ---- */

tsf_string *tsf_testing_setting(tsf_isolate *isolate, tsf_string *name) {
  char *text = testing_text(name);
  const char *value = getenv(text);
  free(text);
  return tsf_string_from_text(isolate, value == NULL ? "" : value);
}

enum { REPORT = 3 };

static void write_all(const char *text, size_t length) {
  while (length > 0) {
    ssize_t written = write(REPORT, text, length);
    if (written <= 0) return; /* nobody listens */
    text += written;
    length -= (size_t)written;
  }
}

/* What tests print goes the same way, so that it is shown in order: each line behind a ">". */
static void print(tsf_isolate *isolate, int stream, const char *text, size_t length) {
  (void)isolate;
  if (stream == 1) {
    fwrite(text, 1, length, stderr);
    putc('\n', stderr);
    return;
  }
  for (const char *end = text + length, *next; text <= end; text = next + 1) {
    next = memchr(text, '\n', (size_t)(end - text));
    if (next == NULL) next = end;
    write_all(">", 1);
    write_all(text, (size_t)(next - text));
    write_all("\n", 1);
  }
}

void tsf_testing_report(tsf_isolate *isolate, tsf_string *line) {
  fflush(stdout);
  isolate->console = print;
  write_all(line->data, line->bytes);
  write_all("\n", 1);
}

void tsf_testing_exit(double code) {
  fflush(stdout);
  exit((int)code);
}

tsf_bytes *tsf_testing_read_file(tsf_isolate *isolate, tsf_string *path) {
  char *name = testing_text(path);
  FILE *in = fopen(name, "rb");
  long size = in == NULL || fseek(in, 0, SEEK_END) != 0 ? -1 : ftell(in);
  tsf_bytes *bytes = NULL;
  if (size < 0) tsf_throw_error(isolate, TSF_ERROR, "%s cannot be read", name);
  else bytes = tsf_bytes_new(isolate, (double)size);
  if (bytes != NULL && !tsf_threw(isolate)) {
    rewind(in);
    if (fread(bytes->data, 1, (size_t)size, in) != (size_t)size)
      tsf_throw_error(isolate, TSF_ERROR, "%s cannot be read", name);
  }
  if (in != NULL) fclose(in);
  free(name);
  return bytes;
}

/* ---- failures ---- */

int complain(int code, const char *format, ...) {
  size_t used = strlen(session.complaint);
  if (used > 0 && used + 2 < sizeof session.complaint) used += (size_t)sprintf(session.complaint + used, "; ");
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(session.complaint + used, sizeof session.complaint - used, format, arguments);
  va_end(arguments);
  return code;
}

bool testing_throw_complaint(tsf_isolate *isolate) {
  if (session.complaint[0] == 0) return false;
  tsf_throw_error(isolate, TSF_ERROR, "%s", session.complaint);
  session.complaint[0] = 0;
  return true;
}

void testing_forget_complaint(void) { session.complaint[0] = 0; }

void testing_throw_last(tsf_isolate *isolate, const tested *t, const char *what) {
  const char *text = t->p.api.get_last_error(t->p.state);
  tsf_throw_error(isolate, TSF_ERROR, "%s: %s", what, text == NULL || text[0] == 0 ? "no message" : text);
}

/* ---- numbers ---- */

static bool is_below(double number, uint32_t count) { return number >= 0 && number < count; }

tested *testing_plugin(tsf_isolate *isolate, double number) {
  tested *t = is_below(number, session.plugin_count) ? session.plugins[(uint32_t)number] : NULL;
  if (t == NULL) tsf_throw_error(isolate, TSF_ERROR_TYPE, "the plugin was destroyed: it lives until its test ends");
  return t;
}

const made *testing_event(tsf_isolate *isolate, double number) {
  if (is_below(number, session.event_count)) return &session.events[(uint32_t)number];
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "the event is gone: it lives until its test ends");
  return NULL;
}

double testing_add_event(tested *t, ss_plugin_event *event, const char *source) {
  if (session.event_count == session.event_capacity) {
    session.event_capacity = session.event_capacity == 0 ? 64 : session.event_capacity * 2;
    session.events = testing_memory(session.events, session.event_capacity * sizeof *session.events);
  }
  char *name = strdup(source == NULL ? "" : source);
  if (name == NULL) abort();
  session.events[session.event_count] = (made){event, ++t->events, name};
  return session.event_count++;
}

/* ---- a plugin's life ---- */

void testing_logged(
    ss_plugin_owner_t *owner, const char *component, const char *message, ss_plugin_log_severity severity) {
  tested *t = owner;
  pthread_mutex_lock(&t->lock);
  t->logs = testing_memory(t->logs, (t->log_count + 1) * sizeof *t->logs);
  char *copies[2] = {strdup(component == NULL ? "" : component), strdup(message == NULL ? "" : message)};
  if (copies[0] == NULL || copies[1] == NULL) abort();
  t->logs[t->log_count++] = (logged){copies[0], copies[1], severity};
  pthread_mutex_unlock(&t->lock);
}

static void free_tested(tested *t) {
  unload_plugin(&t->p);
  for (uint32_t i = 0; i < t->log_count; i++) {
    free(t->logs[i].component);
    free(t->logs[i].text);
  }
  free(t->logs);
  pthread_mutex_destroy(&t->lock);
  free(t->library);
  free(t);
}

double tsf_testing_start(tsf_isolate *isolate, tsf_string *library, tsf_string *config) {
  tested *t = testing_memory(NULL, sizeof *t);
  *t = (tested){.library = testing_text(library)};
  pthread_mutex_init(&t->lock, NULL);
  char *text = testing_text(config);
  bool good = load_plugin(&t->p, t->library) && start_plugin(&t->p, text, t, testing_logged);
  free(text);
  if (!good) {
    tables_drop(&t->p);
    free_tested(t);
    testing_throw_complaint(isolate);
    return -1;
  }
  session.plugins = testing_memory(session.plugins, (session.plugin_count + 1) * sizeof *session.plugins);
  session.plugins[session.plugin_count] = t;
  return session.plugin_count++;
}

void tsf_testing_stop(tsf_isolate *isolate, double plugin) {
  tested *t = testing_plugin(isolate, plugin);
  if (t == NULL) return;
  session.plugins[(uint32_t)plugin] = NULL;
  testing_end_capture(t);
  testing_forget_tables();
  tables_drop(&t->p);
  t->p.api.destroy(t->p.state);
  tables_are_released("destroy");
  free_tested(t);
  testing_throw_complaint(isolate);
}

void tsf_testing_reset(tsf_isolate *isolate) {
  for (uint32_t i = 0; i < session.event_count; i++) {
    free(session.events[i].event);
    free(session.events[i].source);
  }
  free(session.events);
  free(session.plugins);
  session.events = NULL;
  session.plugins = NULL;
  session.event_count = session.event_capacity = session.plugin_count = 0;
  testing_forget_tables();
  tables_free();
  testing_throw_complaint(isolate);
}
