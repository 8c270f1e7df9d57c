/* equality.h - ===, SameValueZero and Object.is over tsf_value. None allocates or throws. */
#ifndef TSF_EQUALITY_H
#define TSF_EQUALITY_H

#include "string.h"

bool tsf_contents_equal(tsf_value a, tsf_value b); /* of symbols, of bigints; else false */
/* === */
static inline bool tsf_strict_equal(tsf_value a, tsf_value b) {
  if (tsf_is_number(a) || tsf_is_number(b))
    return tsf_is_number(a) && tsf_is_number(b) && tsf_to_number(a) == tsf_to_number(b);
  if (a == b) return true;
  if (tsf_is_string(a)) return tsf_is_string(b) && tsf_string_equal(tsf_to_string_pointer(a), tsf_to_string_pointer(b));
  return (tsf_is_symbol(a) || tsf_is_bigint(a)) && tsf_contents_equal(a, b);
}
bool tsf_same_value_zero(tsf_value a, tsf_value b);
bool tsf_same_value(tsf_value a, tsf_value b); /* Object.is */

#endif
