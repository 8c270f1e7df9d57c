/* host.h - the small Falco host behind `tsfalco run` and `tsfalco inspect`, and the ABI-level test driver.
 *
 *   host run LIB.so [--config TEXT] [--open PARAMS] [--lines FILE] [--events N] [--fields a,b[arg]] [--json] ...
 *   host inspect LIB.so [--json]          host check LIB.so [--config TEXT] [--open PARAMS]
 *
 * Asked-for data goes to stdout, everything else to stderr. Exit codes: 0, 2 usage, 4 the plugin failed (one line says
 * how). Compiled with -DTSFALCO_HOST_STATIC=symbol it drives that plugin_api struct, and LIB.so is "-". */
#ifndef TSFALCO_HOST_H
#define TSFALCO_HOST_H

#include "library/library.h"

/* What the command line says. */
typedef struct options {
  const char *command, *library;
  const char *config, *open, *lines, *read, *fields, *set_config, *source, *tables;
  const char *with;  /* another plugin, "LIB.so" or "LIB.so:CONFIG", loaded before */
  uint64_t fail_table_call;
  uint64_t events;  /* most events; UINT64_MAX: all */
  double seconds;   /* most time; 0: no limit */
  bool json, metrics, progress, quiet, offsets, list;
  bool pool, dump; /* a thread pool for routines; dump_state at the begin */
} options;

/* print.c */
void print_json_string(FILE *out, const char *text, size_t length); /* invalid UTF-8 becomes U+FFFD */
void print_plain(FILE *out, const char *text, size_t length);       /* control characters escaped, so one line stays one */
/* The values of an extracted field, as text (<NA>, (a,b)) or JSON (null, [..]). */
void print_values(FILE *out, const ss_plugin_extract_field *field, bool list, bool json);

/* Where the values lie in the event, as "@start+length,..." or JSON [[start,length],...]; {0,0} is "-" or null. A plugin
 * that reports none: "" or null. */
void print_offsets(FILE *out, const ss_plugin_extract_field *field, const ss_plugin_extract_value_offsets *offsets, bool json);

/* What plugins log: a line on stderr, or nothing. */
void log_line(ss_plugin_owner_t *owner, const char *component, const char *message, ss_plugin_log_severity severity);
void log_nothing(ss_plugin_owner_t *owner, const char *component, const char *message, ss_plugin_log_severity severity);

/* The commands; each returns the exit code. */
int run_command(plugin *p, const options *o);
int inspect_command(plugin *p, const options *o);
int check_command(plugin *p, const options *o);

#endif
