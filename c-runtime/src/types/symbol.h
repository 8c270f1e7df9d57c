/* symbol.h - symbols. A symbol is the name that properties under it have: a tsf_string behind a tag of its own.
 *
 * Such a name begins with U+FFFF, which is no character, so that no name of the author's is one. Then follows
 *   iterator         a well-known symbol
 *   :key             Symbol.for(key)
 *   7.description    Symbol(description), the seventh that this isolate made; c7.description: known to the compiler
 *   7                Symbol(), without a description
 * Invariant: two symbols are the same if and only if their names are. */
#ifndef TSF_SYMBOL_H
#define TSF_SYMBOL_H

#include "string.h"

#define TSF_SYMBOL_PREFIX "\357\277\277"

static inline bool tsf_is_symbol_name(const tsf_string *name) {
  return name->bytes > 3 && memcmp(name->data, TSF_SYMBOL_PREFIX, 3) == 0;
}
static inline tsf_value tsf_from_symbol(const tsf_string *name) {
  return TSF_TAGGED(TSF_TAG_SYMBOL, (uint64_t)(uintptr_t)name);
}
/* The key that a property name stands for. */
static inline tsf_value tsf_key_of_name(const tsf_string *name) {
  return tsf_is_symbol_name(name) ? tsf_from_symbol(name) : tsf_from_string(name);
}

tsf_value tsf_symbol_named(tsf_string *name);                            /* the symbol of that name */
tsf_value tsf_symbol_new(tsf_isolate *isolate, tsf_value description);   /* Symbol(description) */
tsf_value tsf_symbol_for(tsf_isolate *isolate, tsf_string *key);         /* Symbol.for(key) */
/* Of what is no symbol they throw a TypeError. */
tsf_value tsf_symbol_key_for(tsf_isolate *isolate, tsf_value symbol);    /* Symbol.keyFor; undefined: none */
tsf_value tsf_symbol_description(tsf_isolate *isolate, tsf_value symbol); /* undefined: none */
tsf_string *tsf_symbol_text(tsf_isolate *isolate, tsf_value symbol);     /* "Symbol(description)" */
tsf_value tsf_symbol_itself(tsf_isolate *isolate, tsf_value symbol);     /* valueOf */

#endif
