/* key.h - what a program says between brackets, and names: as text, as the index that it may mean, as an atom. */
#ifndef TSF_KEY_H
#define TSF_KEY_H

#include <string.h>

#include "string.h"

#define TSF_INDEX_MAX 4294967294.0 /* the largest integer-like key */

static inline const tsf_string *tsf_atom_name(const tsf_isolate *isolate, tsf_atom atom) {
  return isolate->program->atoms[atom];
}

static inline bool tsf_name_is(const tsf_string *name, const char *text) {
  return name->bytes == strlen(text) && memcmp(name->data, text, name->bytes) == 0;
}

/* The number that an integer-like name means, or -1. */
double tsf_name_index(const tsf_string *name);

/* A key as number, where it is an index; -1 where it is none. */
static inline double tsf_key_index(tsf_value key) {
  if (tsf_is_string(key)) return tsf_name_index(tsf_to_string_pointer(key));
  if (!tsf_is_number(key)) return -1;
  double d = tsf_to_number(key);
  return d >= 0 && d <= TSF_INDEX_MAX && d == (double)(uint32_t)d ? d : -1;
}

/* The name that a key means: String() of a primitive; of a symbol its name. May allocate. */
tsf_string *tsf_key_text(tsf_isolate *isolate, tsf_value key);

#endif
