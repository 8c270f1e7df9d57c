/* inspector.h - private to inspect*.c: one text in the making, and what those files call of each other.
 *
 *   inspect.c         the walk: values in values, what is open, own properties
 *   inspect_kinds.c   what each kind of object says of itself: a function and a row each
 *   inspect_error.c   what an error says
 *   inspect_properties.c   own properties and what is asked of them
 *   inspect_layout.c  one line, several lines, columns
 *   inspect_text.c    strings and keys in quotes, how wide a text is
 *
 * Invariant: what gives a text gives NULL when it has thrown; what has no result has then set the exception. */
#ifndef TSF_INSPECTOR_H
#define TSF_INSPECTOR_H

#include "inspect.h"

#define TSF_INSPECT_MOST 100 /* elements that are shown of a list, a map, a set, at most */

typedef struct tsf_inspector {
  tsf_isolate *isolate;
  int64_t depth;        /* objects deeper than this are named only */
  bool hidden;          /* lengths of arrays too */
  uint32_t columns;     /* of a line; UINT32_MAX: all is one line */
  uint32_t most;        /* elements that are shown of a list, a map, a set; up to TSF_INSPECT_MOST */
  uint32_t indentation;
  uint32_t level;       /* of the object that was begun last */
  const struct tsf_inspected *open; /* the innermost object that is being written */
  tsf_array *circular;  /* objects that contain themselves, in the order of their numbers; NULL: none yet */
} tsf_inspector;

/* One object in the making: `base open part, part close`. */
typedef struct tsf_inspected {
  tsf_object *object;
  tsf_string *base;    /* what stands before the brackets: of a function, an error. NULL: nothing */
  tsf_string *open;    /* "{", "Map(2) {" */
  char close;
  tsf_string *name;    /* stands for an object that lies too deep, in brackets */
  tsf_array *keys;     /* own properties that are shown behind the contents */
  bool has_contents;   /* else, without keys, `base` or the brackets alone are its text */
  tsf_array *contents; /* that `head` has made already, for the kind's `contents`; NULL: none */
  tsf_array *parts;    /* texts between the brackets */
  bool is_list;        /* many short parts go in columns */
  const struct tsf_inspected *outer; /* that it is a part of */
} tsf_inspected;

/* A kind of object. `head` fills in all but the parts, `contents` adds those before the own properties. */
typedef struct tsf_inspected_kind {
  void (*head)(tsf_inspector *in, tsf_inspected *it);
  void (*contents)(tsf_inspector *in, tsf_inspected *it, uint32_t level); /* NULL: nothing */
} tsf_inspected_kind;

/* inspect.c */
tsf_string *tsf_inspect_value(tsf_inspector *in, tsf_value value, uint32_t level);
tsf_string *tsf_inspect_inner(tsf_inspector *in, tsf_value value, uint32_t level); /* two columns further in */
tsf_string *tsf_inspect_number(tsf_isolate *isolate, double d);                    /* -0 too */
tsf_string *tsf_inspect_bigint(tsf_isolate *isolate, tsf_value v);
void tsf_inspect_add(tsf_inspector *in, tsf_array *parts, tsf_string *part); /* of NULL: nothing */
/* A short text, as printf makes it. */
tsf_string *tsf_inspect_print(tsf_isolate *isolate, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* a and b and c as one text. */
tsf_string *tsf_inspect_joined(tsf_isolate *isolate, tsf_string *a, tsf_string *b, tsf_string *c);

/* inspect_kinds.c */
const tsf_inspected_kind *tsf_inspected_kind_of(tsf_isolate *isolate, const tsf_object *object);

/* inspect_properties.c */
/* Of an own property: 0 no accessor, 1 a getter, 2 a setter, 3 both. */
int tsf_inspected_accessor(tsf_isolate *isolate, tsf_object *object, tsf_string *key);
/* Whether it has a slot of that name that Object.keys does not list. */
bool tsf_inspected_hides(tsf_isolate *isolate, const tsf_object *object, const tsf_string *key);

/* inspect_error.c: the head of an error. */
void tsf_inspect_error(tsf_inspector *in, tsf_inspected *it);

/* inspect_layout.c */
tsf_string *tsf_inspect_layout(tsf_inspector *in, const tsf_inspected *it, uint32_t level);

/* inspect_text.c */
tsf_string *tsf_inspect_quoted(tsf_isolate *isolate, const tsf_string *s);
tsf_string *tsf_inspect_text(const tsf_inspector *in, tsf_string *s); /* long ones on several lines */
tsf_string *tsf_inspect_key(tsf_isolate *isolate, tsf_string *key);
uint32_t tsf_inspect_width(tsf_isolate *isolate, tsf_string *s); /* in columns */

#endif
