/* number.h - text of numbers and numbers of text, exact as JavaScript's; integer conversions; % and **.
 * No locale, no libc strtod or printf("%g"). */
#ifndef TSF_NUMBER_H
#define TSF_NUMBER_H

#include <math.h>

#include "string.h"

#define TSF_NUMBER_TEXT_MAX 32
/* Number::toString(d), shortest digits that round-trip; returns the length, no NUL. */
size_t tsf_number_format(double d, char out[TSF_NUMBER_TEXT_MAX]);
tsf_string *tsf_number_to_string(tsf_isolate *isolate, double d); /* small integers: static strings, no allocation */
tsf_string *tsf_number_to_string_radix(tsf_isolate *isolate, double d, double radix);  /* RangeError outside 2..36 */
tsf_string *tsf_number_to_fixed(tsf_isolate *isolate, double d, double digits);        /* RangeError outside 0..100 */
tsf_string *tsf_number_to_precision(tsf_isolate *isolate, double d, tsf_value digits); /* undefined: toString */
tsf_string *tsf_number_to_exponential(tsf_isolate *isolate, double d, tsf_value digits);
/* Exact decimal to double (Eisel-Lemire, exact fallback). Reads the longest decimal literal prefix of text; returns the
 * number of bytes used, 0 if none. Knows "Infinity" only when asked. */
size_t tsf_number_scan(const char *text, size_t length, bool infinity, double *out);
double tsf_number_parse_float(tsf_isolate *isolate, tsf_string *s);
double tsf_number_parse_int(tsf_isolate *isolate, tsf_string *s, double radix /* [0] */);
double tsf_number_from_string(tsf_isolate *isolate, tsf_string *s); /* Number("..."): NaN when it does not fit */

int32_t tsf_to_int32_slow(double d); /* of what no int64 is */
static inline int32_t tsf_to_int32(double d) {
  return TSF_LIKELY(fabs(d) < 0x1p63) ? (int32_t)(int64_t)d : tsf_to_int32_slow(d);
}
/* d * 2**times, for |d| of 1 at least, or 0. */
static inline double tsf_number_doubled(double d, uint32_t times) {
  for (; times > 1023; times -= 1023) d *= 0x1p1023;
  return d * tsf_to_number((uint64_t)(times + 1023) << 52);
}
double tsf_number_rem_any(double a, double b);
/* a % b */
static inline double tsf_number_rem(double a, double b) {
  int64_t x = tsf_truncate(a), y = tsf_truncate(b);
  bool are_small = (uint64_t)x <= UINT32_MAX && (uint64_t)y - 1 < UINT32_MAX;
  if (TSF_UNLIKELY(!are_small || (double)x != a || (double)y != b)) return tsf_number_rem_any(a, b);
  return x == 0 ? a : (double)((uint32_t)x % (uint32_t)y); /* keeps -0 */
}
double tsf_number_pow(double a, double b);  /* a ** b: NaN for (+-1) ** (+-Infinity) */

/* Math.*: those that libm computes wrongly or not as JavaScript does; the others are called from libm directly. */
double tsf_math_round(double d);
double tsf_math_sign(double d);
double tsf_math_max(double a, double b);
double tsf_math_min(double a, double b);
double tsf_math_cbrt(double d);
double tsf_math_hypot(double a, double b);
double tsf_math_hypot_all(uint32_t count, const double *values); /* any number of arguments, the bits that V8 gives */
double tsf_math_fround(double d);
static inline int32_t tsf_math_clz32(int32_t i) { return i == 0 ? 32 : __builtin_clz((uint32_t)i); }
double tsf_math_trunc(double d);
double tsf_math_random(tsf_isolate *isolate);

#endif
