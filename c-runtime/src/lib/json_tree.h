/* json_tree.h - a strict JSON reader (RFC 8259) into a tree, for configuration: every value keeps its source text, so
 * that numbers can be read exactly and errors can quote what was written.
 *
 * Invariant: nothing but one whole JSON text is accepted; nesting goes 512 deep at most. The tree lies in the given
 * arena and points into the text, which must outlive it. Needs no isolate. */
#ifndef TSF_JSON_TREE_H
#define TSF_JSON_TREE_H

#include <stdbool.h>

#include "../core/arena.h"

#define TSF_JSON_DEPTH 512

typedef enum tsf_json_kind {
  TSF_JSON_NULL, TSF_JSON_FALSE, TSF_JSON_TRUE, TSF_JSON_NUMBER, TSF_JSON_STRING, TSF_JSON_ARRAY, TSF_JSON_OBJECT
} tsf_json_kind;

typedef struct tsf_json {
  tsf_json_kind kind;
  uint32_t count;              /* ARRAY, OBJECT: children */
  const char *source;          /* as it is written */
  size_t source_length;
  const char *text;            /* STRING: contents, WTF-8 (a lone surrogate escape is kept) */
  size_t length;
  const char *key;             /* in an object: its name, unescaped */
  size_t key_length;
  struct tsf_json *first;      /* ARRAY, OBJECT: children in order; a name may occur twice, the last holds */
  struct tsf_json *next;
} tsf_json;

typedef struct tsf_json_error {
  const char *what;            /* a constant text; "out of memory" too */
  unsigned line, column;       /* from 1, in bytes */
} tsf_json_error;

/* NULL: error is filled in. */
tsf_json *tsf_json_parse(tsf_arena *arena, const char *text, size_t length, tsf_json_error *error);

#endif
