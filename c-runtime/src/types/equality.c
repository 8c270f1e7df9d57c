/* equality.c - the three equalities. Numbers differ only in what they say of NaN and of zeros; strings are equal by
 * text, bigints by value, symbols by name, everything else by identity.
 * Invariant: equal bits are equal values, but for NaN under ===. */
#include "equality.h"

#include "bigint.h"
#include "string.h"

bool tsf_contents_equal(tsf_value a, tsf_value b) {
  if (tsf_is_symbol(a) && tsf_is_symbol(b)) return tsf_string_equal(tsf_to_string_pointer(a), tsf_to_string_pointer(b));
  if (tsf_is_bigint(a) && tsf_is_bigint(b)) return tsf_big_equal(tsf_big_unbox(a), tsf_big_unbox(b));
  return false;
}

static bool is_nan(tsf_value v) { return tsf_is_number(v) && tsf_to_number(v) != tsf_to_number(v); }

bool tsf_same_value_zero(tsf_value a, tsf_value b) { return tsf_strict_equal(a, b) || (is_nan(a) && is_nan(b)); }

bool tsf_same_value(tsf_value a, tsf_value b) {
  if (tsf_is_number(a) || tsf_is_number(b)) return a == b || (is_nan(a) && is_nan(b));
  return tsf_strict_equal(a, b);
}
