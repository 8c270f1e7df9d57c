/* tsf_testing.h - what the prelude's part for `tsfalco test` (compiler/prelude/testing) calls, and what the generated C
 * of a test program gives. The C lies in c-runtime/testing, on the hosts' library (c-runtime/host/library).
 *
 * Plugins, events and tables are numbers that hold until tsf_testing_reset; a number that is none is a TypeError. What
 * a plugin refuses is thrown as an Error with its text. Lists of facts are flat arrays, which the prelude makes objects
 * of. */
#ifndef TSF_TESTING_H
#define TSF_TESTING_H

#include "falco/plugin.h"

#include "../src/types/bytes.h"

/* Generated: new_events and new_event_count are the events of the event table that a test may make. */
extern const tsf_plugin tsf_testing_events;

/* The command's setting of that name; "" when it is not set. */
tsf_string *tsf_testing_setting(tsf_isolate *isolate, tsf_string *name);
/* Tells the command a line. From the first one on, what the program prints is told in the same way. */
void tsf_testing_report(tsf_isolate *isolate, tsf_string *line);
/* Ends the program. */
void tsf_testing_exit(double code);

/* Whether two values of the SDK, which are immutable, have the same contents. */
bool tsf_testing_same(tsf_value a, tsf_value b);

/* A file's bytes. */
tsf_bytes *tsf_testing_read_file(tsf_isolate *isolate, tsf_string *path);

/* Loads a library and initializes its plugin. */
double tsf_testing_start(tsf_isolate *isolate, tsf_string *library, tsf_string *config);
/* Ends its capture, destroys and unloads it. */
void tsf_testing_stop(tsf_isolate *isolate, double plugin);
/* Forgets events and tables, after the plugins are stopped. */
void tsf_testing_reset(tsf_isolate *isolate);
/* Opens the plugin's source, if it has one, and begins the capture. */
void tsf_testing_open(tsf_isolate *isolate, double plugin, tsf_string *params, bool pool, bool dump);
void tsf_testing_close(tsf_isolate *isolate, double plugin);
/* The return code of next_batch, then the events. */
tsf_array *tsf_testing_batch(tsf_isolate *isolate, double plugin);
/* The oldest asynchronous event that was not taken; -1: none. */
double tsf_testing_async(tsf_isolate *isolate, double plugin);
/* Value and text of get_progress. */
tsf_array *tsf_testing_progress(tsf_isolate *isolate, double plugin);
/* Name, kind, value and type of each metric. */
tsf_array *tsf_testing_metrics(tsf_isolate *isolate, double plugin);
/* Severity, component and text of each line that was logged so far. */
tsf_array *tsf_testing_logs(tsf_isolate *isolate, double plugin);
void tsf_testing_set_config(tsf_isolate *isolate, double plugin, tsf_string *config);
/* The event source that the plugin's events have, or the first that it is given events of. */
tsf_string *tsf_testing_source(tsf_isolate *isolate, double plugin);

/* A plugin event with this payload; ts and tid are bigints, or undefined for none. */
double tsf_testing_make(tsf_isolate *isolate, double plugin, tsf_bytes *payload, tsf_string *source, tsf_value ts,
                        tsf_value tid);
/* An event of the event table, of a { type, tid?, ts?, params? }. */
double tsf_testing_make_listed(tsf_isolate *isolate, double plugin, tsf_value event, tsf_string *source);
/* The events of a capture file; source "": as the file has it. */
tsf_array *tsf_testing_replay(tsf_isolate *isolate, double plugin, tsf_string *path, tsf_string *source);
/* Gives the plugin the event to parse, if it wants it. */
void tsf_testing_parse(tsf_isolate *isolate, double plugin, double event);
/* event_to_string; undefined: the plugin has none. */
tsf_value tsf_testing_text(tsf_isolate *isolate, double plugin, double event);
/* A field's value, a list as an array, undefined for none. The argument is a string, or undefined for none. */
tsf_value tsf_testing_field(tsf_isolate *isolate, double plugin, double event, tsf_string *name, tsf_value argument);
/* Start and length of each value's place, from the payload's start; undefined: it tells none. */
tsf_value tsf_testing_offsets(tsf_isolate *isolate, double plugin, double event, tsf_string *name, tsf_value argument);
/* Number in the capture, code, time, thread; source, name of an asynchronous event. */
tsf_array *tsf_testing_header(tsf_isolate *isolate, double event);
/* Its name in the event table, then name and value of each parameter; nothing of an event that a test cannot make. */
tsf_array *tsf_testing_params(tsf_isolate *isolate, double event);
/* The payload; of an event without one, the whole event. */
tsf_bytes *tsf_testing_payload(tsf_isolate *isolate, double event);

/* Adds tables of the host, told as JSON. */
void tsf_testing_add_tables(tsf_isolate *isolate, tsf_string *json);
/* A table by its name; -1: there is none. */
double tsf_testing_table(tsf_isolate *isolate, tsf_string *name);
double tsf_testing_table_size(tsf_isolate *isolate, double table);
/* Name and type of the key, then of each column. */
tsf_array *tsf_testing_table_columns(tsf_isolate *isolate, double table);
/* Name and value of each column; undefined: no such row. A nested table's value is [its number]. */
tsf_value tsf_testing_table_row(tsf_isolate *isolate, double table, tsf_value key);
/* The same of every row. */
tsf_array *tsf_testing_table_rows(tsf_isolate *isolate, double table);
/* Writes columns, told by name and value, into the row at the key, which is made if it is not there. */
void tsf_testing_table_set(tsf_isolate *isolate, double table, tsf_value key, tsf_array *columns);
bool tsf_testing_table_delete(tsf_isolate *isolate, double table, tsf_value key);

#endif
