/* encode.h - values to JSON text by a tsf_json_type: the members that the type names, in its order; what an object has
 * besides is left out, and so is what is undefined. */
#ifndef TSF_JSON_ENCODE_H
#define TSF_JSON_ENCODE_H

#include "../types/string.h"
#include "type.h"

/* The text of a value. NULL: thrown, a TypeError that says where from `root` on there is what JSON lacks (NaN, a
 * function, a cycle). */
tsf_string *tsf_json_encode(tsf_isolate *isolate, const tsf_json_type *type, tsf_value value, const char *root);

#endif
