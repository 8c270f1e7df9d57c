/* number_radix.c - Number::toString in other bases.
 * Invariant: it works in doubles, in the order of operations that V8 has, so that the last digits are the same. */
#include "decimal.h"
#include "number.h"

static const char letters[36] __attribute__((nonstring)) = "0123456789abcdefghijklmnopqrstuvwxyz";

static uint64_t bits_of(double d) {
  uint64_t bits;
  memcpy(&bits, &d, sizeof bits);
  return bits;
}

static double next_up(double d) { /* d >= 0, finite */
  uint64_t bits = bits_of(d) + 1;
  memcpy(&d, &bits, sizeof d);
  return d;
}

tsf_string *tsf_number_to_string_radix(tsf_isolate *isolate, double d, double radix) {
  radix = radix != radix ? 0 : trunc(radix);
  if (!(radix >= 2 && radix <= 36)) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "toString() radix argument must be between 2 and 36");
    return (tsf_string *)&tsf_string_empty;
  }
  if (radix == 10 || !isfinite(d)) return tsf_number_to_string(isolate, d);
  unsigned base = (unsigned)radix;
  char buffer[2200]; /* 1100 digits on each side of the point */
  char *const middle = buffer + 1100;
  char *start = middle, *end = middle;
  double value = fabs(d), whole = floor(value), fraction = value - whole;
  /* digits of the fraction as far as the double is known: half the distance to the next one */
  double delta = 0.5 * (next_up(value) - value);
  if (delta < 5e-324) delta = 5e-324;
  if (fraction >= delta) {
    *end++ = '.';
    do {
      fraction *= radix;
      delta *= radix;
      unsigned digit = (unsigned)fraction;
      *end++ = letters[digit];
      fraction -= digit;
      if ((fraction > 0.5 || (fraction == 0.5 && (digit & 1))) && fraction + delta > 1) {
        for (;;) { /* round up, carrying */
          end--;
          if (end == middle) {
            whole += 1;
            break;
          }
          digit = tsf_digit_value(*end) + 1;
          if (digit < base) {
            *end++ = letters[digit];
            break;
          }
        }
        break;
      }
    } while (fraction >= delta);
  }
  while ((bits_of(whole / radix) >> 52) > 1075) { /* digits beyond the double's precision are zeros */
    whole /= radix;
    *--start = '0';
  }
  do {
    double rest = fmod(whole, radix);
    *--start = letters[(unsigned)rest];
    whole = (whole - rest) / radix;
  } while (whole > 0);
  if (d < 0) *--start = '-';
  return tsf_string_from_bytes(isolate, start, (size_t)(end - start));
}
