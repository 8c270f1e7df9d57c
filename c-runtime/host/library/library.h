/* library.h - what hosts of ours share: loading a plugin, the tables, captures and what is called for each event. Used
 * by the small host of `tsfalco run` (host.h) and by the test programs of `tsfalco test` (c-runtime/testing).
 * Invariant: plugins are only called by the functions that they export, in the order in which libsinsp calls them. */
#ifndef TSFALCO_HOST_LIBRARY_H
#define TSFALCO_HOST_LIBRARY_H

#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>

#include "../../include/falco/plugin_api.h"
#include "../../src/core/arena.h"
#include "../../src/lib/json_tree.h"

enum { EXIT_OK = 0, EXIT_USAGE = 2, EXIT_PLUGIN = 4 };

/* One field as get_fields tells it. */
typedef struct field_info {
  const char *name;
  ss_plugin_field_type type;
  bool list, index, key, required;
} field_info;

/* A loaded plugin. */
typedef struct plugin {
  plugin_api api;      /* absent symbols are NULL */
  const char *library;
  void *handle;        /* of dlopen; NULL: static */
  tsf_arena arena;     /* of fields and names */
  field_info *fields;
  uint32_t field_count;
  ss_plugin_t *state;  /* of start_plugin */
} plugin;

/* load.c: whether a node is the member of that name, and the first such member of an object, which may be NULL; NULL: none. */
bool json_is_named(const tsf_json *node, const char *name);
const tsf_json *json_member(const tsf_json *object, const char *name);

/* load.c: false: said why. Checks what libsinsp's loader checks. */
bool load_plugin(plugin *p, const char *library);
void unload_plugin(plugin *p);
bool can_source(const plugin *p);
bool can_extract(const plugin *p);
bool can_parse(const plugin *p);
/* A new init: p->state. false: the plugin is destroyed and its error was said. The log is called with the owner. */
bool start_plugin(plugin *p, const char *config, ss_plugin_owner_t *owner, ss_plugin_log_fn_t log);
/* The init input that start_plugin uses. */
ss_plugin_init_input init_input(const char *config, ss_plugin_owner_t *owner, ss_plugin_log_fn_t log);

/* tables.c: the host's tables, and those that plugins add. For the init of a plugin whose state will be at *state; NULL:
 * it is given none. */
const ss_plugin_init_tables_input *tables_for(const plugin *p, ss_plugin_t *const *state);
ss_plugin_table_reader_vtable_ext *tables_reader(void);
ss_plugin_table_writer_vtable_ext *tables_writer(void);
const char *tables_error(ss_plugin_owner_t *owner);
bool tables_load(const char *path);         /* false: said why */
bool tables_read(const char *name, const char *text, size_t length); /* the same for a text; `name` is the file's */
const ss_plugin_table_input *tables_named(const char *name);         /* the host's or a plugin's; NULL: there is none */
void tables_fail_at(uint64_t call);         /* the call of that number fails; 0: none */
bool tables_are_released(const char *when); /* says what is held that should not be */
void tables_drop(const plugin *owner);      /* forgets what a plugin has registered */
void tables_free(void);

/* capture.c: the handler of asynchronous events, capture_open and capture_close; the plugin has a state. Each returns an
 * exit code, having said what failed; capture_ends is called either way. A capture stays where it is until the plugin is
 * destroyed. */
typedef struct capture {
  pthread_mutex_t lock;
  pthread_cond_t added;
  struct queued *first, **end;
  uint32_t count;
  uint64_t dropped;
  bool open; /* the handler may be called */
  bool replays;
  const plugin *p;
  struct routine *routines;
} capture;
bool can_emit(const plugin *p);
bool can_listen(const plugin *p);
int capture_begins(capture *c, const plugin *p, bool has_pool, bool dumps);
/* The same for the capture of a file, into which no plugin emits. */
int capture_replays(capture *c, const plugin *p, bool has_pool);
int capture_ends(capture *c);
/* The oldest event that was emitted and not taken, waited for that long; NULL: none. */
ss_plugin_event *next_async_event(capture *c, uint32_t milliseconds);
void free_async_event(ss_plugin_event *event);

/* capture_file.c: the events of a capture file, compressed by gzip or not; `path` outlives it. */
typedef struct capture_file capture_file;
capture_file *open_capture_file(const char *path); /* NULL: said why */
/* The next one, free() it; NULL: there is none, or the file is broken. */
ss_plugin_event *next_captured_event(capture_file *file);
/* The event source of an event: the plugin's own, "syscall", or "" of another plugin's. */
const char *captured_source(const plugin *p, const ss_plugin_event *event);
/* false: the file was broken, which was said. */
bool close_capture_file(capture_file *file);

/* calls.c: a field asked for, with its argument. */
typedef struct request {
  const field_info *info;
  uint32_t id;
  const char *argument; /* NULL: none */
  uint64_t index;
} request;
/* One field's answer, valid until the plugin's next call for a field. */
typedef struct answer {
  ss_plugin_extract_field field;
  ss_plugin_extract_value_offsets offsets;
  const char *error; /* where the call failed */
  bool held;         /* table entries were not released, which was said */
} answer;
/* false: said why. The argument is set between the two. */
bool find_field(const plugin *p, const char *name, size_t length, request *r);
bool check_argument(request *r);
/* false: the plugin failed, and a->error says how. */
bool extract_field(const plugin *p, const ss_plugin_event_input *input, const request *r, answer *a);
/* Shows the plugin an event that it parses; what it failed of, or NULL. */
const char *parse_event(const plugin *p, const ss_plugin_event_input *input, bool *held);
/* A plugin event with this payload; free() it. NULL: no memory. */
ss_plugin_event *make_event(const char *data, size_t length);
/* Of a plugin event. */
uint32_t payload_length(const ss_plugin_event *event);

/* Of the program that uses the library: something to say of what went wrong, one line. Returns `code`. */
int complain(int code, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
