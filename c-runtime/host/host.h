/* host.h - the small Falco host behind `tsfalco run` and `tsfalco inspect`, and the ABI-level test driver.
 *
 *   host run LIB.so [--config TEXT] [--open PARAMS] [--lines FILE] [--events N] [--fields a,b[arg]] [--json] ...
 *   host inspect LIB.so [--json]          host check LIB.so [--config TEXT] [--open PARAMS]
 *
 * Asked-for data goes to stdout, everything else to stderr. Exit codes: 0, 2 usage, 4 the plugin failed (one line says
 * how). Compiled with -DTSFALCO_HOST_STATIC=symbol it drives that plugin_api struct, and LIB.so is "-". */
#ifndef TSFALCO_HOST_H
#define TSFALCO_HOST_H

#include <stdbool.h>
#include <stdio.h>

#include "../include/falco/plugin_api.h"
#include "../src/core/arena.h"
#include "../src/lib/json_tree.h"

enum { EXIT_OK = 0, EXIT_USAGE = 2, EXIT_PLUGIN = 4 };

/* What the command line says. */
typedef struct options {
  const char *command, *library;
  const char *config, *open, *lines, *fields, *set_config, *source, *tables;
  const char *with;  /* another plugin, "LIB.so" or "LIB.so:CONFIG", loaded before */
  uint64_t fail_table_call;
  uint64_t events;  /* most events; UINT64_MAX: all */
  double seconds;   /* most time; 0: no limit */
  bool json, metrics, progress, quiet, offsets;
  bool pool, dump; /* a thread pool for routines; dump_state at the begin */
} options;

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

/* load.c: false: said why on stderr. Checks what libsinsp's loader checks. */
bool load_plugin(plugin *p, const char *library);
void unload_plugin(plugin *p);
bool can_source(const plugin *p);
bool can_extract(const plugin *p);
bool can_parse(const plugin *p);
/* State of a new init; NULL with the plugin destroyed and its error said on stderr. */
ss_plugin_t *start_plugin(plugin *p, const char *config, bool quiet);
/* The init input that start_plugin uses; static. */
ss_plugin_init_input init_input(const char *config, bool quiet);

/* tables.c: the host's tables, and those that plugins add. For the init of a plugin whose state will be at *state; NULL:
 * it is given none. */
const ss_plugin_init_tables_input *tables_for(const plugin *p, ss_plugin_t *const *state);
ss_plugin_table_reader_vtable_ext *tables_reader(void);
ss_plugin_table_writer_vtable_ext *tables_writer(void);
const char *tables_error(ss_plugin_owner_t *owner);
bool tables_load(const char *path);         /* false: said why on stderr */
void tables_fail_at(uint64_t call);         /* the call of that number fails; 0: none */
bool tables_are_released(const char *when); /* says what is held that should not be */
void tables_free(void);

/* capture.c: the handler of asynchronous events, capture_open and capture_close; the plugin has a state. Each returns an
 * exit code, having said what failed. */
bool can_emit(const plugin *p);
bool can_listen(const plugin *p);
int capture_begins(const plugin *p, bool has_pool, bool dumps);
int capture_ends(void);
/* The oldest event that was emitted and not taken, waited for that long; NULL: none. */
ss_plugin_event *next_async_event(uint32_t milliseconds);
void free_async_event(ss_plugin_event *event);

/* print.c */
void print_json_string(FILE *out, const char *text, size_t length); /* invalid UTF-8 becomes U+FFFD */
void print_plain(FILE *out, const char *text, size_t length);       /* control characters escaped, so one line stays one */
/* The values of an extracted field, as text (<NA>, (a,b)) or JSON (null, [..]). */
void print_values(FILE *out, const ss_plugin_extract_field *field, bool list, bool json);

/* Where the values lie in the event, as "@start+length,..." or JSON [[start,length],...]; {0,0} is "-" or null. A plugin
 * that reports none: "" or null. */
void print_offsets(FILE *out, const ss_plugin_extract_field *field, const ss_plugin_extract_value_offsets *offsets, bool json);

/* One line on stderr: "host: ...". Returns `code`. */
int complain(int code, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The commands; each returns the exit code. */
int run_command(plugin *p, const options *o);
int inspect_command(plugin *p, const options *o);
int check_command(plugin *p, const options *o);

#endif
