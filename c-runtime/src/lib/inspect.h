/* inspect.h - the text of a value as Node's util.inspect lays it out, and the line that console.log makes of values.
 * A kind of value is one function and one row in inspect_kinds.c.
 *
 * Invariant: no code of the author's runs but getters of errors' names and messages, and for console.log's directives
 * toString and toJSON. NULL: thrown. */
#ifndef TSF_INSPECT_H
#define TSF_INSPECT_H

#include "intrinsics.h"

#define TSF_INSPECT_DEPTH 2 /* levels of objects within objects that console.log shows */

/* Objects deeper than `depth` are named only; `hidden` adds the lengths of arrays. Allocates. */
tsf_string *tsf_inspect(tsf_isolate *isolate, tsf_value value, double depth, bool hidden);
/* As a cell of console.table: on one line, three elements of a list; a depth of -1 names any object. Allocates. */
tsf_string *tsf_inspect_cell(tsf_isolate *isolate, tsf_value value, double depth);
/* In columns of a terminal, as Node counts them. */
double tsf_text_width(tsf_isolate *isolate, tsf_string *text);
/* The line of console.log(...values): texts as they are, other values inspected, %-directives of a first text that has
 * some. Allocates. */
tsf_string *tsf_console_format(tsf_isolate *isolate, const tsf_array *values);
/* JSON.stringify(value) as %j writes it: NULL for what JSON has no text for, too. Allocates. */
tsf_string *tsf_console_json(tsf_isolate *isolate, tsf_value value);

/* Whether the author's class or object has a method of that name (Error's own toString is none). */
bool tsf_inspected_has_method(tsf_isolate *isolate, tsf_object *object, tsf_string *name);

/* console.log(...values) and its like: to stdout, to stderr. */
void tsf_console_out(tsf_isolate *isolate, tsf_array *values);
void tsf_console_error(tsf_isolate *isolate, tsf_array *values);
/* The same for a single text. */
void tsf_console_out_text(tsf_isolate *isolate, tsf_string *line);
void tsf_console_error_text(tsf_isolate *isolate, tsf_string *line);

#endif
