/* decode.h - JSON text to values by a tsf_json_type.
 *
 * Invariant: a decoded value fits its type exactly; of a misfit it is told where it lies from the root on
 * ("payload.user.groups[2]"), what was found and what was expected. Objects of a lazy reader are made at once and read
 * their members when these are asked for (pending.c), so what nobody asks for may be anything. */
#ifndef TSF_JSON_DECODE_H
#define TSF_JSON_DECODE_H

#include "../types/string.h"
#include "type.h"

enum { TSF_JSON_DEPTH_MOST = 512, TSF_JSON_ERROR_MOST = 1024 };

/* Where members lie in the document that was read last, so that reading the same part again costs no search. */
typedef struct tsf_json_places tsf_json_places;
tsf_json_places *tsf_json_places_new(void); /* NULL: out of memory */
void tsf_json_places_free(tsf_json_places *places);

/* A document that is decoded. Lies on the C stack. */
typedef struct tsf_json_reader {
  tsf_isolate *isolate;
  tsf_string *text;        /* the document */
  uint32_t end;            /* its bytes, without NULs at the end */
  const char *root;        /* what it is called: "config", "payload"; a constant */
  bool lazy;
  tsf_json_places *places; /* or NULL; with a number that no other document has: */
  uint64_t document;
  void (*unknown)(void *context, const char *path); /* told of members that the type lacks; NULL: nobody is */
  void *context;
  uint32_t depth;
  bool failed;             /* `error` says why */
  char error[TSF_JSON_ERROR_MOST];
} tsf_json_reader;

/* A reader of the text; the other members are for the caller to set. */
void tsf_json_reader_start(tsf_json_reader *reader, tsf_isolate *isolate, tsf_string *text, const char *root);
/* The whole document; TSF_ABSENT: failed, or thrown (out of memory). */
tsf_value tsf_json_decode(tsf_json_reader *reader, const tsf_json_type *type);
/* Throws the failure as a TypeError that tsf_json_is_misfit knows; nothing if an exception is pending already. */
void tsf_json_throw(tsf_json_reader *reader);
/* Whether an exception says that data from outside is not of its type. */
bool tsf_json_is_misfit(tsf_value exception);

/* Whether the stack that a host call may use is used up: the author's code may have come deep already. */
static inline bool tsf_json_is_deep(const tsf_isolate *isolate) {
  return (char *)__builtin_frame_address(0) < isolate->stack_limit;
}

/* ---- between decode.c, path.c and pending.c ---- */

/* The value whose text is [at, stop). */
tsf_value tsf_json_decode_value(tsf_json_reader *reader, const tsf_json_type *type, const char *at, const char *stop);
/* The members of an object, whose text begins at `at`: into starts[i] the offset of the last value of member i, 0 for
 * none. Tells of unknown ones. `whole`: nothing but blanks may follow it. false: failed. */
bool tsf_json_locate(tsf_json_reader *reader, const tsf_json_type *type, const char *at, bool whole, uint32_t *starts);
/* Member i of an object at `at`, whose value lies at that offset. */
tsf_value tsf_json_decode_member(tsf_json_reader *reader, const tsf_json_type *type, const char *at, uint32_t i,
                                 uint32_t start);
/* A new object whose members are read from `at` on when they are asked for. */
tsf_object *tsf_json_pending_new(tsf_json_reader *reader, const tsf_json_type *type, const char *at, bool whole);

/* Notes why [at, stop) is none of `type`. Gives TSF_ABSENT. */
tsf_value tsf_json_misfit(tsf_json_reader *reader, const tsf_json_type *type, const char *at, const char *stop);
/* The same in other words. */
tsf_value tsf_json_fail(tsf_json_reader *reader, const char *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* What is no JSON is searched for from the document's start, and told with line and column. */
tsf_value tsf_json_fail_syntax(tsf_json_reader *reader);
/* Tells `reader->unknown` of a member. */
void tsf_json_tell_unknown(tsf_json_reader *reader, const char *value);
/* A member that is needed is not there. */
tsf_value tsf_json_fail_missing(tsf_json_reader *reader, const tsf_json_member *member, const char *object);

#endif
