/* scan.h - finds its way in JSON text without building anything: where a value ends, what members and elements there
 * are, what a string or number says.
 *
 * Invariant: nothing at or behind `end` is read. A value that is skipped is held together by its brackets and quotes
 * only; the parts that are asked for are checked as RFC 8259 has them. Needs no isolate. */
#ifndef TSF_JSON_SCAN_H
#define TSF_JSON_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

static inline const char *tsf_json_skip_blanks(const char *at, const char *end) {
  while (at < end && (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r')) at++;
  return at;
}

/* Behind the value that begins at `at`; NULL: there is none, or the text ends before it does. */
const char *tsf_json_skip_value(const char *at, const char *end);

/* The text of a string without its quotes. */
typedef struct tsf_json_text {
  const char *data;
  size_t length;
  bool escaped; /* it has escapes */
} tsf_json_text;

/* Of the string whose opening quote is at `at`; gives what lies behind the closing one, NULL: it does not end. */
const char *tsf_json_read_quoted(const char *at, const char *end, tsf_json_text *text);
/* Why a string may not be written so; NULL: it may. Looks for control characters and wrong escapes. */
const char *tsf_json_text_problem(const tsf_json_text *text);
/* Its contents into `out`, which has room for text->length bytes; how many they are. The text has no problem. */
size_t tsf_json_unescape(const tsf_json_text *text, char *out);
/* Whether its contents are these. */
bool tsf_json_text_is(const tsf_json_text *text, const char *name, size_t length);

/* Whether [at, stop) is a number. */
bool tsf_json_is_number(const char *at, const char *stop);
/* Whether [at, stop) is this word. */
bool tsf_json_is_word(const char *at, const char *stop, const char *word);

/* A walk over the members of an object, or the elements of an array. */
typedef struct tsf_json_walk {
  const char *at, *end;
  char close;      /* } or ] */
  bool first, broken;
  tsf_json_text key;       /* of a member */
  const char *value, *stop; /* [value, stop): the value */
} tsf_json_walk;

/* Over the value that begins at `at`, which is { or [. */
static inline tsf_json_walk tsf_json_walk_over(const char *at, const char *end) {
  return (tsf_json_walk){.at = at + 1, .end = end, .close = *at == '{' ? '}' : ']', .first = true};
}
/* The next one; false: it was the last, or what follows is no JSON: broken. */
bool tsf_json_walk_next(tsf_json_walk *walk);

#endif
