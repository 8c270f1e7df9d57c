/* session.h - what the test under way has loaded and made. Invariant: everything of it lies in memory of C, so that the
 * collector of the test program never moves what a plugin was given. */
#ifndef TSF_TESTING_SESSION_H
#define TSF_TESTING_SESSION_H

#include "../host/library/library.h"
#include "../include/tsf_testing.h"
#include "../src/types/array.h"
#include "../src/types/bigint.h"
#include "../src/types/bytes.h"
#include "../src/types/string.h"

/* One line that a plugin logged. */
typedef struct logged {
  char *component, *text;
  ss_plugin_log_severity severity;
} logged;

/* A plugin of the test. */
typedef struct tested {
  plugin p;
  char *library;
  capture capture;
  ss_instance_t *instance; /* the open source */
  bool capturing;
  uint64_t events;         /* how many it was given */
  pthread_mutex_t lock;    /* of logs: any thread of the plugin may log */
  logged *logs;
  uint32_t log_count;
} tested;

/* An event, until the test ends. */
typedef struct made {
  ss_plugin_event *event;
  uint64_t number;
  char *source;
} made;

/* A NUL-terminated copy; free() it. */
char *testing_text(const tsf_string *text);
void *testing_memory(void *memory, size_t size); /* realloc that ends the program without memory */

tested *testing_plugin(tsf_isolate *isolate, double number); /* NULL: thrown */
const made *testing_event(tsf_isolate *isolate, double number);
/* Takes the event over. */
double testing_add_event(tested *t, ss_plugin_event *event, const char *source);

/* The log of plugins, whose owner is a `tested`. */
void testing_logged(
    ss_plugin_owner_t *owner, const char *component, const char *message, ss_plugin_log_severity severity);

/* What the hosts' library said is thrown as an Error; whether there was something. */
bool testing_throw_complaint(tsf_isolate *isolate);
/* The plugin's own error says it better. */
void testing_forget_complaint(void);
/* Throws the plugin's last error: "what: text". */
void testing_throw_last(tsf_isolate *isolate, const tested *t, const char *what);

/* Boxed values; all allocate. */
tsf_value testing_string(tsf_isolate *isolate, const char *text); /* NULL: undefined */
tsf_value testing_unsigned(tsf_isolate *isolate, uint64_t value);
tsf_value testing_signed(tsf_isolate *isolate, int64_t value);

/* table.c */
void testing_forget_tables(void);
/* plugin.c */
void testing_end_capture(tested *t);

#endif
